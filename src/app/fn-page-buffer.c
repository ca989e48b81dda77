#include "config.h"

#include "app/fn-page-buffer.h"

#include <gtksourceview/gtksource.h>
#include <string.h>

/* In points. */
#define HEADING_SPACE 18
#define ITEM_INDENT 18
#define LINE_SPACE 5
/* Of a blank line of a document, whose height is no line's. */
#define GAP_SCALE 0.2
/* Bytes of a text that go into a buffer at once, which takes some milliseconds. */
#define STRETCH (1024 * 1024)

static const char *const tag_names[FN_N_PAGE_TAGS] = { "set-back", "cited", "shown", "hit", "current-hit" };
static const double heading_scales[] = { 1.5, 1.2, 1.05, 1, 1, 1 };

static void
add_heading_tags (GtkTextBuffer *buffer)
{
  for (guint i = 0; i < G_N_ELEMENTS (heading_scales); i++)
    {
      g_autofree char *name = g_strdup_printf ("heading-%u", i + 1);

      gtk_text_buffer_create_tag (buffer, name, "scale", heading_scales[i], "weight", PANGO_WEIGHT_SEMIBOLD,
                                  "pixels-above-lines", i == 0 ? 0 : HEADING_SPACE, NULL);
    }
}

GtkTextBuffer *
fn_page_buffer_new (void)
{
  /* A text to read is not source code: no syntax, no brackets, no colours of a scheme. */
  GtkTextBuffer *buffer = g_object_new (GTK_SOURCE_TYPE_BUFFER, "highlight-syntax", FALSE,
                                        "highlight-matching-brackets", FALSE, "style-scheme", NULL, "enable-undo", FALSE,
                                        NULL);

  add_heading_tags (buffer);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", ITEM_INDENT, NULL);
  gtk_text_buffer_create_tag (buffer, "line", "pixels-below-lines", LINE_SPACE, NULL);
  /* The space after a paragraph is enough. */
  gtk_text_buffer_create_tag (buffer, "gap", "scale", GAP_SCALE, "pixels-below-lines", 0, NULL);
  gtk_text_buffer_create_tag (buffer, "row", NULL);
  gtk_text_buffer_create_tag (buffer, "table-head", "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "set-back", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "cited", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "shown", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "hit", NULL);
  gtk_text_buffer_create_tag (buffer, "current-hit", NULL);
  return buffer;
}

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static GdkRGBA
thin_out (GdkRGBA color, float alpha)
{
  color.alpha = alpha;
  return color;
}

void
fn_page_buffer_set_look (GtkTextBuffer *buffer, FnLook *look)
{
  GdkRGBA accent = fn_look_get_ink (look, FN_INK_ACCENT), axis = fn_look_get_ink (look, FN_INK_AXIS);
  GdkRGBA faint = thin_out (axis, 0.5);
  GdkRGBA tint = thin_out (accent, 0.2), text = fn_look_get_ink (look, FN_INK_TEXT);
  GdkRGBA hit = thin_out (text, 0.1), current = thin_out (text, 0.24);

  g_object_set (find_tag (buffer, "set-back"), "underline-rgba", &faint, NULL);
  g_object_set (find_tag (buffer, "cited"), "underline-rgba", &axis, NULL);
  g_object_set (find_tag (buffer, "shown"), "underline-rgba", &accent, "background-rgba", &tint, NULL);
  g_object_set (find_tag (buffer, "hit"), "background-rgba", &hit, NULL);
  g_object_set (find_tag (buffer, "current-hit"), "background-rgba", &current, NULL);
}

void
fn_page_buffer_set_zoom (GtkTextBuffer *buffer, double zoom)
{
  /* What stands first on the page has its margin already. */
  for (guint i = 1; i < G_N_ELEMENTS (heading_scales); i++)
    {
      g_autofree char *name = g_strdup_printf ("heading-%u", i + 1);

      g_object_set (find_tag (buffer, name), "pixels-above-lines", (int) (HEADING_SPACE * zoom), NULL);
    }
  g_object_set (find_tag (buffer, "item"), "left-margin", (int) (ITEM_INDENT * zoom), NULL);
  g_object_set (find_tag (buffer, "line"), "pixels-below-lines", (int) (LINE_SPACE * zoom), NULL);
}

static void
tag_by_name (GtkTextBuffer *buffer, const char *name, gsize start, gsize end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, end);
  gtk_text_buffer_apply_tag_by_name (buffer, name, &first, &last);
}

