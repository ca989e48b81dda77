#include "config.h"

#include "export/fn-export.h"
#include "export/fn-sheet.h"
#include "load/fn-load.h"
#include "render/fn-typeset-measure.h"
#include "session/fn-language.h"

#include <stdlib.h>

/* Every figure of the built-in fact base, as a presenter could take it away. Trying all there is to choose with all of
 * them takes minutes; FOOTNOTE_TEST_ROUNDS=2 or more does it. Else every figure is laid out in presets that the seed
 * chooses, every figure is written in every format, and every format in every theme and preset. */

/* How far letters reach above and below the base line, of their size: an accented capital, a tail. */
#define RISE 0.95
#define DROP 0.25
/* In points: what nobody sees. */
#define TOUCH 0.01
#define FRAME 0.5

static const char *const languages[] = { "en", "ja" };

/** Page: a figure laid out in one way, and a measure by which texts are @wider than this one has them */
typedef struct
{
  FnExportJob job;
  const FnExportPreset *preset;
  const FnScene *scene;
  const FnTextMeasure *measure;
  double wider;
} Page;

static FnLoaded *
load_builtin (void)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (GError) error = NULL;
  FnLoaded *loaded = fn_load (file, NULL, &error);

  g_assert_no_error (error);
  return loaded;
}

static guint
count_figures (const FnLoaded *loaded)
{
  return (guint) fn_fact_base_count (loaded->base, FN_PART_FIGURE);
}

static FnExportJob
make_job (const FnLoaded *loaded, guint figure)
{
  return (FnExportJob){
    .base = loaded->base,
    .figure = fn_fact_base_get_figure (loaded->base, figure),
    .scale = 1,
    .theme = fn_theme_find ("light"),
    .words = fn_words_english (),
  };
}

static G_NORETURN G_GNUC_PRINTF (2, 3) void
fail (const Page *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_error ("%s, %s, %s%s: %s", self->job.figure->id, self->preset->id, self->job.words->language,
           self->job.footnotes ? ", with footnotes" : "", what);
}

/* What the letters of a text cover. */
static FnRect
find_letters (const Page *self, const FnMark *mark)
{
  double width = fn_text_measure_width (self->measure, mark->text, mark->font) * self->wider, size = mark->font.size;
  double top = MAX (mark->box.y, mark->from.y - RISE * size);
  double bottom = MIN (fn_rect_bottom (mark->box), mark->from.y + DROP * size);

  return (FnRect){ mark->from.x - width * mark->align / 2, top, width, bottom - top };
}

/* A column of print is too narrow for long words, and footnotes take their room from the figure. */
static gboolean
has_room (const Page *self)
{
  return !g_str_equal (self->preset->id, "column") && !self->job.footnotes;
}

static void
check_text (const Page *self, guint index)
{
  const FnMark *mark = fn_scene_get_mark (self->scene, index);
  FnRect letters = find_letters (self, mark);
  FnSize size = self->job.size;

  if (has_room (self) && g_str_has_suffix (mark->text, "…"))
    fail (self, "“%s” is cut", mark->text);
  if (letters.x < -FRAME || letters.y < -FRAME || fn_rect_right (letters) > size.width + FRAME ||
      fn_rect_bottom (letters) > size.height + FRAME)
    fail (self, "“%s” leaves the page", mark->text);
  for (guint i = 0; i < index; i++)
    {
      const FnMark *other = fn_scene_get_mark (self->scene, i);

      if (other->shape == FN_SHAPE_TEXT &&
          fn_rect_overlaps (fn_rect_grow (letters, -TOUCH), find_letters (self, other)))
        fail (self, "“%s” lies on “%s”", mark->text, other->text);
    }
}

static void
check_texts (const Page *self)
{
  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    if (fn_scene_get_mark (self->scene, i)->shape == FN_SHAPE_TEXT)
      check_text (self, i);
}

/* As in PNG and PDF, and as in SVG, where the typeface that takes the place of ours may be wider. */
static void
check_layouts (Page *page)
{
  g_auto (FnSheet) exact = { 0 }, slack = { 0 };

  fn_sheet_init (&exact, &page->job);
  page->scene = exact.scene;
  page->wider = 1;
  check_texts (page);
  fn_sheet_init_with_slack (&slack, &page->job);
  page->scene = slack.scene;
  page->wider = FN_SHEET_SLACK;
  check_texts (page);
}

static gboolean
is_thorough (void)
{
  const char *rounds = g_getenv ("FOOTNOTE_TEST_ROUNDS");

  return rounds != NULL && atoi (rounds) > 1;
}

