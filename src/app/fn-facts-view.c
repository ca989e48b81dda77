#include "config.h"

#include "app/fn-facts-view.h"

#include "app/fn-fact-item.h"
#include "app/fn-fact-row.h"
#include "app/fn-focus-chooser.h"
#include "app/fn-spoken-name.h"
#include "app/fn-type-ahead.h"

#include <glib/gi18n.h>

/* The orders to choose from, as the template lists them. */
enum
{
  ORDER_BASE,
  ORDER_SUBJECT,
  ORDER_DATE,
  ORDER_SOURCE,
};

struct _FnFactsView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *evidence;
  GtkLevelBar *meter;
  GtkSearchEntry *search;
  GtkDropDown *order;
  GtkLabel *count;
  FnFocusChooser *focus;
  GtkListView *list;

  FnSession *session;
  GListStore *facts; /* (element-type FnFactItem) */
  GtkFilter *filter;
  GtkSorter *sorter;
  GListModel *shown;
  char **wanted; /* folded words that every fact shown has */
  guint serial;  /* of the base that the list was made from */
};

G_DEFINE_FINAL_TYPE (FnFactsView, fn_facts_view, GTK_TYPE_WIDGET)

static gboolean
matches (gpointer item, gpointer view)
{
  FnFactsView *self = FN_FACTS_VIEW (view);

  return self->wanted == NULL || fn_fact_item_matches (item, self->wanted);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer view)
{
  FnFactItem *one = (FnFactItem *) a, *other = (FnFactItem *) b;
  double year = fn_fact_item_get_year (one), other_year = fn_fact_item_get_year (other);
  int order = 0;

  switch (gtk_drop_down_get_selected (FN_FACTS_VIEW (view)->order))
    {
    case ORDER_SUBJECT:
      order = g_utf8_collate (fn_fact_item_get_subject (one), fn_fact_item_get_subject (other));
      break;
    case ORDER_DATE:
      order = (year > other_year) - (year < other_year);
      break;
    case ORDER_SOURCE:
      order = g_utf8_collate (fn_fact_item_get_origin (one), fn_fact_item_get_origin (other));
      break;
    case ORDER_BASE:
    default:
      break;
    }
  return order != 0 ? order : fn_fact_item_get_fact (one) - fn_fact_item_get_fact (other);
}

static void
show_count (FnFactsView *self)
{
  guint shown = g_list_model_get_n_items (self->shown);
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fact shown", "%u facts shown", shown), shown);

  gtk_label_set_label (self->count, text);
}

static void
show_evidence (FnFactsView *self)
{
  FnEvidenceCount count;
  g_autofree char *text = NULL;

  fn_evidence_count (fn_session_get_evidence (self->session), &count);
  /* TRANSLATORS: how many facts there are, and what they rest on */
  text = g_strdup_printf (_("%u facts: %u rest on a passage, %u on a source only, %u are computed, %u rest on nothing"),
                          count.facts, count.passage, count.source, count.derived, count.none);
  gtk_label_set_label (self->evidence, text);
  gtk_level_bar_set_max_value (self->meter, MAX (count.facts, 1));
  gtk_level_bar_set_value (self->meter, count.passage + count.derived);
}

/* The list is made when it is first looked at, and anew for another base. */
static void
fill (FnFactsView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (base == NULL || serial == self->serial || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->serial = serial;
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    g_ptr_array_add (items, fn_fact_item_new (base, i, fn_session_get_words (self->session)));
  g_list_store_splice (self->facts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->facts)), items->pdata, items->len);
  show_evidence (self);
}

static void
search_changed_cb (FnFactsView *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  g_strfreev (self->wanted);
  self->wanted = g_strsplit (folded, " ", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
order_changed_cb (FnFactsView *self)
{
  if (self->sorter != NULL)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
activate_cb (FnFactsView *self, guint position)
{
  g_autoptr (FnFactItem) item = g_list_model_get_item (self->shown, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-fact", "(ii)", fn_fact_item_get_fact (item), 0);
}

static void
setup_cb (FnFactsView *self, GtkListItem *row)
{
  gtk_list_item_set_child (row, fn_fact_row_new ());
}

static void
bind_cb (FnFactsView *self, GtkListItem *row)
{
  fn_fact_row_show (FN_FACT_ROW (gtk_list_item_get_child (row)), self->session, gtk_list_item_get_item (row));
}

static void
fn_facts_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fn_facts_view_parent_class)->map (widget);
  fill (FN_FACTS_VIEW (widget));
}

static void
fn_facts_view_dispose (GObject *object)
{
  FnFactsView *self = FN_FACTS_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->wanted, g_strfreev);

  G_OBJECT_CLASS (fn_facts_view_parent_class)->dispose (object);
}

static void
fn_facts_view_class_init (FnFactsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_FOCUS_CHOOSER);

  G_OBJECT_CLASS (klass)->dispose = fn_facts_view_dispose;
  widget_class->map = fn_facts_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-facts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, content);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, evidence);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, meter);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, search);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, order);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, count);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, focus);
  gtk_widget_class_bind_template_child (widget_class, FnFactsView, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
fn_facts_view_init (FnFactsView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->facts = g_list_store_new (FN_TYPE_FACT_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->facts)), self->filter);
  self->shown = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), self->sorter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (self->shown));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  fn_spoken_name_set (GTK_WIDGET (self->order), _("Order of the facts"));
  fn_type_ahead_attach (GTK_WIDGET (self->list), GTK_EDITABLE (self->search));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (factory);
}

void
fn_facts_view_attach (FnFactsView *self, FnSession *session)
{
  g_return_if_fail (FN_IS_FACTS_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fn_focus_chooser_attach (self->focus, session, FN_FOCUS_SCOPE_BASE);
}
