#include "config.h"

#include "cli/fn-listing.h"

#include <string.h>

/* An id that is longer pushes its own line out, not the whole column. */
#define MAX_COLUMN 40

struct _FnListing
{
  GPtrArray *ids;
  GPtrArray *texts;
};

FnListing *
fn_listing_new (void)
{
  FnListing *self = g_new0 (FnListing, 1);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
fn_listing_free (FnListing *self)
{
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

void
fn_listing_add (FnListing *self, const char *id, const char *text)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->texts, g_strdelimit (g_strdup (text), "\r\n\t", ' '));
}

char *
fn_listing_to_text (const FnListing *self, int indent)
{
  GString *text = g_string_new (NULL);
  gsize column = 0;

  for (guint i = 0; i < self->ids->len; i++)
    column = MAX (column, strlen (self->ids->pdata[i]));
  column = MIN (column, MAX_COLUMN);

  for (guint i = 0; i < self->ids->len; i++)
    g_string_append_printf (text, "%*s%-*s  %s\n", indent, "", (int)column, (const char *)self->ids->pdata[i],
                            (const char *)self->texts->pdata[i]);
  return g_string_free (text, FALSE);
}
