#include "config.h"

#include "notified.h"

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

char *
take_notified (GtSignalLogger *logger)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GtSignalLoggerEmission *emission;

  while (gt_signal_logger_pop_emission (logger, NULL, NULL, NULL, &emission))
    {
      GParamSpec *pspec;

      gt_signal_logger_emission_get_params (emission, &pspec);
      g_ptr_array_add (names, (gpointer)g_intern_string (g_param_spec_get_name (pspec)));
      g_param_spec_unref (pspec);
      gt_signal_logger_emission_free (emission);
    }
  g_ptr_array_sort (names, compare_strings);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}
