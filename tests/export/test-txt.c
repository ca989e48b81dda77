#include "config.h"

#include "export/fn-writers.h"
#include "golden.h"
#include "orchard.h"

/* Columns line up, Chinese characters counting twice; numbers are flush right; no line ends in a space. */
static void
test_golden (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = {
    .base = base,
    .figure = fn_fact_base_get_figure (base, 0),
    .size = { 240, 160 },
    .theme = fn_theme_find ("light"),
    .words = fn_words_english (),
  };
  g_autoptr (GBytes) bytes = fn_write_txt (&job, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  golden_compare ("harvest.txt", text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/txt/golden", test_golden);
  return g_test_run ();
}
