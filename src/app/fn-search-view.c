#include "config.h"

#include "app/fn-search-view.h"

#include "app/fn-search-filters.h"
#include "app/fn-search-row.h"
#include "app/fn-search-visits.h"
#include "app/fn-type-ahead.h"
#include "session/fn-search-results.h"

#include <glib/gi18n.h>

#define N_KINDS (FN_HIT_SOURCE + 1)
/* Rows of a group at first, so that all groups are in sight, and by how many it grows. */
#define FEW 4
#define MORE 50

static const char *const headings[N_KINDS] = { N_("Texts"), N_("Facts"), N_("Figures"), N_("Sources") };

struct _FnSearchView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkEditable *entry;
  FnSearchFilters *filters;
  GtkLabel *summary;
  GtkLabel *indexed;
  GtkLabel *message;
  GtkProgressBar *progress;
  GtkStack *state; /* "help", "hits" or "nothing" */
  GtkWidget *clear;
  GtkListBox *list;
  GtkWidget *scroller;

  FnSession *session;
  FnSearchIndex *index;
  FnSearchResults *results;
  guint most[N_KINDS];    /* rows that a group may have */
  int visit;              /* of the session, that is shown or was shown last */
  FnSearchVisits *visits; /* those before */
  double scroll;          /* how far the list is to be scrolled once it is that long; 0 for no wish */
};

G_DEFINE_FINAL_TYPE (FnSearchView, fn_search_view, GTK_TYPE_WIDGET)

static void
show_few (FnSearchView *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    self->most[i] = FEW;
}

/* Rows are kept and show something else, so that the keyboard's place stays. */
static void
show_in_row (FnSearchView *self, int index, FnHitKind kind, FnSearchHit *hit)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (fn_search_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  fn_search_row_show (FN_SEARCH_ROW (row), self->session, kind, hit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(headings[kind]), -1);
}

/* Returns: the index of the row behind the group. */
static int
show_group (FnSearchView *self, int index, FnHitKind kind)
{
  GListModel *hits = fn_search_results_get_hits (self->results, kind);
  /* One row takes no more room than the wish for it. */
  guint n = g_list_model_get_n_items (hits), shown = n == self->most[kind] + 1 ? n : MIN (n, self->most[kind]);

  for (guint i = 0; i < shown; i++)
    {
      g_autoptr (FnSearchHit) hit = g_list_model_get_item (hits, i);

      show_in_row (self, index++, kind, hit);
    }
  if (n > shown || fn_search_results_get_count (self->results, kind) > (int) shown)
    show_in_row (self, index++, kind, NULL);
  return index;
}

