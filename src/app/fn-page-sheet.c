#include "config.h"

#include "app/fn-page-sheet.h"

/* In pixels: a page narrower than that says nothing, and one of a size as this can be read. */
#define SMALLEST 120
#define NATURAL 480
/* In points: how far what sets words off reaches around them, how far apart words of one line may stand, and
 * how thick an underline is.
 */
#define REACH 1.5
#define WORD_SPACE 12
#define UNDERLINE 0.7
/* A picture that lacks less than this is sharp enough. */
#define ENOUGH 0.9

/* Words that are marked on the page: by bytes, and where they stand, in points; known with the picture. */
typedef struct
{
  GArray *spans; /* of FnSpan */
  GArray *rects; /* of FnRect */
} Marked;

struct _FnPageSheet
{
  GtkWidget parent_instance;

  FnLook *look;
  FnSize size;
  FnPagePicture *picture; /* NULL until it is there */
  GdkTexture *texture;
  Marked words;
  Marked cited;
};

enum
{
  LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FnPageSheet, fn_page_sheet, GTK_TYPE_WIDGET)

static double
get_scale (FnPageSheet *self)
{
  return self->size.width > 0 ? gtk_widget_get_width (GTK_WIDGET (self)) / self->size.width : 1;
}

static gboolean
is_next_on_line (FnRect before, FnRect next)
{
  double middle = next.y + next.height / 2;

  return middle > before.y && middle < fn_rect_bottom (before) && next.x >= before.x &&
         next.x - fn_rect_right (before) < WORD_SPACE;
}

static void
add_rects (Marked *marked, const FnPagePicture *picture, FnSpan span)
{
  gsize count;
  const FnPageBox *boxes = fn_page_picture_find_boxes (picture, span, &count);
  FnRect *last = NULL;

  for (gsize i = 0; i < count; i++)
    if (last != NULL && is_next_on_line (*last, boxes[i].rect))
      *last = fn_rect_union (*last, boxes[i].rect);
    else
      {
        g_array_append_val (marked->rects, boxes[i].rect);
        last = &g_array_index (marked->rects, FnRect, marked->rects->len - 1);
      }
}

static void
find_marked (FnPageSheet *self, Marked *marked)
{
  g_array_set_size (marked->rects, 0);
  for (guint i = 0; self->picture != NULL && i < marked->spans->len; i++)
    add_rects (marked, self->picture, g_array_index (marked->spans, FnSpan, i));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_marked (FnPageSheet *self, Marked *marked, const FnSpan *spans, guint n)
{
  g_array_set_size (marked->spans, 0);
  if (n > 0)
    g_array_append_vals (marked->spans, spans, n);
  find_marked (self, marked);
}

static void
append_rect (GtkSnapshot *snapshot, FnRect rect, double scale, const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float)(rect.x * scale), (float)(rect.y * scale),
                                                  (float)(rect.width * scale), (float)(rect.height * scale)));
}

static void
append_marked (FnPageSheet *self, GtkSnapshot *snapshot, double scale)
{
  GdkRGBA color = fn_look_get_ink (self->look, FN_INK_ACCENT);

  for (guint i = 0; i < self->cited.rects->len; i++)
    {
      FnRect rect = g_array_index (self->cited.rects, FnRect, i);

      append_rect (snapshot, (FnRect){ rect.x, fn_rect_bottom (rect), rect.width, UNDERLINE }, scale, &color);
    }
  color.alpha = 0.3f;
  for (guint i = 0; i < self->words.rects->len; i++)
    append_rect (snapshot, fn_rect_grow (g_array_index (self->words.rects, FnRect, i), REACH), scale, &color);
}

static void
fn_page_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FnPageSheet *self = FN_PAGE_SHEET (widget);
  double scale = get_scale (self);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), (float)(self->size.height * scale));

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  if (self->look != NULL)
    append_marked (self, snapshot, scale);
}

static GtkSizeRequestMode
fn_page_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fn_page_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  FnPageSheet *self = FN_PAGE_SHEET (widget);
  double shape = self->size.width > 0 ? self->size.height / self->size.width : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST;
      *natural = NATURAL;
    }
  else
    *minimum = *natural = (int)((for_size < 0 ? SMALLEST : for_size) * shape + 0.5);
}

static void
fn_page_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_signal_emit (widget, signals[LAID_OUT], 0);
}

