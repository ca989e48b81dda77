#pragma once

#include "session/fn-search-corpus.h"
#include "session/fn-search.h"

G_BEGIN_DECLS

/**
 * FnMembers:
 *
 * What the facts, figures and sources of a corpus say, to be looked through: some lines for each, one behind
 * another, with words as a search folds them where that is not plain to see. Frozen, reference counted: threads may
 * share it.
 */
typedef struct _FnMembers FnMembers;

/** fn_members_new: @go_on: (nullable): returns whether to go on. Returns: (transfer full) (nullable): those of @corpus,
 * or %NULL when it was not to go on */
FnMembers *fn_members_new (const FnCorpus *corpus, gboolean (*go_on) (gpointer data), gpointer data);
FnMembers *fn_members_ref (FnMembers *self);
void fn_members_unref (FnMembers *self);

/** fn_members_add: appends to @lines what the member of @base at @index says, the line that says it best first */
void fn_members_add (const FnFactBase *base, const FnWords *words, FnHitKind kind, guint index, GString *lines);

/** fn_members_get_all: @size: (out): its bytes. Returns: (transfer none): all of @kind, which is no text */
const char *fn_members_get_all (const FnMembers *self, FnHitKind kind, gsize *size);

/** fn_members_is_plain: Returns: whether in all of @kind every word stands as a search folds it, but for its case */
gboolean fn_members_is_plain (const FnMembers *self, FnHitKind kind);

/** fn_members_get_length: Returns: how many there are */
guint fn_members_get_length (const FnMembers *self, FnHitKind kind);

/** fn_members_get_span: Returns: the bytes of the one at @index */
FnSpan fn_members_get_span (const FnMembers *self, FnHitKind kind, guint index);

/** fn_members_find: Returns: the index of the one that holds @byte */
guint fn_members_find (const FnMembers *self, FnHitKind kind, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnMembers, fn_members_unref)

G_END_DECLS
