#include "config.h"

#include "app/fn-choice-list.h"

#include "model/fn-figure-choices.h"

#include <glib/gi18n.h>

/* A list of no more than these is read faster than searched. */
#define SHORT_LIST 10

struct _FnChoiceList
{
  GtkWidget parent_instance;

  GtkWidget *content; /* the expander */
  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *search;
  GtkListBox *list;

  FnSession *session;
  FnField field;
  guint serial;     /* of the base that the rows were made for */
  FnFigure *figure; /* the one that is shown */
};

G_DEFINE_FINAL_TYPE (FnChoiceList, fn_choice_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a row shows; it goes with the row. */
typedef struct
{
  char *id;
  char *name;
  GtkCheckButton *check;
  GtkLabel *count;
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row->name);
  g_free (row);
}

static Row *
get_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "choice");
}

static char *
name_choice (FnChoiceList *self, const FnChoice *choice)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnWords *words = fn_session_get_words (self->session);

  if (choice->member < 0)
    return fn_period_to_people (&choice->period, &words->dates);
  if (self->field == FN_FIELD_MEASURE)
    return g_strdup (fn_fact_base_get_measure_name (base, choice->member, words->language));
  if (self->field == FN_FIELD_SOURCE)
    return g_strdup (fn_source_get_name (fn_fact_base_get_source (base, choice->member), words->language));
  return g_strdup (fn_fact_base_get_entity_name (base, choice->member, words->language));
}

static GtkWidget *
create_row (FnChoiceList *self, const FnChoice *choice)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *count = gtk_label_new (NULL), *label;
  Row *shown = g_new0 (Row, 1);

  *shown = (Row){ g_strdup (choice->id), name_choice (self, choice), GTK_CHECK_BUTTON (check), GTK_LABEL (count) };
  label = gtk_label_new (shown->name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "count");
  /* The row is what is reached and pressed. */
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, shown->name, -1);
  g_object_set_data_full (G_OBJECT (row), "choice", shown, free_row);
  return row;
}

/* One row for each value that occurs in the base at all. */
static void
make_rows (FnChoiceList *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  FnFigure open = { 0 };
  g_autoptr (GArray) all = fn_figure_list_choices (base, &open, self->field);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    gtk_list_box_append (self->list, create_row (self, &g_array_index (all, FnChoice, i)));
  gtk_widget_set_visible (self->search, all->len > SHORT_LIST);
}

static void
update_row (GtkListBoxRow *row, const FnChoice *choice)
{
  Row *shown = get_row (row);
  gboolean chosen = choice != NULL && choice->chosen, fits = choice != NULL && (choice->fits || chosen);
  g_autofree char *count = g_strdup_printf ("%u", choice != NULL ? choice->n_facts : 0);

  gtk_check_button_set_active (shown->check, chosen);
  gtk_label_set_label (shown->count, choice != NULL && !fits ? _("another scale") : count);
  gtk_widget_set_sensitive (GTK_WIDGET (row), fits);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (shown->count), -1);
}

static void
update_rows (FnChoiceList *self, const GArray *choices)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GtkListBoxRow *row;
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (serial != self->serial)
    make_rows (self);
  self->serial = serial;
  for (guint i = 0; i < choices->len; i++)
    g_hash_table_insert (by_id, g_array_index (choices, FnChoice, i).id, &g_array_index (choices, FnChoice, i));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (row, g_hash_table_lookup (by_id, get_row (row)->id));
}

/* What is chosen is said even while the list is closed. */
static void
summarize (FnChoiceList *self, const GArray *choices)
{
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, FnChoice, i).chosen)
      {
        g_free (text);
        text = name_choice (self, &g_array_index (choices, FnChoice, i));
        n++;
      }
  if (n > 1)
    {
      g_free (text);
      text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
    }
  gtk_label_set_label (self->summary, n > 0 ? text : _("any"));
}

static void
show (FnChoiceList *self)
{
  g_autoptr (GArray) choices = NULL;

  if (self->figure == NULL)
    return;
  choices = fn_figure_list_choices (fn_session_get_base (self->session), self->figure, self->field);
  summarize (self, choices);
  gtk_widget_set_visible (GTK_WIDGET (self), choices->len > 0);
  if (gtk_expander_get_expanded (GTK_EXPANDER (self->content)))
    update_rows (self, choices);
}

static void
row_activated_cb (FnChoiceList *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (get_row (row)->id);

  g_signal_emit (self, signals[CHOSEN], 0, id, !gtk_check_button_get_active (get_row (row)->check));
}

static void
search_changed_cb (FnChoiceList *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static gboolean
matches (GtkListBoxRow *row, gpointer list)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (FN_CHOICE_LIST (list)->search));
  g_autofree char *text = g_utf8_casefold (get_row (row)->name, -1), *part = g_utf8_casefold (wanted, -1);

  return strstr (text, part) != NULL;
}

static void
fn_choice_list_dispose (GObject *object)
{
  FnChoiceList *self = FN_CHOICE_LIST (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->figure, fn_figure_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_choice_list_parent_class)->dispose (object);
}

static void
fn_choice_list_class_init (FnChoiceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_choice_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choicelist");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-choice-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FnChoiceList, content);
  gtk_widget_class_bind_template_child (widget_class, FnChoiceList, title);
  gtk_widget_class_bind_template_child (widget_class, FnChoiceList, summary);
  gtk_widget_class_bind_template_child (widget_class, FnChoiceList, search);
  gtk_widget_class_bind_template_child (widget_class, FnChoiceList, list);
  gtk_widget_class_bind_template_callback (widget_class, show);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  signals[CHOSEN] = g_signal_new ("chosen", FN_TYPE_CHOICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
fn_choice_list_init (FnChoiceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches, self, NULL);
}

void
fn_choice_list_attach (FnChoiceList *self, FnSession *session, FnField field, const char *title)
{
  g_return_if_fail (FN_IS_CHOICE_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->field = field;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->content), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
fn_choice_list_update (FnChoiceList *self, const FnFigure *figure)
{
  g_return_if_fail (FN_IS_CHOICE_LIST (self));
  g_return_if_fail (figure != NULL);

  g_clear_pointer (&self->figure, fn_figure_free);
  self->figure = fn_figure_copy (figure);
  show (self);
}

void
fn_choice_list_set_expanded (FnChoiceList *self, gboolean expanded)
{
  g_return_if_fail (FN_IS_CHOICE_LIST (self));

  gtk_expander_set_expanded (GTK_EXPANDER (self->content), expanded);
}
