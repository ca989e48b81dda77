#include "config.h"

#include "session/fn-own-figures.h"

/* What an own figure's id begins with; the rest is random, so that windows and machines do not meet. */
#define ID_PREFIX "own-"
#define ID_RANDOM 8

typedef struct
{
  FnFigure *figure;
  gboolean kept;
} Entry;

struct _FnOwnFigures
{
  FnFactBase *given;
  FnFactBase *base;
  GArray *entries; /* Entry */
};

static void
clear_entry (gpointer data)
{
  fn_figure_free (((Entry *) data)->figure);
}

static Entry *
get_entry (const FnOwnFigures *self, guint position)
{
  return &g_array_index (self->entries, Entry, position);
}

static void
rebuild (FnOwnFigures *self)
{
  g_autofree const FnFigure **figures = g_new (const FnFigure *, self->entries->len + 1);

  for (guint i = 0; i < self->entries->len; i++)
    figures[i] = get_entry (self, i)->figure;
  g_clear_pointer (&self->base, fn_fact_base_unref);
  self->base = fn_fact_base_with_figures (self->given, figures, self->entries->len);
}

FnOwnFigures *
fn_own_figures_new (FnFactBase *given)
{
  FnOwnFigures *self;

  g_return_val_if_fail (given != NULL, NULL);

  self = g_new0 (FnOwnFigures, 1);
  self->given = fn_fact_base_ref (given);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  rebuild (self);
  return self;
}

void
fn_own_figures_free (FnOwnFigures *self)
{
  g_array_unref (self->entries);
  fn_fact_base_unref (self->base);
  fn_fact_base_unref (self->given);
  g_free (self);
}

FnFactBase *
fn_own_figures_get_base (const FnOwnFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

guint
fn_own_figures_get_length (const FnOwnFigures *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

static void
claim_id (FnOwnFigures *self, FnFigure *figure)
{
  while (figure->id == NULL || fn_fact_base_find (self->base, FN_PART_FIGURE, figure->id) >= 0)
    {
      g_autofree char *random = g_uuid_string_random ();

      random[ID_RANDOM] = '\0';
      g_free (figure->id);
      figure->id = g_strconcat (ID_PREFIX, random, NULL);
    }
}

void
fn_own_figures_insert (FnOwnFigures *self, guint position, const FnFigure *figure, gboolean kept)
{
  Entry entry = { .kept = kept };

  g_return_if_fail (self != NULL && position <= self->entries->len);
  g_return_if_fail (figure != NULL && figure->title != NULL);

  entry.figure = fn_figure_copy (figure);
  claim_id (self, entry.figure);
  g_array_insert_val (self->entries, position, entry);
  rebuild (self);
}

gboolean
fn_own_figures_replace (FnOwnFigures *self, guint position, const FnFigure *figure)
{
  g_autoptr (FnFigure) copy = NULL;
  Entry *entry;

  g_return_val_if_fail (self != NULL && position < self->entries->len, FALSE);
  g_return_val_if_fail (figure != NULL && figure->title != NULL, FALSE);

  entry = get_entry (self, position);
  copy = fn_figure_copy (figure);
  g_free (copy->id);
  copy->id = g_strdup (entry->figure->id);
  if (fn_figure_equal (copy, entry->figure))
    return FALSE;
  fn_figure_free (entry->figure);
  entry->figure = g_steal_pointer (&copy);
  rebuild (self);
  return TRUE;
}

FnFigure *
fn_own_figures_remove (FnOwnFigures *self, guint position)
{
  FnFigure *figure;

  g_return_val_if_fail (self != NULL && position < self->entries->len, NULL);

  figure = g_steal_pointer (&get_entry (self, position)->figure);
  g_array_remove_index (self->entries, position);
  rebuild (self);
  return figure;
}

gboolean
fn_own_figures_keep (FnOwnFigures *self, guint position)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && position < self->entries->len, FALSE);

  entry = get_entry (self, position);
  if (entry->kept)
    return FALSE;
  entry->kept = TRUE;
  return TRUE;
}

gboolean
fn_own_figures_is_kept (const FnOwnFigures *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->entries->len, FALSE);

  return get_entry (self, position)->kept;
}
