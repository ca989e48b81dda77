#include "config.h"

#include "session/fn-text-find.h"

#include "base/fn-error.h"

#include <string.h>

/* One line of many; the third word is its number. */
#define LINE "the line %05d says Näme and name, two-\nfold\n"
#define N_LINES 20000

static FnText *
make_text (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < N_LINES; i++)
    g_string_append_printf (string, LINE, i);
  bytes = g_bytes_new (string->str, string->len);
  return fn_text_new (bytes, NULL);
}

static void
count_cb (FnTextFind *find, guint *count)
{
  (*count)++;
}

static const GArray *
wait_for_hits (FnTextFind *find)
{
  while (fn_text_find_get_hits (find) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return fn_text_find_get_hits (find);
}

static void
assert_equal (const GArray *one, const GArray *other)
{
  g_assert_cmpmem (one->data, one->len * sizeof (FnSpan), other->data, other->len * sizeof (FnSpan));
}

static const struct
{
  const char *query;
  FnFindOptions options;
  guint hits;
} rows[] = {
  { "LINE 00", FN_FIND_PLAIN, 1000 },
  { "name", FN_FIND_PLAIN, N_LINES },
  { "name", FN_FIND_ANY_ACCENT, 2 * N_LINES },
  { "name", FN_FIND_ANY_ACCENT | FN_FIND_CASE, N_LINES },
  { "twofold the", FN_FIND_PLAIN, N_LINES - 1 },
  { "line \\d+00 ", FN_FIND_EXPRESSION, N_LINES / 100 },
  { "^fold$", FN_FIND_EXPRESSION, N_LINES },
  { "nothing", FN_FIND_PLAIN, 0 },
  { "nothing", FN_FIND_EXPRESSION, 0 },
};

/* What is said of a part, at first and in the end, is what is true of the whole. */
static void
test_parts_and_whole (void)
{
  g_autoptr (FnText) text = make_text ();
  g_autoptr (FnTextFind) find = fn_text_find_new ();

  fn_text_find_set_text (find, text);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize start = fn_text_align (text, g_test_rand_int_range (0, fn_text_get_size (text) - 20000));
      FnSpan part = { start, fn_text_align (text, start + 5000) };
      g_autoptr (GArray) early = NULL, late = NULL;
      guint n = 0;

      fn_text_find_ask (find, rows[i].query, rows[i].options);
      g_assert_true (fn_text_find_is_asked (find));
      g_assert_null (fn_text_find_get_hits (find));
      early = fn_text_find_dup_hits_in (find, part);
      g_assert_cmpuint (wait_for_hits (find)->len, ==, rows[i].hits);
      late = fn_text_find_dup_hits_in (find, part);
      for (guint k = 0; k < rows[i].hits; k++)
        {
          FnSpan hit = g_array_index (fn_text_find_get_hits (find), FnSpan, k);

          n += hit.start < part.end && hit.end > part.start;
        }
      g_assert_cmpuint (late->len, ==, n);
      if ((rows[i].options & FN_FIND_EXPRESSION) == 0)
        assert_equal (early, late);
      g_assert_null (fn_text_find_get_problem (find));
    }
}

/* Of an expression, too, what is in sight comes before the rest of a text that takes long. */
static void
test_near_comes_first (void)
{
  g_autofree char *slow = g_strnfill (400000, 'a');
  g_autofree char *quick = g_strnfill (10000, ' ');
  g_autofree char *string = g_strconcat ("here it is ", quick, slow, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (string, strlen (string));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnTextFind) find = fn_text_find_new ();
  g_autoptr (GArray) hits = NULL;
  guint changes = 0;

  g_signal_connect (find, "changed", G_CALLBACK (count_cb), &changes);
  fn_text_find_set_text (find, text);
  fn_text_find_ask (find, "it is|a{0,200}?a{0,200}?[xy]", FN_FIND_EXPRESSION);
  hits = fn_text_find_dup_hits_in (find, (FnSpan){ 0, 100 });
  g_assert_cmpuint (hits->len, ==, 0);
  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (fn_text_find_get_hits (find));
  g_clear_pointer (&hits, g_array_unref);
  hits = fn_text_find_dup_hits_in (find, (FnSpan){ 0, 100 });
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, FnSpan, 0).start, ==, strlen ("here "));
}

/* Only the last query has an answer, however many were asked before. */
static void
test_last_query_wins (void)
{
  g_autoptr (FnText) text = make_text ();
  g_autoptr (FnTextFind) find = fn_text_find_new ();
  guint changes = 0;

  g_signal_connect (find, "changed", G_CALLBACK (count_cb), &changes);
  fn_text_find_set_text (find, text);
  for (int i = 0; i < 50; i++)
    fn_text_find_ask (find, rows[i % G_N_ELEMENTS (rows)].query, rows[i % G_N_ELEMENTS (rows)].options);
  fn_text_find_ask (find, rows[0].query, rows[0].options);
  g_assert_cmpuint (wait_for_hits (find)->len, ==, rows[0].hits);
  for (int i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (fn_text_find_get_hits (find)->len, ==, rows[0].hits);
  g_assert_cmpuint (changes, ==, 1);
}

static void
test_problems (void)
{
  g_autofree char *string = g_strnfill (100000, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (string, strlen (string));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnTextFind) find = fn_text_find_new ();

  fn_text_find_set_text (find, text);
  fn_text_find_ask (find, "a(", FN_FIND_EXPRESSION);
  g_assert_error (fn_text_find_get_problem (find), FN_ERROR, FN_ERROR_USAGE);
  g_assert_false (fn_text_find_is_asked (find));

  fn_text_find_ask (find, "(a+)+[bc]", FN_FIND_EXPRESSION);
  g_assert_null (fn_text_find_get_problem (find));
  wait_for_hits (find);
  g_assert_error (fn_text_find_get_problem (find), FN_ERROR, FN_ERROR_LIMIT);

  fn_text_find_ask (find, "a(", FN_FIND_PLAIN);
  g_assert_null (fn_text_find_get_problem (find));
  g_assert_cmpuint (wait_for_hits (find)->len, ==, 0);
}

static void
test_nothing_asked (void)
{
  g_autoptr (FnText) text = make_text ();
  g_autoptr (FnTextFind) find = fn_text_find_new ();
  g_autoptr (GArray) hits = NULL;

  fn_text_find_ask (find, "name", FN_FIND_PLAIN);
  hits = fn_text_find_dup_hits_in (find, (FnSpan){ 0, 1 });
  g_assert_cmpuint (hits->len, ==, 0);
  fn_text_find_set_text (find, text);
  g_assert_false (fn_text_find_is_asked (find));
  fn_text_find_ask (find, " \n", FN_FIND_PLAIN);
  g_assert_false (fn_text_find_is_asked (find));
  fn_text_find_ask (find, "", FN_FIND_EXPRESSION);
  g_assert_false (fn_text_find_is_asked (find));
  fn_text_find_ask (find, NULL, FN_FIND_PLAIN);
  g_assert_false (fn_text_find_is_asked (find));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-find/parts-and-whole", test_parts_and_whole);
  g_test_add_func ("/text-find/near-comes-first", test_near_comes_first);
  g_test_add_func ("/text-find/last-query-wins", test_last_query_wins);
  g_test_add_func ("/text-find/problems", test_problems);
  g_test_add_func ("/text-find/nothing-asked", test_nothing_asked);
  return g_test_run ();
}
