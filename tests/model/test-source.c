#include "config.h"

#include "model/fn-source.h"

#include "sketch.h"

static const FnDateStyle dates = {
  .months = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
              "October", "November", "December" },
  .day_format = "%2$s %1$s, %3$s",
  .month_format = "%2$s %3$s",
  .year_format = "%3$s",
  .about = "about %s",
  .uncertain = "%s?",
  .since = "since %s",
  .until = "until %s",
  .dash = "–",
  .timeless = "at all times",
};

static const FnCiteStyle style = {
  .two_authors = "%1$s and %2$s",
  .more_authors = "%s and others",
  .title = "“%s”",
  .separator = ", ",
};

/* Authors are parted by a bar; an asterisk marks a literal name. */
static void
add_authors (FnSource *source, const char *authors)
{
  g_auto (GStrv) names = g_strsplit (authors, "|", 0);

  source->n_authors = g_strv_length (names);
  source->authors = g_new0 (FnAuthor, source->n_authors);
  for (guint i = 0; i < source->n_authors; i++)
    if (*names[i] == '*')
      source->authors[i].literal = g_strdup (names[i] + 1);
    else
      source->authors[i] = (FnAuthor){ g_strdup (names[i]), g_strdup ("Ada"), NULL };
}

static void
test_cite (void)
{
  static const struct
  {
    const char *authors, *container, *publisher, *number, *issued, *line;
  } cases[] = {
    { "", NULL, NULL, NULL, NULL, "“Lamps”" },
    { "Reed", NULL, NULL, NULL, "1901", "Reed, “Lamps”, 1901" },
    { "Reed|Moss", NULL, NULL, NULL, NULL, "Reed and Moss, “Lamps”" },
    { "Reed|Moss|Fern", NULL, "Coast Press", "L 7", "1901-03-11",
      "Reed and others, “Lamps”, Coast Press, L 7, March 11, 1901" },
    { "*Harbour Office", "Almanac", "Harbour Office", NULL, "1901-03",
      "Harbour Office, “Lamps”, Almanac, March 1901" },
    { "", "Almanac", "Almanac", NULL, NULL, "“Lamps”, Almanac" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnSource source = { .title = sketch_label ("Lamps"), .issued = sketch_period (cases[i].issued) };
      g_autofree char *line = NULL;

      add_authors (&source, cases[i].authors);
      source.container_title = cases[i].container != NULL ? sketch_label (cases[i].container) : NULL;
      source.publisher = cases[i].publisher != NULL ? sketch_label (cases[i].publisher) : NULL;
      source.number = g_strdup (cases[i].number);
      line = fn_source_cite (&source, "en", &dates, &style);
      g_assert_cmpstr (line, ==, cases[i].line);
      fn_source_clear (&source);
    }
}

static void
test_name (void)
{
  FnSource source = { .title = sketch_label ("Lamps and lenses of the coast") };

  g_assert_cmpstr (fn_source_get_name (&source, "en"), ==, "Lamps and lenses of the coast");
  source.short_title = sketch_label ("Lamps");
  g_assert_cmpstr (fn_source_get_name (&source, "en"), ==, "Lamps");
  fn_source_clear (&source);
  g_assert_null (source.title);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/source/cite", test_cite);
  g_test_add_func ("/model/source/name", test_name);
  return g_test_run ();
}
