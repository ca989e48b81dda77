#include "config.h"

#include "text/fn-locator.h"

#include "text/fn-boundary.h"
#include "text/fn-interleaved.h"
#include "text/fn-joined-columns.h"

struct _FnLocator
{
  FnText *text;
  FnTextLayout layout;
  FnNormal *normal;
  FnWordIndex *index;
  FnLengths gap; /* between the pieces of quotes where lines of columns were joined */
};

FnLocator *
fn_locator_new (FnText *text, FnTextLayout layout)
{
  FnLocator *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (FnLocator, 1);
  self->text = fn_text_ref (text);
  self->layout = layout;
  self->normal = fn_normal_new (text, fn_text_get_all (text));
  self->index = fn_word_index_new (self->normal);
  return self;
}

void
fn_locator_free (FnLocator *self)
{
  g_return_if_fail (self != NULL);

  fn_text_unref (self->text);
  fn_normal_free (self->normal);
  fn_word_index_free (self->index);
  g_free (self);
}

static FnSelector
normalise (const FnSelector *selector)
{
  return (FnSelector){
    .exact = fn_normalise (selector->exact),
    .prefix = selector->prefix != NULL ? fn_normalise (selector->prefix) : g_strdup (""),
    .suffix = selector->suffix != NULL ? fn_normalise (selector->suffix) : g_strdup (""),
  };
}

/* Whether the words around a place are those of the selector, with or without a space between. */
static gboolean
has_context (const FnNormal *normal, FnSpan span, const FnSelector *selector)
{
  const char *string = fn_normal_get_string (normal);
  gsize before = span.start, after = span.end;

  if (*selector->prefix != '\0' && before > 0 && string[before - 1] == ' ')
    before--;
  if (*selector->suffix != '\0' && string[after] == ' ')
    after++;
  return fn_normal_match_before (normal, selector->prefix, before) &&
         (*selector->suffix == '\0' || fn_normal_match (normal, selector->suffix, after) > 0);
}

static gboolean
is_place (const FnNormal *normal, FnSpan span, const FnSelector *selector)
{
  const char *string = fn_normal_get_string (normal);

  return fn_boundary_is_at (string, span.start) && fn_boundary_is_at (string, span.end) &&
         has_context (normal, span, selector);
}

static void
count_whole (const FnLocator *self, const FnSelector *selector, FnTally *tally)
{
  guint n;
  const gsize *places = fn_word_index_find (self->index, selector->exact, &n);

  for (guint i = 0; i < n && tally->here < 2; i++)
    {
      FnSpan span = { places[i], fn_normal_match (self->normal, selector->exact, places[i]) };

      if (span.end > 0 && is_place (self->normal, span, selector))
        {
          FnSpan source = fn_normal_to_source (self->normal, span);

          fn_tally_add (tally, &source, 1);
        }
    }
}

/* By each rule in its turn, until one finds the words. */
static void
count_all (const FnLocator *self, const FnSelector *selector, FnTally *tally)
{
  if (*selector->exact == '\0')
    return;
  count_whole (self, selector, tally);
  if (self->layout == FN_TEXT_LAYOUT_FLOWING || tally->here + tally->elsewhere > 0)
    return;
  if (self->gap.most == 0)
    fn_interleaved_count (self->normal, self->index, selector, tally);
  else /* where the ends of lines mean nothing */
    fn_joined_columns_count (self->normal, self->index, selector, self->gap, tally);
}

static gboolean
stands_by (void (*count) (const FnLocator *, const FnSelector *, FnTally *), const FnLocator *self,
           const FnSelector *selector)
{
  FnTally tally = { .within = fn_text_get_all (self->text) };
  FnMatch match;
  gboolean found;

  count (self, selector, &tally);
  fn_tally_end (&tally, &match);
  found = match.state != FN_MATCH_NOT_FOUND;
  fn_match_clear (&match);
  return found;
}

static FnLengths
measure (const FnLocator *self, const GArray *selectors)
{
  return fn_joined_columns_measure (self->normal, self->index, (const FnSelector *) selectors->data, selectors->len);
}

/*
 * Only quotes that are lost otherwise tell that lines were joined; how long the lines are, those tell as well that seem
 * to go on at the start of one.
 */
gboolean
fn_locator_learn (FnLocator *self, const FnSelector *const *selectors, guint n)
{
  g_autoptr (GArray) divided = g_array_new (FALSE, FALSE, sizeof (FnSelector));
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (FnSelector));

  g_return_val_if_fail (self != NULL && (selectors != NULL || n == 0), FALSE);

  if (self->layout == FN_TEXT_LAYOUT_FLOWING)
    return FALSE;
  g_array_set_clear_func (divided, (GDestroyNotify) fn_selector_clear);
  for (guint i = 0; i < n; i++)
    {
      FnSelector normal = normalise (selectors[i]);

      if (*normal.exact == '\0' || stands_by (count_whole, self, &normal))
        {
          fn_selector_clear (&normal);
          continue;
        }
      g_array_append_val (divided, normal);
      if (!stands_by (count_all, self, &normal))
        g_array_append_val (lost, normal); /* which @divided owns */
    }
  if (measure (self, lost).most > 0)
    self->gap = measure (self, divided);
  return self->gap.most > 0;
}

void
fn_locator_find (const FnLocator *self, FnSpan within, const FnSelector *selector, FnMatch *match)
{
  FnTally tally = { .within = within };
  FnSelector normal;

  g_return_if_fail (self != NULL && selector != NULL && selector->exact != NULL && match != NULL);
  g_return_if_fail (within.start <= within.end && within.end <= fn_text_get_size (self->text));

  normal = normalise (selector);
  count_all (self, &normal, &tally);
  fn_tally_end (&tally, match);
  fn_selector_clear (&normal);
}

/* All places in @normal, in order; they do not overlap. */
static void
count_in (const FnNormal *normal, const FnSelector *selector, FnTally *tally)
{
  FnSpan span;

  for (gsize from = 0; tally->here < 2 && fn_normal_find (normal, selector->exact, from, &span); from = span.start + 1)
    if (is_place (normal, span, selector))
      {
        FnSpan source = fn_normal_to_source (normal, span);

        fn_tally_add (tally, &source, 1);
      }
}

gboolean
fn_locator_find_within (FnText *text, FnSpan within, const FnSelector *selector, FnMatch *match)
{
  FnTally tally = { .within = within };
  g_autoptr (FnNormal) normal = NULL;
  FnSelector wanted;
  FnMatch found;

  g_return_val_if_fail (text != NULL && selector != NULL && selector->exact != NULL && match != NULL, FALSE);
  g_return_val_if_fail (within.start <= within.end && within.end <= fn_text_get_size (text), FALSE);

  normal = fn_normal_new (text, within);
  wanted = normalise (selector);
  if (*wanted.exact != '\0')
    count_in (normal, &wanted, &tally);
  fn_selector_clear (&wanted);
  fn_tally_end (&tally, &found);
  if (found.state == FN_MATCH_FOUND)
    {
      *match = found;
      return TRUE;
    }
  fn_match_clear (&found);
  return FALSE;
}
