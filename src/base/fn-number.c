#include "config.h"

#include "base/fn-number.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* Digits that always tell one double from all others. */
#define MOST_DIGITS 17
/* Digits that always survive the way through a double. */
#define SAFE_DIGITS 15
/* Beyond these powers of ten a number is written with an exponent, as in JavaScript. */
#define PLAIN_FROM -6
#define PLAIN_TO 21
/* Thousandths of lengths up to this fit into a decimal; beyond it there are none to speak of. */
#define LENGTH_LIMIT 1e13
#define WHOLE_SIZE (DBL_MAX_10_EXP + 8)

/* A number in decimal, as 0.DIGITS times ten to the power of @point; zero has no digits. */
typedef struct
{
  gboolean negative;
  char digits[MOST_DIGITS + 1];
  int length;
  int point;
} Decimal;

static void
strip_zeros (Decimal *decimal)
{
  while (decimal->length > 0 && decimal->digits[decimal->length - 1] == '0')
    decimal->length--;
  decimal->digits[decimal->length] = '\0';
}

/* Rounding by these digits, not by the double's own, makes 1.005 a half as it is for who wrote it. */
static Decimal
to_decimal (double value)
{
  Decimal decimal = { .negative = signbit (value) };
  char format[8], text[32];
  const char *exponent;

  for (int digits = fabs (value) < DBL_MIN ? 1 : SAFE_DIGITS; digits <= MOST_DIGITS; digits++)
    {
      g_snprintf (format, sizeof format, "%%.%de", digits - 1);
      g_ascii_formatd (text, sizeof text, format, fabs (value));
      if (g_ascii_strtod (text, NULL) == fabs (value))
        break;
    }
  exponent = strchr (text, 'e');
  for (const char *c = text; c < exponent; c++)
    if (g_ascii_isdigit (*c))
      decimal.digits[decimal.length++] = *c;
  decimal.point = 1 + (int) g_ascii_strtoll (exponent + 1, NULL, 10);
  strip_zeros (&decimal);
  return decimal;
}

static void
round_decimal (Decimal *decimal, int decimals)
{
  int kept = decimal->point + decimals;
  gboolean up;

  if (kept >= decimal->length)
    return;
  up = kept >= 0 && decimal->digits[kept] >= '5';
  decimal->length = MAX (kept, 0);
  while (up && decimal->length > 0 && decimal->digits[decimal->length - 1] == '9')
    decimal->length--;
  if (up && decimal->length > 0)
    decimal->digits[decimal->length - 1]++;
  else if (up)
    {
      decimal->digits[decimal->length++] = '1';
      decimal->point++;
    }
  strip_zeros (decimal);
}

static char
get_digit (const Decimal *decimal, int index)
{
  return index >= 0 && index < decimal->length ? decimal->digits[index] : '0';
}

static char *
write_plain (const Decimal *decimal, const FnNumberStyle *style)
{
  GString *text = g_string_new (decimal->negative ? style->minus : NULL);
  int whole = decimal->length > 0 ? MAX (decimal->point, 0) : 0;

  if (whole == 0)
    g_string_append_c (text, '0');
  for (int i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, style->group);
      g_string_append_c (text, get_digit (decimal, i));
    }
  if (decimal->length > 0 && decimal->length > decimal->point)
    {
      g_string_append (text, style->decimal);
      for (int i = decimal->point; i < decimal->length; i++)
        g_string_append_c (text, get_digit (decimal, i));
    }
  return g_string_free (text, FALSE);
}

static const FnNumberStyle machine_style = { ".", "", "-" };

char *
fn_number_to_people (double value, int decimals, const FnNumberStyle *style)
{
  Decimal decimal;

  g_return_val_if_fail (isfinite (value) && style != NULL, NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= SAFE_DIGITS, NULL);

  decimal = to_decimal (value);
  round_decimal (&decimal, decimals);
  decimal.negative = decimal.negative && decimal.length > 0;
  return write_plain (&decimal, style);
}

char *
fn_number_to_machine (double value)
{
  Decimal decimal;

  g_return_val_if_fail (isfinite (value), NULL);

  decimal = to_decimal (value);
  if (decimal.length == 0 || (decimal.point > PLAIN_FROM && decimal.point <= PLAIN_TO))
    return write_plain (&decimal, &machine_style);
  return g_strdup_printf ("%s%c%s%se%d", decimal.negative ? "-" : "", decimal.digits[0],
                          decimal.length > 1 ? "." : "", decimal.digits + 1, decimal.point - 1);
}

char *
fn_number_to_length (double value)
{
  char text[WHOLE_SIZE];
  gint64 thousandths;
  Decimal decimal;

  g_return_val_if_fail (isfinite (value), NULL);

  if (fabs (value) >= LENGTH_LIMIT)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.0f", value));
  /* Lengths are many and need no digits that read back: whole thousandths will do. */
  thousandths = llround (value * 1000);
  decimal = (Decimal){ .negative = thousandths < 0 };
  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, ABS (thousandths));
  decimal.length = g_strlcpy (decimal.digits, text, sizeof decimal.digits);
  decimal.point = decimal.length - 3;
  strip_zeros (&decimal);
  return write_plain (&decimal, &machine_style);
}

double
fn_number_round (double value, int decimals)
{
  Decimal decimal;
  g_autofree char *text = NULL;

  g_return_val_if_fail (isfinite (value), value);
  g_return_val_if_fail (decimals >= 0 && decimals <= SAFE_DIGITS, value);

  decimal = to_decimal (value);
  round_decimal (&decimal, decimals);
  text = write_plain (&decimal, &machine_style);
  return g_ascii_strtod (text, NULL);
}
