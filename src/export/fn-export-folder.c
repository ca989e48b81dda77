#include "config.h"

#include "export/fn-export-folder.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "export/fn-data-package.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

/* Named after the figure; an id cannot lead out of the folder. */
static char *
choose_name (const FnExportJob *job, const FnExportFormat *format)
{
  g_autofree char *stem = g_strdelimit (g_strdup (job->figure->id), G_DIR_SEPARATOR_S, '-');

  return g_strconcat (stem, ".", format->ending, NULL);
}

static gboolean
write_figure (const FnExportJob *job, const FnExportFormat *format, const char *folder, GError **error)
{
  g_autofree char *name = choose_name (job, format), *path = g_build_filename (folder, name, NULL);

  return fn_export_to_file (job, format, path, error);
}

static int
find_index (const FnExportJob *job)
{
  for (guint i = 0; i < fn_fact_base_count (job->base, FN_PART_FIGURE); i++)
    if (fn_fact_base_get_figure (job->base, i) == job->figure)
      return (int) i;
  return -1;
}

static gboolean
describe_tables (const FnExportJob *jobs, guint n, const FnExportFormat *format, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *path = g_build_filename (folder, FN_DATA_PACKAGE_NAME, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *package;

  for (guint i = 0; i < n; i++)
    {
      int figure = find_index (&jobs[i]);

      if (figure < 0)
        continue;
      g_array_append_val (figures, figure);
      g_ptr_array_add (names, choose_name (&jobs[i], format));
    }
  package = fn_data_package_new (jobs[0].base, figures, names, jobs[0].words);
  bytes = g_bytes_new_take (package, strlen (package));
  return fn_file_write (path, bytes, error);
}

gboolean
fn_export_folder (const FnExportJob *jobs, guint n, const FnExportFormat *format, const char *folder,
                  FnExportWatch watch, gpointer data, GError **error)
{
  g_return_val_if_fail (jobs != NULL && format != NULL && folder != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The folder “%s” cannot be made: %s"), folder,
                   g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!fn_export_watch_ask (watch, i, n, jobs[i].figure->id, data, error) ||
        !write_figure (&jobs[i], format, folder, error))
      return FALSE;
  if (strcmp (format->id, "csv") == 0 && n > 0 && !describe_tables (jobs, n, format, folder, error))
    return FALSE;
  return fn_export_watch_ask (watch, n, n, NULL, data, error);
}
