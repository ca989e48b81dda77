#include "config.h"

#include "app/fn-application.h"

#include "app/fn-look.h"
#include "app/fn-ui-resources.h"
#include "app/fn-window.h"
#include "session/fn-language.h"
#include "session/fn-session.h"

#include <glib/gi18n.h>

struct _FnApplication
{
  AdwApplication parent_instance;

  FnLook *look;
  FnSession *early; /* loads the built-in base while the toolkit starts */
};

G_DEFINE_FINAL_TYPE (FnApplication, fn_application, ADW_TYPE_APPLICATION)

/* Which keys ask for which action. */
static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.new-figure", { "<Control>n" } },
  { "win.export", { "<Control>e", "<Control>s" } },
  { "win.find", { "<Control>f" } },
  { "win.find-step(1)", { "<Control>g" } },
  { "win.find-step(-1)", { "<Control><Shift>g" } },
  { "win.search", { "<Control><Shift>f" } },
  { "win.copy-with-citation", { "<Control><Shift>c" } },
  { "win.zoom(1)", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom(-1)", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom(0)", { "<Control>0", "<Control>KP_0" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.flip", { "<Control>t" } },
  { "win.attach-document", { "<Control><Shift>o" } },
  { "win.turn-text", { "<Control>d" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
};

/* Loads ahead of the window; the built-in base is part of the program, so a failure is the program's. */
static void
builtin_loaded_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fn_session_open_finish (FN_SESSION (session), result, &error))
    g_warning ("The built-in fact base: %s", error->message);
}

static FnSession *
load_builtin (void)
{
  FnSession *session = fn_session_new (fn_language_get_words (NULL));

  fn_session_open_async (session, NULL, NULL, builtin_loaded_cb, NULL);
  return session;
}

static FnWindow *
add_window (FnApplication *self, FnSession *session)
{
  if (self->look == NULL)
    self->look = fn_look_new ();
  return fn_window_new (GTK_APPLICATION (self), session, self->look);
}

static void
fn_application_activate (GApplication *application)
{
  FnApplication *self = FN_APPLICATION (application);
  g_autoptr (FnSession) session = g_steal_pointer (&self->early);

  if (session == NULL)
    session = load_builtin ();
  fn_window_present_when_ready (add_window (self, session));
}

static void
fn_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autoptr (FnSession) session = fn_session_new (fn_language_get_words (NULL));
      FnWindow *window = add_window (FN_APPLICATION (application), session);

      fn_window_open (window, files[i]);
      fn_window_present_when_ready (window);
    }
}

/* Without a file it will be the built-in base; it loads in a thread while GTK starts. */
static gboolean
fn_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  FnApplication *self = FN_APPLICATION (application);

  if ((*arguments)[0] != NULL && (*arguments)[1] == NULL)
    self->early = load_builtin ();
  return G_APPLICATION_CLASS (fn_application_parent_class)->local_command_line (application, arguments, status);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (application)),
                         "application-name", _("Footnote"),
                         "application-icon", FN_APP_ID,
                         "version", FN_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "developer-name", _("The Footnote contributors"),
                         "comments", _("Figures beside their sources: every mark leads to the words that support it."),
                         NULL);
}

/* Not by the resource that GTK looks for by itself: it would be built before the first frame. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/footnote/Footnote/fn-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, gtk_application_get_active_window (GTK_APPLICATION (application)));
  gtk_window_present (shortcuts);
}

/* A window that is closed stores what is not stored yet; one that is merely left does not. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (GTK_WINDOW (l->data));
  g_application_quit (G_APPLICATION (application));
}

static void
fn_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "about", about_cb }, { "quit", quit_cb }, { "shortcuts", shortcuts_cb } };

  fn_ui_register_resource ();
  G_APPLICATION_CLASS (fn_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (FN_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
fn_application_dispose (GObject *object)
{
  FnApplication *self = FN_APPLICATION (object);

  g_clear_object (&self->early);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_application_parent_class)->dispose (object);
}

static void
fn_application_class_init (FnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_application_dispose;
  application_class->local_command_line = fn_application_local_command_line;
  application_class->startup = fn_application_startup;
  application_class->activate = fn_application_activate;
  application_class->open = fn_application_open;
}

static void
fn_application_init (FnApplication *self)
{
}

FnApplication *
fn_application_new (void)
{
  return g_object_new (FN_TYPE_APPLICATION,
                       "application-id", FN_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE,
                       "resource-base-path", "/org/footnote/Footnote",
                       NULL);
}
