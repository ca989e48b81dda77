#include "config.h"

#include "app/fn-figure-links.h"

#include "base/fn-int-list.h"

#include <glib/gi18n.h>

/* So many figures are all named; of more, the first, and a menu holds the others: names that share a narrow window with
 * it would be cut to nothing. */
#define MAX_NAMED 3

struct _FnFigureLinks
{
  GtkWidget parent_instance;

  GtkWidget *content; /* a box */
};

G_DEFINE_FINAL_TYPE (FnFigureLinks, fn_figure_links, GTK_TYPE_WIDGET)

/* Names are long: they would like the window to be as wide as a wall. */
static void
fn_figure_links_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (FN_FIGURE_LINKS (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
fn_figure_links_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (FN_FIGURE_LINKS (widget)->content, width, height, baseline, NULL);
}

static void
fn_figure_links_dispose (GObject *object)
{
  g_clear_pointer (&FN_FIGURE_LINKS (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (fn_figure_links_parent_class)->dispose (object);
}

static void
fn_figure_links_class_init (FnFigureLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_figure_links_dispose;
  widget_class->measure = fn_figure_links_measure;
  widget_class->size_allocate = fn_figure_links_size_allocate;
}

static void
fn_figure_links_init (FnFigureLinks *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/* The first of @facts that @figure shows, or -1. */
static int
choose_fact (const FnFactBase *base, const GArray *facts, int figure)
{
  g_autoptr (GArray) shown = NULL;

  if (facts->len == 1)
    return g_array_index (facts, int, 0);
  shown = fn_fact_base_select (base, fn_fact_base_get_figure (base, figure));
  for (guint i = 0; i < facts->len; i++)
    if (fn_int_list_holds (shown, g_array_index (facts, int, i)))
      return g_array_index (facts, int, i);
  return -1;
}

static const char *
get_title (FnSession *session, int figure)
{
  return fn_label_get (fn_fact_base_get_figure (fn_session_get_base (session), figure)->title,
                       fn_session_get_words (session)->language);
}

static GtkWidget *
create_link (FnSession *session, const GArray *facts, int figure)
{
  GtkWidget *button = gtk_button_new_with_label (get_title (session, figure));
  int fact = choose_fact (fn_session_get_base (session), facts, figure);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "figure-link");
  gtk_widget_set_tooltip_text (button, _("Show in this figure"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), fact >= 0 ? "win.show-fact-in-figure" : "win.show-figure");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), fact >= 0 ? g_variant_new ("(ii)", fact, figure)
                                                                             : g_variant_new_int32 (figure));
  return button;
}

/* The menu is made when someone wants it. */
static void
open_cb (GtkMenuButton *button, gpointer menu)
{
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
create_rest (FnSession *session, const GArray *facts, const GArray *figures, guint from)
{
  guint n = figures->len - from;
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more figure", "and %u more figures", n), n);
  GtkWidget *button = gtk_menu_button_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = from; i < figures->len; i++)
    {
      int figure = g_array_index (figures, int, i), fact = choose_fact (fn_session_get_base (session), facts, figure);
      g_autoptr (GMenuItem) item = g_menu_item_new (get_title (session, figure), NULL);

      if (fact >= 0)
        g_menu_item_set_action_and_target (item, "win.show-fact-in-figure", "(ii)", fact, figure);
      else
        g_menu_item_set_action_and_target (item, "win.show-figure", "i", figure);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, menu, g_object_unref);
  gtk_widget_add_css_class (button, "figure-link");
  return button;
}

void
fn_figure_links_show (FnFigureLinks *self, FnSession *session, const GArray *facts, const GArray *figures)
{
  GtkWidget *child;
  GtkBox *box;
  guint n_named;

  g_return_if_fail (FN_IS_FIGURE_LINKS (self));
  g_return_if_fail (facts != NULL && figures != NULL);

  box = GTK_BOX (self->content);
  n_named = figures->len <= MAX_NAMED ? figures->len : 1;
  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < n_named; i++)
    gtk_box_append (box, create_link (session, facts, g_array_index (figures, int, i)));
  if (figures->len > n_named)
    gtk_box_append (box, create_rest (session, facts, figures, n_named));
  gtk_widget_set_visible (GTK_WIDGET (self), figures->len > 0);
}
