#include "config.h"

#include "text/fn-query-private.h"

#include "text/fn-tokens.h"

#include <string.h>

/* How a query is read: a clause stays open as long as OR or NEAR may add to it. */
typedef struct
{
  FnQuery *query;
  const char *cursor;
  gboolean joins; /* OR was read: the next group belongs to the last clause */
  gboolean nears; /* NEAR was read: the next phrase belongs to the last group */
} Parser;

static void
word_clear (gpointer data)
{
  g_free (((FnQueryWord *)data)->word);
}

static void
clause_clear (gpointer data)
{
  g_ptr_array_unref (((FnQueryClause *)data)->groups);
}

static void
group_unref (gpointer group)
{
  g_array_unref (group);
}

static gboolean
add_word (const char *word, gsize size, FnSpan span, gboolean again, gpointer data)
{
  FnQuery *query = data;
  FnQueryWord entry = { g_strndup (word, size), size, FALSE };

  if (again)
    g_free (entry.word);
  else
    g_array_append_val (query->words, entry);
  return TRUE;
}

/* Of characters in pairs the last one alone says only where a run ends, which no phrase asks for; one that is asked
 * for alone begins a pair. */
static void
settle_last (FnQuery *query, guint first, gboolean begins)
{
  guint n = query->words->len - first;
  FnQueryWord *last = &g_array_index (query->words, FnQueryWord, query->words->len - 1);
  const FnQueryWord *before = last - 1;

  last->begins = begins;
  if (!fn_tokens_is_unspaced (last->word))
    return;
  if (n > 1 && fn_tokens_is_unspaced (before->word))
    g_array_set_size (query->words, query->words->len - 1);
  else
    last->begins = TRUE;
}

/* "55,0" is on its way to "55,000", which is one number. */
static char *
join_digits (const char *words)
{
  GString *joined = g_string_new (words);
  char *comma = strrchr (joined->str, ',');

  if (comma != NULL && comma > joined->str && g_ascii_isdigit (comma[-1]) &&
      strspn (comma + 1, "0123456789") == strlen (comma + 1) && strlen (comma + 1) < 3)
    g_string_erase (joined, comma - joined->str, 1);
  return g_string_free (joined, FALSE);
}

static void
add_group (FnQuery *query, const FnQueryPhrase *phrase, gboolean joins)
{
  FnQueryGroup *group = g_array_new (FALSE, FALSE, sizeof (FnQueryPhrase));
  FnQueryClause clause = { NULL, FALSE };

  g_array_append_val (group, *phrase);
  if (joins)
    clause = g_array_index (query->clauses, FnQueryClause, query->clauses->len - 1);
  else
    {
      clause.groups = g_ptr_array_new_with_free_func (group_unref);
      g_array_append_val (query->clauses, clause);
    }
  g_ptr_array_add (clause.groups, group);
}

/* Adds @words as a phrase; @begins: whether its last word may go on. */
static void
add_phrase (Parser *parser, const char *words, gboolean begins, gboolean unwanted)
{
  FnQuery *query = parser->query;
  FnQueryPhrase phrase = { query->words->len, 0 };
  FnQueryClause *last = NULL;

  fn_tokens_foreach (words, strlen (words), add_word, query);
  if (query->words->len == phrase.first)
    return;
  settle_last (query, phrase.first, begins);
  phrase.n = query->words->len - phrase.first;
  if (query->clauses->len > 0)
    last = &g_array_index (query->clauses, FnQueryClause, query->clauses->len - 1);
  if (unwanted || last == NULL || last->unwanted)
    parser->joins = parser->nears = FALSE;
  if (parser->nears)
    g_array_append_val ((FnQueryGroup *)last->groups->pdata[last->groups->len - 1], phrase);
  else
    add_group (query, &phrase, parser->joins);
  if (unwanted)
    g_array_index (query->clauses, FnQueryClause, query->clauses->len - 1).unwanted = TRUE;
  parser->joins = parser->nears = FALSE;
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xff02;
}

