#pragma once

#include <gio/gio.h>

#include "base/fn-error.h"

G_BEGIN_DECLS

/**
 * FnReaderTask:
 * @what: what the program is to do, its first argument
 * @how: (nullable): its third argument, after the file's name
 * @patience: seconds until the process is ended
 * @most: bytes of output at which it is ended
 */
typedef struct
{
  const char *what;
  const char *how;
  guint patience;
  gsize most;
} FnReaderTask;

/**
 * fn_reader_process_run:
 * @file: becomes the standard input of the program that reads documents
 *
 * Runs that program and waits for it. It is ended by force when it is cancelled, takes too long or says too
 * much.
 *
 * Returns: (transfer full) (nullable): what it wrote, which nobody should trust; or %NULL with FN_ERROR_READ,
 *   FN_ERROR_LIMIT or %G_IO_ERROR_CANCELLED
 */
GBytes *fn_reader_process_run (GFile *file, const FnReaderTask *task, GCancellable *cancellable,
                               GError **error);

/** fn_reader_process_fail: sets an error that names @file, but not the folder, which may be one of ours, and says why it
 * could not be read */
void fn_reader_process_fail (GFile *file, FnErrorCode code, const char *reason, GError **error);

G_END_DECLS
