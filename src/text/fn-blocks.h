#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnBlockKind:
 * @FN_BLOCK_HEADING: "# …" to "###### …"
 * @FN_BLOCK_PARAGRAPH: lines of text up to a blank line or a heading
 * @FN_BLOCK_ITEM: a list item, "- …" or "* …", with its indented continuation lines
 * @FN_BLOCK_TABLE: adjacent lines that begin with "|"
 */
typedef enum
{
  FN_BLOCK_HEADING,
  FN_BLOCK_PARAGRAPH,
  FN_BLOCK_ITEM,
  FN_BLOCK_TABLE,
} FnBlockKind;

/**
 * FnBlock:
 * @kind: what it is
 * @level: 1 to 6 for a heading, else 0
 * @section: index of the heading block that it stands under (for a heading its own index), or -1 before
 *   the first one
 * @paragraph: 1-based number within its section, counting paragraphs, items and tables; 0 for a heading
 * @source: the block with its markers, without the final line feed
 * @content: without the leading marker ("## ", "- ")
 */
typedef struct
{
  FnBlockKind kind;
  int level;
  int section;
  int paragraph;
  FnSpan source;
  FnSpan content;
} FnBlock;

/**
 * FnBlocks:
 *
 * The outline of a text of notes: a small part of Markdown (headings, paragraphs, items, tables). A level-1
 * heading is the document's title; what stands under it before the next heading is a section like any
 * other. Frozen, reference counted; threads may share it.
 */
typedef struct _FnBlocks FnBlocks;

/** fn_blocks_new: Returns: (transfer full): the outline of @text; every text has one */
FnBlocks *fn_blocks_new (FnText *text);
FnBlocks *fn_blocks_ref (FnBlocks *self);
void fn_blocks_unref (FnBlocks *self);

/** fn_blocks_get_text: Returns: (transfer none): the text it outlines */
FnText *fn_blocks_get_text (const FnBlocks *self);

/** fn_blocks_get_length: Returns: how many blocks there are */
guint fn_blocks_get_length (const FnBlocks *self);

/** fn_blocks_get: Returns: (transfer none): the block at @index, in order of the text */
const FnBlock *fn_blocks_get (const FnBlocks *self, guint index);

/**
 * fn_blocks_find_section:
 * @title: (nullable): the heading's words, compared in normalised form; %NULL for what stands before the
 *   first heading of level 2 or deeper
 * @count: (out) (optional): how many sections bear this title
 *
 * Returns: the index of the first heading block with that title, or -1 (also for %NULL when the text has
 *   no level-1 heading and starts with a paragraph; @count is then 1)
 */
int fn_blocks_find_section (const FnBlocks *self, const char *title, guint *count);

/**
 * fn_blocks_get_section_span:
 * @section: as in FnBlock, -1 for the part before any heading
 *
 * Returns: from the heading up to the next heading of any level, or to the end of the text
 */
FnSpan fn_blocks_get_section_span (const FnBlocks *self, int section);

/**
 * fn_blocks_get_paragraph:
 * @section: as in FnBlock
 * @paragraph: 1-based
 *
 * Returns: (transfer none) (nullable): that block, or %NULL when the section has no such paragraph
 */
const FnBlock *fn_blocks_get_paragraph (const FnBlocks *self, int section, int paragraph);

/** fn_blocks_get_at: Returns: (nullable): the block whose source holds @byte */
const FnBlock *fn_blocks_get_at (const FnBlocks *self, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnBlocks, fn_blocks_unref)

G_END_DECLS
