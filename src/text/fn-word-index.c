#include "config.h"

#include "text/fn-word-index.h"

#include "text/fn-boundary.h"

struct _FnWordIndex
{
  guint mask;    /* number of buckets, a power of two, less one */
  guint *firsts; /* by bucket: index into places; one more entry ends the last bucket */
  gsize *places; /* grouped by bucket */
};

typedef struct
{
  guint hash;
  gsize place;
} Entry;

static gboolean
is_part_of_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);
  return (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !fn_boundary_is_unspaced (c);
}

/* Letters and digits in one run, or a single other character. */
static gsize
measure_word (const char *word)
{
  const char *end = word;

  while (*end != '\0' && is_part_of_word (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end > word ? end - word : g_utf8_next_char (word) - word;
}

static guint
hash_word (const char *word, gsize size)
{
  guint hash = 2166136261u;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ (guchar) word[i]) * 16777619u;
  return hash ^ hash >> 15;
}

static void
add_word (GArray *entries, const char *string, FnSpan word)
{
  Entry entry = { hash_word (string + word.start, word.end - word.start), word.start };

  g_array_append_val (entries, entry);
}

/* Lists a word as the quotes that start with it may spell it: whole, up to a hyphen that was taken out, or
 * from a line's start on where the word before it goes on in another column. */
static guint
list_word (GArray *entries, const FnNormal *normal, FnSpan word, guint next_break)
{
  const char *string = fn_normal_get_string (normal);
  guint n, i = next_break;
  const FnLineBreak *breaks = fn_normal_get_breaks (normal, &n);

  add_word (entries, string, word);
  for (; i < n && breaks[i].end < word.end; i++)
    if (breaks[i].joined && breaks[i].end > word.start)
      {
        gsize end = i + 1 < n ? MIN (breaks[i + 1].end, word.end) : word.end;

        add_word (entries, string, (FnSpan){ word.start, breaks[i].end });
        add_word (entries, string, (FnSpan){ breaks[i].start, end });
      }
  return i;
}

static GArray *
list_words (const FnNormal *normal)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  const char *string = fn_normal_get_string (normal);
  gsize size = fn_normal_get_size (normal);
  guint next_break = 0;
  FnSpan word;

  for (word.start = 0; word.start < size; word.start = word.end)
    {
      word.end = word.start + measure_word (string + word.start);
      if (string[word.start] != ' ')
        next_break = list_word (entries, normal, word, next_break);
    }
  return entries;
}

FnWordIndex *
fn_word_index_new (const FnNormal *normal)
{
  FnWordIndex *self;
  g_autoptr (GArray) entries = NULL;

  g_return_val_if_fail (normal != NULL, NULL);

  entries = list_words (normal);
  self = g_new (FnWordIndex, 1);
  for (self->mask = 15; self->mask < entries->len / 2;)
    self->mask = self->mask * 2 + 1;
  self->firsts = g_new0 (guint, self->mask + 3);
  self->places = g_new (gsize, MAX (entries->len, 1));

  /* One ahead of its bucket each: filling the buckets moves every start to the next one's. */
  for (guint i = 0; i < entries->len; i++)
    self->firsts[(g_array_index (entries, Entry, i).hash & self->mask) + 2]++;
  for (guint i = 1; i < self->mask + 2; i++)
    self->firsts[i + 1] += self->firsts[i];
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      self->places[self->firsts[(entry->hash & self->mask) + 1]++] = entry->place;
    }
  return self;
}

void
fn_word_index_free (FnWordIndex *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->firsts);
  g_free (self->places);
  g_free (self);
}

const gsize *
fn_word_index_find (const FnWordIndex *self, const char *words, guint *n)
{
  guint bucket;

  g_return_val_if_fail (self != NULL && words != NULL && *words != '\0' && n != NULL, NULL);

  bucket = hash_word (words, measure_word (words)) & self->mask;
  *n = self->firsts[bucket + 1] - self->firsts[bucket];
  return self->places + self->firsts[bucket];
}
