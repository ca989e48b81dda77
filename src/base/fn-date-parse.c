/* Periods and durations from their notation in ISO 8601. */

#include "config.h"

#include "base/fn-date.h"

#include "base/fn-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MONTHS 12
#define SEASON_FIRST 21
#define SEASON_LAST 41
#define MOST_DURATION_DIGITS 7
/* Longer than all that dates can span. */
#define MOST_DAYS 10000000

/* Reads exactly @length digits, and steps over them only then. */
static gboolean
read_digits (const char **cursor, int length, int *number)
{
  int value = 0;

  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit ((*cursor)[i]))
        return FALSE;
      value = value * 10 + g_ascii_digit_value ((*cursor)[i]);
    }
  *cursor += length;
  *number = value;
  return TRUE;
}

static gboolean
skip (const char **cursor, const char *expected)
{
  if (!g_str_has_prefix (*cursor, expected))
    return FALSE;
  *cursor += strlen (expected);
  return TRUE;
}

/* These readers step over what they read and return %NULL, or else say what is odd. */
static const char *
read_year (const char **cursor, FnDate *date)
{
  const char *start = *cursor;
  gboolean negative = skip (cursor, "-");
  const char *digits = *cursor;

  date->precision = FN_DATE_YEAR;
  if (read_digits (cursor, 4, &date->year))
    {
      date->year = negative ? -date->year : date->year;
      return negative && date->year == 0 ? _("there is no year -0000") : NULL;
    }
  if (!negative && read_digits (cursor, 3, &date->year) && skip (cursor, "X"))
    {
      date->precision = FN_DATE_DECADE;
      date->year *= 10;
      return NULL;
    }
  *cursor = digits;
  if (!negative && read_digits (cursor, 2, &date->year) && skip (cursor, "XX"))
    {
      date->precision = FN_DATE_CENTURY;
      date->year *= 100;
      return NULL;
    }
  *cursor = start;
  return _("a year has four digits");
}

static int
count_days_of_month (int year, int month)
{
  static const int days[MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return days[month - 1] + (month == 2 && leap);
}

static const char *
read_day (const char **cursor, FnDate *date)
{
  if (skip (cursor, "-XX"))
    return NULL;
  if (!skip (cursor, "-") || !read_digits (cursor, 2, &date->day))
    return _("a day has two digits");
  date->precision = FN_DATE_DAY;
  if (date->day < 1 || date->day > count_days_of_month (date->year, date->month))
    return _("there is no such day");
  return NULL;
}

static const char *
read_month (const char **cursor, FnDate *date)
{
  if (date->precision != FN_DATE_YEAR)
    return _("a month needs a whole year");
  if (skip (cursor, "-XX"))
    {
      skip (cursor, "-XX");
      return NULL;
    }
  if (!skip (cursor, "-") || !read_digits (cursor, 2, &date->month))
    return _("a month has two digits");
  date->precision = FN_DATE_MONTH;
  if (date->month >= SEASON_FIRST && date->month <= SEASON_LAST)
    return _("seasons are not supported; give months");
  if (date->month < 1 || date->month > MONTHS)
    return _("there is no such month");
  return **cursor == '-' ? read_day (cursor, date) : NULL;
}

static const char *
read_date (const char *text, FnDate *date)
{
  const char *cursor = text;
  const char *odd = read_year (&cursor, date);

  if (odd == NULL && *cursor == '-')
    odd = read_month (&cursor, date);
  if (odd != NULL)
    return odd;
  if (*cursor == 'T')
    return _("times of day are not supported; give the day");
  date->approximate = *cursor == '~' || *cursor == '%';
  date->uncertain = *cursor == '?' || *cursor == '%';
  if (date->approximate || date->uncertain)
    cursor++;
  return *cursor == '\0' ? NULL : _("something follows the date");
}

static gboolean
is_open (const char *end)
{
  return *end == '\0' || g_str_equal (end, "..");
}

static const char *
read_interval (const char *edtf, const char *slash, FnPeriod *period)
{
  g_autofree char *start = g_strndup (edtf, slash - edtf);
  const char *end = slash + 1;
  const char *odd = NULL;
  int first, last;

  period->interval = TRUE;
  period->open_from = is_open (start);
  period->open_to = is_open (end);
  if (*start == '\0' && *end == '\0')
    return _("it names neither end");
  if (!period->open_from)
    odd = read_date (start, &period->from);
  if (odd == NULL && !period->open_to)
    odd = read_date (end, &period->to);
  if (odd != NULL)
    return odd;
  fn_period_get_days (period, &first, &last);
  return last < first ? _("it runs backwards") : NULL;
}

gboolean
fn_period_parse (const char *edtf, FnPeriod *period, GError **error)
{
  FnPeriod read = { .given = edtf != NULL };
  const char *odd = NULL;
  const char *slash;

  g_return_val_if_fail (period != NULL, FALSE);

  slash = edtf != NULL ? strchr (edtf, '/') : NULL;
  if (slash != NULL)
    odd = read_interval (edtf, slash, &read);
  else if (edtf != NULL)
    {
      odd = read_date (edtf, &read.from);
      read.to = read.from;
    }
  if (odd != NULL)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX, _("“%s” is not a date or interval in EDTF level 1: %s"),
                   edtf, odd);
      return FALSE;
    }
  *period = read;
  return TRUE;
}

gboolean
fn_duration_parse (const char *text, int *days, GError **error)
{
  static const struct
  {
    char letter;
    double days;
  } parts[] = { { 'Y', 365.25 }, { 'M', 30.4375 }, { 'W', 7 }, { 'D', 1 } };
  const char *cursor;
  double sum = 0;
  gboolean read;

  g_return_val_if_fail (text != NULL && days != NULL, FALSE);

  read = *text == 'P' && text[1] != '\0';
  cursor = text + read;
  for (guint i = 0; read && i < G_N_ELEMENTS (parts); i++)
    {
      int length = strspn (cursor, "0123456789");
      int number = 0;

      if (length == 0 || length > MOST_DURATION_DIGITS || cursor[length] != parts[i].letter)
        continue;
      read_digits (&cursor, length, &number);
      cursor++;
      sum += number * parts[i].days;
    }
  if (!read || *cursor != '\0' || sum > MOST_DAYS)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX,
                   _("“%s” is not a duration of years, months, weeks and days; write it like P1Y6M"), text);
      return FALSE;
    }
  *days = (int) (sum + 0.5);
  return TRUE;
}
