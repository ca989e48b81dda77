#include "config.h"

#include "app/fn-attaching.h"

#include <glib/gi18n.h>

typedef struct
{
  FnWindow *window;
  GListModel *files;
  guint next; /* of the files */
  guint meant; /* the source that was in view */
  FnFactBase *base;
  guint n_attached;
  guint source; /* of the last one that was attached */
  int document; /* its index */
  GString *failures; /* a line each */
} Attaching;

static void
attaching_free (Attaching *self)
{
  g_object_unref (self->window);
  g_object_unref (self->files);
  fn_fact_base_unref (self->base);
  g_string_free (self->failures, TRUE);
  g_free (self);
}

/* None when it was closed, or shows another fact base by now. */
static FnSession *
get_session (const Attaching *self)
{
  FnSession *session = fn_window_get_session (self->window);

  return session != NULL && fn_session_get_base (session) == self->base ? session : NULL;
}

static void
show_one (const Attaching *self, FnSession *session)
{
  const FnSource *source = fn_fact_base_get_source (self->base, self->source);
  g_autofree char *said = NULL;

  fn_session_show_source (session, (int) self->source);
  fn_session_show_document (session, self->document);
  fn_window_show_pane (self->window, FN_PANE_SOURCE);
  if (self->source == self->meant)
    return;
  said = g_strdup_printf (_("Attached to “%s”, whose document it is"),
                          fn_source_get_name (source, fn_session_get_words (session)->language));
  fn_window_tell (self->window, said);
}

static void
show_many (const Attaching *self, FnSession *session)
{
  g_autofree char *said = g_strdup_printf (
      ngettext ("%u document is attached", "%u documents are attached", self->n_attached), self->n_attached);
  int source = fn_session_get_source (session);

  if (source >= 0 && fn_documents_count (fn_session_get_documents (session), (guint) source) > 0)
    fn_session_show_document (session, 0);
  fn_window_tell (self->window, said);
}

static void
end (Attaching *self)
{
  FnSession *session = get_session (self);

  if (session != NULL)
    {
      if (self->failures->len > 0)
        fn_window_report (self->window, self->failures->str);
      if (self->n_attached > 0)
        (g_list_model_get_n_items (self->files) == 1 ? show_one : show_many) (self, session);
    }
  attaching_free (self);
}

static void attach_next (Attaching *self);

static void
attached_cb (GObject *documents, GAsyncResult *result, gpointer data)
{
  Attaching *self = data;
  g_autoptr (GError) error = NULL;
  guint source = 0;
  int document = fn_documents_attach_finish (FN_DOCUMENTS (documents), result, &source, &error);

  if (error != NULL)
    g_string_append_printf (self->failures, "%s%s", self->failures->len > 0 ? "\n" : "", error->message);
  if (document >= 0)
    {
      self->n_attached++;
      self->source = source;
      self->document = document;
    }
  attach_next (self);
}

static void
attach_next (Attaching *self)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->next++);
  FnSession *session = get_session (self);

  if (file != NULL && session != NULL)
    fn_documents_attach_async (fn_session_get_documents (session), self->meant, file, NULL, attached_cb, self);
  else
    end (self);
}

void
fn_attaching_start (FnWindow *window, GListModel *files)
{
  FnSession *session;
  Attaching *self;

  g_return_if_fail (FN_IS_WINDOW (window) && G_IS_LIST_MODEL (files));

  session = fn_window_get_session (window);
  fn_window_report (window, NULL);
  if (session == NULL || fn_session_get_source (session) < 0)
    return;
  self = g_new0 (Attaching, 1);
  self->window = g_object_ref (window);
  self->files = g_object_ref (files);
  self->meant = (guint) fn_session_get_source (session);
  self->base = fn_fact_base_ref (fn_session_get_base (session));
  self->failures = g_string_new (NULL);
  attach_next (self);
}
