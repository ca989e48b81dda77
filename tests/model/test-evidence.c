#include "config.h"

#include "model/fn-evidence.h"

#include <string.h>

#include "sketch.h"

static const char log_notes[] = "# The log\n"
                                "\n"
                                "The north light has stood for 12 winters.\n"
                                "\n"
                                "## Towers\n"
                                "\n"
                                "The north tower is 31 metres high, its stair has 140 steps.\n"
                                "\n"
                                "The south tower is 27 metres high.\n"
                                "\n"
                                "## Oil\n"
                                "\n"
                                "Each winter burns 55 crates, and 31 metres of wick.\n";

/* A citation of the log, by the words expected in it. */
typedef struct
{
  const char *section;
  int paragraph;
  const char *exact;
  const char *prefix;
  FnMatchState state;
  const char *found; /* what stands at the range */
} Anchor;

static const Anchor anchors[] = {
  { "Towers", 1, "31 metres high", NULL, FN_MATCH_FOUND, "31 metres high" },
  { "Towers", 0, "27 metres", NULL, FN_MATCH_FOUND, "27 metres" },
  { NULL, 1, "12 winters", NULL, FN_MATCH_FOUND, "12 winters" },
  { NULL, 0, "12 winters", NULL, FN_MATCH_FOUND, "12 winters" },
  { "Towers", 1, "27 metres", NULL, FN_MATCH_FOUND_ELSEWHERE, "27 metres" },
  { "Oil", 0, "140 steps", NULL, FN_MATCH_FOUND_ELSEWHERE, "140 steps" },
  { "Cellars", 0, "140 steps", NULL, FN_MATCH_FOUND_ELSEWHERE, "140 steps" },
  { "Towers", 9, "140 steps", NULL, FN_MATCH_FOUND_ELSEWHERE, "140 steps" },
  { "Towers", 0, "metres high", NULL, FN_MATCH_AMBIGUOUS, NULL },
  { "Towers", 0, "metres high", "27", FN_MATCH_FOUND, "metres high" },
  { "Towers", 1, "32 metres", NULL, FN_MATCH_NOT_FOUND, NULL },
  { "Towers", 2, NULL, NULL, FN_MATCH_FOUND, "The south tower is 27 metres high." },
  { "Towers", 3, NULL, NULL, FN_MATCH_NOT_FOUND, NULL },
  { "Towers", 0, NULL, NULL, FN_MATCH_NOT_FOUND, NULL },
  { "Cellars", 1, NULL, NULL, FN_MATCH_NOT_FOUND, NULL },
};

static guint
add_cited (FnFactBaseBuilder *builder, const char *id, const char *source, const Anchor *anchors_of_fact,
           guint n)
{
  FnFact fact;

  sketch_fill (builder, &(SketchFact){ .id = id }, &fact);
  fact.n_citations = n;
  fact.citations = g_new0 (FnCitation, n);
  for (guint i = 0; i < n; i++)
    fact.citations[i] = (FnCitation){
      .source = fn_fact_base_builder_find (builder, FN_PART_SOURCE, source),
      .section = g_strdup (anchors_of_fact[i].section),
      .paragraph = anchors_of_fact[i].paragraph,
      .notes = { g_strdup (anchors_of_fact[i].exact), g_strdup (anchors_of_fact[i].prefix), NULL },
    };
  return fn_fact_base_builder_add_fact (builder, &fact);
}

/* The log has notes, the other sources have none. */
static FnEvidence *
look_up (FnFactBaseBuilder *builder)
{
  g_autoptr (FnFactBase) base = fn_fact_base_builder_end (builder);
  g_autoptr (GBytes) bytes = g_bytes_new_static (log_notes, strlen (log_notes));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  FnText *texts[] = { text, NULL, NULL };
  g_autoptr (FnNotes) notes = fn_notes_new_of (texts, G_N_ELEMENTS (texts));

  g_assert_nonnull (text);
  g_assert_cmpuint (fn_fact_base_count (base, FN_PART_SOURCE), ==, G_N_ELEMENTS (texts));
  return fn_evidence_new (base, notes);
}

static gsize
place_of (const char *words)
{
  const char *at = strstr (log_notes, words);

  g_assert_nonnull (at);
  return (gsize) (at - log_notes);
}

static void
test_anchors (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnEvidence) evidence = NULL;
  const FnPassage *passages;
  guint n;

  add_cited (builder, "before", "log", anchors, 1);
  add_cited (builder, "all", "log", anchors, G_N_ELEMENTS (anchors));
  evidence = look_up (builder);
  passages = fn_evidence_get_passages (evidence, 1, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (anchors));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (evidence, 0);
      g_autofree char *found = NULL;

      g_test_message ("%s %d: %s", anchors[i].section, anchors[i].paragraph, anchors[i].exact);
      g_assert_cmpint (passages[i].fact, ==, 1);
      g_assert_cmpint (passages[i].citation, ==, i);
      g_assert_cmpint (passages[i].source, ==, 0);
      g_assert_cmpint (passages[i].match.state, ==, anchors[i].state);
      g_assert_cmpuint (passages[i].match.n_ranges, ==, anchors[i].found != NULL ? 1 : 0);
      if (anchors[i].found != NULL)
        found = fn_text_dup_span (fn_blocks_get_text (notes), passages[i].match.ranges[0]);
      g_assert_cmpstr (found, ==, anchors[i].found);
    }
}

