#include "config.h"

#include "cli/fn-command.h"
#include "base/fn-error.h"
#include "base/fn-file.h"
#include "session/fn-read-base.h"

#include <glib/gi18n.h>
#include <string.h>

static void
print_line (const char *kind, const char *format, va_list arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  g_printerr ("footnote: %s: %s\n", kind, message);
}

void
fn_command_warn (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_line (_("warning"), format, arguments);
  va_end (arguments);
}

void
fn_command_fail (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_line (_("error"), format, arguments);
  va_end (arguments);
}

FnExit
fn_command_fail_with (GError *error)
{
  FnExit status = FN_EXIT_USAGE;

  if (g_error_matches (error, FN_ERROR, FN_ERROR_WRITE))
    status = FN_EXIT_WRITE;
  fn_command_fail ("%s", error->message);
  g_error_free (error);
  return status;
}

char *
fn_command_list_ids (gconstpointer rows, gsize row_size, guint n)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            *(const char *const *)((const char *)rows + i * row_size));
  return g_string_free (list, FALSE);
}

FnExit
fn_command_print (char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  GError *error = NULL;

  return fn_file_write_stdout (bytes, &error) ? FN_EXIT_DONE : fn_command_fail_with (error);
}

gboolean
fn_command_parse (const FnCommand *self, const GOptionEntry *entries, const char *details, guint max,
                  int argc, char **argv, char ***rest)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_(self->arguments));
  g_autofree char *program = g_strconcat ("footnote ", self->name, NULL);
  g_auto (GStrv) remaining = NULL;
  g_autoptr (GError) error = NULL;
  GOptionEntry rest_entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &remaining, NULL, NULL },
    { NULL },
  };

  g_set_prgname (program);
  g_option_context_set_summary (context, _(self->summary));
  g_option_context_set_description (context, details);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest_entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fn_command_fail (_("%s; see “%s --help”"), error->message, program);
      return FALSE;
    }
  if (remaining != NULL && g_strv_length (remaining) > max)
    {
      fn_command_fail (_("“%s” is one argument too many; see “%s --help”"), remaining[max], program);
      return FALSE;
    }
  *rest = remaining != NULL ? g_steal_pointer (&remaining) : g_new0 (char *, 1);
  return TRUE;
}

void
fn_command_print_problems (const FnProblems *problems)
{
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    {
      g_autofree char *line = fn_problem_to_line (fn_problems_get (problems, i));

      g_printerr ("%s\n", line);
    }
}

FnLoaded *
fn_command_read (const char *path, GError **error)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : fn_load_builtin_file ();

  return fn_read_base (file, NULL, error);
}

FnLoaded *
fn_command_load (const char *path)
{
  g_autoptr (FnLoaded) loaded = NULL;
  GError *error = NULL;
  guint n;

  loaded = fn_command_read (path, &error);
  if (loaded == NULL)
    {
      fn_command_fail_with (error);
      return NULL;
    }
  if (loaded->base == NULL)
    {
      fn_command_print_problems (loaded->problems);
      return NULL;
    }

  n = fn_problems_count (loaded->problems, FN_SEVERITY_ERROR);
  if (n > 0)
    fn_command_warn (ngettext ("%u error in the fact base; “footnote check” tells which",
                               "%u errors in the fact base; “footnote check” tells which", n),
                     n);
  return g_steal_pointer (&loaded);
}

gboolean
fn_command_find (const FnFactBase *base, FnPart part, const char *id, int *index)
{
  static const char *const messages[FN_N_PARTS] = {
    [FN_PART_UNIT] = N_("There is no unit “%s”"),
    [FN_PART_ENTITY] = N_("There is no entity “%s”"),
    [FN_PART_MEASURE] = N_("There is no measure “%s”"),
    [FN_PART_SOURCE] = N_("There is no source “%s”; “footnote sources” lists them"),
    [FN_PART_FACT] = N_("There is no fact “%s”; “footnote facts” lists them"),
    [FN_PART_FIGURE] = N_("There is no figure “%s”; “footnote figures” lists them"),
  };
  g_autofree char *shown = NULL;

  *index = id != NULL ? fn_fact_base_find (base, part, id) : -1;
  if (id == NULL || *index >= 0)
    return TRUE;

  shown = g_utf8_make_valid (id, -1);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  fn_command_fail (_(messages[part]), shown);
#pragma GCC diagnostic pop
  return FALSE;
}

gboolean
fn_command_open_originals (FnFactBase *base, const char *folder, FnOriginals **originals)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;
  GError *error = NULL;

  *originals = NULL;
  if (file == NULL)
    return TRUE;
  *originals = fn_originals_open (base, file, &error);
  if (*originals == NULL)
    fn_command_fail_with (error);
  return *originals != NULL;
}
