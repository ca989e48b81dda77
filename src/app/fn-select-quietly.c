#include "config.h"

#include "app/fn-select-quietly.h"

void
fn_select_quietly (GtkTextView *text, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer;
  GdkClipboard *marked;
  gboolean shared;

  g_return_if_fail (GTK_IS_TEXT_VIEW (text) && start != NULL && end != NULL);

  buffer = gtk_text_view_get_buffer (text);
  marked = gtk_widget_get_primary_clipboard (GTK_WIDGET (text));
  /* The view shares its selection from then on. */
  shared = gtk_widget_get_realized (GTK_WIDGET (text));
  if (shared)
    gtk_text_buffer_remove_selection_clipboard (buffer, marked);
  gtk_text_buffer_select_range (buffer, start, end);
  if (shared)
    gtk_text_buffer_add_selection_clipboard (buffer, marked);
}
