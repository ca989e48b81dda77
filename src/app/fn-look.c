#include "config.h"

#include "app/fn-look.h"

#include "render/fn-typeset-measure.h"

#include <adwaita.h>

struct _FnLook
{
  GObject parent_instance;

  const FnTheme *theme;
  FnTextMeasure *measure;
  GtkCssProvider *accent;
};

G_DEFINE_FINAL_TYPE (FnLook, fn_look, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const FnTheme *
choose_theme (AdwStyleManager *style)
{
  gboolean dark = adw_style_manager_get_dark (style);

  /* There is one theme of high contrast, and it is light. */
  if (adw_style_manager_get_high_contrast (style))
    return fn_theme_find (dark ? "high-contrast-dark" : "high-contrast");
  return fn_theme_find (dark ? "dark" : "light");
}

static void
publish_accent (FnLook *self)
{
  GdkRGBA color = fn_look_get_ink (self, FN_INK_ACCENT);
  g_autofree char *value = gdk_rgba_to_string (&color);
  g_autofree char *sheet = g_strdup_printf ("@define-color footnote_accent %s;", value);

  gtk_css_provider_load_from_data (self->accent, sheet, -1);
}

static void
style_changed_cb (FnLook *self)
{
  const FnTheme *theme = choose_theme (adw_style_manager_get_default ());

  if (self->theme == theme)
    return;
  self->theme = theme;
  publish_accent (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fn_look_init (FnLook *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->measure = fn_typeset_measure_new (NULL);
  self->accent = gtk_css_provider_new ();
  style_changed_cb (self);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->accent),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fn_look_finalize (GObject *object)
{
  FnLook *self = FN_LOOK (object);

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->accent));
  g_clear_object (&self->accent);
  g_clear_pointer (&self->measure, fn_typeset_measure_free);

  G_OBJECT_CLASS (fn_look_parent_class)->finalize (object);
}

static void
fn_look_class_init (FnLookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_look_finalize;

  signals[CHANGED] = g_signal_new ("changed", FN_TYPE_LOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

FnLook *
fn_look_new (void)
{
  return g_object_new (FN_TYPE_LOOK, NULL);
}

const FnTheme *
fn_look_get_theme (FnLook *self)
{
  g_return_val_if_fail (FN_IS_LOOK (self), NULL);

  return self->theme;
}

const FnTextMeasure *
fn_look_get_measure (FnLook *self)
{
  g_return_val_if_fail (FN_IS_LOOK (self), NULL);

  return self->measure;
}

GdkRGBA
fn_look_get_ink (FnLook *self, FnInk ink)
{
  FnColor color;

  g_return_val_if_fail (FN_IS_LOOK (self), (GdkRGBA){ 0 });

  color = self->theme->ink[ink];
  return (GdkRGBA){ color.red, color.green, color.blue, color.alpha };
}
