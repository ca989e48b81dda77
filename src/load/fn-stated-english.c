#include "config.h"

#include "load/fn-stated-words.h"

#include <string.h>

/* What a word adds to a number. */
typedef enum
{
  WORD_OTHER,
  WORD_DIGITS,
  WORD_UNIT,
  WORD_TENS,
  WORD_HUNDRED,
  WORD_SCALE,
  WORD_ORDINAL,
  WORD_FRACTION,
  WORD_SUPERLATIVE,
  WORD_ARTICLE,
  WORD_AND,
} WordKind;

typedef struct
{
  const char *word;
  WordKind kind;
  double number;
} Word;

static const Word words[] = {
  { "zero", WORD_UNIT, 0 },          { "no", WORD_UNIT, 0 },            { "none", WORD_UNIT, 0 },
  { "one", WORD_UNIT, 1 },           { "single", WORD_UNIT, 1 },        { "sole", WORD_UNIT, 1 },
  { "once", WORD_UNIT, 1 },          { "two", WORD_UNIT, 2 },           { "both", WORD_UNIT, 2 },
  { "twice", WORD_UNIT, 2 },         { "double", WORD_UNIT, 2 },        { "doubled", WORD_UNIT, 2 },
  { "doubling", WORD_UNIT, 2 },      { "three", WORD_UNIT, 3 },         { "triple", WORD_UNIT, 3 },
  { "tripled", WORD_UNIT, 3 },       { "four", WORD_UNIT, 4 },          { "five", WORD_UNIT, 5 },
  { "six", WORD_UNIT, 6 },           { "seven", WORD_UNIT, 7 },         { "eight", WORD_UNIT, 8 },
  { "nine", WORD_UNIT, 9 },          { "ten", WORD_UNIT, 10 },          { "eleven", WORD_UNIT, 11 },
  { "twelve", WORD_UNIT, 12 },       { "thirteen", WORD_UNIT, 13 },     { "fourteen", WORD_UNIT, 14 },
  { "fifteen", WORD_UNIT, 15 },      { "sixteen", WORD_UNIT, 16 },      { "seventeen", WORD_UNIT, 17 },
  { "eighteen", WORD_UNIT, 18 },     { "nineteen", WORD_UNIT, 19 },     { "twenty", WORD_TENS, 20 },
  { "thirty", WORD_TENS, 30 },       { "forty", WORD_TENS, 40 },        { "fifty", WORD_TENS, 50 },
  { "sixty", WORD_TENS, 60 },        { "seventy", WORD_TENS, 70 },      { "eighty", WORD_TENS, 80 },
  { "ninety", WORD_TENS, 90 },       { "hundred", WORD_HUNDRED, 100 },  { "hundreds", WORD_OTHER, 0 },
  { "thousand", WORD_SCALE, 1e3 },   { "million", WORD_SCALE, 1e6 },    { "billion", WORD_SCALE, 1e9 },
  { "trillion", WORD_SCALE, 1e12 },  { "dozen", WORD_SCALE, 12 },       { "percent", WORD_SCALE, 0.01 },
  { "percentage", WORD_SCALE, 0.01 }, { "decade", WORD_SCALE, 10 },     { "decades", WORD_SCALE, 10 },
  { "century", WORD_SCALE, 100 },    { "centuries", WORD_SCALE, 100 },  { "mn", WORD_SCALE, 1e6 },
  { "bn", WORD_SCALE, 1e9 },         { "tn", WORD_SCALE, 1e12 },        { "trn", WORD_SCALE, 1e12 },
  { "first", WORD_ORDINAL, 1 },      { "second", WORD_ORDINAL, 2 },     { "third", WORD_ORDINAL, 3 },
  { "fourth", WORD_ORDINAL, 4 },     { "fifth", WORD_ORDINAL, 5 },      { "sixth", WORD_ORDINAL, 6 },
  { "seventh", WORD_ORDINAL, 7 },    { "eighth", WORD_ORDINAL, 8 },     { "ninth", WORD_ORDINAL, 9 },
  { "tenth", WORD_ORDINAL, 10 },     { "eleventh", WORD_ORDINAL, 11 },  { "twelfth", WORD_ORDINAL, 12 },
  { "twentieth", WORD_ORDINAL, 20 }, { "hundredth", WORD_ORDINAL, 100 }, { "half", WORD_FRACTION, 2 },
  { "halves", WORD_FRACTION, 2 },    { "quarter", WORD_FRACTION, 4 },   { "quarters", WORD_FRACTION, 4 },
  { "thirds", WORD_FRACTION, 3 },    { "fourths", WORD_FRACTION, 4 },   { "fifths", WORD_FRACTION, 5 },
  { "sixths", WORD_FRACTION, 6 },    { "sevenths", WORD_FRACTION, 7 },  { "eighths", WORD_FRACTION, 8 },
  { "ninths", WORD_FRACTION, 9 },    { "tenths", WORD_FRACTION, 10 },   { "largest", WORD_SUPERLATIVE, 1 },
  { "biggest", WORD_SUPERLATIVE, 1 }, { "top", WORD_SUPERLATIVE, 1 },   { "leading", WORD_SUPERLATIVE, 1 },
  { "highest", WORD_SUPERLATIVE, 1 }, { "main", WORD_SUPERLATIVE, 1 },  { "most", WORD_SUPERLATIVE, 1 },
  { "a", WORD_ARTICLE, 1 },          { "an", WORD_ARTICLE, 1 },         { "and", WORD_AND, 0 },
};

