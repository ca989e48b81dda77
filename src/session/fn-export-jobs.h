#pragma once

#include "export/fn-export.h"
#include "model/fn-evidence.h"

G_BEGIN_DECLS

/**
 * FnExportJobs:
 * @jobs: (array length=n): ready to run, in any thread
 *
 * Jobs with all that they borrow: the fact base, and what each figure rests on, to go into the file with it.
 * Frozen, reference counted.
 */
typedef struct
{
  FnExportJob *jobs;
  guint n;
} FnExportJobs;

/**
 * fn_export_jobs_new:
 * @model: what the jobs have in common; its figure and excerpt do not matter
 * @evidence: of its base
 * @figures: (array length=n): indices of its base
 * @together: whether the figures go into one file, and so share what they take along
 *
 * Returns: (transfer full): a job a figure
 */
FnExportJobs *fn_export_jobs_new (const FnExportJob *model, const FnEvidence *evidence, const int *figures, guint n,
                                  gboolean together);
FnExportJobs *fn_export_jobs_ref (FnExportJobs *self);
void fn_export_jobs_unref (FnExportJobs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnExportJobs, fn_export_jobs_unref)

G_END_DECLS
