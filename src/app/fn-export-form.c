#include "config.h"

#include "app/fn-export-form.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define POINTS_PER_INCH 72.0

struct _FnExportForm
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *format;
  AdwComboRow *preset;
  GtkWidget *sides;
  GtkSpinButton *width;
  GtkSpinButton *height;
  AdwComboRow *resolution;
  AdwComboRow *theme;
  AdwActionRow *transparent_row;
  GtkSwitch *transparent;
  GtkSwitch *footnotes;
  GtkWidget *outlines_row;
  GtkSwitch *outlines;
  AdwComboRow *language;

  FnExportChoices choices;
  gboolean filling; /* the rows are being set, not chosen */
};

G_DEFINE_FINAL_TYPE (FnExportForm, fn_export_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How fine pictures are: in pixels a point for screens, in dots an inch for paper. */
static const struct
{
  const char *label;
  double scale;
} resolutions[] = {
  { N_("1×, as on the screen"), 1 },       { N_("2×, for slides"), 2 },
  { N_("3×"), 3 },                         { N_("4×"), 4 },
  { N_("150 dpi"), 150 / POINTS_PER_INCH }, { N_("300 dpi, for print"), 300 / POINTS_PER_INCH },
  { N_("600 dpi"), 600 / POINTS_PER_INCH },
};

static const struct
{
  const char *id;
  const char *label;
} themes[] = {
  { "light", N_("Light") },
  { "dark", N_("Dark") },
  { "print", N_("Print") },
  { "high-contrast", N_("High contrast") },
  { "high-contrast-dark", N_("High contrast, dark") },
};

/* What is transparent lies on a slide that nobody knows yet. */
static void
say_transparency (FnExportForm *self)
{
  gboolean dark_text = fn_theme_has_dark_text (fn_theme_find (self->choices.theme));

  adw_action_row_set_subtitle (self->transparent_row, !self->choices.transparent ? ""
                                                      : dark_text ? _("Its dark text needs a light slide")
                                                                  : _("Its light text needs a dark slide"));
}

/* Rows that mean nothing for what is chosen are not there. */
static void
follow_choices (FnExportForm *self)
{
  say_transparency (self);
  gtk_widget_set_visible (self->sides, self->choices.preset == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->resolution), fn_export_choices_get_format (&self->choices)->has_pixels);
  gtk_widget_set_visible (self->outlines_row, strcmp (self->choices.format, "svg") == 0);
}

static void
read_rows (FnExportForm *self)
{
  guint n;

  self->choices.format = fn_export_formats (&n)[adw_combo_row_get_selected (self->format)].id;
  self->choices.theme = themes[adw_combo_row_get_selected (self->theme)].id;
  self->choices.scale = resolutions[adw_combo_row_get_selected (self->resolution)].scale;
  self->choices.transparent = gtk_switch_get_active (self->transparent);
  self->choices.footnotes = gtk_switch_get_active (self->footnotes);
  self->choices.outlines = gtk_switch_get_active (self->outlines);
  if (self->choices.preset == NULL)
    self->choices.size = (FnSize){ gtk_spin_button_get_value (self->width), gtk_spin_button_get_value (self->height) };
  g_clear_pointer (&self->choices.language, g_free);
  if (adw_combo_row_get_selected (self->language) > 0)
    self->choices.language = g_strdup (gtk_string_object_get_string (adw_combo_row_get_selected_item (self->language)));
}

