#include "config.h"

#include "model/fn-cited.h"

#include "text/fn-locator.h"

struct _FnCited
{
  gatomicrefcount references;
  gboolean columns_are_joined;
  GArray *passages; /* FnPassage, by fact and citation */
  GPtrArray *found;
  GPtrArray *missed;
};

static gboolean
is_asked_for (const FnCitation *citation, guint source)
{
  return citation->source == (int) source && citation->original.exact != NULL;
}

static void
look_up_fact (FnCited *self, const FnLocator *locator, FnText *document, guint source, int fact, const FnFact *record)
{
  for (guint i = 0; i < record->n_citations; i++)
    if (is_asked_for (&record->citations[i], source))
      {
        FnPassage passage = { fact, (int) i, (int) source, { FN_MATCH_NOT_FOUND, 0, NULL } };

        fn_locator_find (locator, fn_text_get_all (document), &record->citations[i].original, &passage.match);
        g_array_append_val (self->passages, passage);
      }
}

static const FnSelector *
get_selector (FnFactBase *base, const FnPassage *passage)
{
  return &fn_fact_base_get_fact (base, (guint) passage->fact)->citations[passage->citation].original;
}

/* In a text whose columns were joined, all that does not stand in one piece is read by another rule. */
static void
look_up_again (FnCited *self, FnFactBase *base, FnLocator *locator, FnText *document)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < self->passages->len; i++)
    {
      const FnPassage *passage = &g_array_index (self->passages, FnPassage, i);

      if (passage->match.state == FN_MATCH_NOT_FOUND)
        g_ptr_array_add (missing, (gpointer) get_selector (base, passage));
    }
  self->columns_are_joined =
      fn_locator_learn (locator, (const FnSelector *const *) missing->pdata, missing->len);
  if (!self->columns_are_joined)
    return;

  for (guint i = 0; i < self->passages->len; i++)
    {
      FnPassage *passage = &g_array_index (self->passages, FnPassage, i);

      fn_match_clear (&passage->match);
      fn_locator_find (locator, fn_text_get_all (document), get_selector (base, passage), &passage->match);
    }
}

/* Only once all passages are there: the lists point into their array. */
static void
sort_out (FnCited *self)
{
  for (guint i = 0; i < self->passages->len; i++)
    {
      FnPassage *passage = &g_array_index (self->passages, FnPassage, i);

      g_ptr_array_add (passage->match.n_ranges > 0 ? self->found : self->missed, passage);
    }
  g_ptr_array_sort (self->found, fn_passage_compare);
}

FnCited *
fn_cited_new (FnFactBase *base, guint source, FnText *document)
{
  FnCited *self;
  g_autoptr (FnLocator) locator = NULL;

  g_return_val_if_fail (base != NULL && source < fn_fact_base_count (base, FN_PART_SOURCE), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (FnCited, 1);
  g_atomic_ref_count_init (&self->references);
  self->passages = g_array_new (FALSE, FALSE, sizeof (FnPassage));
  g_array_set_clear_func (self->passages, fn_passage_clear);
  self->found = g_ptr_array_new ();
  self->missed = g_ptr_array_new ();
  locator = fn_locator_new (document, FN_TEXT_LAYOUT_COLUMNS);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    look_up_fact (self, locator, document, source, (int) i, fn_fact_base_get_fact (base, i));
  look_up_again (self, base, locator, document);
  sort_out (self);
  return self;
}

FnCited *
fn_cited_ref (FnCited *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
fn_cited_unref (FnCited *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->found);
  g_ptr_array_unref (self->missed);
  g_array_unref (self->passages);
  g_free (self);
}

const GPtrArray *
fn_cited_get_found (const FnCited *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->found;
}

const GPtrArray *
fn_cited_get_missed (const FnCited *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missed;
}

gboolean
fn_cited_get_columns_are_joined (const FnCited *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->columns_are_joined;
}

const FnPassage *
fn_cited_find (const FnCited *self, int fact, int citation)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->passages->len; i++)
    {
      const FnPassage *passage = &g_array_index (self->passages, FnPassage, i);

      if (passage->fact == fact && passage->citation == citation)
        return passage;
    }
  return NULL;
}
