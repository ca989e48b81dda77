#pragma once

#include "chart/fn-chart.h"

G_BEGIN_DECLS

/* An invented fact base about orchards, built by hand, and a ruler instead of a font, so that what the
 * chart floor computes can be tested without files and without pango. */

/** OrchardFact: one fact, short enough to stand in a table; @period is EDTF or NULL; without a value @low is NAN */
typedef struct
{
  const char *id;
  const char *place;
  const char *measure;
  const char *source;
  const char *period;
  double low;
  double high;
  FnQualifier qualifier;
  FnStatus status;
  const char *formula;
  gboolean faulty;
} OrchardFact;

/** orchard_new: Returns: (transfer full): a fact base of @n facts; places, measures and sources are made as named */
FnFactBase *orchard_new (const OrchardFact *facts, guint n);

/** orchard_new_with_unit: like orchard_new(), with another unit than tonnes */
FnFactBase *orchard_new_with_unit (const OrchardFact *facts, guint n, const char *symbol);

/** orchard_figure: fills @figure with a bar chart of all facts of @measures (separated by spaces) */
void orchard_figure (FnFactBase *base, const char *measures, FnFigure *figure);

/** orchard_encode: sets one channel; @sort may be NULL, "-" before it means descending */
void orchard_encode (FnFigure *figure, FnChannel channel, FnField field, const char *sort);

/** orchard_ruler: Returns: (transfer none): a measure that counts characters, wide ones for more, marks over them for none */
const FnTextMeasure *orchard_ruler (void);

/** orchard_lay_out: Returns: (transfer full): the scene of @figure at @width × @height points */
FnScene *orchard_lay_out (FnFactBase *base, const FnFigure *figure, double width, double height, FnDetail detail);

/** OrchardExample: a figure to compare with what it once looked like */
typedef struct
{
  const char *name;
  const OrchardFact *facts;
  guint n_facts;
  const char *measures;
  FnLayout layout;
  FnField x, y;
  FnMarkType mark;
  gboolean panels; /* one for each measure */
  gboolean colors; /* one for each measure */
  gboolean logarithmic;
  gboolean broken;      /* the scale need not hold zero */
  const char *language; /* NULL for English */
} OrchardExample;

/** orchard_examples: Returns: (array length=n): the examples; static */
const OrchardExample *orchard_examples (guint *n);

/** orchard_words: Returns: (transfer none): the English words, said to be of @language (%NULL for English) */
const FnWords *orchard_words (const char *language);

/** orchard_set_up: fills @figure for @example, whose facts @base was made of */
void orchard_set_up (const OrchardExample *example, FnFactBase *base, FnFigure *figure);

G_END_DECLS
