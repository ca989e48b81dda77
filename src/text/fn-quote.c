#include "config.h"

#include "text/fn-quote.h"

const char *const fn_match_state_names[] = {
  [FN_MATCH_NOT_FOUND] = "not-found",
  [FN_MATCH_AMBIGUOUS] = "ambiguous",
  [FN_MATCH_FOUND_ELSEWHERE] = "found-elsewhere",
  [FN_MATCH_FOUND] = "found",
};

void
fn_selector_clear (FnSelector *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->exact, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->suffix, g_free);
}

void
fn_match_clear (FnMatch *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->ranges);
  *self = (FnMatch){ 0 };
}
