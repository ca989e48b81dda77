#pragma once

#include "chart/fn-figure-data.h"
#include "chart/fn-scene.h"

G_BEGIN_DECLS

/** FnDetail: how much of a figure is drawn */
typedef enum
{
  FN_DETAIL_FULL,      /* everything: for export and print */
  FN_DETAIL_BODY,      /* without title, subtitle and source line, which the window sets itself */
  FN_DETAIL_THUMBNAIL, /* marks only, no text */
} FnDetail;

/**
 * FnChartRequest:
 * @base, @figure: what to draw
 * @size: in points; at least 1 × 1
 * @detail: how much of it
 * @measure: how wide text is
 * @words: in which words
 * @footnotes: whether marks are numbered and the words that they rest on are listed below; with FN_DETAIL_FULL only
 */
typedef struct
{
  FnFactBase *base;
  const FnFigure *figure;
  FnSize size;
  FnDetail detail;
  const FnTextMeasure *measure;
  const FnWords *words;
  gboolean footnotes;
} FnChartRequest;

/**
 * fn_chart_lay_out:
 *
 * Pure arithmetic: the same request gives the same scene. A figure whose kind cannot be drawn yet, or
 * that has no data, yields a scene that says so in words. In a language that is read from right to left the figure is
 * mirrored: names stand at the right and values grow to the left; over time, only the words around the chart are.
 *
 * Returns: (transfer full): the scene
 */
FnScene *fn_chart_lay_out (const FnChartRequest *request);

/** fn_chart_is_supported: Returns: whether a kind of chart for @figure has been built */
gboolean fn_chart_is_supported (const FnFigure *figure);

G_END_DECLS
