#pragma once

#include "chart/fn-words.h"
#include "model/fn-fact-base.h"
#include "render/fn-theme.h"

G_BEGIN_DECLS

/**
 * FnExportJob:
 * @base, @figure: what to export
 * @size: in points
 * @scale: pixels a point, for formats with pixels
 * @theme: which colours
 * @transparent: whether the background is left out
 * @outlines: whether the letters of an SVG are outlines, which look alike everywhere, instead of text
 * @footnotes: whether the words that marks rest on are numbered and listed in the picture
 * @words: in which language
 * @families: (nullable): typefaces, %NULL for the usual ones
 * @excerpt: (nullable): what a picture takes along to open its figure again, made by fn_excerpt_new()
 */
typedef struct
{
  FnFactBase *base;
  const FnFigure *figure;
  FnSize size;
  double scale;
  const FnTheme *theme;
  gboolean transparent;
  gboolean outlines;
  gboolean footnotes;
  const FnWords *words;
  const char *families;
  GBytes *excerpt;
} FnExportJob;

/**
 * FnExportFormat:
 * @id: as the command line names it
 * @ending: of a file's name, without the dot before it
 * @label: for people, to be translated
 * @media_type: of the file
 * @has_pixels: whether a job's scale and the limits of pictures matter
 * @write: makes the whole file in memory; called through fn_export_to_bytes(), which checks the size
 *
 * One row of the table of formats. The same job gives the same bytes on one platform.
 */
typedef struct
{
  const char *id;
  const char *ending;
  const char *label;
  const char *media_type;
  gboolean has_pixels;
  GBytes *(*write) (const FnExportJob *job, GError **error);
} FnExportFormat;

/** fn_export_formats: Returns: (array length=n): all formats; static */
const FnExportFormat *fn_export_formats (guint *n);

/** fn_export_format_find: Returns: (nullable): the format called @id */
const FnExportFormat *fn_export_format_find (const char *id);

/** fn_export_format_for_path: Returns: (nullable): the format that the ending of @path names */
const FnExportFormat *fn_export_format_for_path (const char *path);

/** FnExportPreset: a size with a name, in points */
typedef struct
{
  const char *id;
  const char *label;
  FnSize size;
} FnExportPreset;

/** fn_export_presets: Returns: (array length=n): the presets, the default ("slide") first; static */
const FnExportPreset *fn_export_presets (guint *n);

/** fn_export_preset_find: Returns: (nullable): the preset called @id */
const FnExportPreset *fn_export_preset_find (const char *id);

/**
 * fn_export_to_bytes:
 *
 * Returns: (transfer full) (nullable): the whole file, or %NULL with FN_ERROR_LIMIT when the size or the
 *   scale is beyond what the format can hold
 */
GBytes *fn_export_to_bytes (const FnExportJob *job, const FnExportFormat *format, GError **error);

/**
 * fn_export_to_file:
 * @path: a file name, or "-" for the standard output
 *
 * Makes the file and writes it, whole or not at all.
 *
 * Returns: whether it was written, else FN_ERROR_WRITE or FN_ERROR_LIMIT
 */
gboolean fn_export_to_file (const FnExportJob *job, const FnExportFormat *format, const char *path,
                            GError **error);

/**
 * fn_export_facts_to_csv:
 * @facts: (element-type int): indices of facts of @base
 * @language: of labels and notes
 *
 * Writes a table (RFC 4180, UTF-8): a row of titles, then one row a fact, with ids, EDTF dates and numbers
 * of the C locale, each exactly as in the fact base. What stands once a citation (section, paragraph,
 * quote) is joined by " | ". Cells are not altered for spreadsheets that take a leading "=" for a formula.
 *
 * Returns: (transfer full): the table
 */
char *fn_export_facts_to_csv (const FnFactBase *base, const GArray *facts, const char *language);

G_END_DECLS
