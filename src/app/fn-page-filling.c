#include "config.h"

#include "app/fn-page-filling.h"

/* After a frame that is due, and before the text is laid out, which goes on for long. */
#define PRIORITY (GDK_PRIORITY_REDRAW + 1)

struct _FnPageFilling
{
  GtkTextBuffer *buffer;
  FnPageFilled filled;
  gpointer data;
  FnPage *page; /* or NULL */
  FnPageProgress progress;
  guint source; /* which goes on, or 0 */
};

FnPageFilling *
fn_page_filling_new (GtkTextBuffer *buffer, FnPageFilled filled, gpointer data)
{
  FnPageFilling *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer) && filled != NULL, NULL);

  self = g_new0 (FnPageFilling, 1);
  self->buffer = g_object_ref (buffer);
  self->filled = filled;
  self->data = data;
  return self;
}

void
fn_page_filling_free (FnPageFilling *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->page, fn_page_unref);
  g_object_unref (self->buffer);
  g_free (self);
}

/* Returns: whether there is more to do */
static gboolean
go_on (FnPageFilling *self)
{
  if (gtk_text_buffer_get_char_count (self->buffer) > 0 && self->progress.byte == 0)
    {
      fn_page_buffer_empty_on (self->buffer);
      return TRUE;
    }
  return self->page != NULL && fn_page_buffer_fill_on (self->buffer, self->page, &self->progress);
}

static gboolean
go_on_cb (gpointer data)
{
  FnPageFilling *self = data;

  if (go_on (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  self->filled (self->data);
  return G_SOURCE_REMOVE;
}

void
fn_page_filling_start (FnPageFilling *self, FnPage *page)
{
  g_autoptr (FnPage) before = NULL;
  gboolean at_once;

  g_return_if_fail (self != NULL);

  at_once = fn_page_buffer_fills_at_once (self->page) && fn_page_buffer_fills_at_once (page);
  g_clear_handle_id (&self->source, g_source_remove);
  before = self->page;
  self->page = page != NULL ? fn_page_ref (page) : NULL;
  self->progress = (FnPageProgress){ 0 };
  while (at_once && go_on (self))
    continue;
  if (at_once)
    self->filled (self->data);
  else
    self->source = g_idle_add_full (PRIORITY, go_on_cb, self, NULL);
}

FnPage *
fn_page_filling_get_page (const FnPageFilling *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->page;
}
