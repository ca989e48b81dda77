#include "config.h"

#include "app/fn-export-preview.h"

#include "chart/fn-chart.h"
#include "render/fn-paint.h"

#define SQUARE 8 /* of the pattern behind what is transparent, in pixels */
#define SHADOW 4 /* around the page, in pixels */
#define MINIMUM 160
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 420

struct _FnExportPreview
{
  GtkWidget parent_instance;

  FnScene *scene;
  const FnTheme *theme;
  gboolean transparent;
};

G_DEFINE_FINAL_TYPE (FnExportPreview, fn_export_preview, GTK_TYPE_WIDGET)

static void
paint_squares (cairo_t *cr, double width, double height)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.86, 0.86, 0.86);
  for (int row = 0; row * SQUARE < height; row++)
    for (int column = row % 2; column * SQUARE < width; column += 2)
      cairo_rectangle (cr, column * SQUARE, row * SQUARE, SQUARE, SQUARE);
  cairo_fill (cr);
}

/* Where the page stands: in the middle, as large as fits. */
static graphene_rect_t
place_page (FnExportPreview *self, double *zoom)
{
  FnSize size = fn_scene_get_size (self->scene);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  *zoom = MIN (width / size.width, height / size.height);
  return GRAPHENE_RECT_INIT ((width - size.width * *zoom) / 2, (height - size.height * *zoom) / 2,
                             size.width * *zoom, size.height * *zoom);
}

static void
fn_export_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FnExportPreview *self = FN_EXPORT_PREVIEW (widget);
  FnPaint paint = { .theme = self->theme, .selected = -1, .hovered = -1, .transparent = self->transparent };
  GdkRGBA shadow = { 0, 0, 0, 0.3 };
  graphene_rect_t page;
  GskRoundedRect outline;
  double zoom;
  cairo_t *cr;

  if (self->scene == NULL || gtk_widget_get_width (widget) < 1 || gtk_widget_get_height (widget) < 1)
    return;
  page = place_page (self, &zoom);
  paint.scale = zoom * gtk_widget_get_scale_factor (widget);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, SHADOW);
  cr = gtk_snapshot_append_cairo (snapshot, &page);
  cairo_translate (cr, page.origin.x, page.origin.y);
  cairo_rectangle (cr, 0, 0, page.size.width, page.size.height);
  cairo_clip (cr);
  if (self->transparent)
    paint_squares (cr, page.size.width, page.size.height);
  cairo_scale (cr, zoom, zoom);
  fn_paint_scene (cr, self->scene, &paint);
  cairo_destroy (cr);
}

static void
fn_export_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = MINIMUM;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
fn_export_preview_dispose (GObject *object)
{
  g_clear_pointer (&FN_EXPORT_PREVIEW (object)->scene, fn_scene_free);

  G_OBJECT_CLASS (fn_export_preview_parent_class)->dispose (object);
}

static void
fn_export_preview_class_init (FnExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_export_preview_dispose;
  widget_class->measure = fn_export_preview_measure;
  widget_class->snapshot = fn_export_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "exportpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fn_export_preview_init (FnExportPreview *self)
{
}

void
fn_export_preview_show (FnExportPreview *self, const FnExportJob *job, const FnTextMeasure *measure)
{
  g_return_if_fail (FN_IS_EXPORT_PREVIEW (self));

  g_clear_pointer (&self->scene, fn_scene_free);
  self->scene = fn_chart_lay_out (
      &(FnChartRequest){ job->base, job->figure, job->size, FN_DETAIL_FULL, measure, job->words, job->footnotes });
  self->theme = job->theme;
  self->transparent = job->transparent;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, fn_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fn_scene_get_description (self->scene), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
