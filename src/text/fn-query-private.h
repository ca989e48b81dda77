#pragma once

#include "text/fn-query.h"

G_BEGIN_DECLS

/** FnQueryWord: a folded word, or with @begins the beginning of one */
typedef struct
{
  char *word;
  gsize size;
  gboolean begins;
} FnQueryWord;

/** FnQueryPhrase: @n words that follow one another, from @first in the query's list */
typedef struct
{
  guint first;
  guint n;
} FnQueryPhrase;

/** FnQueryGroup: (element-type FnQueryPhrase) phrases near each other; often a single one */
typedef GArray FnQueryGroup;

/** FnQueryClause: @groups (element-type FnQueryGroup): any of them must occur, or with @unwanted none may */
typedef struct
{
  GPtrArray *groups;
  gboolean unwanted;
} FnQueryClause;

struct _FnQuery
{
  GArray *words;   /* of FnQueryWord */
  GArray *clauses; /* of FnQueryClause; all must hold */
  char **needles;
};

/** fn_query_add_needles: adds to @needles (element-type utf8) (transfer full) what must stand where @word does, if only
 * one of them, where it is written plainly */
void fn_query_add_needles (const FnQueryWord *word, GPtrArray *needles);

G_END_DECLS
