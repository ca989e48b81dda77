#include "config.h"

#include "load/fn-check-words.h"

#include "base/fn-number.h"
#include "text/fn-normal.h"
#include "load/fn-hedges.h"
#include "load/fn-stated-numbers.h"

#include <glib/gi18n.h>
#include <string.h>

/* A whole paragraph is too long for a message. */
#define MAX_QUOTED 80

/* Normalised, in lower case, and with full-width digits and the like in their plain form. */
static char *
fold (const char *string)
{
  g_autofree char *normalised = fn_normalise (string);
  g_autofree char *plain = NULL;

  if (g_str_is_ascii (normalised))
    return g_ascii_strdown (normalised, -1);
  plain = g_utf8_normalize (normalised, -1, G_NORMALIZE_NFKC);
  return g_utf8_strdown (plain, -1);
}

/* Returns: where the string starts in the quote */
static gsize
append_folded (GString *quote, const char *string)
{
  g_autofree char *folded = NULL;
  gsize start;

  if (string == NULL)
    return quote->len;
  folded = fold (string);
  if (quote->len > 0)
    g_string_append_c (quote, ' ');
  start = quote->len;
  g_string_append (quote, folded);
  return start;
}

/* A paragraph is long compared with the words, and few facts need theirs. */
static const char *
get_paragraph (FnCitedWords *self)
{
  const FnBlock *block = fn_blocks_get_at (self->blocks, self->byte);
  g_autofree char *paragraph = NULL;

  if (self->paragraph == NULL && block != NULL)
    paragraph = fn_text_dup_span (fn_blocks_get_text (self->blocks), block->source);
  if (self->paragraph == NULL)
    self->paragraph = fold (paragraph != NULL ? paragraph : "");
  return self->paragraph;
}

FnCitedWords *
fn_cited_words_new (const FnSelector *selector, FnBlocks *blocks, gsize byte)
{
  FnCitedWords *self = g_new0 (FnCitedWords, 1);
  GString *quote = g_string_new (NULL);

  self->blocks = fn_blocks_ref (blocks);
  self->byte = byte;
  append_folded (quote, selector->prefix);
  self->start = append_folded (quote, selector->exact != NULL ? selector->exact : get_paragraph (self));
  self->end = quote->len;
  append_folded (quote, selector->suffix);
  self->quote = g_string_free (quote, FALSE);
  return self;
}

void
fn_cited_words_free (FnCitedWords *self)
{
  g_free (self->quote);
  g_free (self->paragraph);
  fn_blocks_unref (self->blocks);
  g_free (self);
}

/* Everything that a look at the words of one fact needs. */
typedef struct
{
  FnReader *reader;
  const FnFactBase *base;
  const FnFact *fact;
  const char *pointer;
  const GPtrArray *words;   /* FnCitedWords */
  const char *languages[2]; /* the base's, in which notes are written, and the document's */
} Check;

/* How a number was found: the hedge right beside it counts only where all places have one. */
typedef struct
{
  gboolean stated;
  gboolean stated_plainly;
  FnQualifier hedge;
} Finding;

static void
look_in (const FnCitedWords *words, const char *language, double value, const FnStatedUnit *unit,
         Finding *finding)
{
  g_autoptr (GArray) numbers = fn_stated_numbers (words->quote, language);

  for (guint i = 0; i < numbers->len; i++)
    {
      const FnStatedNumber *number = &g_array_index (numbers, FnStatedNumber, i);
      FnQualifier hedge;

      if (number->start < words->start || number->start >= words->end ||
          !fn_stated_number_means (number, value, unit))
        continue;
      hedge = fn_hedges_find_direct (words->quote, language, number->start, number->end);
      finding->stated = TRUE;
      if (hedge == FN_QUALIFIER_EXACT)
        finding->stated_plainly = TRUE;
      else
        finding->hedge = hedge;
    }
}

static FnStatedUnit
describe_unit (const Check *check, int unit)
{
  FnStatedUnit stated = { 1, 1, FALSE };
  const FnUnit *record;
  const char *name;
  g_autofree char *folded = NULL;

  stated.rank = fn_fact_base_get_measure (check->base, check->fact->measure)->kind == FN_MEASURE_RANK;
  if (unit < 0)
    return stated;
  record = fn_fact_base_get_unit (check->base, unit);
  stated.factor = record->factor;
  name = fn_label_get (record->label != NULL ? record->label : record->symbol, check->languages[0]);
  if (name != NULL)
    {
      folded = fold (name);
      stated.scale = fn_stated_scale (folded, check->languages[0]);
    }
  return stated;
}

static void
report_unstated (const Check *check, double value, const char *key)
{
  const FnCitedWords *first = g_ptr_array_index (check->words, 0);
  g_autofree char *number = fn_number_to_machine (value);
  g_autofree char *all = g_strndup (first->quote + first->start, first->end - first->start);
  g_autofree char *words = g_utf8_substring (all, 0, MIN (g_utf8_strlen (all, -1), MAX_QUOTED));

  fn_reader_point_at (check->reader, "%s/%s", check->pointer, key);
  fn_reader_error (check->reader, "not-stated",
                   _("The cited words “%s” do not state %s; correct the number or cite the words that do"), words,
                   number);
}

