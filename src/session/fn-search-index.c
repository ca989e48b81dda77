#include "config.h"

#include "session/fn-search-index.h"

#include "session/fn-documents.h"
#include "session/fn-session-private.h"

/* What a shelf's thread holds of the index: only the main thread looks into it. */
typedef struct
{
  FnSearchIndex *index; /* NULL once that is gone */
} Teller;

struct _FnSearchIndex
{
  GObject parent_instance;

  FnSession *session;
  guint serial;   /* of the base that the shelf is of */
  guint documents; /* their serial when the shelf was made */
  FnShelf *shelf; /* NULL before the first base */
  char *message;  /* as told last */
  Teller *teller;
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
  FnSearchIndex *self = FN_SEARCH_INDEX (object);

  if (self->shelf != NULL)
    fn_shelf_stop (self->shelf);
  g_clear_pointer (&self->shelf, fn_shelf_unref);
  self->teller->index = NULL;
  g_atomic_rc_box_release (self->teller);
  g_clear_object (&self->session);
  g_free (self->message);

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
  self->teller = g_atomic_rc_box_new (Teller);
  self->teller->index = self;
}

static gboolean
changed_cb (gpointer data)
{
  FnSearchIndex *self = ((Teller *) data)->index;
  g_autofree char *message = self != NULL ? fn_shelf_dup_message (self->shelf) : NULL;

  if (self == NULL)
    return G_SOURCE_REMOVE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (g_strcmp0 (message, self->message) != 0)
    {
      g_free (self->message);
      self->message = g_steal_pointer (&message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
    }
  return G_SOURCE_REMOVE;
}

static void
tell_main (gpointer teller)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, changed_cb, g_atomic_rc_box_acquire (teller), g_atomic_rc_box_release);
}

static void
open_shelf (FnSearchIndex *self)
{
  if (self->shelf != NULL)
    fn_shelf_stop (self->shelf);
  g_clear_pointer (&self->shelf, fn_shelf_unref);
  self->documents = fn_documents_get_serial (fn_session_get_documents (self->session));
  self->shelf = fn_shelf_new (fn_session_get_loaded (self->session), fn_session_get_file (self->session),
                              fn_session_get_words (self->session), tell_main,
                              g_atomic_rc_box_acquire (self->teller), g_atomic_rc_box_release);
  fn_shelf_start (self->shelf);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
base_cb (FnSearchIndex *self)
{
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (fn_session_get_loaded (self->session) == NULL || serial == self->serial)
    return;
  self->serial = serial;
  open_shelf (self);
}

/* A document more or less, or read another way, is another shelf; what has not changed is in the cache, or made again in a
 * moment. A shelf lists by itself what was attached before. */
static void
documents_cb (FnSearchIndex *self)
{
  if (self->shelf != NULL && fn_documents_get_serial (fn_session_get_documents (self->session)) != self->documents)
    open_shelf (self);
}

FnSearchIndex *
fn_search_index_new (FnSession *session)
{
  FnSearchIndex *self;

  g_return_val_if_fail (FN_IS_SESSION (session), NULL);

  self = g_object_new (FN_TYPE_SEARCH_INDEX, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fn_session_get_documents (session), "changed", G_CALLBACK (documents_cb), self,
                           G_CONNECT_SWAPPED);
  base_cb (self);
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

  return self->shelf != NULL ? fn_shelf_get_progress (self->shelf) : 0;
}

const char *
fn_search_index_get_message (FnSearchIndex *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_INDEX (self), NULL);

  return self->message;
}

/* Who asks for it knows the base in view already; the news of it may not have come here yet. */
FnShelf *
fn_search_index_get_shelf (FnSearchIndex *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_INDEX (self), NULL);

  base_cb (self);
  return self->shelf;
}

void
fn_search_index_mend (FnSearchIndex *self)
{
  g_return_if_fail (FN_IS_SEARCH_INDEX (self));

  if (self->shelf != NULL)
    fn_shelf_start (self->shelf);
}
