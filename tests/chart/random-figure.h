#pragma once

#include "orchard.h"

G_BEGIN_DECLS

/* Figures of every kind with data of every sort, from one value to hundreds, and with names in many scripts. */

/** FigureClaim: what holds of some kinds of figures */
typedef enum
{
  LENGTHS = 1 << 0, /* bars whose lengths follow their values */
  UPRIGHT = 1 << 1, /* values run upward */
  APART = 1 << 2,   /* marks of two data never touch, so that each picks itself */
  ORDERED = 1 << 3, /* a larger value is never before a smaller one */
} FigureClaim;

/** FigureWay: a kind of figure and what is claimed of it */
typedef struct
{
  const char *name;
  FnMarkType mark;
  FnLayout layout;
  FnField x, y;
  FnField color, row, column; /* 0 for none */
  int claims;
  gboolean logarithmic, broken;
} FigureWay;

/** RandomFigure: one figure and what it was made of */
typedef struct
{
  const FigureWay *way;
  guint number;
  GRand *rand;
  GPtrArray *strings;
  gboolean plain; /* neither hedges nor statuses, so that positions can be told from values */
  FnFactBase *base;
  FnFigure figure;
  FnSize size;
  FnScene *scene;
} RandomFigure;

/** figure_ways: @n: (out): how many. Returns: (transfer none): all kinds of figures */
const FigureWay *figure_ways (guint *n);

/** random_figure_init: lays out figure @number of a kind, the same at every run; free with random_figure_clear() */
void random_figure_init (RandomFigure *self, const FigureWay *way, guint number);
void random_figure_clear (RandomFigure *self);

/** random_figure_lay_out: Returns: (transfer full): the scene of the figure in another size */
FnScene *random_figure_lay_out (const RandomFigure *self, FnSize size);

G_END_DECLS
