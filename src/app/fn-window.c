#include "config.h"

#include "app/fn-window.h"

#include "app/fn-ask-view.h"
#include "app/fn-document-actions.h"
#include "app/fn-figure-actions.h"
#include "app/fn-figure-list.h"
#include "app/fn-figure-view.h"
#include "app/fn-focus-actions.h"
#include "app/fn-intake.h"
#include "app/fn-own-figure-actions.h"
#include "app/fn-page-list.h"
#include "app/fn-pages.h"
#include "app/fn-picture-bar.h"
#include "app/fn-reading-actions.h"
#include "app/fn-show-actions.h"
#include "app/fn-source-chooser.h"
#include "app/fn-source-view.h"
#include "app/fn-still.h"

#include <glib/gi18n.h>

/* Milliseconds for which an empty window is worse than none. */
#define PATIENCE 150

struct _FnWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwLeaflet *outer; /* the list and the rest */
  AdwLeaflet *inner; /* the figure and its source */
  GtkWidget *figure_page;
  GtkWidget *source_page; /* a stack: the source, or what is asked */
  GtkStack *state;
  GtkWidget *empty;
  GtkWidget *form;        /* chart or table */
  GtkWidget *ask_button;
  GtkWidget *save_button;
  AdwWindowTitle *base_title;
  FnFigureList *figure_list;
  FnFigureView *figure_view;
  FnPageList *page_list;
  FnSourceChooser *source_chooser;
  FnSourceView *source_view;
  GtkInfoBar *failure;
  GtkLabel *failure_label;

  FnPictureBar *picture_bar; /* NULL before the first picture */

  FnSession *session;
  FnLook *look;
  GCancellable *opening; /* of the file opened last, or NULL */
  guint patience; /* timeout that ends the wait for the first base, or 0 */
};

G_DEFINE_FINAL_TYPE (FnWindow, fn_window, ADW_TYPE_APPLICATION_WINDOW)

/* Where all panes are in sight nothing is to be done, and the keyboard stays where it is. */
static void
show_page (FnWindow *self, GtkWidget *page)
{
  if (adw_leaflet_get_folded (self->outer))
    adw_leaflet_set_visible_child (self->outer, GTK_WIDGET (self->inner));
  if (adw_leaflet_get_folded (self->inner))
    adw_leaflet_set_visible_child (self->inner, page);
}

static gboolean
is_asking (FnWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->source_page)), "ask") == 0;
}

static void
stop_asking (FnWindow *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->source_page), "source");
  if (adw_leaflet_get_folded (self->inner))
    adw_leaflet_set_visible_child (self->inner, self->figure_page);
}

