#include "config.h"

#include "session/fn-search-index.h"

struct _FnSearchIndex
{
  GObject parent_instance;

  FnSession *session;
};

G_DEFINE_FINAL_TYPE (FnSearchIndex, fn_search_index, G_TYPE_OBJECT)

enum
{
  PROP_PROGRESS = 1,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fn_search_index_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FnSearchIndex *self = FN_SEARCH_INDEX (object);

  if (id == PROP_PROGRESS)
    g_value_set_double (value, fn_search_index_get_progress (self));
  else
    g_value_set_string (value, fn_search_index_get_message (self));
}

static void
fn_search_index_finalize (GObject *object)
{
  g_clear_object (&FN_SEARCH_INDEX (object)->session);

  G_OBJECT_CLASS (fn_search_index_parent_class)->finalize (object);
}

static void
fn_search_index_class_init (FnSearchIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fn_search_index_finalize;
  object_class->get_property = fn_search_index_get_property;

  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fn_search_index_init (FnSearchIndex *self)
{
}

FnSearchIndex *
fn_search_index_new (FnSession *session)
{
  FnSearchIndex *self;

  g_return_val_if_fail (FN_IS_SESSION (session), NULL);

  self = g_object_new (FN_TYPE_SEARCH_INDEX, NULL);
  self->session = g_object_ref (session);
  return self;
}

FnSession *
fn_search_index_get_session (FnSearchIndex *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_INDEX (self), NULL);

  return self->session;
}

double
fn_search_index_get_progress (FnSearchIndex *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_INDEX (self), 0);

  return 1;
}

const char *
fn_search_index_get_message (FnSearchIndex *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_INDEX (self), NULL);

  return NULL;
}
