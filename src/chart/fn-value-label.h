#pragma once

#include "chart/fn-words.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * fn_value_label:
 *
 * The short label of a mark: "562", "≈ 55,000", "1.9–2.5", "2 (target 2027)", "= −64"; without unit.
 *
 * Returns: (transfer full): the label; empty for a fact without value
 */
char *fn_value_label (const FnFactBase *base, const FnFact *fact, const FnWords *words);

/**
 * fn_number_label:
 * @fact: one with a number
 *
 * Returns: (transfer full): the label without the remark on the status: "2" for "2 (target 2027)"
 */
char *fn_number_label (const FnFactBase *base, const FnFact *fact, const FnWords *words);

/**
 * fn_amount_to_people:
 * @fact: one with a number
 *
 * Returns: (transfer full): the number with hedge and unit, without the remark on the status: "> $8.6 bn"
 */
char *fn_amount_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words);

/** fn_remark_to_people: Returns: (transfer full): what is remarked on a fact's status: "target 2027"; empty for what is
 * simply so */
char *fn_remark_to_people (const FnFact *fact, const FnWords *words);

/**
 * fn_value_to_people:
 *
 * The value with hedge, status and unit, as a person reads it beside nothing else: "≈ 55,000 people",
 * "2 % (target 2027)". An event is its label; a name is itself.
 *
 * Returns: (transfer full): the text
 */
char *fn_value_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words);

/**
 * fn_formula_to_people:
 * @fact: a derived one
 *
 * Returns: (transfer full): what it was computed from, with the values in place of "$1", "$2": "$127 bn - $191 bn";
 *   a function over all inputs has them in parentheses
 */
char *fn_formula_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words);

/**
 * fn_fact_to_people:
 *
 * One line that says all: whom it is about, measure, value with hedge, period, source.
 *
 * Returns: (transfer full): such as "Mexico, U.S. imports of goods and services, 2024: 562 $ bn
 *   (CRS 2025)"
 */
char *fn_fact_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words);

G_END_DECLS
