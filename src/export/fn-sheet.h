#pragma once

#include "export/fn-export.h"

G_BEGIN_DECLS

/**
 * FnSheet:
 * @id: the figure's id; a prefix for ids inside a file
 * @origin: where the figure comes from, as fn_origin_new() says it, so that a stray file can be traced back
 * @scene: what is drawn
 * @theme: which colours
 * @scale: pixels a point, for formats with pixels
 * @transparent: whether the background is left out
 * @outlines: whether the letters of an SVG are outlines
 * @families: typefaces, comma-separated
 * @language: of the words in the scene, such as "en"
 * @kind: (nullable): what the chart is called, for people ("Bar chart")
 * @datum_kind: (nullable): what one datum is called ("bar")
 * @citations: %NULL-terminated: the sources of everything drawn, each in one line
 * @urls: %NULL-terminated: their addresses, in the same order; "" where there is none
 * @publishers: (nullable): who published these sources, each once, in one line
 * @base: (nullable): gives the facts their ids
 * @excerpt: (nullable): what the file takes along, see fn_carry_pack()
 *
 * A laid-out figure with all that a writer of pictures needs. The writers take it instead of a job, so
 * that they know neither layout nor fact selection. Of the strings @origin, @citations, @urls and
 * @publishers are owned, the rest is borrowed.
 */
typedef struct
{
  const char *id;
  char *origin;
  FnScene *scene;
  const FnTheme *theme;
  double scale;
  gboolean transparent;
  gboolean outlines;
  const char *families;
  const char *language;
  const char *kind;
  const char *datum_kind;
  char **citations;
  char **urls;
  char *publishers;
  FnFactBase *base;
  GBytes *excerpt;
} FnSheet;

/** FN_SHEET_SLACK: how much wider than ours the typeface may be that takes its place on another machine */
#define FN_SHEET_SLACK 1.1

/** fn_sheet_init: lays out the figure of @job, which must outlive @self; free with fn_sheet_clear() */
void fn_sheet_init (FnSheet *self, const FnExportJob *job);

/** fn_sheet_init_with_slack: as fn_sheet_init(), with room for text that is FN_SHEET_SLACK times as wide */
void fn_sheet_init_with_slack (FnSheet *self, const FnExportJob *job);
void fn_sheet_clear (FnSheet *self);

/**
 * fn_sheet_dup_caption:
 *
 * Returns: (transfer full): the description of the figure, then its sources, a line each; for formats that
 *   have no place of their own for sources
 */
char *fn_sheet_dup_caption (const FnSheet *self);

/**
 * fn_sheet_get_link:
 *
 * Returns: (transfer none) (nullable): the address of the first source of @datum that has one
 */
const char *fn_sheet_get_link (const FnSheet *self, const FnSceneDatum *datum);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnSheet, fn_sheet_clear)

G_END_DECLS
