#pragma once

#include "base/fn-geometry.h"
#include "text/fn-page.h"

G_BEGIN_DECLS

/** FN_READING_MOST_BYTES: most bytes that a document may have */
#define FN_READING_MOST_BYTES (256 * 1024 * 1024)

/**
 * FnReadingFault:
 * @FN_READING_DONE: none; the document was read
 * @FN_READING_TOO_LARGE: it has more bytes, or yields more text, than the number that goes with the fault
 * @FN_READING_NOT_TEXT: it is neither text nor a kind of document that is known
 * @FN_READING_BAD_BYTES: it is not in the encoding that it seems to be in or that was asked for; with the
 * number of the first such byte, from 1
 * @FN_READING_NUL: it is a text but for a NUL byte; with its number, from 1
 * @FN_READING_LONG_WORD: it has no space in more bytes than that number
 * @FN_READING_NO_ENCODING: no encoding goes by the name asked for
 * @FN_READING_ENCRYPTED: it takes a password
 * @FN_READING_BROKEN: it is damaged
 * @FN_READING_MANY_PAGES: it announces more pages than that number
 * @FN_READING_NO_WORDS: it has pages, but no text on them
 * @FN_READING_NO_PAGE: it has no such page
 *
 * Why a document could not be read.
 */
typedef enum
{
  FN_READING_DONE,
  FN_READING_TOO_LARGE,
  FN_READING_NOT_TEXT,
  FN_READING_BAD_BYTES,
  FN_READING_NUL,
  FN_READING_LONG_WORD,
  FN_READING_NO_ENCODING,
  FN_READING_ENCRYPTED,
  FN_READING_BROKEN,
  FN_READING_MANY_PAGES,
  FN_READING_NO_WORDS,
  FN_READING_NO_PAGE,
} FnReadingFault;

/**
 * FnReadingPage:
 * @span: its words; empty for a page that could not be read
 * @size: in points; zero for a page that could not be read
 */
typedef struct
{
  FnSpan span;
  FnSize size;
} FnReadingPage;

/**
 * FnReading:
 * @media_type: what the document was read as, such as "application/pdf"
 * @encoding: (nullable): the name of its encoding, such as "windows-1252"; %NULL where the kind of document
 * has none
 * @encoding_is_guess: whether nothing but the bytes themselves speaks for that encoding
 * @text: its words; a PDF's pages end with a form feed
 * @pages: (array length=n_pages): all pages that a PDF announces, in order; none for other documents
 * @n_unread: how many of these could not be read
 * @marks: (array length=n_marks): what begins where, in order, as far as the document says it
 *
 * What was read out of a document. Frozen, reference counted: threads may share it.
 */
typedef struct
{
  char *media_type;
  char *encoding;
  gboolean encoding_is_guess;
  FnText *text;
  FnReadingPage *pages;
  guint n_pages;
  guint n_unread;
  FnPageMark *marks;
  guint n_marks;
} FnReading;

/**
 * fn_reading_new:
 * @encoding: (nullable)
 * @text: (transfer none)
 *
 * Returns: (transfer full): a reading without pages and marks
 */
FnReading *fn_reading_new (const char *media_type, const char *encoding, gboolean encoding_is_guess,
                           FnText *text);
FnReading *fn_reading_ref (FnReading *self);
void fn_reading_unref (FnReading *self);

/** fn_reading_find_page: Returns: the index of the page whose words begin at or before @byte, -1 without
 * pages */
int fn_reading_find_page (const FnReading *self, gsize byte);

/** fn_reading_pack: Returns: (transfer full): bytes that fn_reading_unpack() understands */
GBytes *fn_reading_pack (const FnReading *self);

/** fn_reading_pack_fault: @number: what the fault speaks of, else 0. Returns: (transfer full): the fault as
 * bytes */
GBytes *fn_reading_pack_fault (FnReadingFault fault, guint64 number);

/**
 * fn_reading_unpack:
 * @bytes: from anywhere: nothing in them is trusted
 * @fault: (out): %FN_READING_DONE when they hold a reading or are not what fn_reading_pack() makes
 * @number: (out): what the fault speaks of
 *
 * Returns: (transfer full) (nullable): the reading; %NULL for a fault and for bytes that are wrong in any way
 */
FnReading *fn_reading_unpack (GBytes *bytes, FnReadingFault *fault, guint64 *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnReading, fn_reading_unref)

G_END_DECLS
