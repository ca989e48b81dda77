#include "config.h"

#include "session/fn-session-private.h"

G_DEFINE_FINAL_TYPE (FnSession, fn_session, G_TYPE_OBJECT)

static GParamSpec *properties[FN_SESSION_N_PROPS];

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

/* Likewise, as good as: a stretch gives way to one that begins or ends elsewhere. */
static int
number_stretch (FnLocation place)
{
  if (place.found.end == place.found.start)
    return -1;
  return (int) ((place.found.start * 65599 + place.found.end * 31 + (gsize) place.document) & G_MAXINT);
}

FnSessionView
fn_session_look (FnSession *self)
{
  return (FnSessionView){ .values = {
                     [FN_SESSION_PROP_LOADING] = self->opening != NULL || self->n_looking > 0,
                     [FN_SESSION_PROP_BASE_SERIAL] = self->serial,
                     [FN_SESSION_PROP_FIGURE] = here (self).figure,
                     [FN_SESSION_PROP_FACT] = here (self).fact,
                     [FN_SESSION_PROP_CITATION] = here (self).citation,
                     [FN_SESSION_PROP_SOURCE] = here (self).source,
                     [FN_SESSION_PROP_CAN_GO_BACK] = fn_history_can_move (self->history, -1),
                     [FN_SESSION_PROP_CAN_GO_FORWARD] = fn_history_can_move (self->history, 1),
                     [FN_SESSION_PROP_FIGURES_SERIAL] = self->figures_serial,
                     [FN_SESSION_PROP_FOCUS] = number_focus (self->focus),
                     [FN_SESSION_PROP_DOCUMENT] = self->document,
                     [FN_SESSION_PROP_TEXT_SERIAL] = self->text_serial,
                     [FN_SESSION_PROP_FOUND] = number_stretch (here (self)),
                     [FN_SESSION_PROP_SEARCH] = here (self).search,
                 } };
}

/* Who reads a document goes on with the documents of the next source, as far as there are any. */
static void
settle_document (FnSession *self, int source_before)
{
  int source = here (self).source;
  int n = source >= 0 ? (int) fn_documents_count (self->documents, (guint) source) : 0;

  if (source != source_before && number_stretch (here (self)) < 0)
    self->wanted_document = MIN (self->wanted_document, 0);
  self->document = MIN (self->wanted_document, n - 1);
  fn_documents_read (self->documents, source);
}

