#pragma once

#include "text/fn-quote.h"

G_BEGIN_DECLS

/**
 * FnTally:
 * @within: the stretch in which words are expected
 * @here: how many places lie in it, counting up to two
 * @elsewhere: how many lie outside or reach out of it, counting up to two
 * @ranges_here: (element-type FnSpan) (nullable): those of the first place in it
 * @ranges_elsewhere: (element-type FnSpan) (nullable): those of the first other place
 *
 * The places at which a quote was found, as far as they decide the state of its match. Start it with
 * @within alone.
 */
typedef struct
{
  FnSpan within;
  guint here;
  guint elsewhere;
  GArray *ranges_here;
  GArray *ranges_elsewhere;
} FnTally;

/** fn_tally_add: counts the place that is made of @ranges, unless it was the first one already */
void fn_tally_add (FnTally *self, const FnSpan *ranges, guint n_ranges);

/** fn_tally_end: @match: (out caller-allocates): what the count comes to. Frees what the tally holds. */
void fn_tally_end (FnTally *self, FnMatch *match);

G_END_DECLS
