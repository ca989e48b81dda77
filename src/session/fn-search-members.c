#include "config.h"

#include "session/fn-search-members.h"

#include "chart/fn-value-label.h"
#include "text/fn-scan.h"
#include "text/fn-tokens.h"

#define N_KINDS (FN_HIT_SOURCE + 1)
/* Members between two questions whether to go on. */
#define STRETCH 256

struct _FnMembers
{
  GString *all[N_KINDS];
  GArray *starts[N_KINDS]; /* of gsize, and the end of the last one */
  gboolean is_plain[N_KINDS];
};

typedef void (*AddLines) (const FnFactBase *base, const FnWords *words, guint index, GString *lines);

static void
add_line (GString *lines, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  g_string_append (lines, line);
  g_string_append_c (lines, '\n');
}

static void
add_label (const FnLabel *label, const FnWords *words, GString *lines)
{
  add_line (lines, fn_label_get (label, words->language));
}

static void
add_fact (const FnFactBase *base, const FnWords *words, guint index, GString *lines)
{
  const FnFact *fact = fn_fact_base_get_fact (base, index);
  g_autofree char *line = fn_fact_to_people (base, fact, words);

  add_line (lines, line);
  add_label (fact->label, words, lines);
  add_label (fact->note, words, lines);
  add_line (lines, fact->id);
}

static void
add_figure (const FnFactBase *base, const FnWords *words, guint index, GString *lines)
{
  const FnFigure *figure = fn_fact_base_get_figure (base, index);

  add_label (figure->title, words, lines);
  add_label (figure->subtitle, words, lines);
  add_label (figure->notes, words, lines);
  add_label (figure->topic, words, lines);
  add_line (lines, figure->id);
}

static void
add_source (const FnFactBase *base, const FnWords *words, guint index, GString *lines)
{
  const FnSource *source = fn_fact_base_get_source (base, index);
  g_autofree char *line = fn_words_cite (words, source);

  add_line (lines, line);
  add_label (source->short_title, words, lines);
  add_label (source->appraisal, words, lines);
  add_line (lines, source->id);
}

static const struct
{
  FnPart part;
  AddLines add;
} kinds[N_KINDS] = {
  [FN_HIT_FACT] = { FN_PART_FACT, add_fact },
  [FN_HIT_FIGURE] = { FN_PART_FIGURE, add_figure },
  [FN_HIT_SOURCE] = { FN_PART_SOURCE, add_source },
};

void
fn_members_add (const FnFactBase *base, const FnWords *words, FnHitKind kind, guint index, GString *lines)
{
  g_return_if_fail (base != NULL && words != NULL && lines != NULL);
  g_return_if_fail (kind > FN_HIT_TEXT && kind < N_KINDS && index < fn_fact_base_count (base, kinds[kind].part));

  kinds[kind].add (base, words, index, lines);
}

/* Lines on their way to words that a search can go by without a closer look. */
typedef struct
{
  const char *lines;
  GString *folded;
  gsize done; /* bytes of @lines that are in @folded */
  gboolean is_plain;
} Folding;

static gboolean
fold_word (const char *word, gsize size, FnSpan span, gboolean again, gpointer data)
{
  Folding *self = data;
  const char *written = self->lines + span.start;
  gsize length = span.end - span.start;

  if (size == length && g_ascii_strncasecmp (word, written, size) == 0)
    return TRUE;
  if (!again && fn_scan_next_odd (written, length, 0) == length)
    return TRUE;
  /* What overlaps cannot be written out. */
  if (again || span.start < self->done || fn_tokens_is_unspaced (word))
    {
      self->is_plain = FALSE;
      return TRUE;
    }
  g_string_append_len (self->folded, self->lines + self->done, (gssize) (span.start - self->done));
  g_string_append_len (self->folded, word, (gssize) size);
  self->done = span.end;
  return TRUE;
}

/* Writes words as a search folds them, so that accents do not make it look at each. Returns: whether all are so now */
static gboolean
fold_from (GString *all, gsize start)
{
  g_autoptr (GString) folded = NULL;
  Folding folding = { .is_plain = TRUE };

  if (fn_scan_next_odd (all->str, all->len, start) == all->len)
    return TRUE;
  folded = g_string_sized_new (all->len - start);
  folding.lines = all->str + start;
  folding.folded = folded;
  fn_tokens_foreach (folding.lines, all->len - start, fold_word, &folding);
  g_string_append (folded, folding.lines + folding.done);
  g_string_truncate (all, start);
  g_string_append_len (all, folded->str, (gssize) folded->len);
  return folding.is_plain;
}

/* Returns: whether it was to go on to the end */
static gboolean
add_all (FnMembers *self, const FnCorpus *corpus, FnHitKind kind, gboolean (*go_on) (gpointer data), gpointer data)
{
  guint n = fn_fact_base_count (fn_corpus_get_base (corpus), kinds[kind].part);

  self->all[kind] = g_string_new (NULL);
  self->starts[kind] = g_array_sized_new (FALSE, FALSE, sizeof (gsize), n + 1);
  self->is_plain[kind] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      gsize start = self->all[kind]->len;

      if (i % STRETCH == 0 && go_on != NULL && !go_on (data))
        return FALSE;
      g_array_append_val (self->starts[kind], start);
      kinds[kind].add (fn_corpus_get_base (corpus), fn_corpus_get_words (corpus), i, self->all[kind]);
      if (!fold_from (self->all[kind], start))
        self->is_plain[kind] = FALSE;
    }
  g_array_append_val (self->starts[kind], self->all[kind]->len);
  return TRUE;
}

FnMembers *
fn_members_new (const FnCorpus *corpus, gboolean (*go_on) (gpointer data), gpointer data)
{
  g_autoptr (FnMembers) self = NULL;

  g_return_val_if_fail (corpus != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnMembers);
  for (guint kind = FN_HIT_FACT; kind < N_KINDS; kind++)
    if (!add_all (self, corpus, kind, go_on, data))
      return NULL;
  return g_steal_pointer (&self);
}

FnMembers *
fn_members_ref (FnMembers *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FnMembers *self = data;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (self->all[kind] != NULL)
        g_string_free (self->all[kind], TRUE);
      g_clear_pointer (&self->starts[kind], g_array_unref);
    }
}

void
fn_members_unref (FnMembers *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
fn_members_get_all (const FnMembers *self, FnHitKind kind, gsize *size)
{
  g_return_val_if_fail (self != NULL && kind > FN_HIT_TEXT && kind < N_KINDS && size != NULL, NULL);

  *size = self->all[kind]->len;
  return self->all[kind]->str;
}

gboolean
fn_members_is_plain (const FnMembers *self, FnHitKind kind)
{
  g_return_val_if_fail (self != NULL && kind > FN_HIT_TEXT && kind < N_KINDS, FALSE);

  return self->is_plain[kind];
}

guint
fn_members_get_length (const FnMembers *self, FnHitKind kind)
{
  g_return_val_if_fail (self != NULL && kind > FN_HIT_TEXT && kind < N_KINDS, 0);

  return self->starts[kind]->len - 1;
}

FnSpan
fn_members_get_span (const FnMembers *self, FnHitKind kind, guint index)
{
  g_return_val_if_fail (index < fn_members_get_length (self, kind), ((FnSpan){ 0, 0 }));

  return (FnSpan){ g_array_index (self->starts[kind], gsize, index), g_array_index (self->starts[kind], gsize, index + 1) };
}

guint
fn_members_find (const FnMembers *self, FnHitKind kind, gsize byte)
{
  guint low = 0, high = fn_members_get_length (self, kind);

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->starts[kind], gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}
