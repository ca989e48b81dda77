#pragma once

#include "model/fn-fact.h"
#include "model/fn-figure.h"
#include "model/fn-source.h"
#include "model/fn-vocabulary.h"

G_BEGIN_DECLS

/** FnPart: the lists of a fact base whose members have ids */
typedef enum
{
  FN_PART_UNIT,
  FN_PART_ENTITY,
  FN_PART_MEASURE,
  FN_PART_SOURCE,
  FN_PART_FACT,
  FN_PART_FIGURE,
  FN_N_PARTS,
} FnPart;

/**
 * FnFactBase:
 *
 * A loaded fact base: frozen, reference counted, shared between threads without locks. Its members are
 * dense indices inside and string ids at every border.
 */
typedef struct _FnFactBase FnFactBase;

FnFactBase *fn_fact_base_ref (FnFactBase *self);
void fn_fact_base_unref (FnFactBase *self);

/** fn_fact_base_get_id: Returns: (transfer none): the id of the fact base itself */
const char *fn_fact_base_get_id (const FnFactBase *self);

/** fn_fact_base_get_language: Returns: (transfer none): the language its plain strings are in, "en" */
const char *fn_fact_base_get_language (const FnFactBase *self);

/** fn_fact_base_get_title: Returns: (transfer none): what it is called; never %NULL */
const FnLabel *fn_fact_base_get_title (const FnFactBase *self);

/** fn_fact_base_count: Returns: how many members @part has */
guint fn_fact_base_count (const FnFactBase *self, FnPart part);

/** fn_fact_base_find: Returns: the index of @id in @part, or -1 */
int fn_fact_base_find (const FnFactBase *self, FnPart part, const char *id);

/** fn_fact_base_get_member_id: Returns: (transfer none): the id of the member at @index of @part */
const char *fn_fact_base_get_member_id (const FnFactBase *self, FnPart part, guint index);

/* (transfer none): the member at @index, which must be below the count of its part */
const FnUnit *fn_fact_base_get_unit (const FnFactBase *self, guint index);
const FnEntity *fn_fact_base_get_entity (const FnFactBase *self, guint index);
const FnMeasure *fn_fact_base_get_measure (const FnFactBase *self, guint index);
const FnSource *fn_fact_base_get_source (const FnFactBase *self, guint index);
const FnFact *fn_fact_base_get_fact (const FnFactBase *self, guint index);
const FnFigure *fn_fact_base_get_figure (const FnFactBase *self, guint index);

/**
 * fn_fact_base_get_n_given_figures:
 *
 * Returns: how many figures the file itself gives; those behind them are the person's own
 */
guint fn_fact_base_get_n_given_figures (const FnFactBase *self);

/**
 * fn_fact_base_with_figures:
 * @own: (array length=n_own): copied; each id must differ from those of all other figures
 *
 * A fact base with figures of the person's own behind those of the file; if @self had some, they give way.
 * All else is shared, so it is cheap and every other index stays what it is.
 *
 * Returns: (transfer full): the frozen fact base
 */
FnFactBase *fn_fact_base_with_figures (FnFactBase *self, const FnFigure *const *own, guint n_own);

/* The name for people: the label in @language, else the id. */
const char *fn_fact_base_get_entity_name (const FnFactBase *self, guint index, const char *language);
const char *fn_fact_base_get_measure_name (const FnFactBase *self, guint index, const char *language);

/**
 * fn_fact_base_select:
 * @figure: one of this fact base, or one made by hand with indices of it
 *
 * Returns: (transfer full) (element-type int): the facts that the figure shows, in its order when they
 *   are listed one by one, else in the order of the fact base; faulty ones included
 */
GArray *fn_fact_base_select (const FnFactBase *self, const FnFigure *figure);

/**
 * fn_fact_base_get_figures_of:
 *
 * Returns: (transfer full) (element-type int): indices of the figures that show @fact
 */
GArray *fn_fact_base_get_figures_of (const FnFactBase *self, guint fact);

/** FnSupport: a citation that a fact rests on: its own, or one of a fact that it is computed from */
typedef struct
{
  int fact;
  int citation;
} FnSupport;

/**
 * fn_fact_base_get_support:
 *
 * Returns: (transfer full) (element-type FnSupport): the citations of @fact in order; for a derived one those
 *   of its inputs, input by input, down to what sources state; each of them once
 */
GArray *fn_fact_base_get_support (const FnFactBase *self, guint fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFactBase, fn_fact_base_unref)

/**
 * FnFactBaseBuilder:
 *
 * Builds a fact base, part by part. The add functions take over what @member owns (its strings, labels
 * and arrays) and leave the struct itself to the caller, zeroed; the id must be set and unique in its part.
 */
typedef struct _FnFactBaseBuilder FnFactBaseBuilder;

/** fn_fact_base_builder_new: @id and @language are copied, @title is taken */
FnFactBaseBuilder *fn_fact_base_builder_new (const char *id, const char *language, FnLabel *title);
void fn_fact_base_builder_free (FnFactBaseBuilder *self);

/**
 * fn_fact_base_builder_new_over:
 * @given: a frozen fact base; figures of the person's own that it had are left out
 *
 * Returns: (transfer full): a builder of a base that shares all of @given and takes figures only
 */
FnFactBaseBuilder *fn_fact_base_builder_new_over (FnFactBase *given);

/* Each returns the index of the new member. */
guint fn_fact_base_builder_add_unit (FnFactBaseBuilder *self, FnUnit *member);
guint fn_fact_base_builder_add_entity (FnFactBaseBuilder *self, FnEntity *member);
guint fn_fact_base_builder_add_measure (FnFactBaseBuilder *self, FnMeasure *member);
guint fn_fact_base_builder_add_source (FnFactBaseBuilder *self, FnSource *member);
guint fn_fact_base_builder_add_fact (FnFactBaseBuilder *self, FnFact *member);
guint fn_fact_base_builder_add_figure (FnFactBaseBuilder *self, FnFigure *member);

/** fn_fact_base_builder_find: Returns: the index of @id in @part so far, or -1 */
int fn_fact_base_builder_find (const FnFactBaseBuilder *self, FnPart part, const char *id);

/** fn_fact_base_builder_peek: Returns: (transfer none): what is built so far, to read while building */
const FnFactBase *fn_fact_base_builder_peek (const FnFactBaseBuilder *self);

/** fn_fact_base_builder_edit_fact: Returns: (transfer none): the fact at @index, to set inputs or mark it faulty */
FnFact *fn_fact_base_builder_edit_fact (FnFactBaseBuilder *self, guint index);

/** fn_fact_base_builder_end: Returns: (transfer full): the frozen fact base; the builder is freed */
FnFactBase *fn_fact_base_builder_end (FnFactBaseBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFactBaseBuilder, fn_fact_base_builder_free)

G_END_DECLS