/* Checks one printed number and, for the main ones, that no hedge beside it is dropped. */
static void
check_number (const Check *check, double value, int unit, const char *key, gboolean main_value)
{
  FnStatedUnit stated = describe_unit (check, unit);
  Finding finding = { FALSE, FALSE, FN_QUALIFIER_EXACT };

  for (guint i = 0; i < check->words->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (check->languages); j++)
      if (check->languages[j] != NULL)
        look_in (g_ptr_array_index (check->words, i), check->languages[j], value, &stated, &finding);
  if (!finding.stated)
    {
      report_unstated (check, value, key);
      return;
    }
  if (!main_value || check->fact->qualifier != FN_QUALIFIER_EXACT || finding.stated_plainly)
    return;
  fn_reader_point_at (check->reader, "%s/%s", check->pointer, key);
  fn_reader_error (check->reader, "hedge-dropped",
                   _("The cited words hedge this number; say so with \"qualifier\": \"%s\""),
                   fn_qualifier_names[finding.hedge]);
}

static void
check_value (const Check *check, const FnValue *value, int unit, gboolean main_value)
{
  if (value->kind == FN_VALUE_NUMBER)
    check_number (check, value->low, unit, main_value ? "value" : "also/value", main_value);
  if (value->kind != FN_VALUE_RANGE)
    return;
  check_number (check, value->low, unit, main_value ? "low" : "also/low", main_value);
  check_number (check, value->high, unit, main_value ? "high" : "also/high", FALSE);
}

static void
check_name (const Check *check)
{
  g_autofree char *name = fold (check->fact->value.name);

  for (guint i = 0; i < check->words->len; i++)
    {
      const FnCitedWords *words = g_ptr_array_index (check->words, i);
      const char *found = strstr (words->quote + words->start, name);

      if (found != NULL && found + strlen (name) <= words->quote + words->end)
        return;
    }
  fn_reader_point_at (check->reader, "%s/value", check->pointer);
  fn_reader_error (check->reader, "not-stated",
                   _("The cited words do not contain “%s”; correct the name or cite the words that do"),
                   check->fact->value.name);
}

static gboolean
bears_qualifier (const Check *check)
{
  for (guint i = 0; i < check->words->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (check->languages); j++)
      if (check->languages[j] != NULL &&
          fn_hedges_bear_qualifier (((FnCitedWords *)g_ptr_array_index (check->words, i))->quote,
                                    check->languages[j], check->fact->qualifier))
        return TRUE;
  return FALSE;
}

static gboolean
bears_status (const Check *check)
{
  for (guint i = 0; i < check->words->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (check->languages); j++)
      {
        FnCitedWords *words = g_ptr_array_index (check->words, i);
        const char *language = check->languages[j];

        if (language != NULL && (fn_hedges_bear_status (words->quote, language, check->fact->status) ||
                                 fn_hedges_bear_status (get_paragraph (words), language, check->fact->status)))
          return TRUE;
      }
  return FALSE;
}

static void
check_hedges (const Check *check)
{
  if (!bears_qualifier (check))
    {
      fn_reader_point_at (check->reader, "%s/qualifier", check->pointer);
      fn_reader_error (check->reader, "qualifier-not-borne",
                       _("No word for “%s” stands in the cited words; correct the qualifier or the anchor"),
                       fn_qualifier_names[check->fact->qualifier]);
    }
  if (!bears_status (check))
    {
      fn_reader_point_at (check->reader, "%s/status", check->pointer);
      fn_reader_error (check->reader, "status-not-borne",
                       _("No word for “%s” stands in the cited paragraph; correct the status or the anchor"),
                       fn_status_names[check->fact->status]);
    }
}

static const char *
known_language (const char *language)
{
  return language != NULL && fn_hedges_know (language) ? language : NULL;
}

void
fn_check_words (FnReader *reader, const FnFact *fact, const char *pointer, const GPtrArray *words)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  const FnSource *source = fn_fact_base_get_source (base, fn_fact_get_source (fact));
  FnMeasureKind kind = fn_fact_base_get_measure (base, fact->measure)->kind;
  Check check = { reader, base, fact, pointer, words };

  check.languages[0] = known_language (fn_fact_base_get_language (base));
  check.languages[1] = known_language (source->language);
  /* What a language without word lists says cannot be checked. */
  if (check.languages[0] == NULL && check.languages[1] == NULL)
    return;
  if (check.languages[0] == NULL)
    check.languages[0] = check.languages[1];

  check_hedges (&check);
  if (kind == FN_MEASURE_EVENT)
    return;
  if (fact->value.kind == FN_VALUE_NAME && kind == FN_MEASURE_NAME)
    check_name (&check);
  else if (kind != FN_MEASURE_NAME)
    check_value (&check, &fact->value, fact->unit, TRUE);
  check_value (&check, &fact->also, fact->also_unit, FALSE);
}
