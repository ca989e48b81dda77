#include "config.h"

#include "session/fn-search-results.h"

#include "session/fn-search-job.h"

/* Hits of a kind that are listed at first, and by which the list grows. */
#define PAGE 50

/* A search on its way through a thread, with what it finds: first hits, then all. */
typedef struct
{
  FnSearchResults *owner; /* NULL once nobody waits for it; for the main thread only */
  FnSearchJob job;
  gboolean ranked;
  FnSearchOutcome outcome;
} Run;

struct _FnSearchResults
{
  GObject parent_instance;

  FnSearchIndex *index;
  FnShelf *shelf;     /* that was searched last; NULL before the first */
  FnFigureUses *uses; /* of the base that the filter and the hits are of; NULL before the first */
  guint serial;     /* of the file that it was read from */
  char *query;
  FnSearchFilter filter;
  FnSearchStage stage;
  GListStore *hits[FN_N_HIT_KINDS];
  guint most[FN_N_HIT_KINDS];
  int count[FN_N_HIT_KINDS];
  GCancellable *cancellable; /* of the search under way; NULL for none */
  Run *running;              /* likewise; borrowed from its task */
};

G_DEFINE_FINAL_TYPE (FnSearchResults, fn_search_results, G_TYPE_OBJECT)

enum
{
  PROP_STAGE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
run_free (gpointer data)
{
  Run *self = data;

  fn_shelf_unref (self->job.shelf);
  fn_figure_uses_unref (self->job.uses);
  fn_query_unref (self->job.query);
  fn_search_outcome_clear (&self->outcome);
  g_free (self);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;

  if (fn_search_job_run (&run->job, run->ranked, cancellable, &run->outcome))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "");
}

static void
set_stage (FnSearchResults *self, FnSearchStage stage)
{
  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

static void start (FnSearchResults *self, gboolean ranked);

static void
take_over (FnSearchResults *self, const FnSearchOutcome *outcome)
{
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    {
      guint before = g_list_model_get_n_items (G_LIST_MODEL (self->hits[i]));

      self->count[i] = outcome->count[i];
      if (outcome->hits[i] != NULL)
        g_list_store_splice (self->hits[i], 0, before, outcome->hits[i]->pdata, outcome->hits[i]->len);
    }
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  Run *run = g_task_get_task_data (G_TASK (result));
  FnSearchResults *self = run->owner;

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self == NULL)
    return;
  self->running = NULL;
  g_clear_object (&self->cancellable);
  take_over (self, &run->outcome);
  if (run->outcome.damaged)
    fn_search_index_mend (self->index);
  if (!run->ranked)
    start (self, TRUE);
  set_stage (self, run->ranked ? FN_SEARCH_DONE : FN_SEARCH_FIRST);
}

static void
stop (FnSearchResults *self)
{
  if (self->running == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  self->running->owner = NULL;
  self->running = NULL;
  g_clear_object (&self->cancellable);
}

static void
forget (FnSearchResults *self)
{
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    {
      g_list_store_remove_all (self->hits[i]);
      self->count[i] = 0;
    }
}

static Run *
create_run (FnSearchResults *self, FnShelf *shelf, FnQuery *query, gboolean ranked)
{
  Run *run = g_new0 (Run, 1);

  run->owner = self;
  run->ranked = ranked;
  run->job.shelf = fn_shelf_ref (shelf);
  run->job.uses = fn_figure_uses_ref (self->uses);
  run->job.words = fn_session_get_words (fn_search_index_get_session (self->index));
  run->job.query = fn_query_ref (query);
  run->job.filter = self->filter;
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    run->job.most[i] = self->most[i];
  return run;
}

static void
start (FnSearchResults *self, gboolean ranked)
{
  g_autoptr (FnQuery) query = fn_query_new (self->query);
  FnShelf *shelf = fn_search_index_get_shelf (self->index);
  g_autoptr (GTask) task = NULL;

  stop (self);
  if (fn_query_is_blank (query) || shelf == NULL || self->uses == NULL)
    {
      forget (self);
      set_stage (self, FN_SEARCH_IDLE);
      return;
    }
  if (self->shelf != NULL)
    fn_shelf_unref (self->shelf);
  self->shelf = fn_shelf_ref (shelf);
  self->cancellable = g_cancellable_new ();
  self->running = create_run (self, shelf, query, ranked);
  task = g_task_new (NULL, self->cancellable, searched_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, self->running, run_free);
  g_task_run_in_thread (task, search_in_thread);
}

static void
begin (FnSearchResults *self)
{
  start (self, FALSE);
  if (self->running != NULL)
    set_stage (self, FN_SEARCH_RUNNING);
}

static void
restart (FnSearchResults *self)
{
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    {
      self->most[i] = PAGE;
      self->count[i] = -1;
    }
  begin (self);
}

/* Hits and filter hold indices of the base: those of another file mean nothing. Own figures change no others. */
static void
base_cb (FnSearchResults *self)
{
  FnSession *session = fn_search_index_get_session (self->index);
  FnFactBase *base = fn_session_get_base (session);
  guint serial;

  if (base == NULL || (self->uses != NULL && base == fn_figure_uses_get_base (self->uses)))
    return;
  g_object_get (session, "base-serial", &serial, NULL);
  if (serial != self->serial)
    {
      self->filter = fn_search_filter_none;
      forget (self);
    }
  self->serial = serial;
  g_clear_pointer (&self->uses, fn_figure_uses_unref);
  self->uses = fn_figure_uses_new (base);
  restart (self);
}

/* Documents were attached or removed: what was found last may not be all, or be gone. */
static void
shelf_cb (FnSearchResults *self)
{
  if (self->shelf != NULL && self->shelf != fn_search_index_get_shelf (self->index))
    restart (self);
}

static void
fn_search_results_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, FN_SEARCH_RESULTS (object)->stage);
}

