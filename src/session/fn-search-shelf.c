#include "config.h"

#include "session/fn-search-shelf.h"

#include "session/fn-loading.h"
#include "session/fn-search-cache.h"

/* A base with less text than that, in bytes, is indexed in memory in a moment. */
#define SMALL (8 * 1024 * 1024)
/* Microseconds between two tellings of progress, and in which a first search is let go ahead. */
#define PAUSE 100000
/* What progress says when all was read, and not all written. */
#define NEARLY 0.99

struct _FnShelf
{
  gatomicrefcount ref_count;
  FnLoaded *loaded;
  GFile *file; /* NULL for none */
  const FnWords *words;
  void (*changed) (gpointer data);
  gpointer data;
  GDestroyNotify free_data;
  gint stopped; /* atomic */

  GMutex lock;  /* of all below */
  GCond opened; /* when the corpus is there, and with it what was in the cache */
  gboolean opening; /* or opened: the thread that needs it first does it */
  gboolean working;
  FnCorpus *corpus;
  FnMembers *members;
  GPtrArray *segments; /* replaced, never changed */
  GArray *rest;        /* likewise */
  gsize all, done;     /* bytes of text */
  gint64 told;         /* when progress was told last */
  char *message;
};

void
fn_shelf_view_clear (FnShelfView *self)
{
  g_clear_pointer (&self->corpus, fn_corpus_unref);
  g_clear_pointer (&self->members, fn_members_unref);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->rest, g_array_unref);
}

