#include "config.h"

#include "model/fn-notes.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many words are added up side by side. */
#define LANES 4

/* What is known of one source's notes. */
typedef struct
{
  FnBlocks *blocks; /* NULL unless kept */
  gsize size;       /* in bytes */
  guint64 sum;      /* of the bytes, as they were first */
  gboolean known;   /* whether size and sum are */
  char *error;
  GList link; /* in the queue while kept */
} Entry;

struct _FnNotes
{
  gatomicrefcount ref_count;
  FnNotesRead read;
  gpointer data;
  GDestroyNotify free_data;
  guint n;
  GMutex lock; /* of all below */
  Entry *entries;
  GQueue kept; /* of Entry, the one asked for last at the head */
  gsize size;  /* of those, in bytes */
  gsize room;  /* for them, in bytes */
  guint least; /* how many are kept even if they have no room */
};

FnNotes *
fn_notes_new (guint n, FnNotesRead read, gpointer data, GDestroyNotify free_data)
{
  FnNotes *self = g_new0 (FnNotes, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->read = read;
  self->data = data;
  self->free_data = free_data;
  self->n = n;
  self->entries = g_new0 (Entry, n);
  g_mutex_init (&self->lock);
  g_queue_init (&self->kept);
  self->room = FN_NOTES_KEPT;
  self->least = 1;
  return self;
}

static FnText *
get_at_hand (gpointer data, guint source, GError **error)
{
  FnText *text = g_ptr_array_index ((GPtrArray *) data, source);

  return text != NULL ? fn_text_ref (text) : NULL;
}

static void
unref_text (gpointer text)
{
  if (text != NULL)
    fn_text_unref (text);
}

FnNotes *
fn_notes_new_of (FnText *const *texts, guint n)
{
  GPtrArray *all = g_ptr_array_new_full (n, unref_text);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, texts[i] != NULL ? fn_text_ref (texts[i]) : NULL);
  return fn_notes_new (n, get_at_hand, all, (GDestroyNotify) g_ptr_array_unref);
}

FnNotes *
fn_notes_ref (FnNotes *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fn_notes_unref (FnNotes *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      g_clear_pointer (&self->entries[i].blocks, fn_blocks_unref);
      g_free (self->entries[i].error);
    }
  g_free (self->entries);
  g_mutex_clear (&self->lock);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

/* Words of eight bytes side by side, so that the machine can take them in one go. */
typedef struct
{
  guint64 sums[LANES];
  guint64 sums_of_sums[LANES];
} Tally;

static void
add (Tally *tally, const char *bytes)
{
  guint64 words[LANES];

  memcpy (words, bytes, sizeof words);
  for (guint k = 0; k < LANES; k++)
    {
      tally->sums[k] += words[k];
      tally->sums_of_sums[k] += tally->sums[k];
    }
}

/* Fletcher's checksum: to see that a file has changed, not to resist anybody. */
static guint64
add_up (FnText *text)
{
  const char *bytes = fn_text_get_bytes (text);
  gsize size = fn_text_get_size (text), whole = size - size % (LANES * sizeof (guint64));
  char rest[LANES * sizeof (guint64)] = { 0 };
  Tally tally = { { 0 } };
  guint64 sum = 0;

  for (gsize i = 0; i < whole; i += sizeof rest)
    add (&tally, bytes + i);
  memcpy (rest, bytes + whole, size - whole);
  add (&tally, rest);
  for (guint k = 0; k < LANES; k++)
    sum = (sum * 31 + tally.sums[k]) * 31 + tally.sums_of_sums[k];
  return sum;
}

static void
make_room (FnNotes *self)
{
  while (self->size > self->room && self->kept.length > self->least)
    {
      Entry *oldest = g_queue_pop_tail_link (&self->kept)->data;

      self->size -= oldest->size;
      g_clear_pointer (&oldest->blocks, fn_blocks_unref);
    }
}

static void
keep (FnNotes *self, Entry *entry, FnBlocks *blocks)
{
  entry->blocks = fn_blocks_ref (blocks);
  entry->link.data = entry;
  g_queue_push_head_link (&self->kept, &entry->link);
  self->size += entry->size;
  make_room (self);
}

/* What another thread has kept in the meantime is as good. */
static FnBlocks *
take_in (FnNotes *self, Entry *entry, FnText *text, FnBlocks *blocks)
{
  guint64 sum = add_up (text);

  if (entry->blocks != NULL)
    return fn_blocks_ref (entry->blocks);
  if (entry->known && (entry->sum != sum || entry->size != fn_text_get_size (text)))
    {
      g_free (entry->error);
      entry->error = g_strdup (_("The notes have changed since the fact base was opened; open it again"));
      return NULL;
    }
  entry->known = TRUE;
  entry->sum = sum;
  entry->size = fn_text_get_size (text);
  g_clear_pointer (&entry->error, g_free);
  keep (self, entry, blocks);
  return fn_blocks_ref (blocks);
}

/* Reading takes its time, so the lock is not held meanwhile. */
static FnBlocks *
read_again (FnNotes *self, guint source)
{
  Entry *entry = &self->entries[source];
  g_autoptr (GError) error = NULL;
  g_autoptr (FnText) text = self->read (self->data, source, &error);
  g_autoptr (FnBlocks) blocks = text != NULL ? fn_blocks_new (text) : NULL;
  FnBlocks *given = NULL;

  g_mutex_lock (&self->lock);
  if (blocks != NULL)
    given = take_in (self, entry, text, blocks);
  else
    {
      g_free (entry->error);
      entry->error = error != NULL ? g_strdup (error->message) : NULL;
    }
  g_mutex_unlock (&self->lock);
  return given;
}

FnBlocks *
fn_notes_dup (FnNotes *self, guint source)
{
  FnBlocks *blocks = NULL;

  g_return_val_if_fail (self != NULL && source < self->n, NULL);

  g_mutex_lock (&self->lock);
  if (self->entries[source].blocks != NULL)
    {
      blocks = fn_blocks_ref (self->entries[source].blocks);
      g_queue_unlink (&self->kept, &self->entries[source].link);
      g_queue_push_head_link (&self->kept, &self->entries[source].link);
    }
  g_mutex_unlock (&self->lock);
  return blocks != NULL ? blocks : read_again (self, source);
}

void
fn_notes_settle (FnNotes *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->room = FN_NOTES_SETTLED;
  self->least = 0;
  make_room (self);
  g_mutex_unlock (&self->lock);
}

char *
fn_notes_dup_error (FnNotes *self, guint source)
{
  char *error;

  g_return_val_if_fail (self != NULL && source < self->n, NULL);

  g_mutex_lock (&self->lock);
  error = g_strdup (self->entries[source].error);
  g_mutex_unlock (&self->lock);
  return error;
}
