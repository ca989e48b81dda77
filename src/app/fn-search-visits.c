#include "config.h"

#include "app/fn-search-visits.h"

struct _FnSearchVisits
{
  GHashTable *kept; /* number to FnSearchVisit */
};

static void
free_visit (gpointer visit)
{
  g_free (((FnSearchVisit *) visit)->query);
  g_free (visit);
}

FnSearchVisits *
fn_search_visits_new (void)
{
  FnSearchVisits *self = g_new0 (FnSearchVisits, 1);

  self->kept = g_hash_table_new_full (NULL, NULL, NULL, free_visit);
  return self;
}

void
fn_search_visits_free (FnSearchVisits *self)
{
  g_hash_table_unref (self->kept);
  g_free (self);
}

void
fn_search_visits_keep (FnSearchVisits *self, int number, const FnSearchVisit *visit)
{
  FnSearchVisit *copy;

  g_return_if_fail (self != NULL && visit != NULL);

  copy = g_memdup2 (visit, sizeof *visit);
  copy->query = g_strdup (visit->query);
  g_hash_table_insert (self->kept, GINT_TO_POINTER (number), copy);
}

const FnSearchVisit *
fn_search_visits_get (const FnSearchVisits *self, int number)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->kept, GINT_TO_POINTER (number));
}

void
fn_search_visits_forget (FnSearchVisits *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->kept);
}
