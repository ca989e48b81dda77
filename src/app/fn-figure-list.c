#include "config.h"

#include "app/fn-figure-list.h"

#include "app/fn-own-figure-menu.h"
#include "app/fn-thumbnail.h"

#include <glib/gi18n.h>

#define ROWS_AT_A_TIME 6

struct _FnFigureList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListBox *list;

  FnSession *session;
  FnLook *look;
  guint serial;    /* of the base that has rows */
  GArray *waiting; /* (element-type int): figures that have no row yet, in order; NULL once all have */
  guint frame;     /* tick callback that waits for the first frame, or 0 */
  guint scrolling; /* tick callback that brings the selected row into sight, or 0 */
  gboolean placed; /* whether a frame has been laid out since it was selected */
  guint filling;   /* idle source that adds their rows, or 0 */
};

G_DEFINE_FINAL_TYPE (FnFigureList, fn_figure_list, GTK_TYPE_WIDGET)

static const char *
get_language (FnFigureList *self)
{
  return fn_session_get_words (self->session)->language;
}

static const char *
get_topic (FnFigureList *self, int figure)
{
  FnFactBase *base = fn_session_get_base (self->session);

  /* A row may still name an own figure that is gone. */
  if ((guint) figure >= fn_fact_base_get_n_given_figures (base))
    return _("Your figures");
  return fn_label_get (fn_fact_base_get_figure (base, figure)->topic, get_language (self));
}

/* The rows' numbers by topic; topics in the order in which they first occur, figures in the base's. */
static GArray *
order_by_topic (FnFigureList *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  guint n = fn_fact_base_count (base, FN_PART_FIGURE);
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
  g_autofree gboolean *listed = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    for (guint j = i; j < n && !listed[i]; j++)
      {
        if (j > i && (listed[j] || g_strcmp0 (get_topic (self, i), get_topic (self, j)) != 0))
          continue;
        g_array_append_val (order, j);
        listed[j] = j > i;
      }
  return order;
}

static GtkWidget *
create_row (FnFigureList *self, int figure)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const char *title = fn_label_get (fn_fact_base_get_figure (base, figure)->title, get_language (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), fn_thumbnail_new (base, figure, fn_session_get_words (self->session), self->look));
  gtk_box_append (GTK_BOX (box), label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (fn_session_is_own_figure (self->session, figure))
    {
      const FnFigure *own = fn_fact_base_get_figure (base, figure);

      fn_own_figure_menu_add (row, GTK_BOX (box), own->id);
      g_object_set_data_full (G_OBJECT (row), "figure", fn_figure_copy (own), (GDestroyNotify) fn_figure_free);
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static int
get_figure (GtkListBoxRow *row)
{
  return g_variant_get_int32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)));
}

/* A topic's name stands above its first row; a base with one topic needs no headings. */
static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  FnFigureList *self = FN_FIGURE_LIST (user_data);
  const char *topic = get_topic (self, get_figure (row));
  GtkWidget *heading;

  if (topic == NULL || (before != NULL && g_strcmp0 (topic, get_topic (self, get_figure (before))) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (topic);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "topic");
  gtk_list_box_row_set_header (row, heading);
}

/* A tick comes before a frame is laid out: only at the second one a new row has its place. */
static gboolean
scroll_cb (GtkWidget *list, GdkFrameClock *clock, gpointer unused)
{
  FnFigureList *self = FN_FIGURE_LIST (list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  double x, y;

  if (!self->placed)
    {
      self->placed = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->scrolling = 0;
  if (row != NULL && gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (self->list), 0, 0, &x, &y))
    gtk_adjustment_clamp_page (gtk_list_box_get_adjustment (self->list), y,
                               y + gtk_widget_get_height (GTK_WIDGET (row)));
  return G_SOURCE_REMOVE;
}

static void
figure_changed_cb (FnFigureList *self)
{
  int figure = fn_session_get_figure (self->session);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_figure (row) == figure)
      gtk_list_box_select_row (self->list, row);
  self->placed = FALSE;
  if (self->scrolling == 0)
    self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
stop_filling (FnFigureList *self)
{
  if (self->frame != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->frame);
  self->frame = 0;
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->waiting, g_array_unref);
}

