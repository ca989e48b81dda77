#include "config.h"

#include "export/fn-book.h"

#include "chart/fn-canvas.h"
#include "export/fn-writers.h"
#include "render/fn-typeset-measure.h"

/* Lengths of the pages of sources, in sizes of their text. */
#define MARGIN 3.0
#define GAP 0.8
#define SIZES_ACROSS 72
#define LARGEST_SIZE 12.0

/* Nothing is cut: a citation takes as many lines as it needs. */
#define ALL_LINES G_MAXUINT

/** Pages: the pages of sources under construction */
typedef struct
{
  FnCanvas canvas;
  GPtrArray *scenes; /* (element-type FnScene) */
  double y;          /* base line of the next line, in points */
} Pages;

static double
get_margin (const Pages *self)
{
  return MARGIN * self->canvas.base_size;
}

static void
begin_page (Pages *self)
{
  const FnChartRequest *request = self->canvas.request;
  FnMark background = { .shape = FN_SHAPE_RECTANGLE,
                        .role = FN_ROLE_BACKGROUND,
                        .box = { 0, 0, request->size.width, request->size.height },
                        .fill = FN_INK_PAPER,
                        .opacity = 1 };
  const char *title = fn_label_get (fn_fact_base_get_title (request->base), request->words->language);

  self->canvas.builder = fn_scene_builder_new (request->size, title, "");
  fn_scene_builder_add (self->canvas.builder, &background);
  self->y = get_margin (self);
}

static void
end_page (Pages *self)
{
  g_ptr_array_add (self->scenes, fn_scene_builder_end (g_steal_pointer (&self->canvas.builder)));
}

static void
add_lines (Pages *self, const char *text, const FnTextSpec *spec)
{
  FnSize size = self->canvas.request->size;
  double margin = get_margin (self);
  g_auto (GStrv) lines = fn_canvas_wrap (&self->canvas, text, spec->font, size.width - 2 * margin, ALL_LINES);

  for (char **line = lines; *line != NULL; line++)
    {
      if (self->y > size.height - margin && self->y > margin)
        {
          end_page (self);
          begin_page (self);
        }
      fn_canvas_add_text (&self->canvas, *line, (FnPoint){ margin, self->y }, spec);
      self->y += fn_canvas_line_height (spec->font);
    }
}

/* A figure's title and what it rests on. */
static void
add_sheet (Pages *self, const FnSheet *sheet)
{
  FnTextSpec title = { FN_ROLE_TITLE, FN_INK_TEXT, { self->canvas.base_size, 600 }, FN_ALIGN_START };
  FnTextSpec source = { FN_ROLE_SOURCE, FN_INK_TEXT, { self->canvas.base_size, 400 }, FN_ALIGN_START };

  add_lines (self, fn_scene_get_title (sheet->scene), &title);
  for (char **citation = sheet->citations; *citation != NULL; citation++)
    add_lines (self, *citation, &source);
  self->y += GAP * self->canvas.base_size;
}

static GPtrArray *
lay_out_sources (const FnExportJob *job, const FnSheet *sheets, guint n)
{
  FnTextMeasure *measure = fn_typeset_measure_new (job->families);
  FnChartRequest request = { job->base, job->figure, job->size, FN_DETAIL_FULL, measure, job->words };
  Pages pages = { .canvas = { .request = &request }, .scenes = g_ptr_array_new () };

  g_ptr_array_set_free_func (pages.scenes, (GDestroyNotify)fn_scene_free);
  pages.canvas.base_size = MIN (job->size.width / SIZES_ACROSS, LARGEST_SIZE);
  begin_page (&pages);
  for (guint i = 0; i < n; i++)
    add_sheet (&pages, &sheets[i]);
  end_page (&pages);
  fn_typeset_measure_free (measure);
  return pages.scenes;
}

static void
clear_sheet (gpointer sheet)
{
  fn_sheet_clear (sheet);
}

/* A figure is drawn as soon as it is laid out, so that each step takes as long as the others. */
static gboolean
add_figure (FnPdf *pdf, GArray *sheets, const FnExportJob *job, GError **error)
{
  FnSheet sheet;

  if (!fn_export_check (job, fn_export_format_find ("pdf"), error))
    return FALSE;
  fn_sheet_init (&sheet, job);
  g_array_append_val (sheets, sheet);
  return fn_pdf_add_page (pdf, &sheet, error);
}

/* In the colours of the first figure. */
static gboolean
add_sources (FnPdf *pdf, const FnExportJob *job, const GArray *sheets, GError **error)
{
  g_autoptr (GPtrArray) scenes = lay_out_sources (job, (const FnSheet *) (gpointer) sheets->data, sheets->len);
  FnSheet page = g_array_index (sheets, FnSheet, 0);

  for (guint i = 0; i < scenes->len; i++)
    {
      page.scene = scenes->pdata[i];
      if (!fn_pdf_add_page (pdf, &page, error))
        return FALSE;
    }
  return TRUE;
}

GBytes *
fn_book_new (const FnExportJob *jobs, guint n, FnExportWatch watch, gpointer data, GError **error)
{
  g_autoptr (GArray) sheets = g_array_sized_new (FALSE, TRUE, sizeof (FnSheet), n);
  g_autoptr (FnPdf) pdf = fn_pdf_new (TRUE);

  g_return_val_if_fail (jobs != NULL && n > 0, NULL);

  g_array_set_clear_func (sheets, clear_sheet);
  for (guint i = 0; i < n; i++)
    if (!fn_export_watch_ask (watch, i, n, jobs[i].figure->id, data, error) ||
        !add_figure (pdf, sheets, &jobs[i], error))
      return NULL;
  if (!add_sources (pdf, &jobs[0], sheets, error) || !fn_export_watch_ask (watch, n, n, NULL, data, error))
    return NULL;
  return fn_pdf_end (pdf, error);
}
