#include "config.h"

#include "app/fn-document-page.h"

#include "app/fn-page-sheet.h"
#include "session/fn-read-document.h"

#include <glib/gi18n.h>

/* How far down the words come to stand, as a part of the height. */
#define AT_HEIGHT 0.3

/* How wide a page can be made, in widths of the pane. */
static const double zooms[] = { 1, 1.5, 2, 3 };

struct _FnDocumentPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *place;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *zoom_out;
  GtkWidget *zoom_in;
  GtkWidget *shown;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  FnPageSheet *sheet;
  GtkLabel *failure;

  FnSession *session; /* NULL while it follows none */
  GFile *file;
  FnReading *reading; /* NULL without a document that has pages */
  guint page;         /* on view, from 0 */
  guint zoom;         /* one of zooms */
  guint settling;     /* until the layout is done, or 0 */
  GArray *spans;      /* of FnSpan: the words set off, in bytes of the text */
  gboolean seeking;   /* whether the words set off are still to be brought into sight */
  GCancellable *painting;
};

G_DEFINE_FINAL_TYPE (FnDocumentPage, fn_document_page, GTK_TYPE_WIDGET)

static void
seek_words (FnDocumentPage *self)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  FnRect start;

  if (!self->seeking || !fn_page_sheet_get_words (self->sheet, &start))
    return;
  self->seeking = FALSE;
  gtk_adjustment_set_value (down, start.y - AT_HEIGHT * gtk_adjustment_get_page_size (down));
  gtk_adjustment_set_value (across, fn_rect_center (start).x - gtk_adjustment_get_page_size (across) / 2);
}

static void
stop_painting (FnDocumentPage *self)
{
  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
}

static void paint (FnDocumentPage *self);

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FnDocumentPage) self = data;
  g_autoptr (GError) error = NULL;
  FnPagePicture *picture = fn_read_page_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->painting);
  if (picture == NULL)
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }
  fn_page_sheet_take_picture (self->sheet, picture);
  seek_words (self);
  paint (self);
}

/* As sharp as the display; again when there is more room by then. */
static void
paint (FnDocumentPage *self)
{
  guint pixels = fn_page_sheet_wants (self->sheet);

  if (self->painting != NULL || self->reading == NULL || pixels == 0)
    return;
  self->painting = g_cancellable_new ();
  fn_read_page_async (self->file, self->page, pixels, self->painting, painted_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  FnDocumentPage *self = data;

  self->settling = 0;
  seek_words (self);
  paint (self);
  return G_SOURCE_REMOVE;
}

/* In the midst of a layout nothing may be moved. */
static void
laid_out_cb (FnDocumentPage *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add (settled_cb, self);
}

/* Adds what of the spans stands on the page on view, in bytes from where its words begin. */
static void
add_here (FnDocumentPage *self, GArray *here, const FnSpan *spans, guint n)
{
  FnSpan page = self->reading->pages[self->page].span;

  for (guint i = 0; i < n; i++)
    if (spans[i].end > page.start && spans[i].start < page.end)
      {
        FnSpan span = { MAX (spans[i].start, page.start) - page.start,
                        MIN (spans[i].end, page.end) - page.start };

        g_array_append_val (here, span);
      }
}

static void
set_off_words (FnDocumentPage *self)
{
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  add_here (self, here, (const FnSpan *)self->spans->data, self->spans->len);
  self->seeking = here->len > 0;
  fn_page_sheet_set_words (self->sheet, (const FnSpan *)here->data, here->len);
}

/* All that facts rest on. */
static void
underline_cited (FnDocumentPage *self)
{
  const GPtrArray *passages = self->session != NULL ? fn_session_get_text_passages (self->session) : NULL;
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];

      add_here (self, here, passage->match.ranges, passage->match.n_ranges);
    }
  fn_page_sheet_set_cited (self->sheet, (const FnSpan *)here->data, here->len);
}

/* Cited words lead to their facts, as they do in the text. */
static void
clicked_cb (FnDocumentPage *self, int n, double x, double y)
{
  gsize byte;

  if (self->session == NULL || !fn_page_sheet_pick (self->sheet, (FnPoint){ x, y }, &byte))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(it)",
                              fn_session_get_source (self->session),
                              (guint64)(self->reading->pages[self->page].span.start + byte));
}

static void
turn_to (FnDocumentPage *self, guint page)
{
  FnSize size = self->reading->pages[page].size;
  g_autofree char *place = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->reading->n_pages);
  gboolean is_read = size.width > 0;

  stop_painting (self);
  self->page = page;
  gtk_label_set_label (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < self->reading->n_pages);
  gtk_label_set_label (self->failure, _ ("This page is damaged and cannot be shown"));
  gtk_stack_set_visible_child_name (self->stack, is_read ? "page" : "failure");
  fn_page_sheet_set_size (self->sheet, size);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  set_off_words (self);
  underline_cited (self);
  if (is_read)
    paint (self);
}

static void
previous_cb (FnDocumentPage *self)
{
  if (self->page > 0)
    turn_to (self, self->page - 1);
}

