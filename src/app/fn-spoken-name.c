#include "config.h"

#include "app/fn-spoken-name.h"

static void
name_one (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
fn_spoken_name_set (GtkWidget *widget, const char *name)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  name_one (widget, name);
  if (GTK_IS_DROP_DOWN (widget))
    name_one (gtk_widget_get_first_child (widget), name);
  row = gtk_widget_get_parent (widget);
  if (row != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    name_one (row, name);
}
