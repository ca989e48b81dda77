#include "config.h"

#include "text/fn-query-private.h"

#include "text/fn-tokens.h"

#include <string.h>

/* Where a word of the query stands: its number among the words of the text, and its bytes. */
typedef struct
{
  guint position;
  FnSpan span;
} Place;

typedef struct
{
  const FnQuery *query;
  GArray **places; /* of Place, by word of the query */
  guint position;
} Reader;

static gboolean
add_places (const char *word, gsize size, FnSpan span, gboolean again, gpointer data)
{
  Reader *reader = data;
  const FnQueryWord *words = (const FnQueryWord *)reader->query->words->data;
  guint n = reader->query->words->len;

  reader->position += again ? 0 : 1;
  for (guint i = 0; i < n; i++)
    if (*words[i].word == *word && (words[i].begins ? size >= words[i].size : size == words[i].size) &&
        memcmp (words[i].word, word, words[i].size) == 0)
      {
        Place place = { reader->position, span };

        g_array_append_val (reader->places[i], place);
      }
  return TRUE;
}

/* The place of @word at @position, or NULL. Places are in order. */
static const Place *
find_place (const GArray *places, guint position)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, Place, middle).position < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low < places->len && g_array_index (places, Place, low).position == position
             ? &g_array_index (places, Place, low)
             : NULL;
}

/* All places at which the phrase starts, each with the bytes of all its words. */
static GArray *
find_phrase (const Reader *reader, const FnQueryPhrase *phrase)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Place));
  const GArray *first = reader->places[phrase->first];

  for (guint i = 0; i < first->len; i++)
    {
      Place start = g_array_index (first, Place, i);
      gboolean whole = TRUE;

      for (guint j = 1; whole && j < phrase->n; j++)
        {
          const Place *next = find_place (reader->places[phrase->first + j], start.position + j);

          whole = next != NULL;
          if (whole)
            start.span.end = MAX (start.span.end, next->span.end);
        }
      if (whole)
        g_array_append_val (found, start);
    }
  return found;
}

static gboolean
are_all_there (const GPtrArray *phrases)
{
  for (guint i = 0; i < phrases->len; i++)
    if (((const GArray *)phrases->pdata[i])->len == 0)
      return FALSE;
  return TRUE;
}

/* As FTS5 has it: each phrase starts so near to the one that starts last that no more words lie between them than
 * allowed. */
static gboolean
are_near (const FnQueryGroup *group, const GPtrArray *phrases)
{
  g_autofree guint *at = g_new0 (guint, phrases->len);
  guint last = g_array_index ((const GArray *)phrases->pdata[0], Place, 0).position;
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < phrases->len; i++)
        {
          const GArray *places = phrases->pdata[i];
          guint reach = g_array_index (group, FnQueryPhrase, i).n + FN_QUERY_NEAR;
          guint position;

          while (g_array_index (places, Place, at[i]).position + reach < last)
            if (++at[i] == places->len)
              return FALSE;
          position = g_array_index (places, Place, at[i]).position;
          moved = moved || position > last;
          last = MAX (last, position);
        }
    }
  return TRUE;
}

static void
add_marks (const GPtrArray *phrases, GArray *marks)
{
  for (guint i = 0; marks != NULL && i < phrases->len; i++)
    {
      const GArray *places = phrases->pdata[i];

      for (guint j = 0; j < places->len; j++)
        g_array_append_val (marks, g_array_index (places, Place, j).span);
    }
}

static void
unref_places (gpointer places)
{
  g_array_unref (places);
}

static gboolean
match_group (const Reader *reader, const FnQueryGroup *group, GArray *marks)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (unref_places);

  for (guint i = 0; i < group->len; i++)
    g_ptr_array_add (phrases, find_phrase (reader, &g_array_index (group, FnQueryPhrase, i)));
  if (!are_all_there (phrases) || (group->len > 1 && !are_near (group, phrases)))
    return FALSE;
  add_marks (phrases, marks);
  return TRUE;
}

static gboolean
match_clause (const Reader *reader, const FnQueryClause *clause, GArray *marks)
{
  gboolean matched = FALSE;

  for (guint i = 0; i < clause->groups->len; i++)
    matched = match_group (reader, clause->groups->pdata[i], clause->unwanted ? NULL : marks) || matched;
  return matched != clause->unwanted;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const FnSpan *one = a, *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  return one->end < two->end ? -1 : one->end > two->end;
}

/* Puts spans in order, and those that touch or overlap into one. */
static void
tidy (GArray *marks)
{
  guint n = 0;

  g_array_sort (marks, compare_spans);
  for (guint i = 0; i < marks->len; i++)
    {
      FnSpan span = g_array_index (marks, FnSpan, i);
      FnSpan *last = n > 0 ? &g_array_index (marks, FnSpan, n - 1) : NULL;

      if (last != NULL && span.start <= last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_index (marks, FnSpan, n++) = span;
    }
  g_array_set_size (marks, n);
}

gboolean
fn_query_match (const FnQuery *self, const char *string, gsize size, GArray *marks)
{
  Reader reader = { self };
  gboolean matched = !fn_query_is_blank (self);

  g_return_val_if_fail (self != NULL && (string != NULL || size == 0), FALSE);

  if (!matched)
    return FALSE;
  reader.places = g_new (GArray *, self->words->len);
  for (guint i = 0; i < self->words->len; i++)
    reader.places[i] = g_array_new (FALSE, FALSE, sizeof (Place));
  fn_tokens_foreach (string, size, add_places, &reader);
  for (guint i = 0; matched && i < self->clauses->len; i++)
    matched = match_clause (&reader, &g_array_index (self->clauses, FnQueryClause, i), marks);
  for (guint i = 0; i < self->words->len; i++)
    g_array_unref (reader.places[i]);
  g_free (reader.places);
  if (marks != NULL && matched)
    tidy (marks);
  else if (marks != NULL)
    g_array_set_size (marks, 0);
  return matched;
}