static void
next_cb (FnDocumentPage *self)
{
  if (self->page + 1 < self->reading->n_pages)
    turn_to (self, self->page + 1);
}

/* The pane has another width, or the page is to have another one within it. */
static void
apply_zoom (FnDocumentPage *self)
{
  double width = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));

  gtk_widget_set_size_request (GTK_WIDGET (self->sheet),
                               self->zoom > 0 ? (int)(width * zooms[self->zoom]) : -1, -1);
}

static void
zoom_by (FnDocumentPage *self, int by)
{
  self->zoom = (guint)CLAMP ((int)self->zoom + by, 0, (int)G_N_ELEMENTS (zooms) - 1);
  gtk_widget_set_sensitive (self->zoom_out, self->zoom > 0);
  gtk_widget_set_sensitive (self->zoom_in, self->zoom + 1 < G_N_ELEMENTS (zooms));
  self->seeking = TRUE;
  apply_zoom (self);
}

static void
zoom_out_cb (FnDocumentPage *self)
{
  zoom_by (self, -1);
}

static void
zoom_in_cb (FnDocumentPage *self)
{
  zoom_by (self, 1);
}

static void
fn_document_page_dispose (GObject *object)
{
  FnDocumentPage *self = FN_DOCUMENT_PAGE (object);

  stop_painting (self);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->reading, fn_reading_unref);
  g_clear_pointer (&self->spans, g_array_unref);

  G_OBJECT_CLASS (fn_document_page_parent_class)->dispose (object);
}

static void
fn_document_page_class_init (FnDocumentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_PAGE_SHEET);

  G_OBJECT_CLASS (klass)->dispose = fn_document_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentpage");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-document-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, content);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, place);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, previous);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, next);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, shown);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentPage, failure);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, laid_out_cb);
}

static void
fn_document_page_init (FnDocumentPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->spans = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_object_bind_property (self->shown, "active", self->stack, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->shown, "active", self->zoom_out, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->shown, "active", self->zoom_in, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->shown, "active", self, "vexpand", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (apply_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->sheet), GTK_EVENT_CONTROLLER (click));
  zoom_by (self, 0);
}

void
fn_document_page_set_document (FnDocumentPage *self, GFile *file, FnReading *reading)
{
  gboolean has_pages = file != NULL && reading != NULL && reading->n_pages > 0;

  g_return_if_fail (FN_IS_DOCUMENT_PAGE (self));

  if (has_pages && reading == self->reading)
    return;
  stop_painting (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->reading, fn_reading_unref);
  g_array_set_size (self->spans, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), has_pages);
  if (!has_pages)
    return;
  self->file = g_object_ref (file);
  self->reading = fn_reading_ref (reading);
  turn_to (self, 0);
}

void
fn_document_page_show_words (FnDocumentPage *self, const FnMatch *match)
{
  guint page;

  g_return_if_fail (FN_IS_DOCUMENT_PAGE (self));

  if (self->reading == NULL)
    return;
  g_array_set_size (self->spans, 0);
  if (match != NULL && match->n_ranges > 0)
    g_array_append_vals (self->spans, match->ranges, match->n_ranges);
  page =
      self->spans->len > 0 ? (guint)fn_reading_find_page (self->reading, match->ranges[0].start) : self->page;
  if (page != self->page)
    turn_to (self, page);
  else
    {
      set_off_words (self);
      seek_words (self);
    }
}

/* NULL while notes are read, and while the document is. */
static const FnAttachedDocument *
get_document (FnSession *session)
{
  int source = fn_session_get_source (session), index = fn_session_get_document (session);
  const FnAttachedDocument *document;

  if (source < 0 || index < 0)
    return NULL;
  document = fn_documents_get (fn_session_get_documents (session), (guint)source, (guint)index);
  return document->reading != NULL ? document : NULL;
}

static void
words_changed_cb (FnDocumentPage *self)
{
  if (self->reading != NULL)
    fn_document_page_show_words (self, fn_session_get_text_match (self->session));
}

static void
document_changed_cb (FnDocumentPage *self)
{
  const FnAttachedDocument *document = get_document (self->session);
  g_autoptr (GFile) file = document != NULL ? fn_attached_get_file (document->attached) : NULL;

  if (document != NULL && document->reading == self->reading)
    return;
  fn_document_page_set_document (self, file, document != NULL ? document->reading : NULL);
  words_changed_cb (self);
}

void
fn_document_page_attach (FnDocumentPage *self, FnSession *session, FnLook *look)
{
  static const char *const of_words[] = { "notify::fact", "notify::citation" };
  static const char *const of_document[] = { "notify::base-serial", "notify::source", "notify::document" };

  g_return_if_fail (FN_IS_DOCUMENT_PAGE (self) && self->session == NULL);

  fn_page_sheet_attach (self->sheet, look);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (of_document); i++)
    g_signal_connect_object (session, of_document[i], G_CALLBACK (document_changed_cb), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (of_words); i++)
    g_signal_connect_object (session, of_words[i], G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fn_session_get_documents (session), "changed", G_CALLBACK (document_changed_cb),
                           self, G_CONNECT_SWAPPED);
  document_changed_cb (self);
}
