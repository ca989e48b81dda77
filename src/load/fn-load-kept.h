#pragma once

#include "base/fn-problems.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnKeptFigure:
 * @figure: (nullable): what could be made of it with the fact base as it is now
 * @text: (nullable): the JSON that it was read from, where not all of it could be understood
 *
 * A figure in the file of a person's own. What has a text is written back as it was, so that nothing is lost
 * until the person changes it.
 */
typedef struct
{
  FnFigure *figure;
  char *text;
} FnKeptFigure;

/** fn_kept_figures_new: Returns: (transfer full) (element-type FnKeptFigure): an empty list that frees its members */
GArray *fn_kept_figures_new (void);

/**
 * fn_load_kept_figures:
 * @base: what they are figures of
 * @bytes: what fn_write_kept_figures() has made
 * @name: what problems call it
 * @problems: where is added what cannot be read, or names what is gone
 *
 * Figures are read as those of a fact base are. One whose id the fact base has by now is not lost either, but
 * cannot be shown.
 *
 * Returns: (transfer full) (nullable) (element-type FnKeptFigure): the figures in their order; %NULL when the
 *   bytes are no such file, or one of another fact base
 */
GArray *fn_load_kept_figures (FnFactBase *base, GBytes *bytes, const char *name, FnProblems *problems);

/** fn_write_kept_figures: @kept: (element-type FnKeptFigure). Returns: (transfer full): all of them as JSON */
GBytes *fn_write_kept_figures (const FnFactBase *base, const GArray *kept);

G_END_DECLS
