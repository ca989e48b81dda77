#include "config.h"

#include "long-text.h"

#define SIZE (10 * 1000 * 1000)

static const char *const words[] = { "the",  "harbour", "master",   "of",   "Café", "near", "ships,", "“quay”",
                                     "2024", "and",     "Elsinore", "tide", "was",  "港の", "船が",   "sailing.\n" };

FnText *
long_text_new (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GString *string = g_string_sized_new (SIZE + 100);
  g_autoptr (GBytes) bytes = NULL;

  while (string->len < SIZE)
    {
      g_string_append (string, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_string_append_c (string, ' ');
    }
  bytes = g_string_free_to_bytes (string);
  return fn_text_new (bytes, NULL);
}

static int
compare (gconstpointer one, gconstpointer other)
{
  double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

double
long_text_percentile (GArray *values, guint percent)
{
  g_array_sort (values, compare);
  return g_array_index (values, double, (values->len - 1) * percent / 100);
}
