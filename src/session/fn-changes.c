#include "config.h"

#include "session/fn-changes.h"

#include "load/fn-write-parts.h"

#include <string.h>

static char *
state (const FnFactBase *base, guint fact)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_write_statement (json, base, fact);
  return fn_json_writer_finish (json);
}

static const char *
get_unit_id (const FnFactBase *base, guint fact)
{
  int unit = fn_fact_base_get_fact (base, fact)->unit;

  return unit >= 0 ? fn_fact_base_get_unit (base, (guint) unit)->id : NULL;
}

/* The unit is stated even where it goes without saying. */
static gboolean
states_same (const FnFactBase *base, guint fact, const FnFactBase *other, guint other_fact)
{
  g_autofree char *one = state (base, fact), *two = state (other, other_fact);

  return strcmp (one, two) == 0 && g_strcmp0 (get_unit_id (base, fact), get_unit_id (other, other_fact)) == 0;
}

/* Several figures may show one fact. */
static gboolean
is_listed (const GArray *changes, int now)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, FnChange, i).now == now)
      return TRUE;
  return FALSE;
}

static void
add_new (GArray *changes, const FnFactBase *excerpt, const FnFactBase *base, const FnFigure *figure)
{
  g_autoptr (GArray) facts = fn_fact_base_select (base, figure);

  for (guint i = 0; i < facts->len; i++)
    {
      FnChange change = { FN_CHANGE_NEW, -1, g_array_index (facts, int, i) };

      if (fn_fact_base_find (excerpt, FN_PART_FACT, fn_fact_base_get_fact (base, (guint) change.now)->id) < 0 &&
          !is_listed (changes, change.now))
        g_array_append_val (changes, change);
    }
}

GArray *
fn_changes_find (const FnFactBase *excerpt, const FnFactBase *base)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (FnChange));

  g_return_val_if_fail (excerpt != NULL && base != NULL, changes);

  for (guint i = 0; i < fn_fact_base_count (excerpt, FN_PART_FACT); i++)
    {
      int now = fn_fact_base_find (base, FN_PART_FACT, fn_fact_base_get_fact (excerpt, i)->id);
      FnChange change = { now < 0 ? FN_CHANGE_GONE : FN_CHANGE_STATED, (int) i, now };

      if (now < 0 || !states_same (excerpt, i, base, (guint) now))
        g_array_append_val (changes, change);
    }
  for (guint i = 0; i < fn_fact_base_count (excerpt, FN_PART_FIGURE); i++)
    {
      int figure = fn_fact_base_find (base, FN_PART_FIGURE, fn_fact_base_get_figure (excerpt, i)->id);

      if (figure >= 0)
        add_new (changes, excerpt, base, fn_fact_base_get_figure (base, (guint) figure));
    }
  return changes;
}
