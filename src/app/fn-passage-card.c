#include "config.h"

#include "app/fn-passage-card.h"

#include "app/fn-fact-row.h"
#include "session/fn-paragraph.h"

#include <string.h>

/* Milliseconds for which the pointer rests on words before they explain themselves, and which it has for the way
 * from the words to the card. */
#define REST 450
#define WAY 350

struct _FnPassageCard
{
  GtkPopover parent_instance;

  GtkLabel *place;
  GtkListBox *facts;

  FnSession *session;
  GtkTextView *text; /* not owned; NULL once detached */
  GArray *shown;     /* (element-type int): the facts on the card */
  GArray *pointed;   /* (element-type int): those of the words pointed at */
  guint offset;      /* where these words are on the page */
  gsize byte;        /* where the words of the card are in the text in view */
  gsize pointed_byte;
  guint timer;       /* source that will show or hide the card, or 0 */
};

G_DEFINE_FINAL_TYPE (FnPassageCard, fn_passage_card, GTK_TYPE_POPOVER)

static const FnPassage *
find_passage (FnPassageCard *self, int fact)
{
  const GPtrArray *passages = fn_session_get_text_passages (self->session);

  return passages != NULL ? fn_passages_find (passages, fact, self->byte) : NULL;
}

/* "Regional Relations ¶ 2 · in the original: page 1" */
static void
show_place (FnPassageCard *self)
{
  const FnPassage *passage = find_passage (self, g_array_index (self->shown, int, 0));
  g_autofree char *here = fn_paragraph_here (self->session, self->byte);
  g_autofree char *there = passage != NULL ? fn_paragraph_answering (self->session, passage) : NULL;
  g_autofree char *both = here != NULL && there != NULL ? g_strdup_printf ("%s · %s", here, there) : NULL;
  const char *place = both != NULL ? both : here != NULL ? here : there;

  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
  gtk_label_set_label (self->place, place != NULL ? place : "");
}

static void
fill (FnPassageCard *self)
{
  const FnWords *words = fn_session_get_words (self->session);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (row));
  for (guint i = 0; i < self->shown->len; i++)
    {
      int fact = g_array_index (self->shown, int, i);
      g_autoptr (FnFactItem) item = fn_fact_item_new (fn_session_get_base (self->session), fact, words);
      GtkWidget *child = fn_fact_row_new ();

      fn_fact_row_show (FN_FACT_ROW (child), self->session, item);
      gtk_list_box_append (self->facts, child);
    }
  show_place (self);
}

/* The card points at the words from outside of what it covers. */
static void
point_at_words (FnPassageCard *self)
{
  GtkTextIter iter;
  GdkRectangle place;
  double x, y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->text), &iter, (int) self->offset);
  gtk_text_view_get_iter_location (self->text, &iter, &place);
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text), gtk_widget_get_parent (GTK_WIDGET (self)), place.x,
                                    place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  place.width = MAX (place.width, 1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
}

static void
pop_up (FnPassageCard *self)
{
  g_array_unref (self->shown);
  self->shown = g_array_ref (self->pointed);
  self->byte = self->pointed_byte;
  fill (self);
  point_at_words (self);
  gtk_popover_popup (GTK_POPOVER (self));
}

static gboolean
rested_cb (gpointer card)
{
  FnPassageCard *self = card;

  self->timer = 0;
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  pop_up (self);
  return G_SOURCE_REMOVE;
}

static gboolean
went_cb (gpointer card)
{
  FN_PASSAGE_CARD (card)->timer = 0;
  fn_passage_card_hide (card);
  return G_SOURCE_REMOVE;
}

static void
wait_for (FnPassageCard *self, guint milliseconds, GSourceFunc callback)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (milliseconds, callback, self);
}

/* One that was asked for goes when it is closed. */
static gboolean
is_floating (FnPassageCard *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && !gtk_popover_get_autohide (GTK_POPOVER (self));
}

