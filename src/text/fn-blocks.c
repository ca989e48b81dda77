#include "config.h"

#include "text/fn-blocks.h"

#include "text/fn-normal.h"

#include <string.h>

#define DEEPEST_HEADING 6
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _FnBlocks
{
  gatomicrefcount ref_count;
  FnText *text;
  GArray *blocks;
  GPtrArray *titles; /* by block: a heading's words in normalised form, for every citation asks for one; else NULL */
};

typedef enum
{
  LINE_BLANK,
  LINE_HEADING,
  LINE_ITEM,
  LINE_TABLE,
  LINE_INDENTED,
  LINE_TEXT,
} LineKind;

/* A line and what it begins with. */
typedef struct
{
  LineKind kind;
  int level;
  FnSpan span; /* without the line feed */
  gsize content;
} Line;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

static gboolean
ends_marker (const char *c)
{
  return is_blank (*c) || *c == '\n' || *c == '\0';
}

static void
classify (Line *line, const char *bytes)
{
  const char *start = bytes + line->span.start, *c = start;
  int hashes = 0;

  while (is_blank (*c))
    c++;
  while (c[hashes] == '#')
    hashes++;
  line->content = c - bytes;
  line->kind = c > start ? LINE_INDENTED : LINE_TEXT;
  if (line->content >= line->span.end)
    line->kind = LINE_BLANK;
  else if (c == start && hashes > 0 && hashes <= DEEPEST_HEADING && ends_marker (c + hashes))
    {
      line->kind = LINE_HEADING;
      line->level = hashes;
      line->content += hashes;
    }
  else if ((*c == '-' || *c == '*') && ends_marker (c + 1))
    {
      line->kind = LINE_ITEM;
      line->content++;
    }
  else if (*c == '|')
    line->kind = LINE_TABLE;
  while (line->content < line->span.end && is_blank (bytes[line->content]))
    line->content++;
}

static Line
read_line (FnText *text, gsize start)
{
  const char *bytes = fn_text_get_bytes (text);
  const char *feed = strchr (bytes + start, '\n');
  Line line = { .span = { start, feed != NULL ? (gsize) (feed - bytes) : fn_text_get_size (text) } };

  classify (&line, bytes);
  return line;
}

/* Whether a line goes on with the block before it. */
static gboolean
continues (const Line *line, const FnBlock *block)
{
  switch (block->kind)
    {
    case FN_BLOCK_PARAGRAPH:
      return line->kind == LINE_TEXT || line->kind == LINE_INDENTED;
    case FN_BLOCK_ITEM:
      return line->kind == LINE_INDENTED;
    case FN_BLOCK_TABLE:
      return line->kind == LINE_TABLE;
    default:
      return FALSE;
    }
}

static void
begin_block (FnBlocks *self, const Line *line)
{
  static const FnBlockKind kinds[] = {
    [LINE_HEADING] = FN_BLOCK_HEADING,    [LINE_ITEM] = FN_BLOCK_ITEM,      [LINE_TABLE] = FN_BLOCK_TABLE,
    [LINE_INDENTED] = FN_BLOCK_PARAGRAPH, [LINE_TEXT] = FN_BLOCK_PARAGRAPH,
  };
  guint index = self->blocks->len;
  const FnBlock *last = index > 0 ? fn_blocks_get (self, index - 1) : NULL;
  FnBlock block = {
    .kind = kinds[line->kind],
    .level = line->level,
    .section = last != NULL ? last->section : -1,
    .paragraph = last != NULL ? last->paragraph + 1 : 1,
    .source = line->span,
    .content = { line->content, line->span.end },
  };

  if (block.kind == FN_BLOCK_HEADING)
    {
      block.section = index;
      block.paragraph = 0;
    }
  g_array_append_val (self->blocks, block);
}

/* Blanks at the end are no content: a carriage return, or the two spaces of a hard break. */
static void
trim_content (FnBlock *block, const char *bytes)
{
  while (block->content.end > block->content.start && is_blank (bytes[block->content.end - 1]))
    block->content.end--;
}

