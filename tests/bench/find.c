/* Times what happens at each keystroke when words are looked for in ten megabytes, below the window. Prints a line
 * for each kind of query: its name, and in milliseconds the median and the 99th of a hundred of the time until
 * the hits in sight are known, and of the time until all are. */
#include "config.h"

#include "long-text.h"
#include "session/fn-text-find.h"

#include <stdio.h>

/* As much as a window shows at once, with a screen before and after it. */
#define SIGHT 9000
#define ROUNDS 20

/* What is typed, letter by letter. */
typedef struct
{
  const char *name;
  const char *query;
  FnFindOptions options;
} Kind;

static const Kind kinds[] = {
  { "words", "harbour master", FN_FIND_PLAIN },
  { "whole words, capitals", "Harbour", FN_FIND_WHOLE_WORDS | FN_FIND_CASE },
  { "any accent", "cafe near", FN_FIND_ANY_ACCENT },
  { "Japanese", "港の船", FN_FIND_PLAIN },
  { "expression", "ha\\w+ of \\d+", FN_FIND_EXPRESSION },
};

static void
changed_cb (FnTextFind *find, gboolean *changed)
{
  *changed = TRUE;
}

/* One keystroke. */
static void
type (FnTextFind *find, FnText *text, const char *query, FnFindOptions options, GArray *near, GArray *all)
{
  gsize start = fn_text_align (text, g_random_int_range (0, fn_text_get_size (text) - SIGHT));
  FnSpan sight = { start, fn_text_align (text, start + SIGHT) };
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GArray) hits = NULL;
  gboolean changed = FALSE;
  gulong handler = g_signal_connect (find, "changed", G_CALLBACK (changed_cb), &changed);
  double milliseconds;

  fn_text_find_ask (find, query, options);
  hits = fn_text_find_dup_hits_in (find, sight);
  while ((options & FN_FIND_EXPRESSION) != 0 && fn_text_find_is_asked (find) && !changed)
    g_main_context_iteration (NULL, TRUE);
  milliseconds = (g_get_monotonic_time () - begin) / 1000.0;
  g_array_append_val (near, milliseconds);
  while (fn_text_find_is_asked (find) && fn_text_find_get_hits (find) == NULL)
    g_main_context_iteration (NULL, TRUE);
  milliseconds = (g_get_monotonic_time () - begin) / 1000.0;
  g_array_append_val (all, milliseconds);
  g_signal_handler_disconnect (find, handler);
}

static void
measure (FnText *text, const Kind *kind)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (double)), all = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (FnTextFind) find = fn_text_find_new ();

  fn_text_find_set_text (find, text);
  for (int round = 0; round < ROUNDS; round++)
    for (const char *end = g_utf8_next_char (kind->query);; end = g_utf8_next_char (end))
      {
        g_autofree char *query = g_strndup (kind->query, end - kind->query);

        type (find, text, query, kind->options, near, all);
        if (*end == '\0')
          break;
      }
  printf ("%s\t%.3f\t%.3f\t%.3f\t%.3f\n", kind->name, long_text_percentile (near, 50), long_text_percentile (near, 99),
          long_text_percentile (all, 50), long_text_percentile (all, 99));
}

int
main (int argc, char **argv)
{
  g_autoptr (FnText) text = long_text_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    measure (text, &kinds[i]);
  return 0;
}