/* A word or a run of digits. */
typedef struct
{
  const char *start;
  const char *end;
  WordKind kind;
  double number;
  gboolean joined; /* nothing but spaces and hyphens since the last one */
} Token;

typedef struct
{
  const char *text;
  GArray *tokens;  /* Token */
  GArray *numbers; /* FnStatedNumber */
} Reading;

static const Word *
find_word (const char *start, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length && strncmp (words[i].word, start, length) == 0)
      return &words[i];
  return NULL;
}

static const char *
skip_letters (const char *at)
{
  while (g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* "3rd" is a number; the letters are no word of their own. */
static const char *
skip_ordinal_ending (const char *at)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strncmp (at, endings[i], 2) == 0 && skip_letters (at) == at + 2)
      return at + 2;
  return at;
}

static Token
read_token (const char *at)
{
  Token token = { .start = at };

  if (g_ascii_isdigit (*at))
    {
      token.kind = WORD_DIGITS;
      token.number = fn_read_digits (at, &token.end);
      token.end = skip_ordinal_ending (token.end);
    }
  else if (*at == '%')
    {
      token.kind = WORD_SCALE;
      token.number = 0.01;
      token.end = at + 1;
    }
  else
    {
      const Word *word;

      token.end = skip_letters (at);
      word = find_word (at, token.end - at);
      if (word != NULL)
        {
          token.kind = word->kind;
          token.number = word->number;
        }
    }
  return token;
}

static GArray *
split_tokens (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  gboolean joined = FALSE;

  for (const char *at = text; *at != '\0';)
    {
      Token token;

      if (!g_ascii_isdigit (*at) && *at != '%' && !g_unichar_isalpha (g_utf8_get_char (at)))
        {
          joined = joined && (*at == ' ' || *at == '-');
          at = g_utf8_next_char (at);
          continue;
        }
      token = read_token (at);
      token.joined = joined;
      g_array_append_val (tokens, token);
      joined = TRUE;
      at = token.end;
    }
  return tokens;
}

/* The token at @index if it goes on from the one before and is of this kind. */
static const Token *
peek (const Reading *reading, guint index, WordKind kind)
{
  const Token *token;

  if (index >= reading->tokens->len)
    return NULL;
  token = &g_array_index (reading->tokens, Token, index);
  return token->joined && token->kind == kind ? token : NULL;
}

/* Whether the next token counts parts of a whole: "thirds", or "third" behind "one". */
static const Token *
peek_fraction (const Reading *reading, guint index, double numerator)
{
  const Token *token = peek (reading, index, WORD_FRACTION);

  if (token == NULL && numerator == 1 && (token = peek (reading, index, WORD_ORDINAL)) != NULL &&
      token->number <= 2)
    return NULL; /* "one second" is no half */
  return token;
}

/* Reads "thirty-one", "five hundred and six" or digits from @index on, as far as they go below a thousand. */
static double
read_small (const Reading *reading, guint *index)
{
  const Token *token = &g_array_index (reading->tokens, Token, (*index)++);
  double number = token->number;
  gboolean tens = token->kind == WORD_TENS;

  if (tens && (token = peek (reading, *index, WORD_UNIT)) != NULL && token->number < 10)
    {
      number += token->number;
      (*index)++;
    }
  else if (tens && (token = peek (reading, *index, WORD_ORDINAL)) != NULL && token->number < 10)
    {
      number += token->number;
      (*index)++;
    }
  if (peek (reading, *index, WORD_HUNDRED) != NULL)
    {
      guint rest = *index + 1;

      number *= 100;
      if (peek (reading, rest, WORD_AND) != NULL)
        rest++;
      if (peek (reading, rest, WORD_UNIT) != NULL || peek (reading, rest, WORD_TENS) != NULL)
        number += read_small (reading, &rest);
      else
        rest = *index + 1;
      *index = rest;
    }
  return number;
}