static void
forget_picture (FnPageSheet *self)
{
  g_clear_pointer (&self->picture, fn_page_picture_free);
  g_clear_object (&self->texture);
}

static Marked
make_marked (void)
{
  return (Marked){ g_array_new (FALSE, FALSE, sizeof (FnSpan)), g_array_new (FALSE, FALSE, sizeof (FnRect)) };
}

static void
clear_marked (Marked *marked)
{
  g_array_unref (marked->spans);
  g_array_unref (marked->rects);
}

static void
fn_page_sheet_finalize (GObject *object)
{
  FnPageSheet *self = FN_PAGE_SHEET (object);

  forget_picture (self);
  clear_marked (&self->words);
  clear_marked (&self->cited);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_page_sheet_parent_class)->finalize (object);
}

static void
fn_page_sheet_class_init (FnPageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fn_page_sheet_finalize;
  widget_class->snapshot = fn_page_sheet_snapshot;
  widget_class->get_request_mode = fn_page_sheet_get_request_mode;
  widget_class->measure = fn_page_sheet_measure;
  widget_class->size_allocate = fn_page_sheet_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pagesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[LAID_OUT] =
      g_signal_new ("laid-out", FN_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fn_page_sheet_init (FnPageSheet *self)
{
  self->words = make_marked ();
  self->cited = make_marked ();
}

void
fn_page_sheet_attach (FnPageSheet *self, FnLook *look)
{
  g_return_if_fail (FN_IS_PAGE_SHEET (self) && self->look == NULL);

  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
fn_page_sheet_set_size (FnPageSheet *self, FnSize size)
{
  g_return_if_fail (FN_IS_PAGE_SHEET (self));

  forget_picture (self);
  self->size = size;
  fn_page_sheet_set_words (self, NULL, 0);
  fn_page_sheet_set_cited (self, NULL, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
fn_page_sheet_take_picture (FnPageSheet *self, FnPagePicture *picture)
{
  g_return_if_fail (FN_IS_PAGE_SHEET (self) && picture != NULL);

  forget_picture (self);
  self->picture = picture;
  self->texture = gdk_memory_texture_new ((int)picture->width, (int)picture->height, GDK_MEMORY_DEFAULT,
                                          picture->pixels, picture->stride);
  find_marked (self, &self->words);
  find_marked (self, &self->cited);
}

void
fn_page_sheet_set_words (FnPageSheet *self, const FnSpan *spans, guint n)
{
  g_return_if_fail (FN_IS_PAGE_SHEET (self));

  set_marked (self, &self->words, spans, n);
}

void
fn_page_sheet_set_cited (FnPageSheet *self, const FnSpan *spans, guint n)
{
  g_return_if_fail (FN_IS_PAGE_SHEET (self));

  set_marked (self, &self->cited, spans, n);
}

gboolean
fn_page_sheet_pick (FnPageSheet *self, FnPoint at, gsize *byte)
{
  double scale;

  g_return_val_if_fail (FN_IS_PAGE_SHEET (self) && byte != NULL, FALSE);

  scale = get_scale (self);
  at = (FnPoint){ at.x / scale, at.y / scale };
  for (gsize i = 0; self->picture != NULL && i < self->picture->n_boxes; i++)
    if (fn_rect_contains (self->picture->boxes[i].rect, at))
      {
        *byte = self->picture->boxes[i].span.start;
        return TRUE;
      }
  return FALSE;
}

gboolean
fn_page_sheet_get_words (FnPageSheet *self, FnRect *start)
{
  double scale;
  FnRect first;

  g_return_val_if_fail (FN_IS_PAGE_SHEET (self) && start != NULL, FALSE);

  if (self->words.rects->len == 0)
    return FALSE;
  scale = get_scale (self);
  first = g_array_index (self->words.rects, FnRect, 0);
  *start = (FnRect){ first.x * scale, first.y * scale, first.width * scale, first.height * scale };
  return TRUE;
}

guint
fn_page_sheet_wants (FnPageSheet *self)
{
  guint pixels;

  g_return_val_if_fail (FN_IS_PAGE_SHEET (self), 0);

  pixels =
      (guint)(gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  pixels = MIN (pixels, FN_PAGE_PICTURE_MOST);
  if (self->picture != NULL &&
      (self->picture->width >= pixels * ENOUGH || self->picture->height == FN_PAGE_PICTURE_MOST))
    return 0;
  return pixels;
}
