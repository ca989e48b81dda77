#include "config.h"

#include "base/fn-json-writer.h"
#include "cli/fn-command.h"

#include <glib/gi18n.h>

/*
 * A document has no sections to look in, so the words must be unique in all of it. What is not found stays
 * an error; nothing like it is taken instead.
 */
static void
check_original (FnProblems *problems, const FnOriginals *originals, const FnFact *fact,
                const FnCitation *citation)
{
  const char *name = fn_originals_get_name (originals, citation->source);
  FnMatch match;

  if (!fn_originals_locate (originals, citation, &match))
    return;
  if (match.state == FN_MATCH_NOT_FOUND)
    fn_problems_add (problems, FN_SEVERITY_ERROR, "original-not-found", name, 0, 0, NULL,
                     _("The words “%s” of the fact “%s” are not in this document; correct them"),
                     citation->original.exact, fact->id);
  else if (match.state == FN_MATCH_AMBIGUOUS)
    fn_problems_add (
        problems, FN_SEVERITY_ERROR, "original-ambiguous", name, 0, 0, NULL,
        _("The words “%s” of the fact “%s” stand in this document more than once; add a prefix or a "
          "suffix"),
        citation->original.exact, fact->id);
  fn_match_clear (&match);
}

/* Whether there is a document to look in, and all of it. */
static void
check_at_hand (FnProblems *problems, const FnOriginals *originals, const FnSource *source, guint index)
{
  const char *failure = fn_originals_get_failure (originals, index), *name = fn_originals_get_name (originals, index);
  guint n_unread = fn_originals_count_unread (originals, index);

  if (failure != NULL)
    fn_problems_add (problems, FN_SEVERITY_ERROR, "original-unreadable", name, 0, 0, NULL, "%s", failure);
  else if (fn_originals_get_text (originals, index) == NULL)
    fn_problems_add (problems, FN_SEVERITY_WARNING, "original-missing", NULL, 0, 0, NULL,
                     _("The folder of originals has no text of the source “%s”"), source->id);
  if (failure == NULL && fn_originals_is_other_edition (originals, index))
    fn_problems_add (problems, FN_SEVERITY_WARNING, "original-edition", name, 0, 0, NULL,
                     _("This is another edition than the one that the source “%s” was read in: its hash differs"),
                     source->id);
  if (fn_originals_get_columns_are_joined (originals, index))
    fn_problems_add (problems, FN_SEVERITY_WARNING, "original-columns", name, 0, 0, NULL,
                     _("The columns of this document run into each other: words over two lines of one are found by the "
                       "length of the line between; look at them"));
  if (n_unread > 0)
    fn_problems_add (problems, FN_SEVERITY_WARNING, "original-incomplete", name, 0, 0, NULL,
                     ngettext ("%u page of this document could not be read",
                               "%u pages of this document could not be read", n_unread),
                     n_unread);
}

static gboolean
check_originals (const FnLoaded *loaded, const char *folder)
{
  g_autoptr (FnOriginals) originals = NULL;

  if (!fn_command_open_originals (loaded->base, folder, &originals))
    return FALSE;
  if (originals == NULL)
    return TRUE;

  for (guint i = 0; i < fn_fact_base_count (loaded->base, FN_PART_SOURCE); i++)
    check_at_hand (loaded->problems, originals, fn_fact_base_get_source (loaded->base, i), i);
  for (guint i = 0; i < fn_fact_base_count (loaded->base, FN_PART_FACT); i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (loaded->base, i);

      for (guint k = 0; k < fact->n_citations; k++)
        check_original (loaded->problems, originals, fact, &fact->citations[k]);
    }
  return TRUE;
}

/* Line and column of what has no place are null. */
static void
write_place (FnJsonWriter *json, const char *name, guint number)
{
  fn_json_writer_name (json, name);
  if (number > 0)
    fn_json_writer_number (json, number);
  else
    fn_json_writer_null (json);
}