void
fn_session_notify_since (FnSession *self, const FnSessionView *before)
{
  static const guint makes_text[] = { FN_SESSION_PROP_BASE_SERIAL, FN_SESSION_PROP_SOURCE, FN_SESSION_PROP_DOCUMENT };
  FnSessionView now;

  settle_document (self, before->values[FN_SESSION_PROP_SOURCE]);
  now = fn_session_look (self);
  for (guint i = 0; i < G_N_ELEMENTS (makes_text); i++)
    if (now.values[makes_text[i]] != before->values[makes_text[i]])
      now.values[FN_SESSION_PROP_TEXT_SERIAL] = self->text_serial = before->values[FN_SESSION_PROP_TEXT_SERIAL] + 1;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = FN_SESSION_PROP_LOADING; i < FN_SESSION_N_NUMBERS; i++)
    if (now.values[i] != before->values[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
documents_changed_cb (FnSession *self)
{
  FnSessionView before = fn_session_look (self);

  self->text_serial++;
  fn_session_notify_since (self, &before);
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
  self->document = self->wanted_document = -1;
  self->documents = fn_documents_new ();
  g_signal_connect_object (self->documents, "changed", G_CALLBACK (documents_changed_cb), self, G_CONNECT_SWAPPED);
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
  fn_documents_set_base (self->documents, NULL);
  g_clear_object (&self->documents);
  /* An opening under way holds a reference, so there is none. */
  g_assert (self->opening == NULL);

  G_OBJECT_CLASS (fn_session_parent_class)->finalize (object);
}

static void
fn_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FnSessionView view = fn_session_look (FN_SESSION (object));

  if (id == FN_SESSION_PROP_FIGURES_ERROR)
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

  properties[FN_SESSION_PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[FN_SESSION_PROP_BASE_SERIAL] = g_param_spec_uint ("base-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[FN_SESSION_PROP_FIGURE] = g_param_spec_int ("figure", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_FACT] = g_param_spec_int ("fact", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_CITATION] = g_param_spec_int ("citation", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[FN_SESSION_PROP_SOURCE] = g_param_spec_int ("source", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[FN_SESSION_PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  properties[FN_SESSION_PROP_FIGURES_SERIAL] = g_param_spec_uint ("figures-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[FN_SESSION_PROP_FOCUS] = g_param_spec_int ("focus", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_FIGURES_ERROR] = g_param_spec_string ("figures-error", NULL, NULL, NULL, flags);
  properties[FN_SESSION_PROP_DOCUMENT] = g_param_spec_int ("document", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_TEXT_SERIAL] = g_param_spec_uint ("text-serial", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[FN_SESSION_PROP_FOUND] = g_param_spec_int ("found", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[FN_SESSION_PROP_SEARCH] = g_param_spec_int ("search", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, FN_SESSION_N_PROPS, properties);
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

int
fn_session_get_search (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), 0);

  return here (self).search;
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

void
fn_session_count_looking (FnSession *self, int change)
{
  FnSessionView before = fn_session_look (self);

  self->n_looking += change;
  fn_session_notify_since (self, &before);
}

FnLocation
fn_session_get_location (FnSession *self)
{
  return here (self);
}

/* A stretch is looked at in the text that it is of. */
static void
read_found (FnSession *self)
{
  if (number_stretch (here (self)) >= 0)
    self->wanted_document = here (self).document;
}

/* Another citation of the same fact in the same source is no other place. */
static gboolean
is_same (FnLocation one, FnLocation other)
{
  return one.figure == other.figure && one.fact == other.fact && one.source == other.source &&
         one.search == other.search && number_stretch (one) == number_stretch (other);
}

void
fn_session_go_to (FnSession *self, FnLocation location)
{
  FnSessionView before = fn_session_look (self);
  FnLocation from = here (self);

  if (is_same (location, from))
    fn_history_replace (self->history, location);
  else
    fn_history_push (self->history, location);
  read_found (self);
  fn_session_notify_since (self, &before);
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
  FnSessionView before;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (self->loaded != NULL && fn_focus_is_valid (focus, self->loaded->base));

  before = fn_session_look (self);
  self->focus = focus;
  fn_session_notify_since (self, &before);
}

static gboolean
go_by (FnSession *self, int steps)
{
  FnSessionView before = fn_session_look (self);

  if (!fn_history_can_move (self->history, steps))
    return FALSE;
  fn_history_move (self->history, steps);
  read_found (self);
  fn_session_notify_since (self, &before);
  return TRUE;
}

gboolean
fn_session_go_back_to (FnSession *self, FnLocation location)
{
  return fn_history_can_move (self->history, -1) && is_same (fn_history_peek (self->history, -1), location) &&
         go_by (self, -1);
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
  FnSessionView before = fn_session_look (self);

  self->figures_serial++;
  if (change == FN_FIGURE_INSERTED)
    fn_history_insert_figure (self->history, figure);
  else if (change == FN_FIGURE_REMOVED)
    fn_history_remove_figure (self->history, figure, fn_location_beside_figure (here (self), base, figure));
  else if (change == FN_FIGURE_REPLACED && here (self).figure == figure)
    fn_history_replace (self->history, fn_location_stay (here (self), base));
  fn_session_notify_since (self, &before);
}

void
fn_session_set_figures_error (FnSession *self, const char *message)
{
  if (g_strcmp0 (message, self->figures_error) == 0)
    return;
  g_free (self->figures_error);
  self->figures_error = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[FN_SESSION_PROP_FIGURES_ERROR]);
}
