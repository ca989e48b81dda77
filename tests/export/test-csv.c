#include "config.h"

#include "export/fn-writers.h"
#include "orchard.h"

#include <string.h>

/* Reads one record of RFC 4180 and moves @at behind it. Returns: (element-type utf8): its cells */
static GPtrArray *
read_record (const char **at)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  GString *cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (;; (*at)++)
    {
      g_assert_cmpint (**at, !=, '\0');
      if (quoted && **at == '"' && (*at)[1] == '"')
        g_string_append_c (cell, *++(*at));
      else if (**at == '"')
        quoted = !quoted;
      else if (quoted || (**at != ',' && **at != '\r'))
        g_string_append_c (cell, **at);
      else
        {
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (**at == '\r')
            break;
        }
    }
  g_assert_cmpint ((*at)[1], ==, '\n');
  *at += 2;
  g_string_free (cell, TRUE);
  return cells;
}

/* Reads the table. Returns: (element-type GHashTable): its rows, cells by title */
static GPtrArray *
read_table (const char *csv)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) titles = read_record (&csv);

  while (*csv != '\0')
    {
      g_autoptr (GPtrArray) cells = read_record (&csv);
      GHashTable *row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

      g_assert_cmpuint (cells->len, ==, titles->len);
      for (guint i = 0; i < cells->len; i++)
        g_assert_true (g_hash_table_insert (row, g_strdup (titles->pdata[i]), g_strdup (cells->pdata[i])));
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static GPtrArray *
export_all (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *csv = NULL;

  for (int i = 0; i < (int) fn_fact_base_count (base, FN_PART_FACT); i++)
    g_array_append_val (facts, i);
  csv = fn_export_facts_to_csv (base, facts, "en");
  return read_table (csv);
}

static void
test_cells (void)
{
  const struct
  {
    guint row;
    const char *title;
    const char *cell;
  } cases[] = {
    { 0, "id", "north-apples" },
    { 0, "entity", "north" },
    { 0, "counterpart", "" },
    { 0, "measure", "apples" },
    { 0, "period", "2019/2020" },
    { 0, "value", "0.1" },
    { 0, "low", "" },
    { 0, "high", "" },
    { 0, "unit", "tonne" },
    { 0, "qualifier", "about" },
    { 0, "status", "observed" },
    { 0, "statistic", "point" },
    { 0, "source", "almanac" },
    { 0, "section", "" },
    { 0, "paragraph", "1" },
    { 0, "formula", "" },
    { 0, "quote", "about \"3\" carts,\nno more" },
    { 1, "value", "" },
    { 1, "low", "-2.5" },
    { 1, "high", "1e21" },
    { 1, "status", "target" },
    { 1, "paragraph", "1 | 2" },
    { 1, "quote", "about \"3\" carts,\nno more | about \"4\" carts,\nno more" },
    { 2, "value", "=Gala, \"red\"" },
    { 2, "unit", "" },
    { 2, "note", "not \"pome\"" },
    { 3, "entity", "south" },
    { 3, "value", "-64" },
    { 3, "source", "" },
    { 3, "formula", "$1 - $2" },
  };
  g_autoptr (GPtrArray) rows = export_all ();

  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *cell = g_hash_table_lookup (rows->pdata[cases[i].row], cases[i].title);

      g_assert_cmpstr (cell, ==, cases[i].cell);
    }
}

static void
test_figure (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = { .base = base,
                      .figure = fn_fact_base_get_figure (base, 0),
                      .words = fn_words_english () };
  g_autoptr (GBytes) bytes = fn_write_csv (&job, NULL);
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GPtrArray) rows = read_table (csv);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (rows->pdata[0], "id"), ==, "north-apples");
  g_assert_cmpstr (g_hash_table_lookup (rows->pdata[1], "id"), ==, "all-apples");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv/cells", test_cells);
  g_test_add_func ("/export/csv/figure", test_figure);
  return g_test_run ();
}