static void
show_hits (FnSearchView *self)
{
  GtkListBoxRow *row;
  int index = 0;

  for (guint kind = 0; kind < N_KINDS; kind++)
    index = show_group (self, index, kind);
  while ((row = gtk_list_box_get_row_at_index (self->list, index)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_invalidate_headers (self->list);
}

static gboolean
has_hits (FnSearchView *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (g_list_model_get_n_items (fn_search_results_get_hits (self->results, kind)) > 0)
      return TRUE;
  return FALSE;
}

static char *
write_count (FnSearchView *self, int count)
{
  return fn_number_to_people (count, 0, &fn_session_get_words (self->session)->numbers);
}

/* How many there are, once they are counted. */
static char *
summarize (FnSearchView *self)
{
  g_autofree char *number = NULL;
  int sum = 0;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      int count = fn_search_results_get_count (self->results, kind);

      if (count < 0)
        return NULL;
      sum += count;
    }
  number = write_count (self, sum);
  return g_strdup_printf (ngettext ("%s hit", "%s hits", (gulong) sum), number);
}

static GtkAdjustment *
get_scroll (FnSearchView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* The list gets its length after its rows. */
static void
scroll_changed_cb (FnSearchView *self, GtkAdjustment *scroll)
{
  if (self->scroll <= 0 || self->scroll > gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll))
    return;
  gtk_adjustment_set_value (scroll, self->scroll);
  self->scroll = 0;
}

static void
stage_changed_cb (FnSearchView *self)
{
  FnSearchStage stage = fn_search_results_get_stage (self->results);
  g_autofree char *summary = stage == FN_SEARCH_DONE ? summarize (self) : NULL;

  /* What was found before stands until something else is. */
  if (stage == FN_SEARCH_RUNNING || (stage == FN_SEARCH_FIRST && !has_hits (self)))
    return;
  show_hits (self);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (self->clear, fn_search_filters_is_set (self->filters));
  gtk_stack_set_visible_child_name (self->state, stage == FN_SEARCH_IDLE ? "help"
                                                 : has_hits (self)       ? "hits"
                                                                         : "nothing");
}

static void
index_changed_cb (FnSearchView *self)
{
  double progress = fn_search_index_get_progress (self->index);
  const char *message = fn_search_index_get_message (self->index);
  g_autofree char *told = NULL;
  /* TRANSLATORS: how much of the texts is in the index by now, in percent */
  g_autofree char *indexed = g_strdup_printf (_("Texts indexed: %d%%"), (int) (progress * 100));

  gtk_progress_bar_set_fraction (self->progress, progress);
  gtk_label_set_label (self->indexed, indexed);
  gtk_widget_set_visible (GTK_WIDGET (self->indexed), progress < 1);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), progress < 1);
  /* TRANSLATORS: what is wrong with the index */
  if (message != NULL)
    told = g_strdup_printf (_("%s. Searching works all the same."), message);
  gtk_label_set_label (self->message, told != NULL ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
search_changed_cb (FnSearchView *self)
{
  const char *query = gtk_editable_get_text (self->entry);

  if (g_str_equal (query, fn_search_results_get_query (self->results)))
    return;
  show_few (self);
  self->scroll = 0;
  gtk_adjustment_set_value (get_scroll (self), 0);
  fn_search_results_set_query (self->results, query);
}

static void
keep_visit (FnSearchView *self)
{
  FnSearchVisit visit = { .filter = *fn_search_results_get_filter (self->results),
                          .scroll = gtk_adjustment_get_value (get_scroll (self)) };

  visit.query = (char *) fn_search_results_get_query (self->results);
  memcpy (visit.most, self->most, sizeof visit.most);
  fn_search_visits_keep (self->visits, self->visit, &visit);
}

static void
restore_visit (FnSearchView *self, const FnSearchVisit *visit)
{
  /* The entry tells of what was typed a moment later, when it is known already. */
  gtk_editable_set_text (self->entry, visit->query);
  fn_search_results_set_query (self->results, visit->query);
  fn_search_filters_set (self->filters, &visit->filter);
  for (guint kind = 0; kind < N_KINDS; kind++)
    fn_search_results_list (self->results, kind, self->most[kind] = visit->most[kind]);
  self->scroll = visit->scroll;
  /* The list tells its length only where that is another than before. */
  gtk_adjustment_set_upper (get_scroll (self), 0);
  gtk_widget_queue_resize (GTK_WIDGET (self->list));
}

/* A new visit goes on where the last one ended. */
static void
visit_changed_cb (FnSearchView *self)
{
  int number = fn_session_get_search (self->session);
  const FnSearchVisit *visit = fn_search_visits_get (self->visits, number);

  if (number == 0 || number == self->visit)
    return;
  keep_visit (self);
  self->visit = number;
  if (visit != NULL)
    restore_visit (self, visit);
}

/* Filters are of a base, and so are visits. */
static void
base_changed_cb (FnSearchView *self)
{
  fn_search_visits_forget (self->visits);
}

static void
clear_filters_cb (FnSearchView *self)
{
  fn_search_filters_set (self->filters, &fn_search_filter_none);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
leave_cb (FnSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-search", NULL);
}

static void
show_more (FnSearchView *self, FnHitKind kind)
{
  self->most[kind] += MORE;
  fn_search_results_list (self->results, kind, self->most[kind]);
  /* Hits that are looked up anew may be of figures that are gone by now. */
  if (fn_search_results_get_stage (self->results) != FN_SEARCH_RUNNING)
    show_hits (self);
}

static void
open_hit (FnSearchView *self, const FnFound *found)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int index = found->index;

  switch (found->kind)
    {
    case FN_HIT_TEXT:
      gtk_widget_activate_action (widget, "win.show-text", "(iitt)", index, found->document,
                                  (guint64) found->span.start, (guint64) found->span.end);
      break;
    case FN_HIT_FACT:
      gtk_widget_activate_action (widget, "win.show-fact", "(ii)", index, 0);
      break;
    case FN_HIT_FIGURE:
      gtk_widget_activate_action (widget, "win.show-figure", "i", index);
      break;
    case FN_HIT_SOURCE:
    default:
      gtk_widget_activate_action (widget, "win.show-source", "i", index);
      break;
    }
}

static void
row_activated_cb (FnSearchView *self, FnSearchRow *row)
{
  FnSearchHit *hit = fn_search_row_get_hit (row);

  if (hit != NULL)
    open_hit (self, fn_search_hit_get (hit));
  else
    show_more (self, fn_search_row_get_kind (row));
}

/* Enter in the entry opens what stands first. */
static void
entry_activated_cb (FnSearchView *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    row_activated_cb (self, FN_SEARCH_ROW (first));
}

/* Down leads from the entry to the first hit. */
static gboolean
entry_key_cb (FnSearchView *self, guint key)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || first == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (first));
  return GDK_EVENT_STOP;
}

