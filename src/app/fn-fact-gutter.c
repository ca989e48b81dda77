#include "config.h"

#include "app/fn-fact-gutter.h"

/* In pixels, at the size of text that is not zoomed. */
#define WIDTH 20
#define GAP 5

struct _FnFactGutter
{
  GtkSourceGutterRenderer parent_instance;

  FnLook *look;
  GArray *marks; /* (element-type FnGutterMark) */
  int fact;
};

G_DEFINE_FINAL_TYPE (FnFactGutter, fn_fact_gutter, GTK_SOURCE_TYPE_GUTTER_RENDERER)

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const FnGutterMark *
get_mark (FnFactGutter *self, guint index)
{
  return &g_array_index (self->marks, FnGutterMark, index);
}

/* The first mark at or after @offset. */
static guint
find_mark (FnFactGutter *self, guint offset)
{
  guint low = 0, high = self->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_mark (self, middle)->offset < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static GtkTextView *
get_view (FnFactGutter *self)
{
  return GTK_TEXT_VIEW (gtk_source_gutter_renderer_get_view (GTK_SOURCE_GUTTER_RENDERER (self)));
}

static GdkRectangle
get_place (FnFactGutter *self, guint offset)
{
  GtkTextView *view = get_view (self);
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, &place);
  return place;
}

/* The marks from @first on that stand at one height, up to @end. Returns: the one after them */
static guint
gather (FnFactGutter *self, guint first, guint end, guint *count, gboolean *shown)
{
  int y = get_place (self, get_mark (self, first)->offset).y;
  guint i = first;

  *count = 0;
  *shown = FALSE;
  for (; i < end && get_place (self, get_mark (self, i)->offset).y == y; i++)
    {
      guint twin = first;

      while (get_mark (self, twin)->fact != get_mark (self, i)->fact)
        twin++;
      *count += twin == i;
      *shown |= get_mark (self, i)->fact == self->fact;
    }
  return i;
}

static void
draw_count (FnFactGutter *self, GtkSnapshot *snapshot, guint count, gboolean shown, int y, int height)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = fn_look_get_ink (self->look, shown ? FN_INK_ACCENT : FN_INK_AXIS);
  int width, own_height;
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (shown)
    {
      g_autoptr (PangoAttrList) bold = pango_attr_list_new ();

      pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, bold);
    }
  pango_layout_get_pixel_size (layout, &width, &own_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (turned ? GAP : gtk_widget_get_width (GTK_WIDGET (self)) - GAP - width,
                                                y + (height - own_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* A line of the buffer is a paragraph of several lines. */
static void
fn_fact_gutter_snapshot_line (GtkSourceGutterRenderer *renderer, GtkSnapshot *snapshot, GtkSourceGutterLines *lines,
                              guint line)
{
  FnFactGutter *self = FN_FACT_GUTTER (renderer);
  GtkTextIter start, next;
  guint first, end;
  int top, drawn_top, height;

  gtk_source_gutter_lines_get_iter_at_line (lines, &start, line);
  next = start;
  if (gtk_text_iter_forward_line (&next))
    end = find_mark (self, gtk_text_iter_get_offset (&next));
  else
    end = self->marks->len;
  first = find_mark (self, gtk_text_iter_get_offset (&start));
  if (first == end)
    return;
  gtk_text_view_get_line_yrange (get_view (self), &start, &top, &height);
  gtk_source_gutter_lines_get_line_yrange (lines, line, GTK_SOURCE_GUTTER_RENDERER_ALIGNMENT_MODE_CELL, &drawn_top,
                                           &height);
  while (first < end)
    {
      GdkRectangle place = get_place (self, get_mark (self, first)->offset);
      guint count;
      gboolean shown;

      first = gather (self, first, end, &count, &shown);
      draw_count (self, snapshot, count, shown, drawn_top + place.y - top, place.height);
    }
}

/* The mark that is nearest to a height of the widget and begins in that line of text; or -1. */
static int
find_at_height (FnFactGutter *self, double y)
{
  GtkTextView *view = get_view (self);
  double view_y;
  int x, buffer_y, line_top;
  GtkTextIter line;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (view), 0, y, NULL, &view_y);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) view_y, &x, &buffer_y);
  gtk_text_view_get_line_at_y (view, &line, buffer_y, &line_top);
  for (guint i = find_mark (self, gtk_text_iter_get_offset (&line)); i < self->marks->len; i++)
    {
      GdkRectangle place = get_place (self, get_mark (self, i)->offset);

      if (place.y > buffer_y)
        return -1;
      if (buffer_y < place.y + place.height)
        return (int) i;
    }
  return -1;
}

static void
released_cb (FnFactGutter *self, int presses, double x, double y)
{
  int mark = find_at_height (self, y);

  if (mark >= 0)
    g_signal_emit (self, signals[PRESSED], 0, get_mark (self, (guint) mark)->offset);
}

static void
fn_fact_gutter_dispose (GObject *object)
{
  g_clear_object (&FN_FACT_GUTTER (object)->look);

  G_OBJECT_CLASS (fn_fact_gutter_parent_class)->dispose (object);
}

static void
fn_fact_gutter_finalize (GObject *object)
{
  g_array_unref (FN_FACT_GUTTER (object)->marks);

  G_OBJECT_CLASS (fn_fact_gutter_parent_class)->finalize (object);
}

static void
fn_fact_gutter_class_init (FnFactGutterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fn_fact_gutter_dispose;
  G_OBJECT_CLASS (klass)->finalize = fn_fact_gutter_finalize;
  GTK_SOURCE_GUTTER_RENDERER_CLASS (klass)->snapshot_line = fn_fact_gutter_snapshot_line;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "factgutter");

  signals[PRESSED] = g_signal_new ("pressed", FN_TYPE_FACT_GUTTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
fn_fact_gutter_init (FnFactGutter *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->fact = -1;
  self->marks = g_array_new (FALSE, FALSE, sizeof (FnGutterMark));
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fn_fact_gutter_new (FnLook *look)
{
  FnFactGutter *self = g_object_new (FN_TYPE_FACT_GUTTER, NULL);

  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
fn_fact_gutter_set_marks (FnFactGutter *self, GArray *marks)
{
  g_return_if_fail (FN_IS_FACT_GUTTER (self));
  g_return_if_fail (marks != NULL);

  g_array_unref (self->marks);
  self->marks = marks;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fn_fact_gutter_set_fact (FnFactGutter *self, int fact)
{
  g_return_if_fail (FN_IS_FACT_GUTTER (self));

  if (self->fact == fact)
    return;
  self->fact = fact;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
fn_fact_gutter_count (FnFactGutter *self, guint offset, gboolean *shown)
{
  guint first, count;
  int y;
  gboolean among;

  g_return_val_if_fail (FN_IS_FACT_GUTTER (self), 0);

  y = get_place (self, offset).y;
  first = find_mark (self, offset);
  while (first > 0 && get_place (self, get_mark (self, first - 1)->offset).y == y)
    first--;
  if (first == self->marks->len || get_place (self, get_mark (self, first)->offset).y != y)
    return 0;
  gather (self, first, self->marks->len, &count, &among);
  if (shown != NULL)
    *shown = among;
  return count;
}
