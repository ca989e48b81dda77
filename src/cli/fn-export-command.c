#include "config.h"

#include "base/fn-file.h"
#include "chart/fn-chart.h"
#include "cli/fn-command.h"
#include "cli/fn-export-options.h"
#include "export/fn-book.h"
#include "export/fn-export-folder.h"
#include "load/fn-builtin-figure.h"
#include "session/fn-export-jobs.h"

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

/* From now on Ctrl+C, or being asked to end, waits for the figure at hand; the second time it does not. */
static void
catch_interrupt (void)
{
  struct sigaction action = { .sa_handler = interrupt_cb, .sa_flags = SA_RESETHAND };

  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
}

/* The line is rewritten for each figure, and only where somebody watches. */
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

static void
warn_of_unknown_kinds (const FnExportJobs *jobs)
{
  for (guint i = 0; i < jobs->n; i++)
    if (!fn_chart_is_supported (jobs->jobs[i].figure))
      fn_command_warn (_("The figure “%s” is of a kind that cannot be drawn yet"), jobs->jobs[i].figure->id);
}

/* What is transparent lies on a slide that nobody knows yet; tables have no text to lose. */
static void
warn_of_contrast (const FnExportOptions *options)
{
  static const char *const pictures[] = { "png", "svg", "pdf", NULL };

  if (!options->transparent || !g_strv_contains (pictures, options->format->id))
    return;
  if (fn_theme_has_dark_text (options->theme))
    fn_command_warn (_("Without its background, dark text needs a light slide; “--theme dark” is for dark ones"));
  else
    fn_command_warn (_("Without its background, light text needs a dark slide; “--theme light” is for light ones"));
}

static FnExportJobs *
make_jobs (const FnLoaded *loaded, const FnExportOptions *options, const GArray *figures)
{
  FnExportJob model = { .base = loaded->base, .size = options->size, .scale = options->scale,
                        .theme = options->theme, .transparent = options->transparent,
                        .outlines = options->outlines, .footnotes = options->footnotes,
                        .words = options->words };
  FnExportJobs *jobs = fn_export_jobs_new (&model, loaded->evidence, (const int *) (gpointer) figures->data,
                                           figures->len, fn_export_options_is_book (options));

  warn_of_unknown_kinds (jobs);
  warn_of_contrast (options);
  return jobs;
}

static gboolean
watch_cb (guint done, guint n, const char *id, gpointer data)
{
  show_progress (done, n, id);
  return !interrupted;
}

/* An export of many figures that came to an early end. */
static FnExit
end_early (const FnExportJobs *jobs, GError *error)
{
  show_progress (jobs->n, jobs->n, NULL);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fn_command_fail_with (error);
  g_error_free (error);
  return FN_EXIT_INTERRUPTED;
}

/* All figures in one file, which is written at the end or not at all. */
static FnExit
export_book (const FnExportJobs *jobs, const char *path)
{
  g_autoptr (GBytes) book = NULL;
  gboolean to_stdout = strcmp (path, "-") == 0;
  GError *error = NULL;

  book = fn_book_new (jobs->jobs, jobs->n, watch_cb, NULL, &error);
  if (book == NULL)
    return end_early (jobs, error);
  if (to_stdout ? fn_file_write_stdout (book, &error) : fn_file_write (path, book, &error))
    return FN_EXIT_DONE;
  return fn_command_fail_with (error);
}

static FnExit
export_folder (const FnExportJobs *jobs, const FnExportOptions *options)
{
  GError *error = NULL;

  if (fn_export_folder (jobs->jobs, jobs->n, options->format, options->folder, watch_cb, NULL, &error))
    return FN_EXIT_DONE;
  return end_early (jobs, error);
}

static FnExit
export_figure (const FnExportJob *job, const FnExportOptions *options)
{
  GError *error = NULL;

  if (!fn_export_to_file (job, options->format, options->output, &error))
    return fn_command_fail_with (error);
  return interrupted ? FN_EXIT_INTERRUPTED : FN_EXIT_DONE;
}

static FnExit
export_figures (const FnLoaded *loaded, const FnExportOptions *options)
{
  g_autoptr (GArray) figures = find_figures (loaded->base, options);
  g_autoptr (FnExportJobs) jobs = NULL;

  if (figures == NULL)
    return FN_EXIT_USAGE;
  if (figures->len == 0)
    {
      fn_command_fail (_("The fact base has no figures; add one under “figures”"));
      return FN_EXIT_USAGE;
    }
  jobs = make_jobs (loaded, options, figures);
  catch_interrupt ();
  if (fn_export_options_is_book (options))
    return export_book (jobs, options->output);
  return options->output != NULL ? export_figure (&jobs->jobs[0], options) : export_folder (jobs, options);
}

/* A single figure of the built-in base has all that it needs at hand. */
static FnLoaded *
load (const FnExportOptions *options)
{
  gboolean single = options->base_path == NULL && options->figures != NULL && options->figures[1] == NULL;
  g_autoptr (GBytes) excerpt = single ? fn_builtin_figure_get (options->figures[0]) : NULL;
  g_autoptr (GFile) file = fn_load_builtin_file ();

  return excerpt != NULL ? fn_load_excerpt (excerpt, file, NULL, NULL) : fn_command_load (options->base_path);
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  g_auto (FnExportOptions) options = { 0 };
  g_autoptr (FnLoaded) loaded = NULL;

  if (!fn_export_options_read (self, argc, argv, &options))
    return FN_EXIT_USAGE;
  loaded = load (&options);
  return loaded != NULL ? export_figures (loaded, &options) : FN_EXIT_USAGE;
}

const FnCommand fn_export_command = {
  .name = "export",
  .arguments = N_("[BASE]"),
  .summary = N_("Write figures as pictures, documents or tables"),
  .run = run,
};
