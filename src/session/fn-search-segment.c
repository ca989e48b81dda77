#include "config.h"

#include "session/fn-search-segment.h"

#include "base/fn-error.h"
#include "text/fn-passages.h"

#include <glib/gi18n.h>

/* The id of a passage: which text of the segment, and at which byte it starts. */
#define START_BITS 36
#define START_MASK ((G_GINT64_CONSTANT (1) << START_BITS) - 1)
/* A text of the segment as it was when it was read: name, size, time of its last change, SHA-256. */
#define TEXT_TYPE "(sxxs)"
#define NOTE_TYPE "a" TEXT_TYPE

struct _FnSegment
{
  gatomicrefcount ref_count;
  char *path;      /* NULL for one in memory */
  GBytes *bytes;   /* NULL for one in a file */
  GVariant *note;  /* of NOTE_TYPE */
  int *texts;      /* of the corpus; -1 for none */
  guint n;
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
  g_clear_pointer (&self->note, g_variant_unref);
  g_free (self->path);
  g_free (self->texts);
  g_free (self);
}

char *
fn_segment_name_text (const FnCorpus *corpus, guint index)
{
  const FnCorpusText *text = fn_corpus_get_text (corpus, index);

  g_return_val_if_fail (text != NULL, NULL);

  return g_strdup_printf ("%d %s", text->document,
                          fn_fact_base_get_member_id (fn_corpus_get_base (corpus), FN_PART_SOURCE, text->source));
}

/* Returns: whether all was added, or it is not to go on */
static gboolean
add_text (FnFullTextBuilder *builder, guint number, const GString *text, GError **error)
{
  FnSpan passage = { 0, 0 };

  while (fn_passage_next (text->str, text->len, passage.end, &passage))
    if (g_utf8_validate_len (text->str + passage.start, passage.end - passage.start, NULL) &&
        !fn_full_text_builder_add (builder, ((gint64) number << START_BITS) | (gint64) passage.start,
                                   text->str + passage.start, passage.end - passage.start, error))
      return FALSE;
  return TRUE;
}

/* What reading the texts one by one comes to. */
typedef struct
{
  GVariantBuilder note;
  GChecksum *sum; /* of all that is read */
  GString *text;
} Reading;

/* A text that cannot be read is one without words. */
static void
read_text (Reading *reading, const FnCorpus *corpus, guint index)
{
  FnStamp stamp = fn_corpus_get_stamp (corpus, index);
  g_autofree char *name = fn_segment_name_text (corpus, index), *sum = NULL;

  if (!fn_corpus_read (corpus, index, reading->text))
    g_string_truncate (reading->text, 0);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) reading->text->str, reading->text->len);
  g_checksum_update (reading->sum, (const guchar *) name, -1);
  g_checksum_update (reading->sum, (const guchar *) sum, -1);
  g_variant_builder_add (&reading->note, TEXT_TYPE, name, stamp.size, stamp.changed, sum);
}

static FnFullTextBuilder *
index_texts (const FnSegmentMaking *making, const char *draft, Reading *reading, GError **error)
{
  g_autoptr (FnFullTextBuilder) builder = fn_full_text_builder_new (draft, error);

  for (guint i = 0; builder != NULL && i < making->n; i++)
    {
      read_text (reading, making->corpus, making->texts[i]);
      if (!add_text (builder, i, reading->text, error) ||
          (making->done != NULL && !making->done (reading->text->len, making->data)))
        return NULL;
    }
  return g_steal_pointer (&builder);
}

static FnSegment *
end_segment (const FnSegmentMaking *making, FnFullTextBuilder *builder, GVariant *note, const char *path, GError **error)
{
  FnSegment *self = segment_new ();
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (note);

  self->path = g_strdup (path);
  self->note = g_variant_ref (note);
  self->n = making->n;
  self->texts = g_new (int, making->n);
  for (guint i = 0; i < making->n; i++)
    self->texts[i] = (int) making->texts[i];
  if (!fn_full_text_builder_end (builder, bytes, &self->bytes, error))
    g_clear_pointer (&self, fn_segment_unref);
  return self;
}

