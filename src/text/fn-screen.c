#include "config.h"

#include "text/fn-screen.h"

#include "text/fn-query-private.h"
#include "text/fn-scan.h"
#include "text/fn-tokens.h"

struct _FnScreen
{
  FnQuery *query;
  FnScan **scans; /* by word of the query */
};

FnScreen *
fn_screen_new (FnQuery *query)
{
  FnScreen *self;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_new (FnScreen, 1);
  self->query = fn_query_ref (query);
  self->scans = g_new (FnScan *, query->words->len);
  for (guint i = 0; i < query->words->len; i++)
    {
      g_autoptr (GPtrArray) needles = g_ptr_array_new_with_free_func (g_free);

      fn_query_add_needles (&g_array_index (query->words, FnQueryWord, i), needles);
      g_ptr_array_add (needles, NULL);
      self->scans[i] = fn_scan_new_words ((const char *const *) needles->pdata);
    }
  return self;
}

void
fn_screen_free (FnScreen *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->query->words->len; i++)
    fn_scan_free (self->scans[i]);
  g_free (self->scans);
  fn_query_unref (self->query);
  g_free (self);
}

/* Whether the word of letters that stands at @at may end where @word does, or go on when that is only its beginning. */
static gboolean
may_end (const FnQueryWord *word, const char *string, gsize size, gsize at)
{
  gsize end = at + word->size;

  return word->begins || word->size >= FN_TOKEN_LIMIT || end >= size || !g_ascii_isalnum (string[end]);
}

/* Whether @word, of letters, may stand in @string at @at, in any case. */
static gboolean
stands_at (const FnQueryWord *word, const char *string, gsize size, gsize at)
{
  return size - at >= word->size && g_ascii_strncasecmp (string + at, word->word, word->size) == 0 &&
         may_end (word, string, size, at);
}

/* Whether the words behind the first one of a phrase may stand from @at on. What is not ASCII may be anything. */
static gboolean
goes_on_at (const FnScreen *self, const FnQueryPhrase *phrase, const char *string, gsize size, gsize at)
{
  for (guint i = 1; i < phrase->n; i++)
    {
      const FnQueryWord *word = &g_array_index (self->query->words, FnQueryWord, phrase->first + i);

      while (at < size && (guchar) string[at] < 0x80 && !g_ascii_isalnum (string[at]))
        at++;
      if (at < size && (guchar) string[at] >= 0x80)
        return TRUE;
      if (at >= size || !stands_at (word, string, size, at))
        return FALSE;
      at += word->size;
    }
  return TRUE;
}

/* Numbers may have commas, and scripts without spaces overlap: of these a look at the letters says too little. */
static gboolean
is_plain (const FnQueryWord *word)
{
  for (gsize i = 0; i < word->size; i++)
    if (!g_ascii_isalpha (word->word[i]))
      return FALSE;
  return TRUE;
}

static gboolean
are_plain (const FnScreen *self, const FnQueryPhrase *phrase)
{
  for (guint i = 0; i < phrase->n; i++)
    if (!is_plain (&g_array_index (self->query->words, FnQueryWord, phrase->first + i)))
      return FALSE;
  return TRUE;
}

/* The place at or behind @from at which the word with that number may stand, or @size. */
static gsize
find_word (FnScreen *self, guint number, const char *string, gsize size, gsize from)
{
  const FnQueryWord *word = &g_array_index (self->query->words, FnQueryWord, number);
  gsize at = fn_scan_next (self->scans[number], from);

  while (at < size && is_plain (word) && !may_end (word, string, size, at))
    at = fn_scan_next (self->scans[number], at + 1);
  return at;
}

static gboolean
may_be_there (FnScreen *self, const FnQueryPhrase *phrase, const char *string, gsize size)
{
  guint first = phrase->first;
  gsize length = g_array_index (self->query->words, FnQueryWord, first).size, at = 0;

  for (guint i = phrase->n; i-- > 0;)
    {
      fn_scan_begin_plain (self->scans[first + i], string, size);
      at = find_word (self, first + i, string, size, 0);
      if (at == size)
        return FALSE;
    }
  if (phrase->n == 1 || !are_plain (self, phrase))
    return TRUE;
  for (; at < size; at = find_word (self, first, string, size, at + 1))
    if (goes_on_at (self, phrase, string, size, at + length))
      return TRUE;
  return FALSE;
}

static gboolean
may_answer (FnScreen *self, const FnQueryClause *clause, const char *string, gsize size)
{
  for (guint i = 0; i < clause->groups->len; i++)
    {
      const FnQueryGroup *group = clause->groups->pdata[i];
      gboolean all = TRUE;

      for (guint j = 0; all && j < group->len; j++)
        all = may_be_there (self, &g_array_index (group, FnQueryPhrase, j), string, size);
      if (all)
        return TRUE;
    }
  return FALSE;
}

gboolean
fn_screen_passes (FnScreen *self, const char *string, gsize size)
{
  g_return_val_if_fail (self != NULL && (string != NULL || size == 0), FALSE);

  for (guint i = 0; i < self->query->clauses->len; i++)
    {
      const FnQueryClause *clause = &g_array_index (self->query->clauses, FnQueryClause, i);

      if (!clause->unwanted && !may_answer (self, clause, string, size))
        return FALSE;
    }
  return TRUE;
}
