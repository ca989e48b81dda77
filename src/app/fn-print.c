#include "config.h"

#include "app/fn-print.h"

#include "chart/fn-chart.h"
#include "render/fn-paint.h"
#include "render/fn-typeset-measure.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, const FnExportJob *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  FnSize size = { gtk_print_context_get_width (context), gtk_print_context_get_height (context) };
  FnTextMeasure *measure = fn_typeset_measure_new (NULL);
  FnPaint paint = { .theme = fn_theme_find ("print"), .selected = -1, .hovered = -1, .transparent = TRUE };
  g_autoptr (FnScene) scene = fn_chart_lay_out (&(FnChartRequest){
      job->base, job->figure, size, FN_DETAIL_FULL, measure, job->words });

  fn_paint_scene (cr, scene, &paint);
  fn_typeset_measure_free (measure);
}

static void
free_job (gpointer data, GClosure *closure)
{
  FnExportJob *job = data;

  fn_fact_base_unref (job->base);
  g_free (job);
}

GtkPrintOperation *
fn_print_new (const FnExportJob *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  FnExportJob *kept = g_memdup2 (job, sizeof *job);
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();

  fn_fact_base_ref (kept->base);
  gtk_page_setup_set_orientation (page, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, fn_label_get (job->figure->title, job->words->language));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), kept, free_job, 0);
  return operation;
}
