#include "config.h"

#include "app/fn-search-filters.h"

#include "app/fn-spoken-name.h"
#include "app/fn-year-range.h"
#include "base/fn-int-list.h"
#include "model/fn-figure-choices.h"

#include <glib/gi18n.h>

/* What can be narrowed, as the template names it and as people do, and what is said where it is not. */
enum
{
  BY_SOURCE,
  BY_MEASURE,
  BY_ENTITY,
  N_FILTERS,
};

static const char *const names[N_FILTERS] = { "source", "measure", "entity" };
static const char *const labels[N_FILTERS] = { N_("Source"), N_("Measure"), N_("Entity") };
static const char *const any[N_FILTERS] = { N_("Any source"), N_("Any measure"), N_("Any entity") };

struct _FnSearchFilters
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *choosers[N_FILTERS];
  FnYearRange *years;

  FnSession *session;
  FnSearchResults *results;
  guint serial;               /* of the base that the choices are of */
  GArray *choices[N_FILTERS]; /* (element-type int): indices; the first choice is any */
  gboolean filling;           /* whether it is we who choose */
};

G_DEFINE_FINAL_TYPE (FnSearchFilters, fn_search_filters, GTK_TYPE_WIDGET)

static int
get_choice (FnSearchFilters *self, guint filter, int none)
{
  guint selected = gtk_drop_down_get_selected (self->choosers[filter]);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return none;
  return g_array_index (self->choices[filter], int, selected - 1);
}

/* What is narrowed is set off from what is not. */
static void
show_active (FnSearchFilters *self)
{
  for (guint i = 0; i < N_FILTERS; i++)
    if (get_choice (self, i, G_MININT) != G_MININT)
      gtk_widget_add_css_class (GTK_WIDGET (self->choosers[i]), "active");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->choosers[i]), "active");
}

static void
chosen_cb (FnSearchFilters *self)
{
  FnSearchFilter filter = fn_search_filter_none;

  if (self->filling || self->results == NULL)
    return;
  show_active (self);
  filter.source = get_choice (self, BY_SOURCE, -1);
  filter.measure = get_choice (self, BY_MEASURE, -1);
  filter.entity = get_choice (self, BY_ENTITY, -1);
  filter.period = fn_year_range_get (self->years);
  fn_search_results_set_filter (self->results, &filter);
}

static void
add_years (gboolean *seen, int first, int last, const FnPeriod *period)
{
  if (!fn_period_is_dated (period))
    return;
  if (!period->open_from && period->from.year >= first && period->from.year <= last)
    seen[period->from.year - first] = TRUE;
  if (!period->open_to && period->to.year >= first && period->to.year <= last)
    seen[period->to.year - first] = TRUE;
}

/* The years that facts and sources name, the latest first. */
static GArray *
list_years (const FnFactBase *base)
{
  const int first = -9999, last = 9999;
  g_autofree gboolean *seen = g_new0 (gboolean, last - first + 1);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    {
      add_years (seen, first, last, &fn_fact_base_get_fact (base, i)->period);
      add_years (seen, first, last, &fn_fact_base_get_fact (base, i)->date);
    }
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    add_years (seen, first, last, &fn_fact_base_get_source (base, i)->issued);
  for (int year = last; year >= first; year--)
    if (seen[year - first])
      g_array_append_val (years, year);
  return years;
}

/* Those that any fact is about. */
static GArray *
list_members (const FnFactBase *base, FnField field)
{
  FnFigure open = { 0 };
  g_autoptr (GArray) all = fn_figure_list_choices (base, &open, field);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < all->len; i++)
    g_array_append_val (members, g_array_index (all, FnChoice, i).member);
  return members;
}

static GArray *
list_sources (const FnFactBase *base)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) fn_fact_base_count (base, FN_PART_SOURCE); i++)
    g_array_append_val (sources, i);
  return sources;
}

static GArray *
list_choices (const FnFactBase *base, guint filter)
{
  switch (filter)
    {
    case BY_SOURCE:
      return list_sources (base);
    case BY_MEASURE:
      return list_members (base, FN_FIELD_MEASURE);
    case BY_ENTITY:
    default:
      return list_members (base, FN_FIELD_ENTITY);
    }
}

static char *
name_choice (FnSearchFilters *self, guint filter, int choice)
{
  const FnFactBase *base = fn_session_get_base (self->session);
  const FnWords *words = fn_session_get_words (self->session);

  switch (filter)
    {
    case BY_SOURCE:
      return g_strdup (fn_source_get_name (fn_fact_base_get_source (base, choice), words->language));
    case BY_MEASURE:
      return g_strdup (fn_fact_base_get_measure_name (base, choice, words->language));
    case BY_ENTITY:
    default:
      return g_strdup (fn_fact_base_get_entity_name (base, choice, words->language));
    }
}

