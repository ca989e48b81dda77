#include "config.h"

#include "load/fn-load-kept.h"
#include "load/fn-load.h"

#include <string.h>

#define ROUNDS 300

static FnFactBase *
load_base (void)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FnLoaded) loaded = fn_load (file, NULL, &error);

  g_assert_no_error (error);
  return fn_fact_base_ref (loaded->base);
}

static GArray *
load (FnFactBase *base, const char *json, FnProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return fn_load_kept_figures (base, bytes, "figures.json", problems);
}

static char *
write_kept (const FnFactBase *base, const GArray *kept)
{
  g_autoptr (GBytes) bytes = fn_write_kept_figures (base, kept);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

static const char *
draw_id (const FnFactBase *base, FnPart part)
{
  return fn_fact_base_get_member_id (base, part, draw (fn_fact_base_count (base, part)));
}

/* Of the base's language alone, or with another after it; quotes and control characters included. */
static FnLabel *
draw_label (void)
{
  static const char *const texts[] = { "plain", "“quoted” and \"escaped\"", "line\nline\ttab", "", "ending \\", "日本" };
  FnLabel *label = draw (4) > 0 ? fn_label_new () : NULL;

  if (label == NULL)
    return NULL;
  fn_label_add (label, "en", texts[draw (G_N_ELEMENTS (texts))]);
  if (draw (2) > 0)
    fn_label_add (label, "ja", texts[draw (G_N_ELEMENTS (texts))]);
  return label;
}

static void
draw_filters (const FnFactBase *base, FnFigure *figure)
{
  static const FnField fields[] = { FN_FIELD_ENTITY, FN_FIELD_MEASURE, FN_FIELD_SOURCE, FN_FIELD_PERIOD, FN_FIELD_STATUS };
  static const FnPart parts[] = { FN_PART_ENTITY, FN_PART_MEASURE, FN_PART_SOURCE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *values[] = { i < 3 ? draw_id (base, parts[i]) : i == 3 ? "2016/2019" : "target",
                               i < 3 ? draw_id (base, parts[i]) : NULL, NULL };

      if (draw (2) > 0 || i == 0)
        fn_figure_set_filter (figure, fields[i], values);
    }
}

static void
draw_facts (const FnFactBase *base, FnFigure *figure)
{
  figure->n_facts = 1 + draw (5);
  figure->facts = g_new (int, figure->n_facts);
  for (guint i = 0; i < figure->n_facts; i++)
    figure->facts[i] = (int) draw (fn_fact_base_count (base, FN_PART_FACT));
}

static void
draw_encoding (const FnFactBase *base, FnEncoding *encoding)
{
  *encoding = (FnEncoding){ TRUE, draw (FN_FIELD_LABEL + 1), .zero = (int) draw (3) - 1, .scale = draw (2) };
  switch (draw (4))
    {
    case 0:
      encoding->sort_by = g_strdup (FN_SORT_TOTAL);
      encoding->descending = draw (2) > 0;
      break;
    case 1:
      encoding->sort_by = g_strdup (fn_field_names[draw (FN_FIELD_LABEL + 1)]);
      encoding->descending = draw (2) > 0;
      break;
    case 2:
      encoding->field = FN_FIELD_ENTITY;
      encoding->order = g_strsplit (draw_id (base, FN_PART_ENTITY), " ", -1);
      break;
    default:
      break;
    }
}

/* Any figure that a file can hold. */
static FnFigure *
draw_figure (const FnFactBase *base, int number)
{
  FnFigure *figure = g_new0 (FnFigure, 1);

  figure->id = g_strdup_printf ("own-%d", number);
  figure->topic = draw_label ();
  figure->title = fn_label_new ();
  fn_label_add (figure->title, draw (2) > 0 ? "en" : "ja", "A title");
  figure->subtitle = draw_label ();
  figure->notes = draw_label ();
  figure->description = draw_label ();
  figure->mark = draw (FN_MARK_TYPE_NUMBER + 1);
  figure->layout = figure->mark == FN_MARK_TYPE_BAR ? draw (FN_LAYOUT_DIVERGING + 1) : FN_LAYOUT_GROUPED;
  if (draw (2) > 0)
    draw_facts (base, figure);
  else
    draw_filters (base, figure);
  for (guint i = 0; i < FN_N_CHANNELS; i++)
    if (draw (2) > 0)
      draw_encoding (base, &figure->encoding[i]);
  return figure;
}

static gboolean
same_data (const FnFactBase *base, const FnFigure *one, const FnFigure *other)
{
  g_autoptr (GArray) facts = fn_fact_base_select (base, one);
  g_autoptr (GArray) others = fn_fact_base_select (base, other);

  return facts->len == others->len &&
         (facts->len == 0 || memcmp (facts->data, others->data, facts->len * sizeof (int)) == 0);
}

/* The order of filters is that of the keys, so that it may differ; what they choose may not. */
static void
assert_same (const FnFactBase *base, FnFigure *figure, FnFigure *other)
{
  g_autoptr (FnFigure) one = fn_figure_copy (figure), two = fn_figure_copy (other);

  g_assert_true (same_data (base, figure, other));
  g_assert_cmpuint (figure->n_filters, ==, other->n_filters);
  for (FnField field = FN_FIELD_ENTITY; field <= FN_FIELD_LABEL; field++)
    {
      const char *const *a = fn_figure_get_filter (figure, field), *const *b = fn_figure_get_filter (other, field);

      g_assert_true ((a == NULL && b == NULL) || g_strv_equal (a, b));
      fn_figure_set_filter (one, field, NULL);
      fn_figure_set_filter (two, field, NULL);
    }
  g_assert_true (fn_figure_equal (one, two));
}

static void
test_round_trip (void)
{
  g_autoptr (FnFactBase) base = load_base ();
  g_autoptr (GArray) kept = fn_kept_figures_new ();
  g_autoptr (GArray) read = NULL;
  g_autoptr (FnProblems) problems = fn_problems_new ();
  g_autofree char *written = NULL;

  for (int i = 0; i < ROUNDS; i++)
    {
      FnKeptFigure figure = { draw_figure (base, i) };

      g_array_append_val (kept, figure);
    }
  written = write_kept (base, kept);
  read = load (base, written, problems);
  g_assert_nonnull (read);
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    if (fn_problems_get (problems, i)->severity == FN_SEVERITY_ERROR)
      g_error ("%s", fn_problem_to_line (fn_problems_get (problems, i)));
  g_assert_cmpuint (read->len, ==, ROUNDS);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_assert_null (g_array_index (read, FnKeptFigure, i).text);
      assert_same (base, g_array_index (kept, FnKeptFigure, i).figure, g_array_index (read, FnKeptFigure, i).figure);
    }
}

