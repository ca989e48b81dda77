#include "config.h"

#include "model/fn-fact-base.h"

#include "sketch.h"

static void
test_members (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnFactBase) base = NULL;
  FnEntity entity = { .id = g_strdup ("east"), .label = sketch_label ("East Rock") };

  g_assert_cmpint (fn_fact_base_builder_find (builder, FN_PART_ENTITY, "east"), ==, -1);
  g_assert_cmpuint (fn_fact_base_builder_add_entity (builder, &entity), ==, 3);
  g_assert_null (entity.id);
  g_assert_null (entity.label);

  base = fn_fact_base_builder_end (builder);
  g_assert_cmpstr (fn_fact_base_get_id (base), ==, "lights");
  g_assert_cmpstr (fn_fact_base_get_language (base), ==, "en");
  g_assert_cmpstr (fn_label_get (fn_fact_base_get_title (base), "en"), ==, "Lighthouses");
  g_assert_cmpuint (fn_fact_base_count (base, FN_PART_ENTITY), ==, 4);
  g_assert_cmpstr (fn_fact_base_get_entity_name (base, 3, "en"), ==, "East Rock");
  g_assert_cmpstr (fn_fact_base_get_entity_name (base, 0, "en"), ==, "north");
  g_assert_cmpstr (fn_fact_base_get_measure_name (base, 1, "en"), ==, "reach");
}

/* Ids are found in their own part alone, however often its array has grown. */
static void
test_find (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnFactBase) base = NULL;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("fact-%d", i);

      g_assert_cmpint (sketch_add (builder, &(SketchFact){ .id = id, .value = i }), ==, i);
    }
  fn_fact_base_builder_edit_fact (builder, 500)->faulty = TRUE;
  g_assert_true (fn_fact_base_get_fact (fn_fact_base_builder_peek (builder), 500)->faulty);

  base = fn_fact_base_builder_end (builder);
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("fact-%d", i);

      g_assert_cmpint (fn_fact_base_find (base, FN_PART_FACT, id), ==, i);
      g_assert_cmpint (fn_fact_base_find (base, FN_PART_FIGURE, id), ==, -1);
      g_assert_cmpstr (fn_fact_base_get_fact (base, (guint) i)->id, ==, id);
    }
}

static FnFactBase *
make_selectable (void)
{
  static const SketchFact facts[] = {
    { .id = "a", .entity = "north", .period = "1901", .source = "log" },
    { .id = "b", .entity = "south", .period = "1901", .source = "survey" },
    { .id = "c",
      .entity = "west",
      .measure = "reach",
      .counterpart = "north",
      .source = "log",
      .faulty = TRUE },
    { .id = "d", .entity = "north", .period = "1901~", .status = FN_STATUS_TARGET },
    { .id = "e", .entity = "south", .date = "1899-05-01", .source = "rumour" },
  };
  FnFactBaseBuilder *builder = sketch_new ();
  FnFilter *filters = g_new0 (FnFilter, 1);
  FnFigure by_filter = {
    .id = g_strdup ("all-of-north"), .title = sketch_label ("North"), .filters = filters, .n_filters = 1
  };
  FnFigure by_fact = {
    .id = g_strdup ("two"), .title = sketch_label ("Two"), .facts = g_new0 (int, 2), .n_facts = 2
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    sketch_add (builder, &facts[i]);
  filters[0] = (FnFilter){ FN_FIELD_ENTITY, g_strsplit ("north", " ", 0) };
  by_fact.facts[0] = 4;
  by_fact.facts[1] = 0;
  fn_fact_base_builder_add_figure (builder, &by_filter);
  fn_fact_base_builder_add_figure (builder, &by_fact);
  return fn_fact_base_builder_end (builder);
}

static char *
join_ids (const FnFactBase *base, FnPart part, GArray *indices)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < indices->len; i++)
    {
      guint index = (guint) g_array_index (indices, int, i);

      if (i > 0)
        g_string_append_c (ids, ' ');
      g_string_append (ids, part == FN_PART_FACT ? fn_fact_base_get_fact (base, index)->id
                                                 : fn_fact_base_get_figure (base, index)->id);
    }
  g_array_unref (indices);
  return g_string_free (ids, FALSE);
}