static void
write_problem (FnJsonWriter *json, const FnProblem *problem)
{
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "severity",
                                problem->severity == FN_SEVERITY_ERROR ? "error" : "warning");
  fn_json_writer_member_string (json, "code", problem->code);
  fn_json_writer_member_string (json, "file", problem->file);
  fn_json_writer_member_string (json, "pointer", problem->pointer);
  write_place (json, "line", problem->line);
  write_place (json, "column", problem->column);
  fn_json_writer_member_string (json, "message", problem->message);
  fn_json_writer_end_object (json);
}

static void
write_evidence (FnJsonWriter *json, const FnEvidenceCount *count)
{
  fn_json_writer_name (json, "evidence");
  fn_json_writer_begin_object (json);
  fn_json_writer_member_number (json, "facts", count->facts);
  fn_json_writer_member_number (json, "passage", count->passage);
  fn_json_writer_member_number (json, "source", count->source);
  fn_json_writer_member_number (json, "derived", count->derived);
  fn_json_writer_member_number (json, "none", count->none);
  fn_json_writer_end_object (json);
}

static char *
to_json (const FnProblems *problems, const FnEvidenceCount *count)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_object (json);
  fn_json_writer_member_number (json, "errors", fn_problems_count (problems, FN_SEVERITY_ERROR));
  fn_json_writer_member_number (json, "warnings", fn_problems_count (problems, FN_SEVERITY_WARNING));
  fn_json_writer_name (json, "problems");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    write_problem (json, fn_problems_get (problems, i));
  fn_json_writer_end_array (json);
  write_evidence (json, count);
  fn_json_writer_end_object (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (const FnProblems *problems, const FnEvidenceCount *count)
{
  guint errors = fn_problems_count (problems, FN_SEVERITY_ERROR);
  guint warnings = fn_problems_count (problems, FN_SEVERITY_WARNING);
  GString *lines = g_string_new (NULL);

  g_string_append_printf (lines, ngettext ("%u error", "%u errors", errors), errors);
  g_string_append (lines, ", ");
  g_string_append_printf (lines, ngettext ("%u warning", "%u warnings", warnings), warnings);
  g_string_append_c (lines, '\n');
  g_string_append_printf (
      lines, _("%u facts: %u rest on a passage, %u on a source only, %u are derived, %u rest on nothing\n"),
      count->facts, count->passage, count->source, count->derived, count->none);
  return g_string_free (lines, FALSE);
}

static FnExit
report (const FnLoaded *loaded, gboolean as_json)
{
  FnEvidenceCount count = { 0 };
  FnExit status;

  if (loaded->evidence != NULL)
    fn_evidence_count (loaded->evidence, &count);
  if (!as_json)
    fn_command_print_problems (loaded->problems);
  status =
      fn_command_print (as_json ? to_json (loaded->problems, &count) : to_lines (loaded->problems, &count));

  if (status != FN_EXIT_DONE)
    return status;
  if (loaded->base == NULL)
    return FN_EXIT_USAGE;
  return fn_problems_count (loaded->problems, FN_SEVERITY_ERROR) > 0 ? FN_EXIT_FOUND : FN_EXIT_DONE;
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Write JSON"), NULL },
    { "originals", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_("Look up the words in the documents in this folder"), N_("DIR") },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;
  GError *error = NULL;

  if (!fn_command_parse (
          self, entries,
          _("With --originals, a document is known by the hash or the file name of the source's "
            "record. Text, Markdown, HTML and PDF are read. The words must stand in it once, as quoted; where the "
            "lines of printed columns alternate, they may pass over lines of another column."),
          1, argc, argv, &rest))
    return FN_EXIT_USAGE;
  loaded = fn_command_read (rest[0], &error);
  if (loaded == NULL)
    return fn_command_fail_with (error);
  if (loaded->base != NULL && !check_originals (loaded, folder))
    return FN_EXIT_USAGE;
  return report (loaded, as_json);
}

const FnCommand fn_check_command = {
  .name = "check",
  .arguments = N_("[BASE]"),
  .summary = N_("Check a fact base: every breach of its rules, with its place"),
  .run = run,
};
