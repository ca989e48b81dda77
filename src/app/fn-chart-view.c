#include "config.h"

#include "app/fn-chart-view.h"

#include "app/fn-chart-mark.h"
#include "app/fn-fact-card.h"
#include "app/fn-figure-drag.h"
#include "chart/fn-chart.h"
#include "chart/fn-emphasis.h"
#include "render/fn-paint.h"

#include <glib/gi18n.h>

/* In points. */
#define PICK_SLOP 4
#define CARD_GAP 10
#define MINIMUM_WIDTH 240
#define MINIMUM_HEIGHT 160
#define NATURAL_WIDTH 480
#define NATURAL_HEIGHT 380

struct _FnChartView
{
  GtkWidget parent_instance;

  FnSession *session;
  FnLook *look;
  FnScene *scene;   /* of the figure in view at the size of this widget; NULL without a figure */
  FnEmphasis *emphasis; /* of the scene; NULL where nothing is set back */
  guint serial;     /* of the figures when the scene was laid out */
  int figure;       /* that it shows, or -1 */
  GPtrArray *marks; /* (element-type FnChartMark): by datum */
  FnFactCard *card;
  int selected;     /* datum, or -1 */
  int hovered;      /* datum under the pointer, or -1 */
  int pointed;      /* datum that the card tells of, or -1 */
};

G_DEFINE_FINAL_TYPE (FnChartView, fn_chart_view, GTK_TYPE_WIDGET)

static guint
count_data (FnChartView *self)
{
  return self->scene != NULL ? fn_scene_get_n_data (self->scene) : 0;
}

/* The fact of a datum that is to be shown: the selected one if it is among them, else the first. */
static int
choose_fact (FnChartView *self, int datum)
{
  const FnSceneDatum *shown = fn_scene_get_datum (self->scene, datum);

  for (guint i = 0; i < shown->n_facts; i++)
    if (shown->facts[i] == fn_session_get_fact (self->session))
      return shown->facts[i];
  return shown->facts[0];
}

static void
emphasize (FnChartView *self)
{
  FnFocus focus = fn_session_get_focus (self->session);

  g_clear_pointer (&self->emphasis, fn_emphasis_free);
  if (self->scene != NULL && focus.kind != FN_FOCUS_NONE)
    self->emphasis = fn_emphasis_new (self->scene, fn_session_get_base (self->session), focus);
}

static void
lay_out (FnChartView *self, int width, int height)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int figure = fn_session_get_figure (self->session);

  g_clear_pointer (&self->emphasis, fn_emphasis_free);
  g_clear_pointer (&self->scene, fn_scene_free);
  if (base == NULL || figure < 0)
    return;
  self->scene = fn_chart_lay_out (&(FnChartRequest){
      base, fn_fact_base_get_figure (base, figure), { MAX (width, MINIMUM_WIDTH), MAX (height, MINIMUM_HEIGHT) },
      FN_DETAIL_BODY, fn_look_get_measure (self->look), fn_session_get_words (self->session) });
  emphasize (self);
}

