#include "config.h"

#include "session/fn-session-private.h"

static gboolean
is_member (FnSession *self, FnPart part, int index)
{
  const FnFactBase *base = fn_session_get_base (self);

  return base != NULL && index >= 0 && (guint) index < fn_fact_base_count (base, part);
}

/* The figure, or the search in its place, stays. */
static FnLocation
read_source (FnLocation from, int source)
{
  return (FnLocation){ .figure = from.figure, .fact = -1, .source = source, .search = from.search };
}

void
fn_session_show_figure (FnSession *self, int figure)
{
  FnLocation here;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (is_member (self, FN_PART_FIGURE, figure));

  /* A list that follows the session says again what is in view already: its fact must stay. */
  here = fn_session_get_location (self);
  if (figure != here.figure)
    fn_session_go_to (self, fn_location_of_figure (here, fn_session_get_base (self), figure));
}

void
fn_session_show_fact (FnSession *self, int fact, int citation)
{
  FnLocation here;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (fact == -1 || is_member (self, FN_PART_FACT, fact));

  here = fn_session_get_location (self);
  if (fact == -1)
    fn_session_go_to (self, read_source (here, here.source));
  else
    fn_session_go_to (self, fn_location_of_fact (here, fn_session_get_base (self), fact, citation));
}

void
fn_session_show_fact_in_figure (FnSession *self, int fact, int figure)
{
  const FnFactBase *base;
  FnLocation place;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (is_member (self, FN_PART_FACT, fact) && is_member (self, FN_PART_FIGURE, figure));

  base = fn_session_get_base (self);
  place = fn_location_of_figure (fn_session_get_location (self), base, figure);
  fn_session_go_to (self, fn_location_of_fact (place, base, fact, 0));
}

void
fn_session_show_source (FnSession *self, int source)
{
  FnLocation here;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (is_member (self, FN_PART_SOURCE, source));

  here = fn_session_get_location (self);
  if (source != here.source)
    fn_session_go_to (self, read_source (here, source));
}

void
fn_session_show_stretch (FnSession *self, int source, int document, FnSpan stretch)
{
  FnLocation place;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (is_member (self, FN_PART_SOURCE, source));
  g_return_if_fail (document >= -1);
  g_return_if_fail (stretch.start <= stretch.end);

  place = read_source (fn_session_get_location (self), source);
  place.found = stretch;
  place.document = document;
  fn_session_go_to (self, place);
}

void
fn_session_show_search (FnSession *self)
{
  FnLocation place;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (fn_session_get_base (self) != NULL);

  place = fn_session_get_location (self);
  if (place.search != 0)
    return;
  place.search = ++self->n_searches;
  fn_session_go_to (self, place);
}

void
fn_session_leave_search (FnSession *self)
{
  FnLocation place;

  g_return_if_fail (FN_IS_SESSION (self));

  place = fn_session_get_location (self);
  if (place.search == 0)
    return;
  place.search = 0;
  if (!fn_session_go_back_to (self, place))
    fn_session_go_to (self, place);
}