FnShelf *
fn_shelf_new (FnLoaded *loaded, GFile *file, const FnWords *words, void (*changed) (gpointer data), gpointer data,
              GDestroyNotify free_data)
{
  FnShelf *self;

  g_return_val_if_fail (loaded != NULL && words != NULL && changed != NULL, NULL);

  self = g_new0 (FnShelf, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->loaded = fn_loaded_ref (loaded);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->words = words;
  self->changed = changed;
  self->data = data;
  self->free_data = free_data;
  self->segments = fn_segments_new ();
  self->rest = g_array_new (FALSE, FALSE, sizeof (guint));
  g_mutex_init (&self->lock);
  g_cond_init (&self->opened);
  return self;
}

FnShelf *
fn_shelf_ref (FnShelf *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fn_shelf_unref (FnShelf *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  fn_loaded_unref (self->loaded);
  g_clear_object (&self->file);
  g_clear_pointer (&self->corpus, fn_corpus_unref);
  g_clear_pointer (&self->members, fn_members_unref);
  g_ptr_array_unref (self->segments);
  g_array_unref (self->rest);
  g_free (self->message);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->opened);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static gboolean
go_on (gpointer data)
{
  FnShelf *self = data;

  return !g_atomic_int_get (&self->stopped);
}

/* Puts other segments of @corpus in place of those there were; what they do not hold is the rest. */
static void
publish (FnShelf *self, FnCorpus *corpus, GPtrArray *segments)
{
  guint n = fn_corpus_get_n_texts (corpus);
  g_autofree gboolean *held = g_new0 (gboolean, n);
  g_autoptr (GPtrArray) before = NULL;
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < segments->len; i++)
    {
      guint n_texts;
      const int *texts = fn_segment_get_texts (segments->pdata[i], &n_texts);

      for (guint j = 0; j < n_texts; j++)
        if (texts[j] >= 0)
          held[texts[j]] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (!held[i])
      g_array_append_val (rest, i);
  g_mutex_lock (&self->lock);
  if (self->corpus == NULL)
    self->corpus = fn_corpus_ref (corpus);
  before = g_steal_pointer (&self->segments);
  self->segments = segments;
  g_array_unref (self->rest);
  self->rest = rest;
  g_mutex_unlock (&self->lock);
}

static void
tell (FnShelf *self, gboolean now)
{
  gint64 time = g_get_monotonic_time ();

  if (!now && time - self->told < PAUSE)
    return;
  self->told = time;
  self->changed (self->data);
}

static void
set_message (FnShelf *self, const char *message)
{
  g_mutex_lock (&self->lock);
  g_free (self->message);
  self->message = g_strdup (message);
  g_mutex_unlock (&self->lock);
  tell (self, TRUE);
}

/* Opens the corpus, unless another thread does. Returns: whether it was to be done here */
static gboolean
open_corpus (FnShelf *self)
{
  gboolean open;

  g_mutex_lock (&self->lock);
  open = !self->opening && go_on (self);
  self->opening = self->opening || open;
  g_mutex_unlock (&self->lock);
  if (open)
    {
      g_autoptr (FnCorpus) corpus = fn_corpus_new (self->loaded, self->file, self->words);

      publish (self, corpus, fn_cache_open (corpus));
      g_mutex_lock (&self->lock);
      g_cond_broadcast (&self->opened);
      g_mutex_unlock (&self->lock);
    }
  return open;
}

/* Returns: whether the corpus is open; else it was stopped before */
static gboolean
await_corpus (FnShelf *self)
{
  gboolean open;

  g_mutex_lock (&self->lock);
  while (self->corpus == NULL && go_on (self))
    g_cond_wait (&self->opened, &self->lock);
  open = self->corpus != NULL;
  g_mutex_unlock (&self->lock);
  return open;
}

/* Who opened the corpus is about to search it, and would have to share its processor, however many there are, for as
 * long as a time slice is: as long as all of the search. */
static void
let_search (FnShelf *self)
{
  gint64 end = g_get_monotonic_time () + PAUSE;

  g_mutex_lock (&self->lock);
  while (go_on (self) && g_cond_wait_until (&self->opened, &self->lock, end))
    ;
  g_mutex_unlock (&self->lock);
}

/* What is damaged or of another day goes; the file too, so that no other window takes it for good. */
static void
drop_stale (FnShelf *self)
{
  GPtrArray *segments = fn_segments_new ();

  for (guint i = 0; i < self->segments->len; i++)
    {
      FnSegment *segment = self->segments->pdata[i];

      if (!fn_segment_is_damaged (segment) && fn_segment_is_current (segment, self->corpus, go_on, self))
        g_ptr_array_add (segments, fn_segment_ref (segment));
      else
        fn_cache_remove (segment);
    }
  publish (self, self->corpus, segments);
}

static gboolean
count_done (gsize bytes, gpointer data)
{
  FnShelf *self = data;

  g_mutex_lock (&self->lock);
  self->done += bytes;
  g_mutex_unlock (&self->lock);
  tell (self, FALSE);
  return go_on (self);
}

static gsize
get_size (FnShelf *self, guint text)
{
  return (gsize) MAX (fn_corpus_get_stamp (self->corpus, text).size, 0);
}

static void
measure (FnShelf *self)
{
  gsize all = 0, rest = 0;

  for (guint i = 0; i < fn_corpus_get_n_texts (self->corpus); i++)
    all += get_size (self, i);
  for (guint i = 0; i < self->rest->len; i++)
    rest += get_size (self, g_array_index (self->rest, guint, i));
  g_mutex_lock (&self->lock);
  self->all = all;
  self->done = all - rest;
  g_mutex_unlock (&self->lock);
}

/* How much is indexed together next: little at first, so that words that stand everywhere are soon found there; then as much
 * as all before. */
static gsize
choose_size (FnShelf *self)
{
  return CLAMP (self->done, FN_SEGMENT_LEAST, FN_SEGMENT_BYTES);
}

/* Indexes the first of the rest, as many as go together. Returns: whether there may be more to do */
static gboolean
index_next (FnShelf *self, const char *folder)
{
  g_autoptr (GArray) rest = g_array_ref (self->rest);
  g_autoptr (GError) error = NULL;
  FnSegmentMaking making = { self->corpus, (const guint *) rest->data, 0, folder, count_done, self };
  FnSegment *segment;
  GPtrArray *segments;

  for (gsize size = 0; making.n < rest->len && (making.n == 0 || size < choose_size (self)); making.n++)
    size += get_size (self, making.texts[making.n]);
  if (making.n == 0 || !go_on (self))
    return FALSE;
  segment = fn_segment_make (&making, &error);
  if (error != NULL)
    set_message (self, error->message);
  if (segment == NULL)
    return FALSE;
  segments = fn_segments_copy (self->segments);
  g_ptr_array_add (segments, segment);
  publish (self, self->corpus, segments);
  return TRUE;
}

static void
work (FnShelf *self)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (!open_corpus (self))
    let_search (self);
  if (!await_corpus (self))
    return;
  fn_loading_give_way (); /* nobody waits for what follows */
  if (self->members == NULL)
    {
      FnMembers *members = fn_members_new (self->corpus, go_on, self);

      g_mutex_lock (&self->lock);
      self->members = members;
      g_mutex_unlock (&self->lock);
    }
  drop_stale (self);
  measure (self);
  tell (self, TRUE);
  if (self->rest->len > 0 && self->all > SMALL)
    folder = fn_cache_make_folder (self->corpus, &error);
  if (error != NULL)
    set_message (self, error->message);
  else
    while (index_next (self, folder))
      tell (self, FALSE);
  if (go_on (self))
    fn_cache_tidy (self->corpus, self->segments);
}

static gpointer
work_in_thread (gpointer data)
{
  FnShelf *self = data;

  work (self);
  g_mutex_lock (&self->lock);
  self->working = FALSE;
  g_mutex_unlock (&self->lock);
  tell (self, TRUE);
  fn_shelf_unref (self);
  return NULL;
}

void
fn_shelf_start (FnShelf *self)
{
  gboolean start;

  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  start = !self->working && go_on (self);
  self->working = self->working || start;
  g_mutex_unlock (&self->lock);
  if (start)
    g_thread_unref (g_thread_new ("search-index", work_in_thread, fn_shelf_ref (self)));
}

void
fn_shelf_stop (FnShelf *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  g_atomic_int_set (&self->stopped, TRUE);
  g_cond_broadcast (&self->opened);
  g_mutex_unlock (&self->lock);
}

gboolean
fn_shelf_look (FnShelf *self, FnShelfView *view)
{
  g_return_val_if_fail (self != NULL && view != NULL, FALSE);

  *view = (FnShelfView){ NULL };
  open_corpus (self);
  if (!await_corpus (self))
    return FALSE;
  g_mutex_lock (&self->lock);
  *view = (FnShelfView){ fn_corpus_ref (self->corpus), self->members != NULL ? fn_members_ref (self->members) : NULL,
                         g_ptr_array_ref (self->segments), g_array_ref (self->rest) };
  g_mutex_unlock (&self->lock);
  return TRUE;
}

double
fn_shelf_get_progress (FnShelf *self)
{
  double progress;

  g_return_val_if_fail (self != NULL, 0);

  g_mutex_lock (&self->lock);
  progress = self->all > 0 ? MIN (self->done / (double) self->all, NEARLY) : 0;
  if (!self->working && self->corpus != NULL)
    progress = 1;
  g_mutex_unlock (&self->lock);
  return progress;
}

char *
fn_shelf_dup_message (FnShelf *self)
{
  char *message;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->lock);
  message = g_strdup (self->message);
  g_mutex_unlock (&self->lock);
  return message;
}
