#include "config.h"

#include "session/fn-language.h"
#include "session/fn-catalog.h"
#include "session/fn-place.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define NUMBERS "number style"

/*
 * A machine without the person's locale leaves the C locale, in which gettext translates nothing. C.UTF-8
 * is always there, and under it the gettext of older C libraries follows LANGUAGE; newer ones stay English.
 */
static void
start_without_locale (void)
{
  g_autofree char *languages = g_strjoinv (":", (char **)g_get_language_names ());

  g_setenv ("LANGUAGE", languages, FALSE);
  setlocale (LC_ALL, "C.UTF-8");
}

void
fn_language_start (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    start_without_locale ();
  /* English is fine, but our words and fact bases are UTF-8, and ASCII would turn them into question marks.
   */
  if (strcmp (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, fn_place_get_translations ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
is_english (const char *locale)
{
  return strcmp (locale, "C") == 0 || g_str_has_prefix (locale, "C.") || strcmp (locale, "POSIX") == 0 ||
         strcmp (locale, "en") == 0 || g_str_has_prefix (locale, "en_");
}

/* The translations for a locale's name, or for its language alone. */
static FnCatalog *
open_catalog (const char *locale)
{
  g_auto (GStrv) variants = g_get_locale_variants (locale);
  FnCatalog *catalog = NULL;

  for (char **variant = variants; *variant != NULL && catalog == NULL; variant++)
    {
      g_autofree char *path = g_build_filename (fn_place_get_translations (), *variant, "LC_MESSAGES",
                                                GETTEXT_PACKAGE ".mo", NULL);

      catalog = fn_catalog_open (path);
    }
  return catalog;
}

/*
 * The language that the rest of the program speaks; where it falls back on English, the person's own, since
 * the fact base may know it.
 */
static char *
choose_own_locale (void)
{
  const char *own = g_get_language_names ()[0];
  /* TRANSLATORS: the code of your language, such as "ja" */
  const char *spoken = C_("language code", "en");

  if (strcmp (spoken, "en") != 0 || is_english (setlocale (LC_MESSAGES, NULL)) || is_english (own))
    return g_strdup (spoken);
  return g_strdup (own);
}

/* "ja_JP.UTF-8" is the locale's name for the tag "ja-JP". */
static char *
locale_to_tag (const char *locale)
{
  char *tag = g_strndup (locale, strcspn (locale, ".@"));

  return g_strdelimit (tag, "_", '-');
}

static void
translate (const FnCatalog *catalog, const char **message)
{
  *message = fn_catalog_get (catalog, NULL, *message);
}

static void
translate_all (const FnCatalog *catalog, const char **messages, guint n)
{
  for (guint i = 0; i < n; i++)
    translate (catalog, &messages[i]);
}

static void
translate_dates (const FnCatalog *catalog, FnDateStyle *dates)
{
  translate_all (catalog, dates->months, G_N_ELEMENTS (dates->months));
  translate (catalog, &dates->day_format);
  translate (catalog, &dates->month_format);
  translate (catalog, &dates->year_format);
  dates->about = fn_catalog_get (catalog, "date", dates->about);
  translate (catalog, &dates->uncertain);
  translate (catalog, &dates->since);
  translate (catalog, &dates->until);
  translate (catalog, &dates->dash);
  translate (catalog, &dates->timeless);
}

static void
translate_citing (const FnCatalog *catalog, FnCiteStyle *citing)
{
  translate (catalog, &citing->two_authors);
  translate (catalog, &citing->more_authors);
  translate (catalog, &citing->title);
  translate (catalog, &citing->separator);
}

static void
translate_numbers (const FnCatalog *catalog, FnNumberStyle *numbers)
{
  /* TRANSLATORS: the decimal separator */
  numbers->decimal = fn_catalog_get (catalog, NUMBERS, NC_("number style", "."));
  /* TRANSLATORS: the separator of thousands */
  numbers->group = fn_catalog_get (catalog, NUMBERS, NC_("number style", ","));
}

static void
translate_words (const FnCatalog *catalog, FnWords *words)
{
  translate_numbers (catalog, &words->numbers);
  translate_dates (catalog, &words->dates);
  translate_citing (catalog, &words->citing);
  translate_all (catalog, words->qualifier, G_N_ELEMENTS (words->qualifier));
  translate_all (catalog, words->status, G_N_ELEMENTS (words->status));
  translate_all (catalog, words->spoken_qualifier, G_N_ELEMENTS (words->spoken_qualifier));
  translate_all (catalog, words->kind, G_N_ELEMENTS (words->kind));
  translate_all (catalog, words->word, G_N_ELEMENTS (words->word));
  /* The same in English as a value and its unit. */
  words->word[FN_WORD_REMARK_WITH_DATE] =
      fn_catalog_get (catalog, "status and time", fn_words_english ()->word[FN_WORD_REMARK_WITH_DATE]);
}

/* The catalogue stays open: the words are strings in it. */
typedef struct
{
  FnWords words;
  FnCatalog *catalog; /* NULL for English */
} Language;

static Language *
make_language (const char *locale)
{
  Language *language = g_new0 (Language, 1);

  language->words = *fn_words_english ();
  language->words.language = locale_to_tag (locale);
  if (!is_english (locale))
    language->catalog = open_catalog (locale);
  if (language->catalog != NULL)
    translate_words (language->catalog, &language->words);
  return language;
}

const FnWords *
fn_language_get_words (const char *language)
{
  static GHashTable *known = NULL; /* locale's name to Language, kept for good */
  g_autofree char *locale =
      language != NULL ? g_strdelimit (g_strdup (language), "-", '_') : choose_own_locale ();
  Language *found;

  if (known == NULL)
    known = g_hash_table_new (g_str_hash, g_str_equal);

  found = g_hash_table_lookup (known, locale);
  if (found == NULL)
    {
      found = make_language (locale);
      g_hash_table_insert (known, g_steal_pointer (&locale), found);
    }
  return &found->words;
}