static void
fn_search_results_finalize (GObject *object)
{
  FnSearchResults *self = FN_SEARCH_RESULTS (object);

  stop (self);
  g_clear_object (&self->index);
  g_clear_pointer (&self->uses, fn_figure_uses_unref);
  g_clear_pointer (&self->shelf, fn_shelf_unref);
  g_free (self->query);
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    g_clear_object (&self->hits[i]);

  G_OBJECT_CLASS (fn_search_results_parent_class)->finalize (object);
}

static void
fn_search_results_class_init (FnSearchResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fn_search_results_finalize;
  object_class->get_property = fn_search_results_get_property;

  properties[PROP_STAGE] = g_param_spec_int ("stage", NULL, NULL, FN_SEARCH_IDLE, FN_SEARCH_DONE, FN_SEARCH_IDLE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fn_search_results_init (FnSearchResults *self)
{
  self->query = g_strdup ("");
  self->filter = fn_search_filter_none;
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    {
      self->hits[i] = g_list_store_new (FN_TYPE_SEARCH_HIT);
      self->most[i] = PAGE;
    }
}

FnSearchResults *
fn_search_results_new (FnSearchIndex *index)
{
  FnSearchResults *self;
  FnSession *session;

  g_return_val_if_fail (FN_IS_SEARCH_INDEX (index), NULL);

  self = g_object_new (FN_TYPE_SEARCH_RESULTS, NULL);
  self->index = g_object_ref (index);
  session = fn_search_index_get_session (index);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (base_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (index, "notify::progress", G_CALLBACK (shelf_cb), self, G_CONNECT_SWAPPED);
  base_cb (self);
  return self;
}

void
fn_search_results_set_query (FnSearchResults *self, const char *query)
{
  g_return_if_fail (FN_IS_SEARCH_RESULTS (self));
  g_return_if_fail (query != NULL && g_utf8_validate (query, -1, NULL));

  if (g_str_equal (query, self->query))
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  restart (self);
}

const char *
fn_search_results_get_query (FnSearchResults *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self), NULL);

  return self->query;
}

void
fn_search_results_set_filter (FnSearchResults *self, const FnSearchFilter *filter)
{
  g_return_if_fail (FN_IS_SEARCH_RESULTS (self));
  g_return_if_fail (filter != NULL);

  if (fn_search_filter_equal (filter, &self->filter))
    return;
  self->filter = *filter;
  restart (self);
}

const FnSearchFilter *
fn_search_results_get_filter (FnSearchResults *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self), NULL);

  return &self->filter;
}

FnSearchStage
fn_search_results_get_stage (FnSearchResults *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self), FN_SEARCH_IDLE);

  return self->stage;
}

GListModel *
fn_search_results_get_hits (FnSearchResults *self, FnHitKind kind)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < FN_N_HIT_KINDS, NULL);

  return G_LIST_MODEL (self->hits[kind]);
}

int
fn_search_results_get_count (FnSearchResults *self, FnHitKind kind)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < FN_N_HIT_KINDS, -1);

  return self->count[kind];
}

void
fn_search_results_list (FnSearchResults *self, FnHitKind kind, guint n)
{
  gboolean all;

  g_return_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < FN_N_HIT_KINDS);

  all = self->stage == FN_SEARCH_DONE && self->count[kind] <= (int) self->most[kind];
  if (n <= self->most[kind] || all)
    return;
  self->most[kind] = (n + PAGE - 1) / PAGE * PAGE;
  begin (self);
}
