#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnTitleStyle:
 * @language: the language wanted for names, "ja"
 * @joining: how two names, several names, and what with whose are joined
 * @dates: how periods are written
 *
 * How a generated title is written. All is borrowed.
 */
typedef struct
{
  const char *language;
  const FnCiteStyle *joining;
  const FnDateStyle *dates;
} FnTitleStyle;

/**
 * fn_figure_suggest:
 * @figure: what it chooses is kept; its mark, layout, encoding and title are set
 *
 * Sets a figure up so that it looks good at once: events as a timeline, shares as parts of a whole, a fact that
 * stands alone as a number, what one source says of several years in the order of time, else bars.
 */
void fn_figure_suggest (const FnFactBase *base, FnFigure *figure, const FnTitleStyle *style);

/** fn_figure_suggest_mark: sets mark and layout of @figure to what suits the facts that it chooses */
void fn_figure_suggest_mark (const FnFactBase *base, FnFigure *figure);

/**
 * fn_figure_suggest_encoding:
 *
 * Sets what the channels of @figure show, and in which order, for the mark and layout that it has.
 */
void fn_figure_suggest_encoding (const FnFactBase *base, FnFigure *figure);

/** fn_figure_suggest_title: Returns: (transfer full): what @figure chooses in words, "U.S. imports, Japan, 2024" */
char *fn_figure_suggest_title (const FnFactBase *base, const FnFigure *figure, const FnTitleStyle *style);

/**
 * fn_figure_get_sorted:
 *
 * Returns: (transfer none) (nullable): the channel of @figure that names stand on, to set its order; %NULL
 *   where nothing is to be sorted
 */
FnEncoding *fn_figure_get_sorted (FnFigure *figure);

G_END_DECLS
