#include "config.h"

#include "../session/fixture.h"
#include "app/fn-export-all.h"
#include "app/fn-export-dialog.h"
#include "app/fn-print.h"
#include "app/fn-ui-resources.h"
#include "session/fn-export-choices.h"

#include <glib/gstdio.h>
#include <string.h>

/* The first widget below @widget that is named so in its template. */
static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* As somebody opens it who never chose anything. */
static GtkWidget *
open_dialog (FnSession *session, FnLook *look)
{
  g_autofree char *path = fn_export_choices_dup_path ();

  g_remove (path);
  return GTK_WIDGET (fn_export_dialog_new (NULL, session, look));
}

static const char *
get_extent (GtkWidget *dialog)
{
  return gtk_label_get_label (GTK_LABEL (find_named (dialog, "extent")));
}

static void
test_choices_are_shown_and_remembered (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *dialog = open_dialog (session, look);
  AdwActionRow *row = ADW_ACTION_ROW (find_named (dialog, "transparent_row"));

  g_assert_cmpstr (get_extent (dialog), ==, "1920 × 1080 pixels · 338.7 × 190.5 mm");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "");
  g_assert_false (gtk_widget_get_visible (find_named (dialog, "sides")));

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_named (dialog, "preset")), 3);
  g_assert_cmpstr (get_extent (dialog), ==, "1080 × 1080 pixels · 190.5 × 190.5 mm");
  gtk_switch_set_active (GTK_SWITCH (find_named (dialog, "transparent")), TRUE);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Its dark text needs a light slide");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_named (dialog, "theme")), 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Its light text needs a dark slide");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_named (dialog, "format")), 1);
  g_assert_cmpstr (get_extent (dialog), ==, "190.5 × 190.5 mm");
  g_assert_false (gtk_widget_get_visible (find_named (dialog, "resolution")));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));

  dialog = GTK_WIDGET (fn_export_dialog_new (NULL, session, look));
  g_assert_cmpstr (get_extent (dialog), ==, "190.5 × 190.5 mm");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (find_named (dialog, "transparent"))));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_own_size (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *dialog = open_dialog (session, look);
  AdwComboRow *preset = ADW_COMBO_ROW (find_named (dialog, "preset"));

  adw_combo_row_set_selected (preset, g_list_model_get_n_items (adw_combo_row_get_model (preset)) - 1);
  g_assert_true (gtk_widget_get_visible (find_named (dialog, "sides")));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_named (dialog, "width")), 720);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_named (dialog, "height")), 360);
  g_assert_cmpstr (get_extent (dialog), ==, "1440 × 720 pixels · 254 × 127 mm");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static FnExportJobs *
make_jobs (FnSession *session)
{
  g_auto (FnExportChoices) choices = { 0 };

  fn_export_choices_init (&choices);
  return fn_export_choices_make_all (&choices, session, TRUE);
}

static void
test_all_as_a_deck (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnExportJobs) jobs = make_jobs (session);
  g_autoptr (FnExportAll) all = fn_export_all_new (jobs, fn_export_format_find ("pdf"));
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "deck.pdf", NULL), *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fn_export_all_run_async (all, file, TRUE, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fn_export_all_run_finish (all, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

static void
test_stopped_before_it_began (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnExportJobs) jobs = make_jobs (session);
  g_autoptr (FnExportAll) all = fn_export_all_new (jobs, fn_export_format_find ("png"));
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "none", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  fn_export_all_run_async (all, folder, FALSE, cancellable, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (fn_export_all_run_finish (all, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fn_export_all_get_done (all), ==, 0);
}

static void
test_printing_fills_a_page (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnExportJobs) jobs = make_jobs (session);
  g_autoptr (GtkPrintOperation) operation = fn_print_new (&jobs->jobs[0]);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "printed.pdf", NULL), *content = NULL;
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  g_test_add_func ("/app/export-dialog/choices", test_choices_are_shown_and_remembered);
  g_test_add_func ("/app/export-dialog/own-size", test_own_size);
  g_test_add_func ("/app/export-dialog/deck", test_all_as_a_deck);
  g_test_add_func ("/app/export-dialog/stopped", test_stopped_before_it_began);
  g_test_add_func ("/app/export-dialog/print", test_printing_fills_a_page);
  return g_test_run ();
}
