#include "config.h"

#include "base/fn-error.h"
#include "session/fn-paragraph.h"
#include "session/fn-session.h"

#include "fixture.h"
#include "shelf.h"

#include <string.h>

#define LOG "In 2020 there called forty-one (41) ships.\nIn 2021 there called 57 ves-\nsels.\n"
#define OTHER_LOG "In 2020 there called forty-two (42) ships.\nIn 2021 there called 57 vessels.\n"
#define JAPANESE "\222\251\202\305\202\315 57 vessels\n" /* Shift_JIS */

static void
attached_cb (GObject *documents, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

/* Waits for it. Returns: as fn_documents_attach_finish() */
static int
attach (FnSession *session, const char *source, GFile *file, GError **error)
{
  FnDocuments *documents = fn_session_get_documents (session);
  guint index = (guint) fixture_find (session, FN_PART_SOURCE, source), found = 0;
  g_autoptr (GAsyncResult) result = NULL;
  int document;

  fn_documents_attach_async (documents, index, file, NULL, attached_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = fn_documents_attach_finish (documents, result, &found, error);
  g_assert_true (document < 0 || found == index);
  return document;
}

static int
attach_text (FnSession *session, Shelf *shelf, const char *source, const char *name, const char *content)
{
  g_autoptr (GFile) file = shelf_put (shelf, name, content, -1);
  g_autoptr (GError) error = NULL;
  int document = attach (session, source, file, &error);

  g_assert_no_error (error);
  return document;
}

static const FnAttachedDocument *
get_document (FnSession *session, guint index)
{
  return fn_documents_get (fn_session_get_documents (session), (guint) fn_session_get_source (session), index);
}

static void
await_reading (FnSession *session)
{
  while (get_document (session, 0)->reading == NULL && get_document (session, 0)->failure == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_fact (FnSession *session, const char *id)
{
  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, id), 0);
}

static void
assert_match (FnSession *session, const char *words)
{
  const FnMatch *match = fn_session_get_text_match (session);
  g_autofree char *found = NULL;

  g_assert_nonnull (match);
  g_assert_cmpint (match->state, ==, words != NULL ? FN_MATCH_FOUND : FN_MATCH_NOT_FOUND);
  if (words == NULL)
    return;
  found = fn_text_dup_span (get_document (session, 0)->reading->text, match->ranges[0]);
  g_assert_cmpstr (found, ==, words);
}

static void
count_cb (gpointer object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

static void
assert_places (FnSession *session, const char *here, const char *answer)
{
  const FnMatch *match = fn_session_get_text_match (session);
  const GPtrArray *passages = fn_session_get_text_passages (session);
  g_autofree char *found = fn_paragraph_here (session, match->ranges[0].start);

  g_assert_cmpstr (found, ==, here);
  for (guint i = 0; i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];
      g_autofree char *there = NULL;

      if (passage->fact != fn_session_get_fact (session) || passage->citation != 0)
        continue;
      there = fn_paragraph_answering (session, passage);
      g_assert_cmpstr (there, ==, answer);
      return;
    }
  g_assert_not_reached ();
}

/* A paragraph of the notes answers to a line of the document, and the other way round. */
static void
test_paragraphs (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();

  show_fact (session, "calls-2021");
  assert_places (session, "Calls ¶ 2", NULL);
  attach_text (session, shelf, "log", "any.txt", LOG);
  await_reading (session);
  assert_places (session, "Calls ¶ 2", "in the original: line 2");
  fn_session_show_document (session, 0);
  assert_places (session, "line 2", "in the notes: Calls ¶ 2");
}

/* One can go from the notes to the document and back, and finds the same fact's words in both. */
static void
test_switch (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  guint n_texts = 0;
  g_autoptr (GArray) facts = NULL;

  show_fact (session, "calls-2020");
  g_assert_cmpint (attach_text (session, shelf, "log", "any.txt", LOG), ==, 0);
  g_assert_cmpint (fn_session_get_document (session), ==, -1);
  g_signal_connect (session, "notify::text-serial", G_CALLBACK (count_cb), &n_texts);
  fn_session_show_document (session, 0);
  g_assert_cmpint (fn_session_get_document (session), ==, 0);
  g_assert_cmpuint (n_texts, ==, 1);
  g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (fn_session_get_text_page (session))), ==, LOG);
  assert_match (session, "forty-one (41) ships");
  g_assert_cmpuint (fn_session_get_text_passages (session)->len, ==, 2);

  show_fact (session, "calls-2021");
  assert_match (session, "57 ves-\nsels");
  facts = fn_session_dup_facts_at (session, (gsize) (strstr (LOG, "sels.") - LOG));
  g_assert_cmpuint (facts->len, ==, 1);
  g_assert_cmpint (g_array_index (facts, int, 0), ==, fn_session_get_fact (session));

  fn_session_show_document (session, -1);
  g_assert_cmpint (fn_session_get_text_match (session)->ranges[0].start, ==,
                   fn_session_get_passage (session)->match.ranges[0].start);
}

/* Words of the notes alone are none of the document's. */
static void
test_no_words_of_the_document (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();

  attach_text (session, shelf, "log", "any.txt", LOG);
  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, "calls-2020"), 1);
  fn_session_show_document (session, 0);
  g_assert_nonnull (fn_session_get_passage (session));
  g_assert_null (fn_session_get_text_match (session));
}

