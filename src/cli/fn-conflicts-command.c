#include "config.h"

#include "chart/fn-value-label.h"
#include "cli/fn-command.h"
#include "cli/fn-fact-json.h"
#include "model/fn-conflicts.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>

static const FnFact *
get_first (const FnFactBase *base, const FnConflict *conflict)
{
  return fn_fact_base_get_fact (base, conflict->facts[0]);
}

/* Who says what: "Annual report says > 50,000; Weekly letter says 49,000". */
static char *
explain (const FnFactBase *base, const FnConflict *conflict, const FnWords *words)
{
  GString *reason = g_string_new (NULL);

  for (guint i = 0; i < conflict->n_facts; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, conflict->facts[i]);
      int source = fn_fact_get_source (fact);
      g_autofree char *value = fn_value_to_people (base, fact, words);
      const char *name = source >= 0
                             ? fn_source_get_name (fn_fact_base_get_source (base, source), words->language)
                             : fact->id;

      if (i > 0)
        g_string_append (reason, words->word[FN_WORD_LIST_SEPARATOR]);
      /* TRANSLATORS: a source and its value */
      g_string_append_printf (reason, _("%s says %s"), name, value);
    }
  return g_string_free (reason, FALSE);
}

static void
write_conflict (FnJsonWriter *json, const FnFactBase *base, const FnConflict *conflict)
{
  const FnFact *first = get_first (base, conflict);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *period = fn_period_to_edtf (&first->period);
  g_autofree char *reason = explain (base, conflict, fn_language_get_words (NULL));

  g_array_append_vals (facts, conflict->facts, conflict->n_facts);
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (
      json, "entity", first->entity >= 0 ? fn_fact_base_get_entity (base, first->entity)->id : NULL);
  fn_json_writer_member_string (
      json, "counterpart",
      first->counterpart >= 0 ? fn_fact_base_get_entity (base, first->counterpart)->id : NULL);
  fn_json_writer_member_string (
      json, "measure", first->measure >= 0 ? fn_fact_base_get_measure (base, first->measure)->id : NULL);
  fn_json_writer_member_string (json, "period", period);
  fn_fact_json_write_ids (json, "facts", base, FN_PART_FACT, facts);
  fn_json_writer_member_string (json, "reason", reason);
  fn_json_writer_end_object (json);
}

static char *
to_json (const FnFactBase *base, const GArray *conflicts)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_array (json);
  for (guint i = 0; i < conflicts->len; i++)
    write_conflict (json, base, &g_array_index (conflicts, FnConflict, i));
  fn_json_writer_end_array (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (const FnFactBase *base, const GArray *conflicts)
{
  const FnWords *words = fn_language_get_words (NULL);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const FnConflict *conflict = &g_array_index (conflicts, FnConflict, i);

      for (guint k = 0; k < conflict->n_facts; k++)
        {
          g_autofree char *line =
              fn_fact_to_people (base, fn_fact_base_get_fact (base, conflict->facts[k]), words);

          g_string_append_printf (lines, "%s%s\n", k > 0 ? "    " : "", line);
        }
    }
  return g_string_free (lines, FALSE);
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  gboolean as_json = FALSE, fail = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Write JSON"), NULL },
    { "fail", 0, 0, G_OPTION_ARG_NONE, &fail, N_("Exit with status 1 if there is a conflict"), NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;
  g_autoptr (GArray) conflicts = NULL;
  FnExit status;

  if (!fn_command_parse (self, entries, NULL, 1, argc, argv, &rest))
    return FN_EXIT_USAGE;
  loaded = fn_command_load (rest[0]);
  if (loaded == NULL)
    return FN_EXIT_USAGE;

  conflicts = fn_conflicts_find (loaded->base);
  status =
      fn_command_print (as_json ? to_json (loaded->base, conflicts) : to_lines (loaded->base, conflicts));
  return status == FN_EXIT_DONE && fail && conflicts->len > 0 ? FN_EXIT_FOUND : status;
}

const FnCommand fn_conflicts_command = {
  .name = "conflicts",
  .arguments = N_("[BASE]"),
  .summary = N_("List where sources disagree"),
  .run = run,
};
