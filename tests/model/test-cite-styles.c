#include "config.h"

#include "model/fn-cite-styles.h"

#include "sketch.h"

#include <string.h>

/* Authors as "Family/Given" or "*literal", parted by bars. */
static void
add_authors (FnSource *source, const char *authors)
{
  g_auto (GStrv) names = g_strsplit (authors, "|", 0);

  source->n_authors = g_strv_length (names);
  source->authors = g_new0 (FnAuthor, source->n_authors);
  for (guint i = 0; i < source->n_authors; i++)
    {
      g_auto (GStrv) parts = g_strsplit (names[i], "/", 2);

      if (*names[i] == '*')
        source->authors[i].literal = g_strdup (names[i] + 1);
      else
        source->authors[i] = (FnAuthor){ g_strdup (parts[0]), g_strdup (parts[1]), NULL };
    }
}

typedef struct
{
  const char *type, *authors, *title, *container, *publisher, *number, *issued, *url;
} Sketch;

static char *
cite (const char *style, const Sketch *sketch)
{
  FnSource source = { .id = g_strdup ("lamps 1"), .type = g_strdup (sketch->type),
                      .title = sketch_label (sketch->title), .issued = sketch_period (sketch->issued) };
  char *entry;

  add_authors (&source, sketch->authors);
  source.container_title = sketch->container != NULL ? sketch_label (sketch->container) : NULL;
  source.publisher = sketch->publisher != NULL ? sketch_label (sketch->publisher) : NULL;
  source.number = g_strdup (sketch->number);
  source.url = g_strdup (sketch->url);
  entry = fn_citation_style_find (style)->cite (&source);
  fn_source_clear (&source);
  return entry;
}

static const Sketch report = { "report", "Reed/Ada M.|Moss/Jean-Paul|Fern/Ivy", "Lamps of the coast", NULL,
                               "Coast Office", "L 7", "1901-03-11", "https://lamps.example/7" };
static const Sketch page = { "webpage", "", "Who lights the lamps?", "Coast News", "Coast Office", NULL, "1901", NULL };
static const Sketch entry = { "entry-encyclopedia", "", "Lamp", NULL, NULL, NULL, NULL, NULL };
static const Sketch office = { "book", "*Coast Office", "Lamps", NULL, "Coast Office", NULL, "1901-09~", NULL };
static const Sketch pair = { "article-journal", "Reed/Ada|Moss/Joe", "Lenses", "Light", NULL, NULL, "1901/1903", NULL };

static void
test_prose (void)
{
  static const struct
  {
    const char *style;
    const Sketch *source;
    const char *entry;
  } cases[] = {
    { "apa", &report,
      "Reed, A. M., Moss, J.-P., & Fern, I. (1901, March 11). Lamps of the coast (Report No. L 7). Coast Office. "
      "https://lamps.example/7" },
    { "apa", &page, "Coast Office. (1901). Who lights the lamps? Coast News." },
    { "apa", &entry, "Lamp. (n.d.)." },
    { "apa", &office, "Coast Office. (ca. 1901, September). Lamps." },
    { "apa", &pair, "Reed, A., & Moss, J. (1901–1903). Lenses. Light." },
    { "chicago", &report,
      "Reed, Ada M., Jean-Paul Moss, and Ivy Fern. Lamps of the coast. L 7. Coast Office, March 11, 1901. "
      "https://lamps.example/7." },
    { "chicago", &page, "Coast Office. “Who lights the lamps?” Coast News. 1901." },
    { "chicago", &entry, "“Lamp.” n.d." },
    { "chicago", &office, "Coast Office. Lamps. ca. September 1901." },
    { "chicago", &pair, "Reed, Ada, and Joe Moss. “Lenses.” Light. 1901–1903." },
    { "mla", &report, "Reed, Ada M., et al. Lamps of the coast. L 7, Coast Office, 11 Mar. 1901, lamps.example/7." },
    { "mla", &page, "“Who lights the lamps?” Coast News, Coast Office, 1901." },
    { "mla", &entry, "“Lamp.”" },
    { "mla", &office, "Lamps. Coast Office, ca. Sept. 1901." },
    { "mla", &pair, "Reed, Ada, and Joe Moss. “Lenses.” Light, 1901–1903." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cite (cases[i].style, cases[i].source);

      g_assert_cmpstr (text, ==, cases[i].entry);
    }
}

/* As many as each style names, and one more. */
static void
test_many_authors (void)
{
  static const struct
  {
    const char *style;
    int n;
    const char *end;
  } cases[] = {
    { "apa", 20, "N19, G., & N20, G. (1901). Lamps." },
    { "apa", 21, "N18, G., N19, G., . . . N21, G. (1901). Lamps." },
    { "chicago", 10, "G N9, and G N10. Lamps. 1901." },
    { "chicago", 11, "G N6, G N7, et al. Lamps. 1901." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) authors = g_string_new ("N1/G");
      g_autofree char *text = NULL;

      for (int n = 2; n <= cases[i].n; n++)
        g_string_append_printf (authors, "|N%d/G", n);
      text = cite (cases[i].style, &(Sketch){ "book", authors->str, "Lamps", .issued = "1901" });
      g_assert_true (g_str_has_suffix (text, cases[i].end));
    }
}

static void
test_bibtex (void)
{
  g_autofree char *text = cite ("bibtex", &report);
  g_autofree char *odd = cite ("bibtex", &(Sketch){ "unheard-of", "*Salt & {Sons}", "100% \\of_ #1", NULL, NULL, NULL,
                                                    NULL, "https://lamps.example/a b{c}%20_" });

  g_assert_cmpstr (text, ==,
                   "@techreport{lamps-1,\n"
                   "  author = {Reed, Ada M. and Moss, Jean-Paul and Fern, Ivy},\n"
                   "  title = {{Lamps of the coast}},\n"
                   "  institution = {Coast Office},\n"
                   "  number = {L 7},\n"
                   "  year = {1901},\n"
                   "  month = mar,\n"
                   "  day = {11},\n"
                   "  url = {https://lamps.example/7}\n"
                   "}");
  g_assert_cmpstr (odd, ==,
                   "@misc{lamps-1,\n"
                   "  author = {{Salt \\& \\{Sons\\}}},\n"
                   "  title = {{100\\% \\textbackslash{}of\\_ \\#1}},\n"
                   "  url = {https://lamps.example/a%20b%7Bc%7D%20_}\n"
                   "}");
}

static void
test_ris (void)
{
  g_autofree char *text = cite ("ris", &report);
  g_autofree char *odd = cite ("ris", &(Sketch){ "book", "", "Lamps\nER  - x", .issued = "1901-03" });

  g_assert_cmpstr (text, ==,
                   "TY  - RPRT\r\nID  - lamps 1\r\nAU  - Reed, Ada M.\r\nAU  - Moss, Jean-Paul\r\nAU  - Fern, Ivy\r\n"
                   "TI  - Lamps of the coast\r\nPB  - Coast Office\r\nSN  - L 7\r\nPY  - 1901\r\nDA  - 1901/03/11/\r\n"
                   "UR  - https://lamps.example/7\r\nER  - ");
  g_assert_cmpstr (odd, ==,
                   "TY  - BOOK\r\nID  - lamps 1\r\nTI  - Lamps ER  - x\r\nPY  - 1901\r\nDA  - 1901/03//\r\nER  - ");
}

static void
test_csl_json (void)
{
  static const struct
  {
    const char *issued, *json;
  } cases[] = {
    { "1901-03-11", "\"date-parts\"" },
    { "1901~", "\"circa\": true" },
    { "1901/..", "\"literal\": \"1901/..\"" },
    { "190X", "\"literal\": \"190X\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cite ("csl-json", &(Sketch){ "book", "Reed/Ada", "La\"mps", .issued = cases[i].issued });

      g_assert_nonnull (strstr (text, cases[i].json));
      g_assert_nonnull (strstr (text, "\"title\": \"La\\\"mps\""));
      g_assert_nonnull (strstr (text, "\"family\": \"Reed\""));
    }
}

