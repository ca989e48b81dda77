#include "config.h"

#include "app/fn-year-range.h"

#include "app/fn-spoken-name.h"
#include "base/fn-int-list.h"

#include <glib/gi18n.h>

/* The two ends, as the template names them. */
enum
{
  FROM,
  TO,
  N_ENDS,
};

static const char *const names[N_ENDS] = { "from", "to" };
static const char *const open_ends[N_ENDS] = { N_("Earliest"), N_("Latest") };

struct _FnYearRange
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkWidget *face;
  GtkLabel *label;
  GtkWidget *any;
  GtkDropDown *choosers[N_ENDS];

  GArray *years; /* (element-type int): behind the first choice, which leaves the end open */
  const FnDateStyle *style; /* NULL before the first list */
  gboolean setting; /* whether it is we who choose */
};

G_DEFINE_FINAL_TYPE (FnYearRange, fn_year_range, GTK_TYPE_WIDGET)

static guint changed_signal;

/* Returns: whether that end is not open */
static gboolean
get_year (FnYearRange *self, guint end, int *year)
{
  guint selected = gtk_drop_down_get_selected (self->choosers[end]);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return FALSE;
  *year = g_array_index (self->years, int, selected - 1);
  return TRUE;
}

static FnDate
make_date (int year)
{
  return (FnDate){ .year = year, .precision = FN_DATE_YEAR };
}

FnPeriod
fn_year_range_get (FnYearRange *self)
{
  FnPeriod period = { .given = FALSE };
  int from = 0, to = 0;

  g_return_val_if_fail (FN_IS_YEAR_RANGE (self), period);

  period.open_from = !get_year (self, FROM, &from);
  period.open_to = !get_year (self, TO, &to);
  if (period.open_from && period.open_to)
    return (FnPeriod){ .given = FALSE };
  period.given = TRUE;
  period.interval = period.open_from || period.open_to || from != to;
  period.from = make_date (from);
  period.to = make_date (to);
  return period;
}

static void
show_choice (FnYearRange *self)
{
  FnPeriod period = fn_year_range_get (self);
  g_autofree char *years = period.given ? fn_period_to_people (&period, self->style) : NULL;

  gtk_label_set_label (self->label, years != NULL ? years : _("Time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->label), -1);
  gtk_widget_set_sensitive (self->any, period.given);
  if (period.given)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "active");
}

static void
choose (FnYearRange *self, guint end, guint choice)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->choosers[end], choice);
  self->setting = FALSE;
}

/* The end that was not chosen now gives way where the two would cross. */
static void
chosen_cb (FnYearRange *self, GParamSpec *pspec, GtkDropDown *chooser)
{
  guint end = chooser == self->choosers[FROM] ? FROM : TO;
  int from, to;

  if (self->setting)
    return;
  if (get_year (self, FROM, &from) && get_year (self, TO, &to) && from > to)
    choose (self, end == FROM ? TO : FROM, gtk_drop_down_get_selected (chooser));
  show_choice (self);
  g_signal_emit (self, changed_signal, 0);
}

/* The choice of a year; the open one when it is not listed. */
static guint
find_choice (FnYearRange *self, int year)
{
  return (guint) (fn_int_list_find (self->years, year) + 1);
}

void
fn_year_range_set (FnYearRange *self, const FnPeriod *period)
{
  g_return_if_fail (FN_IS_YEAR_RANGE (self));
  g_return_if_fail (period != NULL);

  choose (self, FROM, period->given && !period->open_from ? find_choice (self, period->from.year) : 0);
  choose (self, TO, period->given && !period->open_to ? find_choice (self, period->to.year) : 0);
  show_choice (self);
}

static void
any_cb (FnYearRange *self)
{
  const FnPeriod any = { .given = FALSE };

  fn_year_range_set (self, &any);
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, changed_signal, 0);
}

static void
fn_year_range_dispose (GObject *object)
{
  FnYearRange *self = FN_YEAR_RANGE (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  g_clear_pointer (&self->years, g_array_unref);

  G_OBJECT_CLASS (fn_year_range_parent_class)->dispose (object);
}

static void
fn_year_range_class_init (FnYearRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_year_range_dispose;
  changed_signal = g_signal_new ("changed", FN_TYPE_YEAR_RANGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-year-range.ui");
  gtk_widget_class_bind_template_child (widget_class, FnYearRange, button);
  gtk_widget_class_bind_template_child (widget_class, FnYearRange, face);
  gtk_widget_class_bind_template_child (widget_class, FnYearRange, label);
  gtk_widget_class_bind_template_child (widget_class, FnYearRange, any);
  for (guint i = 0; i < N_ENDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (FnYearRange, choosers) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, any_cb);
}

static void
fn_year_range_init (FnYearRange *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button would stand it in the middle, unlike the drop-downs beside it. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->face), GTK_ALIGN_FILL);
  fn_spoken_name_set (GTK_WIDGET (self->choosers[FROM]), C_("year", "From"));
  fn_spoken_name_set (GTK_WIDGET (self->choosers[TO]), C_("year", "To"));
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
}

static GtkStringList *
name_choices (FnYearRange *self, guint end)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _(open_ends[end]));
  for (guint i = 0; i < self->years->len; i++)
    {
      FnDate date = make_date (g_array_index (self->years, int, i));
      FnPeriod year = { .given = TRUE, .from = date, .to = date };

      gtk_string_list_take (list, fn_period_to_people (&year, self->style));
    }
  return list;
}

void
fn_year_range_list (FnYearRange *self, const GArray *years, const FnDateStyle *style)
{
  g_return_if_fail (FN_IS_YEAR_RANGE (self));
  g_return_if_fail (years != NULL && style != NULL);

  self->style = style;
  self->setting = TRUE;
  g_array_set_size (self->years, 0);
  g_array_append_vals (self->years, years->data, years->len);
  for (guint i = 0; i < N_ENDS; i++)
    {
      g_autoptr (GtkStringList) list = name_choices (self, i);

      gtk_drop_down_set_model (self->choosers[i], G_LIST_MODEL (list));
    }
  self->setting = FALSE;
  show_choice (self);
}
