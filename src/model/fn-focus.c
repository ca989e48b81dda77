#include "config.h"

#include "model/fn-focus.h"

const FnFocus fn_focus_none = { FN_FOCUS_NONE, -1 };

/* What is a member of which list, by FnFocusKind. */
static const FnPart parts[] = {
  [FN_FOCUS_ENTITY] = FN_PART_ENTITY,
  [FN_FOCUS_SOURCE] = FN_PART_SOURCE,
};

gboolean
fn_focus_equal (FnFocus a, FnFocus b)
{
  return a.kind == b.kind && a.index == b.index;
}

gboolean
fn_focus_is_valid (FnFocus self, const FnFactBase *base)
{
  switch (self.kind)
    {
    case FN_FOCUS_NONE:
      return self.index == -1;
    case FN_FOCUS_ENTITY:
    case FN_FOCUS_SOURCE:
      return self.index >= 0 && (guint) self.index < fn_fact_base_count (base, parts[self.kind]);
    default:
      return FALSE;
    }
}

static gboolean
concerns (int entity, const FnFact *fact)
{
  if (fact->entity == entity || fact->counterpart == entity)
    return TRUE;
  for (guint i = 0; i < fact->n_participants; i++)
    if (fact->participants[i] == entity)
      return TRUE;
  return FALSE;
}

static gboolean
rests_on (int source, const FnFactBase *base, guint fact)
{
  g_autoptr (GArray) support = fn_fact_base_get_support (base, fact);

  for (guint i = 0; i < support->len; i++)
    {
      FnSupport rests = g_array_index (support, FnSupport, i);

      if (fn_fact_base_get_fact (base, rests.fact)->citations[rests.citation].source == source)
        return TRUE;
    }
  return FALSE;
}

gboolean
fn_focus_holds (FnFocus self, const FnFactBase *base, guint fact)
{
  g_return_val_if_fail (fn_focus_is_valid (self, base), TRUE);

  if (self.kind == FN_FOCUS_ENTITY)
    return concerns (self.index, fn_fact_base_get_fact (base, fact));
  return self.kind == FN_FOCUS_NONE || rests_on (self.index, base, fact);
}

gboolean
fn_focus_holds_any (FnFocus self, const FnFactBase *base, const int *facts, guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    if (fn_focus_holds (self, base, facts[i]))
      return TRUE;
  return FALSE;
}

FnFocus
fn_focus_find_again (FnFocus self, const FnFactBase *old, const FnFactBase *new)
{
  g_return_val_if_fail (fn_focus_is_valid (self, old), fn_focus_none);

  if (self.kind == FN_FOCUS_NONE)
    return self;
  self.index = fn_fact_base_find (new, parts[self.kind], fn_fact_base_get_member_id (old, parts[self.kind], self.index));
  return self.index >= 0 ? self : fn_focus_none;
}

const char *
fn_focus_get_name (FnFocus self, const FnFactBase *base, const char *language)
{
  g_return_val_if_fail (fn_focus_is_valid (self, base), NULL);

  if (self.kind == FN_FOCUS_ENTITY)
    return fn_fact_base_get_entity_name (base, self.index, language);
  if (self.kind == FN_FOCUS_SOURCE)
    return fn_source_get_name (fn_fact_base_get_source (base, self.index), language);
  return NULL;
}

GArray *
fn_focus_list (const FnFactBase *base, const int *facts, guint n_facts)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (FnFocus));

  for (FnFocusKind kind = FN_FOCUS_ENTITY; kind <= FN_FOCUS_SOURCE; kind++)
    for (guint i = 0; i < fn_fact_base_count (base, parts[kind]); i++)
      {
        FnFocus focus = { kind, i };

        if (fn_focus_holds_any (focus, base, facts, n_facts))
          g_array_append_val (list, focus);
      }
  return list;
}
