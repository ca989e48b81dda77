#include "config.h"

#include "load/fn-load-parts.h"

#include "load/fn-read-values.h"

#include <glib/gi18n.h>
#include <string.h>

const FnKey fn_author_keys[] = {
  { "family", FALSE, G_STRUCT_OFFSET (FnAuthor, family), fn_read_string },
  { "given", FALSE, G_STRUCT_OFFSET (FnAuthor, given), fn_read_string },
  { "literal", FALSE, G_STRUCT_OFFSET (FnAuthor, literal), fn_read_string },
  { NULL },
};

static void
add_author (FnReader *reader, gpointer target)
{
  FnAuthor author = { 0 };
  guint errors_before = reader->n_errors;

  fn_reader_read_object (reader, fn_author_keys, &author);
  if (author.family == NULL && author.literal == NULL && reader->n_errors == errors_before)
    fn_reader_error (reader, "missing-key", _("A name needs “family” or “literal”"));
  g_array_append_val ((GArray *)target, author);
}

static void
read_authors (FnReader *reader, gpointer target)
{
  FnSource *source = target;

  source->authors = fn_reader_read_list (reader, add_author, sizeof (FnAuthor), &source->n_authors);
}

/* The parts of a CSL date as they are read: years, months and days of one or two dates, in EDTF. */
typedef struct
{
  GString *edtf;
  gboolean circa;
  char *literal;
} CslDate;

static void
add_date_part (FnReader *reader, gpointer target)
{
  static const int most[] = { 9999, 12, 31 };
  GString *edtf = target;
  guint index = fn_reader_get_index (reader);
  int part;

  if (index >= G_N_ELEMENTS (most))
    fn_reader_error (reader, "bad-date", _("A date has at most year, month and day"));
  else if (fn_read_integer (reader, index == 0 ? 0 : 1, most[index], &part))
    g_string_append_printf (edtf, index == 0 ? "%04d" : "-%02d", part);
}

static void
add_date (FnReader *reader, gpointer target)
{
  GString *edtf = target;

  if (fn_reader_get_index (reader) > 0)
    g_string_append_c (edtf, '/');
  fn_reader_read_array (reader, add_date_part, edtf);
}

static void
read_date_parts (FnReader *reader, gpointer target)
{
  fn_reader_read_array (reader, add_date, *(GString **)target);
}

/* CSL lets this be a number or a word as well; one way is enough. */
static void
read_circa (FnReader *reader, gpointer target)
{
  fn_reader_get_boolean (reader, target);
}

const FnKey fn_csl_date_keys[] = {
  { "date-parts", FALSE, G_STRUCT_OFFSET (CslDate, edtf), read_date_parts },
  { "literal", FALSE, G_STRUCT_OFFSET (CslDate, literal), fn_read_string },
  { "circa", FALSE, G_STRUCT_OFFSET (CslDate, circa), read_circa },
  { NULL },
};

/* Puts "~" behind each date of an interval. */
static char *
make_approximate (const char *edtf)
{
  g_auto (GStrv) dates = g_strsplit (edtf, "/", 2);
  g_autofree char *joined = g_strjoinv ("~/", dates);

  return g_strconcat (joined, "~", NULL);
}

/* Takes CSL's object; a literal that is no date, such as "n.d.", means that none is given. */
static void
read_csl_date (FnReader *reader, gpointer target)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  CslDate date = { .edtf = parts };
  guint errors_before = reader->n_errors;
  g_autofree char *edtf = NULL;
  g_autofree char *literal = NULL;
  g_autoptr (GError) error = NULL;

  if (fn_reader_is_string (reader))
    {
      fn_read_period (reader, target);
      return;
    }
  fn_reader_read_object (reader, fn_csl_date_keys, &date);
  literal = date.literal;
  if (reader->n_errors > errors_before)
    return;
  if (parts->len > 0)
    {
      edtf = date.circa ? make_approximate (parts->str) : g_strdup (parts->str);
      if (!fn_period_parse (edtf, target, &error))
        fn_reader_error (reader, "bad-date", "%s", error->message);
    }
  else if (literal != NULL)
    fn_period_parse (literal, target, NULL);
  else
    fn_reader_error (reader, "missing-key", _("A date needs “date-parts” or “literal”"));
}

static void
read_sha256 (FnReader *reader, gpointer target)
{
  const char *read = fn_reader_get_string (reader);

  if (read == NULL)
    return;
  if (strlen (read) == 64 && strspn (read, "0123456789abcdefABCDEF") == 64)
    *(char **)target = g_ascii_strdown (read, -1);
  else
    fn_reader_error (reader, "bad-hash", _("A SHA-256 hash has 64 hexadecimal digits"));
}

/* Originals are looked for in folders that the person names, so only a bare name will do. */
static void
read_file_name (FnReader *reader, gpointer target)
{
  const char *read = fn_reader_get_string (reader);

  if (read == NULL)
    return;
  if (*read == '\0' || strpbrk (read, "/\\") != NULL || strcmp (read, ".") == 0 || strcmp (read, "..") == 0)
    fn_reader_error (reader, "bad-path", _("“%s” is not a plain file name; give it without folders"), read);
  else
    *(char **)target = g_strdup (read);
}

