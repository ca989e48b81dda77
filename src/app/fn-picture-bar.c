#include "config.h"

#include "app/fn-picture-bar.h"

#include "app/fn-changes-dialog.h"

#include <glib/gi18n.h>

struct _FnPictureBar
{
  AdwBin parent_instance;

  GtkInfoBar *bar;
  GtkLabel *label;
  GtkButton *button;

  FnSession *session;
  FnReopened *reopened; /* or NULL */
};

G_DEFINE_FINAL_TYPE (FnPictureBar, fn_picture_bar, ADW_TYPE_BIN)

static guint
count_changes (const FnReopened *reopened, gboolean new)
{
  guint n = 0;

  for (guint i = 0; reopened->changes != NULL && i < reopened->changes->len; i++)
    n += (g_array_index (reopened->changes, FnChange, i).kind == FN_CHANGE_NEW) == new;
  return n;
}

static char *
describe_changes (const FnReopened *reopened)
{
  guint total = fn_fact_base_count (reopened->excerpt, FN_PART_FACT);
  guint changed = count_changes (reopened, FALSE), added = count_changes (reopened, TRUE);

  if (changed > 0)
    return g_strdup_printf (ngettext ("%u of the %u facts in the picture has changed since.",
                                      "%u of the %u facts in the picture have changed since.", changed),
                            changed, total);
  if (added > 0)
    return g_strdup_printf (ngettext ("By now the figure shows %u fact that is not in the picture.",
                                      "By now the figure shows %u facts that are not in the picture.", added),
                            added);
  return g_strdup (_("All facts in the picture are still the same."));
}

static char *
describe (FnPictureBar *self)
{
  g_autofree char *changes = NULL;

  if (self->reopened->changes == NULL)
    return g_strdup (_("This figure and its facts came with a picture; the fact base they are from is not at hand."));
  changes = describe_changes (self->reopened);
  if (self->reopened->base == NULL)
    return g_strdup_printf (_("Shown as in the picture, for the fact base has no such figure. %s"), changes);
  if (fn_session_is_excerpt (self->session))
    return g_strdup_printf (_("Shown as in the picture. %s"), changes);
  return g_steal_pointer (&changes);
}

static gboolean
is_at (FnPictureBar *self, GFile *file)
{
  GFile *view = fn_session_get_file (self->session);

  return file != NULL && view != NULL && g_file_equal (file, view);
}

/* Whether the figure in view is one of the picture's, from either of its two places. */
static gboolean
is_in_view (FnPictureBar *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int figure = fn_session_get_figure (self->session);

  if (self->reopened == NULL || base == NULL || figure < 0)
    return FALSE;
  if (!is_at (self, self->reopened->picture) && !is_at (self, self->reopened->base))
    return FALSE;
  return fn_fact_base_find (self->reopened->excerpt, FN_PART_FIGURE,
                            fn_fact_base_get_member_id (base, FN_PART_FIGURE, (guint) figure)) >= 0;
}

static void
update (FnPictureBar *self)
{
  gboolean carried = fn_session_is_excerpt (self->session);
  g_autofree char *text = NULL;

  if (is_in_view (self))
    {
      text = describe (self);
      gtk_label_set_label (self->label, text);
      gtk_button_set_label (self->button, carried ? _("Show as It Is _Now") : _("What _Changed…"));
      gtk_widget_set_visible (GTK_WIDGET (self->button), self->reopened->base != NULL);
    }
  /* That nothing has changed is told in passing, elsewhere. */
  gtk_info_bar_set_revealed (self->bar, text != NULL && (carried || self->reopened->changes->len > 0));
}

static void
closed_cb (FnPictureBar *self)
{
  gtk_info_bar_set_revealed (self->bar, FALSE);
}

static void
shown_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FnPictureBar) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fn_reopen_show_finish (FN_SESSION (session), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_label (self->label, error->message);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

static void
show (FnPictureBar *self, gboolean carried)
{
  fn_reopen_show_async (self->session, self->reopened, carried, shown_cb, g_object_ref (self));
}

static void
show_picture_cb (FnPictureBar *self)
{
  if (self->reopened != NULL)
    show (self, TRUE);
}

static void
clicked_cb (FnPictureBar *self)
{
  FnChangesDialog *dialog;

  if (fn_session_is_excerpt (self->session))
    {
      show (self, FALSE);
      return;
    }
  dialog = fn_changes_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->reopened,
                                  fn_session_get_base (self->session), fn_session_get_words (self->session));
  g_signal_connect_object (dialog, "show-picture", G_CALLBACK (show_picture_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
fn_picture_bar_dispose (GObject *object)
{
  FnPictureBar *self = FN_PICTURE_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->reopened, fn_reopened_free);

  G_OBJECT_CLASS (fn_picture_bar_parent_class)->dispose (object);
}

static void
fn_picture_bar_class_init (FnPictureBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_picture_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-picture-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FnPictureBar, bar);
  gtk_widget_class_bind_template_child (widget_class, FnPictureBar, label);
  gtk_widget_class_bind_template_child (widget_class, FnPictureBar, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
fn_picture_bar_init (FnPictureBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FnPictureBar *
fn_picture_bar_new (FnSession *session)
{
  FnPictureBar *self = g_object_new (FN_TYPE_PICTURE_BAR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

void
fn_picture_bar_take (FnPictureBar *self, FnReopened *reopened)
{
  g_return_if_fail (FN_IS_PICTURE_BAR (self));

  g_clear_pointer (&self->reopened, fn_reopened_free);
  self->reopened = reopened;
  update (self);
}
