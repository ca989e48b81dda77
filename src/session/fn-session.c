#include "config.h"

#include "session/fn-session-private.h"

#include "load/fn-load.h"
#include "session/fn-history.h"
#include "session/fn-loading.h"

struct _FnSession
{
  GObject parent_instance;

  const FnWords *words;
  FnLoaded *loaded;  /* what is in view; NULL before the first */
  FnOwnFigures *own; /* the person's own figures, and the base with them; NULL before the first */
  GFile *file;       /* where it came from */
  guint serial;
  int n_looking;  /* files of which it is not known yet what they are */
  guint figures_serial;
  char *figures_error; /* why the person's own figures are not stored, or NULL */
  FnHistory *history;    /* its end is what is in view */
  FnFocus focus;
  GPtrArray *pages;      /* (element-type FnPage): by source, NULL until asked for */
  guint text_serial;
  GCancellable *opening; /* the opening under way */
};

G_DEFINE_FINAL_TYPE (FnSession, fn_session, G_TYPE_OBJECT)

enum
{
  PROP_LOADING = 1,
  PROP_BASE_SERIAL,
  PROP_FIGURE,
  PROP_FACT,
  PROP_CITATION,
  PROP_SOURCE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_FIGURES_SERIAL,
  PROP_FOCUS,
  PROP_DOCUMENT,
  PROP_TEXT_SERIAL,
  N_VIEW_PROPS,
  PROP_FIGURES_ERROR = N_VIEW_PROPS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* All numbers that are notified, taken before a change to see afterwards what has changed. */
typedef struct
{
  int values[N_VIEW_PROPS];
} View;

static FnLocation
here (FnSession *self)
{
  return fn_history_get (self->history);
}

/* A number that tells any two apart. */
static int
number_focus (FnFocus focus)
{
  return focus.kind == FN_FOCUS_NONE ? -1 : focus.index * 2 + (focus.kind == FN_FOCUS_SOURCE);
}

static View
look (FnSession *self)
{
  return (View){ .values = {
                     [PROP_LOADING] = self->opening != NULL || self->n_looking > 0,
                     [PROP_BASE_SERIAL] = self->serial,
                     [PROP_FIGURE] = here (self).figure,
                     [PROP_FACT] = here (self).fact,
                     [PROP_CITATION] = here (self).citation,
                     [PROP_SOURCE] = here (self).source,
                     [PROP_CAN_GO_BACK] = fn_history_can_move (self->history, -1),
                     [PROP_CAN_GO_FORWARD] = fn_history_can_move (self->history, 1),
                     [PROP_FIGURES_SERIAL] = self->figures_serial,
                     [PROP_FOCUS] = number_focus (self->focus),
                     [PROP_DOCUMENT] = fn_session_get_document (self),
                     [PROP_TEXT_SERIAL] = self->text_serial,
                 } };
}

/* Everything is in its new state before the first handler runs. */
static void
notify_since (FnSession *self, const View *before)
{
  static const guint makes_text[] = { PROP_BASE_SERIAL, PROP_SOURCE, PROP_DOCUMENT };
  View now = look (self);

  for (guint i = 0; i < G_N_ELEMENTS (makes_text); i++)
    if (now.values[makes_text[i]] != before->values[makes_text[i]])
      now.values[PROP_TEXT_SERIAL] = self->text_serial = before->values[PROP_TEXT_SERIAL] + 1;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_LOADING; i < N_VIEW_PROPS; i++)
    if (now.values[i] != before->values[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
clear_page (gpointer page)
{
  if (page != NULL)
    fn_page_unref (page);
}

static void
fn_session_init (FnSession *self)
{
  self->history = fn_history_new (fn_location_nowhere);
  self->focus = fn_focus_none;
  self->pages = g_ptr_array_new_with_free_func (clear_page);
}

static void
fn_session_finalize (GObject *object)
{
  FnSession *self = FN_SESSION (object);

  g_clear_pointer (&self->own, fn_own_figures_free);
  g_free (self->figures_error);
  g_clear_pointer (&self->loaded, fn_loaded_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->history, fn_history_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  /* An opening under way holds a reference, so there is none. */
  g_assert (self->opening == NULL);

  G_OBJECT_CLASS (fn_session_parent_class)->finalize (object);
}

static void
fn_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  View view = look (FN_SESSION (object));

  if (id == PROP_FIGURES_ERROR)
    g_value_set_string (value, FN_SESSION (object)->figures_error);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, view.values[id]);
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, view.values[id]);
  else
    g_value_set_int (value, view.values[id]);
}

static void
fn_session_class_init (FnSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fn_session_finalize;
  object_class->get_property = fn_session_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_BASE_SERIAL] = g_param_spec_uint ("base-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FIGURE] = g_param_spec_int ("figure", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_FACT] = g_param_spec_int ("fact", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_CITATION] = g_param_spec_int ("citation", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SOURCE] = g_param_spec_int ("source", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  properties[PROP_FIGURES_SERIAL] = g_param_spec_uint ("figures-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FOCUS] = g_param_spec_int ("focus", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_FIGURES_ERROR] = g_param_spec_string ("figures-error", NULL, NULL, NULL, flags);
  properties[PROP_DOCUMENT] = g_param_spec_int ("document", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_TEXT_SERIAL] = g_param_spec_uint ("text-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

FnSession *
fn_session_new (const FnWords *words)
{
  FnSession *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (FN_TYPE_SESSION, NULL);
  self->words = words;
  return self;
}

const FnWords *
fn_session_get_words (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  return self->words;
}

FnFactBase *
fn_session_get_base (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  return self->own != NULL ? fn_own_figures_get_base (self->own) : NULL;
}

FnLoaded *
fn_session_get_loaded (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  return self->loaded;
}

GFile *
fn_session_get_file (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  return self->file;
}

int
fn_session_get_figure (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), -1);

