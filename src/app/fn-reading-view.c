#include "config.h"

#include "app/fn-reading-view.h"

#include "app/fn-cited-marks.h"
#include "app/fn-fact-gutter.h"
#include "app/fn-overview.h"
#include "app/fn-page-filling.h"
#include "app/fn-passage-card.h"
#include "app/fn-reading-menu.h"
#include "app/fn-reading-text.h"
#include "app/fn-select-quietly.h"
#include "app/fn-text-sight.h"
#include "app/fn-text-size.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

/* How close to an edge the words in view may come, as a part of the height. */
#define MARGIN 0.3
/* Of the text while what is selected are the words of the fact in view, which are set off already. */
#define OURS "at-words"
/* No fact, nor none: whichever comes next is new. */
#define NEWS (-2)

struct _FnReadingView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *scroller;
  AdwClampScrollable *column;
  GtkTextView *text;
  FnOverview *overview;
  FnFactGutter *gutter;

  FnSession *session;
  FnTextFind *find;
  GtkTextBuffer *buffer;
  FnTextSize *size;
  FnPassageCard *card;
  FnPageFilling *filling;
  FnPage *page;    /* on view with all of its text, or NULL */
  int fact;        /* whose words are, or -1 */
  int step;        /* which of its citations */
  int found;       /* which stretch is looked at without a fact, or -1 */
  double x, y;     /* where the pointer was last */
  gboolean moving;  /* whether it is we who move the caret */
  gboolean reading; /* whether the person put it where it is */
};

G_DEFINE_FINAL_TYPE (FnReadingView, fn_reading_view, GTK_TYPE_WIDGET)

/* From the first input on, the person decides what is in sight. */
static gboolean
event_cb (FnReadingView *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_KEY_PRESS || type == GDK_SCROLL || type == GDK_TOUCH_BEGIN)
    fn_text_sight_release (self->text);
  return GDK_EVENT_PROPAGATE;
}

