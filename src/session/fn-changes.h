#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnChangeKind:
 * @FN_CHANGE_STATED: the fact states something else now
 * @FN_CHANGE_GONE: it is no longer in the fact base
 * @FN_CHANGE_NEW: the figure shows it by now
 */
typedef enum
{
  FN_CHANGE_STATED,
  FN_CHANGE_GONE,
  FN_CHANGE_NEW,
} FnChangeKind;

/** FnChange: a fact that is not as it was; @then, @now: its index in the excerpt and in the fact base, -1 for none */
typedef struct
{
  FnChangeKind kind;
  int then;
  int now;
} FnChange;

/**
 * fn_changes_find:
 * @excerpt: facts and figures as they were
 * @base: the fact base that it was taken from, as it is now
 *
 * Compares what facts state, by their ids; where they are cited and what is noted beside them does not count.
 *
 * Returns: (transfer full) (element-type FnChange): in the order of the excerpt, new ones behind
 */
GArray *fn_changes_find (const FnFactBase *excerpt, const FnFactBase *base);

G_END_DECLS
