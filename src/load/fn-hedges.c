#include "config.h"

#include "load/fn-hedges.h"

#include <string.h>

/* Where a hedge stands that belongs to a number for sure; elsewhere its words may mean something else. */
typedef enum
{
  DIRECT_NEVER,
  DIRECT_BEFORE,
  DIRECT_BEHIND,
} Direct;

/* Words that bear a qualifier. */
typedef struct
{
  const char *language;
  FnQualifier qualifier;
  Direct direct;
  const char *phrase;
} Hedge;

#define EN_BEFORE(qualifier, phrase) { "en", FN_QUALIFIER_##qualifier, DIRECT_BEFORE, phrase }
#define EN_BEHIND(qualifier, phrase) { "en", FN_QUALIFIER_##qualifier, DIRECT_BEHIND, phrase }
#define EN_LOOSE(qualifier, phrase) { "en", FN_QUALIFIER_##qualifier, DIRECT_NEVER, phrase }
#define JA_BEFORE(qualifier, phrase) { "ja", FN_QUALIFIER_##qualifier, DIRECT_BEFORE, phrase }
#define JA_BEHIND(qualifier, phrase) { "ja", FN_QUALIFIER_##qualifier, DIRECT_BEHIND, phrase }
#define JA_LOOSE(qualifier, phrase) { "ja", FN_QUALIFIER_##qualifier, DIRECT_NEVER, phrase }

/* Any of them bears its qualifier wherever it stands in the quote. */
static const Hedge hedges[] = {
  EN_BEFORE (AT_MOST, "no more than"),
  EN_BEFORE (AT_MOST, "not more than"),
  EN_BEFORE (AT_LEAST, "no less than"),
  EN_BEFORE (AT_LEAST, "not less than"),
  EN_BEFORE (AT_LEAST, "no fewer than"),
  EN_BEFORE (AT_LEAST, "not fewer than"),
  EN_BEFORE (ABOUT, "about"),
  EN_BEFORE (ABOUT, "around"),
  EN_BEFORE (ABOUT, "roughly"),
  EN_BEFORE (ABOUT, "approximately"),
  EN_BEFORE (ABOUT, "approx"),
  EN_BEFORE (ABOUT, "circa"),
  EN_BEFORE (ABOUT, "some"),
  EN_BEFORE (ABOUT, "on the order of"),
  EN_BEFORE (ABOUT, "~"),
  EN_BEHIND (ABOUT, "or so"),
  EN_LOOSE (ABOUT, "more or less"),
  EN_BEFORE (NEARLY, "nearly"),
  EN_BEFORE (NEARLY, "almost"),
  EN_BEFORE (NEARLY, "close to"),
  EN_BEFORE (NEARLY, "just short of"),
  EN_BEFORE (NEARLY, "approaching"),
  EN_BEFORE (OVER, "over"),
  EN_BEFORE (OVER, "more than"),
  EN_BEFORE (OVER, "greater than"),
  EN_BEFORE (OVER, "higher than"),
  EN_BEFORE (OVER, "above"),
  EN_BEFORE (OVER, "in excess of"),
  EN_BEFORE (OVER, "upwards of"),
  EN_BEFORE (OVER, "exceed*"),
  EN_BEFORE (OVER, "surpass*"),
  EN_LOOSE (OVER, "beyond"),
  EN_LOOSE (OVER, "topped"),
  EN_LOOSE (OVER, "topping"),
  EN_BEHIND (OVER, "+"),
  EN_BEHIND (OVER, "-plus"),
  EN_BEFORE (AT_LEAST, "at least"),
  EN_BEFORE (AT_LEAST, "a minimum of"),
  EN_BEHIND (AT_LEAST, "or more"),
  EN_BEHIND (AT_LEAST, "or above"),
  EN_LOOSE (AT_LEAST, "minimum"),
  EN_BEFORE (UNDER, "under"),
  EN_BEFORE (UNDER, "less than"),
  EN_BEFORE (UNDER, "fewer than"),
  EN_BEFORE (UNDER, "lower than"),
  EN_BEFORE (UNDER, "below"),
  EN_BEFORE (AT_MOST, "at most"),
  EN_BEFORE (AT_MOST, "up to"),
  EN_BEFORE (AT_MOST, "as many as"),
  EN_BEFORE (AT_MOST, "as much as"),
  EN_BEFORE (AT_MOST, "a maximum of"),
  EN_BEHIND (AT_MOST, "or less"),
  EN_BEHIND (AT_MOST, "or fewer"),
  EN_LOOSE (AT_MOST, "maximum"),
  EN_LOOSE (AT_MOST, "within"),
  EN_LOOSE (AT_MOST, "cap"),
  EN_LOOSE (AT_MOST, "capped"),
  EN_LOOSE (AT_MOST, "limit*"),
  JA_BEFORE (ABOUT, "約"),
  JA_BEFORE (ABOUT, "およそ"),
  JA_BEFORE (ABOUT, "おおよそ"),
  JA_LOOSE (ABOUT, "程度"),
  JA_LOOSE (ABOUT, "前後"),
  JA_LOOSE (ABOUT, "くらい"),
  JA_LOOSE (ABOUT, "ぐらい"),
  JA_LOOSE (NEARLY, "近く"),
  JA_BEFORE (NEARLY, "ほぼ"),
  JA_LOOSE (NEARLY, "弱"),
  JA_BEHIND (OVER, "超"),
  JA_LOOSE (OVER, "上回"),
  JA_LOOSE (OVER, "強"),
  JA_BEFORE (AT_LEAST, "少なくとも"),
  JA_BEHIND (AT_LEAST, "以上"),
  JA_BEHIND (UNDER, "未満"),
  JA_LOOSE (UNDER, "下回"),
  JA_BEHIND (AT_MOST, "以下"),
  JA_LOOSE (AT_MOST, "以内"),
  JA_BEFORE (AT_MOST, "最大"),
};