static void
get_bounds (FnReadingView *self, const FnMatch *match, GtkTextIter *start, GtkTextIter *end)
{
  FnSpan words = match->ranges[0];

  gtk_text_buffer_get_iter_at_offset (self->buffer, start, (int) fn_page_from_notes (self->page, words.start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, (int) fn_page_from_notes (self->page, words.end));
}

/* The words become the selection, so that a screen reader and "Copy" know them too. A person whose caret
 * is in them already is reading: it stays. */
static void
select_words (FnReadingView *self, const FnMatch *match)
{
  GtkTextIter start, end, caret;

  get_bounds (self, match, &start, &end);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  if (self->reading && gtk_widget_has_focus (GTK_WIDGET (self->text)) &&
      gtk_text_iter_compare (&caret, &start) >= 0 && gtk_text_iter_compare (&caret, &end) <= 0)
    return;
  self->moving = TRUE;
  fn_select_quietly (self->text, &start, &end);
  self->moving = FALSE;
  self->reading = FALSE;
  gtk_widget_add_css_class (GTK_WIDGET (self->text), OURS);
  fn_text_sight_keep (self->text, &start, MARGIN);
}

static void
clear_selection (FnReadingView *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  self->moving = TRUE;
  gtk_text_buffer_place_cursor (self->buffer, &caret);
  self->moving = FALSE;
}

static void
show_words (FnReadingView *self)
{
  const FnMatch *match = self->page != NULL ? fn_session_get_text_match (self->session) : NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  fn_text_sight_release (self->text);
  fn_page_buffer_clear (self->buffer, FN_PAGE_TAG_SHOWN);
  for (guint i = 0; match != NULL && i < match->n_ranges; i++)
    {
      guint place = (guint) fn_page_from_notes (self->page, match->ranges[i].start);

      g_array_append_val (places, place);
    }
  fn_fact_gutter_set_fact (self->gutter, places->len > 0 ? self->fact : -1);
  if (places->len > 0)
    {
      fn_page_buffer_mark_match (self->buffer, FN_PAGE_TAG_SHOWN, self->page, match);
      select_words (self, match);
    }
  else
    clear_selection (self);
  fn_overview_set_places (self->overview, FN_OVERVIEW_SHOWN, g_steal_pointer (&places));
}

/* One step of the person changes several properties; only the first finds something new. */
static void
fact_changed_cb (FnReadingView *self)
{
  int fact = fn_session_get_fact (self->session), step = fn_session_get_citation (self->session), found;

  g_object_get (self->session, "found", &found, NULL);
  if (fn_session_get_base (self->session) == NULL ||
      (fact == self->fact && step == self->step && found == self->found))
    return;
  self->fact = fact;
  self->step = step;
  self->found = found;
  show_words (self);
}

static void
focus_changed_cb (FnReadingView *self)
{
  fn_cited_marks_show (self->session, self->page, self->buffer, self->gutter, self->overview);
}

/* Lines wrap; one that cannot, as a table's, must not push the others aside. */
static void
shifted_cb (FnReadingView *self, GtkAdjustment *shift)
{
  gtk_adjustment_set_value (shift, 0);
}

static void
mark_page (FnReadingView *self)
{
  focus_changed_cb (self);
  self->fact = NEWS;
  fact_changed_cb (self);
}

static void
filled_cb (gpointer view)
{
  FnReadingView *self = view;
  FnPage *page = fn_page_filling_get_page (self->filling);

  self->page = page != NULL ? fn_page_ref (page) : NULL;
  /* Not before: a view lays out a line as soon as the caret is in it, even in a font that is not known yet. */
  if (gtk_text_view_get_buffer (self->text) != self->buffer)
    fn_reading_text_set_buffer (FN_READING_TEXT (self->text), self->buffer);
  fn_reading_text_set_page (FN_READING_TEXT (self->text), page, fn_text_size_get (self->size));
  mark_page (self);
}

/* A long page is kept from the view until it is whole, and while it is taken away. */
static void
show_nothing (FnReadingView *self)
{
  g_autoptr (GtkTextBuffer) nothing = fn_page_buffer_new ();

  fn_reading_text_set_buffer (FN_READING_TEXT (self->text), nothing);
  focus_changed_cb (self);
}

static void
set_page (FnReadingView *self, FnPage *page)
{
  gboolean at_once = fn_page_buffer_fills_at_once (self->page) && fn_page_buffer_fills_at_once (page);

  fn_passage_card_hide (self->card);
  fn_text_sight_open (self->text);
  fn_reading_text_set_page (FN_READING_TEXT (self->text), NULL, fn_text_size_get (self->size));
  g_clear_pointer (&self->page, fn_page_unref);
  self->reading = FALSE;
  if (!at_once)
    show_nothing (self);
  fn_page_filling_start (self->filling, page);
}

static void
text_changed_cb (FnReadingView *self)
{
  FnPage *page;

  if (fn_session_get_base (self->session) == NULL)
    return;
  page = fn_session_get_text_page (self->session);
  gtk_widget_set_visible (GTK_WIDGET (self), page != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fn_session_get_document (self->session) < 0 ? _("Notes") : _("Original"), -1);
  if (page != fn_page_filling_get_page (self->filling))
    set_page (self, page);
  else if (self->page == page)
    mark_page (self);
}

/* The hits are in bytes of the page, the places in its code points. */
static void
hits_changed_cb (FnReadingView *self)
{
  const GArray *hits = fn_text_find_get_hits (self->find);
  g_autoptr (GArray) places = NULL;

  if (hits != NULL && self->page != NULL)
    {
      places = g_array_sized_new (FALSE, FALSE, sizeof (guint), hits->len);
      for (guint i = 0; i < hits->len; i++)
        {
          guint place = (guint) fn_text_to_code_points (fn_page_get_text (self->page),
                                                        g_array_index (hits, FnSpan, i).start);

          g_array_append_val (places, place);
        }
    }
  fn_overview_set_places (self->overview, FN_OVERVIEW_HITS, g_steal_pointer (&places));
}

static void
caret_moved_cb (FnReadingView *self)
{
  int caret;

  if (!self->moving && self->page != NULL)
    {
      self->reading = TRUE;
      gtk_widget_remove_css_class (GTK_WIDGET (self->text), OURS);
    }
  if (self->moving || self->page == NULL || gtk_text_buffer_get_has_selection (self->buffer) ||
      !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    return;
  g_object_get (self->buffer, "cursor-position", &caret, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(it)", fn_session_get_source (self->session),
                              (guint64) fn_page_to_notes (self->page, caret));
}

static void
gutter_pressed_cb (FnReadingView *self, guint offset)
{
  fn_passage_card_open (self->card, self->page, offset);
}

static gboolean
key_cb (FnReadingView *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  return fn_reading_view_show_card (self);
}

static void
pointed_cb (FnReadingView *self, double x, double y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gboolean over;

  /* A text that moves under a pointer at rest is not pointed at. */
  if (x == self->x && y == self->y)
    return;
  self->x = x;
  self->y = y;
  gtk_text_view_window_to_buffer_coords (self->text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  over = self->page != NULL && gtk_text_view_get_iter_at_location (self->text, &iter, buffer_x, buffer_y);
  fn_passage_card_point (self->card, self->page, over ? gtk_text_iter_get_offset (&iter) : -1);
}

static void
left_cb (FnReadingView *self)
{
  fn_passage_card_point (self->card, self->page, -1);
}

static gboolean
scrolled_cb (FnReadingView *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  fn_reading_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
fn_reading_view_dispose (GObject *object)
{
  FnReadingView *self = FN_READING_VIEW (object);

  g_clear_pointer (&self->filling, fn_page_filling_free);
  g_clear_pointer (&self->size, fn_text_size_free);
  if (self->card != NULL)
    fn_passage_card_detach (self->card);
  self->card = NULL;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->find);
  g_clear_object (&self->buffer);
  g_clear_pointer (&self->page, fn_page_unref);

  G_OBJECT_CLASS (fn_reading_view_parent_class)->dispose (object);
}

static void
fn_reading_view_class_init (FnReadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_OVERVIEW);
  g_type_ensure (FN_TYPE_READING_TEXT);

  G_OBJECT_CLASS (klass)->dispose = fn_reading_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-reading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnReadingView, content);
  gtk_widget_class_bind_template_child (widget_class, FnReadingView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FnReadingView, column);
  gtk_widget_class_bind_template_child (widget_class, FnReadingView, text);
  gtk_widget_class_bind_template_child (widget_class, FnReadingView, overview);
}

static void
add_controllers (FnReadingView *self)
{
  GtkEventController *input = gtk_event_controller_legacy_new (), *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (input, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (input, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (self->content, input);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), key);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointed_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (self->scroller, scroll);
}

static void
fn_reading_view_init (FnReadingView *self)
{
  self->fact = NEWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = fn_page_buffer_new ();
  self->filling = fn_page_filling_new (self->buffer, filled_cb, self);
  self->size = fn_text_size_new (self->text, self->buffer, self->column);
  add_controllers (self);
  fn_reading_menu_attach (self->text);
}

static void
look_changed_cb (FnReadingView *self, FnLook *look)
{
  fn_page_buffer_set_look (self->buffer, look);
}

void
fn_reading_view_attach (FnReadingView *self, FnSession *session, FnLook *look)
{
  GtkAdjustment *shift;

  g_return_if_fail (FN_IS_READING_VIEW (self));
  g_return_if_fail (self->session == NULL);

  shift = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->text));
  self->session = g_object_ref (session);
  self->gutter = FN_FACT_GUTTER (fn_fact_gutter_new (look));
  gtk_source_gutter_insert (gtk_source_view_get_gutter (GTK_SOURCE_VIEW (self->text), GTK_TEXT_WINDOW_LEFT),
                            GTK_SOURCE_GUTTER_RENDERER (self->gutter), 0);
  self->card = fn_passage_card_new (session, self->text, GTK_WIDGET (self));
  fn_overview_attach (self->overview, self->text, look);
  look_changed_cb (self, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gutter, "pressed", G_CALLBACK (gutter_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::text-serial", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::citation", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::found", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text)), "value-changed",
                           G_CALLBACK (fn_passage_card_hide), self->card, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (shift, "value-changed", G_CALLBACK (shifted_cb), self, G_CONNECT_SWAPPED);
  text_changed_cb (self);
}

GtkTextView *
fn_reading_view_get_text (FnReadingView *self)
{
  g_return_val_if_fail (FN_IS_READING_VIEW (self), NULL);

  return self->text;
}

FnPage *
fn_reading_view_get_page (FnReadingView *self)
{
  g_return_val_if_fail (FN_IS_READING_VIEW (self), NULL);

  return self->page;
}

void
fn_reading_view_set_find (FnReadingView *self, FnTextFind *find)
{
  g_return_if_fail (FN_IS_READING_VIEW (self));
  g_return_if_fail (self->find == NULL);

  self->find = g_object_ref (find);
  g_signal_connect_object (find, "changed", G_CALLBACK (hits_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find, "forgotten", G_CALLBACK (hits_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fn_reading_view_zoom (FnReadingView *self, int by)
{
  g_return_if_fail (FN_IS_READING_VIEW (self));

  fn_passage_card_hide (self->card);
  fn_text_size_step (self->size, by);
  fn_reading_text_set_page (FN_READING_TEXT (self->text), self->page, fn_text_size_get (self->size));
}

gboolean
fn_reading_view_show_card (FnReadingView *self)
{
  int caret;

  g_return_val_if_fail (FN_IS_READING_VIEW (self), FALSE);

  g_object_get (self->buffer, "cursor-position", &caret, NULL);
  return self->page != NULL && fn_passage_card_open (self->card, self->page, (guint) caret);
}

char *
fn_reading_view_dup_words (FnReadingView *self, gsize *byte)
{
  const FnMatch *match;
  GtkTextIter start, end;

  g_return_val_if_fail (FN_IS_READING_VIEW (self), NULL);
  g_return_val_if_fail (byte != NULL, NULL);

  match = self->page != NULL ? fn_session_get_text_match (self->session) : NULL;
  if (self->page == NULL)
    return NULL;
  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    {
      if (match == NULL || match->n_ranges == 0)
        return NULL;
      get_bounds (self, match, &start, &end);
    }
  *byte = fn_page_to_notes (self->page, (gsize) gtk_text_iter_get_offset (&start));
  return gtk_text_iter_get_text (&start, &end);
}
