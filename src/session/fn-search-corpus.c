#include "config.h"

#include "session/fn-search-corpus.h"

#include "base/fn-file.h"
#include "session/fn-attached-document.h"
#include "text/fn-scan.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Hexadecimal digits that tell a base from all others a person has; the whole sum would only lengthen messages. */
#define KEY_LENGTH 32

struct _FnCorpus
{
  FnLoaded *loaded;
  const FnWords *words;
  char *key;     /* NULL for none */
  GFile *folder; /* NULL for none */
  char *path;    /* of the folder; likewise */
  GArray *texts; /* of FnCorpusText */
  GPtrArray *attached; /* of FnAttached, by source */
  GMutex lock;   /* of what follows */
  FnText *read;  /* what was read last of a document, since hits are often in one; NULL for none */
  int read_of;   /* index of that text */
  GPtrArray *cited; /* (element-type FnCited): by attached, NULL until looked up, and then for good */
  gint *plain;   /* by text, atomic: 1 when it is, -1 when it is not, 0 when it was not looked at */
  gint *checked; /* by text, atomic: 1 when its file lies in the folder, -1 when it must not be read, 0 when not asked */
};

static int
get_source (const FnCorpus *self, guint attached)
{
  return attached < self->attached->len ? ((const FnAttached *) self->attached->pdata[attached])->source : G_MAXINT;
}

/* The notes of each source and behind them its documents, in the order in which the session has them. */
static void
list_texts (FnCorpus *self)
{
  guint next = 0;

  for (guint i = 0; i < fn_fact_base_count (self->loaded->base, FN_PART_SOURCE); i++)
    {
      FnCorpusText text = { i, -1, -1 };

      if (fn_fact_base_get_source (self->loaded->base, i)->notes_path != NULL)
        g_array_append_val (self->texts, text);
      for (; get_source (self, next) == (int) i; next++)
        {
          text.document++;
          text.attached = (int) next;
          g_array_append_val (self->texts, text);
        }
    }
}

/* No file is touched; NULL when the text is in none. */
static char *
get_path (const FnCorpus *self, const FnCorpusText *text)
{
  const FnSource *source = fn_fact_base_get_source (self->loaded->base, text->source);

  return self->path != NULL && text->document < 0 ? g_build_filename (self->path, source->notes_path, NULL) : NULL;
}

static void
clear_cited (gpointer cited)
{
  if (cited != NULL)
    fn_cited_unref (cited);
}

FnCorpus *
fn_corpus_new (FnLoaded *loaded, GFile *file, const FnWords *words)
{
  FnCorpus *self;

  g_return_val_if_fail (loaded != NULL && loaded->base != NULL && words != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnCorpus);
  self->loaded = fn_loaded_ref (loaded);
  self->words = words;
  if (file != NULL && !loaded->excerpt && g_file_is_native (file))
    {
      g_autofree char *uri = g_file_get_uri (file);

      self->folder = g_file_get_parent (file);
      self->path = g_file_get_path (self->folder);
      self->key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
      self->key[KEY_LENGTH] = '\0';
    }
  self->attached = loaded->excerpt ? g_ptr_array_new () : fn_attached_list (loaded->base);
  self->texts = g_array_sized_new (FALSE, FALSE, sizeof (FnCorpusText),
                                   fn_fact_base_count (loaded->base, FN_PART_SOURCE) + self->attached->len);
  self->cited = g_ptr_array_new_with_free_func (clear_cited);
  g_ptr_array_set_size (self->cited, (int) self->attached->len);
  g_mutex_init (&self->lock);
  list_texts (self);
  self->checked = g_new0 (gint, self->texts->len);
  self->plain = g_new0 (gint, self->texts->len);
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
  g_free (self->plain);
  g_clear_object (&self->folder);
  g_free (self->path);
  g_array_unref (self->texts);
  g_ptr_array_unref (self->attached);
  g_ptr_array_unref (self->cited);
  g_clear_pointer (&self->read, fn_text_unref);
  g_mutex_clear (&self->lock);
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

/* Texts stand in the order of their sources. */
int
fn_corpus_find_text (const FnCorpus *self, guint source, int document)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, -1);

  for (high = self->texts->len; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->texts, FnCorpusText, middle).source < source)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->texts->len && g_array_index (self->texts, FnCorpusText, low).source == source; low++)
    if (g_array_index (self->texts, FnCorpusText, low).document == document)
      return (int) low;
  return -1;
}

FnStamp
fn_corpus_get_stamp (const FnCorpus *self, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  g_autofree char *path = NULL;
  struct stat now;

  g_return_val_if_fail (text != NULL, ((FnStamp){ -1, -1 }));

  path = get_path (self, text);
  if (path == NULL || stat (path, &now) != 0)
    return (FnStamp){ -1, -1 };
  return (FnStamp){ now.st_size, now.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + now.st_mtim.tv_nsec };
}

/* Makes room for @size bytes and what follows them. */
static void
make_room (GString *into, gsize size)
{
  g_string_set_size (into, size + FN_CORPUS_PADDING);
  memset (into->str + size, 0, FN_CORPUS_PADDING);
  into->len = size;
}

