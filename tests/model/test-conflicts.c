#include "config.h"

#include "model/fn-conflicts.h"

#include "sketch.h"

#include <string.h>

/* Two facts and whether they conflict; both are of the measure height of north in 1901 unless they say
 * otherwise. */
typedef struct
{
  const char *what;
  SketchFact a, b;
  gboolean conflict;
} Pair;

#define IN_1901 .period = "1901", .source = "log"

static const Pair pairs[] = {
  { "two numbers", { IN_1901, .value = 30 }, { IN_1901, .value = 31 }, TRUE },
  { "one number twice", { IN_1901, .value = 30 }, { IN_1901, .value = 30 }, FALSE },
  { "another source",
    { IN_1901, .value = 30 },
    { .period = "1901", .source = "survey", .value = 31 },
    TRUE },
  { "another entity", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .entity = "south" }, FALSE },
  { "another counterpart",
    { IN_1901, .value = 30 },
    { IN_1901, .value = 31, .counterpart = "south" },
    FALSE },
  { "another measure", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .measure = "reach" }, FALSE },
  { "another statistic",
    { IN_1901, .value = 30 },
    { IN_1901, .value = 31, .statistic = FN_STATISTIC_AVERAGE },
    FALSE },
  { "changes from one start",
    { IN_1901, .value = 30, .statistic = FN_STATISTIC_CHANGE, .relative_to = "1900" },
    { IN_1901, .value = 31, .statistic = FN_STATISTIC_CHANGE, .relative_to = "1900" },
    TRUE },
  { "changes from two starts",
    { IN_1901, .value = 30, .statistic = FN_STATISTIC_CHANGE, .relative_to = "1900" },
    { IN_1901, .value = 31, .statistic = FN_STATISTIC_CHANGE, .relative_to = "1899" },
    FALSE },
  { "another date is a change",
    { IN_1901, .value = 30 },
    { .period = "1902", .source = "log", .value = 31 },
    FALSE },
  { "a span that holds the year",
    { IN_1901, .value = 30 },
    { .period = "1900/1905", .source = "log", .value = 31 },
    TRUE },
  { "at all times", { IN_1901, .value = 30 }, { .period = "../..", .source = "log", .value = 31 }, TRUE },
  { "a target", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .status = FN_STATUS_TARGET }, FALSE },
  { "two targets",
    { IN_1901, .value = 30, .status = FN_STATUS_TARGET },
    { IN_1901, .value = 31, .status = FN_STATUS_TARGET },
    FALSE },
  { "an estimate", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .status = FN_STATUS_ESTIMATED }, TRUE },
  { "a derived fact", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .formula = "$1" }, FALSE },
  { "a faulty fact", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .faulty = TRUE }, FALSE },

  { "about, within a tenth",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_ABOUT },
    { IN_1901, .value = 32 },
    FALSE },
  { "about, touching",
    { IN_1901, .value = 0.7, .qualifier = FN_QUALIFIER_ABOUT },
    { IN_1901, .value = 0.77 },
    FALSE },
  { "about, touching below",
    { IN_1901, .value = 70, .qualifier = FN_QUALIFIER_ABOUT },
    { IN_1901, .value = 63 },
    FALSE },
  { "about, past a tenth",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_ABOUT },
    { IN_1901, .value = 33.1 },
    TRUE },
  { "about twice, touching",
    { IN_1901, .value = 90, .qualifier = FN_QUALIFIER_ABOUT },
    { IN_1901, .value = 110, .qualifier = FN_QUALIFIER_ABOUT },
    FALSE },
  { "nearly, from below",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_NEARLY },
    { IN_1901, .value = 29 },
    FALSE },
  { "nearly, above",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_NEARLY },
    { IN_1901, .value = 31 },
    TRUE },
  { "a bound that contains",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 90 },
    FALSE },
  { "a bound passed",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 29 },
    TRUE },
  { "over leaves its end out",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 30 },
    TRUE },
  { "at least keeps its end",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_AT_LEAST },
    { IN_1901, .value = 30 },
    FALSE },
  { "under leaves its end out",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_UNDER },
    { IN_1901, .value = 30 },
    TRUE },
  { "at most keeps its end",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_AT_MOST },
    { IN_1901, .value = 30 },
    FALSE },
  { "over and under one number",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_UNDER },
    TRUE },
  { "two lower bounds",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 90, .qualifier = FN_QUALIFIER_OVER },
    FALSE },
  { "two upper bounds",
    { IN_1901, .value = 30, .qualifier = FN_QUALIFIER_UNDER },
    { IN_1901, .value = 90, .qualifier = FN_QUALIFIER_UNDER },
    FALSE },
  { "a deeper loss",
    { IN_1901, .value = -30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = -40 },
    FALSE },
  { "a smaller loss",
    { IN_1901, .value = -30, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = -20 },
    TRUE },
  { "a range and its end", { IN_1901, .value = 30, .high = 40 }, { IN_1901, .value = 40 }, FALSE },
  { "a range and outside", { IN_1901, .value = 30, .high = 40 }, { IN_1901, .value = 41 }, TRUE },

  { "other units, one length",
    { IN_1901, .value = 1500 },
    { IN_1901, .value = 1.5, .unit = "kilometre" },
    FALSE },
  { "other units, other lengths",
    { IN_1901, .value = 30 },
    { IN_1901, .value = 30, .unit = "kilometre" },
    TRUE },
  { "units that share nothing", { IN_1901, .value = 30 }, { IN_1901, .value = 31, .unit = "crate" }, FALSE },
  { "units without a dimension",
    { IN_1901, .value = 30, .unit = "barrel" },
    { IN_1901, .value = 31, .unit = "lump" },
    FALSE },
  { "over in other units",
    { IN_1901, .value = 1.1, .unit = "kilometre", .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 1100 },
    TRUE },
  { "over, against other units",
    { IN_1901, .value = 2007, .qualifier = FN_QUALIFIER_OVER },
    { IN_1901, .value = 2.007, .unit = "kilometre" },
    TRUE },

  { "names",
    { IN_1901, .measure = "keeper", .name = "Reed" },
    { IN_1901, .measure = "keeper", .name = "Moss" },
    TRUE },
  { "one name",
    { IN_1901, .measure = "keeper", .name = "Reed" },
    { IN_1901, .measure = "keeper", .name = "Reed" },
    FALSE },
  { "a name and a number",
    { IN_1901, .measure = "keeper", .name = "Reed" },
    { IN_1901, .measure = "keeper", .value = 3 },
    FALSE },

  { "no period: said in the same year", { .source = "log", .value = 30 }, { IN_1901, .value = 31 }, TRUE },
  { "no period: said in another year", { .source = "survey", .value = 30 }, { IN_1901, .value = 31 }, FALSE },
  { "no period: as of",
    { .source = "survey", .as_of = "1901-07", .value = 30 },
    { IN_1901, .value = 31 },
    TRUE },
  { "no period, no date at all",
    { .source = "rumour", .value = 30 },
    { .source = "rumour", .value = 31 },
    FALSE },

  { "persists: two years each side",
    { IN_1901, .measure = "oil", .value = 30 },
    { .period = "1905", .source = "log", .measure = "oil", .value = 31 },
    TRUE },
  { "persists: too long ago",
    { IN_1901, .measure = "oil", .value = 30 },
    { .period = "1907", .source = "log", .measure = "oil", .value = 31 },
    FALSE },
};