static gboolean
fill_cb (gpointer list)
{
  FnFigureList *self = FN_FIGURE_LIST (list);
  guint n = MIN (self->waiting->len, ROWS_AT_A_TIME);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_row (self, g_array_index (self->waiting, int, i)));
  g_array_remove_range (self->waiting, 0, n);
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  stop_filling (self);
  figure_changed_cb (self);
  return G_SOURCE_REMOVE;
}

/* A tick belongs to the frame that is about to be painted; what is idle waits until it has been. */
static gboolean
frame_cb (GtkWidget *list, GdkFrameClock *clock, gpointer unused)
{
  FnFigureList *self = FN_FIGURE_LIST (list);

  self->frame = 0;
  self->filling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* The figure and its words come first: the rows follow after that frame, a few at a time. */
static void
base_changed_cb (FnFigureList *self)
{
  GtkListBoxRow *row;

  stop_filling (self);
  /* Rows ask for their headings while others go; their figures are those of the base before. */
  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  if (fn_session_get_base (self->session) == NULL)
    return;

  self->waiting = order_by_topic (self);
  if (self->waiting->len > 0)
    self->frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
  else
    stop_filling (self);
}

/* Whether the row at @place shows @figure as it is now. */
static gboolean
shows (FnFigureList *self, int place, const FnFigure *figure)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);
  const FnFigure *shown = row != NULL ? g_object_get_data (G_OBJECT (row), "figure") : NULL;

  return shown != NULL && fn_figure_equal (shown, figure);
}

static void
remove_row (FnFigureList *self, int place)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, place)));
}

/* Own figures are the last rows, one for one; only those that changed are made anew. */
static void
figures_changed_cb (FnFigureList *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int n = base != NULL ? (int) fn_fact_base_count (base, FN_PART_FIGURE) : 0;
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (serial != self->serial || self->waiting != NULL)
    {
      self->serial = serial;
      base_changed_cb (self);
      return;
    }
  for (int i = base != NULL ? (int) fn_fact_base_get_n_given_figures (base) : 0; i < n; i++)
    {
      const FnFigure *figure = fn_fact_base_get_figure (base, i);

      if (!shows (self, i, figure) && shows (self, i + 1, figure))
        remove_row (self, i);
      if (!shows (self, i, figure))
        {
          GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
          const FnFigure *shown = row != NULL ? g_object_get_data (G_OBJECT (row), "figure") : NULL;

          if (shown != NULL && g_str_equal (shown->id, figure->id))
            remove_row (self, i);
          gtk_list_box_insert (self->list, create_row (self, i), i);
        }
      gtk_actionable_set_action_target (GTK_ACTIONABLE (gtk_list_box_get_row_at_index (self->list, i)), "i", i);
    }
  while (gtk_list_box_get_row_at_index (self->list, n) != NULL)
    remove_row (self, n);
  figure_changed_cb (self);
}

static void
fn_figure_list_dispose (GObject *object)
{
  FnFigureList *self = FN_FIGURE_LIST (object);

  stop_filling (self);
  if (self->scrolling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scrolling);
  self->scrolling = 0;
  /* Rows ask for their headings while they go. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_figure_list_parent_class)->dispose (object);
}

static void
fn_figure_list_class_init (FnFigureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_figure_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-figure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFigureList, scroller);
  gtk_widget_class_bind_template_child (widget_class, FnFigureList, list);
}

static void
fn_figure_list_init (FnFigureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_figure_list_attach (FnFigureList *self, FnSession *session, FnLook *look)
{
  g_return_if_fail (FN_IS_FIGURE_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->look = g_object_ref (look);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figures_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  figures_changed_cb (self);
}
