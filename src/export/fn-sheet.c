#include "config.h"

#include "export/fn-sheet.h"

#include "chart/fn-chart.h"
#include "export/fn-origin.h"
#include "render/fn-font-families.h"
#include "render/fn-typeset-measure.h"

/* What one datum is called, by FnMarkType. These are ARIA role descriptions in English, the language
 * that assistive technology knows the roles of a foreign file in. */
static const char *const datum_kinds[] = {
  [FN_MARK_TYPE_BAR] = "bar",        [FN_MARK_TYPE_DOT] = "point",       [FN_MARK_TYPE_LINE] = "point",
  [FN_MARK_TYPE_STEP] = "step",      [FN_MARK_TYPE_PROPORTION] = "part", [FN_MARK_TYPE_SLOPE] = "point",
  [FN_MARK_TYPE_TIMELINE] = "event", [FN_MARK_TYPE_NUMBER] = "number",
};

/** Walk: sources already met, while they are collected */
typedef struct
{
  const FnExportJob *job;
  GHashTable *sources;
  GPtrArray *citations;
  GPtrArray *urls;
  GPtrArray *publishers;
} Walk;

static void
visit_source (Walk *walk, const FnSource *source)
{
  const char *publisher =
      source->publisher != NULL ? fn_label_get (source->publisher, walk->job->words->language) : NULL;

  g_ptr_array_add (walk->citations, fn_words_cite (walk->job->words, source));
  g_ptr_array_add (walk->urls, g_strdup (source->url != NULL ? source->url : ""));
  if (publisher != NULL && !g_ptr_array_find_with_equal_func (walk->publishers, publisher, g_str_equal, NULL))
    g_ptr_array_add (walk->publishers, (char *) publisher);
}

/* A derived fact has no source of its own; it rests on those of its inputs. */
static void
visit_fact (Walk *walk, int index)
{
  FnFactBase *base = walk->job->base;
  g_autoptr (GArray) support = fn_fact_base_get_support (base, (guint) index);

  for (guint i = 0; i < support->len; i++)
    {
      int source = fn_fact_get_source (
          fn_fact_base_get_fact (base, (guint) g_array_index (support, FnSupport, i).fact));

      if (g_hash_table_add (walk->sources, GINT_TO_POINTER (source)))
        visit_source (walk, fn_fact_base_get_source (base, (guint) source));
    }
}

/* The sources of what is drawn, in the order in which it is drawn. */
static void
cite_sources (FnSheet *self, const FnExportJob *job)
{
  Walk walk = { job, g_hash_table_new (NULL, NULL), g_ptr_array_new (), g_ptr_array_new (),
                g_ptr_array_new () };

  for (guint i = 0; i < fn_scene_get_n_data (self->scene); i++)
    {
      const FnSceneDatum *datum = fn_scene_get_datum (self->scene, i);

      for (guint j = 0; j < datum->n_facts; j++)
        visit_fact (&walk, datum->facts[j]);
    }
  g_ptr_array_add (walk.citations, NULL);
  g_ptr_array_add (walk.publishers, NULL);
  self->citations = (char **) g_ptr_array_free (walk.citations, FALSE);
  g_ptr_array_add (walk.urls, NULL);
  self->urls = (char **) g_ptr_array_free (walk.urls, FALSE);
  self->publishers = g_strjoinv ("; ", (char **) walk.publishers->pdata);
  g_ptr_array_unref (walk.publishers);
  g_hash_table_unref (walk.sources);
}

/** SlackMeasure: @exact, but that all text is wider */
typedef struct
{
  FnTextMeasure measure; /* first: what callers see */
  const FnTextMeasure *exact;
} SlackMeasure;

static void
measure_with_slack (const FnTextMeasure *measure, const char *text, FnFont font, FnTextExtents *extents)
{
  const SlackMeasure *self = (const SlackMeasure *) measure;

  self->exact->measure (self->exact, text, font, extents);
  extents->width *= FN_SHEET_SLACK;
}

static void
lay_out (FnSheet *self, const FnExportJob *job, const FnTextMeasure *measure)
{
  FnChartRequest request = {
    .base = job->base,
    .figure = job->figure,
    .size = job->size,
    .detail = FN_DETAIL_FULL,
    .measure = measure,
    .words = job->words,
    .footnotes = job->footnotes,
  };

  *self = (FnSheet){
    .id = job->figure->id,
    .origin = fn_origin_new (fn_fact_base_get_id (job->base), job->figure->id),
    .scene = fn_chart_lay_out (&request),
    .theme = job->theme,
    .scale = job->scale,
    .transparent = job->transparent,
    .outlines = job->outlines,
    .families = job->families != NULL ? job->families : FN_FONT_FAMILIES,
    .language = job->words->language,
    .kind = job->words->kind[job->figure->mark],
    .datum_kind = datum_kinds[job->figure->mark],
    .base = job->base,
    .excerpt = job->excerpt,
  };
  cite_sources (self, job);
}

void
fn_sheet_init (FnSheet *self, const FnExportJob *job)
{
  FnTextMeasure *measure = fn_typeset_measure_new (job->families);

  lay_out (self, job, measure);
  fn_typeset_measure_free (measure);
}

void
fn_sheet_init_with_slack (FnSheet *self, const FnExportJob *job)
{
  FnTextMeasure *exact = fn_typeset_measure_new (job->families);
  SlackMeasure slack = { { measure_with_slack }, exact };

  lay_out (self, job, &slack.measure);
  fn_typeset_measure_free (exact);
}

void
fn_sheet_clear (FnSheet *self)
{
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->scene, fn_scene_free);
  g_clear_pointer (&self->citations, g_strfreev);
  g_clear_pointer (&self->urls, g_strfreev);
  g_clear_pointer (&self->publishers, g_free);
}

char *
fn_sheet_dup_caption (const FnSheet *self)
{
  g_autofree char *citations = g_strjoinv ("\n", self->citations);
  const char *description = fn_scene_get_description (self->scene);

  if (*citations == '\0')
    return g_strdup (description);
  return g_strconcat (description, "\n\n", citations, NULL);
}

const char *
fn_sheet_get_link (const FnSheet *self, const FnSceneDatum *datum)
{
  for (guint i = 0; self->base != NULL && i < datum->n_facts; i++)
    {
      int source = fn_fact_get_source (fn_fact_base_get_fact (self->base, (guint) datum->facts[i]));
      const char *url = source >= 0 ? fn_fact_base_get_source (self->base, (guint) source)->url : NULL;

      if (url != NULL)
        return url;
    }
  return NULL;
}