static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (int turned = 0; turned < 2; turned++)
      {
        FnFactBaseBuilder *builder = sketch_new ();
        SketchFact first = turned ? pairs[i].b : pairs[i].a, second = turned ? pairs[i].a : pairs[i].b;
        g_autoptr (FnFactBase) base = NULL;
        g_autoptr (GArray) conflicts = NULL;

        first.id = "first";
        second.id = "second";
        sketch_add (builder, &first);
        sketch_add (builder, &second);
        base = fn_fact_base_builder_end (builder);
        conflicts = fn_conflicts_find (base);
        g_test_message ("%s%s", pairs[i].what, turned ? ", turned" : "");
        g_assert_cmpuint (conflicts->len, ==, pairs[i].conflict ? 1 : 0);
      }
}

static char *
write_conflicts (const SketchFact *facts, gsize n_facts)
{
  FnFactBaseBuilder *builder = sketch_new ();
  GString *text = g_string_new (NULL);
  g_autoptr (FnFactBase) base = NULL;
  g_autoptr (GArray) conflicts = NULL;

  for (gsize i = 0; i < n_facts; i++)
    sketch_add (builder, &facts[i]);
  base = fn_fact_base_builder_end (builder);
  conflicts = fn_conflicts_find (base);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FnConflict *conflict = &g_array_index (conflicts, FnConflict, i);

      for (guint j = 0; j < conflict->n_facts; j++)
        g_string_append (text, fn_fact_base_get_fact (base, (guint) conflict->facts[j])->id);
      g_string_append_c (text, ';');
    }
  return g_string_free (text, FALSE);
}

