#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/** FnFocusKind: what may be set off from all else */
typedef enum
{
  FN_FOCUS_NONE,
  FN_FOCUS_ENTITY,
  FN_FOCUS_SOURCE,
} FnFocusKind;

/**
 * FnFocus:
 * @index: of the entity or source in its fact base, or -1
 *
 * One entity or one source of a fact base, whose facts are set off from the rest.
 */
typedef struct
{
  FnFocusKind kind;
  int index;
} FnFocus;

/** fn_focus_none: nothing is set off */
extern const FnFocus fn_focus_none;

gboolean fn_focus_equal (FnFocus a, FnFocus b);

/** fn_focus_is_valid: Returns: whether it is none, or names a member of @base */
gboolean fn_focus_is_valid (FnFocus self, const FnFactBase *base);

/**
 * fn_focus_holds:
 * @fact: index of a fact of @base
 *
 * An entity concerns the facts that are about it, involve it or count it among their participants. A source
 * concerns those that rest on it, be it through what they are computed from.
 *
 * Returns: whether @fact is among those set off; %TRUE for every fact when nothing is
 */
gboolean fn_focus_holds (FnFocus self, const FnFactBase *base, guint fact);

/** fn_focus_holds_any: Returns: whether any of @facts (array length=n_facts) is among those set off */
gboolean fn_focus_holds_any (FnFocus self, const FnFactBase *base, const int *facts, guint n_facts);

/** fn_focus_find_again: Returns: the same in @new, by its id; none when it is gone */
FnFocus fn_focus_find_again (FnFocus self, const FnFactBase *old, const FnFactBase *new);

/** fn_focus_get_name: Returns: (transfer none) (nullable): the name for people; %NULL for none */
const char *fn_focus_get_name (FnFocus self, const FnFactBase *base, const char *language);

/**
 * fn_focus_list:
 * @facts: (array length=n_facts): indices of facts of @base
 *
 * Returns: (transfer full) (element-type FnFocus): the entities, then the sources that concern any of @facts,
 *   in the order of the fact base
 */
GArray *fn_focus_list (const FnFactBase *base, const int *facts, guint n_facts);

G_END_DECLS