  return here (self).figure;
}

int
fn_session_get_fact (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), -1);

  return here (self).fact;
}

int
fn_session_get_citation (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), 0);

  return here (self).citation;
}

int
fn_session_get_source (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), -1);

  return here (self).source;
}

FnPage *
fn_session_get_page (FnSession *self, guint source)
{
  g_autoptr (FnBlocks) notes = NULL;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);
  g_return_val_if_fail (source < self->pages->len, NULL);

  if (self->pages->pdata[source] == NULL)
    notes = fn_evidence_dup_notes (self->loaded->evidence, source);
  if (notes != NULL)
    self->pages->pdata[source] = fn_page_new (notes);
  return self->pages->pdata[source];
}

/* Puts the loaded base in view; a file that was loaded anew keeps the person's place. */
static void
adopt (FnSession *self, const FnOpened *opened, GFile *file)
{
  gboolean again = self->file != NULL && g_file_equal (self->file, file);
  FnLoaded *loaded = opened->loaded;
  FnOwnFigures *own = fn_session_open_own_figures (self, opened);
  FnFactBase *base = fn_own_figures_get_base (own);
  FnLocation place = again ? fn_location_find_again (here (self), fn_session_get_base (self), base)
                           : fn_location_start (base);

  if (self->loaded != NULL)
    self->focus = fn_focus_find_again (self->focus, self->loaded->base, base);
  g_clear_pointer (&self->own, fn_own_figures_free);
  self->own = own;
  g_clear_pointer (&self->loaded, fn_loaded_unref);
  self->loaded = fn_loaded_ref (loaded);
  g_set_object (&self->file, file);
  self->serial++;
  self->figures_serial++;
  fn_history_free (self->history);
  self->history = fn_history_new (place);
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->pages, fn_fact_base_count (loaded->base, FN_PART_SOURCE));
}

