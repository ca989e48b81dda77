#include "config.h"

#include "app/fn-overview.h"

/* In pixels. */
#define WIDTH 12
#define SIDE 3
#define TICK 2

struct _FnOverview
{
  GtkWidget parent_instance;

  GtkTextView *view; /* not owned */
  GtkAdjustment *scroll;
  FnLook *look;
  GArray *places[FN_N_OVERVIEW_LAYERS]; /* (element-type guint), or NULL */
  GByteArray *rows; /* for each row of pixels a bit for each layer */
  gboolean stale;   /* whether the rows are to be filled anew */
};

G_DEFINE_FINAL_TYPE (FnOverview, fn_overview, GTK_TYPE_WIDGET)

static void
go_stale (FnOverview *self)
{
  self->stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The offset that the text has at a height; within a paragraph in proportion, for its lines need not be laid out. */
static guint
get_offset_at (FnOverview *self, double y)
{
  GtkTextIter line, next;
  int top, height;
  double part;

  gtk_text_view_get_line_at_y (self->view, &line, (int) y, &top);
  gtk_text_view_get_line_yrange (self->view, &line, &top, &height);
  part = height > 0 ? CLAMP ((y - top) / height, 0, 1) : 0;
  next = line;
  gtk_text_iter_forward_line (&next);
  return gtk_text_iter_get_offset (&line)
         + (guint) (part * (gtk_text_iter_get_offset (&next) - gtk_text_iter_get_offset (&line)));
}

/* Asks for the text at each row, not for the row of each place: of places there may be a million. */
static void
fill_rows (FnOverview *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double upper = gtk_adjustment_get_upper (self->scroll);
  guint at[FN_N_OVERVIEW_LAYERS] = { 0 };

  self->stale = FALSE;
  g_byte_array_set_size (self->rows, MAX (height, 0));
  for (int row = 0; row < height; row++)
    {
      guint end = row + 1 < height ? get_offset_at (self, upper * (row + 1) / height) : G_MAXUINT;

      self->rows->data[row] = 0;
      for (guint layer = 0; layer < FN_N_OVERVIEW_LAYERS; layer++)
        {
          const GArray *places = self->places[layer];
          guint before = at[layer];

          while (places != NULL && at[layer] < places->len && g_array_index (places, guint, at[layer]) < end)
            at[layer]++;
          if (at[layer] > before)
            self->rows->data[row] |= 1 << layer;
        }
    }
}

static GdkRGBA
get_color (FnOverview *self, FnOverviewLayer layer)
{
  GdkRGBA axis = fn_look_get_ink (self->look, FN_INK_AXIS), text = fn_look_get_ink (self->look, FN_INK_TEXT);

  switch (layer)
    {
    case FN_OVERVIEW_SHOWN:
      return fn_look_get_ink (self->look, FN_INK_ACCENT);
    case FN_OVERVIEW_HITS:
      text.alpha = 0.75;
      return text;
    case FN_OVERVIEW_SET_BACK:
      axis.alpha = 0.25;
      return axis;
    case FN_OVERVIEW_CITED:
    case FN_N_OVERVIEW_LAYERS:
    default:
      axis.alpha = 0.7;
      return axis;
    }
}

static void
fn_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FnOverview *self = FN_OVERVIEW (widget);
  int width = gtk_widget_get_width (widget);

  if (self->view == NULL)
    return;
  if (self->stale || (int) self->rows->len != gtk_widget_get_height (widget))
    fill_rows (self);
  for (guint layer = 0; layer < FN_N_OVERVIEW_LAYERS; layer++)
    {
      GdkRGBA color = get_color (self, layer);
      int side = layer >= FN_OVERVIEW_HITS ? SIDE - 1 : SIDE;
      int tick = layer == FN_OVERVIEW_SHOWN ? TICK + 1 : TICK;
      guint drawn = 0; /* rows up to here are covered */

      for (guint row = 0; row < self->rows->len; row++)
        if ((self->rows->data[row] & (1 << layer)) != 0)
          {
            guint top = MAX (row, drawn), bottom = row + tick;

            gtk_snapshot_append_color (snapshot, &color,
                                       &GRAPHENE_RECT_INIT (side, top, width - 2 * side, bottom - top));
            drawn = bottom;
          }
    }
}

/* Puts the place in the middle of the window. */
static void
go_to (FnOverview *self, double y)
{
  double part = CLAMP (y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1), 0, 1);

  gtk_adjustment_set_value (self->scroll, part * gtk_adjustment_get_upper (self->scroll)
                                              - gtk_adjustment_get_page_size (self->scroll) / 2);
}

static void
pressed_cb (FnOverview *self, double x, double y)
{
  go_to (self, y);
}

static void
dragged_cb (FnOverview *self, double x, double y, GtkGestureDrag *drag)
{
  double start;

  gtk_gesture_drag_get_start_point (drag, NULL, &start);
  go_to (self, start + y);
}

static void
fn_overview_dispose (GObject *object)
{
  FnOverview *self = FN_OVERVIEW (object);

  self->view = NULL;
  g_clear_object (&self->scroll);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_overview_parent_class)->dispose (object);
}

static void
fn_overview_finalize (GObject *object)
{
  FnOverview *self = FN_OVERVIEW (object);

  for (guint layer = 0; layer < FN_N_OVERVIEW_LAYERS; layer++)
    g_clear_pointer (&self->places[layer], g_array_unref);
  g_byte_array_unref (self->rows);

  G_OBJECT_CLASS (fn_overview_parent_class)->finalize (object);
}

static void
fn_overview_class_init (FnOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = fn_overview_finalize;
  widget_class->snapshot = fn_overview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "overview");
  /* What it marks is reached by keys in the text itself. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fn_overview_init (FnOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->rows = g_byte_array_new ();
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
fn_overview_attach (FnOverview *self, GtkTextView *view, FnLook *look)
{
  g_return_if_fail (FN_IS_OVERVIEW (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  self->look = g_object_ref (look);
  self->scroll = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  g_signal_connect_object (self->scroll, "changed", G_CALLBACK (go_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
fn_overview_set_places (FnOverview *self, FnOverviewLayer layer, GArray *places)
{
  g_return_if_fail (FN_IS_OVERVIEW (self));
  g_return_if_fail (layer < FN_N_OVERVIEW_LAYERS);

  g_clear_pointer (&self->places[layer], g_array_unref);
  self->places[layer] = places;
  go_stale (self);
}

guint
fn_overview_count_ticks (FnOverview *self, FnOverviewLayer layer)
{
  guint n = 0;

  g_return_val_if_fail (FN_IS_OVERVIEW (self), 0);

  if (self->view == NULL)
    return 0;
  fill_rows (self);
  for (guint row = 0; row < self->rows->len; row++)
    n += (self->rows->data[row] >> layer) & 1;
  return n;
}
