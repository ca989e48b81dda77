#include "config.h"

#include "model/fn-notes.h"

#include "base/fn-error.h"

#include <string.h>

#define SOURCES 40
#define SIZE (1024 * 1024) /* bytes of each text: all together they are more than what is kept */

/* A folder of notes that counts how often it is read. */
typedef struct
{
  int reads[SOURCES];
  char sign; /* what all texts are made of */
} Folder;

static FnText *
read_folder (gpointer data, guint source, GError **error)
{
  Folder *folder = data;
  g_autofree char *content = g_malloc (SIZE);
  g_autoptr (GBytes) bytes = NULL;

  g_atomic_int_inc (&folder->reads[source]);
  if (source == 3)
    return NULL;
  if (source == 4)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_READ, "gone");
      return NULL;
    }
  memset (content, folder->sign, SIZE);
  bytes = g_bytes_new (content, SIZE);
  return fn_text_new (bytes, error);
}

static void
test_read_when_asked_for (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);
  g_autoptr (FnBlocks) first = NULL, again = NULL;

  g_assert_cmpint (folder.reads[0], ==, 0);
  first = fn_notes_dup (notes, 0);
  again = fn_notes_dup (notes, 0);
  g_assert_nonnull (first);
  g_assert_true (first == again);
  g_assert_cmpint (folder.reads[0], ==, 1);
  g_assert_cmpint (folder.reads[1], ==, 0);
}

static void
test_none_and_unreadable (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);
  g_autofree char *none = NULL, *unreadable = NULL;

  g_assert_null (fn_notes_dup (notes, 3));
  g_assert_null (fn_notes_dup (notes, 4));
  none = fn_notes_dup_error (notes, 3);
  unreadable = fn_notes_dup_error (notes, 4);
  g_assert_null (none);
  g_assert_cmpstr (unreadable, ==, "gone");
}

static void
ask (FnNotes *notes, guint source)
{
  g_autoptr (FnBlocks) blocks = fn_notes_dup (notes, source);

  g_assert_cmpint (blocks != NULL, ==, source != 3 && source != 4);
}

/* However many there are, only so much is kept: the ones asked for last. */
static void
test_keeps_the_last (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);
  int kept = FN_NOTES_KEPT / SIZE;

  for (int i = 0; i < SOURCES; i++)
    ask (notes, (guint) i);
  for (int i = SOURCES - 1; i >= 0; i--)
    {
      int reads = folder.reads[i];

      ask (notes, (guint) i);
      if (i >= SOURCES - kept)
        g_assert_cmpint (folder.reads[i], ==, reads);
      else
        g_assert_cmpint (folder.reads[i], ==, reads + 1);
    }
}

/* What was found in a text does not hold for another one. */
static void
test_changed (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);
  g_autofree char *error = NULL;

  for (int i = 0; i < SOURCES; i++)
    ask (notes, (guint) i);
  folder.sign = 'b';
  g_assert_null (fn_notes_dup (notes, 0));
  error = fn_notes_dup_error (notes, 0);
  g_assert_nonnull (strstr (error, "changed"));
  ask (notes, SOURCES - 1);

  folder.sign = 'a';
  ask (notes, 0);
}

/* Once settled, not even the last one stays where it has no room, but a few small ones do. */
static void
test_settled (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);

  for (int i = 10; i < 20; i++)
    ask (notes, (guint) i);
  fn_notes_settle (notes);
  for (int i = 20 - FN_NOTES_SETTLED / SIZE; i < 20; i++)
    {
      ask (notes, (guint) i);
      g_assert_cmpint (folder.reads[i], ==, 1);
    }
  ask (notes, 10);
  g_assert_cmpint (folder.reads[10], ==, 2);
}

static gpointer
ask_at_random (gpointer notes)
{
  for (int i = 0; i < 200; i++)
    ask (notes, (guint) ((i * 7919) % SOURCES));
  return NULL;
}

static void
test_threads (void)
{
  Folder folder = { .sign = 'a' };
  g_autoptr (FnNotes) notes = fn_notes_new (SOURCES, read_folder, &folder, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, ask_at_random, notes);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_at_hand (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one", 3);
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  FnText *texts[] = { NULL, text };
  g_autoptr (FnNotes) notes = fn_notes_new_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (FnBlocks) blocks = fn_notes_dup (notes, 1);

  g_assert_null (fn_notes_dup (notes, 0));
  g_assert_true (fn_blocks_get_text (blocks) == text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/when-asked-for", test_read_when_asked_for);
  g_test_add_func ("/notes/none-and-unreadable", test_none_and_unreadable);
  g_test_add_func ("/notes/keeps-the-last", test_keeps_the_last);
  g_test_add_func ("/notes/changed", test_changed);
  g_test_add_func ("/notes/settled", test_settled);
  g_test_add_func ("/notes/threads", test_threads);
  g_test_add_func ("/notes/at-hand", test_at_hand);
  return g_test_run ();
}