static void
fill (FnSearchFilters *self, guint filter)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  g_clear_pointer (&self->choices[filter], g_array_unref);
  self->choices[filter] = list_choices (fn_session_get_base (self->session), filter);
  gtk_string_list_append (list, _(any[filter]));
  for (guint i = 0; i < self->choices[filter]->len; i++)
    gtk_string_list_take (list, name_choice (self, filter, g_array_index (self->choices[filter], int, i)));
  gtk_drop_down_set_model (self->choosers[filter], G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->choosers[filter]), self->choices[filter]->len > 1);
  g_object_unref (list);
}

static void
fill_years (FnSearchFilters *self)
{
  g_autoptr (GArray) years = list_years (fn_session_get_base (self->session));

  fn_year_range_list (self->years, years, &fn_session_get_words (self->session)->dates);
  gtk_widget_set_visible (GTK_WIDGET (self->years), years->len > 1);
}

/* Choices are listed when they are first on view: a large base has many. */
static void
base_changed_cb (FnSearchFilters *self)
{
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (serial == self->serial || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->serial = serial;
  self->filling = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    fill (self, i);
  fill_years (self);
  self->filling = FALSE;
  show_active (self);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (width));
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (width));
  gtk_list_item_set_child (row, label);
}

/* In the button, the name of what can be narrowed stands for all. */
static void
bind_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer name)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (row));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (row)),
                       name != NULL && gtk_list_item_get_position (row) == 0 ? name : text);
}

/* @width: in characters, for which there is always room. */
static GtkListItemFactory *
create_factory (int width, const char *name)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (width));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) name);
  return factory;
}

static void
set_up_chooser (GtkDropDown *chooser, const char *name)
{
  g_autoptr (GtkListItemFactory) in_button = create_factory (6, name), in_list = create_factory (26, NULL);

  gtk_drop_down_set_factory (chooser, in_button);
  gtk_drop_down_set_list_factory (chooser, in_list);
  fn_spoken_name_set (GTK_WIDGET (chooser), name);
}

static void
fn_search_filters_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fn_search_filters_parent_class)->map (widget);
  base_changed_cb (FN_SEARCH_FILTERS (widget));
}

static void
fn_search_filters_dispose (GObject *object)
{
  FnSearchFilters *self = FN_SEARCH_FILTERS (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->results);
  for (guint i = 0; i < N_FILTERS; i++)
    g_clear_pointer (&self->choices[i], g_array_unref);

  G_OBJECT_CLASS (fn_search_filters_parent_class)->dispose (object);
}

static void
fn_search_filters_class_init (FnSearchFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_YEAR_RANGE);

  G_OBJECT_CLASS (klass)->dispose = fn_search_filters_dispose;
  widget_class->map = fn_search_filters_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchfilters");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-search-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, FnSearchFilters, content);
  gtk_widget_class_bind_template_child (widget_class, FnSearchFilters, years);
  for (guint i = 0; i < N_FILTERS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (FnSearchFilters, choosers) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
fn_search_filters_init (FnSearchFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FILTERS; i++)
    set_up_chooser (self->choosers[i], _(labels[i]));
}

void
fn_search_filters_attach (FnSearchFilters *self, FnSession *session, FnSearchResults *results)
{
  g_return_if_fail (FN_IS_SEARCH_FILTERS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->results = g_object_ref (results);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_choice (FnSearchFilters *self, guint filter, int wanted)
{
  const GArray *choices = self->choices[filter];
  int at = choices != NULL ? fn_int_list_find (choices, wanted) : -1;

  gtk_drop_down_set_selected (self->choosers[filter], (guint) (at + 1));
}

void
fn_search_filters_set (FnSearchFilters *self, const FnSearchFilter *filter)
{
  g_return_if_fail (FN_IS_SEARCH_FILTERS (self));
  g_return_if_fail (filter != NULL);

  self->filling = TRUE;
  set_choice (self, BY_SOURCE, filter->source);
  set_choice (self, BY_MEASURE, filter->measure);
  set_choice (self, BY_ENTITY, filter->entity);
  fn_year_range_set (self->years, &filter->period);
  self->filling = FALSE;
  chosen_cb (self);
}

gboolean
fn_search_filters_is_set (FnSearchFilters *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_FILTERS (self), FALSE);

  for (guint i = 0; i < N_FILTERS; i++)
    if (get_choice (self, i, G_MININT) != G_MININT)
      return TRUE;
  return fn_year_range_get (self->years).given;
}
