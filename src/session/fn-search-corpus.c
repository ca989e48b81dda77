#include "config.h"

#include "session/fn-search-corpus.h"

#include "base/fn-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _FnCorpus
{
  FnLoaded *loaded;
  const FnWords *words;
  char *key;     /* NULL for none */
  GFile *folder; /* NULL for none */
  GArray *texts; /* of FnCorpusText */
  gint *checked; /* by text, atomic: 1 when its file lies in the folder, -1 when it must not be read, 0 when not asked */
};

static void
text_clear (gpointer data)
{
  g_free (((FnCorpusText *) data)->path);
}

/* No file is touched yet; so whether a link leads out of the folder is seen when it is read. */
static char *
find_notes (GFile *folder, const FnSource *source)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_resolve_relative_path (folder, source->notes_path) : NULL;

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
list_texts (FnCorpus *self)
{
  for (guint i = 0; i < fn_fact_base_count (self->loaded->base, FN_PART_SOURCE); i++)
    {
      const FnSource *source = fn_fact_base_get_source (self->loaded->base, i);
      FnCorpusText text = { i, -1, NULL };

      if (source->notes_path == NULL)
        continue;
      text.path = find_notes (self->folder, source);
      g_array_append_val (self->texts, text);
    }
}

FnCorpus *
fn_corpus_new (FnLoaded *loaded, GFile *file, const FnWords *words)
{
  FnCorpus *self;

  g_return_val_if_fail (loaded != NULL && loaded->base != NULL && words != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnCorpus);
  self->loaded = fn_loaded_ref (loaded);
  self->words = words;
  self->texts = g_array_new (FALSE, FALSE, sizeof (FnCorpusText));
  g_array_set_clear_func (self->texts, text_clear);
  if (file != NULL && !loaded->excerpt && g_file_is_native (file))
    {
      g_autofree char *uri = g_file_get_uri (file);

      self->folder = g_file_get_parent (file);
      self->key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
    }
  list_texts (self);
  self->checked = g_new0 (gint, self->texts->len);
  return self;
}

FnCorpus *
fn_corpus_ref (FnCorpus *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FnCorpus *self = data;

  fn_loaded_unref (self->loaded);
  g_free (self->key);
  g_free (self->checked);
  g_clear_object (&self->folder);
  g_array_unref (self->texts);
}

void
fn_corpus_unref (FnCorpus *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

FnFactBase *
fn_corpus_get_base (const FnCorpus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->loaded->base;
}

const FnEvidence *
fn_corpus_get_evidence (const FnCorpus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->loaded->evidence;
}

const FnWords *
fn_corpus_get_words (const FnCorpus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

const char *
fn_corpus_get_key (const FnCorpus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

guint
fn_corpus_get_n_texts (const FnCorpus *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->texts->len;
}

const FnCorpusText *
fn_corpus_get_text (const FnCorpus *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->texts->len, NULL);

  return &g_array_index (self->texts, FnCorpusText, index);
}

FnStamp
fn_corpus_get_stamp (const FnCorpus *self, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  struct stat now;

  g_return_val_if_fail (text != NULL, ((FnStamp){ -1, -1 }));

  if (text->path == NULL || stat (text->path, &now) != 0)
    return (FnStamp){ -1, -1 };
  return (FnStamp){ now.st_size, now.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + now.st_mtim.tv_nsec };
}

/* Returns: whether all of the file was read. Longer ones than the loader takes have no evidence either. */
static gboolean
read_file (int descriptor, GString *into)
{
  struct stat now;
  gsize done = 0;

  if (fstat (descriptor, &now) != 0 || !S_ISREG (now.st_mode) || now.st_size > FN_LOAD_LIMIT)
    return FALSE;
  g_string_set_size (into, (gsize) now.st_size + FN_CORPUS_PADDING);
  while (done < (gsize) now.st_size)
    {
      gssize n = read (descriptor, into->str + done, (gsize) now.st_size - done);

      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      done += n > 0 ? (gsize) n : 0;
    }
  memset (into->str + done, 0, FN_CORPUS_PADDING);
  into->len = done;
  return TRUE;
}

static gboolean
read_evidence (const FnCorpus *self, guint source, GString *into)
{
  g_autoptr (FnBlocks) blocks = fn_evidence_dup_notes (self->loaded->evidence, source);
  FnText *text = blocks != NULL ? fn_blocks_get_text (blocks) : NULL;

  if (text == NULL)
    return FALSE;
  g_string_set_size (into, fn_text_get_size (text) + FN_CORPUS_PADDING);
  memset (into->str, 0, into->len);
  memcpy (into->str, fn_text_get_bytes (text), fn_text_get_size (text));
  into->len = fn_text_get_size (text);
  return TRUE;
}

static gboolean
may_read (const FnCorpus *self, guint index, const FnCorpusText *text)
{
  gint checked = g_atomic_int_get (&self->checked[index]);

  if (text->path == NULL)
    return FALSE;
  if (checked == 0)
    {
      const char *path = fn_fact_base_get_source (self->loaded->base, text->source)->notes_path;
      g_autoptr (GFile) inside = fn_file_resolve_inside (self->folder, path, NULL);

      checked = inside != NULL ? 1 : -1;
      g_atomic_int_set (&self->checked[index], checked);
    }
  return checked > 0;
}

gboolean
fn_corpus_read (const FnCorpus *self, guint index, GString *into)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  gboolean whole = FALSE;
  int descriptor;

  g_return_val_if_fail (text != NULL && into != NULL, FALSE);

  g_string_truncate (into, 0);
  descriptor = may_read (self, index, text) ? g_open (text->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
  if (descriptor >= 0)
    {
      whole = read_file (descriptor, into);
      close (descriptor);
    }
  if (!whole)
    g_string_truncate (into, 0);
  return whole || (text->document < 0 && read_evidence (self, text->source, into));
}