/* Returns: whether that part of the file was read. Longer ones than the loader takes have no evidence either. */
static gboolean
read_file (int descriptor, FnSpan span, GString *into)
{
  struct stat now;
  gsize size, done = 0;

  if (fstat (descriptor, &now) != 0 || !S_ISREG (now.st_mode) || now.st_size > FN_LOAD_LIMIT ||
      span.start > (gsize) now.st_size)
    return FALSE;
  size = MIN (span.end, (gsize) now.st_size) - span.start;
  make_room (into, size);
  while (done < size)
    {
      gssize n = pread (descriptor, into->str + done, size - done, (goffset) (span.start + done));

      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      done += n > 0 ? (gsize) n : 0;
    }
  return TRUE;
}

static gboolean
copy_part (FnText *text, FnSpan span, GString *into)
{
  if (text == NULL || span.start > fn_text_get_size (text))
    return FALSE;
  span.end = MIN (span.end, fn_text_get_size (text));
  make_room (into, span.end - span.start);
  memcpy (into->str, fn_text_get_bytes (text) + span.start, span.end - span.start);
  return TRUE;
}

static gboolean
read_evidence (const FnCorpus *self, guint source, FnSpan span, GString *into)
{
  g_autoptr (FnBlocks) blocks = fn_evidence_dup_notes (self->loaded->evidence, source);

  return blocks != NULL && copy_part (fn_blocks_get_text (blocks), span, into);
}

/* Reading a document for the first time may take long; that is done when it is attached, and what it says is kept. */
static FnText *
read_attached (const FnAttached *attached)
{
  g_autoptr (GBytes) kept = fn_attached_read_text (attached);
  g_autoptr (FnReading) reading = kept != NULL ? fn_read_attached (attached, NULL, NULL) : NULL;

  return reading != NULL ? fn_text_ref (reading->text) : NULL;
}

/* Returns: (transfer full) (nullable): what the document says */
static FnText *
get_document (FnCorpus *self, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  FnText *document;

  g_mutex_lock (&self->lock);
  if (self->read == NULL || self->read_of != (int) index)
    {
      g_clear_pointer (&self->read, fn_text_unref);
      self->read = read_attached (self->attached->pdata[text->attached]);
      self->read_of = (int) index;
    }
  document = self->read != NULL ? fn_text_ref (self->read) : NULL;
  g_mutex_unlock (&self->lock);
  return document;
}

/* Looks the words up without the lock, that others need not wait; who comes second gives way. */
static void
look_up_cited (FnCorpus *self, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  g_autoptr (FnText) document = get_document (self, index);
  FnCited *cited = document != NULL ? fn_cited_new (self->loaded->base, text->source, document) : NULL;
  FnCited *spare = cited;

  g_mutex_lock (&self->lock);
  if (self->cited->pdata[text->attached] == NULL)
    {
      self->cited->pdata[text->attached] = cited;
      spare = NULL;
    }
  g_mutex_unlock (&self->lock);
  clear_cited (spare);
}

static const FnCited *
peek_cited (FnCorpus *self, guint attached)
{
  const FnCited *cited;

  g_mutex_lock (&self->lock);
  cited = self->cited->pdata[attached];
  g_mutex_unlock (&self->lock);
  return cited;
}

const GPtrArray *
fn_corpus_get_cited (const FnCorpus *self, guint index, gboolean look)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  FnCorpus *corpus = (FnCorpus *) self;
  const FnCited *cited;

  g_return_val_if_fail (text != NULL, NULL);

  if (text->document < 0)
    return fn_evidence_get_of_source (self->loaded->evidence, text->source);
  cited = peek_cited (corpus, (guint) text->attached);
  if (cited == NULL && look)
    {
      look_up_cited (corpus, index);
      cited = peek_cited (corpus, (guint) text->attached);
    }
  return cited != NULL ? fn_cited_get_found (cited) : NULL;
}

static gboolean
may_read (const FnCorpus *self, guint index, const FnCorpusText *text)
{
  gint checked = g_atomic_int_get (&self->checked[index]);

  if (self->path == NULL || text->document >= 0)
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
fn_corpus_read_part (const FnCorpus *self, guint index, FnSpan span, GString *into)
{
  const FnCorpusText *text = fn_corpus_get_text (self, index);
  g_autofree char *path = NULL;
  gboolean whole = FALSE;
  int descriptor;

  g_return_val_if_fail (text != NULL && span.start <= span.end && into != NULL, FALSE);

  g_string_truncate (into, 0);
  if (text->document >= 0)
    {
      g_autoptr (FnText) document = get_document ((FnCorpus *) self, index);

      return copy_part (document, span, into);
    }
  path = may_read (self, index, text) ? get_path (self, text) : NULL;
  descriptor = path != NULL ? g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
  if (descriptor >= 0)
    {
      whole = read_file (descriptor, span, into);
      close (descriptor);
    }
  if (!whole)
    g_string_truncate (into, 0);
  return whole || read_evidence (self, text->source, span, into);
}

gboolean
fn_corpus_read (const FnCorpus *self, guint index, GString *into)
{
  return fn_corpus_read_part (self, index, (FnSpan){ 0, G_MAXSIZE }, into);
}

gboolean
fn_corpus_is_plain (const FnCorpus *self, guint index, const GString *text)
{
  gint plain;

  g_return_val_if_fail (self != NULL && index < self->texts->len && text != NULL, FALSE);

  plain = g_atomic_int_get (&self->plain[index]);
  if (plain == 0)
    {
      plain = fn_scan_next_odd (text->str, text->len, 0) == text->len ? 1 : -1;
      g_atomic_int_set (&self->plain[index], plain);
    }
  return plain > 0;
}
