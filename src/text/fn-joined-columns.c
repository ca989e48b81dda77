#include "config.h"

#include "text/fn-joined-columns.h"

#include "text/fn-boundary.h"
#include "text/fn-wording.h"

#include <string.h>

#define FEWEST_WORDS 3    /* on either side of the gap */
#define FEWEST_AGREEING 8 /* gaps that make a rule */
#define MOST_READINGS 16  /* of one quote; with more the words are no anchor */
#define MOST_HEADS 1000   /* places of its first words; with more it is not looked for */
#define MOST_BYTES 1024   /* of a quote, so that it is not compared in all too many parts */

static const FnLengths any_gap = { 20, 200 }; /* bytes: from a caption's column to a page's width */

/* One way to part the words of a quote in two. */
typedef struct
{
  char *head;
  const char *tail;  /* the words after @head and the space between, if any */
  gsize tail_offset; /* of @tail in the words */
} Parting;

/* Where both parts of a quote stand, in bytes of the normalised text. */
typedef struct
{
  const Parting *parting;
  FnSpan head;
  FnSpan tail;
} Reading;

typedef struct
{
  const FnNormal *normal;
  const char *string;
  const FnWordIndex *index;
  FnLengths gap;
  FnWording wording;
  GArray *partings; /* of Parting, by the length of the head */
  GArray *readings; /* of Reading */
  guint n_heads;
} Reader;

static void
parting_clear (gpointer parting)
{
  g_free (((Parting *) parting)->head);
}

/* Between words, or after a hyphen within one, as lines end. */
static GArray *
list_partings (const char *words)
{
  GArray *partings = g_array_new (FALSE, FALSE, sizeof (Parting));
  gsize size = strlen (words);

  g_array_set_clear_func (partings, parting_clear);
  for (gsize i = 1; i + 1 < MIN (size, MOST_BYTES); i++)
    if (words[i] == ' ' || (words[i] == '-' && words[i - 1] != ' '))
      {
        gsize head_end = words[i] == ' ' ? i : i + 1;

        if (fn_wording_count (words, (FnSpan){ 0, head_end }) >= FEWEST_WORDS &&
            fn_wording_count (words, (FnSpan){ i + 1, size }) >= FEWEST_WORDS)
          {
            Parting parting = { g_strndup (words, head_end), words + i + 1, i + 1 };

            g_array_append_val (partings, parting);
          }
      }
  return partings;
}

static gboolean
ends_line (const FnNormal *normal, gsize place)
{
  guint n, i = fn_normal_find_break (normal, place);
  const FnLineBreak *breaks = fn_normal_get_breaks (normal, &n);

  return i < n && breaks[i].end == place;
}

static gboolean
may_start_gap (const Reader *self, gsize place)
{
  return self->string[place] == ' ' || ends_line (self->normal, place);
}

static gboolean
may_end_gap (const Reader *self, gsize place)
{
  return self->string[place - 1] == ' ' || fn_normal_find_line_start (self->normal, place) != NULL;
}

/* Of the readings between the same two ends the last one stays, whose gap starts latest. */
static void
add_reading (Reader *self, const Reading *reading)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      Reading *other = &g_array_index (self->readings, Reading, i);

      if (other->head.start == reading->head.start && other->tail.end == reading->tail.end)
        {
          *other = *reading;
          return;
        }
    }
  g_array_append_val (self->readings, *reading);
}

/* The first of @places, which are in order, at @from or after it. */
static guint
find_place (const gsize *places, guint n, gsize from)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places[middle] < from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
read_tails (Reader *self, const Parting *parting, FnSpan head)
{
  guint n;
  const gsize *places = fn_word_index_find (self->index, parting->tail, &n);

  for (guint i = find_place (places, n, head.end + self->gap.least);
       i < n && places[i] <= head.end + self->gap.most && self->readings->len < MOST_READINGS; i++)
    {
      gsize end = fn_normal_match (self->normal, parting->tail, places[i]);
      Reading reading = { parting, head, { places[i], end } };

      if (end > 0 && may_end_gap (self, places[i]) && fn_boundary_is_at (self->string, end))
        add_reading (self, &reading);
    }
}

/* A head that does not stand there ends the search: all others go on from it. */
static void
read_at (Reader *self, gsize place)
{
  for (guint i = 0; i < self->partings->len; i++)
    {
      const Parting *parting = &g_array_index (self->partings, Parting, i);
      gsize end = fn_normal_match (self->normal, parting->head, place);

      if (end == 0)
        return;
      self->n_heads += i == 0;
      if (may_start_gap (self, end))
        read_tails (self, parting, (FnSpan){ place, end });
    }
}

static void
read_everywhere (Reader *self)
{
  guint n;
  const gsize *places;

  self->partings = list_partings (self->wording.words);
  self->readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  if (self->partings->len == 0)
    return;
  places = fn_word_index_find (self->index, self->wording.words, &n);
  for (guint i = 0; i < n && self->readings->len < MOST_READINGS && self->n_heads <= MOST_HEADS; i++)
    if (fn_boundary_is_at (self->string, places[i]))
      read_at (self, places[i]);
  if (self->n_heads > MOST_HEADS)
    g_array_set_size (self->readings, 0);
}

static void
reader_clear (Reader *self)
{
  g_array_unref (self->partings);
  g_array_unref (self->readings);
  fn_wording_clear (&self->wording);
}