static gboolean
ends_word (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || is_quote (c);
}

/* Reads up to the closing quotation mark, which may be missing. */
static void
read_phrase (Parser *parser, gboolean unwanted)
{
  const char *start = g_utf8_next_char (parser->cursor), *end = start;
  g_autofree char *words = NULL;
  gboolean closed, starred;

  while (*end != '\0' && !is_quote (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  closed = *end != '\0';
  words = g_strndup (start, end - start);
  parser->cursor = closed ? g_utf8_next_char (end) : end;
  starred = closed && *parser->cursor == '*';
  parser->cursor += starred;
  add_phrase (parser, words, starred || (!closed && !unwanted && !g_str_has_suffix (words, " ")), unwanted);
}

static void
read_word (Parser *parser, gboolean unwanted)
{
  const char *start = parser->cursor, *end = start;
  g_autofree char *word = NULL, *joined = NULL;
  gboolean begins;

  while (!ends_word (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (start, end - start);
  parser->cursor = end;
  if (!unwanted && (g_str_equal (word, "OR") || g_str_equal (word, "NEAR")))
    {
      parser->joins = *word == 'O' && parser->query->clauses->len > 0;
      parser->nears = *word == 'N' && parser->query->clauses->len > 0;
      return;
    }
  begins = g_str_has_suffix (word, "*") || (*end == '\0' && !unwanted);
  joined = begins ? join_digits (word) : g_steal_pointer (&word);
  add_phrase (parser, joined, begins, unwanted);
}

static void
parse (FnQuery *query, const char *typed)
{
  Parser parser = { query, typed };

  while (*parser.cursor != '\0')
    {
      gunichar c = g_utf8_get_char (parser.cursor);
      gboolean unwanted = c == '-' && !ends_word (g_utf8_get_char (parser.cursor + 1));

      if (c == '-' && is_quote (g_utf8_get_char (parser.cursor + 1)))
        unwanted = TRUE;
      if (unwanted)
        c = g_utf8_get_char (++parser.cursor);
      if (g_unichar_isspace (c))
        parser.cursor = g_utf8_next_char (parser.cursor);
      else if (is_quote (c))
        read_phrase (&parser, unwanted);
      else
        read_word (&parser, unwanted);
    }
}

gboolean
fn_query_is_blank (const FnQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->clauses->len; i++)
    if (!g_array_index (self->clauses, FnQueryClause, i).unwanted)
      return FALSE;
  return TRUE;
}

static void
write_phrase (const FnQuery *self, const FnQueryPhrase *phrase, GString *fts)
{
  for (guint i = 0; i < phrase->n; i++)
    {
      const FnQueryWord *word = &g_array_index (self->words, FnQueryWord, phrase->first + i);

      g_string_append_printf (fts, "%s\"%s\"%s", i > 0 ? " + " : "", word->word, word->begins ? " *" : "");
    }
}

static void
write_group (const FnQuery *self, const FnQueryGroup *group, GString *fts)
{
  g_string_append (fts, group->len > 1 ? "NEAR(" : "");
  for (guint i = 0; i < group->len; i++)
    {
      g_string_append (fts, i > 0 ? " " : "");
      write_phrase (self, &g_array_index (group, FnQueryPhrase, i), fts);
    }
  if (group->len > 1)
    g_string_append_printf (fts, ", %d)", FN_QUERY_NEAR);
}

/* Clauses that are wanted or not, with @joint between them. */
static void
write_clauses (const FnQuery *self, gboolean unwanted, const char *joint, GString *fts)
{
  const char *before = "";

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const FnQueryClause *clause = &g_array_index (self->clauses, FnQueryClause, i);

      if (clause->unwanted != unwanted)
        continue;
      g_string_append_printf (fts, "%s(", before);
      before = joint;
      for (guint j = 0; j < clause->groups->len; j++)
        {
          g_string_append (fts, j > 0 ? " OR " : "");
          write_group (self, clause->groups->pdata[j], fts);
        }
      g_string_append_c (fts, ')');
    }
}

char *
fn_query_to_fts (const FnQuery *self)
{
  g_autoptr (GString) fts = g_string_new (NULL);
  g_autoptr (GString) unwanted = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (fn_query_is_blank (self))
    return g_strdup ("");
  write_clauses (self, FALSE, " AND ", fts);
  write_clauses (self, TRUE, " OR ", unwanted);
  return unwanted->len > 0 ? g_strdup_printf ("(%s) NOT (%s)", fts->str, unwanted->str) : g_strdup (fts->str);
}

/* A needle must stand in the text as it is, but a number may have commas between its thousands: after one, two or three
 * digits, which of them only the whole number says. */
void
fn_query_add_needles (const FnQueryWord *word, GPtrArray *needles)
{
  int digits = (int)strspn (word->word, "0123456789");
  int first = word->begins ? 1 : (digits - 1) % 3 + 1, last = word->begins ? MIN (digits - 1, 3) : first;

  g_ptr_array_add (needles, g_strdup (word->word));
  if (!word->begins && digits <= 3)
    return;
  for (int i = first; i <= last; i++)
    g_ptr_array_add (needles, g_strdup_printf ("%.*s,%.*s", i, word->word, MIN (digits - i, 3), word->word + i));
}

static const FnQueryWord *
find_longest (const FnQuery *self, const FnQueryGroup *group)
{
  const FnQueryWord *longest = NULL;

  for (guint i = 0; i < group->len; i++)
    {
      const FnQueryPhrase *phrase = &g_array_index (group, FnQueryPhrase, i);

      for (guint j = 0; j < phrase->n; j++)
        {
          const FnQueryWord *word = &g_array_index (self->words, FnQueryWord, phrase->first + j);

          if (longest == NULL || word->size > longest->size)
            longest = word;
        }
    }
  return longest;
}

/* The shortest word of the clause decides how much it tells apart. */
static gsize
rate (const FnQuery *self, const FnQueryClause *clause)
{
  gsize shortest = G_MAXSIZE;

  for (guint i = 0; i < clause->groups->len; i++)
    shortest = MIN (shortest, find_longest (self, clause->groups->pdata[i])->size);
  return shortest;
}

static char **
choose_needles (const FnQuery *self)
{
  g_autoptr (GPtrArray) needles = g_ptr_array_new ();
  const FnQueryClause *best = NULL;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const FnQueryClause *clause = &g_array_index (self->clauses, FnQueryClause, i);

      if (!clause->unwanted && (best == NULL || rate (self, clause) > rate (self, best)))
        best = clause;
    }
  if (best == NULL)
    return NULL;
  for (guint i = 0; i < best->groups->len; i++)
    fn_query_add_needles (find_longest (self, best->groups->pdata[i]), needles);
  g_ptr_array_add (needles, NULL);
  return (char **)g_ptr_array_steal (needles, NULL);
}

FnQuery *
fn_query_new (const char *typed)
{
  FnQuery *self;

  g_return_val_if_fail (typed != NULL && g_utf8_validate (typed, -1, NULL), NULL);

  self = g_atomic_rc_box_new0 (FnQuery);
  self->words = g_array_new (FALSE, FALSE, sizeof (FnQueryWord));
  g_array_set_clear_func (self->words, word_clear);
  self->clauses = g_array_new (FALSE, FALSE, sizeof (FnQueryClause));
  g_array_set_clear_func (self->clauses, clause_clear);
  parse (self, typed);
  self->needles = choose_needles (self);
  return self;
}

FnQuery *
fn_query_ref (FnQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FnQuery *self = data;

  g_array_unref (self->words);
  g_array_unref (self->clauses);
  g_strfreev (self->needles);
}

void
fn_query_unref (FnQuery *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *const *
fn_query_get_needles (const FnQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->needles;
}