static GPtrArray *
collect_titles (const FnBlocks *self)
{
  GPtrArray *titles = g_ptr_array_new_full (self->blocks->len, g_free);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const FnBlock *block = &g_array_index (self->blocks, FnBlock, i);
      g_autoptr (FnNormal) words =
          block->kind == FN_BLOCK_HEADING ? fn_normal_new (self->text, block->content) : NULL;

      g_ptr_array_add (titles, words != NULL ? g_strdup (fn_normal_get_string (words)) : NULL);
    }
  return titles;
}

FnBlocks *
fn_blocks_new (FnText *text)
{
  FnBlocks *self;
  FnBlock *open = NULL;
  gsize start;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new (FnBlocks, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = fn_text_ref (text);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (FnBlock));
  start = g_str_has_prefix (fn_text_get_bytes (text), BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0;
  while (start < fn_text_get_size (text))
    {
      Line line = read_line (text, start);

      if (line.kind == LINE_BLANK)
        open = NULL;
      else if (open != NULL && continues (&line, open))
        open->source.end = open->content.end = line.span.end;
      else
        {
          begin_block (self, &line);
          open = &g_array_index (self->blocks, FnBlock, self->blocks->len - 1);
        }
      start = line.span.end + 1;
    }
  for (guint i = 0; i < self->blocks->len; i++)
    trim_content (&g_array_index (self->blocks, FnBlock, i), fn_text_get_bytes (text));
  self->titles = collect_titles (self);
  return self;
}

FnBlocks *
fn_blocks_ref (FnBlocks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fn_blocks_unref (FnBlocks *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  fn_text_unref (self->text);
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

FnText *
fn_blocks_get_text (const FnBlocks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

guint
fn_blocks_get_length (const FnBlocks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const FnBlock *
fn_blocks_get (const FnBlocks *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, FnBlock, index);
}

static int
find_opening (const FnBlocks *self, guint *count)
{
  const FnBlock *first = self->blocks->len > 0 ? fn_blocks_get (self, 0) : NULL;

  *count = first != NULL && first->level <= 1;
  return first != NULL && first->level == 1 ? 0 : -1;
}

static int
find_title (const FnBlocks *self, const char *title, guint *count)
{
  g_autofree char *words = fn_normalise (title);
  int section = -1;

  *count = 0;
  for (guint i = 0; i < self->blocks->len; i++)
    if (g_strcmp0 (self->titles->pdata[i], words) == 0)
      {
        section = section < 0 ? (int) i : section;
        *count += 1;
      }
  return section;
}

int
fn_blocks_find_section (const FnBlocks *self, const char *title, guint *count)
{
  guint found;
  int section;

  g_return_val_if_fail (self != NULL, -1);

  section = title != NULL ? find_title (self, title, &found) : find_opening (self, &found);
  if (count != NULL)
    *count = found;
  return section;
}

FnSpan
fn_blocks_get_section_span (const FnBlocks *self, int section)
{
  FnSpan span;

  g_return_val_if_fail (self != NULL && section >= -1 && section < (int) self->blocks->len,
                        ((FnSpan){ 0, 0 }));

  span.start = section >= 0 ? fn_blocks_get (self, section)->source.start : 0;
  span.end = fn_text_get_size (self->text);
  for (guint i = section + 1; i < self->blocks->len; i++)
    if (fn_blocks_get (self, i)->kind == FN_BLOCK_HEADING)
      {
        span.end = fn_blocks_get (self, i)->source.start;
        break;
      }
  return span;
}

const FnBlock *
fn_blocks_get_paragraph (const FnBlocks *self, int section, int paragraph)
{
  guint index;
  const FnBlock *block;

  g_return_val_if_fail (self != NULL && section >= -1, NULL);

  /* The heading of a section counts as its paragraph 0, and every block after it as one more. */
  if (paragraph < 1 || (guint) paragraph > self->blocks->len)
    return NULL;
  index = section + paragraph;
  block = index < self->blocks->len ? fn_blocks_get (self, index) : NULL;
  return block != NULL && block->section == section && block->paragraph == paragraph ? block : NULL;
}

const FnBlock *
fn_blocks_get_at (const FnBlocks *self, gsize byte)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, NULL);

  /* The first block that ends after the byte. */
  high = self->blocks->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fn_blocks_get (self, middle)->source.end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == self->blocks->len || fn_blocks_get (self, low)->source.start > byte)
    return NULL;
  return fn_blocks_get (self, low);
}
