#pragma once

#include "model/fn-fact-base.h"

/*
 * A small invented fact base on lighthouses: units metre and kilometre (one dimension), crate (another),
 * barrel and lump (none); entities north, south, west; measures height (metre), reach (kilometre), oil
 * (crates, persists two years) and keeper (a name); sources log and survey, said in 1901 and 1905, and
 * rumour without a date.
 */
FnFactBaseBuilder *sketch_new (void);

/** SketchFact: a fact in the words of the file; what is %NULL or 0 is left out */
typedef struct
{
  const char *id;
  const char *measure; /* "height" when left out */
  const char *entity;  /* "north" when left out */
  const char *counterpart;
  const char *source; /* left out: a fact without citations */
  const char *period;
  const char *as_of;
  const char *date;
  const char *unit; /* the measure's when left out */
  const char *name; /* makes the value a name */
  double value;
  double high; /* makes the value a range */
  FnQualifier qualifier;
  FnStatus status;
  FnStatistic statistic;
  const char *relative_to;
  const char *formula;
  gboolean faulty;
} SketchFact;

/** sketch_add: adds a fact. Returns: its index */
guint sketch_add (FnFactBaseBuilder *builder, const SketchFact *sketch);

/** sketch_fill: makes @fact of @sketch; free it with fn_fact_clear() */
void sketch_fill (const FnFactBaseBuilder *builder, const SketchFact *sketch, FnFact *fact);

/** sketch_label: Returns: (transfer full): a label in English */
FnLabel *sketch_label (const char *text);

/** sketch_period: Returns: the period written as @edtf; not given for %NULL */
FnPeriod sketch_period (const char *edtf);
