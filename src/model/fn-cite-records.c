#include "config.h"

#include "model/fn-cite-records.h"

#include <string.h>

/* What a CSL type is called in BibTeX and RIS, and which field of BibTeX takes the publisher; found by how the
 * type begins, so that the longer ones come first. */
static const struct
{
  const char *csl, *bibtex, *publisher, *container, *ris;
} kinds[] = {
  { "article-journal", "article", "publisher", "journal", "JOUR" },
  { "article-magazine", "article", "publisher", "journal", "MGZN" },
  { "article-newspaper", "article", "publisher", "journal", "NEWS" },
  { "article", "article", "publisher", "journal", "JOUR" },
  { "bill", "misc", "publisher", "howpublished", "BILL" },
  { "book", "book", "publisher", "series", "BOOK" },
  { "chapter", "incollection", "publisher", "booktitle", "CHAP" },
  { "dataset", "misc", "publisher", "howpublished", "DATA" },
  { "entry-dictionary", "incollection", "publisher", "booktitle", "DICT" },
  { "entry", "incollection", "publisher", "booktitle", "ENCYC" },
  { "legislation", "misc", "publisher", "howpublished", "STAT" },
  { "paper-conference", "inproceedings", "publisher", "booktitle", "CPAPER" },
  { "post-weblog", "misc", "publisher", "howpublished", "BLOG" },
  { "report", "techreport", "institution", "series", "RPRT" },
  { "thesis", "phdthesis", "school", "series", "THES" },
  { "webpage", "misc", "publisher", "howpublished", "ELEC" },
  { "", "misc", "publisher", "howpublished", "GEN" },
};

static guint
find_kind (const FnSource *source)
{
  guint i = 0;

  while (!g_str_has_prefix (source->type != NULL ? source->type : "", kinds[i].csl))
    i++;
  return i;
}

static const char *
get_words (const FnSource *source, const FnLabel *label)
{
  return fn_label_get (label, source->language);
}

static gboolean
has_year (const FnPeriod *period)
{
  return period->given && !period->open_from && period->from.precision >= FN_DATE_YEAR;
}

static char *
escape_tex (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\\')
      g_string_append (escaped, "\\textbackslash{}");
    else if (*p == '~')
      g_string_append (escaped, "\\textasciitilde{}");
    else if (*p == '^')
      g_string_append (escaped, "\\textasciicircum{}");
    else if (strchr ("{}$&%#_", *p) != NULL)
      g_string_append_printf (escaped, "\\%c", *p);
    else
      g_string_append_c (escaped, g_ascii_iscntrl (*p) ? ' ' : *p);
  return g_string_free (escaped, FALSE);
}

/* @keep_capitals: whether styles must not change the case of the value */
static void
add_field (GString *entry, const char *name, const char *value, gboolean keep_capitals)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;
  escaped = escape_tex (value);
  g_string_append_printf (entry, keep_capitals ? ",\n  %s = {{%s}}" : ",\n  %s = {%s}", name, escaped);
}

static void
add_tex_authors (GString *entry, const FnSource *source)
{
  for (guint i = 0; i < source->n_authors; i++)
    {
      const FnAuthor *author = &source->authors[i];
      g_autofree char *family = escape_tex (fn_author_get_name (author));
      g_autofree char *given = escape_tex (author->given != NULL ? author->given : "");

      g_string_append (entry, i == 0 ? ",\n  author = {" : " and ");
      if (author->family != NULL && author->given != NULL)
        g_string_append_printf (entry, "%s, %s", family, given);
      else
        g_string_append_printf (entry, "{%s}", family);
    }
  if (source->n_authors > 0)
    g_string_append_c (entry, '}');
}

static void
add_tex_date (GString *entry, const FnPeriod *issued)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };
  const FnDate *date = &issued->from;

  if (!has_year (issued))
    return;
  g_string_append_printf (entry, ",\n  year = {%s%d}", date->approximate ? "ca. " : "", date->year);
  if (date->month > 0)
    g_string_append_printf (entry, ",\n  month = %s", months[date->month - 1]);
  if (date->day > 0)
    g_string_append_printf (entry, ",\n  day = {%d}", date->day);
}

