#include "config.h"

#include "app/fn-changes-dialog.h"

#include "app/fn-fact-item.h"

#include <glib/gi18n.h>

struct _FnChangesDialog
{
  AdwWindow parent_instance;

  GtkListBox *list;
  GtkButton *show;
};

G_DEFINE_FINAL_TYPE (FnChangesDialog, fn_changes_dialog, ADW_TYPE_WINDOW)

static guint show_picture_signal;

static FnFactItem *
create_item (FnFactBase *base, int fact, const FnWords *words)
{
  return fact >= 0 ? fn_fact_item_new (base, fact, words) : NULL;
}

static char *
describe_change (FnChangeKind kind, FnFactItem *then, FnFactItem *now)
{
  switch (kind)
    {
    case FN_CHANGE_GONE:
      return g_strdup_printf (_("%s in the picture, no longer in the fact base"), fn_fact_item_get_value (then));
    case FN_CHANGE_NEW:
      return g_strdup_printf (_("Not in the picture, %s now"), fn_fact_item_get_value (now));
    case FN_CHANGE_STATED:
    default:
      if (g_strcmp0 (fn_fact_item_get_value (then), fn_fact_item_get_value (now)) == 0)
        return g_strdup_printf (_("Still %s, but something else about it has changed"), fn_fact_item_get_value (now));
      return g_strdup_printf (_("%s in the picture, %s now"), fn_fact_item_get_value (then),
                              fn_fact_item_get_value (now));
    }
}

static GtkWidget *
create_row (const FnChange *change, FnFactItem *then, FnFactItem *now)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *change_text = describe_change (change->kind, then, now);
  g_autofree char *title = g_markup_escape_text (fn_fact_item_get_subject (then != NULL ? then : now), -1);
  g_autofree char *subtitle = g_markup_escape_text (change_text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
show_cb (FnChangesDialog *self)
{
  g_signal_emit (self, show_picture_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fn_changes_dialog_class_init (FnChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  show_picture_signal = g_signal_new ("show-picture", FN_TYPE_CHANGES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FnChangesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, FnChangesDialog, show);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fn_changes_dialog_init (FnChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->show, "clicked", G_CALLBACK (show_cb), self);
}

FnChangesDialog *
fn_changes_dialog_new (GtkWindow *parent, const FnReopened *reopened, FnFactBase *base, const FnWords *words)
{
  FnChangesDialog *self = g_object_new (FN_TYPE_CHANGES_DIALOG, "transient-for", parent, NULL);

  g_return_val_if_fail (reopened != NULL && reopened->changes != NULL, self);

  for (guint i = 0; i < reopened->changes->len; i++)
    {
      const FnChange *change = &g_array_index (reopened->changes, FnChange, i);
      g_autoptr (FnFactItem) then = create_item (reopened->excerpt, change->then, words);
      g_autoptr (FnFactItem) now = create_item (base, change->now, words);

      gtk_list_box_append (self->list, create_row (change, then, now));
    }
  return self;
}