/* In how many presets a figure is tried. All are made in English; footnotes take long to fit. */
static guint
choose_n_presets (guint language, gboolean footnotes, guint all)
{
  if (is_thorough ())
    return all;
  if (footnotes)
    return (guint) g_test_rand_bit ();
  return language == 0 ? 2 : 1;
}

/* No text leaves the page, lies on another or is cut. */
static void
test_texts (gconstpointer data)
{
  gboolean footnotes = GPOINTER_TO_INT (data);
  g_autoptr (FnLoaded) loaded = load_builtin ();
  FnTextMeasure *measure = fn_typeset_measure_new (NULL);
  guint n_presets;
  const FnExportPreset *presets = fn_export_presets (&n_presets);

  for (guint i = 0; i < count_figures (loaded) * G_N_ELEMENTS (languages); i++)
    {
      guint language = i % G_N_ELEMENTS (languages), first = (guint) g_test_rand_int_range (0, (gint32) n_presets);
      guint n = choose_n_presets (language, footnotes, n_presets);

      for (guint j = 0; j < n; j++)
        {
          Page page = { .job = make_job (loaded, i / G_N_ELEMENTS (languages)), .measure = measure };

          page.preset = &presets[(first + j) % n_presets];
          page.job.size = page.preset->size;
          page.job.words = fn_language_get_words (languages[language]);
          page.job.footnotes = footnotes;
          check_layouts (&page);
        }
    }
  fn_typeset_measure_free (measure);
}

/* What a machine without our typeface may have, up to a tenth wider in what the figures say: an SVG has room for it. */
static void
test_substitute (gconstpointer family)
{
  g_autoptr (FnLoaded) loaded = load_builtin ();
  FnTextMeasure *measure = fn_typeset_measure_new (family), *missing = fn_typeset_measure_new ("No Such Typeface");
  FnFont font = { 20, 400 };
  guint n;
  const FnExportPreset *presets = fn_export_presets (&n);

  if (fn_text_measure_width (measure, "Wages, 1901", font) == fn_text_measure_width (missing, "Wages, 1901", font))
    g_test_skip ("the typeface is not installed");
  else
    for (guint i = 0; i < count_figures (loaded); i++)
      {
        Page page = { .job = make_job (loaded, i), .preset = &presets[i % n], .measure = measure, .wider = 1 };
        g_auto (FnSheet) sheet = { 0 };

        page.job.size = page.preset->size;
        fn_sheet_init_with_slack (&sheet, &page.job);
        page.scene = sheet.scene;
        check_texts (&page);
      }
  fn_typeset_measure_free (measure);
  fn_typeset_measure_free (missing);
}

/* Whatever is chosen, a file comes of it. */
static void
test_files (gconstpointer data)
{
  const FnExportFormat *format = data;
  g_autoptr (FnLoaded) loaded = load_builtin ();
  guint n_figures = count_figures (loaded), n_presets, n_themes, n_ways, n_shifts = 1;
  const FnExportPreset *presets = fn_export_presets (&n_presets);
  const FnTheme *themes = fn_themes (&n_themes);

  n_ways = n_presets * n_themes;
  if (is_thorough ())
    n_shifts = n_ways;
  for (guint i = 0; i < n_shifts * MAX (n_figures, n_ways); i++)
    {
      guint at = i % MAX (n_figures, n_ways), shift = i / MAX (n_figures, n_ways);
      guint way = (at + shift) % n_ways;
      FnExportJob job = make_job (loaded, at % n_figures);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      job.size = presets[way % n_presets].size;
      job.theme = &themes[way / n_presets];
      bytes = fn_export_to_bytes (&job, format, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
    }
}

int
main (int argc, char *argv[])
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);

  fn_language_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/export/every-figure/texts", GINT_TO_POINTER (FALSE), test_texts);
  g_test_add_data_func ("/export/every-figure/texts-with-footnotes", GINT_TO_POINTER (TRUE), test_texts);
  g_test_add_data_func ("/export/every-figure/inter-display", "Inter Display", test_substitute);
  g_test_add_data_func ("/export/every-figure/liberation-sans", "Liberation Sans", test_substitute);
  g_test_add_data_func ("/export/every-figure/open-sans", "Open Sans", test_substitute);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/export/every-figure/files/", formats[i].id, NULL);

      g_test_add_data_func (path, &formats[i], test_files);
    }
  return g_test_run ();
}
