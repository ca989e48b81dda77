#include "config.h"

#include "model/fn-cite-styles.h"

#include "model/fn-cite-records.h"

#include <string.h>

/* From how many authors on each style leaves some out, and how many it then names. */
#define APA_MOST 20
#define APA_NAMED 19
#define CHICAGO_MOST 10
#define CHICAGO_NAMED 7

#define MONTHS                                                                                                        \
  {                                                                                                                   \
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",     \
        "December"                                                                                                    \
  }
#define COMMON .about = "ca. %s", .uncertain = "%s?", .since = "%s–", .until = "–%s", .dash = "–", .timeless = ""

static const FnDateStyle apa_dates = {
  .months = MONTHS, .day_format = "%3$s, %2$s %1$s", .month_format = "%3$s, %2$s", .year_format = "%3$s", COMMON,
};
static const FnDateStyle chicago_dates = {
  .months = MONTHS, .day_format = "%2$s %1$s, %3$s", .month_format = "%2$s %3$s", .year_format = "%3$s", COMMON,
};
static const FnDateStyle mla_dates = {
  .months = { "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec." },
  .day_format = "%1$s %2$s %3$s", .month_format = "%2$s %3$s", .year_format = "%3$s", COMMON,
};

static const char *
get_words (const FnSource *source, const FnLabel *label)
{
  return fn_label_get (label, source->language);
}

/* What is part of a larger work has its title in quotation marks; what stands alone would have it in italics. */
static gboolean
is_part (const FnSource *source)
{
  static const char *const parts[] = { "article", "chapter", "entry", "paper-conference", "post", "speech", "webpage" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (source->type != NULL && g_str_has_prefix (source->type, parts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_sentence (const char *text, gsize size)
{
  if (size >= strlen ("”") && strncmp (text + size - strlen ("”"), "”", strlen ("”")) == 0)
    size -= strlen ("”");
  return size > 0 && strchr (".?!", text[size - 1]) != NULL;
}

/* Adds a part behind a space, and a full stop behind it where it has none. */
static void
add_sentence (GString *entry, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (entry->len > 0)
    g_string_append_c (entry, ' ');
  g_string_append (entry, part);
  if (!ends_sentence (entry->str, entry->len))
    g_string_append_c (entry, '.');
}

/* An address is followed by no stop that could be taken for a part of it. */
static void
add_address (GString *entry, const char *address)
{
  if (address != NULL)
    g_string_append_printf (entry, "%s%s", entry->len > 0 ? " " : "", address);
}

/* “Lamps.”, or Lamps where it stands alone: the stop belongs within the marks. */
static char *
dup_title (const FnSource *source)
{
  const char *title = get_words (source, source->title);

  if (!is_part (source))
    return g_strdup (title);
  return g_strdup_printf ("“%s%s”", title, ends_sentence (title, strlen (title)) ? "" : ".");
}

/* "Mark E." and "Jean-Paul" as "M. E." and "J.-P." */
static char *
dup_initials (const char *given)
{
  GString *initials = g_string_new (NULL);
  gboolean first = TRUE;

  for (const char *p = given; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-' && initials->len > 0 && !first)
        g_string_append_c (initials, '-');
      if (first && g_unichar_isalpha (c))
        {
          if (initials->len > 0 && initials->str[initials->len - 1] != '-')
            g_string_append_c (initials, ' ');
          g_string_append_unichar (initials, g_unichar_toupper (c));
          g_string_append_c (initials, '.');
          first = FALSE;
        }
      else if (c == '-' || g_unichar_isspace (c))
        first = TRUE;
    }
  return g_string_free (initials, FALSE);
}

/* @initials: whether given names are cut to them; @inverted: whether the family name comes first */
static char *
dup_name (const FnAuthor *author, gboolean initials, gboolean inverted)
{
  g_autofree char *given = NULL;

  if (author->family == NULL || author->given == NULL)
    return g_strdup (fn_author_get_name (author));
  given = initials ? dup_initials (author->given) : g_strdup (author->given);
  return inverted ? g_strdup_printf ("%s, %s", author->family, given)
                  : g_strdup_printf ("%s %s", given, author->family);
}

static char *
dup_apa_names (const FnSource *source)
{
  GString *names = g_string_new (NULL);
  guint n = source->n_authors, named = n > APA_MOST ? APA_NAMED : n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;

      if (i >= named && i + 1 < n)
        continue;
      name = dup_name (&source->authors[i], TRUE, TRUE);
      if (i > 0)
        g_string_append (names, i + 1 < n ? ", " : n > named ? ", . . . " : ", & ");
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

static char *
dup_chicago_names (const FnSource *source)
{
  GString *names = g_string_new (NULL);
  guint n = source->n_authors, named = n > CHICAGO_MOST ? CHICAGO_NAMED : n;

  for (guint i = 0; i < named; i++)
    {
      g_autofree char *name = dup_name (&source->authors[i], FALSE, i == 0);

      if (i > 0)
        g_string_append (names, i + 1 < n ? ", " : ", and ");
      g_string_append (names, name);
    }
  if (named < n)
    g_string_append (names, ", et al.");
  return g_string_free (names, FALSE);
}

static char *
dup_mla_names (const FnSource *source)
{
  g_autofree char *first = NULL, *second = NULL;

  if (source->n_authors == 0)
    return g_strdup ("");
  first = dup_name (&source->authors[0], FALSE, TRUE);
  if (source->n_authors == 1)
    return g_steal_pointer (&first);
  if (source->n_authors > 2)
    return g_strdup_printf ("%s, et al.", first);
  second = dup_name (&source->authors[1], FALSE, FALSE);
  return g_strdup_printf ("%s, and %s", first, second);
}

/* The publisher, unless it is the author as well. */
static const char *
get_publisher (const FnSource *source, const char *names)
{
  const char *publisher = get_words (source, source->publisher);

  return g_strcmp0 (publisher, names) != 0 ? publisher : NULL;
}

/* An office that publishes what nobody has signed is its author. */
static char *
take_office (const FnSource *source, char *names)
{
  if (*names != '\0' || source->publisher == NULL)
    return names;
  g_free (names);
  return g_strdup (get_words (source, source->publisher));
}

static char *
cite_apa (const FnSource *source)
{
  GString *entry = g_string_new (NULL);
  g_autofree char *names = take_office (source, dup_apa_names (source));
  g_autofree char *date = fn_period_to_people (&source->issued, &apa_dates);
  g_autofree char *when = g_strdup_printf ("(%s)", *date != '\0' ? date : "n.d.");
  const char *title = get_words (source, source->title);
  g_autofree char *work = source->number == NULL ? g_strdup (title)
                          : g_strcmp0 (source->type, "report") == 0
                              ? g_strdup_printf ("%s (Report No. %s)", title, source->number)
                              : g_strdup_printf ("%s (%s)", title, source->number);

  add_sentence (entry, *names != '\0' ? names : work);
  add_sentence (entry, when);
  if (*names != '\0')
    add_sentence (entry, work);
  add_sentence (entry, get_words (source, source->container_title));
  add_sentence (entry, get_publisher (source, names));
  add_address (entry, source->url);
  return g_string_free (entry, FALSE);
}

/* "Coast Press, March 11, 1901": those of the parts that are there */
static char *
join_parts (const char *const *parts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", parts[i]);
  return g_string_free (joined, FALSE);
}

static char *
cite_chicago (const FnSource *source)
{
  GString *entry = g_string_new (NULL);
  g_autofree char *names = take_office (source, dup_chicago_names (source)), *title = dup_title (source);
  g_autofree char *date = fn_period_to_people (&source->issued, &chicago_dates);
  const char *parts[] = { get_publisher (source, names), *date != '\0' ? date : "n.d." };
  g_autofree char *imprint = join_parts (parts, G_N_ELEMENTS (parts));

  add_sentence (entry, names);
  add_sentence (entry, title);
  add_sentence (entry, get_words (source, source->container_title));
  add_sentence (entry, source->number);
  add_sentence (entry, imprint);
  add_address (entry, source->url);
  if (source->url != NULL)
    g_string_append_c (entry, '.');
  return g_string_free (entry, FALSE);
}

static char *
cite_mla (const FnSource *source)
{
  GString *entry = g_string_new (NULL);
  g_autofree char *names = dup_mla_names (source), *title = dup_title (source);
  g_autofree char *date = fn_period_to_people (&source->issued, &mla_dates);
  const char *scheme = source->url != NULL ? strstr (source->url, "://") : NULL;
  const char *parts[] = {
    get_words (source, source->container_title),
    source->number,
    get_words (source, source->publisher),
    date,
    scheme != NULL ? scheme + strlen ("://") : source->url,
  };
  g_autofree char *rest = NULL;

  /* What an office has written and published itself begins with its title. */
  if (get_publisher (source, names) != NULL || source->publisher == NULL)
    add_sentence (entry, names);
  add_sentence (entry, title);
  rest = join_parts (parts, G_N_ELEMENTS (parts));
  add_sentence (entry, rest);
  return g_string_free (entry, FALSE);
}

static const FnCitationStyle styles[] = {
  { "apa", "APA 7", cite_apa, NULL, "\n", "\n" },
  { "chicago", "Chicago 17", cite_chicago, NULL, "\n", "\n" },
  { "mla", "MLA 9", cite_mla, NULL, "\n", "\n" },
  { "bibtex", "BibTeX", fn_cite_bibtex, NULL, "\n\n", "\n" },
  { "ris", "RIS", fn_cite_ris, NULL, "\r\n", "\r\n" },
  { "csl-json", "CSL-JSON", fn_cite_csl_json, fn_cite_csl_json_all },
};

const FnCitationStyle *
fn_citation_styles (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (styles);
  return styles;
}

const FnCitationStyle *
fn_citation_style_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].id, id) == 0)
      return &styles[i];
  return NULL;
}

char *
fn_citation_style_cite_all (const FnCitationStyle *self, const FnSource *const *sources, guint n)
{
  GString *list;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sources != NULL || n == 0, NULL);

  if (self->cite_all != NULL)
    return self->cite_all (sources, n);
  list = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *entry = self->cite (sources[i]);

      g_string_append_printf (list, "%s%s", entry, i + 1 < n ? self->between : self->end);
    }
  return g_string_free (list, FALSE);
}
