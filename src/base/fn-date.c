#include "config.h"

#include "base/fn-date.h"

#define DAYS_OF_ERA 146097  /* 400 Gregorian years */
#define EPOCH_OFFSET 719468 /* days from 0000-03-01 to 1970-01-01 */

static const int years_spanned[] = { [FN_DATE_CENTURY] = 100, [FN_DATE_DECADE] = 10, [FN_DATE_YEAR] = 1 };

/* Days since 1970-01-01. The year is taken to begin in March, so that the leap day comes last. */
static int
count_days (int year, int month, int day)
{
  int shifted = month > 2 ? year : year - 1;
  int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int year_of_era = shifted - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * DAYS_OF_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         EPOCH_OFFSET;
}

static int
get_first_day (const FnDate *date)
{
  return count_days (date->year, date->precision >= FN_DATE_MONTH ? date->month : 1,
                     date->precision == FN_DATE_DAY ? date->day : 1);
}

static int
get_first_day_of_next_month (int year, int month)
{
  return month == 12 ? count_days (year + 1, 1, 1) : count_days (year, month + 1, 1);
}

static int
get_last_year (const FnDate *date)
{
  return date->precision < FN_DATE_YEAR ? date->year + years_spanned[date->precision] - 1 : date->year;
}

static int
get_last_day (const FnDate *date)
{
  if (date->precision == FN_DATE_DAY)
    return get_first_day (date);
  if (date->precision == FN_DATE_MONTH)
    return get_first_day_of_next_month (date->year, date->month) - 1;
  return count_days (get_last_year (date), 12, 31);
}

void
fn_period_get_days (const FnPeriod *period, int *first, int *last)
{
  g_return_if_fail (period != NULL && period->given && first != NULL && last != NULL);

  *first = period->open_from ? G_MININT : get_first_day (&period->from);
  *last = period->open_to ? G_MAXINT : get_last_day (&period->to);
}

gboolean
fn_period_overlaps (const FnPeriod *a, const FnPeriod *b, int slack)
{
  int a_first, a_last, b_first, b_last;

  g_return_val_if_fail (a != NULL && b != NULL && slack >= 0, FALSE);

  if (!a->given || !b->given)
    return FALSE;
  fn_period_get_days (a, &a_first, &a_last);
  fn_period_get_days (b, &b_first, &b_last);
  return (gint64) a_first - slack <= b_last && b_first <= (gint64) a_last + slack;
}

static double
get_year (const FnDate *date)
{
  double day = 0, days;

  if (date->precision <= FN_DATE_YEAR)
    return date->year + (years_spanned[date->precision] - 1) / 2.0;
  if (date->precision == FN_DATE_DAY)
    {
      days = get_first_day_of_next_month (date->year, date->month) - count_days (date->year, date->month, 1);
      day = (date->day - 1) / days;
    }
  return date->year + (date->month - 1 + day) / 12.0;
}

double
fn_period_get_year (const FnPeriod *period)
{
  g_return_val_if_fail (period != NULL && period->given, 0);
  g_return_val_if_fail (!period->open_from || !period->open_to, 0);

  if (period->open_from)
    return get_year (&period->to);
  if (period->open_to)
    return get_year (&period->from);
  return (get_year (&period->from) + get_year (&period->to)) / 2;
}

static gboolean
dates_equal (const FnDate *a, const FnDate *b)
{
  return a->precision == b->precision && a->year == b->year && a->month == b->month && a->day == b->day &&
         a->approximate == b->approximate && a->uncertain == b->uncertain;
}

gboolean
fn_period_equal (const FnPeriod *a, const FnPeriod *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!a->given || !b->given)
    return a->given == b->given;
  return a->interval == b->interval && a->open_from == b->open_from && a->open_to == b->open_to &&
         (a->open_from || dates_equal (&a->from, &b->from)) && (a->open_to || dates_equal (&a->to, &b->to));
}

static void
append_edtf (GString *text, const FnDate *date)
{
  if (date->year < 0)
    g_string_append_c (text, '-');
  if (date->precision == FN_DATE_CENTURY)
    g_string_append_printf (text, "%02dXX", date->year / 100);
  else if (date->precision == FN_DATE_DECADE)
    g_string_append_printf (text, "%03dX", date->year / 10);
  else
    g_string_append_printf (text, "%04d", ABS (date->year));
  if (date->precision >= FN_DATE_MONTH)
    g_string_append_printf (text, "-%02d", date->month);
  if (date->precision == FN_DATE_DAY)
    g_string_append_printf (text, "-%02d", date->day);
  if (date->approximate || date->uncertain)
    g_string_append_c (text, date->approximate && date->uncertain ? '%' : date->approximate ? '~' : '?');
}

static void
append_end (GString *text, gboolean open, const FnDate *date)
{
  if (open)
    g_string_append (text, "..");
  else
    append_edtf (text, date);
}

char *
fn_period_to_edtf (const FnPeriod *period)
{
  GString *text;

  g_return_val_if_fail (period != NULL, NULL);

  if (!period->given)
    return NULL;
  text = g_string_new (NULL);
  append_end (text, period->open_from, &period->from);
  if (period->interval)
    {
      g_string_append_c (text, '/');
      append_end (text, period->open_to, &period->to);
    }
  return g_string_free (text, FALSE);
}