/* "a" and "c" do not disagree, but "b" disagrees with both. */
static void
test_chains (void)
{
  static const SketchFact facts[] = {
    { .id = "z", .measure = "reach", .value = 5, IN_1901 },
    { .id = "a", .value = 30, .period = "1901", .source = "log" },
    { .id = "q", .value = 30, .period = "1890", .source = "log" },
    { .id = "c", .value = 30, .period = "1903", .source = "log" },
    { .id = "y", .measure = "reach", .value = 6, IN_1901 },
    { .id = "b", .value = 31, .period = "1901/1903", .source = "survey" },
    { .id = "r", .value = 31, .period = "1890", .source = "survey" },
  };
  g_autofree char *conflicts = write_conflicts (facts, G_N_ELEMENTS (facts));

  g_assert_cmpstr (conflicts, ==, "zy;acb;qr;");
}

static void
test_none (void)
{
  g_autofree char *conflicts = write_conflicts (NULL, 0);

  g_assert_cmpstr (conflicts, ==, "");
}

#define MANY 60

/* Random facts of few subjects, values and years, some of them open or long. */
static FnFactBase *
make_random_base (void)
{
  static const char *const measures[] = { "height", "oil" }, *const entities[] = { "north", "south" };
  FnFactBaseBuilder *builder = sketch_new ();

  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%d", i);
      int year = g_test_rand_int_range (1890, 1902);
      g_autofree char *period = g_test_rand_int_range (0, 12) == 0 ? g_strdup ("..")
                                : g_test_rand_bit ()             ? g_strdup_printf ("%d", year)
                                                                 : g_strdup_printf ("%d/%d", year, year + 3);
      SketchFact fact = { .id = id, .source = "log", .value = g_test_rand_int_range (1, 6),
                          .measure = measures[g_test_rand_bit ()], .entity = entities[g_test_rand_bit ()] };

      fact.period = strcmp (period, "..") == 0 ? "../.." : period;
      fact.qualifier = g_test_rand_int_range (0, 4) == 0 ? FN_QUALIFIER_OVER : FN_QUALIFIER_EXACT;
      sketch_add (builder, &fact);
    }
  return fn_fact_base_builder_end (builder);
}

static gboolean
conflict (const FnFactBase *base, int a, int b)
{
  g_autoptr (GArray) two = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) conflicts = NULL;

  g_array_append_val (two, a);
  g_array_append_val (two, b);
  conflicts = fn_conflicts_find_among (base, two);
  return conflicts->len > 0;
}

/* Gives all facts that are joined by chains of pairs the number of the first of them. */
static void
number_chains (const FnFactBase *base, int *number)
{
  for (int i = 0; i < MANY; i++)
    number[i] = i;
  for (int i = 0; i < MANY; i++)
    for (int j = i + 1; j < MANY; j++)
      if (conflict (base, i, j))
        {
          int low = MIN (number[i], number[j]), high = MAX (number[i], number[j]);

          for (int k = 0; k < MANY; k++)
            number[k] = number[k] == high ? low : number[k];
        }
}

/* All facts at once come to what each pair of them, asked on its own, comes to. */
static void
test_as_pairs (void)
{
  for (int round = 0; round < 30; round++)
    {
      g_autoptr (FnFactBase) base = make_random_base ();
      g_autoptr (GArray) conflicts = fn_conflicts_find (base);
      int number[MANY], found[MANY];

      number_chains (base, number);
      for (int i = 0; i < MANY; i++)
        found[i] = i;
      for (guint i = 0; i < conflicts->len; i++)
        {
          const FnConflict *one = &g_array_index (conflicts, FnConflict, i);

          for (guint j = 0; j < one->n_facts; j++)
            {
              g_assert_true (j == 0 || one->facts[j - 1] < one->facts[j]);
              found[one->facts[j]] = one->facts[0];
            }
        }
      g_assert_cmpmem (found, sizeof found, number, sizeof number);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/conflicts/pairs", test_pairs);
  g_test_add_func ("/model/conflicts/chains", test_chains);
  g_test_add_func ("/model/conflicts/as-pairs", test_as_pairs);
  g_test_add_func ("/model/conflicts/none", test_none);
  return g_test_run ();
}