static void
test_other_edition (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  const GPtrArray *missed;

  show_fact (session, "calls-2020");
  attach_text (session, shelf, "log", "any.txt", OTHER_LOG);
  fn_session_show_document (session, 0);
  g_assert_false (get_document (session, 0)->attached->same);
  assert_match (session, NULL);
  missed = fn_cited_get_missed (get_document (session, 0)->cited);
  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_cmpint (((const FnPassage *) missed->pdata[0])->fact, ==, fn_session_get_fact (session));
  show_fact (session, "calls-2021");
  assert_match (session, "57 vessels");
}

/* What was attached is there the next time; and who reads documents goes on with notes where there is none. */
static void
test_next_time (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session (), next = NULL;
  FnDocuments *documents;

  attach_text (session, shelf, "log", "any.txt", LOG);
  next = fixture_session ();
  documents = fn_session_get_documents (next);
  fn_session_show_document (next, 0);
  show_fact (next, "calls-2020");
  while (fn_documents_count (documents, (guint) fn_session_get_source (next)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fn_session_get_document (next), ==, 0);
  await_reading (next);
  assert_match (next, "forty-one (41) ships");

  show_fact (next, "cargo-2021");
  g_assert_cmpint (fn_session_get_document (next), ==, -1);
  g_assert_nonnull (fn_session_get_text_page (next));
  show_fact (next, "calls-2020");
  g_assert_cmpint (fn_session_get_document (next), ==, 0);
  g_assert_null (fn_session_get_text_page (next));
  await_reading (next);
  g_assert_nonnull (fn_session_get_text_page (next));
}

static void
test_remove (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  FnDocuments *documents = fn_session_get_documents (session);
  guint source;

  show_fact (session, "calls-2020");
  source = (guint) fn_session_get_source (session);
  attach_text (session, shelf, "log", "any.txt", LOG);
  fn_session_show_document (session, 0);
  g_assert_true (fn_documents_remove (documents, source, 0, NULL));
  g_assert_cmpuint (fn_documents_count (documents, source), ==, 0);
  g_assert_cmpint (fn_session_get_document (session), ==, -1);
  g_assert_true (fn_session_get_text_page (session) == fn_session_get_page (session, source));
}

/* A wrong encoding can be put right; what is no text at all is not kept. */
static void
test_encoding (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  FnDocuments *documents = fn_session_get_documents (session);
  guint source;

  show_fact (session, "calls-2021");
  source = (guint) fn_session_get_source (session);
  attach_text (session, shelf, "log", "any.txt", JAPANESE);
  fn_session_show_document (session, 0);
  g_assert_true (fn_documents_set_encoding (documents, source, 0, "UTF-8", NULL));
  g_assert_null (fn_session_get_text_page (session));
  await_reading (session);
  g_assert_nonnull (strstr (get_document (session, 0)->failure, "choose another"));
  g_assert_null (fn_session_get_text_match (session));
  g_assert_true (fn_documents_set_encoding (documents, source, 0, "Shift_JIS", NULL));
  await_reading (session);
  g_assert_cmpstr (fn_text_get_bytes (get_document (session, 0)->reading->text), ==, "朝では 57 vessels\n");
  assert_match (session, "57 vessels");
}

static void
test_not_text (Shelf *shelf, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GFile) file = shelf_put (shelf, "picture.txt", "\211PNG\r\n\032\n\0\0\0", 11);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (attach (session, "log", file, &error), ==, -1);
  g_assert_error (error, FN_ERROR, FN_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "picture.txt"));
  show_fact (session, "calls-2020");
  g_assert_cmpuint (fn_documents_count (fn_session_get_documents (session), (guint) fn_session_get_source (session)), ==,
                    0);
}

static void
forget_cb (gpointer data, GObject *session)
{
  *(gboolean *) data = TRUE;
}

/* Reading that is under way does not keep what nobody looks at any more. */
static void
test_ends_while_reading (Shelf *shelf, gconstpointer data)
{
  FnSession *session = fixture_session ();
  g_autoptr (FnDocuments) documents = g_object_ref (fn_session_get_documents (session));
  gboolean gone = FALSE;

  show_fact (session, "calls-2020");
  attach_text (session, shelf, "log", "any.txt", LOG);
  g_assert_true (fn_documents_set_encoding (documents, (guint) fn_session_get_source (session), 0, "UTF-8", NULL));
  g_object_weak_ref (G_OBJECT (session), forget_cb, &gone);
  g_object_unref (session);
  g_assert_true (gone);
  /* The last reference may be a thread's, which wakes nobody. */
  while (g_atomic_int_get (&G_OBJECT (documents)->ref_count) > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  SHELF_TEST ("/documents/paragraphs", test_paragraphs);
  SHELF_TEST ("/documents/switch", test_switch);
  SHELF_TEST ("/documents/no-words-of-the-document", test_no_words_of_the_document);
  SHELF_TEST ("/documents/other-edition", test_other_edition);
  SHELF_TEST ("/documents/next-time", test_next_time);
  SHELF_TEST ("/documents/remove", test_remove);
  SHELF_TEST ("/documents/encoding", test_encoding);
  SHELF_TEST ("/documents/not-text", test_not_text);
  SHELF_TEST ("/documents/ends-while-reading", test_ends_while_reading);
  return g_test_run ();
}
