#pragma once

#include "text/fn-fold.h"
#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnNormal:
 *
 * The normalised view of a stretch of a text, with a map back to the bytes it came from. Runs of white
 * space are one space (none at either end), "\$" is "$", curly quotes and all dashes are plain, ligatures
 * are letters, soft hyphens and zero-width characters vanish. A hyphen at a line's end joins the two halves
 * when letters stand on both sides ("two-⏎fold" is "twofold"); any other dash there stays and the space
 * goes ("2024-⏎25" is "2024-25"). Letter case and everything else are kept. Frozen.
 */
typedef struct _FnNormal FnNormal;

/**
 * FnLineBreak:
 * @end: byte of the normalised text after the last one of a line
 * @start: byte at which the next line that is not blank starts: @end, or the one after a space
 * @source_end: byte of the original text after the line's last visible character
 * @joined: whether a hyphen at the line's end was taken out
 */
typedef struct
{
  gsize end;
  gsize start;
  gsize source_end;
  gboolean joined;
} FnLineBreak;

/** fn_normal_new: Returns: (transfer full): the view of @span of @text */
FnNormal *fn_normal_new (FnText *text, FnSpan span);

/** fn_normal_new_folded: Returns: (transfer full): the same, and letters folded as @folding says */
FnNormal *fn_normal_new_folded (FnText *text, FnSpan span, FnFolding folding);
void fn_normal_free (FnNormal *self);

/** fn_normal_get_string: Returns: (transfer none): the normalised text */
const char *fn_normal_get_string (const FnNormal *self);

/** fn_normal_get_size: Returns: the length of the normalised text in bytes */
gsize fn_normal_get_size (const FnNormal *self);

/**
 * fn_normal_to_source:
 * @span: a non-empty stretch of the normalised text, in bytes
 *
 * Returns: the stretch of the original text from the first to the last character it came from
 */
FnSpan fn_normal_to_source (const FnNormal *self, FnSpan span);

/** fn_normal_get_breaks: @n: (out): their number. Returns: (array length=n): the ends of lines, in order */
const FnLineBreak *fn_normal_get_breaks (const FnNormal *self, guint *n);

/** fn_normal_find_break: Returns: index of the first break that ends a line at @offset or after it, or their
 * number */
guint fn_normal_find_break (const FnNormal *self, gsize offset);

/** fn_normal_find_line_start: Returns: (transfer none) (nullable): the break before the line that starts at @offset */
const FnLineBreak *fn_normal_find_line_start (const FnNormal *self, gsize offset);

/**
 * fn_normal_match:
 * @words: in normalised form
 * @offset: a byte of the normalised text
 *
 * A hyphen in @words may stand where one at a line's end was taken out, so that "anti-base" is found
 * where a line ends in "anti-".
 *
 * Returns: the byte after @words if they stand at @offset, else 0
 */
gsize fn_normal_match (const FnNormal *self, const char *words, gsize offset);

/**
 * fn_normal_match_before:
 *
 * Like fn_normal_match(), for @words that end at @offset.
 *
 * Returns: whether they do
 */
gboolean fn_normal_match_before (const FnNormal *self, const char *words, gsize offset);

/**
 * fn_normal_find:
 * @words: not empty, in normalised form
 * @from: a byte of the normalised text
 * @span: (out): where they stand first at or after @from, in bytes of the normalised text
 *
 * Returns: whether they do
 */
gboolean fn_normal_find (const FnNormal *self, const char *words, gsize from, FnSpan *span);

/** fn_normalise: Returns: (transfer full): the normalised form of @string, which is valid UTF-8 */
char *fn_normalise (const char *string);

/** fn_normalise_folded: Returns: (transfer full): the same, and letters folded as @folding says */
char *fn_normalise_folded (const char *string, FnFolding folding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnNormal, fn_normal_free)

G_END_DECLS
