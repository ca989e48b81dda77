#include "config.h"

#include "app/fn-figure-drag.h"

#include "app/fn-figure-content.h"
#include "chart/fn-chart.h"
#include "render/fn-paint.h"

/* The picture at the pointer, in points: a slide, laid out at one size and shown at another. */
#define WIDTH 640.0
#define HEIGHT 360.0
#define SHOWN_AT 0.4

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, FnSession *session)
{
  return fn_figure_content_new_in_view (session);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, FnLook *look)
{
  FnSession *session = g_object_get_data (G_OBJECT (source), "session");
  FnFactBase *base = fn_session_get_base (session);
  FnPaint paint = { .theme = fn_look_get_theme (look), .selected = -1, .hovered = -1 };
  g_autoptr (FnScene) scene = fn_chart_lay_out (
      &(FnChartRequest){ base, fn_fact_base_get_figure (base, (guint) fn_session_get_figure (session)),
                         { WIDTH, HEIGHT }, FN_DETAIL_FULL, fn_look_get_measure (look), fn_session_get_words (session) });
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, WIDTH * SHOWN_AT, HEIGHT * SHOWN_AT);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) picture = NULL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_scale (cr, SHOWN_AT, SHOWN_AT);
  fn_paint_scene (cr, scene, &paint);
  cairo_destroy (cr);
  picture = gtk_snapshot_to_paintable (snapshot, &bounds.size);
  gtk_drag_source_set_icon (source, picture, 0, 0);
}

GtkEventController *
fn_figure_drag_new (FnSession *session, FnLook *look)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_object_set_data_full (G_OBJECT (source), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), session, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), look, 0);
  return GTK_EVENT_CONTROLLER (source);
}
