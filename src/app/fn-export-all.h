#pragma once

#include <gio/gio.h>

#include "session/fn-export-jobs.h"

G_BEGIN_DECLS

/**
 * FnExportAll:
 *
 * An export of all figures of a fact base that goes on in a thread, into a folder or as one deck. Main thread only.
 */
typedef struct _FnExportAll FnExportAll;

/**
 * fn_export_all_new:
 * @jobs: what to export; for a deck, made to go together
 * @format: of the files; for a deck it must be PDF
 */
FnExportAll *fn_export_all_new (FnExportJobs *jobs, const FnExportFormat *format);
void fn_export_all_unref (FnExportAll *self);

/**
 * fn_export_all_run_async:
 * @place: the folder for a file a figure, or the file for a deck
 * @deck: whether all figures go into one file
 *
 * Runs once. When @cancellable is cancelled, files that are written stay, each whole.
 */
void fn_export_all_run_async (FnExportAll *self, GFile *place, gboolean deck, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);

/** fn_export_all_run_finish: Returns: whether all is written; else what went wrong, or G_IO_ERROR_CANCELLED */
gboolean fn_export_all_run_finish (FnExportAll *self, GAsyncResult *result, GError **error);

/** fn_export_all_get_done: Returns: how many figures are written so far */
guint fn_export_all_get_done (FnExportAll *self);

/** fn_export_all_get_length: Returns: how many figures there are */
guint fn_export_all_get_length (const FnExportAll *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnExportAll, fn_export_all_unref)

G_END_DECLS