/* Where a byte of the words stands in the text. */
static gsize
map (const Reader *self, const Reading *reading, gsize word, gboolean in_tail)
{
  gsize from = in_tail ? reading->parting->tail_offset : 0, start = in_tail ? reading->tail.start : reading->head.start;
  g_autofree char *before = g_strndup (self->wording.words + from, word - from);

  return *before != '\0' ? fn_normal_match (self->normal, before, start) : start;
}

static FnSpan
to_source (const Reader *self, FnSpan span)
{
  FnSpan source = fn_normal_to_source (self->normal, span);
  guint n, i = fn_normal_find_break (self->normal, span.end);
  const FnLineBreak *breaks = fn_normal_get_breaks (self->normal, &n);

  if (i < n && breaks[i].end == span.end && breaks[i].joined) /* with the hyphen that was taken out */
    source.end = breaks[i].source_end;
  return source;
}

static void
count_reading (const Reader *self, const Reading *reading, FnTally *tally)
{
  const FnWording *wording = &self->wording;
  gboolean starts_in_tail = wording->exact.start >= reading->parting->tail_offset;
  gboolean ends_in_tail = wording->exact.end > reading->parting->tail_offset;
  gsize start = map (self, reading, wording->exact.start, starts_in_tail);
  gsize end = map (self, reading, wording->exact.end, ends_in_tail);
  FnSpan ranges[2];

  if ((start != reading->tail.start && !fn_boundary_is_at (self->string, start)) ||
      (end != reading->head.end && !fn_boundary_is_at (self->string, end)))
    return;
  if (starts_in_tail == ends_in_tail)
    ranges[0] = to_source (self, (FnSpan){ start, end });
  else
    {
      ranges[0] = to_source (self, (FnSpan){ start, reading->head.end });
      ranges[1] = to_source (self, (FnSpan){ reading->tail.start, end });
    }
  fn_tally_add (tally, ranges, starts_in_tail == ends_in_tail ? 1 : 2);
}

void
fn_joined_columns_count (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selector, FnLengths gap,
                         FnTally *tally)
{
  FnWording wordings[FN_WORDINGS_MAX];
  guint n;

  g_return_if_fail (normal != NULL && index != NULL && selector != NULL && tally != NULL);

  n = fn_wording_list (selector, wordings);
  for (guint i = 0; i < n; i++)
    {
      Reader reader = { normal, fn_normal_get_string (normal), index, gap, wordings[i], NULL, NULL, 0 };

      read_everywhere (&reader);
      for (guint k = 0; k < reader.readings->len; k++)
        count_reading (&reader, &g_array_index (reader.readings, Reading, k), tally);
      reader_clear (&reader);
    }
}

/* A gap of one quote: where it starts and how long it is. */
typedef struct
{
  gsize place;
  gsize length;
} Gap;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Gap *one = a, *two = b;

  return one->place != two->place ? (one->place < two->place ? -1 : 1) : 0;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Gap *one = a, *two = b;

  return one->length != two->length ? (one->length < two->length ? -1 : 1) : compare_places (a, b);
}

/* Lists the gap of a quote that can be read in one way only. */
static void
list_gap (GArray *gaps, const FnNormal *normal, const FnWordIndex *index, const FnSelector *selector)
{
  FnWording wordings[FN_WORDINGS_MAX];
  guint n = fn_wording_list (selector, wordings), n_readings = 0;
  Gap gap = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      Reader reader = { normal, fn_normal_get_string (normal), index, any_gap, wordings[i], NULL, NULL, 0 };

      read_everywhere (&reader);
      n_readings += reader.readings->len;
      if (reader.readings->len > 0)
        {
          const Reading *reading = &g_array_index (reader.readings, Reading, 0);

          gap = (Gap){ reading->head.end, reading->tail.start - reading->head.end };
        }
      reader_clear (&reader);
    }
  if (n_readings == 1)
    g_array_append_val (gaps, gap);
}

/* Facts may cite the same words: what they pass over is one witness. */
static void
drop_repeated (GArray *gaps)
{
  guint kept = 0;
  Gap *gap;

  g_array_sort (gaps, compare_places);
  gap = (Gap *) gaps->data;
  for (guint i = 0; i < gaps->len; i++)
    if (i == 0 || gap[i].place != gap[kept - 1].place)
      gap[kept++] = gap[i];
  g_array_set_size (gaps, kept);
}

/* The lengths that most gaps have. */
static FnLengths
agree (GArray *gaps)
{
  FnLengths most = { 0, 0 };
  const Gap *gap;
  guint n_agreeing = 0;

  g_array_sort (gaps, compare_lengths);
  gap = (const Gap *) gaps->data;
  for (guint first = 0, end = 0; first < gaps->len; first++)
    {
      while (end < gaps->len && gap[end].length * 2 <= gap[first].length * 3)
        end++;
      if (end - first > n_agreeing)
        {
          n_agreeing = end - first;
          most = (FnLengths){ gap[first].length, gap[end - 1].length };
        }
    }
  return n_agreeing >= FEWEST_AGREEING && n_agreeing * 4 >= gaps->len * 3 ? most : (FnLengths){ 0, 0 };
}

FnLengths
fn_joined_columns_measure (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selectors, guint n)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  g_return_val_if_fail (normal != NULL && index != NULL && (selectors != NULL || n == 0), ((FnLengths){ 0, 0 }));

  for (guint i = 0; i < n; i++)
    list_gap (gaps, normal, index, &selectors[i]);
  drop_repeated (gaps);
  return agree (gaps);
}
