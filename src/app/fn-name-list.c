#include "config.h"

#include "app/fn-name-list.h"

#include "app/fn-name-item.h"
#include "app/fn-spoken-name.h"

/* More names than this are found by typing rather than by looking. */
#define FEW 12

/* What the list is for. */
typedef struct
{
  const char *action;
  const char *label;
  FnFillNames fill;
  gpointer owner;
} Offer;

struct _FnNameList
{
  GtkPopover parent_instance;

  GtkEditable *entry;
  GtkListView *view;

  GListStore *items; /* of FnNameItem */
  GPtrArray *filling; /* what is added while the list is filled */
  GtkFilter *filter;
  char *wanted; /* what was typed, letters without their case */
  Offer offer;
};

G_DEFINE_FINAL_TYPE (FnNameList, fn_name_list, GTK_TYPE_POPOVER)

static gboolean
match_cb (gpointer item, gpointer list)
{
  const char *wanted = FN_NAME_LIST (list)->wanted;

  return *wanted == '\0' || fn_name_item_holds (item, wanted);
}

static void
search_changed_cb (FnNameList *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  g_free (self->wanted);
  self->wanted = g_utf8_casefold (typed, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
choose (FnNameList *self, guint position)
{
  g_autoptr (FnNameItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);
  GVariant *target = item != NULL ? fn_name_item_get_target (item) : NULL;

  if (target == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), self->offer.action, target);
}

static void
activate_cb (GtkListView *view, guint position, gpointer list)
{
  choose (list, position);
}

/* Enter in the entry takes the first that is left. */
static void
entry_activate_cb (FnNameList *self)
{
  choose (self, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer unused)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_item_set_child (row, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer unused)
{
  FnNameItem *item = gtk_list_item_get_item (row);
  GtkWidget *label = gtk_list_item_get_child (row);
  gboolean heading = fn_name_item_get_target (item) == NULL;

  gtk_label_set_label (GTK_LABEL (label), fn_name_item_get_name (item));
  fn_spoken_name_set (label, fn_name_item_get_name (item));
  gtk_list_item_set_activatable (row, !heading);
  if (heading)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
refill (FnNameList *self)
{
  guint n;

  gtk_editable_set_text (self->entry, "");
  search_changed_cb (self);
  self->offer.fill (self, self->offer.owner);
  n = self->filling->len;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), self->filling->pdata, n);
  g_ptr_array_set_size (self->filling, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), n > FEW);
}

/* The first that can be chosen: below a heading, if one stands first. */
static void
focus_first (FnNameList *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  g_autoptr (FnNameItem) first = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), 0);

  if (first != NULL && gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD) && fn_name_item_get_target (first) == NULL)
    gtk_widget_child_focus (view, GTK_DIR_DOWN);
}

static void
fn_name_list_map (GtkWidget *widget)
{
  FnNameList *self = FN_NAME_LIST (widget);

  refill (self);
  GTK_WIDGET_CLASS (fn_name_list_parent_class)->map (widget);
  if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  else
    focus_first (self);
}

static void
fn_name_list_finalize (GObject *object)
{
  FnNameList *self = FN_NAME_LIST (object);

  g_clear_object (&self->items);
  g_ptr_array_unref (self->filling);
  g_free (self->wanted);

  G_OBJECT_CLASS (fn_name_list_parent_class)->finalize (object);
}

static void
fn_name_list_class_init (FnNameListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fn_name_list_finalize;
  widget_class->map = fn_name_list_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-name-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FnNameList, entry);
  gtk_widget_class_bind_template_child (widget_class, FnNameList, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
fn_name_list_init (FnNameList *self)
{
  GListModel *filtered;

  self->items = g_list_store_new (FN_TYPE_NAME_ITEM);
  self->filling = g_ptr_array_new_with_free_func (g_object_unref);
  self->wanted = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), self->filter));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (filtered)));
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  FnNameList *self;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  self = g_object_new (FN_TYPE_NAME_LIST, NULL);
  self->offer = *(const Offer *) data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->offer.label, -1);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self));
}

void
fn_name_list_offer (GtkMenuButton *button, const char *action, const char *label, FnFillNames fill, gpointer owner)
{
  Offer offer = { action, label, fill, owner };

  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && action != NULL && label != NULL && fill != NULL);

  gtk_menu_button_set_create_popup_func (button, open_cb, g_memdup2 (&offer, sizeof offer), g_free);
}

void
fn_name_list_add_heading (FnNameList *self, const char *title)
{
  g_return_if_fail (FN_IS_NAME_LIST (self));

  g_ptr_array_add (self->filling, fn_name_item_new (title, NULL));
}

void
fn_name_list_add (FnNameList *self, const char *name, GVariant *target)
{
  g_return_if_fail (FN_IS_NAME_LIST (self) && target != NULL);

  g_ptr_array_add (self->filling, fn_name_item_new (name, target));
}

GListModel *
fn_name_list_get_items (FnNameList *self)
{
  g_return_val_if_fail (FN_IS_NAME_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}