FnSegment *
fn_segment_make (const FnSegmentMaking *making, GError **error)
{
  g_autofree char *name = making->folder != NULL ? g_uuid_string_random () : NULL, *path = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GVariant) note = NULL;
  FnFullTextBuilder *builder;
  Reading reading = { .sum = sum, .text = text };

  g_variant_builder_init (&reading.note, G_VARIANT_TYPE (NOTE_TYPE));
  path = making->folder != NULL ? g_build_filename (making->folder, name, NULL) : NULL;
  builder = index_texts (making, path, &reading, error);
  note = g_variant_ref_sink (g_variant_builder_end (&reading.note));
  if (builder == NULL)
    return NULL;
  if (path != NULL)
    {
      g_autofree char *file = g_strconcat (g_checksum_get_string (sum), ".index", NULL);

      g_free (path);
      path = g_build_filename (making->folder, file, NULL);
      fn_full_text_builder_set_path (builder, path);
    }
  return end_segment (making, builder, note, path, error);
}

static gboolean
read_note (FnSegment *self, FnFullText *index, GError **error)
{
  g_autoptr (GBytes) bytes = fn_full_text_dup_note (index, error);

  if (bytes == NULL)
    return FALSE;
  self->note = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (NOTE_TYPE), bytes, FALSE));
  if (g_variant_is_normal_form (self->note))
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("The search index is damaged"));
  return FALSE;
}

FnSegment *
fn_segment_open (const char *path, const FnCorpus *corpus, GHashTable *index_of, GError **error)
{
  g_autoptr (FnSegment) self = segment_new ();

  g_return_val_if_fail (path != NULL && corpus != NULL && index_of != NULL, NULL);

  self->path = g_strdup (path);
  self->indices[0] = fn_full_text_open (path, error);
  if (self->indices[0] == NULL || !read_note (self, self->indices[0], error))
    return NULL;
  self->n = g_variant_n_children (self->note);
  self->texts = g_new (int, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const char *name = NULL, *sum = NULL;
      gint64 size, changed;
      gpointer index = NULL;

      g_variant_get_child (self->note, i, "(&sxx&s)", &name, &size, &changed, &sum);
      self->texts[i] = g_hash_table_lookup_extended (index_of, name, NULL, &index) ? GPOINTER_TO_INT (index) : -1;
    }
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

  *n = self->n;
  return self->texts;
}

/* Whether the text at @number is what it was: by its stamp, or read anew and summed up when that differs. */
static gboolean
is_text_current (const FnSegment *self, guint number, const FnCorpus *corpus, GString *text)
{
  FnStamp stamp = fn_corpus_get_stamp (corpus, (guint) self->texts[number]);
  const char *name, *sum;
  g_autofree char *now = NULL;
  gint64 size, changed;

  g_variant_get_child (self->note, number, "(&sxx&s)", &name, &size, &changed, &sum);
  if (size >= 0 && size == stamp.size && changed == stamp.changed)
    return TRUE;
  if (size != stamp.size || !fn_corpus_read (corpus, (guint) self->texts[number], text))
    return FALSE;
  now = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text->str, text->len);
  return g_str_equal (now, sum);
}

gboolean
fn_segment_is_current (const FnSegment *self, const FnCorpus *corpus, gboolean (*go_on) (gpointer data), gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint known = 0;

  g_return_val_if_fail (self != NULL && corpus != NULL, FALSE);

  for (guint i = 0; i < self->n; i++)
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
  guint64 number = (guint64) id >> START_BITS;
  FnPassagePlace place = { 0, (gsize) (id & START_MASK) };

  if (number >= telling->segment->n || telling->segment->texts[number] < 0)
    return TRUE;
  place.text = (guint) telling->segment->texts[number];
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
