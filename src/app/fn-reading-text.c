#include "config.h"

#include "app/fn-reading-text.h"

#include "app/fn-page-tables.h"
#include "app/fn-text-sight.h"

/* Where the dot of an item stands before it, as a part of the height of its line. */
#define DOT_X 0.72
/* How strong a rule is. */
#define RULE 0.3

struct _FnReadingText
{
  GtkSourceView parent_instance;

  FnPage *page;   /* or NULL */
  double points;  /* size of the text */
  gboolean has_tables;
  int width;      /* for which the tables are set */
  guint widening; /* source that will set them for another, or 0 */
};

G_DEFINE_FINAL_TYPE (FnReadingText, fn_reading_text, GTK_SOURCE_TYPE_VIEW)

/* The first block that ends after @offset. */
static guint
find_block (FnPage *page, gsize offset)
{
  guint low = 0, high = fn_page_get_n_blocks (page);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fn_page_get_block (page, middle)->end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
draw_dot (FnReadingText *self, GtkSnapshot *snapshot, const GtkTextIter *start, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "•");
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRectangle place;
  int width, height;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), start, &place);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (turned ? place.x + DOT_X * place.height - width
                                                                 : place.x - DOT_X * place.height,
                                                          place.y + (place.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_rule (FnReadingText *self, GtkSnapshot *snapshot, const GtkTextIter *start, const GdkRGBA *color)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int left = gtk_text_view_get_left_margin (view), right = gtk_text_view_get_right_margin (view);
  GdkRectangle visible;
  GdkRGBA faint = *color;
  int top, height;

  faint.alpha *= RULE;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_yrange (view, start, &top, &height);
  gtk_snapshot_append_color (snapshot, &faint,
                             &GRAPHENE_RECT_INIT (visible.x + left, top + height - 3, visible.width - left - right, 1));
}

static void
draw_blocks (FnReadingText *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GtkTextIter first, last, start;
  GdkRGBA color;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &first, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &last, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&last);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  for (guint i = find_block (self->page, (gsize) gtk_text_iter_get_offset (&first));
       i < fn_page_get_n_blocks (self->page); i++)
    {
      const FnPageBlock *block = fn_page_get_block (self->page, i);

      if (block->start > (gsize) gtk_text_iter_get_offset (&last))
        break;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) block->start);
      if (block->kind == FN_BLOCK_ITEM)
        draw_dot (self, snapshot, &start, &color);
      else if (block->kind == FN_BLOCK_TABLE && block->level > 0)
        {
          gtk_text_iter_forward_lines (&start, block->level - 1);
          draw_rule (self, snapshot, &start, &color);
        }
    }
}

static void
fn_reading_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  FnReadingText *self = FN_READING_TEXT (view);

  GTK_TEXT_VIEW_CLASS (fn_reading_text_parent_class)->snapshot_layer (view, layer, snapshot);
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->page != NULL)
    draw_blocks (self, snapshot);
}

static void
set_tables (FnReadingText *self)
{
  self->has_tables = fn_page_tables_set (GTK_TEXT_VIEW (self), self->page, self->points);
}

static gboolean
widened_cb (gpointer text)
{
  FN_READING_TEXT (text)->widening = 0;
  set_tables (text);
  return G_SOURCE_REMOVE;
}

/* GtkTextView gives their place only to popovers of its own. */
static void
present_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/* While it is given its room the text must not change. */
static void
fn_reading_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FnReadingText *self = FN_READING_TEXT (widget);

  GTK_WIDGET_CLASS (fn_reading_text_parent_class)->size_allocate (widget, width, height, baseline);
  fn_text_sight_settle (GTK_TEXT_VIEW (widget));
  present_popovers (widget);
  if (width == self->width)
    return;
  self->width = width;
  if (self->has_tables && self->widening == 0)
    self->widening = g_idle_add_full (G_PRIORITY_HIGH_IDLE, widened_cb, self, NULL);
}

static void
fn_reading_text_dispose (GObject *object)
{
  g_clear_handle_id (&FN_READING_TEXT (object)->widening, g_source_remove);
  g_clear_pointer (&FN_READING_TEXT (object)->page, fn_page_unref);

  G_OBJECT_CLASS (fn_reading_text_parent_class)->dispose (object);
}

static void
fn_reading_text_class_init (FnReadingTextClass *klass)
{
  static const char *const nowhere[] = { NULL };

  /* A text to read has no colours of a scheme; each buffer would read all that are installed before the first frame. */
  gtk_source_style_scheme_manager_set_search_path (gtk_source_style_scheme_manager_get_default (), nowhere);
  G_OBJECT_CLASS (klass)->dispose = fn_reading_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = fn_reading_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = fn_reading_text_snapshot_layer;
}

static void
fn_reading_text_init (FnReadingText *self)
{
}

void
fn_reading_text_set_page (FnReadingText *self, FnPage *page, double points)
{
  g_autoptr (FnPage) before = NULL;

  g_return_if_fail (FN_IS_READING_TEXT (self));

  before = self->page;
  self->page = page != NULL ? fn_page_ref (page) : NULL;
  self->points = points;
  set_tables (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A view keeps what it has laid out, and forgets with a buffer only those of its lines that it has given a place: the line
 * of the caret may have none yet, and would be looked into when it is gone. Anything that could change the look of all
 * lines makes it forget them all. */
void
fn_reading_text_set_buffer (FnReadingText *self, GtkTextBuffer *buffer)
{
  g_return_if_fail (FN_IS_READING_TEXT (self) && GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_view_set_tabs (GTK_TEXT_VIEW (self), NULL);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
}
