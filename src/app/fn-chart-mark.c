#include "config.h"

#include "app/fn-chart-mark.h"

struct _FnChartMark
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FnChartMark, fn_chart_mark, GTK_TYPE_WIDGET)

static void
fn_chart_mark_class_init (FnChartMarkClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mark");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
fn_chart_mark_init (FnChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
fn_chart_mark_new (const char *label)
{
  FnChartMark *self = g_object_new (FN_TYPE_CHART_MARK, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
fn_chart_mark_set_selected (FnChartMark *self, gboolean selected)
{
  g_return_if_fail (FN_IS_CHART_MARK (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
