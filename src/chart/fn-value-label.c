#include "config.h"

#include "chart/fn-value-label.h"

#include <string.h>

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

char *
fn_remark_to_people (const FnFact *fact, const FnWords *words)
{
  const char *status = words->status[fact->status];
  g_autofree char *period = NULL;

  if (fact->faulty)
    return g_strdup (words->word[FN_WORD_FAULTY]);
  if (*status == '\0' || fact->status == FN_STATUS_ESTIMATED || !fact->period.given)
    return g_strdup (status);

  period = fn_period_to_people (&fact->period, &words->dates);
  return fn_words_fill (words->word[FN_WORD_REMARK_WITH_DATE], status, period);
}

static char *
with_remark (const char *value, const FnFact *fact, const FnWords *words)
{
  g_autofree char *remark = fn_remark_to_people (fact, words);

  return *remark != '\0' ? fn_words_fill (words->word[FN_WORD_WITH_REMARK], value, remark) : g_strdup (value);
}

/* "$3", and "−$3" for less than nothing. */
static char *
with_currency (const char *number, const char *sign, const FnWords *words)
{
  const char *minus = words->numbers.minus;
  gboolean negative = g_str_has_prefix (number, minus);
  g_autofree char *amount =
      fn_words_fill (words->word[FN_WORD_WITH_CURRENCY], number + (negative ? strlen (minus) : 0), sign);

  return g_strconcat (negative ? minus : "", amount, NULL);
}

/* The sign of a currency stands before the number, "%" and the like right after it, other units apart. */
static char *
with_symbol (const char *number, const char *symbol, const FnWords *words)
{
  const char *rest = g_utf8_next_char (symbol);
  GUnicodeType type = g_unichar_type (g_utf8_get_char (symbol));
  g_autofree char *sign = NULL, *amount = NULL;

  if (type == G_UNICODE_CURRENCY_SYMBOL && (*rest == ' ' || *rest == '\0'))
    {
      sign = g_strndup (symbol, rest - symbol);
      amount = with_currency (number, sign, words);
      rest += strspn (rest, " ");
      return *rest == '\0' ? g_steal_pointer (&amount)
                           : fn_words_fill (words->word[FN_WORD_WITH_UNIT], amount, rest);
    }
  if (type == G_UNICODE_OTHER_PUNCTUATION && *rest == '\0')
    return fn_words_fill (words->word[FN_WORD_WITH_SIGN], number, symbol);
  return fn_words_fill (words->word[FN_WORD_WITH_UNIT], number, symbol);
}

static char *
with_unit (const FnFactBase *base, const FnFact *fact, const FnWords *words, const char *number)
{
  const FnUnit *unit = fact->unit >= 0 ? fn_fact_base_get_unit (base, fact->unit) : NULL;
  const char *symbol = NULL;

  if (unit != NULL)
    symbol = fn_label_get (unit->symbol != NULL ? unit->symbol : unit->label, words->language);
  return symbol != NULL && *symbol != '\0' ? with_symbol (number, symbol, words) : g_strdup (number);
}

/* The number with its hedge, and "=" before what was computed; @templates are by qualifier. */
static char *
hedged (const char *number, const FnFact *fact, const FnWords *words, const char *const *templates)
{
  g_autofree char *value = fn_words_fill (templates[fact->qualifier], number, NULL);

  return fact->formula != NULL ? fn_words_fill (words->word[FN_WORD_DERIVED], value, NULL)
                               : g_steal_pointer (&value);
}

/* The number with unit and hedge, in the signs or the words of @templates. */
static char *
hedged_with_unit (const FnFactBase *base, const FnFact *fact, const FnWords *words, const char *const *templates)
{
  g_autofree char *number = number_to_people (base, fact, words);
  g_autofree char *amount = with_unit (base, fact, words, number);

  return hedged (amount, fact, words, templates);
}

char *
fn_amount_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_return_val_if_fail (fn_fact_is_numeric (fact), NULL);

  return hedged_with_unit (base, fact, words, words->qualifier);
}

char *
fn_number_label (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (fn_fact_is_numeric (fact), NULL);

  number = number_to_people (base, fact, words);
  return hedged (number, fact, words, words->qualifier);
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

char *
fn_value_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autofree char *value = NULL;

  if (fact->value.kind == FN_VALUE_NAME)
    return g_strdup (fact->value.name);
  if (!fn_fact_is_numeric (fact))
    return g_strdup (fact->label != NULL ? fn_label_get (fact->label, words->language) : "");

  value = hedged_with_unit (base, fact, words, words->qualifier);
  return with_remark (value, fact, words);
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
      g_autofree char *whole = hedged_with_unit (base, fact, words, words->spoken_qualifier);

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

static char *
input_to_people (const FnFactBase *base, const FnFact *fact, guint input, const FnWords *words)
{
  const FnFact *from = fn_fact_base_get_fact (base, fact->inputs[input]);

  return fn_fact_is_numeric (from) ? hedged_with_unit (base, from, words, words->qualifier)
                                   : fn_value_to_people (base, from, words);
}

/* "sum (1, 2)": a function that names no input is over all of them. */
static char *
all_inputs_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < fact->n_inputs; i++)
    {
      g_autofree char *value = input_to_people (base, fact, i, words);

      g_strv_builder_add (values, value);
    }
  list = g_strv_builder_end (values);
  joined = g_strjoinv (words->word[FN_WORD_LIST_SEPARATOR], list);
  return g_strdup_printf ("%s (%s)", fact->formula, joined);
}

char *
fn_formula_to_people (const FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  GString *text;

  g_return_val_if_fail (fact->formula != NULL, NULL);

  if (strchr (fact->formula, '$') == NULL)
    return all_inputs_to_people (base, fact, words);

  text = g_string_new (NULL);
  for (const char *c = fact->formula; *c != '\0';)
    {
      guint64 input = 0;
      char *end = (char *) c;

      if (*c == '$')
        input = g_ascii_strtoull (c + 1, &end, 10);
      if (input >= 1 && input <= fact->n_inputs)
        {
          g_autofree char *value = input_to_people (base, fact, input - 1, words);

          g_string_append (text, value);
          c = end;
        }
      else
        g_string_append_c (text, *c++);
    }
  return g_string_free (text, FALSE);
}
