#include "config.h"

#include "base/fn-file.h"
#include "chart/fn-chart.h"
#include "cli/fn-command.h"
#include "cli/fn-export-options.h"
#include "export/fn-book.h"
#include "export/fn-data-package.h"
#include "load/fn-excerpt.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;

static void
interrupt_cb (int signal)
{
  interrupted = TRUE;
}

/* From now on Ctrl+C waits for the file at hand; the second one does not. */
static void
catch_interrupt (void)
{
  struct sigaction action = { .sa_handler = interrupt_cb, .sa_flags = SA_RESETHAND };

  sigaction (SIGINT, &action, NULL);
}

/* The line is rewritten for each file, and only where somebody watches. */
static void
show_progress (guint done, guint n, const char *id)
{
  if (n < 2 || !isatty (STDERR_FILENO))
    return;
  if (done < n)
    g_printerr ("\r\033[K%u/%u %s", done + 1, n, id);
  else
    g_printerr ("\r\033[K");
}

/* The indices of the figures asked for, or NULL once an unknown id has been told. */
static GArray *
find_figures (const FnFactBase *base, const FnExportOptions *options)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (int));
  int n = fn_fact_base_count (base, FN_PART_FIGURE);

  if (options->all)
    for (int i = 0; i < n; i++)
      g_array_append_val (figures, i);
  else
    for (char **id = options->figures; *id != NULL; id++)
      {
        int figure;

        if (!fn_command_find (base, FN_PART_FIGURE, *id, &figure))
          return NULL;
        g_array_append_val (figures, figure);
      }
  return g_steal_pointer (&figures);
}

static gboolean
make_folder (const char *folder)
{
  if (folder == NULL || g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  fn_command_fail (_("The folder “%s” cannot be made: %s"), folder, g_strerror (errno));
  return FALSE;
}

/* Named after the figure; an id cannot lead out of the folder. */
static char *
choose_name (const FnExportOptions *options, const FnFigure *figure)
{
  g_autofree char *stem = g_strdelimit (g_strdup (figure->id), G_DIR_SEPARATOR_S, '-');

  return g_strconcat (stem, ".", options->format->ending, NULL);
}

static char *
choose_path (const FnExportOptions *options, const FnFigure *figure)
{
  g_autofree char *name = choose_name (options, figure);

  return options->output != NULL ? g_strdup (options->output)
                                 : g_build_filename (options->folder, name, NULL);
}

/* What the figures rest on, to go into the file with them. */
static GBytes *
make_excerpt (const FnLoaded *loaded, const GArray *figures)
{
  g_autofree const FnFigure **list = g_new (const FnFigure *, figures->len);

  for (guint i = 0; i < figures->len; i++)
    list[i] = fn_fact_base_get_figure (loaded->base, g_array_index (figures, int, i));
  return fn_excerpt_new (loaded->base, loaded->evidence, list, figures->len);
}

static FnExportJob
make_job (FnFactBase *base, const FnExportOptions *options, int figure, GBytes *excerpt)
{
  FnExportJob job = { base,           fn_fact_base_get_figure (base, figure),
                      options->size,  options->scale,
                      options->theme, options->transparent,
                      options->words, NULL, excerpt };

  if (!fn_chart_is_supported (job.figure))
    fn_command_warn (_("The figure “%s” is of a kind that cannot be drawn yet"), job.figure->id);
  return job;
}

/* All figures in one file, which is written at the end or not at all. */
static FnExit
export_book (const FnLoaded *loaded, const FnExportOptions *options, const GArray *figures)
{
  g_autoptr (GBytes) excerpt = make_excerpt (loaded, figures);
  g_autofree FnExportJob *jobs = g_new (FnExportJob, figures->len);
  g_autoptr (GBytes) book = NULL;
  gboolean to_stdout = strcmp (options->output, "-") == 0;
  GError *error = NULL;

  for (guint i = 0; i < figures->len; i++)
    jobs[i] = make_job (loaded->base, options, g_array_index (figures, int, i), excerpt);
  book = fn_book_new (jobs, figures->len, &error);
  if (book == NULL)
    return fn_command_fail_with (error);
  if (to_stdout ? fn_file_write_stdout (book, &error) : fn_file_write (options->output, book, &error))
    return FN_EXIT_DONE;
  return fn_command_fail_with (error);
}

static FnExit
export_figure (const FnLoaded *loaded, const FnExportOptions *options, int figure)
{
  const FnFigure *figures[] = { fn_fact_base_get_figure (loaded->base, figure) };
  g_autoptr (GBytes) excerpt = fn_excerpt_new (loaded->base, loaded->evidence, figures, 1);
  FnExportJob job = make_job (loaded->base, options, figure, excerpt);
  g_autofree char *path = choose_path (options, job.figure);
  GError *error = NULL;

  return fn_export_to_file (&job, options->format, path, &error) ? FN_EXIT_DONE
                                                                 : fn_command_fail_with (error);
}

/* Tables in a folder are described for other programs. */
static FnExit
describe_tables (FnFactBase *base, const FnExportOptions *options, const GArray *figures)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  char *package;

  if (options->folder == NULL || strcmp (options->format->id, "csv") != 0)
    return FN_EXIT_DONE;

  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (names,
                     choose_name (options, fn_fact_base_get_figure (base, g_array_index (figures, int, i))));
  package = fn_data_package_new (base, figures, names, options->words);
  path = g_build_filename (options->folder, FN_DATA_PACKAGE_NAME, NULL);
  bytes = g_bytes_new_take (package, strlen (package));
  return fn_file_write (path, bytes, &error) ? FN_EXIT_DONE : fn_command_fail_with (error);
}

static FnExit
export_figures (const FnLoaded *loaded, const FnExportOptions *options)
{
  FnFactBase *base = loaded->base;
  g_autoptr (GArray) figures = find_figures (base, options);
  FnExit status = FN_EXIT_DONE;

  if (figures == NULL)
    return FN_EXIT_USAGE;
  if (figures->len == 0)
    {
      fn_command_fail (_("The fact base has no figures; add one under “figures”"));
      return FN_EXIT_USAGE;
    }
  if (fn_export_options_is_book (options))
    return export_book (loaded, options, figures);
  catch_interrupt ();
  if (!make_folder (options->folder))
    return FN_EXIT_WRITE;

  for (guint i = 0; i < figures->len && status == FN_EXIT_DONE; i++)
    {
      int figure = g_array_index (figures, int, i);

      show_progress (i, figures->len, fn_fact_base_get_figure (base, figure)->id);
      status = export_figure (loaded, options, figure);
      if (interrupted)
        status = FN_EXIT_INTERRUPTED;
    }
  show_progress (figures->len, figures->len, NULL);
  return status == FN_EXIT_DONE ? describe_tables (base, options, figures) : status;
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  g_auto (FnExportOptions) options = { 0 };
  g_autoptr (FnLoaded) loaded = NULL;

  if (!fn_export_options_read (self, argc, argv, &options))
    return FN_EXIT_USAGE;
  loaded = fn_command_load (options.base_path);
  return loaded != NULL ? export_figures (loaded, &options) : FN_EXIT_USAGE;
}

const FnCommand fn_export_command = {
  .name = "export",
  .arguments = N_("[BASE]"),
  .summary = N_("Write figures as pictures, documents or tables"),
  .run = run,
};