static void
chosen_cb (FnExportForm *self)
{
  if (self->filling)
    return;
  read_rows (self);
  follow_choices (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The last row, after all presets, is for a size of one's own. */
static void
preset_chosen_cb (FnExportForm *self)
{
  guint n, chosen = adw_combo_row_get_selected (self->preset);
  const FnExportPreset *presets = fn_export_presets (&n);

  if (self->filling)
    return;
  self->choices.preset = chosen < n ? presets[chosen].id : NULL;
  if (chosen < n)
    {
      self->choices.size = presets[chosen].size;
      self->filling = TRUE;
      gtk_spin_button_set_value (self->width, presets[chosen].size.width);
      gtk_spin_button_set_value (self->height, presets[chosen].size.height);
      self->filling = FALSE;
    }
  chosen_cb (self);
}

static void
choose_rows (FnExportForm *self)
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);
  const FnExportPreset *presets;
  double nearest = INFINITY;

  for (guint i = 0; i < n; i++)
    if (strcmp (formats[i].id, self->choices.format) == 0)
      adw_combo_row_set_selected (self->format, i);
  presets = fn_export_presets (&n);
  adw_combo_row_set_selected (self->preset, n);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (presets[i].id, self->choices.preset) == 0)
      adw_combo_row_set_selected (self->preset, i);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (strcmp (themes[i].id, self->choices.theme) == 0)
      adw_combo_row_set_selected (self->theme, i);
  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    if (fabs (resolutions[i].scale - self->choices.scale) < nearest)
      {
        nearest = fabs (resolutions[i].scale - self->choices.scale);
        adw_combo_row_set_selected (self->resolution, i);
      }
  gtk_spin_button_set_value (self->width, self->choices.size.width);
  gtk_spin_button_set_value (self->height, self->choices.size.height);
  gtk_switch_set_active (self->transparent, self->choices.transparent);
  gtk_switch_set_active (self->footnotes, self->choices.footnotes);
  gtk_switch_set_active (self->outlines, self->choices.outlines);
}

/* The person's own language, then those that the fact base speaks. */
static void
fill_languages (FnExportForm *self, FnFactBase *base)
{
  const FnLabel *title = fn_fact_base_get_title (base);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (list, _("As in the window"));
  for (guint i = 0; i < fn_label_get_length (title); i++)
    {
      const char *language, *text;

      fn_label_get_nth (title, i, &language, &text);
      gtk_string_list_append (list, language);
      if (g_strcmp0 (language, self->choices.language) == 0)
        chosen = i + 1;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->language, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->language), fn_label_get_length (title) > 1);
}

static void
fill_row (AdwComboRow *row, gconstpointer table, gsize row_size, gsize label_offset, guint n, const char *last)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *label = *(const char *const *) ((const char *) table + i * row_size + label_offset);

      gtk_string_list_append (list, g_dgettext (GETTEXT_PACKAGE, label));
    }
  if (last != NULL)
    gtk_string_list_append (list, last);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_rows (FnExportForm *self, FnFactBase *base)
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);
  const FnExportPreset *presets;

  self->filling = TRUE;
  fill_row (self->format, formats, sizeof *formats, G_STRUCT_OFFSET (FnExportFormat, label), n, NULL);
  presets = fn_export_presets (&n);
  fill_row (self->preset, presets, sizeof *presets, G_STRUCT_OFFSET (FnExportPreset, label), n, _("Own size"));
  fill_row (self->resolution, resolutions, sizeof resolutions[0], 0, G_N_ELEMENTS (resolutions), NULL);
  fill_row (self->theme, &themes[0].label, sizeof themes[0], 0, G_N_ELEMENTS (themes), NULL);
  fill_languages (self, base);
  choose_rows (self);
  self->filling = FALSE;
}

static void
fn_export_form_finalize (GObject *object)
{
  fn_export_choices_clear (&FN_EXPORT_FORM (object)->choices);

  G_OBJECT_CLASS (fn_export_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, format);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, preset);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, sides);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, width);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, height);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, resolution);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, theme);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, transparent);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, footnotes);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, outlines);
  gtk_widget_class_bind_template_child (widget_class, FnExportForm, language);
}

static void
fn_export_form_class_init (FnExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fn_export_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", FN_TYPE_EXPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-export-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_chosen_cb);
}

static void
fn_export_form_init (FnExportForm *self)
{
  g_autofree char *path = fn_export_choices_dup_path ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fn_export_choices_init (&self->choices);
  fn_export_choices_read (&self->choices, path);
}

void
fn_export_form_attach (FnExportForm *self, FnFactBase *base)
{
  g_return_if_fail (FN_IS_EXPORT_FORM (self));

  fill_rows (self, base);
  follow_choices (self);
}

const FnExportChoices *
fn_export_form_get_choices (FnExportForm *self)
{
  g_return_val_if_fail (FN_IS_EXPORT_FORM (self), NULL);

  return &self->choices;
}
