#include "config.h"

#include "chart/fn-value-label.h"

/* What a source prints is shown in full; only computed values are rounded to their unit's decimals. */
#define DECIMALS_IN_PRINT 6

/* The number or range alone. */
static char *
number_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  gboolean computed = fact->formula != NULL && fact->unit >= 0;
  int decimals = computed ? fn_fact_base_get_unit (base, fact->unit)->decimals : DECIMALS_IN_PRINT;
  g_autofree char *low = fn_number_to_people (fact->value.low, decimals, &words->numbers);
  g_autofree char *high = NULL;

  if (fact->value.kind == FN_VALUE_NUMBER)
    return g_steal_pointer (&low);

  high = fn_number_to_people (fact->value.high, decimals, &words->numbers);
  return fn_words_fill (words->word[FN_WORD_RANGE], low, high);
}

/* "target 2027"; empty for what is simply so. */
static char *
remark_of (const FnFact *fact, const FnWords *words)
{
  const char *status = words->status[fact->status];
  g_autofree char *period = NULL;

  if (*status == '\0' || fact->status == FN_STATUS_ESTIMATED || !fact->period.given)
    return g_strdup (status);

  period = fn_period_to_people (&fact->period, &words->dates);
  return fn_words_fill (words->word[FN_WORD_REMARK_WITH_DATE], status, period);
}

static char *
with_remark (const char *value, const FnFact *fact, const FnWords *words)
{
  g_autofree char *remark = remark_of (fact, words);

  return *remark != '\0' ? fn_words_fill (words->word[FN_WORD_WITH_REMARK], value, remark) : g_strdup (value);
}

/* The value with its hedge, and "=" before what was computed; @templates are by qualifier. */
static char *
hedged (const FnFactBase *base, const FnFact *fact, const FnWords *words, const char *const *templates)
{
  g_autofree char *number = number_to_people (base, fact, words);
  g_autofree char *value = fn_words_fill (templates[fact->qualifier], number, NULL);

  return fact->formula != NULL ? fn_words_fill (words->word[FN_WORD_DERIVED], value, NULL)
                               : g_steal_pointer (&value);
}

char *
fn_number_label (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_return_val_if_fail (fn_fact_is_numeric (fact), NULL);

  return hedged (base, fact, words, words->qualifier);
}

char *
fn_value_label (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autofree char *value = NULL;

  if (fact->value.kind == FN_VALUE_NAME)
    return g_strdup (fact->value.name);
  if (!fn_fact_is_numeric (fact))
    return g_strdup ("");

  value = fn_number_label (base, fact, words);
  return with_remark (value, fact, words);
}

static char *
with_unit (const FnFactBase *base, const FnFact *fact, const FnWords *words, const char *value)
{
  const FnUnit *unit = fact->unit >= 0 ? fn_fact_base_get_unit (base, fact->unit) : NULL;
  const char *symbol = NULL;

  if (unit != NULL)
    symbol = fn_label_get (unit->symbol != NULL ? unit->symbol : unit->label, words->language);
  return symbol != NULL ? fn_words_fill (words->word[FN_WORD_WITH_UNIT], value, symbol) : g_strdup (value);
}

char *
fn_value_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autofree char *value = NULL;
  g_autofree char *whole = NULL;

  if (fact->value.kind == FN_VALUE_NAME)
    return g_strdup (fact->value.name);
  if (!fn_fact_is_numeric (fact))
    return g_strdup (fact->label != NULL ? fn_label_get (fact->label, words->language) : "");

  value = fn_number_label (base, fact, words);
  whole = with_unit (base, fact, words, value);
  return with_remark (whole, fact, words);
}

/* Whom it is about: the counterpart where there is one, since that is what varies, else the entity. */
static const char *
subject_of (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  int subject = fact->counterpart >= 0 ? fact->counterpart : fact->entity;

  return subject >= 0 ? fn_fact_base_get_entity_name (base, subject, words->language) : NULL;
}

char *
fn_fact_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  const char *subject = subject_of (base, fact, words);
  int source = fn_fact_get_source (fact);
  const FnPeriod *period = fact->period.given ? &fact->period : &fact->date;
  g_autofree char *when = fn_period_to_people (period, &words->dates);
  g_autofree char *value = NULL;
  g_autofree char *spoken = NULL;
  GString *line = g_string_new (subject);

  if (fn_fact_is_numeric (fact))
    {
      g_autofree char *hedge = hedged (base, fact, words, words->spoken_qualifier);
      g_autofree char *whole = with_unit (base, fact, words, hedge);

      value = with_remark (whole, fact, words);
    }
  else
    value = fn_value_to_people (base, fact, words);

  if (fact->measure >= 0)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "",
                            fn_fact_base_get_measure_name (base, fact->measure, words->language));
  if (*when != '\0')
    g_string_append_printf (line, ", %s", when);
  spoken = fn_words_fill (words->word[FN_WORD_DESCRIBE_DATUM], line->str, value);
  g_string_free (line, TRUE);
  if (source < 0)
    return g_steal_pointer (&spoken);
  return fn_words_fill (words->word[FN_WORD_WITH_REMARK], spoken,
                        fn_source_get_name (fn_fact_base_get_source (base, source), words->language));
}
