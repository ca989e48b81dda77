#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnScan:
 *
 * Looks for words in plain text at the speed of memory, without regard to the case of the letters A to Z, and for
 * places where they may be written otherwise. It only says where to look closer. For one thread.
 */
typedef struct _FnScan FnScan;

/** fn_scan_new: @needles: (nullable): in lower case, none of them empty; %NULL when they may be anything. Returns:
 * (transfer full): a scan for any of them */
FnScan *fn_scan_new (const char *const *needles);

/** fn_scan_new_words: likewise, for any of them where a word may begin, see fn_tokens_foreach(): one that begins with a
 * letter or digit of ASCII, not right behind another. Returns: (transfer full): the scan */
FnScan *fn_scan_new_words (const char *const *needles);
void fn_scan_free (FnScan *self);

/** fn_scan_begin: @string: (array length=size): what is looked through from now on; borrowed */
void fn_scan_begin (FnScan *self, const char *string, gsize size);

/** fn_scan_begin_plain: likewise, where fn_scan_next_odd() is known to find nothing */
void fn_scan_begin_plain (FnScan *self, const char *string, gsize size);

/**
 * fn_scan_next:
 * @from: the byte to begin at, none before those of earlier calls
 *
 * Returns: the byte at which one of the needles, or what fn_scan_next_odd() finds, stands next; or the size
 */
gsize fn_scan_next (FnScan *self, gsize from);

/**
 * fn_scan_next_odd:
 *
 * Some text is not written as a search folds it: letters with accents or of another width, soft hyphens, words that a
 * line's end divides.
 *
 * Returns: the byte at which the next such place begins, or @size; before it, every word stands as it is
 */
gsize fn_scan_next_odd (const char *string, gsize size, gsize from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnScan, fn_scan_free)

G_END_DECLS