/* Words that bear a status; "*" stands for any ending. */
static const struct
{
  const char *language;
  FnStatus status;
  const char *phrases[20];
} statuses[] = {
  { "en", FN_STATUS_ESTIMATED, { "estimat*", "reckon*", "assess*" } },
  { "en", FN_STATUS_PLANNED, { "plan", "plans", "planned", "planning", "set to", "to be", "expected", "expects", "scheduled",
                               "schedule", "will", "would", "intend*", "due to", "slated", "prepar*", "aim*", "design*" } },
  { "en", FN_STATUS_TARGET, { "target*", "goal*", "aim*", "objective*", "reach*", "by 20*", "seek*", "ambition*" } },
  { "en", FN_STATUS_AGREED, { "agree*", "accord*", "deal", "deals", "signed", "commit*", "consent*", "settled", "treaty",
                              "conclude*", "pact" } },
  { "en", FN_STATUS_PLEDGED, { "pledg*", "promis*", "commit*", "vow*", "announc*", "undert*", "offer*" } },
  { "en", FN_STATUS_DEMANDED, { "demand*", "press*", "ask*", "call*", "push*", "urg*", "seek*", "sought", "want*", "insist*",
                                "request*" } },
  { "en", FN_STATUS_FORECAST, { "forecast*", "expect*", "project*", "predict*", "could", "would", "may", "might", "likely",
                                "anticipat*", "outlook", "foresee*", "threat*" } },
  { "ja", FN_STATUS_ESTIMATED, { "推定", "推計", "見積", "概算" } },
  { "ja", FN_STATUS_PLANNED, { "予定", "計画", "見込", "方針" } },
  { "ja", FN_STATUS_TARGET, { "目標", "目指", "までに" } },
  { "ja", FN_STATUS_AGREED, { "合意", "協定", "締結", "署名" } },
  { "ja", FN_STATUS_PLEDGED, { "約束", "表明", "公約", "誓" } },
  { "ja", FN_STATUS_DEMANDED, { "要求", "求め", "迫", "要請" } },
  { "ja", FN_STATUS_FORECAST, { "予測", "見込", "見通し", "予想" } },
};

