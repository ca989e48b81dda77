#include "config.h"

#include "text/fn-sift.h"

#include "text/fn-scan.h"

/* Bytes after which a stretch ends where there is no end of things to look at. */
#define MOST (64 * 1024)

struct _FnSift
{
  FnScan *scan; /* NULL where nothing can be left out */
  FnText *text;
  gsize reach;
  gsize next; /* the next thing to look at closely, or the size */
};

FnSift *
fn_sift_new (const char *needle, FnText *text, gsize reach)
{
  FnSift *self;

  g_return_val_if_fail ((needle == NULL || *needle != '\0') && text != NULL, NULL);

  self = g_new0 (FnSift, 1);
  self->text = text;
  self->reach = reach;
  if (needle == NULL)
    return self;
  self->scan = fn_scan_new ((const char *const[]){ needle, NULL });
  fn_scan_begin (self->scan, fn_text_get_bytes (text), fn_text_get_size (text));
  self->next = fn_scan_next (self->scan, 0);
  return self;
}

void
fn_sift_free (FnSift *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scan, fn_scan_free);
  g_free (self);
}

/* White space, however long, is one space. */
static gsize
reach_forward (const FnSift *self, gsize from)
{
  const char *bytes = fn_text_get_bytes (self->text);
  gsize size = fn_text_get_size (self->text), passed = 0;

  for (; from < size && passed < self->reach; from++)
    passed += !g_ascii_isspace (bytes[from]);
  return fn_text_align (self->text, from);
}

static gsize
reach_back (const FnSift *self, gsize from)
{
  const char *bytes = fn_text_get_bytes (self->text);
  gsize passed = 0;

  for (; from > 0 && passed < self->reach; from--)
    passed += !g_ascii_isspace (bytes[from - 1]);
  return fn_text_align (self->text, from);
}

gboolean
fn_sift_next (FnSift *self, FnSpan *stretch, FnSpan *core)
{
  gsize size;

  g_return_val_if_fail (self != NULL && stretch != NULL && core != NULL, FALSE);

  size = fn_text_get_size (self->text);
  if (self->next >= size)
    return FALSE;
  stretch->start = reach_back (self, self->next);
  core->start = self->next;
  if (self->scan == NULL)
    {
      core->end = self->next = fn_text_align (self->text, MIN (size, core->start + MOST));
      stretch->end = reach_forward (self, core->end);
      return TRUE;
    }
  do
    {
      stretch->end = reach_forward (self, self->next);
      core->end = self->next + 1;
      self->next = fn_scan_next (self->scan, core->end);
    }
  while (self->next < stretch->end && stretch->end - stretch->start < MOST);
  return TRUE;
}
