#include "config.h"

#include "app/fn-thumbnail.h"

#include "chart/fn-chart.h"
#include "render/fn-paint.h"

/* In points; a wide picture, since most figures are. */
#define WIDTH 68
#define HEIGHT 44

struct _FnThumbnail
{
  GtkWidget parent_instance;

  FnFactBase *base;
  int figure;
  const FnWords *words;
  FnLook *look;
  FnScene *scene; /* NULL until it is drawn */
};

G_DEFINE_FINAL_TYPE (FnThumbnail, fn_thumbnail, GTK_TYPE_WIDGET)

static void
fn_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FnThumbnail *self = FN_THUMBNAIL (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);
  FnPaint paint = { fn_look_get_theme (self->look), gtk_widget_get_scale_factor (widget), NULL, -1, -1, TRUE };
  cairo_t *cr;

  if (self->scene == NULL)
    self->scene = fn_chart_lay_out (&(FnChartRequest){
        self->base, fn_fact_base_get_figure (self->base, self->figure), { WIDTH, HEIGHT }, FN_DETAIL_THUMBNAIL,
        fn_look_get_measure (self->look), self->words });

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  fn_paint_scene (cr, self->scene, &paint);
  cairo_destroy (cr);
}

static void
fn_thumbnail_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
fn_thumbnail_finalize (GObject *object)
{
  FnThumbnail *self = FN_THUMBNAIL (object);

  g_clear_pointer (&self->scene, fn_scene_free);
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_thumbnail_parent_class)->finalize (object);
}

static void
fn_thumbnail_class_init (FnThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fn_thumbnail_finalize;
  widget_class->snapshot = fn_thumbnail_snapshot;
  widget_class->measure = fn_thumbnail_measure;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  /* The title beside it says all that a screen reader needs. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fn_thumbnail_init (FnThumbnail *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
fn_thumbnail_new (FnFactBase *base, int figure, const FnWords *words, FnLook *look)
{
  FnThumbnail *self = g_object_new (FN_TYPE_THUMBNAIL, NULL);

  self->base = fn_fact_base_ref (base);
  self->figure = figure;
  self->words = words;
  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
