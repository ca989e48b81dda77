#pragma once

#include "base/fn-date.h"
#include "model/fn-label.h"
#include "text/fn-quote.h"

G_BEGIN_DECLS

/** FnQualifier: the hedge that a source puts before a number */
typedef enum
{
  FN_QUALIFIER_EXACT,
  FN_QUALIFIER_ABOUT,
  FN_QUALIFIER_NEARLY,
  FN_QUALIFIER_OVER,
  FN_QUALIFIER_AT_LEAST,
  FN_QUALIFIER_UNDER,
  FN_QUALIFIER_AT_MOST,
} FnQualifier;

/** FnStatus: how real a value is */
typedef enum
{
  FN_STATUS_OBSERVED,
  FN_STATUS_ESTIMATED,
  FN_STATUS_PLANNED,
  FN_STATUS_TARGET,
  FN_STATUS_AGREED,
  FN_STATUS_PLEDGED,
  FN_STATUS_DEMANDED,
  FN_STATUS_FORECAST,
} FnStatus;

/** FnStatistic: what the number sums up */
typedef enum
{
  FN_STATISTIC_POINT,
  FN_STATISTIC_AVERAGE,
  FN_STATISTIC_TOTAL,
  FN_STATISTIC_EACH_YEAR,
  FN_STATISTIC_CHANGE,
} FnStatistic;

/* The words that a fact base uses, %NULL-terminated, by the enumerations above. */
extern const char *const fn_qualifier_names[];
extern const char *const fn_status_names[];
extern const char *const fn_statistic_names[];

/**
 * fn_names_find:
 * @names: a %NULL-terminated list such as fn_status_names
 *
 * Returns: the index of @name, or -1
 */
int fn_names_find (const char *const *names, const char *name);

/**
 * FnValueKind:
 * @FN_VALUE_NONE: no value (an event)
 * @FN_VALUE_NUMBER: one number, in both low and high
 * @FN_VALUE_RANGE: a printed range
 * @FN_VALUE_NAME: a string
 */
typedef enum
{
  FN_VALUE_NONE,
  FN_VALUE_NUMBER,
  FN_VALUE_RANGE,
  FN_VALUE_NAME,
} FnValueKind;

/** FnValue: what a fact states, as printed, in the fact's unit; @name only for FN_VALUE_NAME */
typedef struct
{
  FnValueKind kind;
  double low;
  double high;
  char *name;
} FnValue;

/**
 * FnCitation:
 * @source: index into the fact base's sources
 * @section: (nullable): heading in the notes; %NULL for the part before the first heading
 * @paragraph: 1-based within the section, or 0 when not given
 * @notes: the words in the notes; without words it cites the whole paragraph
 * @original: the words in the document itself; may be without words
 */
typedef struct
{
  int source;
  char *section;
  int paragraph;
  FnSelector notes;
  FnSelector original;
} FnCitation;

/**
 * FnFact:
 * @id: unique in its fact base
 * @entity, @counterpart: indices of entities, or -1
 * @participants: (array length=n_participants): indices of entities
 * @measure: index of the measure
 * @unit: index of the unit the value is given in (the fact's own or the measure's), or -1
 * @period: when the value holds; may be not given
 * @as_of: when it was said; may be not given (then the source's date counts)
 * @value: the number, range or name
 * @also, @also_unit: a second printed value, such as kilometres beside miles; kind none without one
 * @qualifier, @status, @statistic: as worded
 * @relative_to: (nullable): for a change: a fact's id or a period, as written
 * @date: for events: when it happened
 * @label: (nullable): for events: what happened
 * @attributed_to, @disputed_by: (nullable): whom the source names for it, who denies it
 * @note: (nullable): the editor's remark on what the source prints
 * @formula: (nullable): for a derived fact, over its inputs as $1, $2, …
 * @inputs: (array length=n_inputs): indices of the facts a derived one is computed from
 * @citations: (array length=n_citations): all of one source
 * @faulty: whether the loader found an error in it; it is then shown marked as such
 *
 * One statement by one source, or a number derived from other facts.
 */
typedef struct
{
  char *id;
  int entity;
  int counterpart;
  int *participants;
  guint n_participants;
  int measure;
  int unit;
  FnPeriod period;
  FnPeriod as_of;
  FnValue value;
  FnValue also;
  int also_unit;
  FnQualifier qualifier;
  FnStatus status;
  FnStatistic statistic;
  char *relative_to;
  FnPeriod date;
  FnLabel *label;
  FnLabel *attributed_to;
  FnLabel *disputed_by;
  FnLabel *note;
  char *formula;
  int *inputs;
  guint n_inputs;
  FnCitation *citations;
  guint n_citations;
  gboolean faulty;
} FnFact;

/** fn_fact_get_source: Returns: the index of the source that states it, or -1 (a derived fact) */
int fn_fact_get_source (const FnFact *self);

/** fn_fact_is_numeric: Returns: whether it states a number or a range */
gboolean fn_fact_is_numeric (const FnFact *self);

/**
 * fn_fact_get_interval:
 * @low: (out): -INFINITY when open below
 * @high: (out): INFINITY when open above
 *
 * What the words allow, by the rule of the format: exact [v, v], about ±10 %, nearly [0.9 v, v], over and
 * under open half-lines (at-least and at-most with their end). Turned round for negative values. The fact
 * must be numeric.
 */
void fn_fact_get_interval (const FnFact *self, double *low, double *high);

/* Free what it owns and zero it; for those that no fact base took over. */
void fn_citation_clear (FnCitation *self);
void fn_fact_clear (FnFact *self);

G_END_DECLS
