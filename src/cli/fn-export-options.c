#include "config.h"

#include "cli/fn-export-options.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define POINTS_PER_INCH 72.0

/* The arguments as they were typed; NULL or 0 where nothing was said. */
typedef struct
{
  char *format;
  char *preset;
  char *size;
  double scale;
  double dpi;
  char *theme;
  char *text;
  char *language;
} Typed;

static void
typed_clear (Typed *self)
{
  g_free (self->format);
  g_free (self->preset);
  g_free (self->size);
  g_free (self->theme);
  g_free (self->text);
  g_free (self->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

void
fn_export_options_clear (FnExportOptions *self)
{
  g_strfreev (self->figures);
  g_free (self->output);
  g_free (self->folder);
  g_free (self->base_path);
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (FnExportFormat, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (FnExportPreset, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (FnTheme, id) == 0);

gboolean
fn_export_options_is_book (const FnExportOptions *self)
{
  return self->output != NULL && (self->all || self->figures[1] != NULL);
}

static char *
list_formats (void)
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);

  return fn_command_list_ids (formats, sizeof *formats, n);
}

static char *
list_presets (void)
{
  guint n;
  const FnExportPreset *presets = fn_export_presets (&n);

  return fn_command_list_ids (presets, sizeof *presets, n);
}

static char *
list_themes (void)
{
  guint n;
  const FnTheme *themes = fn_themes (&n);

  return fn_command_list_ids (themes, sizeof *themes, n);
}

static gboolean
read_format (FnExportOptions *self, const Typed *typed)
{
  g_autofree char *known = list_formats ();

  if (typed->format != NULL)
    self->format = fn_export_format_find (typed->format);
  else if (self->output != NULL)
    self->format = fn_export_format_for_path (self->output);
  else
    self->format = fn_export_formats (&(guint){ 0 });

  if (self->format == NULL && typed->format != NULL)
    fn_command_fail (_("There is no format “%s”; there are %s"), typed->format, known);
  else if (self->format == NULL)
    fn_command_fail (_("The ending of “%s” names no format; give --format: %s"), self->output, known);
  if (self->format == NULL || !fn_export_options_is_book (self) || strcmp (self->format->id, "pdf") == 0)
    return self->format != NULL;
  fn_command_fail (_("Only a PDF file holds several figures; use --output-dir for %s"), self->format->id);
  return FALSE;
}

/* "960x540" in points; "×" is accepted too. */
static gboolean
parse_size (const char *typed, FnSize *size)
{
  char *end;

  size->width = g_ascii_strtod (typed, &end);
  if (end == typed || (*end != 'x' && !g_str_has_prefix (end, "×")))
    return FALSE;
  typed = g_utf8_next_char (end);
  size->height = g_ascii_strtod (typed, &end);
  return end != typed && *end == '\0' && isfinite (size->width) && isfinite (size->height) &&
         size->width > 0 && size->height > 0;
}

static gboolean
read_size (FnExportOptions *self, const Typed *typed)
{
  const FnExportPreset *preset = fn_export_presets (&(guint){ 0 });
  g_autofree char *known = list_presets ();

  if (typed->preset != NULL && typed->size != NULL)
    {
      fn_command_fail (_("--preset and --size exclude each other"));
      return FALSE;
    }
  if (typed->preset != NULL)
    preset = fn_export_preset_find (typed->preset);
  if (preset == NULL)
    {
      fn_command_fail (_("There is no preset “%s”; there are %s"), typed->preset, known);
      return FALSE;
    }
  self->size = preset->size;
  if (typed->size != NULL && !parse_size (typed->size, &self->size))
    {
      fn_command_fail (_("“%s” is no size; write width and height in points, such as 960x540"), typed->size);
      return FALSE;
    }
  return TRUE;
}

/* Options that were not given hold NAN. */
static gboolean
read_scale (FnExportOptions *self, const Typed *typed)
{
  if (!isnan (typed->scale) && !isnan (typed->dpi))
    {
      fn_command_fail (_("--scale and --dpi exclude each other"));
      return FALSE;
    }
  self->scale = 1;
  if (!isnan (typed->scale))
    self->scale = typed->scale;
  else if (!isnan (typed->dpi))
    self->scale = typed->dpi / POINTS_PER_INCH;
  if (isfinite (self->scale) && self->scale > 0)
    return TRUE;
  fn_command_fail (_("The scale must be a number above 0"));
  return FALSE;
}

static gboolean
read_theme (FnExportOptions *self, const Typed *typed)
{
  g_autofree char *known = list_themes ();

  self->theme = typed->theme != NULL ? fn_theme_find (typed->theme) : fn_themes (&(guint){ 0 });
  if (self->theme == NULL)
    fn_command_fail (_("There is no theme “%s”; there are %s"), typed->theme, known);
  return self->theme != NULL;
}

/* Only an SVG drawing has the choice: PDF brings its typefaces along, the rest has pixels or no drawing. */
static gboolean
read_text (FnExportOptions *self, const Typed *typed)
{
  if (typed->text == NULL)
    return TRUE;
  self->outlines = strcmp (typed->text, "outlines") == 0;
  if (!self->outlines && strcmp (typed->text, "text") != 0)
    fn_command_fail (_("“%s” is no way to write letters; there are %s"), typed->text, "text, outlines");
  else if (strcmp (self->format->id, "svg") != 0)
    fn_command_fail (_("--text is for SVG drawings; %s has no choice"), self->format->id);
  else
    return TRUE;
  return FALSE;
}

/* Numbers stand at marks that we draw. A table has the words cited beside each fact; Vega-Lite and plain text only name
 * the facts and their sources. */
static gboolean
check_footnotes (const FnExportOptions *self)
{
  static const char *const pictures[] = { "png", "svg", "pdf", NULL };

  if (!self->footnotes || g_strv_contains (pictures, self->format->id))
    return TRUE;
  fn_command_fail (_("--footnotes is for png, svg and pdf, not for %s; csv has the cited words in its column “quote”"),
                   self->format->id);
  return FALSE;
}

/* Which figures, and where to; files named after figures go to the current folder if nothing is said. */
static gboolean
check_figures (FnExportOptions *self)
{
  if (self->all == (self->figures != NULL))
    fn_command_fail (_("Either --figure or --all is needed; “footnote figures” lists the figures"));
  else if (self->output != NULL && self->folder != NULL)
    fn_command_fail (_("--output and --output-dir exclude each other"));
  else
    {
      if (self->output == NULL && self->folder == NULL)
        self->folder = g_strdup (".");
      return TRUE;
    }
  return FALSE;
}

static char *
make_details (void)
{
  g_autofree char *formats = list_formats ();
  g_autofree char *presets = list_presets ();
  g_autofree char *themes = list_themes ();

  return g_strdup_printf (
      _("Formats: %s\nPresets: %s\nThemes: %s\n\n"
        "The format is taken from the ending of FILE if --format is left out. Without FILE and "
        "DIR, each\nfigure is written into the current folder, in a file named after it. Several figures go "
        "into one PDF\n"
        "file, a page each, with the sources at the end."),
      formats, presets, themes);
}

static gboolean
parse (const FnCommand *command, int argc, char **argv, FnExportOptions *self, Typed *typed, char ***rest)
{
  g_autofree char *details = make_details ();
  const GOptionEntry entries[] = {
    { "figure", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->figures, N_("Export this figure; may be repeated"),
      N_("ID") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &self->all, N_("Export every figure"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &typed->format, N_("Write this format"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Write this file; “-” is the standard output"), N_("FILE") },
    { "output-dir", 0, 0, G_OPTION_ARG_FILENAME, &self->folder, N_("Write into this folder"), N_("DIR") },
    { "preset", 0, 0, G_OPTION_ARG_STRING, &typed->preset, N_("Take this size"), N_("NAME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &typed->size, N_("Take this size in points"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &typed->scale, N_("Pixels a point"), N_("N") },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &typed->dpi, N_("Pixels an inch"), N_("N") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &typed->theme, N_("Use these colours"), N_("NAME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &self->transparent, N_("Leave out the background"), NULL },
    { "text", 0, 0, G_OPTION_ARG_STRING, &typed->text, N_("Letters of an SVG: “text” or “outlines”"), N_("HOW") },
    { "footnotes", 0, 0, G_OPTION_ARG_NONE, &self->footnotes,
      N_("Number the marks of a PNG, SVG or PDF and list the words they rest on"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &typed->language, N_("Label in this language"), N_("LL") },
    { NULL },
  };

  return fn_command_parse (command, entries, details, 1, argc, argv, rest);
}

gboolean
fn_export_options_read (const FnCommand *command, int argc, char **argv, FnExportOptions *self)
{
  g_auto (Typed) typed = { .scale = NAN, .dpi = NAN };
  g_auto (GStrv) rest = NULL;

  *self = (FnExportOptions){ 0 };
  if (!parse (command, argc, argv, self, &typed, &rest) || !check_figures (self) ||
      !read_format (self, &typed) || !read_size (self, &typed) || !read_scale (self, &typed) ||
      !read_theme (self, &typed) || !read_text (self, &typed) || !check_footnotes (self))
    return FALSE;

  self->words = fn_language_get_words (typed.language);
  self->base_path = g_strdup (rest[0]);
  return TRUE;
}