static void
point_at (FnChartView *self, int datum)
{
  if (self->pointed == datum)
    return;
  self->pointed = datum;
  if (datum >= 0)
    fn_fact_card_show (self->card, self->session, choose_fact (self, datum));
  gtk_widget_set_visible (GTK_WIDGET (self->card), datum >= 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
hover (FnChartView *self, int datum)
{
  if (self->hovered != datum)
    {
      self->hovered = datum;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  point_at (self, datum);
}

/* The entity or source whose name is under the pointer. */
static FnFocus
find_named (FnChartView *self, double x, double y)
{
  if (self->scene == NULL)
    return fn_focus_none;
  return fn_scene_find_focus (self->scene, fn_session_get_base (self->session), (FnPoint){ x, y });
}

static void
select_shown_fact (FnChartView *self)
{
  int fact = fn_session_get_fact (self->session);

  self->selected = self->scene != NULL && fact >= 0 ? fn_scene_find_fact (self->scene, fact) : -1;
  for (guint i = 0; i < self->marks->len; i++)
    fn_chart_mark_set_selected (self->marks->pdata[i], (int) i == self->selected);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
keyboard_focus_cb (GtkEventControllerFocus *controller, GParamSpec *pspec, FnChartView *self)
{
  GtkWidget *mark = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint datum;

  if (g_ptr_array_find (self->marks, mark, &datum))
    point_at (self, gtk_event_controller_focus_contains_focus (controller) &&
                            (gtk_widget_get_state_flags (mark) & GTK_STATE_FLAG_FOCUS_VISIBLE)
                        ? (int) datum
                        : self->hovered);
}

static void
replace_marks (FnChartView *self)
{
  g_ptr_array_set_size (self->marks, 0);
  for (guint i = 0; i < count_data (self); i++)
    {
      GtkWidget *mark = fn_chart_mark_new (fn_scene_get_datum (self->scene, i)->label);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect (focus, "notify::contains-focus", G_CALLBACK (keyboard_focus_cb), self);
      gtk_widget_add_controller (mark, focus);
      gtk_widget_insert_before (mark, GTK_WIDGET (self), GTK_WIDGET (self->card));
      g_ptr_array_add (self->marks, mark);
    }
}

/* The description comes first to ear, so it begins with what the eye sees first. */
static void
describe (FnChartView *self)
{
  FnFocus focus = fn_session_get_focus (self->session);
  const char *description = fn_scene_get_description (self->scene);
  g_autofree char *only = NULL;

  if (focus.kind != FN_FOCUS_NONE)
    only = g_strdup_printf (_("Only %s is highlighted. %s"),
                            fn_focus_get_name (focus, fn_session_get_base (self->session),
                                               fn_session_get_words (self->session)->language),
                            description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, fn_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, only != NULL ? only : description, -1);
}

static void
focus_changed_cb (FnChartView *self)
{
  emphasize (self);
  if (self->scene != NULL)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
figure_changed_cb (FnChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  guint serial;

  /* A new base is said twice, once with its figure. */
  g_object_get (self->session, "figures-serial", &serial, NULL);
  if (self->serial == serial && self->figure == fn_session_get_figure (self->session))
    return;
  self->serial = serial;
  self->figure = fn_session_get_figure (self->session);

  hover (self, -1);
  if (width > 0)
    lay_out (self, width, height);
  else
    lay_out (self, NATURAL_WIDTH, NATURAL_HEIGHT);
  replace_marks (self);
  select_shown_fact (self);
  if (self->scene != NULL)
    describe (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
ask_for (FnChartView *self, int datum)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-fact", "(ii)", choose_fact (self, datum), 0);
}

static void
motion_cb (FnChartView *self, double x, double y)
{
  gboolean named = find_named (self, x, y).kind != FN_FOCUS_NONE;
  int datum = self->scene != NULL && !named ? fn_scene_pick (self->scene, (FnPoint){ x, y }, PICK_SLOP) : -1;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), named || datum >= 0 ? "pointer" : NULL);
  hover (self, datum);
}

static gboolean
tooltip_cb (FnChartView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  FnFocus named = keyboard ? fn_focus_none : find_named (self, x, y);
  g_autofree char *text = NULL;

  if (named.kind == FN_FOCUS_NONE)
    return FALSE;
  if (fn_focus_equal (named, fn_session_get_focus (self->session)))
    text = g_strdup (_("Show all alike (Esc)"));
  else
    text = g_strdup_printf (_("Highlight only %s"),
                            fn_focus_get_name (named, fn_session_get_base (self->session),
                                               fn_session_get_words (self->session)->language));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
leave_cb (FnChartView *self)
{
  hover (self, -1);
}

static void
pressed_cb (FnChartView *self, int n_press, double x, double y)
{
  FnFocus named = find_named (self, x, y);
  int datum = self->scene != NULL ? fn_scene_pick (self->scene, (FnPoint){ x, y }, PICK_SLOP) : -1;

  if (named.kind != FN_FOCUS_NONE)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.focus", "(ii)", (int) named.kind, named.index);
      return;
    }
  if (datum < 0)
    return;
  gtk_widget_grab_focus (self->marks->pdata[datum]);
  ask_for (self, datum);
}

static int
find_focus (FnChartView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint datum;

  return focus != NULL && g_ptr_array_find (self->marks, focus, &datum) ? (int) datum : -1;
}

static gboolean
key_cb (FnChartView *self, guint key, guint code, GdkModifierType modifiers)
{
  int focus = find_focus (self), dx = 0, dy = 0, next;

  if (focus < 0 || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      ask_for (self, focus);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      dx = -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      dx = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      dy = -1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      dy = 1;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  next = fn_scene_step (self->scene, focus, dx, dy);
  if (next >= 0)
    gtk_widget_grab_focus (self->marks->pdata[next]);
  return GDK_EVENT_STOP;
}

/* The chart is one stop on the way of the Tab key; within it the arrows move. */
static gboolean
fn_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FnChartView *self = FN_CHART_VIEW (widget);

  if (self->marks->len == 0 || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (self->marks->pdata[MAX (self->selected, 0)]);
}

static gboolean
fn_chart_view_grab_focus (GtkWidget *widget)
{
  return fn_chart_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Beside the mark, above it where there is room, and always inside the chart. */
static void
allocate_card (FnChartView *self, int width, int height)
{
  GtkRequisition size;
  FnRect mark;
  GtkAllocation place;

  if (self->pointed < 0 || !gtk_widget_should_layout (GTK_WIDGET (self->card)))
    return;
  gtk_widget_get_preferred_size (GTK_WIDGET (self->card), NULL, &size);
  size.width = MIN (size.width, width);
  gtk_widget_measure (GTK_WIDGET (self->card), GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL, NULL);

  mark = fn_scene_get_datum (self->scene, self->pointed)->bounds;
  place = (GtkAllocation){ fn_rect_center (mark).x - size.width / 2.0, mark.y - size.height - CARD_GAP, size.width,
                           size.height };
  if (place.y < 0)
    place.y = fn_rect_bottom (mark) + CARD_GAP;
  place.x = CLAMP (place.x, 0, MAX (width - size.width, 0));
  place.y = CLAMP (place.y, 0, MAX (height - size.height, 0));
  gtk_widget_size_allocate (GTK_WIDGET (self->card), &place, -1);
}

static void
fn_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FnChartView *self = FN_CHART_VIEW (widget);

  if (self->scene == NULL)
    return;
  if (fn_scene_get_size (self->scene).width != MAX (width, MINIMUM_WIDTH) ||
      fn_scene_get_size (self->scene).height != MAX (height, MINIMUM_HEIGHT))
    lay_out (self, width, height);
  for (guint i = 0; i < self->marks->len; i++)
    {
      FnRect bounds = fn_scene_get_datum (self->scene, i)->bounds;
      GtkAllocation place = { bounds.x - 2, bounds.y - 2, bounds.width + 4, bounds.height + 4 };

      /* A child that is not measured first is not allocated; it takes whatever place its datum has. */
      gtk_widget_measure (self->marks->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->marks->pdata[i], &place, -1);
    }
  allocate_card (self, width, height);
}

static void
fn_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
fn_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FnChartView *self = FN_CHART_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  FnPaint paint = { fn_look_get_theme (self->look), gtk_widget_get_scale_factor (widget), NULL,
                    self->selected, self->hovered, TRUE, self->emphasis };
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  fn_paint_scene (cr, self->scene, &paint);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (fn_chart_view_parent_class)->snapshot (widget, snapshot);
}

static void
fn_chart_view_dispose (GObject *object)
{
  FnChartView *self = FN_CHART_VIEW (object);

  g_ptr_array_set_size (self->marks, 0);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;
  g_clear_pointer (&self->emphasis, fn_emphasis_free);
  g_clear_pointer (&self->scene, fn_scene_free);
  g_clear_object (&self->session);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_chart_view_parent_class)->dispose (object);
}

static void
fn_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&FN_CHART_VIEW (object)->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (fn_chart_view_parent_class)->finalize (object);
}

static void
fn_chart_view_class_init (FnChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fn_chart_view_dispose;
  object_class->finalize = fn_chart_view_finalize;
  widget_class->measure = fn_chart_view_measure;
  widget_class->size_allocate = fn_chart_view_size_allocate;
  widget_class->snapshot = fn_chart_view_snapshot;
  widget_class->focus = fn_chart_view_focus;
  widget_class->grab_focus = fn_chart_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
add_controllers (FnChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
fn_chart_view_init (FnChartView *self)
{
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->card = FN_FACT_CARD (fn_fact_card_new ());
  self->figure = self->selected = self->hovered = self->pointed = -1;
  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_controllers (self);
}

void
fn_chart_view_attach (FnChartView *self, FnSession *session, FnLook *look)
{
  g_return_if_fail (FN_IS_CHART_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->look = g_object_ref (look);
  gtk_widget_add_controller (GTK_WIDGET (self), fn_figure_drag_new (session, look));
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (select_shown_fact), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  figure_changed_cb (self);
}
