#include "config.h"

#include "text/fn-tally.h"

#include <string.h>

static gboolean
is_within (FnSpan within, const FnSpan *ranges, guint n_ranges)
{
  for (guint i = 0; i < n_ranges; i++)
    if (ranges[i].start < within.start || ranges[i].end > within.end)
      return FALSE;
  return TRUE;
}

void
fn_tally_add (FnTally *self, const FnSpan *ranges, guint n_ranges)
{
  gboolean here;
  guint *count;
  GArray **first;

  g_return_if_fail (self != NULL && ranges != NULL && n_ranges > 0);

  here = is_within (self->within, ranges, n_ranges);
  count = here ? &self->here : &self->elsewhere;
  first = here ? &self->ranges_here : &self->ranges_elsewhere;
  if (*count == 0)
    {
      *first = g_array_sized_new (FALSE, FALSE, sizeof (FnSpan), n_ranges);
      g_array_append_vals (*first, ranges, n_ranges);
      *count = 1;
    }
  else if ((*first)->len != n_ranges || memcmp ((*first)->data, ranges, n_ranges * sizeof (FnSpan)) != 0)
    *count = 2;
}

void
fn_tally_end (FnTally *self, FnMatch *match)
{
  guint count;
  GArray **first;

  g_return_if_fail (self != NULL && match != NULL);

  count = self->here > 0 ? self->here : self->elsewhere;
  first = self->here > 0 ? &self->ranges_here : &self->ranges_elsewhere;
  *match = (FnMatch){ count > 1 ? FN_MATCH_AMBIGUOUS : FN_MATCH_NOT_FOUND, 0, NULL };
  if (count == 1)
    {
      match->state = self->here > 0 ? FN_MATCH_FOUND : FN_MATCH_FOUND_ELSEWHERE;
      match->n_ranges = (*first)->len;
      match->ranges = (FnSpan *) g_array_free (g_steal_pointer (first), FALSE);
    }
  g_clear_pointer (&self->ranges_here, g_array_unref);
  g_clear_pointer (&self->ranges_elsewhere, g_array_unref);
}
