#include "config.h"

#include "app/fn-find-bar.h"

#include "app/fn-hit-marks.h"

#include <glib/gi18n.h>

/* Milliseconds after which a count that is not there yet is said to come. */
#define PATIENCE 200

struct _FnFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *options_button;
  GtkLabel *problem;

  FnTextFind *find;
  FnHitMarks marks; /* owns its page; its view outlives this bar */
  FnFindOptions options;
  char *last;       /* what was looked for last, to be offered again */
  guint patience;   /* source that waits for the count, or 0 */
  gsize anchor;     /* byte of the page from which on the first hit is wanted */
};

G_DEFINE_FINAL_TYPE (FnFindBar, fn_find_bar, GTK_TYPE_WIDGET)

/* The ways to take words: the actions of the menu, each with a state. */
static const struct
{
  const char *action;
  FnFindOptions option;
} options[] = {
  { "case", FN_FIND_CASE },
  { "whole-words", FN_FIND_WHOLE_WORDS },
  { "expression", FN_FIND_EXPRESSION },
  { "any-accent", FN_FIND_ANY_ACCENT },
};

static void
scrolled_cb (FnFindBar *self)
{
  fn_hit_marks_follow (&self->marks);
}

/* Index of the first hit at or after @byte, or that of the first of all. */
static guint
find_at (const GArray *hits, gsize byte)
{
  guint low = 0, high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, FnSpan, middle).start >= byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low < hits->len ? low : 0;
}

static gboolean
patience_cb (gpointer self)
{
  FN_FIND_BAR (self)->patience = 0;
  gtk_label_set_label (FN_FIND_BAR (self)->count, "…");
  return G_SOURCE_REMOVE;
}

static void
show_count (FnFindBar *self)
{
  const GArray *hits = fn_text_find_get_hits (self->find);
  gboolean any = hits != NULL && hits->len > 0;
  /* A search that was given up tells nothing of what is not there. */
  gboolean none = hits != NULL && !any && fn_text_find_get_problem (self->find) == NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (any)
    text = g_strdup_printf (_("%u of %u"), find_at (hits, self->marks.current.start) + 1, hits->len);
  else if (hits == NULL && fn_text_find_is_asked (self->find))
    self->patience = g_timeout_add (PATIENCE, patience_cb, self);
  gtk_label_set_label (self->count, any ? text : none ? _("Not found") : "");
  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
}

static void
show_problem (FnFindBar *self)
{
  const GError *problem = fn_text_find_get_problem (self->find);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_label_set_label (self->problem, problem != NULL ? problem->message : "");
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* The first hit in sight from the anchor on, which is there before all are known. */
static void
stand_in (FnFindBar *self, FnSpan sight)
{
  g_autoptr (GArray) hits = fn_text_find_dup_hits_in (self->find, sight);

  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, FnSpan, i).start >= self->anchor)
      {
        fn_hit_marks_stand_at (&self->marks, g_array_index (hits, FnSpan, i));
        return;
      }
}

static void
find (FnFindBar *self)
{
  const char *query = gtk_editable_get_text (self->entry);

  /* The bar empties its entry before it says that it closes. */
  if (!gtk_search_bar_get_search_mode (self->bar) || self->marks.page == NULL)
    return;
  if (*query != '\0')
    {
      g_free (self->last);
      self->last = g_strdup (query);
    }
  fn_text_find_ask (self->find, query, self->options);
  self->marks.current = (FnSpan){ 0, 0 };
  fn_hit_marks_clear (&self->marks);
  if (fn_text_find_is_asked (self->find))
    {
      FnSpan sight = fn_hit_marks_get_sight (&self->marks);

      fn_hit_marks_renew (&self->marks, sight);
      stand_in (self, sight);
    }
  show_count (self);
  show_problem (self);
}

