#include "config.h"

#include "text/fn-page.h"

#include "text/fn-offset-map.h"
#include "text/fn-reflow.h"

#include <string.h>

struct _FnPage
{
  gatomicrefcount references;
  FnText *text;
  FnOffsetMap *map;
  GArray *blocks;
  gboolean plain;
};

/* A page that is being set. */
typedef struct
{
  const char *notes;
  GString *text;
  FnOffsetMap *map;
} Setter;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
set_character (Setter *setter, char c, FnSpan source)
{
  fn_offset_map_replaced (setter->map, source, 1);
  g_string_append_c (setter->text, c);
}

/* Text within a line: white space is one space, and a backslash is not shown before what it escapes. */
static void
set_words (Setter *setter, FnSpan span)
{
  const char *notes = setter->notes;
  gsize next;

  for (gsize i = span.start; i < span.end; i = next)
    {
      next = i + 1;
      if (is_blank (notes[i]))
        {
          while (next < span.end && is_blank (notes[next]))
            next++;
          set_character (setter, ' ', (FnSpan){ i, next });
        }
      else if (notes[i] == '\\' && next < span.end && g_ascii_ispunct (notes[next]))
        {
          next++;
          set_character (setter, notes[next - 1], (FnSpan){ i, next });
        }
      else
        {
          fn_offset_map_copied (setter->map, i, 1);
          g_string_append_c (setter->text, notes[i]);
        }
    }
}

static FnSpan
trim (const char *notes, FnSpan span)
{
  while (span.start < span.end && is_blank (notes[span.start]))
    span.start++;
  while (span.end > span.start && is_blank (notes[span.end - 1]))
    span.end--;
  return span;
}

/* The bar that ends the cell at @start, or else the end of the row. */
static gsize
find_bar (const char *notes, gsize start, gsize end)
{
  gsize i = start;

  while (i < end && notes[i] != '|')
    i += notes[i] == '\\' && i + 1 < end ? 2 : 1;
  return i;
}

static void
set_row (Setter *setter, FnSpan row)
{
  gsize start = row.start + 1, end = row.end;
  gsize bar = find_bar (setter->notes, start, end);

  set_words (setter, trim (setter->notes, (FnSpan){ start, bar }));
  while (bar + 1 < end)
    {
      set_character (setter, '\t', (FnSpan){ bar, bar + 1 });
      start = bar + 1;
      bar = find_bar (setter->notes, start, end);
      set_words (setter, trim (setter->notes, (FnSpan){ start, bar }));
    }
}

/* "|---|:--:|", which stands between the head of a table and its body */
static gboolean
is_rule (const char *notes, FnSpan row)
{
  gsize size = strspn (notes + row.start, "|-: \t");

  return size >= row.end - row.start && memchr (notes + row.start, '-', row.end - row.start) != NULL;
}

static void
set_table (Setter *setter, FnSpan table)
{
  const char *notes = setter->notes;
  gsize shown = 0;

  for (gsize start = table.start, end; start < table.end; start = end + 1)
    {
      const char *feed = memchr (notes + start, '\n', table.end - start);
      FnSpan row;

      end = feed != NULL ? (gsize) (feed - notes) : table.end;
      row = trim (notes, (FnSpan){ start, end });
      if (is_rule (notes, row))
        continue;
      if (shown > 0)
        set_character (setter, '\n', (FnSpan){ shown, start });
      set_row (setter, row);
      shown = end;
    }
}

static FnPageBlock
set_block (Setter *setter, const FnBlock *block)
{
  FnPageBlock set = { .kind = block->kind, .level = block->level, .start = setter->text->len };

  if (block->kind == FN_BLOCK_TABLE)
    {
      set.level = 1;
      set_table (setter, block->content);
    }
  else
    set_words (setter, block->content);
  set.end = setter->text->len;
  return set;
}

static FnPage *
make_page (void)
{
  FnPage *self = g_new0 (FnPage, 1);

  g_atomic_ref_count_init (&self->references);
  self->map = fn_offset_map_new ();
  self->blocks = g_array_new (FALSE, FALSE, sizeof (FnPageBlock));
  return self;
}

/* The blocks were put down in bytes. */
static void
finish_page (FnPage *self, GBytes *bytes)
{
  self->text = fn_text_new (bytes, NULL);
  g_assert (self->text != NULL);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      FnPageBlock *set = &g_array_index (self->blocks, FnPageBlock, i);

      set->start = fn_text_to_code_points (self->text, set->start);
      set->end = fn_text_to_code_points (self->text, set->end);
    }
}

FnPage *
fn_page_new (FnBlocks *blocks)
{
  FnPage *self;
  Setter setter;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);

  self = make_page ();
  setter = (Setter){ fn_text_get_bytes (fn_blocks_get_text (blocks)), g_string_new (NULL), self->map };
  for (guint i = 0; i < fn_blocks_get_length (blocks); i++)
    {
      const FnBlock *block = fn_blocks_get (blocks, i);
      FnPageBlock set;

      /* Up to the marker of the next block only: a marker leads to what follows it. */
      if (i > 0)
        set_character (&setter, '\n',
                       (FnSpan){ fn_blocks_get (blocks, i - 1)->content.end, block->source.start });
      set = set_block (&setter, block);
      g_array_append_val (self->blocks, set);
    }
  bytes = g_string_free_to_bytes (setter.text);
  finish_page (self, bytes);
  return self;
}

