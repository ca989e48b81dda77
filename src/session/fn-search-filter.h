#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnSearchFilter:
 * @source: index of the only source wanted, or -1: its texts, itself, its facts and the figures that show them
 * @measure, @entity: index of the only one wanted, or -1: its facts, the passages they rest on, the figures that show
 *   them, the sources that state them
 * @period: facts whose period or date overlaps, figures that show such facts, texts and sources issued then; with
 *   @measure or @entity it asks for their facts instead; not given for any
 */
typedef struct
{
  int source;
  int measure;
  int entity;
  FnPeriod period;
} FnSearchFilter;

/** fn_search_filter_none: lets everything through */
extern const FnSearchFilter fn_search_filter_none;

/** fn_search_filter_equal: Returns: whether both let the same through */
gboolean fn_search_filter_equal (const FnSearchFilter *a, const FnSearchFilter *b);

/**
 * FnSieve:
 *
 * A filter with all that it has to know of a fact base to say quickly what it lets through. Frozen.
 */
typedef struct _FnSieve FnSieve;

/** fn_sieve_new: @base: borrowed. Returns: (transfer full): the sieve */
FnSieve *fn_sieve_new (const FnSearchFilter *filter, FnFactBase *base);
void fn_sieve_free (FnSieve *self);

/** fn_sieve_is_open: Returns: whether it lets everything through */
gboolean fn_sieve_is_open (const FnSieve *self);

/* Whether it lets them through. */
gboolean fn_sieve_has_fact (const FnSieve *self, guint fact);
gboolean fn_sieve_has_figure (const FnSieve *self, guint figure);
gboolean fn_sieve_has_source (const FnSieve *self, guint source);

/** fn_sieve_asks_for_facts: Returns: whether of a text only passages with certain facts are let through */
gboolean fn_sieve_asks_for_facts (const FnSieve *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSieve, fn_sieve_free)

G_END_DECLS
