#pragma once

#include "model/fn-label.h"

G_BEGIN_DECLS

/** FnMarkType: which kind of chart a figure is */
typedef enum
{
  FN_MARK_TYPE_BAR,
  FN_MARK_TYPE_DOT,
  FN_MARK_TYPE_LINE,
  FN_MARK_TYPE_STEP,
  FN_MARK_TYPE_PROPORTION,
  FN_MARK_TYPE_SLOPE,
  FN_MARK_TYPE_TIMELINE,
  FN_MARK_TYPE_NUMBER,
} FnMarkType;

/** FnLayout: how bars share a figure */
typedef enum
{
  FN_LAYOUT_GROUPED,
  FN_LAYOUT_STACKED,
  FN_LAYOUT_PAIRED,
  FN_LAYOUT_DIVERGING,
} FnLayout;

/** FnField: what of a fact a channel shows or a filter tests */
typedef enum
{
  FN_FIELD_ENTITY,
  FN_FIELD_COUNTERPART,
  FN_FIELD_MEASURE,
  FN_FIELD_PERIOD,
  FN_FIELD_VALUE,
  FN_FIELD_SOURCE,
  FN_FIELD_STATUS,
  FN_FIELD_DATE,
  FN_FIELD_LABEL,
} FnField;

/** FnChannel: what a field is shown by */
typedef enum
{
  FN_CHANNEL_X,
  FN_CHANNEL_Y,
  FN_CHANNEL_COLOR,
  FN_CHANNEL_ROW,
  FN_CHANNEL_COLUMN,
  FN_CHANNEL_LABEL,
  FN_N_CHANNELS,
} FnChannel;

/** FnScaleType: how numbers become lengths */
typedef enum
{
  FN_SCALE_TYPE_LINEAR,
  FN_SCALE_TYPE_LOG,
} FnScaleType;

/* The words that a fact base uses, %NULL-terminated, by the enumerations above. */
extern const char *const fn_mark_type_names[];
extern const char *const fn_layout_names[];
extern const char *const fn_field_names[];
extern const char *const fn_channel_names[];
extern const char *const fn_scale_type_names[];

/** FN_SORT_TOTAL: a sort key beside the fields: the sum of the values that share a category */
#define FN_SORT_TOTAL "total"

/**
 * FnEncoding:
 * @used: whether the figure uses the channel
 * @field: what it shows
 * @sort_by: (nullable): a field's name or FN_SORT_TOTAL; %NULL for the order of the fact base
 * @descending: largest or last first
 * @order: (nullable): %NULL-terminated ids in the order wanted, instead of @sort_by
 * @zero: 1 the scale includes zero, 0 it need not, -1 not said (the measure's kind decides)
 * @scale: linear or logarithmic
 */
typedef struct
{
  gboolean used;
  FnField field;
  char *sort_by;
  gboolean descending;
  char **order;
  int zero;
  FnScaleType scale;
} FnEncoding;

/** FnFilter: a fact passes when @field is one of @values (ids, or EDTF for periods and dates) */
typedef struct
{
  FnField field;
  char **values;
} FnFilter;

/**
 * FnFigure:
 * @id: unique in its fact base
 * @topic: (nullable): what it is listed under
 * @title, @subtitle, @notes, @description: (nullable): human strings; the title is never %NULL
 * @mark, @layout: which kind of chart
 * @filters: (array length=n_filters): all must hold; used when no facts are listed
 * @facts: (array length=n_facts): indices of the facts, where they are listed one by one
 * @encoding: by FnChannel
 *
 * What to draw, not how: the specification of one figure.
 */
typedef struct
{
  char *id;
  FnLabel *topic;
  FnLabel *title;
  FnLabel *subtitle;
  FnLabel *notes;
  FnLabel *description;
  FnMarkType mark;
  FnLayout layout;
  FnFilter *filters;
  guint n_filters;
  int *facts;
  guint n_facts;
  FnEncoding encoding[FN_N_CHANNELS];
} FnFigure;

/** fn_figure_clear: frees what the figure owns and zeroes it; for one that no fact base took over */
void fn_figure_clear (FnFigure *self);

/** fn_figure_copy: Returns: (transfer full): a figure of its own with all that @self says */
FnFigure *fn_figure_copy (const FnFigure *self);

/** fn_figure_free: @self: (nullable): one of fn_figure_copy() */
void fn_figure_free (FnFigure *self);

/** fn_figure_equal: Returns: whether both say the same, word by word; their ids count as well */
gboolean fn_figure_equal (const FnFigure *self, const FnFigure *other);

/** fn_figure_get_filter: Returns: (transfer none) (nullable): the values that @field may have; %NULL for any */
const char *const *fn_figure_get_filter (const FnFigure *self, FnField field);

/**
 * fn_figure_set_filter:
 * @values: (nullable) (array zero-terminated=1): copied; %NULL or an empty list for any
 *
 * Puts one filter in the place of those that @field had.
 */
void fn_figure_set_filter (FnFigure *self, FnField field, const char *const *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFigure, fn_figure_free)

G_END_DECLS
