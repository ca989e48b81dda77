/* Periods as people read them. */

#include "config.h"

#include "base/fn-date.h"

#include "base/fn-template.h"

#include <string.h>

static char *
fill_in_one (const char *template, const char *word)
{
  return fn_template_fill (template, &word, 1);
}

/* A date without its hedges. */
static char *
name_date (const FnDate *date, const FnDateStyle *style)
{
  g_autofree char *day = g_strdup_printf ("%d", date->day), *year = g_strdup_printf ("%d", date->year);
  const char *words[] = { day, "", year };

  if (date->precision <= FN_DATE_YEAR)
    return fn_template_fill (style->year_format, words, G_N_ELEMENTS (words));
  words[1] = style->months[date->month - 1];
  return fn_template_fill (date->precision == FN_DATE_DAY ? style->day_format : style->month_format, words,
                           G_N_ELEMENTS (words));
}

static char *
hedge (const char *words, gboolean approximate, gboolean uncertain, const FnDateStyle *style)
{
  g_autofree char *about = approximate ? fill_in_one (style->about, words) : g_strdup (words);

  return uncertain ? fill_in_one (style->uncertain, about) : g_steal_pointer (&about);
}

static char *
join (const char *from, const char *to, const FnDateStyle *style)
{
  /* "2016–2019", but "May 2016 – July 2019" */
  const char *space = strchr (from, ' ') != NULL || strchr (to, ' ') != NULL ? " " : "";

  return g_strconcat (from, space, style->dash, space, to, NULL);
}

/* A decade or century is written by its first and last year, which every language can. */
static FnDate
narrow (const FnDate *date, gboolean to_last)
{
  FnDate year = *date;

  if (date->precision < FN_DATE_YEAR)
    {
      year.precision = FN_DATE_YEAR;
      year.year += to_last ? (date->precision == FN_DATE_DECADE ? 9 : 99) : 0;
    }
  return year;
}

static char *
name_one (const FnDate *date, gboolean to_last, const FnDateStyle *style)
{
  FnDate year = narrow (date, to_last);
  g_autofree char *words = name_date (&year, style);

  return hedge (words, date->approximate, date->uncertain, style);
}

/* Hedges that both ends share are written once. */
static char *
name_closed (const FnDate *first, const FnDate *last, const FnDateStyle *style)
{
  FnDate from = *first, to = *last;
  gboolean approximate = from.approximate && to.approximate, uncertain = from.uncertain && to.uncertain;
  g_autofree char *start = NULL, *end = NULL, *words = NULL;

  from.approximate = from.approximate && !approximate;
  to.approximate = to.approximate && !approximate;
  from.uncertain = from.uncertain && !uncertain;
  to.uncertain = to.uncertain && !uncertain;
  start = name_one (&from, FALSE, style);
  end = name_one (&to, TRUE, style);
  words = g_str_equal (start, end) ? g_strdup (start) : join (start, end, style);
  return hedge (words, approximate, uncertain, style);
}

char *
fn_period_to_people (const FnPeriod *period, const FnDateStyle *style)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (period != NULL && style != NULL, NULL);

  if (!period->given)
    return g_strdup ("");
  if (period->open_from && period->open_to)
    return g_strdup (style->timeless);
  if (!period->open_from && !period->open_to)
    return name_closed (&period->from, &period->to, style);
  words = period->open_to ? name_one (&period->from, FALSE, style) : name_one (&period->to, TRUE, style);
  return fill_in_one (period->open_to ? style->since : style->until, words);
}
