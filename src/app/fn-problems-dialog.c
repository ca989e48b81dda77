#include "config.h"

#include "app/fn-problems-dialog.h"

#include <glib/gi18n.h>

struct _FnProblemsDialog
{
  AdwWindow parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (FnProblemsDialog, fn_problems_dialog, ADW_TYPE_WINDOW)

static char *
describe_place (const FnProblem *problem)
{
  GString *place = g_string_new (problem->file);

  if (problem->line > 0)
    g_string_append_printf (place, ":%u:%u", problem->line, problem->column);
  if (problem->pointer != NULL)
    g_string_append_printf (place, "  %s", problem->pointer);
  return g_string_free (place, FALSE);
}

static GtkWidget *
create_row (const FnProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean error = problem->severity == FN_SEVERITY_ERROR;
  GtkWidget *icon = gtk_image_new_from_icon_name (error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  g_autofree char *place = describe_place (problem);
  g_autofree char *title = g_markup_escape_text (problem->message, -1), *subtitle = g_markup_escape_text (place, -1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  error ? _("Error") : _("Warning"), -1);
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
fn_problems_dialog_class_init (FnProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FnProblemsDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fn_problems_dialog_init (FnProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
fn_problems_dialog_new (GtkWindow *parent, FnProblems *problems)
{
  FnProblemsDialog *self = g_object_new (FN_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);

  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    gtk_list_box_append (self->list, create_row (fn_problems_get (problems, i)));
  return GTK_WINDOW (self);
}
