#pragma once

#include "text/fn-blocks.h"

G_BEGIN_DECLS

/** FN_PAGE_MOST_CELLS: that a document's tables have in all, if they are marked: each is measured while the window
 * waits. FN_PAGE_MOST_OF_CELL: bytes beyond which a cell is no column of a table, unless it is the last one */
#define FN_PAGE_MOST_CELLS 2000
#define FN_PAGE_MOST_OF_CELL 120

/**
 * FnPageBlock:
 * @kind: what it is
 * @level: heading level; of a table, how many of its first rows are its head; else 0
 * @start: first code point on the page
 * @end: code point after the last, without the line feed that follows
 */
typedef struct
{
  FnBlockKind kind;
  int level;
  gsize start;
  gsize end;
} FnPageBlock;

/**
 * FnPageMark:
 * @byte: of a document, at which a line begins
 * @kind: what that line is: a heading, an item or a row of a table, which goes on as long as lines are
 * @level: heading level, 1 to 6; 1 for a row of names; else 0
 */
typedef struct
{
  gsize byte;
  FnBlockKind kind;
  int level;
} FnPageMark;

/**
 * FnPage:
 *
 * A text as it is set for reading. Notes: one line a block (of a table, a row), Markdown's markers and
 * escapes gone, line breaks inside a paragraph turned into spaces, table cells joined by tabs; and the map
 * between the page (code points) and the notes (bytes). Emphasis stays as it is written. A document: as it stands. Frozen.
 */
typedef struct _FnPage FnPage;

/** fn_page_new: Returns: (transfer full): the page of @blocks */
FnPage *fn_page_new (FnBlocks *blocks);

/**
 * fn_page_new_plain:
 * @text: of a document, which is shown as it stands, line by line
 * @marks: (array length=n) (nullable): which of its lines are headings, items and rows, in order
 *
 * Returns: (transfer full): its page, with a paragraph for each run of other lines that are not blank; ends of printed
 *   pages become line feeds
 */
FnPage *fn_page_new_plain (FnText *text, const FnPageMark *marks, guint n);

/** fn_page_new_printed: @text: of printed pages, each ended by a form feed. Returns: (transfer full): likewise, with
 * lines that were only full flowing on as fn_reflow() has it */
FnPage *fn_page_new_printed (FnText *text);
FnPage *fn_page_ref (FnPage *self);
void fn_page_unref (FnPage *self);

/** fn_page_get_text: Returns: (transfer none): the text of the page; its bytes differ from the notes' */
FnText *fn_page_get_text (const FnPage *self);

/** fn_page_is_plain: Returns: whether its lines are those of the text, so that a paragraph may have several */
gboolean fn_page_is_plain (const FnPage *self);

/** fn_page_get_n_blocks: Returns: how many blocks it has: as many as the notes */
guint fn_page_get_n_blocks (const FnPage *self);

/** fn_page_get_block: Returns: (transfer none): the block at @index, which must be below their number */
const FnPageBlock *fn_page_get_block (const FnPage *self, guint index);

/**
 * fn_page_from_notes:
 * @byte: a byte of the notes
 *
 * Returns: the code point on the page at which that byte is shown; a marker that is not shown yields what
 *   follows it
 */
gsize fn_page_from_notes (const FnPage *self, gsize byte);

/**
 * fn_page_to_notes:
 * @code_point: a code point of the page
 *
 * Returns: the byte of the notes that it shows
 */
gsize fn_page_to_notes (const FnPage *self, gsize code_point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnPage, fn_page_unref)

G_END_DECLS
