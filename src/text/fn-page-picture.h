#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/** FN_PAGE_PICTURE_MOST: most pixels a side */
#define FN_PAGE_PICTURE_MOST 4096

/**
 * FnPageBox:
 * @span: a word, or a character where words are written without spaces; bytes from where the page's words
 * begin
 * @rect: where it stands, in points from the page's upper left corner
 */
typedef struct
{
  FnSpan span;
  FnRect rect;
} FnPageBox;

/**
 * FnPagePicture:
 * @width, @height: in pixels
 * @stride: bytes from one row to the next
 * @pixels: rows of 32 bits a pixel in the machine's byte order: opacity, red, green, blue from the highest
 * byte down, as cairo's ARGB32; all opaque; aligned
 * @size: of the page, in points
 * @boxes: (array length=n_boxes): where its words stand, in order of the text
 *
 * The picture of a page, and where its words stand on it.
 */
typedef struct
{
  guint width;
  guint height;
  gsize stride;
  GBytes *pixels;
  FnSize size;
  FnPageBox *boxes;
  gsize n_boxes;
} FnPagePicture;

/** fn_page_picture_free: frees the picture and lets go of its pixels */
void fn_page_picture_free (FnPagePicture *self);

/**
 * fn_page_picture_find_boxes:
 * @span: bytes from where the page's words begin, as in FnReadingPage
 * @count: (out): how many boxes follow each other
 *
 * Returns: (transfer none) (nullable): the first box that @span overlaps; %NULL when there is none
 */
const FnPageBox *fn_page_picture_find_boxes (const FnPagePicture *self, FnSpan span, gsize *count);

/** fn_page_picture_pack: Returns: (transfer full): bytes that fn_page_picture_unpack() understands */
GBytes *fn_page_picture_pack (const FnPagePicture *self);

/**
 * fn_page_picture_unpack:
 * @bytes: from anywhere: nothing in them is trusted; may hold what fn_reading_pack_fault() made
 * @fault: (out): why there is no picture; %FN_READING_DONE when the bytes are wrong
 * @number: (out): what the fault speaks of
 *
 * Returns: (transfer full) (nullable): the picture, its pixels within @bytes
 */
FnPagePicture *fn_page_picture_unpack (GBytes *bytes, FnReadingFault *fault, guint64 *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnPagePicture, fn_page_picture_free)

G_END_DECLS