/* A source is named in its own language where it can be. */
static void
test_language (void)
{
  FnSource source = { .id = g_strdup ("x"), .title = fn_label_new (), .language = g_strdup ("ja") };
  guint n;
  const FnCitationStyle *styles = fn_citation_styles (&n);

  fn_label_add (source.title, "en", "Lamp");
  fn_label_add (source.title, "ja", "灯");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = styles[i].cite (&source);

      g_assert_nonnull (strstr (text, "灯"));
      g_assert_null (strstr (text, "Lamp"));
      g_assert_true (fn_citation_style_find (styles[i].id) == &styles[i]);
    }
  g_assert_null (fn_citation_style_find ("none"));
  fn_source_clear (&source);
}

/* What a file holds: the same entries, one after the other, with no more than what parts them. */
static void
test_several (void)
{
  static const struct
  {
    const char *style, *between, *end;
  } cases[] = { { "apa", "\n", "\n" },        { "chicago", "\n", "\n" }, { "mla", "\n", "\n" },
                { "bibtex", "\n\n", "\n" }, { "ris", "\r\n", "\r\n" } };
  FnSource lamp = { .id = g_strdup ("lamp"), .title = sketch_label ("Lamps") };
  FnSource lens = { .id = g_strdup ("lens"), .title = sketch_label ("Lenses") };
  const FnSource *const both[] = { &lamp, &lens };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FnCitationStyle *style = fn_citation_style_find (cases[i].style);
      g_autofree char *first = style->cite (&lamp), *second = style->cite (&lens);
      g_autofree char *whole = g_strconcat (first, cases[i].between, second, cases[i].end, NULL);
      g_autofree char *single = g_strconcat (first, cases[i].end, NULL);
      g_autofree char *none = fn_citation_style_cite_all (style, NULL, 0);
      g_autofree char *one = fn_citation_style_cite_all (style, both, 1);
      g_autofree char *all = fn_citation_style_cite_all (style, both, 2);

      g_assert_cmpstr (none, ==, "");
      g_assert_cmpstr (one, ==, single);
      g_assert_cmpstr (all, ==, whole);
    }
  fn_source_clear (&lamp);
  fn_source_clear (&lens);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/cite-styles/prose", test_prose);
  g_test_add_func ("/model/cite-styles/many-authors", test_many_authors);
  g_test_add_func ("/model/cite-styles/bibtex", test_bibtex);
  g_test_add_func ("/model/cite-styles/ris", test_ris);
  g_test_add_func ("/model/cite-styles/csl-json", test_csl_json);
  g_test_add_func ("/model/cite-styles/language", test_language);
  g_test_add_func ("/model/cite-styles/several", test_several);
  return g_test_run ();
}
