#include "config.h"

#include "base/fn-date.h"
#include "base/fn-error.h"

static const FnDateStyle english = {
  .months = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
              "October", "November", "December" },
  .day_format = "%2$s %1$s, %3$s",
  .month_format = "%2$s %3$s",
  .year_format = "%3$s",
  .about = "about %s",
  .uncertain = "perhaps %s",
  .since = "since %s",
  .until = "until %s",
  .dash = "–",
  .timeless = "at all times",
};

static FnPeriod
parse (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  FnPeriod period;

  fn_period_parse (edtf, &period, &error);
  g_assert_no_error (error);
  return period;
}

static void
test_read (void)
{
  static const struct
  {
    const char *edtf, *canonical, *people;
  } rows[] = {
    { "2024", "2024", "2024" },
    { "2024-07", "2024-07", "July 2024" },
    { "2025-03-11", "2025-03-11", "March 11, 2025" },
    { "2024-02-29", "2024-02-29", "February 29, 2024" },
    { "1995~", "1995~", "about 1995" },
    { "1995?", "1995?", "perhaps 1995" },
    { "2025-10%", "2025-10%", "perhaps about October 2025" },
    { "2016/2019", "2016/2019", "2016–2019" },
    { "2016~/2019~", "2016~/2019~", "about 2016–2019" },
    { "2016~/2019", "2016~/2019", "about 2016 – 2019" },
    { "2024-05/2024-07-04", "2024-05/2024-07-04", "May 2024 – July 4, 2024" },
    { "2024/2024", "2024/2024", "2024" },
    { "2024/..", "2024/..", "since 2024" },
    { "2024/", "2024/..", "since 2024" },
    { "../2024-06", "../2024-06", "until June 2024" },
    { "/2024~", "../2024~", "until about 2024" },
    { "../..", "../..", "at all times" },
    { "202X", "202X", "2020–2029" },
    { "20XX", "20XX", "2000–2099" },
    { "199X~", "199X~", "about 1990–1999" },
    { "199X/201X", "199X/201X", "1990–2019" },
    { "2024-XX", "2024", "2024" },
    { "2024-07-XX", "2024-07", "July 2024" },
    { "2024-XX-XX", "2024", "2024" },
    { "0000", "0000", "0" },
    { "-0044-03-15", "-0044-03-15", "March 15, -44" },
    { "003X", "003X", "30–39" },
    { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnPeriod period = parse (rows[i].edtf), again;
      g_autofree char *canonical = fn_period_to_edtf (&period),
                      *people = fn_period_to_people (&period, &english);

      g_assert_cmpstr (canonical, ==, rows[i].canonical);
      g_assert_cmpstr (people, ==, rows[i].people);
      again = parse (canonical);
      g_assert_true (fn_period_equal (&period, &again));
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "24",
    "2024-13",
    "2024-00",
    "2023-02-29",
    "2023-02-30",
    "1900-02-29",
    "2024-06-31",
    "2024-06-00",
    "2024-21",
    "2024-41",
    "2024-6",
    "2024-06-1",
    "20240611",
    "2024-06-11T10:00",
    "2024 ",
    " 2024",
    "2024~?",
    "~2024",
    "2019/2016",
    "2024-02/2024-01",
    "2024/2023-12-31",
    "2024/2025/2026",
    "/",
    "..",
    "2XXX",
    "XXXX",
    "20X4",
    "202X-05",
    "-012X",
    "-0000",
    "Y17000",
    "12024",
    "2024-06-31/2025",
    "2024-",
    "2024-XX-05",
    "May 2024",
    "2024-06-XX-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      FnPeriod period = { .from.year = 77 };

      if (fn_period_parse (texts[i], &period, &error))
        g_test_message ("accepted: %s", texts[i]);
      g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
      g_assert_false (period.given);
      g_assert_cmpint (period.from.year, ==, 77);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *edtf;
    int first, last;
  } rows[] = {
    { "1970", 0, 364 },
    { "1970-01-01", 0, 0 },
    { "1972-02", 761, 789 },
    { "1969-12-31", -1, -1 },
    { "2000-03-01", 11017, 11017 },
    { "1970/1971", 0, 729 },
    { "197X", 0, 3651 },
    { "../1970", G_MININT, 364 },
    { "1970/..", 0, G_MAXINT },
    { "../..", G_MININT, G_MAXINT },
    { "0000-03-01", -719468, -719468 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnPeriod period = parse (rows[i].edtf);
      int first, last;

      fn_period_get_days (&period, &first, &last);
      g_assert_cmpint (first, ==, rows[i].first);
      g_assert_cmpint (last, ==, rows[i].last);
    }
}

/* The calendar of GLib knows the same days. */
static void
test_days_follow_calendar (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GDate) date = g_date_new_julian (g_test_rand_int_range (1, 3600000));
      g_autofree char *edtf = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                                               g_date_get_month (date), g_date_get_day (date));
      FnPeriod period = parse (edtf);
      g_autofree char *again = fn_period_to_edtf (&period);
      int first, last;

      fn_period_get_days (&period, &first, &last);
      g_assert_cmpint (first, ==, last);
      g_assert_cmpint (first, ==, (int) g_date_get_julian (date) - 719163);
      g_assert_cmpstr (again, ==, edtf);
    }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *a, *b;
    int slack;
    gboolean overlaps;
  } rows[] = {
    { "2024", "2024-07-04", 0, TRUE },  { "2024", "2025", 0, FALSE },
    { "2024", "2025", 1, TRUE },        { "2016/2019", "2018/..", 0, TRUE },
    { "../2015", "2016", 0, FALSE },    { "../..", "1850", 0, TRUE },
    { "../..", "../..", 99999, TRUE },  { "2024-01", "2024-03", 28, FALSE },
    { "2024-01", "2024-03", 30, TRUE }, { NULL, "2024", 0, FALSE },
    { NULL, NULL, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnPeriod a = parse (rows[i].a), b = parse (rows[i].b);

      g_assert_cmpint (fn_period_overlaps (&a, &b, rows[i].slack), ==, rows[i].overlaps);
      g_assert_cmpint (fn_period_overlaps (&b, &a, rows[i].slack), ==, rows[i].overlaps);
    }
}

