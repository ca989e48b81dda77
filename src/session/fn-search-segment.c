#include "config.h"

#include "session/fn-search-segment.h"

#include "base/fn-error.h"
#include "session/fn-segment-note.h"
#include "text/fn-passages.h"

#include <glib/gi18n.h>
#include <string.h>

struct _FnSegment
{
  gatomicrefcount ref_count;
  char *path;      /* NULL for one in memory */
  GBytes *bytes;   /* NULL for one in a file */
  FnSegmentNote note;
  int *texts; /* by text of the note: of the corpus; -1 for none */
  gint damaged;    /* atomic */
  GMutex locks[2]; /* of each: a search for first hits does not wait until all are ranked */
  FnFullText *indices[2];
};

static FnSegment *
segment_new (void)
{
  FnSegment *self = g_new0 (FnSegment, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->locks[0]);
  g_mutex_init (&self->locks[1]);
  return self;
}

FnSegment *
fn_segment_ref (FnSegment *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fn_segment_unref (FnSegment *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->indices); i++)
    {
      g_clear_pointer (&self->indices[i], fn_full_text_free);
      g_mutex_clear (&self->locks[i]);
    }
  g_clear_pointer (&self->bytes, g_bytes_unref);
  fn_segment_note_clear (&self->note);
  g_free (self->path);
  g_free (self->texts);
  g_free (self);
}

static void
sum_up (const GString *text, guint8 *sum)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = FN_SUM_SIZE;

  g_checksum_update (checksum, (const guchar *) text->str, (gssize) text->len);
  g_checksum_get_digest (checksum, sum, &size);
}

/* What reading the texts one by one comes to. */
typedef struct
{
  GArray *texts;  /* of FnNotedText */
  GString *names; /* as in a note */
  GChecksum *sum; /* of all that is read */
  GString *text;
  gint64 next; /* id that is free */
} Reading;

/* A text that cannot be read is one without words. */
static void
read_text (Reading *reading, const FnCorpus *corpus, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (corpus, index);
  const char *id = fn_fact_base_get_member_id (fn_corpus_get_base (corpus), FN_PART_SOURCE, text->source);
  FnNotedText noted = { .start = reading->next, .stamp = fn_corpus_get_stamp (corpus, index),
                        .document = text->document, .name = (guint32) reading->names->len };

  if (!fn_corpus_read (corpus, index, reading->text))
    g_string_truncate (reading->text, 0);
  sum_up (reading->text, noted.sum);
  g_checksum_update (reading->sum, noted.sum, sizeof noted.sum);
  g_checksum_update (reading->sum, (const guchar *) id, (gssize) strlen (id) + 1);
  g_checksum_update (reading->sum, (const guchar *) &noted.document, sizeof noted.document);
  g_string_append_len (reading->names, id, (gssize) strlen (id) + 1);
  g_array_append_val (reading->texts, noted);
  reading->next += (gint64) reading->text->len + 1;
}

/* Returns: whether all was added */
static gboolean
add_passages (FnFullTextBuilder *builder, const Reading *reading, GError **error)
{
  const GString *text = reading->text;
  gint64 start = g_array_index (reading->texts, FnNotedText, reading->texts->len - 1).start;
  FnSpan passage = { 0, 0 };

  while (fn_passage_next (text->str, text->len, passage.end, &passage))
    if (g_utf8_validate_len (text->str + passage.start, passage.end - passage.start, NULL) &&
        !fn_full_text_builder_add (builder, start + (gint64) passage.start, text->str + passage.start,
                                   passage.end - passage.start, error))
      return FALSE;
  return TRUE;
}

static FnFullTextBuilder *
index_texts (const FnSegmentMaking *making, const char *draft, Reading *reading, GError **error)
{
  g_autoptr (FnFullTextBuilder) builder = fn_full_text_builder_new (draft, error);

  for (guint i = 0; builder != NULL && i < making->n; i++)
    {
      read_text (reading, making->corpus, making->texts[i]);
      if (!add_passages (builder, reading, error) ||
          (making->done != NULL && !making->done (reading->text->len, making->data)))
        return NULL;
    }
  return g_steal_pointer (&builder);
}

static FnSegment *
end_segment (const FnSegmentMaking *making, FnFullTextBuilder *builder, const Reading *reading, const char *path,
             GError **error)
{
  FnSegment *self = segment_new ();

  self->path = g_strdup (path);
  self->note = fn_segment_note_new (reading->texts, reading->names);
  self->texts = g_new (int, making->n);
  for (guint i = 0; i < making->n; i++)
    self->texts[i] = (int) making->texts[i];
  if (!fn_full_text_builder_end (builder, self->note.bytes, &self->bytes, error))
    g_clear_pointer (&self, fn_segment_unref);
  return self;
}

/* Its name is known only when all has been read, so the file is begun under another. */
static FnSegment *
make_segment (const FnSegmentMaking *making, Reading *reading, GError **error)
{
  g_autofree char *draft = making->folder != NULL ? g_build_filename (making->folder, "new", NULL) : NULL;
  FnFullTextBuilder *builder = index_texts (making, draft, reading, error);
  g_autofree char *name = NULL, *path = NULL;

  if (builder == NULL)
    return NULL;
  if (draft != NULL)
    {
      name = g_strconcat (g_checksum_get_string (reading->sum), FN_SEGMENT_ENDING, NULL);
      path = g_build_filename (making->folder, name, NULL);
      fn_full_text_builder_set_path (builder, path);
    }
  return end_segment (making, builder, reading, path, error);
}

