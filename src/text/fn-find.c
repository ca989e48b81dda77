#include "config.h"

#include "text/fn-find.h"

#include "text/fn-normal.h"

GArray *
fn_find_all (FnText *text, const char *query)
{
  GArray *hits;
  g_autofree char *words = NULL;
  g_autoptr (FnNormal) normal = NULL;
  gsize from = 0;
  FnSpan span;

  g_return_val_if_fail (text != NULL && query != NULL, NULL);

  hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  words = fn_normalise_folded (query);
  if (*words == '\0')
    return hits;
  normal = fn_normal_new_folded (text);
  while (fn_normal_find (normal, words, from, &span))
    {
      FnSpan hit = fn_normal_to_source (normal, span);

      g_array_append_val (hits, hit);
      from = span.end;
    }
  return hits;
}
