#include "config.h"

#include "app/fn-figure-links.h"

#include <glib/gi18n.h>

/* The first of @facts that @figure shows, or -1. */
static int
choose_fact (const FnFactBase *base, const GArray *facts, int figure)
{
  g_autoptr (GArray) shown = NULL;

  if (facts->len == 1)
    return g_array_index (facts, int, 0);
  shown = fn_fact_base_select (base, fn_fact_base_get_figure (base, figure));
  for (guint i = 0; i < facts->len; i++)
    for (guint j = 0; j < shown->len; j++)
      if (g_array_index (facts, int, i) == g_array_index (shown, int, j))
        return g_array_index (facts, int, i);
  return -1;
}

static GtkWidget *
create_button (FnSession *session, const GArray *facts, int figure)
{
  FnFactBase *base = fn_session_get_base (session);
  const char *title = fn_label_get (fn_fact_base_get_figure (base, figure)->title,
                                    fn_session_get_words (session)->language);
  GtkWidget *button = gtk_button_new_with_label (title);
  int fact = choose_fact (base, facts, figure);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "figure-link");
  gtk_widget_set_tooltip_text (button, _("Show in this figure"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), fact >= 0 ? "win.show-fact-in-figure" : "win.show-figure");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), fact >= 0 ? g_variant_new ("(ii)", fact, figure)
                                                                             : g_variant_new_int32 (figure));
  return button;
}

static GtkWidget *
create_rest (guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more figure", "and %u more figures", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "origin");
  return label;
}

void
fn_figure_links_show (GtkFlowBox *box, FnSession *session, const GArray *facts, const GArray *figures, guint most)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (GTK_IS_FLOW_BOX (box));
  g_return_if_fail (facts != NULL && figures != NULL);

  while ((child = gtk_flow_box_get_child_at_index (box, 0)) != NULL)
    gtk_flow_box_remove (box, GTK_WIDGET (child));
  for (guint i = 0; i < MIN (figures->len, most); i++)
    gtk_flow_box_append (box, create_button (session, facts, g_array_index (figures, int, i)));
  if (figures->len > most)
    gtk_flow_box_append (box, create_rest (figures->len - most));
  gtk_widget_set_visible (GTK_WIDGET (box), figures->len > 0);
}
