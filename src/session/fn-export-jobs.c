#include "config.h"

#include "session/fn-export-jobs.h"

#include "load/fn-excerpt.h"

typedef struct
{
  FnExportJobs public;
  gatomicrefcount ref_count;
  FnFactBase *base;
} Jobs;

FnExportJobs *
fn_export_jobs_new (const FnExportJob *model, const FnEvidence *evidence, const int *figures, guint n,
                    gboolean together)
{
  Jobs *self = g_new0 (Jobs, 1);
  g_autofree const FnFigure **list = g_new (const FnFigure *, n);
  g_autoptr (GBytes) shared = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->base = fn_fact_base_ref (model->base);
  self->public.jobs = g_new (FnExportJob, n);
  self->public.n = n;
  for (guint i = 0; i < n; i++)
    list[i] = fn_fact_base_get_figure (self->base, (guint) figures[i]);
  if (together)
    shared = fn_excerpt_new (self->base, evidence, list, n);
  for (guint i = 0; i < n; i++)
    {
      FnExportJob *job = &self->public.jobs[i];

      *job = *model;
      job->figure = list[i];
      job->excerpt = together ? g_bytes_ref (shared) : fn_excerpt_new (self->base, evidence, &list[i], 1);
    }
  return &self->public;
}

FnExportJobs *
fn_export_jobs_ref (FnExportJobs *self)
{
  g_atomic_ref_count_inc (&((Jobs *) self)->ref_count);
  return self;
}

void
fn_export_jobs_unref (FnExportJobs *self)
{
  Jobs *jobs = (Jobs *) self;

  if (!g_atomic_ref_count_dec (&jobs->ref_count))
    return;
  for (guint i = 0; i < self->n; i++)
    g_bytes_unref (self->jobs[i].excerpt);
  g_free (self->jobs);
  fn_fact_base_unref (jobs->base);
  g_free (jobs);
}
