#include "config.h"

#include "session/fn-text-find.h"

/* Bytes before and after what is in sight that are looked through with it, for hits that it cuts. */
#define EDGE 4096

struct _FnTextFind
{
  GObject parent_instance;

  FnText *text; /* or NULL */
  FnFinder *finder;
  GError *problem;
  GArray *hits; /* all of them, or NULL */
  GCancellable *all_run;
  guint begin; /* source that starts it, or 0 */

  FnSpan near_span; /* where an expression was looked for first */
  GArray *near;     /* what it found there, or NULL */
  GCancellable *near_run;
};

G_DEFINE_FINAL_TYPE (FnTextFind, fn_text_find, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FORGOTTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread is to do. */
typedef struct
{
  GWeakRef owner; /* who lets go of it cancels it */
  FnText *text;
  FnFinder *finder;
  FnSpan span; /* empty for all of the text */
  FnFindEnd end;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->owner);
  fn_text_unref (job->text);
  fn_finder_unref (job->finder);
  g_free (job);
}

static gboolean
go_on (gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

static FnFindEnd
find_in_span (const Job *job, GCancellable *cancellable, GArray *hits)
{
  g_autoptr (FnFolded) folded = fn_folded_new (job->text, job->span, fn_finder_get_folding (job->finder));

  return fn_finder_find (job->finder, folded, go_on, cancellable, hits);
}

static void
find_in_thread (GTask *task, gpointer unused, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  if (!go_on (cancellable))
    job->end = FN_FIND_STOPPED;
  else if (job->span.end > 0)
    job->end = find_in_span (job, cancellable, hits);
  else
    job->end = fn_finder_find_all (job->finder, job->text, go_on, cancellable, hits);
  g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
}

static void
run (FnTextFind *self, FnSpan span, GCancellable *cancellable, GAsyncReadyCallback done_cb)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->owner, self);
  job->text = fn_text_ref (self->text);
  job->finder = fn_finder_ref (self->finder);
  job->span = span;
  g_task_set_task_data (task, job, job_free);
  /* Whatever was found belongs to whom it was found for: who cancelled does not look at it. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, find_in_thread);
}

static void
all_done_cb (GObject *object, GAsyncResult *result, gpointer unused)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (FnTextFind) self = g_weak_ref_get (&job->owner);
  g_autoptr (GArray) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->all_run)
    return;
  g_clear_object (&self->all_run);
  self->hits = g_steal_pointer (&hits);
  g_clear_pointer (&self->near, g_array_unref);
  fn_finder_check (job->end, &self->problem);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
near_done_cb (GObject *object, GAsyncResult *result, gpointer unused)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (FnTextFind) self = g_weak_ref_get (&job->owner);
  g_autoptr (GArray) hits = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->near_run)
    return;
  g_clear_object (&self->near_run);
  if (self->hits != NULL)
    return;
  g_clear_pointer (&self->near, g_array_unref);
  self->near = g_steal_pointer (&hits);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Only then: a thread that starts at once may take the processor from what is in sight. */
static gboolean
begin_cb (gpointer data)
{
  FnTextFind *self = data;

  self->begin = 0;
  run (self, (FnSpan){ 0, 0 }, self->all_run, all_done_cb);
  return G_SOURCE_REMOVE;
}

