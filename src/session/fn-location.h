#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnLocation:
 * @citation: which of those that the fact rests on; never negative
 * @found: a stretch of the source's text, in bytes, that is looked at without a fact; empty for none
 * @document: which text @found is of: a document of the source, or -1 for its notes
 * @search: which visit of the search over everything is in view in place of the figure, counted from 1; 0 for none
 *
 * What is looked at, as indices of the fact base in view; -1 for none.
 */
typedef struct
{
  int figure;
  int fact;
  int citation;
  int source;
  FnSpan found;
  int document;
  int search;
} FnLocation;

/** fn_location_nowhere: nothing is looked at */
extern const FnLocation fn_location_nowhere;

/**
 * fn_location_of_fact:
 * @from: where one is now
 * @citation: which of those that the fact rests on, counted from 0 and wrapped around
 *
 * The figure stays if it shows the fact, or if none does; else it is the first that does. A derived fact
 * leads to the citations of its inputs; one that rests on none leaves the source as it is.
 *
 * Returns: where the fact and the source it rests on are in view
 */
FnLocation fn_location_of_fact (FnLocation from, const FnFactBase *base, int fact, int citation);

/** fn_location_of_figure: Returns: where the figure and its first fact are in view, and no search */
FnLocation fn_location_of_figure (FnLocation from, const FnFactBase *base, int figure);

/** fn_location_stay: Returns: @place, with its fact if its figure still shows it, else with the figure's first */
FnLocation fn_location_stay (FnLocation place, const FnFactBase *base);

/**
 * fn_location_beside_figure:
 * @base: from which @figure is gone by now
 *
 * Returns: where the figure that stood behind @figure is in view, else the one before it, if any; with its index
 *   from before @figure went
 */
FnLocation fn_location_beside_figure (FnLocation from, const FnFactBase *base, int figure);

/** fn_location_start: Returns: where a fact base is entered: its first figure, else its first source */
FnLocation fn_location_start (const FnFactBase *base);

/**
 * fn_location_find_again:
 * @place: a place in the base @old
 *
 * Returns: the same place in @new, by its ids; as much of it as is still there, else the start
 */
FnLocation fn_location_find_again (FnLocation place, const FnFactBase *old, const FnFactBase *new);

G_END_DECLS
