#pragma once

#include "model/fn-label.h"

G_BEGIN_DECLS

/**
 * FnUnit:
 * @id: as other parts of the fact base name it
 * @symbol: short form, such as "%" or "$ bn"; (nullable)
 * @label: in words; falls back to the symbol; (nullable)
 * @dimension: (nullable): units of one dimension can be converted ("money", "ratio")
 * @factor: how many of the dimension's base unit one of it is; 1 by default
 * @decimals: most decimals that values of this unit are shown with, 0 to 15
 */
typedef struct
{
  char *id;
  FnLabel *symbol;
  FnLabel *label;
  char *dimension;
  double factor;
  int decimals;
} FnUnit;

/** FnEntity: what facts are about; @label and @kind ("country") may be %NULL; falls back to the id */
typedef struct
{
  char *id;
  FnLabel *label;
  char *kind;
} FnEntity;

/** FnMeasureKind: decides axis, stacking and whether a scale starts at zero */
typedef enum
{
  FN_MEASURE_QUANTITY,
  FN_MEASURE_COUNT,
  FN_MEASURE_SHARE,
  FN_MEASURE_RANK,
  FN_MEASURE_RATE,
  FN_MEASURE_EVENT,
  FN_MEASURE_NAME,
} FnMeasureKind;

/** fn_measure_kind_names: %NULL-terminated, by FnMeasureKind */
extern const char *const fn_measure_kind_names[];

/**
 * FnMeasure:
 * @id: as other parts name it
 * @label: (nullable): what is measured, in words; falls back to the id
 * @kind: what sort of number it is
 * @unit: index into the fact base's units, or -1
 * @whole: (nullable): for a share, what it is a share of
 * @persists: days that a value holds on either side of its period; 0 by default
 */
typedef struct
{
  char *id;
  FnLabel *label;
  FnMeasureKind kind;
  int unit;
  FnLabel *whole;
  int persists;
} FnMeasure;

/* Free what a member owns and zero it; for members that no fact base took over. */
void fn_unit_clear (FnUnit *self);
void fn_entity_clear (FnEntity *self);
void fn_measure_clear (FnMeasure *self);

G_END_DECLS
