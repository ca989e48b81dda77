#include "config.h"

#include "app/fn-text-size.h"

#include "app/fn-page-buffer.h"
#include "session/fn-zoom.h"

/* The usual size of text, and lengths in pixels at that size: between lines, between paragraphs, and how wide a
 * column reads well. */
#define POINTS 11.0
#define LEADING 5
#define PARAGRAPH_SPACE 12
#define COLUMN 600
/* Milliseconds after which a new size is remembered. */
#define PATIENCE 600

struct _FnTextSize
{
  GtkTextView *text;          /* not owned */
  GtkTextBuffer *buffer;      /* not owned */
  AdwClampScrollable *column; /* not owned */
  GtkCssProvider *sheet;
  FnZoom *zoom;
  guint saving;               /* source that will remember the size, or 0 */
};

/* In proportion to the text, which keeps the number of letters in a line. */
static void
apply (FnTextSize *self)
{
  double zoom = fn_zoom_get (self->zoom);
  char points[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *sheet = NULL;

  g_ascii_formatd (points, sizeof points, "%.2f", POINTS * zoom);
  sheet = g_strdup_printf ("textview.reading { font-size: %spt; }", points);
  gtk_css_provider_load_from_data (self->sheet, sheet, -1);
  fn_page_buffer_set_zoom (self->buffer, zoom);
  gtk_text_view_set_pixels_inside_wrap (self->text, (int) (LEADING * zoom));
  gtk_text_view_set_pixels_below_lines (self->text, (int) (PARAGRAPH_SPACE * zoom));
  adw_clamp_scrollable_set_maximum_size (self->column, (int) (COLUMN * zoom));
  adw_clamp_scrollable_set_tightening_threshold (self->column, (int) (COLUMN * zoom));
}

static gboolean
save_cb (gpointer data)
{
  FnTextSize *self = data;

  self->saving = 0;
  fn_zoom_save (self->zoom);
  return G_SOURCE_REMOVE;
}

FnTextSize *
fn_text_size_new (GtkTextView *text, GtkTextBuffer *buffer, AdwClampScrollable *column)
{
  FnTextSize *self;
  g_autofree char *path = fn_zoom_dup_path ();

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (text), NULL);

  self = g_new0 (FnTextSize, 1);
  self->text = text;
  self->buffer = buffer;
  self->column = column;
  self->zoom = fn_zoom_new (path);
  self->sheet = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (text)), GTK_STYLE_PROVIDER (self->sheet),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  apply (self);
  return self;
}

void
fn_text_size_free (FnTextSize *self)
{
  g_return_if_fail (self != NULL);

  if (self->saving != 0)
    {
      g_source_remove (self->saving);
      fn_zoom_save (self->zoom);
    }
  fn_zoom_free (self->zoom);
  g_object_unref (self->sheet);
  g_free (self);
}

double
fn_text_size_get (const FnTextSize *self)
{
  g_return_val_if_fail (self != NULL, POINTS);

  return POINTS * fn_zoom_get (self->zoom);
}

void
fn_text_size_step (FnTextSize *self, int by)
{
  g_return_if_fail (self != NULL);

  if (!fn_zoom_step (self->zoom, by))
    return;
  apply (self);
  g_clear_handle_id (&self->saving, g_source_remove);
  self->saving = g_timeout_add (PATIENCE, save_cb, self);
}
