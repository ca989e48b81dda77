#include "config.h"

#include "export/fn-export.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "export/fn-writers.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The largest page that PDF viewers agree on: 200 inches (ISO 32000-1, annex C). */
#define MAX_POINTS 14400.0
/* One gibibyte while it is painted; A4 at 1200 dpi is half of it. */
#define MAX_PIXELS (256.0 * 1024 * 1024)

static const FnExportFormat formats[] = {
  { "png", "png", N_("PNG picture"), "image/png", TRUE, fn_write_png },
  { "svg", "svg", N_("SVG drawing"), "image/svg+xml", FALSE, fn_write_svg },
  { "pdf", "pdf", N_("PDF document"), "application/pdf", FALSE, fn_write_pdf },
  { "csv", "csv", N_("CSV table"), "text/csv", FALSE, fn_write_csv },
  { "vega-lite", "vl.json", N_("Vega-Lite chart"), "application/vnd.vegalite.v5+json", FALSE,
    fn_write_vega_lite },
  { "txt", "txt", N_("Plain text"), "text/plain", FALSE, fn_write_txt },
};

/* Slides are 13⅓ or 10 inches wide, paper columns 3½ inches, all as the programs they go to have them. */
static const FnExportPreset presets[] = {
  { "slide", N_("Slide, 16∶9"), { 960, 540 } },
  { "half-slide", N_("Half a slide"), { 480, 540 } },
  { "4:3", N_("Slide, 4∶3"), { 720, 540 } },
  { "square", N_("Square"), { 540, 540 } },
  { "column", N_("One column of a paper"), { 252, 189 } },
  { "two-columns", N_("Two columns of a paper"), { 516, 290 } },
  { "a4", N_("A4, upright"), { 595, 842 } },
  { "a4-landscape", N_("A4, landscape"), { 842, 595 } },
};

const FnExportFormat *
fn_export_formats (guint *n)
{
  *n = G_N_ELEMENTS (formats);
  return formats;
}

const FnExportFormat *
fn_export_format_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].id, id) == 0)
      return &formats[i];
  return NULL;
}

const FnExportFormat *
fn_export_format_for_path (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i].ending, NULL);

      if (g_str_has_suffix (name, ending))
        return &formats[i];
    }
  return NULL;
}

const FnExportPreset *
fn_export_presets (guint *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}

const FnExportPreset *
fn_export_preset_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    if (strcmp (presets[i].id, id) == 0)
      return &presets[i];
  return NULL;
}

/* Written so that a size that is not a number fails as well. */
static gboolean
check_size (FnSize size, GError **error)
{
  if (size.width >= 1 && size.height >= 1 && size.width <= MAX_POINTS && size.height <= MAX_POINTS)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
               _("A figure of %g × %g points cannot be exported; both sides must be from 1 to %g points"),
               size.width, size.height, MAX_POINTS);
  return FALSE;
}

/* `render` itself checks how long each side may be. */
static gboolean
check_pixels (FnSize size, double scale, GError **error)
{
  double width = round (size.width * scale), height = round (size.height * scale);

  if (scale > 0 && width * height <= MAX_PIXELS)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
               _("A picture of %.0f × %.0f pixels cannot be made; choose another size or scale"), width,
               height);
  return FALSE;
}

gboolean
fn_export_check (const FnExportJob *job, const FnExportFormat *format, GError **error)
{
  return check_size (job->size, error) && (!format->has_pixels || check_pixels (job->size, job->scale, error));
}

GBytes *
fn_export_to_bytes (const FnExportJob *job, const FnExportFormat *format, GError **error)
{
  g_return_val_if_fail (job != NULL && format != NULL, NULL);

  return fn_export_check (job, format, error) ? format->write (job, error) : NULL;
}

gboolean
fn_export_to_file (const FnExportJob *job, const FnExportFormat *format, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (job != NULL && format != NULL && path != NULL, FALSE);

  bytes = fn_export_to_bytes (job, format, error);
  if (bytes == NULL)
    return FALSE;
  return strcmp (path, "-") == 0 ? fn_file_write_stdout (bytes, error) : fn_file_write (path, bytes, error);
}
