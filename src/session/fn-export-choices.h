#pragma once

#include "session/fn-export-jobs.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnExportChoices:
 * @format: id of an export format
 * @preset: (nullable): id of a preset; %NULL when the size is the person's own
 * @size: in points
 * @scale: pixels a point, for formats with pixels
 * @theme: id of a theme
 * @transparent: whether the background is left out
 * @outlines: whether the letters of a drawing are outlines
 * @footnotes: whether numbered footnotes are printed below the figure
 * @language: (nullable): of the words; %NULL for the person's own
 *
 * How a person wants figures to be exported; remembered from one time to the next. The strings are those of the
 * tables, but for the language.
 */
typedef struct
{
  const char *format;
  const char *preset;
  FnSize size;
  double scale;
  const char *theme;
  gboolean transparent;
  gboolean outlines;
  gboolean footnotes;
  char *language;
} FnExportChoices;

/** fn_export_choices_init: sets what somebody who never chose gets: a slide as PNG, twice as fine as a screen */
void fn_export_choices_init (FnExportChoices *self);
void fn_export_choices_clear (FnExportChoices *self);

/** fn_export_choices_dup_path: Returns: (transfer full): the file in the person's settings that remembers them */
char *fn_export_choices_dup_path (void);

/**
 * fn_export_choices_read:
 * @self: initialised
 * @path: a file that need not exist
 *
 * What the file does not say, or says wrongly, stays as it is.
 */
void fn_export_choices_read (FnExportChoices *self, const char *path);

/** fn_export_choices_write: Returns: whether @path was written whole, in folders made for it; else FN_ERROR_WRITE */
gboolean fn_export_choices_write (const FnExportChoices *self, const char *path, GError **error);

/** fn_export_choices_make_job: Returns: a job for @figure of @base, both borrowed, that takes nothing along; call
 * from the main thread */
FnExportJob fn_export_choices_make_job (const FnExportChoices *self, FnFactBase *base, guint figure);

/**
 * fn_export_choices_make_jobs:
 *
 * Returns: (transfer full): one job, for the figure in view of @session, which must have one; call from the main
 *   thread
 */
FnExportJobs *fn_export_choices_make_jobs (const FnExportChoices *self, FnSession *session);

/** fn_export_choices_make_all: Returns: (transfer full): a job for each figure of the base in view of @session;
 * @together: see fn_export_jobs_new() */
FnExportJobs *fn_export_choices_make_all (const FnExportChoices *self, FnSession *session, gboolean together);

/** fn_export_choices_get_format: Returns: (transfer none): the format chosen */
const FnExportFormat *fn_export_choices_get_format (const FnExportChoices *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnExportChoices, fn_export_choices_clear)

G_END_DECLS
