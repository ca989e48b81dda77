#include "config.h"

#include "load/fn-stated-numbers.h"

#include "load/fn-stated-words.h"

#include <math.h>
#include <string.h>

/* How far a fraction in words may be from its decimal print: 33 stands for a third. */
#define FRACTION_SLACK 0.011

static const struct
{
  const char *language;
  void (*state) (const char *folded, GArray *numbers);
} languages[] = {
  { "en", fn_state_english },
  { "ja", fn_state_japanese },
};

double
fn_read_digits (const char *at, const char **end)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean decimals = FALSE;

  for (;; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
      else if (*at == '.' && !decimals && g_ascii_isdigit (at[1]))
        {
          g_string_append_c (digits, '.');
          decimals = TRUE;
        }
      else if (*at != ',' || decimals || !g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2]) ||
               !g_ascii_isdigit (at[3]) || g_ascii_isdigit (at[4]))
        break;
    }
  *end = at;
  return g_ascii_strtod (digits->str, NULL);
}

/* Digits alone, for a language whose words are not known. */
static void
state_digits (const char *folded, GArray *numbers)
{
  const char *at = folded;

  while (*at != '\0')
    {
      FnStatedNumber number = { .scale = 1, .start = at - folded };

      if (!g_ascii_isdigit (*at))
        {
          at++;
          continue;
        }
      number.number = fn_read_digits (at, &at);
      number.end = at - folded;
      g_array_append_val (numbers, number);
    }
}

/* Whether nothing but the joint of a range stands between the two. */
static gboolean
is_range (const char *folded, const FnStatedNumber *first, const FnStatedNumber *second)
{
  static const char *const joints[] = { "-", "to", "and", "or", "から", "~" };
  g_autofree char *between = NULL;

  if (second->start < first->end)
    return FALSE;
  between = g_strndup (folded + first->end, second->start - first->end);
  g_strdelimit (between, "$", ' ');
  g_strstrip (between);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (strcmp (between, joints[i]) == 0)
      return TRUE;
  return FALSE;
}

/* In "1.9 to 2.5 billion" the scale counts for both ends. */
static void
share_scales (const char *folded, GArray *numbers)
{
  for (guint i = 0; i + 1 < numbers->len; i++)
    {
      FnStatedNumber *first = &g_array_index (numbers, FnStatedNumber, i);
      const FnStatedNumber *second = first + 1;

      if (first->scale == 1 && second->scale != 1 && is_range (folded, first, second))
        first->scale = second->scale;
    }
}

GArray *
fn_stated_numbers (const char *folded, const char *language)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (FnStatedNumber));
  gsize length = strcspn (language, "-");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].language) == length && g_ascii_strncasecmp (languages[i].language, language, length) == 0)
      {
        languages[i].state (folded, numbers);
        share_scales (folded, numbers);
        return numbers;
      }
  state_digits (folded, numbers);
  return numbers;
}

static gboolean
is_near (double a, double b, double slack)
{
  return fabs (a - b) <= slack * MAX (fabs (a), fabs (b));
}

gboolean
fn_stated_number_means (const FnStatedNumber *self, double value, const FnStatedUnit *unit)
{
  double slack = self->rounded ? FRACTION_SLACK : 1e-9;
  double printed = fabs (value), whole = self->number * self->scale;

  if (self->superlative)
    return unit->rank && printed == 1;
  if (is_near (whole, printed, slack) || is_near (whole, printed * unit->factor, slack))
    return TRUE;
  return is_near (self->number, printed, slack) &&
         (self->scale == 1 || self->scale == unit->factor || self->scale == unit->scale);
}

double
fn_stated_scale (const char *folded, const char *language)
{
  /* A scale that stands alone is read as one of it. */
  g_autoptr (GArray) numbers = fn_stated_numbers (folded, language);

  return numbers->len > 0 ? g_array_index (numbers, FnStatedNumber, 0).scale : 1;
}
