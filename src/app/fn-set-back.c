#include "config.h"

#include "app/fn-set-back.h"

#define STYLE_CLASS "set-back"

void
fn_set_back (GtkWidget *widget, gboolean back)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (back)
    gtk_widget_add_css_class (widget, STYLE_CLASS);
  else
    gtk_widget_remove_css_class (widget, STYLE_CLASS);
}