static void
cancel_cb (GCancellable *cancellable, GCancellable *opening)
{
  g_cancellable_cancel (opening);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) opening = user_data;
  FnSession *self = g_task_get_source_object (opening);
  GError *error = NULL;
  g_autoptr (FnOpened) opened = fn_loading_finish (result, &error);
  View before = look (self);

  g_cancellable_disconnect (g_task_get_cancellable (opening),
                            GPOINTER_TO_SIZE (g_task_get_task_data (opening)));
  if (opened != NULL)
    adopt (self, opened, fn_loading_get_file (result));
  if (self->opening == g_task_get_cancellable (G_TASK (result)))
    g_clear_object (&self->opening);
  notify_since (self, &before);

  if (opened != NULL)
    g_task_return_boolean (opening, TRUE);
  else
    g_task_return_error (opening, error);
}

void
fn_session_open_async (FnSession *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GFile) chosen = NULL;
  GTask *opening;
  gulong handler = 0;
  View before;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  before = look (self);
  if (self->own != NULL)
    fn_own_figures_store (self->own);
  chosen = file != NULL ? g_object_ref (file) : fn_load_builtin_file ();
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  opening = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (opening, fn_session_open_async);
  /* What was put in view cannot be taken back, so the outcome is what happened to the loading. */
  g_task_set_check_cancellable (opening, FALSE);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_cb), g_object_ref (self->opening),
                                     g_object_unref);
  g_task_set_task_data (opening, GSIZE_TO_POINTER (handler), NULL);

  fn_loading_start (chosen, self->opening, loaded_cb, opening);
  notify_since (self, &before);
}

void
fn_session_count_looking (FnSession *self, int change)
{
  View before = look (self);

  self->n_looking += change;
  notify_since (self, &before);
}

gboolean
fn_session_open_finish (FnSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

FnLocation
fn_session_get_location (FnSession *self)
{
  return here (self);
}

void
fn_session_go_to (FnSession *self, FnLocation location)
{
  View before = look (self);
  FnLocation from = here (self);

  if (location.figure == from.figure && location.fact == from.fact && location.source == from.source)
    fn_history_replace (self->history, location);
  else
    fn_history_push (self->history, location);
  notify_since (self, &before);
}

FnFocus
fn_session_get_focus (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), fn_focus_none);

  return self->focus;
}

void
fn_session_set_focus (FnSession *self, FnFocus focus)
{
  View before;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (self->loaded != NULL && fn_focus_is_valid (focus, self->loaded->base));

  before = look (self);
  self->focus = focus;
  notify_since (self, &before);
}

static gboolean
go_by (FnSession *self, int steps)
{
  View before = look (self);

  if (!fn_history_can_move (self->history, steps))
    return FALSE;
  fn_history_move (self->history, steps);
  notify_since (self, &before);
  return TRUE;
}

gboolean
fn_session_go_back (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), FALSE);

  return go_by (self, -1);
}

gboolean
fn_session_go_forward (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), FALSE);

  return go_by (self, 1);
}

FnOwnFigures *
fn_session_get_own_figures (FnSession *self)
{
  return self->own;
}

void
fn_session_follow_figure (FnSession *self, FnFigureChange change, int figure)
{
  const FnFactBase *base = fn_session_get_base (self);
  View before = look (self);

  self->figures_serial++;
  if (change == FN_FIGURE_INSERTED)
    fn_history_insert_figure (self->history, figure);
  else if (change == FN_FIGURE_REMOVED)
    fn_history_remove_figure (self->history, figure, fn_location_beside_figure (here (self), base, figure));
  else if (change == FN_FIGURE_REPLACED && here (self).figure == figure)
    fn_history_replace (self->history, fn_location_stay (here (self), base));
  notify_since (self, &before);
}

void
fn_session_set_figures_error (FnSession *self, const char *message)
{
  if (g_strcmp0 (message, self->figures_error) == 0)
    return;
  g_free (self->figures_error);
  self->figures_error = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURES_ERROR]);
}