FnSegment *
fn_segment_make (const FnSegmentMaking *making, GError **error)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, TRUE, sizeof (FnNotedText));
  g_autoptr (GString) names = g_string_new (NULL), text = g_string_new (NULL);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  Reading reading = { texts, names, sum, text, 0 };

  g_return_val_if_fail (making != NULL && making->n > 0, NULL);

  return make_segment (making, &reading, error);
}

static gboolean
read_note (FnSegment *self, GError **error)
{
  g_autoptr (GBytes) bytes = fn_full_text_dup_note (self->indices[0], error);

  if (bytes == NULL || fn_segment_note_read (bytes, &self->note))
    return bytes != NULL;
  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("The search index is damaged"));
  return FALSE;
}

static gboolean
is_same_text (const FnSegment *self, guint number, const FnCorpus *corpus, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (corpus, index);

  return text->document == self->note.texts[number].document &&
         g_str_equal (fn_segment_note_get_name (&self->note, number),
                      fn_fact_base_get_member_id (fn_corpus_get_base (corpus), FN_PART_SOURCE, text->source));
}

/* As a rule a text stands behind the one before, in the corpus too; else it is looked for. */
static int
find_text (const FnSegment *self, guint number, const FnCorpus *corpus)
{
  guint n = fn_corpus_get_n_texts (corpus);
  guint next = number > 0 ? (guint) (self->texts[number - 1] + 1) : 0;
  int source;

  if (next < n && is_same_text (self, number, corpus, next))
    return (int) next;
  source = fn_fact_base_find (fn_corpus_get_base (corpus), FN_PART_SOURCE, fn_segment_note_get_name (&self->note, number));
  return source >= 0 ? fn_corpus_find_text (corpus, (guint) source, self->note.texts[number].document) : -1;
}

FnSegment *
fn_segment_open (const char *path, const FnCorpus *corpus, GError **error)
{
  g_autoptr (FnSegment) self = segment_new ();

  g_return_val_if_fail (path != NULL && corpus != NULL, NULL);

  self->path = g_strdup (path);
  self->indices[0] = fn_full_text_open (path, error);
  if (self->indices[0] == NULL || !read_note (self, error))
    return NULL;
  self->texts = g_new (int, self->note.n);
  for (guint i = 0; i < self->note.n; i++)
    self->texts[i] = find_text (self, i, corpus);
  return g_steal_pointer (&self);
}

const char *
fn_segment_get_path (const FnSegment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

const int *
fn_segment_get_texts (const FnSegment *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->note.n;
  return self->texts;
}

/* Whether the text at @number is what it was: by its stamp, or read anew and summed up when that differs. */
static gboolean
is_text_current (const FnSegment *self, guint number, const FnCorpus *corpus, GString *text)
{
  FnStamp stamp = fn_corpus_get_stamp (corpus, (guint) self->texts[number]);
  const FnNotedText *noted = &self->note.texts[number];
  guint8 now[FN_SUM_SIZE];

  if (stamp.size >= 0 && stamp.size == noted->stamp.size && stamp.changed == noted->stamp.changed)
    return TRUE;
  if (stamp.size != noted->stamp.size || !fn_corpus_read (corpus, (guint) self->texts[number], text))
    return FALSE;
  sum_up (text, now);
  return memcmp (now, noted->sum, sizeof now) == 0;
}

gboolean
fn_segment_is_current (const FnSegment *self, const FnCorpus *corpus, gboolean (*go_on) (gpointer data), gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint known = 0;

  g_return_val_if_fail (self != NULL && corpus != NULL, FALSE);

  for (guint i = 0; i < self->note.n; i++)
    {
      if (self->texts[i] < 0)
        continue;
      if (!is_text_current (self, i, corpus, text))
        return FALSE;
      if (go_on != NULL && !go_on (data))
        return TRUE;
      known++;
    }
  return known > 0;
}

gboolean
fn_segment_is_damaged (const FnSegment *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_atomic_int_get (&self->damaged);
}

void
fn_segment_set_damaged (FnSegment *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->damaged, TRUE);
}

typedef struct
{
  const FnSegment *segment;
  const FnSegmentSearch *search;
} Telling;

static gboolean
pass_on (gint64 id, double rank, gpointer data)
{
  const Telling *telling = data;
  const FnSegment *segment = telling->segment;
  int number = fn_segment_note_find (&segment->note, id);
  FnPassagePlace place;

  if (number < 0 || segment->texts[number] < 0)
    return TRUE;
  place = (FnPassagePlace){ (guint) segment->texts[number], (gsize) (id - segment->note.texts[number].start) };
  return telling->search->found (&place, rank, telling->search->data);
}

static gboolean
ask_on (gpointer data)
{
  const Telling *telling = data;

  return telling->search->go_on (telling->search->data);
}

gboolean
fn_segment_search (FnSegment *self, const FnSegmentSearch *search)
{
  Telling telling = { self, search };
  FnFullTextSearch asked = { search->fts, search->ranked, pass_on, search->go_on != NULL ? ask_on : NULL, &telling };
  guint which = search->ranked ? 1 : 0;
  gboolean read;

  g_return_val_if_fail (self != NULL && search != NULL, FALSE);

  g_mutex_lock (&self->locks[which]);
  if (self->indices[which] == NULL)
    self->indices[which] =
        self->path != NULL ? fn_full_text_open (self->path, NULL) : fn_full_text_open_bytes (self->bytes, NULL);
  read = self->indices[which] != NULL && fn_full_text_search (self->indices[which], &asked, NULL);
  g_mutex_unlock (&self->locks[which]);
  if (!read)
    fn_segment_set_damaged (self);
  return read;
}