static gboolean
is_equal (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (int)) == 0);
}

/* @offset: -1 for no words. Returns: whether other facts than before rest on the words there */
static gboolean
look_up (FnPassageCard *self, FnPage *page, int offset)
{
  GArray *facts;
  gboolean news;

  self->offset = (guint) MAX (offset, 0);
  self->pointed_byte = offset >= 0 ? fn_page_to_notes (page, self->offset) : 0;
  facts = offset >= 0 ? fn_session_dup_facts_at (self->session, self->pointed_byte)
                      : g_array_new (FALSE, FALSE, sizeof (int));
  news = !is_equal (facts, self->pointed);
  g_array_unref (self->pointed);
  self->pointed = facts;
  return news;
}

static void
entered_cb (FnPassageCard *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
left_cb (FnPassageCard *self)
{
  if (is_floating (self))
    wait_for (self, WAY, went_cb);
}

static void
row_activated_cb (FnPassageCard *self, GtkListBoxRow *row)
{
  int fact = g_array_index (self->shown, int, (guint) gtk_list_box_row_get_index (row));
  const FnPassage *passage = find_passage (self, fact);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-fact", "(ii)", fact,
                              passage != NULL ? passage->citation : 0);
  fn_passage_card_hide (self);
}

static void
fn_passage_card_dispose (GObject *object)
{
  FnPassageCard *self = FN_PASSAGE_CARD (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_passage_card_parent_class)->dispose (object);
}

static void
fn_passage_card_finalize (GObject *object)
{
  g_array_unref (FN_PASSAGE_CARD (object)->shown);
  g_array_unref (FN_PASSAGE_CARD (object)->pointed);

  G_OBJECT_CLASS (fn_passage_card_parent_class)->finalize (object);
}

static void
fn_passage_card_class_init (FnPassageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_passage_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = fn_passage_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-passage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FnPassageCard, place);
  gtk_widget_class_bind_template_child (widget_class, FnPassageCard, facts);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
fn_passage_card_init (FnPassageCard *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_array_new (FALSE, FALSE, sizeof (int));
  self->pointed = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

FnPassageCard *
fn_passage_card_new (FnSession *session, GtkTextView *text, GtkWidget *parent)
{
  FnPassageCard *self = g_object_new (FN_TYPE_PASSAGE_CARD, NULL);

  self->session = g_object_ref (session);
  self->text = text;
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  return self;
}

void
fn_passage_card_detach (FnPassageCard *self)
{
  g_return_if_fail (FN_IS_PASSAGE_CARD (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->text = NULL;
  gtk_widget_unparent (GTK_WIDGET (self));
}

void
fn_passage_card_point (FnPassageCard *self, FnPage *page, int offset)
{
  g_return_if_fail (FN_IS_PASSAGE_CARD (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)) && !is_floating (self))
    return;
  if (!look_up (self, page, offset))
    return;
  if (self->pointed->len > 0 && !(is_floating (self) && is_equal (self->pointed, self->shown)))
    wait_for (self, REST, rested_cb);
  else if (self->pointed->len == 0 && is_floating (self))
    wait_for (self, WAY, went_cb);
  else
    g_clear_handle_id (&self->timer, g_source_remove);
}

gboolean
fn_passage_card_open (FnPassageCard *self, FnPage *page, guint offset)
{
  g_return_val_if_fail (FN_IS_PASSAGE_CARD (self), FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  fn_passage_card_hide (self);
  look_up (self, page, (int) offset);
  if (self->pointed->len == 0)
    return FALSE;
  gtk_popover_set_autohide (GTK_POPOVER (self), TRUE);
  pop_up (self);
  gtk_widget_child_focus (GTK_WIDGET (self->facts), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
fn_passage_card_hide (FnPassageCard *self)
{
  g_return_if_fail (FN_IS_PASSAGE_CARD (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_array_set_size (self->pointed, 0);
  gtk_popover_popdown (GTK_POPOVER (self));
}
