#include "config.h"

#include "session/fn-export-choices.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>
#include <math.h>

#define GROUP "Export"
/* Sizes and scales that a hand-edited file may name; what lies beyond is taken for a slip. */
#define LARGEST_SIDE 14400.0
#define LARGEST_SCALE 100.0

void
fn_export_choices_init (FnExportChoices *self)
{
  const FnExportPreset *slide = fn_export_presets (&(guint){ 0 });

  *self = (FnExportChoices){ .format = "png", .preset = slide->id, .size = slide->size, .scale = 2, .theme = "light" };
}

void
fn_export_choices_clear (FnExportChoices *self)
{
  g_clear_pointer (&self->language, g_free);
}

char *
fn_export_choices_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "footnote", "export.ini", NULL);
}

/* A number between 0 and @largest; else @value stays. */
static void
read_number (GKeyFile *file, const char *key, double largest, double *value)
{
  g_autoptr (GError) error = NULL;
  double number = g_key_file_get_double (file, GROUP, key, &error);

  if (error == NULL && isfinite (number) && number > 0 && number <= largest)
    *value = number;
}

static void
read_table_rows (FnExportChoices *self, GKeyFile *file)
{
  g_autofree char *format = g_key_file_get_string (file, GROUP, "format", NULL);
  g_autofree char *preset = g_key_file_get_string (file, GROUP, "preset", NULL);
  g_autofree char *theme = g_key_file_get_string (file, GROUP, "theme", NULL);
  const FnExportFormat *known_format = format != NULL ? fn_export_format_find (format) : NULL;
  const FnExportPreset *known_preset = preset != NULL ? fn_export_preset_find (preset) : NULL;
  const FnTheme *known_theme = theme != NULL ? fn_theme_find (theme) : NULL;

  if (known_format != NULL)
    self->format = known_format->id;
  if (known_theme != NULL)
    self->theme = known_theme->id;
  if (known_preset != NULL)
    {
      self->preset = known_preset->id;
      self->size = known_preset->size;
    }
  else if (preset != NULL && *preset == '\0')
    {
      self->preset = NULL;
      read_number (file, "width", LARGEST_SIDE, &self->size.width);
      read_number (file, "height", LARGEST_SIDE, &self->size.height);
    }
}

void
fn_export_choices_read (FnExportChoices *self, const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  read_table_rows (self, file);
  read_number (file, "scale", LARGEST_SCALE, &self->scale);
  self->transparent = g_key_file_get_boolean (file, GROUP, "transparent", NULL);
  self->outlines = g_key_file_get_boolean (file, GROUP, "outlines", NULL);
  self->footnotes = g_key_file_get_boolean (file, GROUP, "footnotes", NULL);
  g_free (self->language);
  self->language = g_key_file_get_string (file, GROUP, "language", NULL);
}

gboolean
fn_export_choices_write (const FnExportChoices *self, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  g_key_file_set_string (file, GROUP, "format", self->format);
  g_key_file_set_string (file, GROUP, "preset", self->preset != NULL ? self->preset : "");
  g_key_file_set_double (file, GROUP, "width", self->size.width);
  g_key_file_set_double (file, GROUP, "height", self->size.height);
  g_key_file_set_double (file, GROUP, "scale", self->scale);
  g_key_file_set_string (file, GROUP, "theme", self->theme);
  g_key_file_set_boolean (file, GROUP, "transparent", self->transparent);
  g_key_file_set_boolean (file, GROUP, "outlines", self->outlines);
  g_key_file_set_boolean (file, GROUP, "footnotes", self->footnotes);
  if (self->language != NULL)
    g_key_file_set_string (file, GROUP, "language", self->language);
  text = g_key_file_to_data (file, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The folder “%s” cannot be made"), folder);
      return FALSE;
    }
  return fn_file_write (path, bytes, error);
}

FnExportJob
fn_export_choices_make_job (const FnExportChoices *self, FnFactBase *base, guint figure)
{
  return (FnExportJob){ .base = base,
                        .figure = fn_fact_base_get_figure (base, figure),
                        .size = self->size,
                        .scale = self->scale,
                        .theme = fn_theme_find (self->theme),
                        .transparent = self->transparent,
                        .outlines = self->outlines,
                        .footnotes = self->footnotes,
                        .words = fn_language_get_words (self->language) };
}

FnExportJobs *
fn_export_choices_make_jobs (const FnExportChoices *self, FnSession *session)
{
  int figure = fn_session_get_figure (session);
  FnExportJob model;

  g_return_val_if_fail (fn_session_get_base (session) != NULL && figure >= 0, NULL);

  model = fn_export_choices_make_job (self, fn_session_get_base (session), (guint) figure);
  return fn_export_jobs_new (&model, fn_session_get_evidence (session), &figure, 1, FALSE);
}

FnExportJobs *
fn_export_choices_make_all (const FnExportChoices *self, FnSession *session, gboolean together)
{
  FnFactBase *base = fn_session_get_base (session);
  guint n = fn_fact_base_count (base, FN_PART_FIGURE);
  g_autofree int *figures = g_new (int, n);
  FnExportJob model;

  g_return_val_if_fail (n > 0, NULL);

  for (guint i = 0; i < n; i++)
    figures[i] = (int) i;
  model = fn_export_choices_make_job (self, base, 0);
  return fn_export_jobs_new (&model, fn_session_get_evidence (session), figures, n, together);
}

const FnExportFormat *
fn_export_choices_get_format (const FnExportChoices *self)
{
  return fn_export_format_find (self->format);
}