/* What is said of the lines of a document, and how much of it has come to pass. */
typedef struct
{
  const FnPageMark *marks;
  guint n;
  guint next;
  gboolean in_head; /* whether all rows of the table so far are of its head */
} Marks;

/* The block that the line begins, if a mark says so. */
static gboolean
take_mark (Marks *marks, FnSpan line, FnPageBlock *block)
{
  gboolean marked = FALSE;

  for (; marks->next < marks->n && marks->marks[marks->next].byte < line.end; marks->next++)
    if (marks->marks[marks->next].byte >= line.start)
      {
        *block = (FnPageBlock){ marks->marks[marks->next].kind, marks->marks[marks->next].level, line.start, line.end };
        marked = TRUE;
      }
  return marked;
}

/* A row that follows another one belongs to its table. */
static void
add_marked (FnPage *self, Marks *marks, const FnPageBlock *marked, gboolean follows)
{
  FnPageBlock *last = self->blocks->len > 0 ? &g_array_index (self->blocks, FnPageBlock, self->blocks->len - 1) : NULL;

  if (follows && marked->kind == FN_BLOCK_TABLE && last->kind == FN_BLOCK_TABLE)
    {
      marks->in_head = marks->in_head && marked->level > 0;
      last->level += marks->in_head;
      last->end = marked->end;
    }
  else
    {
      marks->in_head = marked->level > 0;
      g_array_append_vals (self->blocks, marked, 1);
    }
}

/* Line by line; a paragraph ends with the last line before a blank one or one that is marked. */
static void
add_paragraphs (FnPage *self, const char *text, gsize size, Marks *marks)
{
  FnPageBlock paragraph = { .kind = FN_BLOCK_PARAGRAPH }, marked;
  gboolean open = FALSE, is_marked = FALSE;

  for (gsize start = 0, end; start < size; start = end + 1)
    {
      const char *feed = memchr (text + start, '\n', size - start);
      gboolean was_open = open, was_marked = is_marked;
      FnSpan words;

      end = feed != NULL ? (gsize) (feed - text) : size;
      words = trim (text, (FnSpan){ start, end });
      is_marked = words.start < words.end && take_mark (marks, (FnSpan){ start, words.end }, &marked);
      open = words.start < words.end && !is_marked;
      if (was_open && !open)
        g_array_append_val (self->blocks, paragraph);
      if (is_marked)
        add_marked (self, marks, &marked, was_marked);
      if (!was_open)
        paragraph.start = start;
      if (open)
        paragraph.end = words.end;
    }
  if (open)
    g_array_append_val (self->blocks, paragraph);
}

/* Each printed page has lines of its own width. */
static void
reflow_pages (char *text)
{
  for (char *page = text, *end; *page != '\0'; page = *end != '\0' ? end + 1 : end)
    {
      end = page + strcspn (page, "\f");
      fn_reflow (page, (gsize) (end - page));
    }
}

static FnPage *
make_plain_page (FnText *text, gboolean printed, const FnPageMark *marks, guint n)
{
  FnPage *self = make_page ();
  gsize size = fn_text_get_size (text);
  char *shown = g_strndup (fn_text_get_bytes (text), size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (shown, size);

  self->plain = TRUE;
  if (printed)
    reflow_pages (shown);
  for (char *end = shown; (end = strchr (end, '\f')) != NULL;)
    *end = '\n';
  if (size > 0)
    fn_offset_map_copied (self->map, 0, size);
  add_paragraphs (self, shown, size, &(Marks){ marks, n, 0, FALSE });
  finish_page (self, bytes);
  return self;
}

FnPage *
fn_page_new_plain (FnText *text, const FnPageMark *marks, guint n)
{
  g_return_val_if_fail (text != NULL && (n == 0 || marks != NULL), NULL);

  return make_plain_page (text, FALSE, marks, n);
}

FnPage *
fn_page_new_printed (FnText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_plain_page (text, TRUE, NULL, 0);
}

FnPage *
fn_page_ref (FnPage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
fn_page_unref (FnPage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  fn_text_unref (self->text);
  fn_offset_map_free (self->map);
  g_array_unref (self->blocks);
  g_free (self);
}

FnText *
fn_page_get_text (const FnPage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

gboolean
fn_page_is_plain (const FnPage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->plain;
}

guint
fn_page_get_n_blocks (const FnPage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const FnPageBlock *
fn_page_get_block (const FnPage *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, FnPageBlock, index);
}

gsize
fn_page_from_notes (const FnPage *self, gsize byte)
{
  g_return_val_if_fail (self != NULL, 0);

  return fn_text_to_code_points (self->text, fn_offset_map_from_source (self->map, byte));
}

gsize
fn_page_to_notes (const FnPage *self, gsize code_point)
{
  gsize byte, size;

  g_return_val_if_fail (self != NULL && code_point <= fn_text_get_length (self->text), 0);

  byte = fn_text_to_bytes (self->text, code_point);
  size = fn_text_get_size (self->text);
  if (byte < size)
    return fn_offset_map_to_source (self->map, (FnSpan){ byte, byte + 1 }).start;
  /* The end of the page is the end of what it shows. */
  return size > 0 ? fn_offset_map_to_source (self->map, (FnSpan){ size - 1, size }).end : 0;
}