static gboolean
is_language (const char *known, const char *language)
{
  gsize length = strlen (known);

  return g_ascii_strncasecmp (known, language, length) == 0 && (language[length] == '\0' || language[length] == '-');
}

gboolean
fn_hedges_know (const char *language)
{
  return is_language ("en", language) || is_language ("ja", language);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

/* "no more than" is not "more than". */
static gboolean
is_negated (const char *text, const char *at)
{
  gsize before = at - text;

  return (before >= 3 && strncmp (at - 3, "no ", 3) == 0) || (before >= 4 && strncmp (at - 4, "not ", 4) == 0);
}

/* Whether the phrase stands at @at as words of its own. Only Latin letters make words with borders here. */
static gboolean
stands_at (const char *text, const char *at, const char *phrase)
{
  gsize length = strlen (phrase);
  gboolean stem = phrase[length - 1] == '*';

  if (stem)
    length--;
  if (strncmp (at, phrase, length) != 0)
    return FALSE;
  if (!g_ascii_isalpha (*phrase))
    return TRUE;
  if ((at > text && is_letter (g_utf8_prev_char (at))) || is_negated (text, at))
    return FALSE;
  return stem || !is_letter (at + length);
}

static gboolean
has_phrase (const char *text, const char *phrase)
{
  for (const char *at = strchr (text, *phrase); at != NULL; at = strchr (at + 1, *phrase))
    if (stands_at (text, at, phrase))
      return TRUE;
  return FALSE;
}

gboolean
fn_hedges_bear_qualifier (const char *folded, const char *language, FnQualifier qualifier)
{
  if (qualifier == FN_QUALIFIER_EXACT)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (hedges); i++)
    if (hedges[i].qualifier == qualifier && is_language (hedges[i].language, language) &&
        has_phrase (folded, hedges[i].phrase))
      return TRUE;
  return FALSE;
}

gboolean
fn_hedges_bear_status (const char *folded, const char *language, FnStatus status)
{
  if (status == FN_STATUS_OBSERVED)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i].status == status && is_language (statuses[i].language, language))
      for (const char *const *phrase = statuses[i].phrases; *phrase != NULL; phrase++)
        if (has_phrase (folded, *phrase))
          return TRUE;
  return FALSE;
}

/* Goes back over what may stand between a hedge and its number: spaces, currency signs, articles. */
static gsize
skip_back (const char *text, gsize start)
{
  static const char *const between[] = { " ", "$", "¥", "€", "£", "-", " a", " an", " the", " another" };
  gboolean skipped = TRUE;

  while (skipped)
    {
      skipped = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (between); i++)
        {
          gsize length = strlen (between[i]);

          if (start >= length && strncmp (text + start - length, between[i], length) == 0)
            {
              start -= length;
              skipped = TRUE;
            }
        }
    }
  return start;
}

/* Whether the phrase ends at @end; a stem ends with the word it begins. */
static gboolean
ends_at (const char *text, gsize end, const char *phrase)
{
  gsize length = strlen (phrase);

  if (phrase[length - 1] == '*')
    {
      while (end > 0 && g_ascii_isalpha (text[end - 1]))
        end--;
      return stands_at (text, text + end, phrase);
    }
  return end >= length && strncmp (text + end - length, phrase, length) == 0 &&
         stands_at (text, text + end - length, phrase);
}

FnQualifier
fn_hedges_find_direct (const char *folded, const char *language, gsize start, gsize end)
{
  gsize before = skip_back (folded, start);
  const char *behind = folded + end;

  behind += strspn (behind, " ");
  for (guint i = 0; i < G_N_ELEMENTS (hedges); i++)
    {
      if (!is_language (hedges[i].language, language))
        continue;
      if (hedges[i].direct == DIRECT_BEFORE && ends_at (folded, before, hedges[i].phrase))
        return hedges[i].qualifier;
      if (hedges[i].direct == DIRECT_BEHIND && stands_at (folded, behind, hedges[i].phrase))
        return hedges[i].qualifier;
    }
  return FN_QUALIFIER_EXACT;
}
