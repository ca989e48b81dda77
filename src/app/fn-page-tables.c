#include "config.h"

#include "app/fn-page-tables.h"

/* As parts of the width of an "m": between columns, and where they are crowded, below a row, before a line that
 * goes on. */
#define GAP 1.6
#define LEAST_GAP 0.5
#define ROW_SPACE 0.35
#define HANG 1.6
/* The least room for words that hang below their column. */
#define LEAST_HUNG 7
/* How small the type of a wide table may be, as a part of the usual. */
#define LEAST_SCALE 0.7

typedef struct
{
  int width;      /* in pixels */
  gboolean words; /* whether any cell of the body is not a number */
} Column;

/* "-4.25", "$ 12", "≈ 3 %"; nothing and a dash go along with numbers. */
static gboolean
is_number (const char *cell)
{
  gboolean digit = FALSE;
  guint letters = 0;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      digit |= g_unichar_isdigit (c);
      letters += g_unichar_isalpha (c);
    }
  return letters == 0 && (digit || g_utf8_strlen (cell, -1) <= 1);
}

static int
measure (PangoLayout *layout, const char *cell)
{
  int width;

  pango_layout_set_text (layout, cell, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
measure_row (GArray *columns, PangoLayout *layout, const char *row, gboolean head)
{
  g_auto (GStrv) cells = g_strsplit (row, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      Column *column;

      if (i >= columns->len)
        g_array_set_size (columns, i + 1);
      column = &g_array_index (columns, Column, i);
      column->width = MAX (column->width, measure (layout, cells[i]));
      column->words |= !head && !is_number (cells[i]);
    }
}

/* The head is bold, so that all is measured as if it were. */
static PangoLayout *
create_layout (GtkTextView *view, double points)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

/* How wide a line may be; 0 before the view has been given its room. */
static double
get_room (GtkTextView *view)
{
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (view, &visible);
  return MAX (visible.width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view), 0);
}

/* What the columns take without gaps; words in the last one can go on below it. */
static double
add_widths (const GArray *columns, double em)
{
  double sum = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);
      gboolean hangs = i > 0 && i + 1 == columns->len && column->words;

      sum += hangs ? MIN (column->width, LEAST_HUNG * em) : column->width;
    }
  return sum;
}

/* Where the view is narrow, columns come closer together; where that does not do, the table is set in smaller type. */
static GtkTextTag *
create_tag (GtkTextBuffer *buffer, const GArray *columns, double room, double em)
{
  PangoTabArray *stops = pango_tab_array_new (MAX ((int) columns->len - 1, 0), TRUE);
  double n_gaps = MAX (columns->len, 2) - 1, widths = add_widths (columns, em);
  double gap = room > 0 ? CLAMP ((room - widths) / n_gaps, LEAST_GAP * em, GAP * em) : GAP * em;
  double scale = room > 0 ? CLAMP (room / (widths + gap * n_gaps), LEAST_SCALE, 1) : 1;
  double x = columns->len > 0 ? g_array_index (columns, Column, 0).width : 0, hang = HANG * em;
  GtkTextTag *tag;

  for (guint i = 1; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);

      x += gap;
      if (i + 1 == columns->len && column->words)
        hang = x;
      pango_tab_array_set_tab (stops, (int) i - 1, column->words ? PANGO_TAB_LEFT : PANGO_TAB_RIGHT,
                               (int) (scale * (column->words ? x : x + column->width)));
      x += column->width;
    }
  if (room > 0 && hang * scale > room - 2 * em)
    hang = HANG * em;
  tag = gtk_text_buffer_create_tag (buffer, NULL, "tabs", stops, "indent", -(int) (hang * scale), "scale", scale, NULL);
  pango_tab_array_free (stops);
  return tag;
}

static GtkTextTag *
set_table (GtkTextView *view, FnPage *page, const FnPageBlock *block, PangoLayout *layout, double em)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  FnText *text = fn_page_get_text (page);
  FnSpan span = { fn_text_to_bytes (text, block->start), fn_text_to_bytes (text, block->end) };
  g_autofree char *table = fn_text_dup_span (text, span);
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (Column));
  GtkTextIter start, end;
  GtkTextTag *tag;

  for (guint i = 0; rows[i] != NULL; i++)
    measure_row (columns, layout, rows[i], (int) i < block->level);
  tag = create_tag (buffer, columns, get_room (view), em);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) block->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) block->end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  if (gtk_text_iter_backward_line (&end))
    {
      gtk_text_iter_forward_to_line_end (&end);
      if (gtk_text_iter_compare (&start, &end) < 0)
        gtk_text_buffer_apply_tag_by_name (buffer, "row", &start, &end);
    }
  end = start;
  gtk_text_iter_forward_lines (&end, block->level);
  if (block->level > 0)
    gtk_text_buffer_apply_tag_by_name (buffer, "table-head", &start, &end);
  return tag;
}

static void
forget_tags (GtkTextBuffer *buffer, GPtrArray *tags)
{
  for (guint i = 0; i < tags->len; i++)
    gtk_text_tag_table_remove (gtk_text_buffer_get_tag_table (buffer), tags->pdata[i]);
  g_ptr_array_set_size (tags, 0);
}

/* The tags of the tables on view are kept with their buffer. */
static GPtrArray *
get_tags (GtkTextBuffer *buffer)
{
  static const char key[] = "fn-page-tables";
  GPtrArray *tags = g_object_get_data (G_OBJECT (buffer), key);

  if (tags == NULL)
    {
      tags = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (buffer), key, tags, (GDestroyNotify) g_ptr_array_unref);
    }
  return tags;
}

gboolean
fn_page_tables_set (GtkTextView *view, FnPage *page, double points)
{
  GtkTextBuffer *buffer;
  GPtrArray *tags;
  g_autoptr (PangoLayout) layout = NULL;
  double em = 0;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);

  buffer = gtk_text_view_get_buffer (view);
  tags = get_tags (buffer);
  forget_tags (buffer, tags);
  for (guint i = 0; page != NULL && i < fn_page_get_n_blocks (page); i++)
    {
      const FnPageBlock *block = fn_page_get_block (page, i);

      if (block->kind != FN_BLOCK_TABLE)
        continue;
      if (layout == NULL)
        layout = create_layout (view, points);
      em = measure (layout, "m");
      g_ptr_array_add (tags, set_table (view, page, block, layout, em));
    }
  if (tags->len > 0)
    g_object_set (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "row"), "pixels-below-lines",
                  (int) (ROW_SPACE * em), NULL);
  return tags->len > 0;
}
