#include "config.h"

#include "app/fn-table-view.h"

#include "app/fn-set-back.h"
#include "chart/fn-table.h"

struct _FnTableView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListBox *list;

  FnSession *session;
  FnFigureData *data; /* on view, a row each; NULL where nothing is */
};

G_DEFINE_FINAL_TYPE (FnTableView, fn_table_view, GTK_TYPE_WIDGET)

static GtkWidget *
create_cell (const char *text, gboolean numeric, GtkSizeGroup *column)
{
  GtkWidget *cell = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (cell), numeric ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (cell), 28);
  gtk_widget_set_valign (cell, GTK_ALIGN_BASELINE);
  if (numeric)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_size_group_add_widget (column, cell);
  return cell;
}

/* GtkListBox, since rows of GtkColumnView have no names for a screen reader before GTK 4.12. */
static GtkWidget *
create_row (const FnTable *table, char **cells, GPtrArray *columns)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  g_autofree char **spoken = g_new0 (char *, table->n_columns + 1);
  g_autofree char *label = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    {
      gtk_box_append (GTK_BOX (box), create_cell (cells[i], table->numeric[i], columns->pdata[i]));
      spoken[i] = cells[i];
    }
  label = g_strjoinv (", ", spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
make_titles_inert (GtkWidget *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "titles");
}

static void
make_row_show (GtkWidget *row, int fact)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-fact");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ii)", fact, 0);
}

static int
get_fact (GtkListBoxRow *row)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  int fact = -1;

  if (target != NULL)
    g_variant_get (target, "(ii)", &fact, NULL);
  return fact;
}

static void
select_shown_fact (FnTableView *self)
{
  int fact = fn_session_get_fact (self->session);
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  for (int i = 0; fact >= 0 && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_fact (row) == fact)
      gtk_list_box_select_row (self->list, row);
}

/* What the focus does not hold; the first row is that of the titles. */
static void
set_back_rows (FnTableView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  FnFocus focus = fn_session_get_focus (self->session);

  for (guint i = 0; self->data != NULL && i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i + 1));

      fn_set_back (row, !fn_focus_holds_any (focus, base, datum->facts, datum->n_facts));
    }
}

static void
fill (FnTableView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnFigure *figure = fn_fact_base_get_figure (base, fn_session_get_figure (self->session));
  FnFigureData *data = fn_figure_data_new (base, figure, fn_session_get_words (self->session));
  g_autoptr (FnTable) table = fn_table_new (base, figure, data, fn_session_get_words (self->session));
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *row;

  self->data = data;
  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_add (columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));

  row = create_row (table, table->titles, columns);
  make_titles_inert (row);
  gtk_list_box_append (self->list, row);
  for (guint i = 0; i < table->n_rows; i++)
    {
      row = create_row (table, &table->cells[i * table->n_columns], columns);
      make_row_show (row, table->facts[i]);
      gtk_list_box_append (self->list, row);
    }
}

static void
figure_changed_cb (FnTableView *self)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->data, fn_figure_data_free);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || fn_session_get_figure (self->session) < 0)
    return;
  fill (self);
  set_back_rows (self);
  select_shown_fact (self);
}

static void
fn_table_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fn_table_view_parent_class)->map (widget);
  figure_changed_cb (FN_TABLE_VIEW (widget));
}

static void
fn_table_view_dispose (GObject *object)
{
  FnTableView *self = FN_TABLE_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->data, fn_figure_data_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_table_view_parent_class)->dispose (object);
}

static void
fn_table_view_class_init (FnTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_table_view_dispose;
  widget_class->map = fn_table_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnTableView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FnTableView, list);
}

static void
fn_table_view_init (FnTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_table_view_attach (FnTableView *self, FnSession *session)
{
  g_return_if_fail (FN_IS_TABLE_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (select_shown_fact), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (set_back_rows), self, G_CONNECT_SWAPPED);
}
