#include "config.h"

#include "session/fn-search-cache.h"

#include "base/fn-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <time.h>

/* Seconds after which nobody writes on a file any more. */
#define ABANDONED (24 * 60 * 60)

static void
unref_segment (gpointer segment)
{
  fn_segment_unref (segment);
}

GPtrArray *
fn_segments_new (void)
{
  return g_ptr_array_new_with_free_func (unref_segment);
}

GPtrArray *
fn_segments_copy (const GPtrArray *segments)
{
  GPtrArray *copy = fn_segments_new ();

  g_return_val_if_fail (segments != NULL, copy);

  for (guint i = 0; i < segments->len; i++)
    g_ptr_array_add (copy, fn_segment_ref (segments->pdata[i]));
  return copy;
}

static char *
get_folder (const FnCorpus *corpus)
{
  const char *key = fn_corpus_get_key (corpus);

  return key != NULL ? g_build_filename (g_get_user_cache_dir (), "footnote", "search", key, NULL) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* The files of the folder in an order that does not change; empty when there is none. */
static GPtrArray *
list_files (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Whether it holds a text that none before did; one that two hold would be found twice. */
static gboolean
claim_texts (const FnSegment *segment, gboolean *held)
{
  guint n, claimed = 0;
  const int *texts = fn_segment_get_texts (segment, &n);

  for (guint i = 0; i < n; i++)
    if (texts[i] >= 0 && held[texts[i]])
      return FALSE;
  for (guint i = 0; i < n; i++)
    if (texts[i] >= 0)
      {
        held[texts[i]] = TRUE;
        claimed++;
      }
  return claimed > 0;
}

/* By the first text that the corpus still has. */
static int
compare_segments (gconstpointer a, gconstpointer b)
{
  int first[2] = { G_MAXINT, G_MAXINT };
  FnSegment *segments[2] = { *(FnSegment *const *) a, *(FnSegment *const *) b };

  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      guint n;
      const int *texts = fn_segment_get_texts (segments[i], &n);

      for (guint j = 0; j < n; j++)
        if (texts[j] >= 0)
          first[i] = MIN (first[i], texts[j]);
    }
  return first[0] < first[1] ? -1 : first[0] > first[1];
}

GPtrArray *
fn_cache_open (const FnCorpus *corpus)
{
  g_autofree char *folder = get_folder (corpus);
  g_autoptr (GPtrArray) files = list_files (folder);
  g_autofree gboolean *held = g_new0 (gboolean, fn_corpus_get_n_texts (corpus));
  GPtrArray *segments = fn_segments_new ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (FnSegment) segment = NULL;

      if (!g_str_has_suffix (files->pdata[i], FN_SEGMENT_ENDING))
        continue;
      segment = fn_segment_open (files->pdata[i], corpus, NULL);
      if (segment == NULL)
        g_unlink (files->pdata[i]);
      else if (claim_texts (segment, held))
        g_ptr_array_add (segments, g_steal_pointer (&segment));
    }
  g_ptr_array_sort (segments, compare_segments);
  return segments;
}

char *
fn_cache_make_folder (const FnCorpus *corpus, GError **error)
{
  g_autofree char *folder = get_folder (corpus);
  g_autofree char *name = folder != NULL ? g_filename_display_name (folder) : NULL;

  if (folder == NULL || g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The folder “%s” could not be made: %s"), name, g_strerror (errno));
  return NULL;
}

void
fn_cache_remove (const FnSegment *segment)
{
  const char *path = fn_segment_get_path (segment);

  if (path != NULL)
    g_unlink (path);
}

static gboolean
is_used (const char *path, const GPtrArray *segments)
{
  struct stat file;

  for (guint i = 0; i < segments->len; i++)
    if (g_strcmp0 (fn_segment_get_path (segments->pdata[i]), path) == 0)
      return TRUE;
  return !g_str_has_suffix (path, FN_SEGMENT_ENDING) && stat (path, &file) == 0 && time (NULL) - file.st_mtime < ABANDONED;
}

void
fn_cache_tidy (const FnCorpus *corpus, const GPtrArray *segments)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_if_fail (corpus != NULL && segments != NULL);

  folder = get_folder (corpus);
  files = list_files (folder);
  for (guint i = 0; i < files->len; i++)
    if (!is_used (files->pdata[i], segments))
      g_unlink (files->pdata[i]);
}
