#include "config.h"

#include "app/fn-figure-view.h"

#include "app/fn-chart-view.h"
#include "app/fn-focus-chooser.h"
#include "app/fn-line.h"
#include "app/fn-table-view.h"
#include "chart/fn-frame.h"

struct _FnFigureView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *subtitle;
  FnFocusChooser *focus;
  GtkStack *stack;
  FnChartView *chart;
  FnTableView *table;
  GtkLabel *sources;
  GtkLabel *notes;

  FnSession *session;
};

G_DEFINE_FINAL_TYPE (FnFigureView, fn_figure_view, GTK_TYPE_WIDGET)

/* The names of all sources the figure rests on, as in the files that it is saved to. */
static char *
list_sources (FnFactBase *base, const FnFigureData *data, const FnWords *words)
{
  const GArray *sources = fn_figure_data_get_sources (data);
  g_autoptr (GString) names = g_string_new (NULL);

  if (sources->len == 0)
    return NULL;
  for (guint i = 0; i < sources->len; i++)
    {
      if (i > 0)
        g_string_append (names, words->word[FN_WORD_LIST_SEPARATOR]);
      g_string_append (names, fn_source_get_name (fn_fact_base_get_source (base, g_array_index (sources, int, i)),
                                                  words->language));
    }
  return fn_words_fill (words->word[sources->len == 1 ? FN_WORD_SOURCE : FN_WORD_SOURCES], names->str, NULL);
}

static void
figure_changed_cb (FnFigureView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnWords *words = fn_session_get_words (self->session);
  int index = fn_session_get_figure (self->session);
  g_autoptr (FnFigureData) data = NULL;
  g_autofree char *sources = NULL, *subtitle = NULL;
  const FnFigure *figure;

  if (base == NULL || index < 0)
    return;
  figure = fn_fact_base_get_figure (base, index);
  data = fn_figure_data_new (base, figure, words);
  sources = list_sources (base, data, words);
  subtitle = fn_frame_dup_subtitle (base, figure, data, words);
  fn_line_set (self->title, fn_label_get (figure->title, words->language));
  fn_line_set (self->subtitle, subtitle);
  fn_line_set (self->notes, fn_label_get (figure->notes, words->language));
  fn_line_set (self->sources, sources);
}

static void
fn_figure_view_dispose (GObject *object)
{
  FnFigureView *self = FN_FIGURE_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_figure_view_parent_class)->dispose (object);
}

static void
fn_figure_view_class_init (FnFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_CHART_VIEW);
  g_type_ensure (FN_TYPE_FOCUS_CHOOSER);
  g_type_ensure (FN_TYPE_TABLE_VIEW);

  G_OBJECT_CLASS (klass)->dispose = fn_figure_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-figure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, content);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, title);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, focus);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, stack);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, chart);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, table);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, sources);
  gtk_widget_class_bind_template_child (widget_class, FnFigureView, notes);
}

static void
fn_figure_view_init (FnFigureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_figure_view_attach (FnFigureView *self, FnSession *session, FnLook *look)
{
  g_return_if_fail (FN_IS_FIGURE_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  figure_changed_cb (self);
  fn_focus_chooser_attach (self->focus, session, FN_FOCUS_SCOPE_FIGURE);
  fn_chart_view_attach (self->chart, session, look);
  fn_table_view_attach (self->table, session);
}

void
fn_figure_view_set_table (FnFigureView *self, gboolean table)
{
  g_return_if_fail (FN_IS_FIGURE_VIEW (self));

  gtk_widget_show (GTK_WIDGET (self->table));
  gtk_stack_set_visible_child (self->stack, table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->chart));
}
