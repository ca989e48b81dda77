#pragma once

#include "app/fn-look.h"
#include "model/fn-evidence.h"
#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnPageTag:
 * @FN_PAGE_TAG_SET_BACK: words that only facts rest on which are not highlighted
 * @FN_PAGE_TAG_CITED: words that some fact rests on, of those highlighted
 * @FN_PAGE_TAG_SHOWN: the words of the fact in view
 * @FN_PAGE_TAG_HIT: what was found
 * @FN_PAGE_TAG_CURRENT_HIT: the one among them that one stands at
 *
 * The ways in which stretches of a page are set off, the later ones over the earlier.
 */
typedef enum
{
  FN_PAGE_TAG_SET_BACK,
  FN_PAGE_TAG_CITED,
  FN_PAGE_TAG_SHOWN,
  FN_PAGE_TAG_HIT,
  FN_PAGE_TAG_CURRENT_HIT,
  FN_N_PAGE_TAGS,
} FnPageTag;

/** fn_page_buffer_new: Returns: (transfer full): an empty buffer with all tags that a page needs */
GtkTextBuffer *fn_page_buffer_new (void);

/** fn_page_buffer_set_look: gives the tags the colours of @look */
void fn_page_buffer_set_look (GtkTextBuffer *buffer, FnLook *look);

/** fn_page_buffer_set_zoom: sets spaces and indents for text of @zoom times the usual size */
void fn_page_buffer_set_zoom (GtkTextBuffer *buffer, double zoom);

/** fn_page_buffer_fill: @page: (nullable): replaces the text; an offset in the buffer is a code point of the page */
void fn_page_buffer_fill (GtkTextBuffer *buffer, FnPage *page);

/** fn_page_buffer_fills_at_once: @page: (nullable). Returns: whether fn_page_buffer_fill() takes no more than milliseconds */
gboolean fn_page_buffer_fills_at_once (FnPage *page);

/** fn_page_buffer_empty_on: takes the last stretch out of @buffer, in some milliseconds. Returns: whether there is more */
gboolean fn_page_buffer_empty_on (GtkTextBuffer *buffer);

/** FnPageProgress: how much of a page is in a buffer: @byte of its text is the next to come, of @block the look */
typedef struct
{
  gsize byte;
  guint block;
} FnPageProgress;

/**
 * fn_page_buffer_fill_on:
 * @buffer: empty, or filled so far
 * @progress: all zero at first
 *
 * Puts the next stretch of @page into @buffer, in some milliseconds.
 *
 * Returns: whether there is more
 */
gboolean fn_page_buffer_fill_on (GtkTextBuffer *buffer, FnPage *page, FnPageProgress *progress);

/** fn_page_buffer_clear: removes @tag everywhere */
void fn_page_buffer_clear (GtkTextBuffer *buffer, FnPageTag tag);

/** fn_page_buffer_mark: sets off the stretch from code point @start to @end */
void fn_page_buffer_mark (GtkTextBuffer *buffer, FnPageTag tag, gsize start, gsize end);

/** fn_page_buffer_mark_match: sets off the words of @match, which stand in the notes of @page */
void fn_page_buffer_mark_match (GtkTextBuffer *buffer, FnPageTag tag, FnPage *page, const FnMatch *match);

G_END_DECLS
