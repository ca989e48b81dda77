#include "config.h"

#include "load/fn-stated-words.h"

#include <string.h>

typedef struct
{
  const char *sign;
  double number;
} Sign;

static const Sign digits[] = {
  { "〇", 0 }, { "一", 1 }, { "二", 2 }, { "三", 3 }, { "四", 4 },
  { "五", 5 }, { "六", 6 }, { "七", 7 }, { "八", 8 }, { "九", 9 },
};

/* These multiply the digit before them. */
static const Sign multipliers[] = { { "十", 10 }, { "百", 100 }, { "千", 1000 } };

/* These multiply all that came before them since the last one. */
static const Sign powers[] = { { "万", 1e4 }, { "億", 1e8 }, { "兆", 1e12 } };

/* These stand behind a whole number. */
static const Sign scales[] = { { "%", 0.01 }, { "パーセント", 0.01 }, { "割", 0.1 } };

static const Sign halves[] = { { "半数", 0.5 }, { "半分", 0.5 }, { "半減", 0.5 } };

static const Sign *
take (const char **at, const Sign *signs, guint n_signs)
{
  for (guint i = 0; i < n_signs; i++)
    if (g_str_has_prefix (*at, signs[i].sign))
      {
        *at += strlen (signs[i].sign);
        return &signs[i];
      }
  return NULL;
}

#define TAKE(at, signs) take (at, signs, G_N_ELEMENTS (signs))

/* Reads 1,910, 五万五千 or 2兆5000億. Returns: whether a number stands there. */
static gboolean
read_number (const char **at, double *number)
{
  double total = 0, section = 0, digit = -1; /* -1: no digit is waiting */
  const char *start = *at;

  for (;;)
    {
      const Sign *sign;

      if (g_ascii_isdigit (**at))
        digit = fn_read_digits (*at, at);
      else if ((sign = TAKE (at, digits)) != NULL)
        digit = MAX (digit, 0) * 10 + sign->number;
      else if ((sign = TAKE (at, multipliers)) != NULL)
        {
          section += (digit < 0 ? 1 : digit) * sign->number;
          digit = -1;
        }
      else if (*at > start && (sign = TAKE (at, powers)) != NULL)
        {
          total += (section + MAX (digit, 0)) * sign->number;
          section = 0;
          digit = -1;
        }
      else
        break;
    }
  *number = total + section + MAX (digit, 0);
  return *at > start;
}

static gboolean
read_stated (const char **at, FnStatedNumber *number)
{
  const Sign *sign = TAKE (at, halves);
  const char *behind;
  double numerator;

  *number = (FnStatedNumber){ .scale = 1 };
  if (sign != NULL)
    {
      number->number = sign->number;
      return TRUE;
    }
  if (!read_number (at, &number->number))
    return FALSE;
  behind = *at;
  if (g_str_has_prefix (behind, "分の"))
    {
      behind += strlen ("分の");
      if (number->number != 0 && read_number (&behind, &numerator))
        {
          number->number = numerator / number->number;
          number->rounded = TRUE;
          *at = behind;
          return TRUE;
        }
    }
  sign = TAKE (at, scales);
  if (sign != NULL)
    number->scale = sign->number;
  return TRUE;
}

void
fn_state_japanese (const char *folded, GArray *numbers)
{
  const char *at = folded;

  while (*at != '\0')
    {
      const char *start = at;
      FnStatedNumber number;

      if (!read_stated (&at, &number))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      number.start = start - folded;
      number.end = at - folded;
      g_array_append_val (numbers, number);
    }
}
