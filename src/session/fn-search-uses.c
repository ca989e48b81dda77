#include "config.h"

#include "session/fn-search-uses.h"

#include "model/fn-selection.h"

struct _FnFigureUses
{
  FnFactBase *base;
  GMutex lock;
  GPtrArray *selections; /* of FnSelection, by figure; NULL until asked for, then frozen */
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
  g_clear_pointer (&self->selections, g_ptr_array_unref);
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
free_selection (gpointer selection)
{
  fn_selection_free (selection);
}

static const GPtrArray *
get_selections (FnFigureUses *self)
{
  g_mutex_lock (&self->lock);
  if (self->selections == NULL)
    {
      self->selections = g_ptr_array_new_with_free_func (free_selection);
      for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_FIGURE); i++)
        g_ptr_array_add (self->selections, fn_selection_new (self->base, fn_fact_base_get_figure (self->base, i)));
    }
  g_mutex_unlock (&self->lock);
  return self->selections;
}

static gboolean
has_any (const FnSelection *selection, const GArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (fn_selection_has (selection, (guint) g_array_index (facts, int, i)))
      return TRUE;
  return FALSE;
}

GArray *
fn_figure_uses_find (FnFigureUses *self, const GArray *facts)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (int));
  const GPtrArray *selections;

  g_return_val_if_fail (self != NULL && facts != NULL, figures);

  if (facts->len == 0)
    return figures;
  selections = get_selections (self);
  for (int i = 0; i < (int) selections->len; i++)
    if (has_any (selections->pdata[i], facts))
      g_array_append_val (figures, i);
  return figures;
}