static void
cancel (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
forget (FnTextFind *self)
{
  g_clear_handle_id (&self->begin, g_source_remove);
  cancel (&self->all_run);
  cancel (&self->near_run);
  g_clear_pointer (&self->finder, fn_finder_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->near, g_array_unref);
  g_clear_error (&self->problem);
}

static void
fn_text_find_finalize (GObject *object)
{
  FnTextFind *self = FN_TEXT_FIND (object);

  forget (self);
  g_clear_pointer (&self->text, fn_text_unref);

  G_OBJECT_CLASS (fn_text_find_parent_class)->finalize (object);
}

static void
fn_text_find_class_init (FnTextFindClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_text_find_finalize;
  signals[CHANGED] = g_signal_new ("changed", FN_TYPE_TEXT_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FORGOTTEN] =
      g_signal_new ("forgotten", FN_TYPE_TEXT_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fn_text_find_init (FnTextFind *self)
{
}

FnTextFind *
fn_text_find_new (void)
{
  return g_object_new (FN_TYPE_TEXT_FIND, NULL);
}

/* What is shown elsewhere of what was found is to go with it. */
static void
let_go (FnTextFind *self)
{
  gboolean any = self->hits != NULL;

  forget (self);
  if (any)
    g_signal_emit (self, signals[FORGOTTEN], 0);
}

void
fn_text_find_set_text (FnTextFind *self, FnText *text)
{
  g_return_if_fail (FN_IS_TEXT_FIND (self));

  let_go (self);
  if (self->text == text)
    return;
  g_clear_pointer (&self->text, fn_text_unref);
  self->text = text != NULL ? fn_text_ref (text) : NULL;
}

void
fn_text_find_ask (FnTextFind *self, const char *query, FnFindOptions options)
{
  g_return_if_fail (FN_IS_TEXT_FIND (self));

  let_go (self);
  if (query == NULL || *query == '\0')
    return;
  self->finder = fn_finder_new (query, options, &self->problem);
  if (self->finder != NULL && fn_finder_is_blank (self->finder))
    g_clear_pointer (&self->finder, fn_finder_unref);
  if (self->finder == NULL || self->text == NULL)
    return;
  self->all_run = g_cancellable_new ();
  self->begin = g_idle_add_full (G_PRIORITY_DEFAULT, begin_cb, self, NULL);
}

gboolean
fn_text_find_is_asked (FnTextFind *self)
{
  g_return_val_if_fail (FN_IS_TEXT_FIND (self), FALSE);

  return self->finder != NULL;
}

const GArray *
fn_text_find_get_hits (FnTextFind *self)
{
  g_return_val_if_fail (FN_IS_TEXT_FIND (self), NULL);

  return self->hits;
}

const GError *
fn_text_find_get_problem (FnTextFind *self)
{
  g_return_val_if_fail (FN_IS_TEXT_FIND (self), NULL);

  return self->problem;
}

/* Index of the first hit that ends after @byte, or their number. */
static guint
find_first_after (const GArray *hits, gsize byte)
{
  guint low = 0, high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, FnSpan, middle).end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static GArray *
dup_those_in (const GArray *hits, FnSpan span)
{
  GArray *some = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  for (guint i = find_first_after (hits, span.start); i < hits->len; i++)
    {
      FnSpan hit = g_array_index (hits, FnSpan, i);

      if (hit.start >= span.end)
        break;
      g_array_append_val (some, hit);
    }
  return some;
}

static FnSpan
widen (const FnText *text, FnSpan span)
{
  span.start = fn_text_align (text, span.start - MIN (span.start, EDGE));
  span.end = fn_text_align (text, MIN (span.end + EDGE, fn_text_get_size (text)));
  return span;
}

/* An expression is asked for anew when other things have come into sight. */
static GArray *
dup_near (FnTextFind *self, FnSpan span, FnSpan wide)
{
  if (wide.start != self->near_span.start || wide.end != self->near_span.end ||
      (self->near == NULL && self->near_run == NULL))
    {
      cancel (&self->near_run);
      self->near_span = wide;
      self->near_run = g_cancellable_new ();
      run (self, wide, self->near_run, near_done_cb);
    }
  return self->near != NULL ? dup_those_in (self->near, span) : g_array_new (FALSE, FALSE, sizeof (FnSpan));
}

GArray *
fn_text_find_dup_hits_in (FnTextFind *self, FnSpan span)
{
  g_autoptr (FnFolded) folded = NULL;
  g_autoptr (GArray) hits = NULL;
  FnFolding folding;
  FnSpan wide;

  g_return_val_if_fail (FN_IS_TEXT_FIND (self), NULL);

  if (self->hits != NULL)
    return dup_those_in (self->hits, span);
  if (self->finder == NULL || self->text == NULL || span.start >= span.end)
    return g_array_new (FALSE, FALSE, sizeof (FnSpan));
  wide = widen (self->text, span);
  folding = fn_finder_get_folding (self->finder);
  if ((folding & FN_FOLD_LITERAL) != 0)
    return dup_near (self, span, wide);
  folded = fn_folded_new (self->text, wide, folding);
  hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  fn_finder_find (self->finder, folded, NULL, NULL, hits);
  return dup_those_in (hits, span);
}
