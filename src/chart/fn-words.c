#include "config.h"

#include "chart/fn-words.h"

#include "base/fn-template.h"

#include <glib/gi18n.h>

/* Figures show months in their short form; see FnDateStyle for the place holders. */
static const FnWords english = {
  .language = "en",
  .numbers = { ".", ",", "−" },
  .dates = {
    .months = { N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
                N_("August"), N_("September"), N_("October"), N_("November"), N_("December") },
    /* TRANSLATORS: a full date; %1$s is the day, %2$s the month's name, %3$s the year */
    .day_format = N_("%2$s %1$s, %3$s"),
    /* TRANSLATORS: month and year; %2$s is the month's name, %3$s the year */
    .month_format = N_("%2$s %3$s"),
    /* TRANSLATORS: a year, %3$s, that stands alone */
    .year_format = N_("%3$s"),
    .about = NC_ ("date", "about %s"),
    .uncertain = N_("%s?"),
    .since = N_("since %s"),
    .until = N_("until %s"),
    /* TRANSLATORS: what joins the first and the last year of a time, as in "2016–2019" */
    .dash = N_("–"),
    .timeless = N_("at all times"),
  },
  .citing = {
    /* TRANSLATORS: the two authors of a document */
    .two_authors = N_("%1$s and %2$s"),
    /* TRANSLATORS: the first of three or more authors of a document */
    .more_authors = N_("%s and others"),
    /* TRANSLATORS: the title of a document in quotation marks */
    .title = N_("“%s”"),
    /* TRANSLATORS: what stands between author, title, publisher and date of a document */
    .separator = N_(", "),
  },
  .qualifier = { "%s", "≈ %s", "≲ %s", "> %s", "≥ %s", "< %s", "≤ %s" },
  .status = { "", N_("estimate"), N_("planned"), N_("target"), N_("agreed"), N_("pledged"), N_("demanded"),
              N_("forecast") },
  .spoken_qualifier = { "%s", N_("about %s"), N_("nearly %s"), N_("more than %s"), N_("at least %s"),
                        N_("less than %s"), N_("at most %s") },
  .kind = { N_("Bar chart"), N_("Dot plot"), N_("Line chart"), N_("Step chart"), N_("Proportions"),
            N_("Slope chart"), N_("Timeline"), N_("Number") },
  .word = {
    [FN_WORD_RANGE] = "%1$s–%2$s",
    [FN_WORD_DERIVED] = "= %s",
    [FN_WORD_DISPUTED] = "%s ≠",
    [FN_WORD_NO_DATE] = N_("no date given"),
    [FN_WORD_NO_FIGURE] = N_("no figure given"),
    [FN_WORD_NO_CHART] = N_("This kind of chart cannot be drawn yet; see the table"),
    /* TRANSLATORS: a remark on a value that its words do not bear out, as in "192 (see problems)" */
    [FN_WORD_FAULTY] = N_("see problems"),
    /* TRANSLATORS: a value and a remark on it, as in "2 (target 2027)" */
    [FN_WORD_WITH_REMARK] = N_("%1$s (%2$s)"),
    /* TRANSLATORS: the status of a value and its time, as in "target 2027" */
    [FN_WORD_REMARK_WITH_DATE] = NC_ ("status and time", "%1$s %2$s"),
    /* TRANSLATORS: a value and its unit */
    [FN_WORD_WITH_UNIT] = N_("%1$s %2$s"),
    /* TRANSLATORS: a value and a sign such as "%", which English sets without a space */
    [FN_WORD_WITH_SIGN] = N_("%1$s%2$s"),
    /* TRANSLATORS: a value (%1$s) and the sign of a currency (%2$s), as in "$3" */
    [FN_WORD_WITH_CURRENCY] = N_("%2$s%1$s"),
    [FN_WORD_SUBTITLE_WITH_UNIT] = "%1$s · %2$s",
    [FN_WORD_SOURCE] = N_("Source: %s"),
    /* TRANSLATORS: words of a document in quotation marks */
    [FN_WORD_QUOTED] = N_("“%s”"),
    /* TRANSLATORS: the number of a paragraph in a document */
    [FN_WORD_PARAGRAPH] = N_("¶ %s"),
    /* TRANSLATORS: in place of so many footnotes */
    [FN_WORD_MORE_FOOTNOTES] = N_("and %s more, see the file’s data"),
    [FN_WORD_SOURCES] = N_("Sources: %s"),
    /* TRANSLATORS: what stands between the sources of a figure */
    [FN_WORD_LIST_SEPARATOR] = N_("; "),
    [FN_WORD_VALUE] = N_("Value"),
    [FN_WORD_PERIOD] = N_("Period"),
    /* TRANSLATORS: in place of the source of a value that was computed from others */
    [FN_WORD_COMPUTED] = N_("computed"),
    [FN_WORD_SAYS] = N_("Source"),
    [FN_WORD_ENTITY] = N_("Subject"),
    [FN_WORD_COUNTERPART] = N_("Counterpart"),
    [FN_WORD_MEASURE] = N_("Measure"),
    [FN_WORD_STATUS] = N_("Status"),
    [FN_WORD_DATE] = N_("Date"),
    [FN_WORD_LABEL] = N_("Event"),
    [FN_WORD_KEY_ABOUT] = N_("soft end: about"),
    [FN_WORD_KEY_OPEN] = N_("arrow: more or less than"),
    [FN_WORD_KEY_HOLLOW] = N_("hollow: not yet so"),
    [FN_WORD_KEY_DOTTED] = N_("dotted: demanded or forecast"),
    [FN_WORD_KEY_HATCHED] = N_("hatched: estimated"),
    [FN_WORD_KEY_DERIVED] = N_("barred: computed from other facts"),
    /* TRANSLATORS: bars that look torn, because their axis leaves out the part from zero */
    [FN_WORD_KEY_BROKEN] = N_("torn: the axis does not start at zero"),
    [FN_WORD_KEY_LOG] = N_("logarithmic axis: equal steps multiply"),
    [FN_WORD_KEY_FAULTY] = N_("dashed: see problems"),
    [FN_WORD_KEY_DISPUTED_SIGN] = "≠",
    [FN_WORD_KEY_DISPUTED] = N_("sources disagree"),
    /* TRANSLATORS: the kind of a chart and its title, for those who cannot see it */
    [FN_WORD_DESCRIBE_CHART] = N_("%1$s: %2$s."),
    /* TRANSLATORS: the lowest and the highest value of a chart */
    [FN_WORD_DESCRIBE_SPAN] = N_("From %1$s to %2$s."),
    /* TRANSLATORS: a name and its value */
    [FN_WORD_DESCRIBE_DATUM] = N_("%1$s: %2$s"),
    /* TRANSLATORS: a phrase made into a sentence */
    [FN_WORD_DESCRIBE_SUBTITLE] = N_("%s."),
    [FN_WORD_DESCRIBE_COUNT] = N_("Values shown: %s."),
    /* TRANSLATORS: a number, and the titles of columns by which the values are arranged */
    [FN_WORD_DESCRIBE_ARRANGED] = N_("Values shown: %1$s, by %2$s."),
    /* TRANSLATORS: of the values, so many are approximate, planned and so on: "approximate: 2; estimated: 1" */
    [FN_WORD_DESCRIBE_HEDGES] = N_("Among them %s."),
    [FN_WORD_DESCRIBE_GAPS] = N_("No figure is given for %s."),
    [FN_WORD_DESCRIBE_CONFLICT] = N_("Sources disagree: %s."),
    [FN_WORD_COUNT_ABOUT] = N_("approximate"),
    [FN_WORD_COUNT_OPEN] = N_("more or less than what is shown"),
    [FN_WORD_COUNT_HOLLOW] = N_("not yet so"),
    [FN_WORD_COUNT_DOTTED] = N_("demanded or forecast"),
    [FN_WORD_COUNT_HATCHED] = N_("estimated"),
    [FN_WORD_COUNT_DERIVED] = N_("computed from other facts"),
    [FN_WORD_COUNT_FAULTY] = N_("with problems"),
  },
};

const FnWords *
fn_words_english (void)
{
  return &english;
}

gboolean
fn_words_is_right_to_left (const FnWords *self)
{
  static const char *const languages[] = { "ar", "fa", "he", "ur", NULL };
  g_auto (GStrv) parts = g_strsplit_set (self->language, "-_", 2);

  return parts[0] != NULL && g_strv_contains (languages, parts[0]);
}

char *
fn_words_fill (const char *template, const char *first, const char *second)
{
  const char *words[] = { first, second };

  g_return_val_if_fail (template != NULL && first != NULL, NULL);

  return fn_template_fill (template, words, second != NULL ? 2 : 1);
}

char *
fn_words_cite (const FnWords *self, const FnSource *source)
{
  g_return_val_if_fail (self != NULL && source != NULL, NULL);

  return fn_source_cite (source, self->language, &self->dates, &self->citing);
}
