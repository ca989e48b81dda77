#include "config.h"

#include "export/fn-writers.h"

#include "chart/fn-table.h"

#include <string.h>

#define GAP 2 /* between columns, in characters */

/* How many columns of a terminal @text takes up. */
static guint
get_text_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }
  return width;
}

static guint *
measure_columns (const FnTable *table)
{
  guint *widths = g_new0 (guint, table->n_columns);

  for (guint column = 0; column < table->n_columns; column++)
    {
      widths[column] = get_text_width (table->titles[column]);
      for (guint row = 0; row < table->n_rows; row++)
        widths[column] = MAX (widths[column], get_text_width (table->cells[row * table->n_columns + column]));
    }
  return widths;
}

static void
append_spaces (GString *out, guint n)
{
  g_string_append_printf (out, "%*s", (int) n, "");
}

/* No spaces at the end of a line: nobody sees them, and every comparison of files does. */
static void
append_row (GString *out, const FnTable *table, char *const *cells, const guint *widths)
{
  for (guint column = 0; column < table->n_columns; column++)
    {
      guint room = widths[column] - get_text_width (cells[column]);

      if (table->numeric[column])
        append_spaces (out, room);
      g_string_append (out, cells[column]);
      if (column + 1 < table->n_columns)
        append_spaces (out, (table->numeric[column] ? 0 : room) + GAP);
    }
  g_string_truncate (out, strlen (g_strchomp (out->str)));
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const FnTable *table)
{
  g_autofree guint *widths = measure_columns (table);

  append_row (out, table, table->titles, widths);
  for (guint row = 0; row < table->n_rows; row++)
    append_row (out, table, &table->cells[row * table->n_columns], widths);
}

static void
append_line (GString *out, const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s\n", text);
}

static void
append_sources (GString *out, const FnSheet *sheet, const FnWords *words)
{
  for (guint i = 0; sheet->citations[i] != NULL; i++)
    {
      g_autofree char *line = fn_words_fill (words->word[FN_WORD_SOURCE], sheet->citations[i], NULL);

      append_line (out, line);
    }
}

GBytes *
fn_write_txt (const FnExportJob *job, GError **error)
{
  g_auto (FnSheet) sheet = { 0 };
  g_autoptr (FnFigureData) data = fn_figure_data_new (job->base, job->figure, job->words);
  g_autoptr (FnTable) table = fn_table_new (job->base, job->figure, data, job->words);
  GString *out = g_string_new (NULL);

  fn_sheet_init (&sheet, job);
  append_line (out, fn_scene_get_title (sheet.scene));
  append_line (out, fn_label_get (job->figure->subtitle, job->words->language));
  append_line (out, "");
  if (table->n_rows > 0)
    append_table (out, table);
  else
    append_line (out, fn_scene_get_description (sheet.scene));
  append_line (out, "");
  append_line (out, fn_label_get (job->figure->notes, job->words->language));
  append_sources (out, &sheet, job->words);
  return g_string_free_to_bytes (out);
}