/* Within an address TeX's signs stand for themselves; braces must pair, and a key is a plain word. */
static void
add_verbatim (GString *entry, const char *text, gboolean key)
{
  for (const char *p = text; *p != '\0'; p++)
    if (key)
      g_string_append_c (entry, g_ascii_isalnum (*p) || strchr ("-_:.+", *p) != NULL ? *p : '-');
    else if (strchr ("{}\\", *p) != NULL || g_ascii_iscntrl (*p) || *p == ' ')
      g_string_append_printf (entry, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (entry, *p);
}

char *
fn_cite_bibtex (const FnSource *source)
{
  GString *entry;
  guint kind;

  g_return_val_if_fail (source != NULL, NULL);

  kind = find_kind (source);
  entry = g_string_new ("@");
  g_string_append_printf (entry, "%s{", kinds[kind].bibtex);
  add_verbatim (entry, source->id, TRUE);
  add_tex_authors (entry, source);
  add_field (entry, "title", get_words (source, source->title), TRUE);
  add_field (entry, kinds[kind].container, get_words (source, source->container_title), FALSE);
  add_field (entry, kinds[kind].publisher, get_words (source, source->publisher), FALSE);
  add_field (entry, "number", source->number, FALSE);
  add_tex_date (entry, &source->issued);
  if (source->url != NULL)
    {
      g_string_append (entry, ",\n  url = {");
      add_verbatim (entry, source->url, FALSE);
      g_string_append_c (entry, '}');
    }
  g_string_append (entry, "\n}");
  return g_string_free (entry, FALSE);
}

static void
add_line (GString *record, const char *tag, const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = g_strdelimit (g_strdup (value), "\r\n\t", ' ');
  g_string_append_printf (record, "%s  - %s\r\n", tag, line);
}

static void
add_ris_authors (GString *record, const FnSource *source)
{
  for (guint i = 0; i < source->n_authors; i++)
    {
      const FnAuthor *author = &source->authors[i];
      g_autofree char *name = author->family != NULL && author->given != NULL
                                  ? g_strdup_printf ("%s, %s", author->family, author->given)
                                  : g_strdup (fn_author_get_name (author));

      add_line (record, "AU", name);
    }
}

/* "2025/03/11/": year, month, day, and a season that is none */
static void
add_ris_date (GString *record, const char *tag, const FnPeriod *period)
{
  g_autoptr (GString) value = g_string_new (NULL);
  const FnDate *date = &period->from;

  if (!has_year (period))
    return;
  g_string_append_printf (value, "%04d/", date->year);
  if (date->month > 0)
    g_string_append_printf (value, "%02d", date->month);
  g_string_append_c (value, '/');
  if (date->day > 0)
    g_string_append_printf (value, "%02d", date->day);
  g_string_append_c (value, '/');
  add_line (record, tag, value->str);
}

char *
fn_cite_ris (const FnSource *source)
{
  GString *record;
  g_autofree char *year = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  record = g_string_new (NULL);
  year = has_year (&source->issued) ? g_strdup_printf ("%04d", source->issued.from.year) : NULL;
  add_line (record, "TY", kinds[find_kind (source)].ris);
  add_line (record, "ID", source->id);
  add_ris_authors (record, source);
  add_line (record, "TI", get_words (source, source->title));
  add_line (record, "ST", get_words (source, source->short_title));
  add_line (record, "T2", get_words (source, source->container_title));
  add_line (record, "PB", get_words (source, source->publisher));
  add_line (record, "SN", source->number);
  add_line (record, "PY", year);
  add_ris_date (record, "DA", &source->issued);
  add_ris_date (record, "Y2", &source->accessed);
  add_line (record, "LA", source->language);
  add_line (record, "UR", source->url);
  g_string_append (record, "ER  - ");
  return g_string_free (record, FALSE);
}

void
fn_cite_write_authors (FnJsonWriter *writer, const FnSource *source)
{
  g_return_if_fail (writer != NULL && source != NULL);

  fn_json_writer_name (writer, "author");
  fn_json_writer_begin_array (writer);
  for (guint i = 0; i < source->n_authors; i++)
    {
      fn_json_writer_begin_object (writer);
      fn_json_writer_member_if_any (writer, "family", source->authors[i].family);
      fn_json_writer_member_if_any (writer, "given", source->authors[i].given);
      fn_json_writer_member_if_any (writer, "literal", source->authors[i].literal);
      fn_json_writer_end_object (writer);
    }
  fn_json_writer_end_array (writer);
}

static void
write_date_parts (FnJsonWriter *writer, const FnDate *date)
{
  fn_json_writer_begin_array (writer);
  fn_json_writer_number (writer, date->year);
  if (date->month > 0)
    fn_json_writer_number (writer, date->month);
  if (date->day > 0)
    fn_json_writer_number (writer, date->day);
  fn_json_writer_end_array (writer);
}

/* What CSL has no parts for is given in words of EDTF. */
static void
write_date (FnJsonWriter *writer, const char *name, const FnPeriod *period)
{
  g_autofree char *literal = NULL;

  if (!period->given)
    return;
  fn_json_writer_name (writer, name);
  fn_json_writer_begin_object (writer);
  if (has_year (period) && !period->open_to)
    {
      fn_json_writer_name (writer, "date-parts");
      fn_json_writer_begin_array (writer);
      write_date_parts (writer, &period->from);
      if (period->interval)
        write_date_parts (writer, &period->to);
      fn_json_writer_end_array (writer);
      if (period->from.approximate)
        {
          fn_json_writer_name (writer, "circa");
          fn_json_writer_boolean (writer, TRUE);
        }
    }
  else
    {
      literal = fn_period_to_edtf (period);
      fn_json_writer_member_string (writer, "literal", literal);
    }
  fn_json_writer_end_object (writer);
}

static void
write_source (FnJsonWriter *writer, const FnSource *source)
{
  fn_json_writer_begin_object (writer);
  fn_json_writer_member_if_any (writer, "id", source->id);
  fn_json_writer_member_if_any (writer, "type", source->type);
  if (source->n_authors > 0)
    fn_cite_write_authors (writer, source);
  fn_json_writer_member_if_any (writer, "title", get_words (source, source->title));
  fn_json_writer_member_if_any (writer, "title-short", get_words (source, source->short_title));
  fn_json_writer_member_if_any (writer, "container-title", get_words (source, source->container_title));
  fn_json_writer_member_if_any (writer, "publisher", get_words (source, source->publisher));
  fn_json_writer_member_if_any (writer, "number", source->number);
  write_date (writer, "issued", &source->issued);
  write_date (writer, "accessed", &source->accessed);
  fn_json_writer_member_if_any (writer, "language", source->language);
  fn_json_writer_member_if_any (writer, "URL", source->url);
  fn_json_writer_end_object (writer);
}

char *
fn_cite_csl_json_all (const FnSource *const *sources, guint n)
{
  FnJsonWriter *writer;

  g_return_val_if_fail (sources != NULL || n == 0, NULL);

  writer = fn_json_writer_new ();
  fn_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    write_source (writer, sources[i]);
  fn_json_writer_end_array (writer);
  return fn_json_writer_finish (writer);
}

char *
fn_cite_csl_json (const FnSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return g_strchomp (fn_cite_csl_json_all (&source, 1));
}