static void
set_block (GtkTextBuffer *buffer, const FnPageBlock *block)
{
  if (block->kind == FN_BLOCK_HEADING)
    {
      char name[] = "heading-1";

      name[sizeof name - 2] = '0' + CLAMP (block->level, 1, (int) G_N_ELEMENTS (heading_scales));
      tag_by_name (buffer, name, block->start, block->end);
    }
  else if (block->kind == FN_BLOCK_ITEM)
    tag_by_name (buffer, "item", block->start, block->end);
}

/* The lines of a document, as they were printed, stand as close as those that we break ourselves. */
static void
set_lines (GtkTextBuffer *buffer, FnText *text, const FnPageBlock *block)
{
  gsize start = fn_text_to_bytes (text, block->start), end = fn_text_to_bytes (text, block->end);
  const char *bytes = fn_text_get_bytes (text), *feed = memrchr (bytes + start, '\n', end - start);

  if (feed != NULL)
    tag_by_name (buffer, "line", block->start, fn_text_to_code_points (text, (gsize) (feed - bytes)));
}

/* The blank lines before a block. */
static void
set_gap (GtkTextBuffer *buffer, FnPage *page, guint index)
{
  gsize start = index > 0 ? fn_page_get_block (page, index - 1)->end + 1 : 0;
  gsize end = fn_page_get_block (page, index)->start;

  if (start < end)
    tag_by_name (buffer, "gap", start, end);
}

/* Where the stretch of the text that begins at @start ends: with a line, if there is an end of one. */
static gsize
find_stretch_end (FnText *text, gsize start)
{
  const char *bytes = fn_text_get_bytes (text);
  gsize size = fn_text_get_size (text), end = fn_text_align (text, MIN (size, start + STRETCH));
  const char *feed = end < size ? memrchr (bytes + start, '\n', end - start) : NULL;

  return feed != NULL ? (gsize) (feed - bytes) + 1 : end;
}

gboolean
fn_page_buffer_fills_at_once (FnPage *page)
{
  return page == NULL || fn_text_get_size (fn_page_get_text (page)) <= STRETCH;
}

gboolean
fn_page_buffer_fill_on (GtkTextBuffer *buffer, FnPage *page, FnPageProgress *progress)
{
  FnText *text = fn_page_get_text (page);
  gsize end = find_stretch_end (text, progress->byte), offset = fn_text_to_code_points (text, end);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_insert (buffer, &iter, fn_text_get_bytes (text) + progress->byte, (int) (end - progress->byte));
  for (; progress->block < fn_page_get_n_blocks (page); progress->block++)
    {
      const FnPageBlock *block = fn_page_get_block (page, progress->block);

      if (block->end > offset)
        break;
      set_block (buffer, block);
      if (fn_page_is_plain (page))
        {
          set_gap (buffer, page, progress->block);
          set_lines (buffer, text, block);
        }
    }
  if (progress->byte == 0)
    {
      gtk_text_buffer_get_start_iter (buffer, &iter);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }
  progress->byte = end;
  return end < fn_text_get_size (text);
}

gboolean
fn_page_buffer_empty_on (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  if (gtk_text_iter_get_offset (&end) > STRETCH)
    gtk_text_buffer_get_iter_at_offset (buffer, &start, gtk_text_iter_get_offset (&end) - STRETCH);
  gtk_text_buffer_delete (buffer, &start, &end);
  return gtk_text_buffer_get_char_count (buffer) > 0;
}

void
fn_page_buffer_fill (GtkTextBuffer *buffer, FnPage *page)
{
  FnPageProgress progress = { 0 };

  gtk_text_buffer_set_text (buffer, "", 0);
  while (page != NULL && fn_page_buffer_fill_on (buffer, page, &progress))
    continue;
}

void
fn_page_buffer_clear (GtkTextBuffer *buffer, FnPageTag tag)
{
  GtkTextTag *which = find_tag (buffer, tag_names[tag]);
  GtkTextIter start, end;

  /* Only where it is: all lines between the two are laid out anew. */
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  if (!gtk_text_iter_starts_tag (&start, which) && !gtk_text_iter_forward_to_tag_toggle (&start, which))
    return;
  if (!gtk_text_iter_ends_tag (&end, which))
    gtk_text_iter_backward_to_tag_toggle (&end, which);
  gtk_text_buffer_remove_tag (buffer, which, &start, &end);
}

void
fn_page_buffer_mark (GtkTextBuffer *buffer, FnPageTag tag, gsize start, gsize end)
{
  tag_by_name (buffer, tag_names[tag], start, end);
}

void
fn_page_buffer_mark_match (GtkTextBuffer *buffer, FnPageTag tag, FnPage *page, const FnMatch *match)
{
  for (guint i = 0; i < match->n_ranges; i++)
    tag_by_name (buffer, tag_names[tag], fn_page_from_notes (page, match->ranges[i].start),
                 fn_page_from_notes (page, match->ranges[i].end));
}
