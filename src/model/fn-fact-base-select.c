#include "config.h"

#include "model/fn-selection.h"

GArray *
fn_fact_base_select (const FnFactBase *self, const FnFigure *figure)
{
  g_autoptr (FnSelection) selection = NULL;
  GArray *selected;

  g_return_val_if_fail (self != NULL && figure != NULL, NULL);

  selected = g_array_new (FALSE, FALSE, sizeof (int));
  if (figure->n_facts > 0)
    return g_array_append_vals (selected, figure->facts, figure->n_facts);

  selection = fn_selection_new (self, figure);
  for (int i = 0; i < (int) fn_fact_base_count (self, FN_PART_FACT); i++)
    if (fn_selection_has (selection, (guint) i))
      g_array_append_val (selected, i);
  return selected;
}

static gboolean
figure_shows (const FnFactBase *self, const FnFigure *figure, guint fact)
{
  g_autoptr (FnSelection) selection = fn_selection_new (self, figure);

  return fn_selection_has (selection, fact);
}

GArray *
fn_fact_base_get_figures_of (const FnFactBase *self, guint fact)
{
  GArray *figures;

  g_return_val_if_fail (self != NULL && fact < fn_fact_base_count (self, FN_PART_FACT), NULL);

  figures = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = 0; i < (int) fn_fact_base_count (self, FN_PART_FIGURE); i++)
    if (figure_shows (self, fn_fact_base_get_figure (self, (guint) i), fact))
      g_array_append_val (figures, i);
  return figures;
}

/* A fact that was met before adds nothing; so a circle, which is faulty, ends as well. */
static void
add_support (const FnFactBase *self, int index, GHashTable *met, GArray *support)
{
  const FnFact *fact = fn_fact_base_get_fact (self, index);

  if (!g_hash_table_add (met, GINT_TO_POINTER (index)))
    return;
  for (guint i = 0; i < fact->n_citations; i++)
    {
      FnSupport own = { index, (int) i };

      g_array_append_val (support, own);
    }
  for (guint i = 0; i < fact->n_inputs; i++)
    add_support (self, fact->inputs[i], met, support);
}

GArray *
fn_fact_base_get_support (const FnFactBase *self, guint fact)
{
  g_autoptr (GHashTable) met = NULL;
  GArray *support;

  g_return_val_if_fail (self != NULL && fact < fn_fact_base_count (self, FN_PART_FACT), NULL);

  support = g_array_new (FALSE, FALSE, sizeof (FnSupport));
  met = g_hash_table_new (NULL, NULL);
  add_support (self, fact, met, support);
  return support;
}
