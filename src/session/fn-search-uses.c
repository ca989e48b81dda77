#include "config.h"

#include "session/fn-search-uses.h"

struct _FnFigureUses
{
  FnFactBase *base;
  GMutex lock;
  GHashTable *figures_of; /* by fact: (element-type int); NULL until asked for, then frozen */
};

FnFigureUses *
fn_figure_uses_new (FnFactBase *base)
{
  FnFigureUses *self;

  g_return_val_if_fail (base != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnFigureUses);
  self->base = fn_fact_base_ref (base);
  g_mutex_init (&self->lock);
  return self;
}

FnFigureUses *
fn_figure_uses_ref (FnFigureUses *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FnFigureUses *self = data;

  fn_fact_base_unref (self->base);
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->figures_of, g_hash_table_unref);
}

void
fn_figure_uses_unref (FnFigureUses *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

FnFactBase *
fn_figure_uses_get_base (const FnFigureUses *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

static void
unref_figures (gpointer figures)
{
  g_array_unref (figures);
}

static GHashTable *
find_all (FnFactBase *base)
{
  GHashTable *figures_of = g_hash_table_new_full (NULL, NULL, NULL, unref_figures);

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    {
      g_autoptr (GArray) facts = fn_fact_base_select (base, fn_fact_base_get_figure (base, i));

      for (guint j = 0; j < facts->len; j++)
        {
          gpointer fact = GINT_TO_POINTER (g_array_index (facts, int, j));
          GArray *figures = g_hash_table_lookup (figures_of, fact);

          if (figures == NULL)
            g_hash_table_insert (figures_of, fact, figures = g_array_new (FALSE, FALSE, sizeof (int)));
          g_array_append_val (figures, i);
        }
    }
  return figures_of;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Puts the numbers in order, each once. */
static void
tidy (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, compare_ints);
  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, int, n - 1) != g_array_index (numbers, int, i))
      g_array_index (numbers, int, n++) = g_array_index (numbers, int, i);
  g_array_set_size (numbers, n);
}

void
fn_figure_uses_prepare (FnFigureUses *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (self->figures_of == NULL)
    self->figures_of = find_all (self->base);
  g_mutex_unlock (&self->lock);
}

GArray *
fn_figure_uses_find (FnFigureUses *self, const GArray *facts)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (self != NULL && facts != NULL, all);

  if (facts->len == 0)
    return all;
  fn_figure_uses_prepare (self);
  for (guint i = 0; i < facts->len; i++)
    {
      const GArray *figures = g_hash_table_lookup (self->figures_of, GINT_TO_POINTER (g_array_index (facts, int, i)));

      if (figures != NULL)
        g_array_append_vals (all, figures->data, figures->len);
    }
  tidy (all);
  return all;
}
