#include "config.h"

#include "model/fn-formula.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/fn-error.h"

/* Deeper than any formula a person writes, far from the end of the stack. */
#define MAX_DEPTH 64

typedef struct
{
  const char *formula;
  const char *at;
  const double *inputs;
  guint n_inputs;
  guint depth;
  char *problem; /* the first one; once set, nothing more is read */
} Reader;

typedef struct
{
  const char *name;
  double (*compute) (const Reader *reader, const double *values, guint n_values);
  gboolean wants_one;
} Function;

static double read_sum (Reader *self);

/* Returns NAN, so that a reading function can end with it. */
static double G_GNUC_PRINTF (2, 3)
fail (Reader *self, const char *format, ...)
{
  va_list arguments;

  if (self->problem != NULL)
    return NAN;

  va_start (arguments, format);
  self->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return NAN;
}

static void
skip_space (Reader *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

/* Takes the character @wanted if it comes next. */
static gboolean
take (Reader *self, char wanted)
{
  skip_space (self);
  if (self->problem != NULL || *self->at != wanted)
    return FALSE;

  self->at++;
  return TRUE;
}

static void
expect (Reader *self, char wanted)
{
  if (!take (self, wanted))
    fail (self, _("“%c” is missing"), wanted);
}

static double
compute_sum (const Reader *reader, const double *values, guint n_values)
{
  double sum = 0;

  for (guint i = 0; i < n_values; i++)
    sum += values[i];
  return sum;
}

static double
compute_mean (const Reader *reader, const double *values, guint n_values)
{
  return compute_sum (reader, values, n_values) / n_values;
}

static double
compute_count (const Reader *reader, const double *values, guint n_values)
{
  return n_values;
}

static double
compute_rank (const Reader *reader, const double *values, guint n_values)
{
  guint larger = 0;

  for (guint i = 0; i < reader->n_inputs; i++)
    if (reader->inputs[i] > values[0])
      larger++;
  return larger + 1;
}

static const Function functions[] = {
  { "sum", compute_sum, FALSE },
  { "mean", compute_mean, FALSE },
  { "count", compute_count, FALSE },
  { "rank", compute_rank, TRUE },
};

static GArray *
read_list (Reader *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  do
    {
      double value = read_sum (self);

      g_array_append_val (values, value);
    }
  while (take (self, ','));
  expect (self, ')');
  return values;
}

static double
apply (Reader *self, const Function *function)
{
  g_autoptr (GArray) values = NULL;

  if (!take (self, '('))
    {
      if (function->wants_one)
        return fail (self, _("“%s” needs one value in parentheses"), function->name);
      return function->compute (self, self->inputs, self->n_inputs);
    }

  values = read_list (self);
  if (self->problem != NULL)
    return NAN;
  if (function->wants_one && values->len != 1)
    return fail (self, _("“%s” needs one value in parentheses"), function->name);
  return function->compute (self, (const double *) values->data, values->len);
}

static double
read_function (Reader *self)
{
  gsize length = 0;
  g_autofree char *name = NULL;

  while (g_ascii_isalpha (self->at[length]))
    length++;
  name = g_strndup (self->at, length);
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (g_str_equal (functions[i].name, name))
      {
        self->at += length;
        return apply (self, &functions[i]);
      }
  return fail (self, _("“%s” is not one of sum, mean, rank and count"), name);
}

static double
read_input (Reader *self)
{
  const char *start = self->at;
  guint64 number;
  char *end;

  if (!g_ascii_isdigit (start[1]))
    return fail (self, _("a number is missing after “$”"));

  number = g_ascii_strtoull (start + 1, &end, 10);
  if (number < 1 || number > self->n_inputs)
    return fail (self,
                 ngettext ("there is no such input; the fact is derived from %u fact",
                           "there is no such input; the fact is derived from %u facts", self->n_inputs),
                 self->n_inputs);
  self->at = end;
  return self->inputs[number - 1];
}

/* Digits with an optional fraction; g_ascii_strtod() alone would also take "0x1f" and "1e9". */
static double
read_number (Reader *self)
{
  gsize length = strspn (self->at, "0123456789");
  g_autofree char *digits = NULL;

  if (self->at[length] == '.')
    length += 1 + strspn (self->at + length + 1, "0123456789");
  digits = g_strndup (self->at, length);
  self->at += length;
  return g_ascii_strtod (digits, NULL);
}

static double
read_value (Reader *self)
{
  skip_space (self);
  if (self->problem != NULL)
    return NAN;
  if (*self->at == '$')
    return read_input (self);
  if (g_ascii_isdigit (*self->at))
    return read_number (self);
  if (g_ascii_isalpha (*self->at))
    return read_function (self);
  if (take (self, '('))
    {
      double value = read_sum (self);

      expect (self, ')');
      return value;
    }
  return fail (self, _("a value is missing"));
}

static double
read_signed (Reader *self)
{
  gboolean negative = FALSE;
  double value;

  while (take (self, '-'))
    negative = !negative;
  value = read_value (self);
  return negative ? -value : value;
}

static double
read_product (Reader *self)
{
  double value = read_signed (self);

  for (;;)
    {
      if (take (self, '*'))
        value *= read_signed (self);
      else if (take (self, '/'))
        value /= read_signed (self);
      else
        return value;
    }
}

static double
read_sum (Reader *self)
{
  double value;

  if (self->depth == MAX_DEPTH)
    return fail (self, _("parentheses are nested too deeply"));

  self->depth++;
  value = read_product (self);
  for (;;)
    {
      if (take (self, '+'))
        value += read_product (self);
      else if (take (self, '-'))
        value -= read_product (self);
      else
        break;
    }
  self->depth--;
  return value;
}

gboolean
fn_formula_compute (const char *formula, const double *inputs, guint n_inputs, double *result, GError **error)
{
  Reader reader = { formula, formula, inputs, n_inputs };
  g_autofree char *problem = NULL;
  double value;

  g_return_val_if_fail (formula != NULL && result != NULL, FALSE);
  g_return_val_if_fail (inputs != NULL || n_inputs == 0, FALSE);

  value = read_sum (&reader);
  skip_space (&reader);
  if (*reader.at != '\0')
    fail (&reader, _("an operator is missing"));
  else if (!isfinite (value))
    fail (&reader, _("the result is not a finite number"));

  problem = reader.problem;
  if (problem != NULL)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX,
                   _("The formula “%s” cannot be computed at character %ld: %s"), formula,
                   g_utf8_pointer_to_offset (formula, reader.at) + 1, problem);
      return FALSE;
    }
  *result = value;
  return TRUE;
}