/* Where one pane fills the window: from the source to its figure, from the figure to the list. */
static void
up_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnWindow *self = FN_WINDOW (window);

  if (is_asking (self))
    stop_asking (self);
  else if (adw_leaflet_get_folded (self->inner) && adw_leaflet_get_visible_child (self->inner) == self->source_page)
    adw_leaflet_set_visible_child (self->inner, self->figure_page);
  else if (adw_leaflet_get_folded (self->outer))
    adw_leaflet_navigate (self->outer, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
show_list_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  adw_leaflet_navigate (FN_WINDOW (window)->outer, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
table_cb (GSimpleAction *action, GVariant *state, gpointer window)
{
  fn_figure_view_set_table (FN_WINDOW (window)->figure_view, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
flip_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GVariant) table = g_action_group_get_action_state (G_ACTION_GROUP (window), "table");

  g_action_group_change_action_state (G_ACTION_GROUP (window), "table",
                                      g_variant_new_boolean (!g_variant_get_boolean (table)));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnWindow *self = FN_WINDOW (window);

  fn_window_show_pane (self, FN_PANE_SOURCE);
  fn_source_view_find (self->source_view);
}

static void
find_step_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  fn_source_view_find_step (FN_WINDOW (window)->source_view, g_variant_get_int32 (parameter));
}

static const GActionEntry actions[] = {
  { "up", up_cb },
  { "show-list", show_list_cb },
  { "table", NULL, "b", "false", table_cb },
  { "flip", flip_cb },
  { "find", find_cb },
  { "find-step", find_step_cb, "i" },
};

static GSimpleAction *
find_action (FnWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

static void
source_changed_cb (FnWindow *self)
{
  g_simple_action_set_state (find_action (self, "show-source"),
                             g_variant_new_int32 (fn_session_get_source (self->session)));
}

static void
present_now (FnWindow *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

/* The page for "nothing" is hidden where there is something: what is hidden costs no style. */
static void
show_state (FnWindow *self)
{
  gboolean any = fn_session_get_figure (self->session) >= 0;

  gtk_widget_set_visible (self->empty, !any);
  gtk_stack_set_visible_child_name (self->state, any ? "figure" : "empty");
}

/* What is done with a figure is offered beside a figure. */
static void
state_changed_cb (FnWindow *self)
{
  gboolean figure = g_strcmp0 (gtk_stack_get_visible_child_name (self->state), "figure") == 0;

  gtk_widget_set_visible (self->form, figure);
  gtk_widget_set_visible (self->ask_button, figure);
  gtk_widget_set_visible (self->save_button, figure);
}

static void
base_changed_cb (FnWindow *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const char *title;

  if (base == NULL)
    return;
  title = fn_label_get (fn_fact_base_get_title (base), fn_session_get_words (self->session)->language);
  adw_window_title_set_title (self->base_title, title != NULL ? title : fn_fact_base_get_id (base));
  adw_window_title_set_subtitle (self->base_title, fn_session_is_excerpt (self->session) ? _("From a picture") : NULL);
  show_state (self);
  source_changed_cb (self);
  if (self->patience != 0)
    present_now (self);
}

static void
figure_changed_cb (FnWindow *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int figure = fn_session_get_figure (self->session);
  const char *title = base == NULL || figure < 0
                          ? _("Footnote")
                          : fn_label_get (fn_fact_base_get_figure (base, figure)->title,
                                          fn_session_get_words (self->session)->language);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* The bar costs nothing as long as no picture was opened. */
static void
take_picture (FnWindow *self, FnReopened *reopened)
{
  if (reopened != NULL && self->picture_bar == NULL)
    {
      self->picture_bar = fn_picture_bar_new (self->session);
      gtk_widget_insert_before (GTK_WIDGET (self->picture_bar), self->figure_page, GTK_WIDGET (self->state));
    }
  if (reopened != NULL)
    fn_window_show_pane (self, FN_PANE_FIGURE);
  if (reopened != NULL && reopened->changes != NULL && reopened->changes->len == 0)
    fn_window_tell (self, _("All facts in the picture are still the same"));
  if (self->picture_bar != NULL)
    fn_picture_bar_take (self->picture_bar, reopened);
}

static void
opened_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FnWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  FnReopened *reopened;
  gboolean done = fn_reopen_finish (FN_SESSION (session), result, &reopened, &error);

  if (self->session == NULL) /* closed meanwhile */
    g_clear_pointer (&reopened, fn_reopened_free);
  else if (done)
    {
      gtk_info_bar_set_revealed (self->failure, FALSE);
      take_picture (self, reopened);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      fn_window_report (self, error->message);
      if (fn_session_get_base (self->session) == NULL)
        show_state (self);
      if (self->patience != 0)
        present_now (self);
    }
}

static void
failure_closed_cb (FnWindow *self)
{
  gtk_info_bar_set_revealed (self->failure, FALSE);
}

static gboolean
patience_ended_cb (gpointer data)
{
  FnWindow *self = data;

  self->patience = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* A file that is still on its way gives way to the next. */
static void
stop_opening (FnWindow *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
fn_window_dispose (GObject *object)
{
  FnWindow *self = FN_WINDOW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  stop_opening (self);
  g_clear_object (&self->session);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FnWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, figure_page);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, source_page);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, state);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, form);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, ask_button);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, base_title);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, figure_list);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, figure_view);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, source_chooser);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, source_view);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, FnWindow, failure_label);
}

