#include "config.h"

#include "session/fn-search-results.h"

#include "session/fn-session-private.h"

/* Hits of a kind that are listed at first, and by which the list grows. */
#define PAGE 50
#define N_KINDS (FN_HIT_SOURCE + 1)

const FnSearchFilter fn_search_filter_none = { -1, -1, -1, { 0 } };

/* A search on its way through a thread, with all that it needs and finds. */
typedef struct
{
  FnLoaded *loaded;
  FnFactBase *base;
  const FnWords *words;
  char *query;
  FnSearchFilter filter;
  guint most[N_KINDS];
  GPtrArray *hits[N_KINDS]; /* (element-type FnSearchHit) */
  int count[N_KINDS];
} Run;

struct _FnSearchResults
{
  GObject parent_instance;

  FnSearchIndex *index;
  FnFactBase *base; /* the one that the filter and the hits are of; NULL before the first */
  guint serial;     /* of the file that it was read from */
  char *query;
  FnSearchFilter filter;
  FnSearchStage stage;
  GListStore *hits[N_KINDS];
  guint most[N_KINDS];
  int count[N_KINDS];
  GCancellable *running; /* the search under way */
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

  fn_loaded_unref (self->loaded);
  fn_fact_base_unref (self->base);
  g_free (self->query);
  for (guint i = 0; i < N_KINDS; i++)
    g_ptr_array_unref (self->hits[i]);
  g_free (self);
}

/* Until there is more to tell: what the plain search says. */
static void
add_hit (Run *run, const FnHit *hit)
{
  FnFound found = { .kind = hit->kind, .index = hit->index, .document = -1, .snippet = g_strdup (hit->snippet),
                    .marks = g_array_new (FALSE, FALSE, sizeof (FnSpan)) };

  found.span = hit->kind == FN_HIT_TEXT ? hit->span : (FnSpan){ 0, 0 };
  if (hit->kind != FN_HIT_TEXT)
    g_array_append_val (found.marks, hit->span);
  if (hit->kind == FN_HIT_TEXT)
    found.facts = fn_evidence_get_facts_at (run->loaded->evidence, hit->index, hit->span.start);
  else
    found.facts = g_array_new (FALSE, FALSE, sizeof (int));
  if (hit->kind == FN_HIT_FACT)
    g_array_append_val (found.facts, hit->index);
  found.figures = hit->kind == FN_HIT_FACT ? fn_fact_base_get_figures_of (run->base, hit->index)
                                           : g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (run->hits[hit->kind], fn_search_hit_new (&found));
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  FnSearch search = { .base = run->base, .evidence = run->loaded->evidence, .words = run->words,
                      .query = run->query };
  g_autoptr (GArray) hits = fn_search_run (&search, NULL);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const FnHit *hit = &g_array_index (hits, FnHit, i);

      if (run->count[hit->kind]++ < (int)run->most[hit->kind])
        add_hit (run, hit);
    }
  g_task_return_boolean (task, TRUE);
}

static void
set_stage (FnSearchResults *self, FnSearchStage stage)
{
  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  FnSearchResults *self = FN_SEARCH_RESULTS (source);
  Run *run = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->running);
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_list_store_splice (self->hits[i], 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits[i])),
                           run->hits[i]->pdata, run->hits[i]->len);
      self->count[i] = run->count[i];
    }
  set_stage (self, FN_SEARCH_DONE);
}

static void
stop (FnSearchResults *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static void
forget (FnSearchResults *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_list_store_remove_all (self->hits[i]);
      self->count[i] = 0;
    }
}

static void
start (FnSearchResults *self)
{
  FnSession *session = fn_search_index_get_session (self->index);
  g_autofree char *words = g_strstrip (g_strdup (self->query));
  g_autoptr (GTask) task = NULL;
  Run *run;

  stop (self);
  if (*words == '\0' || self->base == NULL)
    {
      forget (self);
      set_stage (self, FN_SEARCH_IDLE);
      return;
    }
  run = g_new0 (Run, 1);
  run->loaded = fn_loaded_ref (fn_session_get_loaded (session));
  run->base = fn_fact_base_ref (self->base);
  run->words = fn_session_get_words (session);
  run->query = g_strdup (self->query);
  run->filter = self->filter;
  for (guint i = 0; i < N_KINDS; i++)
    {
      run->most[i] = self->most[i];
      run->hits[i] = g_ptr_array_new_with_free_func (g_object_unref);
    }
  self->running = g_cancellable_new ();
  task = g_task_new (self, self->running, searched_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, run, run_free);
  set_stage (self, FN_SEARCH_RUNNING);
  g_task_run_in_thread (task, search_in_thread);
}

static void
restart (FnSearchResults *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->most[i] = PAGE;
      self->count[i] = -1;
    }
  start (self);
}

/* Hits and filter hold indices of the base: those of another file mean nothing. Own figures change no others. */
static void
base_cb (FnSearchResults *self)
{
  FnSession *session = fn_search_index_get_session (self->index);
  FnFactBase *base = fn_session_get_base (session);
  guint serial;

  if (base == self->base)
    return;
  g_object_get (session, "base-serial", &serial, NULL);
  if (serial != self->serial)
    {
      self->filter = fn_search_filter_none;
      forget (self);
    }
  self->serial = serial;
  g_clear_pointer (&self->base, fn_fact_base_unref);
  self->base = base != NULL ? fn_fact_base_ref (base) : NULL;
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

  /* A search under way holds a reference, so there is none. */
  g_clear_object (&self->running);
  g_clear_object (&self->index);
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_free (self->query);
  for (guint i = 0; i < N_KINDS; i++)
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
  for (guint i = 0; i < N_KINDS; i++)
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

static gboolean
filter_equal (const FnSearchFilter *a, const FnSearchFilter *b)
{
  return a->source == b->source && a->measure == b->measure && a->entity == b->entity &&
         fn_period_equal (&a->period, &b->period);
}

void
fn_search_results_set_filter (FnSearchResults *self, const FnSearchFilter *filter)
{
  g_return_if_fail (FN_IS_SEARCH_RESULTS (self));
  g_return_if_fail (filter != NULL);

  if (filter_equal (filter, &self->filter))
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
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < N_KINDS, NULL);

  return G_LIST_MODEL (self->hits[kind]);
}

int
fn_search_results_get_count (FnSearchResults *self, FnHitKind kind)
{
  g_return_val_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < N_KINDS, -1);

  return self->count[kind];
}

void
fn_search_results_show_more (FnSearchResults *self, FnHitKind kind)
{
  g_return_if_fail (FN_IS_SEARCH_RESULTS (self) && kind < N_KINDS);

  self->most[kind] += PAGE;
  start (self);
}