static void
test_year (void)
{
  static const struct
  {
    const char *edtf;
    double year;
  } rows[] = {
    { "2024", 2024 },    { "2024-07", 2024.5 }, { "2016/2019", 2017.5 }, { "2024/..", 2024 },
    { "../2020", 2020 }, { "202X", 2024.5 },    { "2024-01-01", 2024 },  { "2024-04-16", 2024.25 + 0.5 / 12 },
    { "-0044", -44 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnPeriod period = parse (rows[i].edtf);

      g_assert_true (fn_period_get_year (&period) == rows[i].year);
    }
}

static void
test_equal (void)
{
  FnPeriod plain = parse ("2024"), about = parse ("2024~"), interval = parse ("2024/2024"),
           none = parse (NULL);

  g_assert_true (fn_period_equal (&plain, &plain));
  g_assert_false (fn_period_equal (&plain, &about));
  g_assert_false (fn_period_equal (&plain, &interval));
  g_assert_false (fn_period_equal (&plain, &none));
  g_assert_true (fn_period_equal (&none, &none));
}

static void
test_duration (void)
{
  static const struct
  {
    const char *text;
    int days;
  } rows[] = {
    { "P10Y", 3653 }, { "P1Y6M", 548 },        { "P1M", 30 },       { "P2W", 14 },
    { "P30D", 30 },   { "P1Y1M1W1D", 404 },    { "P0D", 0 },        { "P", -1 },
    { "", -1 },       { "10Y", -1 },           { "P1", -1 },        { "PT1H", -1 },
    { "P1M1Y", -1 },  { "P1Y1Y", -1 },         { "P-1Y", -1 },      { "P1.5Y", -1 },
    { "P1Y ", -1 },   { "P99999999999Y", -1 }, { "P9999999Y", -1 }, { "P1YT", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      int days = -1;

      g_assert_cmpint (fn_duration_parse (rows[i].text, &days, &error), ==, rows[i].days >= 0);
      g_assert_cmpint (days, ==, rows[i].days);
      g_assert_true (g_error_matches (error, FN_ERROR, FN_ERROR_SYNTAX) == (rows[i].days < 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/read", test_read);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/days-follow-calendar", test_days_follow_calendar);
  g_test_add_func ("/date/overlaps", test_overlaps);
  g_test_add_func ("/date/year", test_year);
  g_test_add_func ("/date/equal", test_equal);
  g_test_add_func ("/date/duration", test_duration);
  return g_test_run ();
}
