#include "config.h"

#include "session/fn-search-members.h"

#include "chart/fn-value-label.h"
#include "text/fn-scan.h"

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

FnMembers *
fn_members_new (const FnCorpus *corpus, gboolean (*go_on) (gpointer data), gpointer data)
{
  g_autoptr (FnMembers) self = NULL;

  g_return_val_if_fail (corpus != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnMembers);
  for (guint kind = FN_HIT_FACT; kind < N_KINDS; kind++)
    {
      guint n = fn_fact_base_count (fn_corpus_get_base (corpus), kinds[kind].part);

      self->all[kind] = g_string_new (NULL);
      self->starts[kind] = g_array_sized_new (FALSE, FALSE, sizeof (gsize), n + 1);
      for (guint i = 0; i < n; i++)
        {
          if (i % STRETCH == 0 && go_on != NULL && !go_on (data))
            return NULL;
          g_array_append_val (self->starts[kind], self->all[kind]->len);
          kinds[kind].add (fn_corpus_get_base (corpus), fn_corpus_get_words (corpus), i, self->all[kind]);
        }
      g_array_append_val (self->starts[kind], self->all[kind]->len);
      self->is_plain[kind] =
          fn_scan_next_odd (self->all[kind]->str, self->all[kind]->len, 0) == self->all[kind]->len;
    }
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