static void
test_no_notes (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnEvidence) evidence = NULL;
  const FnPassage *passages;
  guint n;

  add_cited (builder, "unread", "survey", anchors, 1);
  evidence = look_up (builder);
  g_assert_null (fn_evidence_dup_notes (evidence, 1));
  passages = fn_evidence_get_passages (evidence, 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (passages[0].match.state, ==, FN_MATCH_NOT_FOUND);
  g_assert_cmpuint (fn_evidence_get_of_source (evidence, 1)->len, ==, 0);
}

/* From the text to the facts: narrow passages first, both ends included, each fact once. */
static void
test_way_back (void)
{
  static const Anchor wide[] = { { "Towers", 1, NULL }, { "Towers", 1, "stair has 140 steps" } };
  static const Anchor narrow[] = { { "Towers", 1, "140" } };
  static const Anchor missing[] = { { "Towers", 1, "141" } };
  FnFactBaseBuilder *builder = sketch_new ();
  gsize start = place_of ("140"), paragraph = place_of ("The north tower");
  const struct
  {
    gsize byte;
    const char *facts;
  } cases[] = {
    { start, "narrow wide " },
    { start + 3, "narrow wide " },
    { start - 1, "wide " },
    { start + 4, "wide " },
    { paragraph, "wide " },
    { paragraph - 1, "" },
    { 0, "" },
    { place_of ("## Oil"), "" },
  };
  g_autoptr (FnEvidence) evidence = NULL;
  g_autoptr (FnFactBase) base = NULL;

  add_cited (builder, "wide", "log", wide, 2);
  add_cited (builder, "missing", "log", missing, 1);
  add_cited (builder, "narrow", "log", narrow, 1);
  base = fn_fact_base_ref ((FnFactBase *) fn_fact_base_builder_peek (builder));
  evidence = look_up (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = fn_passages_get_facts_at (fn_evidence_get_of_source (evidence, 0), cases[i].byte);
      g_autoptr (GString) facts = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (facts, "%s ",
                                fn_fact_base_get_fact (base, (guint) g_array_index (found, int, j))->id);
      g_test_message ("byte %" G_GSIZE_FORMAT, cases[i].byte);
      g_assert_cmpstr (facts->str, ==, cases[i].facts);
    }
}

/* Every passage that is found is listed with its source, and the way back from it leads to its fact. */
static void
test_both_ways (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnEvidence) evidence = NULL;
  const GPtrArray *listed;
  guint n_found = 0;
  gsize last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autofree char *id = g_strdup_printf ("fact-%u", i);

      add_cited (builder, id, "log", &anchors[i], 1);
      n_found += anchors[i].found != NULL;
    }
  evidence = look_up (builder);
  listed = fn_evidence_get_of_source (evidence, 0);
  g_assert_cmpuint (listed->len, ==, n_found);
  for (guint i = 0; i < listed->len; i++)
    {
      const FnPassage *passage = listed->pdata[i];
      g_autoptr (GArray) facts = fn_passages_get_facts_at (listed, passage->match.ranges[0].start);
      gboolean back = FALSE;

      for (guint j = 0; j < facts->len; j++)
        back = back || g_array_index (facts, int, j) == passage->fact;
      g_assert_true (back);
      g_assert_true (fn_passages_find (listed, passage->fact, passage->match.ranges[0].end) == passage);
      g_assert_null (fn_passages_find (listed, passage->fact, passage->match.ranges[0].end + 1));
      g_assert_cmpuint (passage->match.ranges[0].start, >=, last);
      last = passage->match.ranges[0].start;
    }
}

static void
test_count (void)
{
  static const Anchor elsewhere[] = { { "Oil", 0, "140 steps" } };
  static const Anchor both[] = { { "Towers", 1, "141" }, { "Towers", 1, "140" } };
  FnFactBaseBuilder *builder = sketch_new ();
  g_autoptr (FnEvidence) evidence = NULL;
  FnEvidenceCount count;

  add_cited (builder, "found", "log", anchors, 1);
  add_cited (builder, "once-of-two", "log", both, 2);
  add_cited (builder, "elsewhere", "log", elsewhere, 1);
  sketch_add (builder, &(SketchFact){ .id = "unread", .source = "survey" });
  sketch_add (builder, &(SketchFact){ .id = "derived", .formula = "$1" });
  sketch_add (builder, &(SketchFact){ .id = "bare" });
  evidence = look_up (builder);
  fn_evidence_count (evidence, &count);
  g_assert_cmpuint (count.facts, ==, 6);
  g_assert_cmpuint (count.passage, ==, 2);
  g_assert_cmpuint (count.source, ==, 2);
  g_assert_cmpuint (count.derived, ==, 1);
  g_assert_cmpuint (count.none, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/evidence/anchors", test_anchors);
  g_test_add_func ("/model/evidence/no-notes", test_no_notes);
  g_test_add_func ("/model/evidence/way-back", test_way_back);
  g_test_add_func ("/model/evidence/both-ways", test_both_ways);
  g_test_add_func ("/model/evidence/count", test_count);
  return g_test_run ();
}