#define HEAD "{\"format\": 1, \"base\": \"us-japan\", \"figures\": ["
#define GOOD "{\"id\": \"good\", \"title\": \"Good\", \"mark\": \"bar\", \"data\": {\"measure\": \"us-imports\"}}"

/* Whatever cannot be understood is said, and written back word by word. */
static void
test_kept_verbatim (void)
{
  static const struct
  {
    const char *json;
    const char *code;
    gboolean shown;
  } cases[] = {
    { "{\"id\": \"a\", \"title\": \"A\", \"mark\": \"bar\", \"data\": {\"measure\": [\"us-imports\", \"gone\"]}}", "unknown-id",
      TRUE },
    { "{\"id\": \"b\", \"title\": \"B\", \"mark\": \"bar\", \"data\": {\"fact\": [\"gone\"]}}", "unknown-id", FALSE },
    { "{\"id\": \"c\", \"title\": \"C\", \"mark\": \"bar\", \"data\": {\"measure\": \"us-imports\"}, \"glow\": 1.5}",
      "unknown-key", TRUE },
    { "{\"id\": \"top-trade-partners-2024\", \"title\": \"D\", \"mark\": \"bar\", \"data\": {\"measure\": \"us-imports\"}}",
      "duplicate-id", FALSE },
    { "[null, true, \"what\", -3, {\"x\": []}]", "wrong-type", FALSE },
  };
  g_autoptr (FnFactBase) base = load_base ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strconcat (HEAD, cases[i].json, ", ", GOOD, "]}", NULL);
      g_autoptr (FnProblems) problems = fn_problems_new ();
      g_autoptr (GArray) kept = load (base, json, problems);
      g_autoptr (GArray) again = NULL;
      g_autofree char *written = NULL;

      g_assert_nonnull (kept);
      g_assert_cmpuint (kept->len, ==, 2);
      g_assert_cmpstr (fn_problems_get (problems, 0)->code, ==, cases[i].code);
      g_assert_cmpstr (fn_problems_get (problems, 0)->file, ==, "figures.json");
      g_assert_true (cases[i].shown == (g_array_index (kept, FnKeptFigure, 0).figure != NULL));
      g_assert_nonnull (g_array_index (kept, FnKeptFigure, 0).text);
      g_assert_nonnull (g_array_index (kept, FnKeptFigure, 1).figure);
      g_assert_null (g_array_index (kept, FnKeptFigure, 1).text);

      written = write_kept (base, kept);
      again = load (base, written, problems);
      g_assert_cmpstr (g_array_index (again, FnKeptFigure, 0).text, ==, g_array_index (kept, FnKeptFigure, 0).text);
    }
}

/* A file that is not this fact base's own yields nothing rather than a part. */
static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *code;
  } cases[] = {
    { "{\"format\": 1, ", "json-syntax" },
    { "", "json-syntax" },
    { "\xff", "encoding" },
    { "[]", "wrong-type" },
    { "{\"format\": 2, \"base\": \"us-japan\", \"figures\": [" GOOD "]}", "bad-version" },
    { "{\"format\": 1, \"base\": \"other\", \"figures\": [" GOOD "]}", "other-base" },
    { "{\"base\": \"us-japan\", \"figures\": [" GOOD "]}", "missing-key" },
    { HEAD "]", "json-syntax" },
    { "{\"format\": 1, \"base\": \"us-japan\", \"figures\": {}}", "wrong-type" },
  };
  g_autoptr (FnFactBase) base = load_base ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnProblems) problems = fn_problems_new ();

      g_assert_null (load (base, cases[i].json, problems));
      g_assert_cmpuint (fn_problems_count (problems, FN_SEVERITY_ERROR), >=, 1);
      g_assert_cmpstr (fn_problems_get (problems, 0)->code, ==, cases[i].code);
    }
}

/* Cut anywhere, a file is read whole, refused, or both said and done; never a crash. */
static void
test_cut (void)
{
  g_autoptr (FnFactBase) base = load_base ();
  const char *json = HEAD GOOD "]}";

  for (gsize length = 0; length < strlen (json); length++)
    {
      g_autofree char *cut = g_strndup (json, length);
      g_autoptr (FnProblems) problems = fn_problems_new ();

      g_assert_null (load (base, cut, problems));
      g_assert_cmpuint (fn_problems_get_length (problems), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept/round-trip", test_round_trip);
  g_test_add_func ("/kept/verbatim", test_kept_verbatim);
  g_test_add_func ("/kept/refused", test_refused);
  g_test_add_func ("/kept/cut", test_cut);

  return g_test_run ();
}
