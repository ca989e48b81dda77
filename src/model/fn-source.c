#include "config.h"

#include "model/fn-source.h"

#include "base/fn-template.h"

const char *
fn_author_get_name (const FnAuthor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->family != NULL)
    return self->family;
  return self->literal != NULL ? self->literal : self->given;
}

static char *
dup_authors (const FnSource *self, const FnCiteStyle *style)
{
  const char *names[2];

  if (self->n_authors == 0)
    return NULL;
  if (self->n_authors == 1)
    return g_strdup (fn_author_get_name (&self->authors[0]));
  names[0] = fn_author_get_name (&self->authors[0]);
  names[1] = fn_author_get_name (&self->authors[1]);
  return fn_template_fill (self->n_authors == 2 ? style->two_authors : style->more_authors, names,
                           G_N_ELEMENTS (names));
}

/* An office is often author, publisher and site in one; it is named once. */
static void
take_part (GPtrArray *parts, char *part)
{
  if (part == NULL || *part == '\0' || g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
    g_free (part);
  else
    g_ptr_array_add (parts, part);
}

const char *
fn_source_get_name (const FnSource *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fn_label_get (self->short_title != NULL ? self->short_title : self->title, language);
}

char *
fn_source_cite (const FnSource *self, const char *language, const FnDateStyle *dates, const FnCiteStyle *style)
{
  const char *title;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && dates != NULL && style != NULL, NULL);

  title = fn_label_get (self->title, language);
  take_part (parts, dup_authors (self, style));
  take_part (parts, fn_template_fill (style->title, &title, 1));
  take_part (parts, g_strdup (fn_label_get (self->container_title, language)));
  take_part (parts, g_strdup (fn_label_get (self->publisher, language)));
  take_part (parts, g_strdup (self->number));
  take_part (parts, fn_period_to_people (&self->issued, dates));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (style->separator, (char **) parts->pdata);
}

static void
author_clear (FnAuthor *self)
{
  g_free (self->family);
  g_free (self->given);
  g_free (self->literal);
}

static void
original_clear (FnOriginal *self)
{
  g_free (self->file);
  g_free (self->sha256);
  g_free (self->media_type);
}

void
fn_source_clear (FnSource *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->type);
  fn_label_free (self->title);
  fn_label_free (self->short_title);
  fn_label_free (self->container_title);
  fn_label_free (self->publisher);
  g_free (self->url);
  g_free (self->number);
  g_free (self->language);
  for (guint i = 0; i < self->n_authors; i++)
    author_clear (&self->authors[i]);
  g_free (self->authors);
  g_free (self->notes_path);
  for (guint i = 0; i < self->n_originals; i++)
    original_clear (&self->originals[i]);
  g_free (self->originals);
  fn_label_free (self->appraisal);
  *self = (FnSource){ 0 };
}
