#include "config.h"

#include "app/fn-find-bar.h"

#include "app/fn-page-buffer.h"
#include "text/fn-finder.h"

#include <glib/gi18n.h>

struct _FnFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;

  GtkTextView *view; /* not owned; outlives this bar */
  FnPage *page;
  GArray *hits;      /* (element-type FnSpan): in bytes of the page */
  guint current;     /* index of the hit stood at */
};

G_DEFINE_FINAL_TYPE (FnFindBar, fn_find_bar, GTK_TYPE_WIDGET)

static void
show_count (FnFindBar *self)
{
  gboolean any = self->hits->len > 0, asked = *gtk_editable_get_text (self->entry) != '\0';
  g_autofree char *text = any ? g_strdup_printf (_("%u of %u"), self->current + 1, self->hits->len) : NULL;

  gtk_label_set_label (self->count, any ? text : asked ? _("Not found") : "");
  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
}

static void
mark_hit (FnFindBar *self, FnPageTag tag, guint index)
{
  FnSpan hit = g_array_index (self->hits, FnSpan, index);
  FnText *text = fn_page_get_text (self->page);

  fn_page_buffer_mark (gtk_text_view_get_buffer (self->view), tag, fn_text_to_code_points (text, hit.start),
                       fn_text_to_code_points (text, hit.end));
}

static void
stand_at (FnFindBar *self, guint index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  FnSpan hit = g_array_index (self->hits, FnSpan, index);
  GtkTextMark *there;
  GtkTextIter start;

  self->current = index;
  fn_page_buffer_clear (buffer, FN_PAGE_TAG_CURRENT_HIT);
  mark_hit (self, FN_PAGE_TAG_CURRENT_HIT, index);

  gtk_text_buffer_get_iter_at_offset (buffer, &start,
                                      fn_text_to_code_points (fn_page_get_text (self->page), hit.start));
  there = gtk_text_buffer_create_mark (buffer, "found", &start, TRUE);
  gtk_text_view_scroll_to_mark (self->view, there, 0.15, FALSE, 0, 0);
}

/* The first hit at or after the caret, so that finding goes on from where one reads. */
static guint
choose_first (FnFindBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  FnText *text = fn_page_get_text (self->page);
  GtkTextIter caret;
  gsize here;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  here = fn_text_to_bytes (text, gtk_text_iter_get_offset (&caret));
  for (guint i = 0; i < self->hits->len; i++)
    if (g_array_index (self->hits, FnSpan, i).start >= here)
      return i;
  return 0;
}

static void
forget_hits (FnFindBar *self)
{
  fn_page_buffer_clear (gtk_text_view_get_buffer (self->view), FN_PAGE_TAG_HIT);
  fn_page_buffer_clear (gtk_text_view_get_buffer (self->view), FN_PAGE_TAG_CURRENT_HIT);
  g_array_set_size (self->hits, 0);
}

static void
find (FnFindBar *self)
{
  /* The bar empties its entry before it says that it closes. */
  if (!gtk_search_bar_get_search_mode (self->bar))
    return;
  forget_hits (self);
  if (self->page != NULL)
    {
      g_autoptr (FnFinder) finder = fn_finder_new (gtk_editable_get_text (self->entry), FN_FIND_PLAIN, NULL);

      g_array_unref (self->hits);
      self->hits = fn_finder_find_all (finder, fn_page_get_text (self->page));
      for (guint i = 0; i < self->hits->len; i++)
        mark_hit (self, FN_PAGE_TAG_HIT, i);
      if (self->hits->len > 0)
        stand_at (self, choose_first (self));
    }
  show_count (self);
}

static void
next_cb (FnFindBar *self)
{
  fn_find_bar_step (self, 1);
}

static void
previous_cb (FnFindBar *self)
{
  fn_find_bar_step (self, -1);
}

/* Leaves the caret at the hit and the keyboard in the text. */
static void
leave (FnFindBar *self)
{
  if (self->hits->len > 0)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
      FnSpan hit = g_array_index (self->hits, FnSpan, self->current);
      GtkTextIter start;

      gtk_text_buffer_get_iter_at_offset (buffer, &start,
                                          fn_text_to_code_points (fn_page_get_text (self->page), hit.start));
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      gtk_text_buffer_place_cursor (buffer, &start);
    }
  forget_hits (self);
}

static void
mode_changed_cb (FnFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    find (self);
  else
    leave (self);
}

static gboolean
key_cb (FnFindBar *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  fn_find_bar_step (self, -1);
  return GDK_EVENT_STOP;
}

static void
fn_find_bar_dispose (GObject *object)
{
  FnFindBar *self = FN_FIND_BAR (object);

  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->bar));
  self->bar = NULL;
  g_clear_pointer (&self->page, fn_page_unref);

  G_OBJECT_CLASS (fn_find_bar_parent_class)->dispose (object);
}

static void
fn_find_bar_finalize (GObject *object)
{
  g_clear_pointer (&FN_FIND_BAR (object)->hits, g_array_unref);

  G_OBJECT_CLASS (fn_find_bar_parent_class)->finalize (object);
}

static void
fn_find_bar_class_init (FnFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_find_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = fn_find_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, next);
}

static void
fn_find_bar_init (FnFindBar *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), key);
}

void
fn_find_bar_attach (FnFindBar *self, GtkTextView *view)
{
  g_return_if_fail (FN_IS_FIND_BAR (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (find), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->previous, "clicked", G_CALLBACK (previous_cb), self);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_changed_cb), self);
}

void
fn_find_bar_set_page (FnFindBar *self, FnPage *page)
{
  g_return_if_fail (FN_IS_FIND_BAR (self));

  if (self->page == page)
    return;
  g_array_set_size (self->hits, 0);
  g_clear_pointer (&self->page, fn_page_unref);
  self->page = page != NULL ? fn_page_ref (page) : NULL;
  find (self);
}

void
fn_find_bar_open (FnFindBar *self)
{
  g_return_if_fail (FN_IS_FIND_BAR (self));

  gtk_widget_show (GTK_WIDGET (self->bar));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

void
fn_find_bar_step (FnFindBar *self, int by)
{
  g_return_if_fail (FN_IS_FIND_BAR (self));

  if (!gtk_search_bar_get_search_mode (self->bar))
    fn_find_bar_open (self);
  if (self->hits->len == 0)
    return;
  stand_at (self, (self->current + self->hits->len + by) % self->hits->len);
  show_count (self);
}
