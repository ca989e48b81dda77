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

G_END_DECLS