static void
fn_window_class_init (FnWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_FIGURE_LIST);
  g_type_ensure (FN_TYPE_FIGURE_VIEW);
  g_type_ensure (FN_TYPE_PAGE_LIST);
  g_type_ensure (FN_TYPE_SOURCE_CHOOSER);
  g_type_ensure (FN_TYPE_SOURCE_VIEW);

  G_OBJECT_CLASS (klass)->dispose = fn_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-window.ui");
  /* No accelerator of the application, which would come before the find bar's own. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.escape", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-figure", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-figure", NULL);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, failure_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
}

static void
fn_window_init (FnWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  fn_figure_actions_add (self);
  fn_reading_actions_add (self);
  fn_intake_add (self);
  fn_still_open (GTK_WINDOW (self));
}

FnWindow *
fn_window_new (GtkApplication *application, FnSession *session, FnLook *look)
{
  FnWindow *self = g_object_new (FN_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  self->look = g_object_ref (look);
  fn_show_actions_add (self);
  g_object_bind_property (session, "can-go-back", find_action (self, "back"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (session, "can-go-forward", find_action (self, "forward"), "enabled", G_BINDING_SYNC_CREATE);
  fn_document_actions_add (self);
  fn_focus_actions_add (self);
  fn_own_figure_actions_add (self);
  fn_figure_list_attach (self->figure_list, session, look);
  fn_figure_view_attach (self->figure_view, session, look);
  fn_page_list_attach (self->page_list, session);
  fn_source_chooser_attach (self->source_chooser, session);
  fn_source_view_attach (self->source_view, session, look);
  /* Last, for it may present the window, which then has everything in place. */
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::source", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_changed_cb), self, G_CONNECT_SWAPPED);
  figure_changed_cb (self);
  base_changed_cb (self);
  return self;
}

void
fn_window_present_when_ready (FnWindow *self)
{
  gboolean loading;

  g_return_if_fail (FN_IS_WINDOW (self));

  g_object_get (self->session, "loading", &loading, NULL);
  if (loading && fn_session_get_base (self->session) == NULL)
    self->patience = g_timeout_add (PATIENCE, patience_ended_cb, self);
  else
    gtk_window_present (GTK_WINDOW (self));
}

void
fn_window_open (FnWindow *self, GFile *file)
{
  g_return_if_fail (FN_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  stop_opening (self);
  self->opening = g_cancellable_new ();
  fn_reopen_async (self->session, file, self->opening, opened_cb, g_object_ref (self));
}

FnLook *
fn_window_get_look (FnWindow *self)
{
  g_return_val_if_fail (FN_IS_WINDOW (self), NULL);

  return self->look;
}

FnReadingView *
fn_window_get_reading (FnWindow *self)
{
  g_return_val_if_fail (FN_IS_WINDOW (self), NULL);

  return fn_source_view_get_reading (self->source_view);
}

FnSession *
fn_window_get_session (FnWindow *self)
{
  g_return_val_if_fail (FN_IS_WINDOW (self), NULL);

  return self->session;
}

void
fn_window_show_pane (FnWindow *self, FnPane pane)
{
  g_return_if_fail (FN_IS_WINDOW (self));

  if (pane == FN_PANE_FIGURE)
    {
      fn_session_leave_search (self->session);
      show_state (self);
    }
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->source_page), "source");
  show_page (self, pane == FN_PANE_FIGURE ? self->figure_page : self->source_page);
}

GtkWidget *
fn_window_show_page (FnWindow *self, const char *name)
{
  g_return_val_if_fail (FN_IS_WINDOW (self), NULL);

  fn_pages_ensure (self->state, name, self->session);
  gtk_stack_set_visible_child_name (self->state, name);
  show_page (self, self->figure_page);
  return gtk_stack_get_visible_child (self->state);
}

/* Made when it is first asked for, so that the first frame does not pay for it. */
FnAskView *
fn_window_ask (FnWindow *self)
{
  GtkStack *beside;

  g_return_val_if_fail (FN_IS_WINDOW (self), NULL);

  beside = GTK_STACK (self->source_page);
  if (gtk_stack_get_child_by_name (beside, "ask") == NULL)
    {
      FnAskView *view = g_object_new (FN_TYPE_ASK_VIEW, NULL);

      fn_ask_view_attach (view, self->session);
      gtk_stack_add_named (beside, GTK_WIDGET (view), "ask");
    }
  fn_session_leave_search (self->session);
  gtk_stack_set_visible_child_name (self->state, "figure");
  gtk_stack_set_visible_child_name (beside, "ask");
  show_page (self, self->source_page);
  return FN_ASK_VIEW (gtk_stack_get_child_by_name (beside, "ask"));
}

void
fn_window_tell (FnWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  fn_window_add_toast (self, adw_toast_new (markup));
}

void
fn_window_add_toast (FnWindow *self, AdwToast *toast)
{
  g_return_if_fail (FN_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
fn_window_report (FnWindow *self, const char *message)
{
  g_return_if_fail (FN_IS_WINDOW (self));

  gtk_label_set_label (self->failure_label, message != NULL ? message : "");
  gtk_info_bar_set_revealed (self->failure, message != NULL);
}
