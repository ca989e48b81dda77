#include "config.h"

#include "text/fn-folded.h"

#include "text/fn-normal.h"

struct _FnFolded
{
  FnText *text;
  FnSpan span;
  FnFolding folding;
  FnNormal *normal; /* NULL when nothing is folded */
};

FnFolded *
fn_folded_new (FnText *text, FnSpan span, FnFolding folding)
{
  FnFolded *self;

  g_return_val_if_fail (text != NULL && span.start <= span.end && span.end <= fn_text_get_size (text), NULL);

  self = g_new0 (FnFolded, 1);
  self->text = fn_text_ref (text);
  self->span = span;
  self->folding = folding;
  if (folding != FN_FOLD_LITERAL)
    self->normal = fn_normal_new_folded (text, span, folding);
  return self;
}

void
fn_folded_free (FnFolded *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->normal, fn_normal_free);
  fn_text_unref (self->text);
  g_free (self);
}

FnText *
fn_folded_get_text (const FnFolded *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

FnFolding
fn_folded_get_folding (const FnFolded *self)
{
  g_return_val_if_fail (self != NULL, FN_FOLD_NONE);

  return self->folding;
}

const char *
fn_folded_get_string (const FnFolded *self, gsize *size)
{
  g_return_val_if_fail (self != NULL && size != NULL, NULL);

  *size = self->normal != NULL ? fn_normal_get_size (self->normal) : self->span.end - self->span.start;
  return self->normal != NULL ? fn_normal_get_string (self->normal)
                              : fn_text_get_bytes (self->text) + self->span.start;
}

FnSpan
fn_folded_to_source (const FnFolded *self, FnSpan span)
{
  g_return_val_if_fail (self != NULL, ((FnSpan){ 0, 0 }));

  if (self->normal != NULL)
    return fn_normal_to_source (self->normal, span);
  return (FnSpan){ self->span.start + span.start, self->span.start + span.end };
}

gsize
fn_folded_match (const FnFolded *self, const char *words, gsize offset)
{
  g_return_val_if_fail (self != NULL && self->normal != NULL, 0);

  return fn_normal_match (self->normal, words, offset);
}
