#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnDatePrecision:
 *
 * How much of a date is given, coarsest first ("20XX", "202X", "2024", "2024-07", "2024-07-04").
 */
typedef enum
{
  FN_DATE_CENTURY,
  FN_DATE_DECADE,
  FN_DATE_YEAR,
  FN_DATE_MONTH,
  FN_DATE_DAY,
} FnDatePrecision;

/**
 * FnDate:
 * @year: proleptic Gregorian year from -9999 to 9999; for a decade or century its first year
 * @month: 1 to 12, or 0 when not given
 * @day: 1 to 31, or 0 when not given
 * @approximate: written with "~" or "%"
 * @uncertain: written with "?" or "%"
 */
typedef struct
{
  int year;
  int month;
  int day;
  FnDatePrecision precision;
  gboolean approximate;
  gboolean uncertain;
} FnDate;

/**
 * FnPeriod:
 * @given: whether anything was given; a zeroed period is "not given"
 * @interval: written with a slash
 * @open_from: no start: ".." or nothing before the slash
 * @open_to: no end: ".." or nothing after the slash
 * @from: first date; the whole date when this is no interval; meaningless with @open_from
 * @to: last date; equal to @from when this is no interval; meaningless with @open_to
 *
 * A date or interval in EDTF level 1 (ISO 8601-2). "../.." is timeless: it holds at all times.
 */
typedef struct
{
  gboolean given;
  gboolean interval;
  gboolean open_from;
  gboolean open_to;
  FnDate from;
  FnDate to;
} FnPeriod;

/**
 * FnDateStyle:
 * @months: twelve month names for a date that stands in a figure
 * @day_format, @month_format, @year_format: how day, month and year join; "%1$s" is the day, "%2$s" the month's name,
 *   "%3$s" the year ("%2$s %1$s, %3$s")
 * @about: a template with one %s for an approximate date, such as "about %s"
 * @uncertain: likewise for an uncertain one
 * @since, @until: templates with one %s for intervals with one open end
 * @dash: what joins the two ends of an interval, "–"
 * @timeless: the words for "../.."
 *
 * How a language writes dates. The strings are borrowed and must outlive the style.
 */
typedef struct
{
  const char *months[12];
  const char *day_format;
  const char *month_format;
  const char *year_format;
  const char *about;
  const char *uncertain;
  const char *since;
  const char *until;
  const char *dash;
  const char *timeless;
} FnDateStyle;

/**
 * fn_period_parse:
 * @edtf: (nullable): EDTF level 1: date, interval, "~", "?", "%", "..", unspecified digits "X"
 * @period: (out caller-allocates): what was read; untouched on failure
 *
 * Dates that do not exist ("2023-02-30") and intervals that run backwards are errors. Seasons and times
 * of day are not supported and are errors as well.
 *
 * Returns: whether @edtf was read; on failure @error says what is odd (FN_ERROR_SYNTAX)
 */
gboolean fn_period_parse (const char *edtf, FnPeriod *period, GError **error);

/**
 * fn_period_to_edtf:
 *
 * Returns: (transfer full) (nullable): the canonical EDTF text, or %NULL when no period is given
 */
char *fn_period_to_edtf (const FnPeriod *period);

/**
 * fn_period_to_people:
 *
 * Returns: (transfer full): the period for reading, such as "2016–2019" or "March 11, 2025"; empty when
 *   none is given
 */
char *fn_period_to_people (const FnPeriod *period, const FnDateStyle *style);

/**
 * fn_period_get_days:
 * @first: (out): first day, counted from 1970-01-01; %G_MININT for an open start
 * @last: (out): last day, inclusive; %G_MAXINT for an open end
 *
 * The widest reading of the period: "2024" is all of its days. The period must be given.
 */
void fn_period_get_days (const FnPeriod *period, int *first, int *last);

/**
 * fn_period_overlaps:
 * @slack: days that are added on either side of @a
 *
 * Returns: whether the two share a day; a period that is not given overlaps nothing
 */
gboolean fn_period_overlaps (const FnPeriod *a, const FnPeriod *b, int slack);

/**
 * fn_period_get_year:
 *
 * The place of a period on a scale of years: "2024" is 2024.0 exactly, "2024-07" 2024.5, an interval
 * its middle; with one open end the other end. The period must be given and must not be timeless.
 *
 * Returns: the year with its fraction
 */
double fn_period_get_year (const FnPeriod *period);

/** fn_period_is_dated: Returns: whether the period is given and has at least one end, so that it has a place in time */
static inline gboolean
fn_period_is_dated (const FnPeriod *period)
{
  return period->given && !(period->open_from && period->open_to);
}

/**
 * fn_period_equal:
 *
 * Returns: whether both are written alike (dates, open ends, approximation)
 */
gboolean fn_period_equal (const FnPeriod *a, const FnPeriod *b);

/**
 * fn_duration_parse:
 * @text: an ISO 8601 duration of years, months, weeks and days, such as "P10Y" or "P1Y6M"
 * @days: (out): its length; a year counts 365.25 days, a month 30.4375, rounded
 *
 * Returns: whether @text was read (else FN_ERROR_SYNTAX)
 */
gboolean fn_duration_parse (const char *text, int *days, GError **error);

G_END_DECLS