static void
test_select (void)
{
  static const struct
  {
    FnField field;
    const char *values;
    FnField field_too; /* a second filter, when @values_too is given */
    const char *values_too;
    const char *facts;
  } cases[] = {
    { FN_FIELD_ENTITY, "north", 0, NULL, "a d" },
    { FN_FIELD_ENTITY, "south north", 0, NULL, "a b d e" },
    { FN_FIELD_ENTITY, "nowhere", 0, NULL, "" },
    { FN_FIELD_ENTITY, "log", 0, NULL, "" },
    { FN_FIELD_COUNTERPART, "north", 0, NULL, "c" },
    { FN_FIELD_MEASURE, "reach oil", 0, NULL, "c" },
    { FN_FIELD_SOURCE, "log", 0, NULL, "a c" },
    { FN_FIELD_STATUS, "target", 0, NULL, "d" },
    { FN_FIELD_STATUS, "observed", 0, NULL, "a b c e" },
    { FN_FIELD_PERIOD, "1901", 0, NULL, "a b" },
    { FN_FIELD_PERIOD, "1901~ 1902", 0, NULL, "d" },
    { FN_FIELD_PERIOD, "soon", 0, NULL, "" },
    { FN_FIELD_DATE, "1899-05-01", 0, NULL, "e" },
    { FN_FIELD_DATE, "1899", 0, NULL, "" },
    { FN_FIELD_VALUE, "0", 0, NULL, "" },
    { FN_FIELD_LABEL, "a", 0, NULL, "" },
    { FN_FIELD_ENTITY, "north", FN_FIELD_PERIOD, "1901", "a" },
    { FN_FIELD_ENTITY, "west", FN_FIELD_PERIOD, "1901", "" },
  };
  g_autoptr (FnFactBase) base = make_selectable ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) values = g_strsplit (cases[i].values, " ", 0);
      g_auto (GStrv) values_too = g_strsplit (cases[i].values_too != NULL ? cases[i].values_too : "", " ", 0);
      FnFilter filters[] = { { cases[i].field, values }, { cases[i].field_too, values_too } };
      FnFigure figure = { .filters = filters, .n_filters = cases[i].values_too != NULL ? 2 : 1 };
      g_autofree char *facts = join_ids (base, FN_PART_FACT, fn_fact_base_select (base, &figure));

      g_test_message ("%s: %s", fn_field_names[cases[i].field], cases[i].values);
      g_assert_cmpstr (facts, ==, cases[i].facts);
    }
}

static void
test_select_listed (void)
{
  g_autoptr (FnFactBase) base = make_selectable ();
  g_autofree char *facts =
      join_ids (base, FN_PART_FACT, fn_fact_base_select (base, fn_fact_base_get_figure (base, 1)));

  g_assert_cmpstr (facts, ==, "e a");
}

static void
test_figures_of (void)
{
  static const char *const figures[] = { "all-of-north two", "", "", "all-of-north", "two" };
  g_autoptr (FnFactBase) base = make_selectable ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *found = join_ids (base, FN_PART_FIGURE, fn_fact_base_get_figures_of (base, i));

      g_assert_cmpstr (found, ==, figures[i]);
    }
}

/* Each fact of the chain is computed from the one before it and from the first: no way down is walked twice. */
static void
test_support (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  guint first = sketch_add (builder, &(SketchFact){ .id = "first", .source = "log", .value = 1 }), last = first;
  g_autoptr (FnFactBase) base = NULL;
  g_autoptr (GArray) support = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("derived-%d", i);
      guint fact = sketch_add (builder, &(SketchFact){ .id = id, .formula = "$1 + $2", .value = 1 });
      FnFact *derived = fn_fact_base_builder_edit_fact (builder, fact);

      derived->n_inputs = 2;
      derived->inputs = g_new (int, 2);
      derived->inputs[0] = (int) last;
      derived->inputs[1] = (int) (i % 2 == 0 ? last : first);
      last = fact;
    }
  base = fn_fact_base_builder_end (builder);
  support = fn_fact_base_get_support (base, last);
  g_assert_cmpuint (support->len, ==, 1);
  g_assert_cmpint (g_array_index (support, FnSupport, 0).fact, ==, (int) first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/fact-base/members", test_members);
  g_test_add_func ("/model/fact-base/find", test_find);
  g_test_add_func ("/model/fact-base/select", test_select);
  g_test_add_func ("/model/fact-base/select-listed", test_select_listed);
  g_test_add_func ("/model/fact-base/figures-of", test_figures_of);
  g_test_add_func ("/model/fact-base/support", test_support);
  return g_test_run ();
}