/* And Up from there back to it. */
static gboolean
keynav_failed_cb (FnSearchView *self, GtkDirectionType direction)
{
  if (direction != GTK_DIR_UP)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

/* The name of a group stands above its first row, with how many there are. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer view)
{
  FnSearchView *self = view;
  FnHitKind kind = fn_search_row_get_kind (FN_SEARCH_ROW (row));
  int count = fn_search_results_get_count (self->results, kind);
  g_autofree char *number = count >= 0 ? write_count (self, count) : NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  gtk_list_box_row_set_header (row, NULL);
  if (before != NULL && fn_search_row_get_kind (FN_SEARCH_ROW (before)) == kind)
    return;
  text = g_strjoin ("  ", _(headings[kind]), number, NULL);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group");
  gtk_list_box_row_set_header (row, label);
}

static GtkSizeRequestMode
fn_search_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It fills what there is, but the window need not fold for it. */
static void
fn_search_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (FN_SEARCH_VIEW (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
fn_search_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (FN_SEARCH_VIEW (widget)->content, width, height, baseline, NULL);
}

static gboolean
fn_search_view_grab_focus (GtkWidget *widget)
{
  FnSearchView *self = FN_SEARCH_VIEW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  return TRUE;
}

static void
fn_search_view_dispose (GObject *object)
{
  FnSearchView *self = FN_SEARCH_VIEW (object);

  /* Rows that are left ask for headings to the last. */
  if (self->content != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->index);
  g_clear_object (&self->results);
  g_clear_pointer (&self->visits, fn_search_visits_free);

  G_OBJECT_CLASS (fn_search_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, content);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, filters);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, summary);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, indexed);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, message);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, progress);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, state);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, clear);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, list);
  gtk_widget_class_bind_template_child (widget_class, FnSearchView, scroller);
}

static void
fn_search_view_class_init (FnSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_SEARCH_FILTERS);

  G_OBJECT_CLASS (klass)->dispose = fn_search_view_dispose;
  widget_class->grab_focus = fn_search_view_grab_focus;
  widget_class->get_request_mode = fn_search_view_get_request_mode;
  widget_class->measure = fn_search_view_measure;
  widget_class->size_allocate = fn_search_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "searchview");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-search-view.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-search", NULL);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
}

static void
fn_search_view_init (FnSearchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_few (self);
  self->visits = fn_search_visits_new ();
  g_signal_connect_swapped (get_scroll (self), "changed", G_CALLBACK (scroll_changed_cb), self);
  fn_type_ahead_attach (GTK_WIDGET (self->list), self->entry);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_list_box_set_adjustment (self->list, get_scroll (self));
}

void
fn_search_view_attach (FnSearchView *self, FnSession *session)
{
  g_return_if_fail (FN_IS_SEARCH_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->index = fn_search_index_new (session);
  self->results = fn_search_results_new (self->index);
  fn_search_filters_attach (self->filters, session, self->results);
  g_signal_connect_object (self->results, "notify::stage", G_CALLBACK (stage_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->index, "notify", G_CALLBACK (index_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::search", G_CALLBACK (visit_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_changed_cb), self, G_CONNECT_SWAPPED);
  self->visit = fn_session_get_search (session);
  stage_changed_cb (self);
  index_changed_cb (self);
}