const FnKey fn_original_keys[] = {
  { "file", FALSE, G_STRUCT_OFFSET (FnOriginal, file), read_file_name },
  { "sha256", FALSE, G_STRUCT_OFFSET (FnOriginal, sha256), read_sha256 },
  { "media-type", FALSE, G_STRUCT_OFFSET (FnOriginal, media_type), fn_read_string },
  { NULL },
};

static void
add_original (FnReader *reader, gpointer target)
{
  FnOriginal original = { 0 };
  guint errors_before = reader->n_errors;

  fn_reader_read_object (reader, fn_original_keys, &original);
  if (original.file == NULL && original.sha256 == NULL && reader->n_errors == errors_before)
    fn_reader_error (reader, "missing-key", _("An original needs “file” or “sha256” to be recognised"));
  g_array_append_val ((GArray *)target, original);
}

static void
read_originals (FnReader *reader, gpointer target)
{
  FnSource *source = target;

  source->originals = fn_reader_read_list (reader, add_original, sizeof (FnOriginal), &source->n_originals);
}

/* The address is opened by a click, so nothing but the web is let through. */
static void
read_url (FnReader *reader, gpointer target)
{
  const char *read = fn_reader_get_string (reader);
  const char *scheme;

  if (read == NULL)
    return;
  scheme = g_uri_peek_scheme (read);
  if (g_uri_is_valid (read, G_URI_FLAGS_NONE, NULL) &&
      (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0))
    *(char **)target = g_strdup (read);
  else
    fn_reader_error (reader, "bad-url", _("“%s” is not an address that begins with https:// or http://"), read);
}

/* A DOI stands for an address; one that is given counts more. */
static void
read_doi (FnReader *reader, gpointer target)
{
  char **url = target;
  const char *read = fn_reader_get_string (reader);
  g_autofree char *escaped = NULL;

  if (read == NULL)
    return;
  if (!g_str_has_prefix (read, "10.") || strchr (read, '/') == NULL)
    {
      fn_reader_error (reader, "bad-doi", _("“%s” is not a DOI, which looks like 10.1000/182"), read);
      return;
    }
  if (*url != NULL)
    return;
  escaped = g_uri_escape_string (read, "/", FALSE);
  *url = g_strconcat ("https://doi.org/", escaped, NULL);
}

/* In CSL a number may be a string or a number. */
static void
read_csl_number (FnReader *reader, gpointer target)
{
  int number;

  if (fn_reader_is_string (reader))
    fn_read_string (reader, target);
  else if (fn_read_integer (reader, 0, G_MAXINT, &number))
    *(char **)target = g_strdup_printf ("%d", number);
}

const FnKey fn_source_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FnSource, id), fn_read_id },
  { "type", TRUE, G_STRUCT_OFFSET (FnSource, type), fn_read_string },
  { "title", TRUE, G_STRUCT_OFFSET (FnSource, title), fn_read_label },
  { "title-short", FALSE, G_STRUCT_OFFSET (FnSource, short_title), fn_read_label },
  { "container-title", FALSE, G_STRUCT_OFFSET (FnSource, container_title), fn_read_label },
  { "publisher", FALSE, G_STRUCT_OFFSET (FnSource, publisher), fn_read_label },
  { "author", FALSE, 0, read_authors },
  { "issued", FALSE, G_STRUCT_OFFSET (FnSource, issued), read_csl_date },
  { "accessed", FALSE, G_STRUCT_OFFSET (FnSource, accessed), read_csl_date },
  { "URL", FALSE, G_STRUCT_OFFSET (FnSource, url), read_url },
  { "DOI", FALSE, G_STRUCT_OFFSET (FnSource, url), read_doi },
  { "number", FALSE, G_STRUCT_OFFSET (FnSource, number), read_csl_number },
  { "language", FALSE, G_STRUCT_OFFSET (FnSource, language), fn_read_string },
  { "notes", FALSE, G_STRUCT_OFFSET (FnSource, notes_path), fn_read_string },
  { "originals", FALSE, 0, read_originals },
  { "appraisal", FALSE, G_STRUCT_OFFSET (FnSource, appraisal), fn_read_label },
  { NULL },
};

void
fn_load_source (FnReader *reader, gpointer rows)
{
  FnSource source = { 0 };
  guint row = fn_reader_get_index (reader);

  if (fn_reader_read_object (reader, fn_source_keys, &source) &&
      fn_reader_claim_id (reader, FN_PART_SOURCE, source.id))
    {
      if (source.title == NULL)
        {
          source.title = fn_label_new ();
          fn_label_add (source.title, reader->language, source.id);
        }
      if (source.type == NULL)
        source.type = g_strdup ("document");
      if (source.notes_path == NULL)
        fn_reader_warn (reader, "no-notes",
                        _("The source “%s” has no notes, so none of its facts can be checked; add “notes”"), source.id);
      fn_fact_base_builder_add_source (reader->builder, &source);
      g_array_append_val ((GArray *)rows, row);
    }
  fn_source_clear (&source);
}
