#pragma once

#include "text/fn-normal.h"

G_BEGIN_DECLS

/**
 * FnSelector:
 * @exact: (nullable): the words themselves; %NULL means there is no selector
 * @prefix: (nullable): words right before them
 * @suffix: (nullable): words right after them
 *
 * A W3C TextQuoteSelector (Selectors and States, 2017). All are compared in normalised form.
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
} FnSelector;

/** fn_selector_clear: frees the strings and zeroes the selector */
void fn_selector_clear (FnSelector *self);

/**
 * FnMatchState:
 * @FN_MATCH_NOT_FOUND: the words are nowhere in the text
 * @FN_MATCH_AMBIGUOUS: they stand there more than once and prefix and suffix do not decide
 * @FN_MATCH_FOUND_ELSEWHERE: exactly once in the text, but outside of the stretch that was named
 * @FN_MATCH_FOUND: exactly once in the stretch that was named
 */
typedef enum
{
  FN_MATCH_NOT_FOUND,
  FN_MATCH_AMBIGUOUS,
  FN_MATCH_FOUND_ELSEWHERE,
  FN_MATCH_FOUND,
} FnMatchState;

/** fn_match_state_names: the states as the command line writes them, by FnMatchState */
extern const char *const fn_match_state_names[];

/**
 * FnMatch:
 * @state: how the search ended
 * @n_ranges: how many stretches the words take up; 0 unless found here or elsewhere
 * @ranges: (array length=n_ranges): the stretches in bytes of the text, in order
 */
typedef struct
{
  FnMatchState state;
  guint n_ranges;
  FnSpan *ranges;
} FnMatch;

/** fn_match_clear: frees the ranges and zeroes the match */
void fn_match_clear (FnMatch *self);

G_END_DECLS
