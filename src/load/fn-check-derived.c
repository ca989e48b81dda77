#include "config.h"

#include "load/fn-check-derived.h"

#include "base/fn-number.h"
#include "model/fn-formula.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAX_DECIMALS 15

static void
resolve_row (FnReader *reader, guint index, const FnFactRow *row)
{
  FnFact *fact = fn_fact_base_builder_edit_fact (reader->builder, index);
  guint n = g_strv_length (row->inputs), errors_before = reader->n_errors;
  g_autofree int *inputs = g_new (int, n);

  for (guint i = 0; i < n; i++)
    {
      fn_reader_point_at (reader, "/facts/%u/derived/of/%u", row->row, i);
      inputs[i] = fn_reader_find (reader, FN_PART_FACT, row->inputs[i]);
    }
  if (reader->n_errors > errors_before)
    {
      fact->faulty = TRUE;
      return;
    }
  fact->inputs = g_steal_pointer (&inputs);
  fact->n_inputs = n;
}

void
fn_resolve_inputs (FnReader *reader, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, FnFactRow, i).inputs != NULL)
      resolve_row (reader, i, &g_array_index (rows, FnFactRow, i));
}

/* Whether @wanted is among the facts that @from is computed from, at any depth. */
static gboolean
rests_on (const FnFactBase *base, int from, int wanted, GHashTable *seen)
{
  const FnFact *fact = fn_fact_base_get_fact (base, from);

  if (!g_hash_table_add (seen, GINT_TO_POINTER (from)))
    return FALSE;
  for (guint i = 0; i < fact->n_inputs; i++)
    if (fact->inputs[i] == wanted || rests_on (base, fact->inputs[i], wanted, seen))
      return TRUE;
  return FALSE;
}

/* The numbers that the formula counts with; "count" asks for none. */
static double *
gather_inputs (FnReader *reader, const FnFactBase *base, const FnFact *fact, const char *pointer)
{
  g_autofree double *values = g_new0 (double, fact->n_inputs);
  gboolean counts = strstr (fact->formula, "count") != NULL && strchr (fact->formula, '$') == NULL;

  for (guint i = 0; i < fact->n_inputs; i++)
    {
      const FnFact *input = fn_fact_base_get_fact (base, fact->inputs[i]);

      if (input->value.kind == FN_VALUE_NUMBER)
        values[i] = input->value.low;
      else if (!counts)
        {
          fn_reader_point_at (reader, "%s/derived/of/%u", pointer, i);
          fn_reader_error (reader, "value-kind", _("The fact “%s” is no single number, so nothing can be computed from it"),
                           input->id);
          return NULL;
        }
    }
  return g_steal_pointer (&values);
}

/* Without a unit, as many decimals as are printed. */
static int
get_decimals (const FnFactBase *base, const FnFact *fact)
{
  int decimals = 0;

  if (fact->unit >= 0)
    return fn_fact_base_get_unit (base, fact->unit)->decimals;
  while (decimals < MAX_DECIMALS && fn_number_round (fact->value.low, decimals) != fact->value.low)
    decimals++;
  return decimals;
}

static void
compare (FnReader *reader, const FnFactBase *base, const FnFact *fact, double result, const char *pointer)
{
  int decimals = get_decimals (base, fact);
  double rounded = fn_number_round (result, decimals);
  g_autofree char *printed = NULL;
  g_autofree char *computed = NULL;

  if (fabs (rounded - fact->value.low) <= 1e-9 * MAX (1, fabs (rounded)))
    return;
  printed = fn_number_to_machine (fact->value.low);
  computed = fn_number_to_machine (rounded);
  fn_reader_point_at (reader, "%s/value", pointer);
  fn_reader_error (reader, "derived-differs", _("The formula gives %s, not %s; correct the value or the formula"),
                   computed, printed);
}

void
fn_check_derived (FnReader *reader, guint fact, const char *pointer)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  const FnFact *derived = fn_fact_base_get_fact (base, fact);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree double *values = NULL;
  g_autoptr (GError) error = NULL;
  double result;

  if (derived->n_inputs == 0 || derived->value.kind != FN_VALUE_NUMBER)
    return;
  if (rests_on (base, fact, fact, seen))
    {
      fn_reader_point_at (reader, "%s/derived/of", pointer);
      fn_reader_error (reader, "derived-circle", _("This fact is computed from itself; break the circle"));
      return;
    }
  values = gather_inputs (reader, base, derived, pointer);
  if (values == NULL)
    return;
  if (fn_formula_compute (derived->formula, values, derived->n_inputs, &result, &error))
    {
      compare (reader, base, derived, result, pointer);
      return;
    }
  fn_reader_point_at (reader, "%s/derived/formula", pointer);
  fn_reader_error (reader, "bad-formula", "%s", error->message);
}