/* "and a half" behind a number. */
static double
read_half (const Reading *reading, guint *index)
{
  const Token *half = peek (reading, *index + 2, WORD_FRACTION);

  if (half == NULL || half->number != 2 || peek (reading, *index, WORD_AND) == NULL ||
      peek (reading, *index + 1, WORD_ARTICLE) == NULL)
    return 0;
  *index += 3;
  return 0.5;
}

static double
read_scale (const Reading *reading, guint *index)
{
  const Token *token;
  double scale = 1;

  while ((token = peek (reading, *index, WORD_SCALE)) != NULL)
    {
      scale *= token->number;
      (*index)++;
    }
  return scale;
}

static void
add_number (Reading *reading, FnStatedNumber number, guint first, guint end)
{
  number.start = g_array_index (reading->tokens, Token, first).start - reading->text;
  number.end = g_array_index (reading->tokens, Token, end - 1).end - reading->text;
  g_array_append_val (reading->numbers, number);
}

/* Reads a fraction from its denominator on: "half", "thirds of a million". */
static guint
read_fraction (Reading *reading, guint first, guint index, double numerator)
{
  double denominator = g_array_index (reading->tokens, Token, index++).number;
  FnStatedNumber number = { .number = numerator / denominator };

  number.rounded = denominator == 3 || denominator == 6 || denominator == 7 || denominator == 9;
  if (peek (reading, index, WORD_ARTICLE) != NULL && peek (reading, index + 1, WORD_SCALE) != NULL)
    index++;
  number.scale = read_scale (reading, &index);
  add_number (reading, number, first, index);
  return index;
}

static guint
read_cardinal (Reading *reading, guint first)
{
  guint index = first;
  FnStatedNumber number = { .number = read_small (reading, &index) };

  if (peek_fraction (reading, index, number.number) != NULL)
    return read_fraction (reading, first, index, number.number);
  number.number += read_half (reading, &index);
  number.scale = read_scale (reading, &index);
  /* "two thousand five hundred" goes on behind its scale. */
  if (number.scale >= 1000 && (peek (reading, index, WORD_UNIT) != NULL || peek (reading, index, WORD_TENS) != NULL))
    {
      number.number = number.number * number.scale + read_small (reading, &index);
      number.scale = read_scale (reading, &index);
    }
  add_number (reading, number, first, index);
  return index;
}

/* "a third", "a hundred", "a decade"; any other article is no number. */
static guint
read_article (Reading *reading, guint first)
{
  guint index = first + 1;

  if (peek_fraction (reading, index, 1) != NULL)
    return read_fraction (reading, first, index, 1);
  if (peek (reading, index, WORD_HUNDRED) != NULL || peek (reading, index, WORD_SCALE) != NULL)
    return read_cardinal (reading, first);
  return index;
}

static guint
read_at (Reading *reading, guint first)
{
  const Token *token = &g_array_index (reading->tokens, Token, first);
  FnStatedNumber number;
  guint index;

  switch (token->kind)
    {
    case WORD_DIGITS:
    case WORD_UNIT:
    case WORD_TENS:
      return read_cardinal (reading, first);
    case WORD_ARTICLE:
      return read_article (reading, first);
    case WORD_FRACTION:
      return read_fraction (reading, first, first, 1);
    case WORD_SCALE:
      index = first + 1;
      number = (FnStatedNumber){ .number = 1, .scale = token->number * read_scale (reading, &index) };
      add_number (reading, number, first, index);
      return index;
    case WORD_ORDINAL:
      add_number (reading, (FnStatedNumber){ .number = token->number, .scale = 1 }, first, first + 1);
      /* In "second-largest" the superlative is no first rank. */
      return peek (reading, first + 1, WORD_SUPERLATIVE) != NULL ? first + 2 : first + 1;
    case WORD_SUPERLATIVE:
      add_number (reading, (FnStatedNumber){ .number = 1, .scale = 1, .superlative = TRUE }, first, first + 1);
      return first + 1;
    case WORD_HUNDRED:
    case WORD_AND:
    case WORD_OTHER:
    default:
      return first + 1;
    }
}

void
fn_state_english (const char *folded, GArray *numbers)
{
  g_autoptr (GArray) tokens = split_tokens (folded);
  Reading reading = { folded, tokens, numbers };

  for (guint index = 0; index < tokens->len;)
    index = read_at (&reading, index);
}