/* Now more is known than what was in sight. */
static void
found_cb (FnFindBar *self)
{
  const GArray *hits = fn_text_find_get_hits (self->find);
  FnSpan sight = fn_hit_marks_get_sight (&self->marks);

  fn_hit_marks_renew (&self->marks, sight);
  if (hits == NULL && !fn_hit_marks_is_standing (&self->marks))
    stand_in (self, sight);
  else if (hits != NULL && hits->len > 0)
    {
      gsize from = fn_hit_marks_is_standing (&self->marks) ? self->marks.current.start : self->anchor;
      FnSpan hit = g_array_index (hits, FnSpan, find_at (hits, from));

      if (hit.start != self->marks.current.start || hit.end != self->marks.current.end)
        fn_hit_marks_stand_at (&self->marks, hit);
    }
  show_count (self);
  show_problem (self);
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

/* Finding goes on from where one reads: the caret, when it is in sight. */
static void
begin (FnFindBar *self)
{
  FnSpan sight;

  if (self->marks.page == NULL)
    return;
  sight = fn_hit_marks_get_sight (&self->marks);
  self->anchor = fn_hit_marks_get_caret (&self->marks);
  if (self->anchor < sight.start || self->anchor > sight.end)
    self->anchor = sight.start;
  fn_text_find_set_text (self->find, fn_page_get_text (self->marks.page));
}

/* The memory that finding takes goes with the bar. */
static void
leave (FnFindBar *self)
{
  fn_hit_marks_leave (&self->marks);
  fn_text_find_set_text (self->find, NULL);
  show_count (self);
}

static void
mode_changed_cb (FnFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    {
      leave (self);
      return;
    }
  begin (self);
  if (self->last != NULL && *gtk_editable_get_text (self->entry) == '\0')
    gtk_editable_set_text (self->entry, self->last);
  find (self);
}

static void
option_changed_cb (FnFindBar *self, GParamSpec *pspec, GAction *action)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].action, g_action_get_name (action)))
      self->options = (self->options & ~options[i].option) | (g_variant_get_boolean (state) ? options[i].option : 0);
  if (self->options != FN_FIND_PLAIN)
    gtk_widget_add_css_class (self->options_button, "accent");
  else
    gtk_widget_remove_css_class (self->options_button, "accent");
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->entry)));
  find (self);
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
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->marks.page, fn_page_unref);
  g_clear_object (&self->find);

  G_OBJECT_CLASS (fn_find_bar_parent_class)->dispose (object);
}

static void
fn_find_bar_finalize (GObject *object)
{
  g_free (FN_FIND_BAR (object)->last);

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
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, options_button);
  gtk_widget_class_bind_template_child (widget_class, FnFindBar, problem);
}

static void
add_options (FnFindBar *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (options[i].action, NULL, g_variant_new_boolean (FALSE));

      g_signal_connect_object (action, "notify::state", G_CALLBACK (option_changed_cb), self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", G_ACTION_GROUP (group));
}

static void
fn_find_bar_init (FnFindBar *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->find = self->marks.find = fn_text_find_new ();
  add_options (self);
  gtk_search_bar_connect_entry (self->bar, self->entry);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), key);
}

void
fn_find_bar_attach (FnFindBar *self, GtkTextView *view)
{
  GtkAdjustment *scroll;

  g_return_if_fail (FN_IS_FIND_BAR (self));
  g_return_if_fail (self->marks.view == NULL);

  self->marks.view = view;
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
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

  if (self->marks.page == page)
    return;
  self->marks.current = self->marks.marked = (FnSpan){ 0, 0 };
  fn_text_find_set_text (self->find, NULL);
  g_clear_pointer (&self->marks.page, fn_page_unref);
  self->marks.page = page != NULL ? fn_page_ref (page) : NULL;
  show_count (self);
  show_problem (self);
  if (!gtk_search_bar_get_search_mode (self->bar))
    return;
  begin (self);
  find (self);
}

FnTextFind *
fn_find_bar_get_find (FnFindBar *self)
{
  g_return_val_if_fail (FN_IS_FIND_BAR (self), NULL);

  return self->find;
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
  const GArray *hits;

  g_return_if_fail (FN_IS_FIND_BAR (self));

  if (!gtk_search_bar_get_search_mode (self->bar))
    fn_find_bar_open (self);
  hits = fn_text_find_get_hits (self->find);
  if (hits == NULL || hits->len == 0)
    return;
  fn_hit_marks_stand_at (&self->marks, g_array_index (hits, FnSpan, (find_at (hits, self->marks.current.start) + hits->len + by) % hits->len));
  self->anchor = self->marks.current.start;
  show_count (self);
}
