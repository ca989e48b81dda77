#pragma once

#include "chart/fn-words.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnCategory:
 * @id: entity, measure, source id, or EDTF text
 * @name: for people, in the language of the words
 */
typedef struct
{
  char *id;
  char *name;
} FnCategory;

/**
 * FnDatum:
 * @facts: (array length=n_facts): the facts it shows; several when sources say the very same
 * @low, @high: the value or range in the figure's unit
 * @category: by FnChannel: index into that channel's categories, or -1
 * @disputed: whether another datum of the figure disagrees, by the rule of fn_conflicts_find()
 */
typedef struct
{
  int *facts;
  guint n_facts;
  double low;
  double high;
  int category[FN_N_CHANNELS];
  gboolean disputed;
} FnDatum;

/**
 * FnFigureData:
 *
 * What a figure shows, chosen, converted to one unit, grouped and sorted, before any geometry. Frozen.
 */
typedef struct _FnFigureData FnFigureData;

/** fn_figure_data_new: Returns: (transfer full): the data of @figure; facts without a number (in a
 *   timeline: without a date) are left out, faulty ones shown as such */
FnFigureData *fn_figure_data_new (FnFactBase *base, const FnFigure *figure, const FnWords *words);
void fn_figure_data_free (FnFigureData *self);

guint fn_figure_data_get_length (const FnFigureData *self);
const FnDatum *fn_figure_data_get (const FnFigureData *self, guint index);

/** fn_figure_data_get_categories: (element-type FnCategory): those of @channel in order; empty when it is not used or shows the value */
const GArray *fn_figure_data_get_categories (const FnFigureData *self, FnChannel channel);

/** fn_figure_data_get_unit: Returns: the index of the one unit of all values, or -1 */
int fn_figure_data_get_unit (const FnFigureData *self);

/** fn_figure_data_get_sources: Returns: (transfer none) (element-type int): sources of all facts shown, each once */
const GArray *fn_figure_data_get_sources (const FnFigureData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFigureData, fn_figure_data_free)

G_END_DECLS
