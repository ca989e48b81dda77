#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnFolding:
 * @FN_FOLD_CASE: letters without their case (Unicode's full case folding)
 * @FN_FOLD_WIDTH: full-width and half-width letters, digits and signs as the ordinary ones
 * @FN_FOLD_ACCENTS: letters without their accents, Hebrew and Arabic without points; the voicing of kana and
 *   the vowels of Indic scripts are no accents
 * @FN_FOLD_LITERAL: spaces, line breaks, quotes, dashes and ligatures stay as they are
 *
 * What makes no difference when one looks for words.
 */
typedef enum
{
  FN_FOLD_NONE = 0,
  FN_FOLD_CASE = 1 << 0,
  FN_FOLD_WIDTH = 1 << 1,
  FN_FOLD_ACCENTS = 1 << 2,
  FN_FOLD_LITERAL = 1 << 3,
} FnFolding;

/**
 * FnFolder:
 *
 * Folds letter by letter and remembers what became of those it has seen. For one thread at a time.
 */
typedef struct _FnFolder FnFolder;

/** fn_folder_new: Returns: (transfer full): one that folds so */
FnFolder *fn_folder_new (FnFolding folding);
void fn_folder_free (FnFolder *self);

/**
 * fn_folder_skip:
 * @cursor: where a character starts, before @end
 *
 * Returns: where the next letter starts: after the character and all that is written onto it (accents,
 *   half-width voicing, the rest of a Hangul syllable)
 */
const char *fn_folder_skip (const char *cursor, const char *end);

/**
 * fn_folder_fold:
 * @letter: a letter, with all that fn_folder_skip() takes for a part of it
 * @size: (inout): its length in bytes, then that of what is returned; zero if nothing is left of it
 *
 * Composed and decomposed letters come out the same, variation selectors go.
 *
 * Returns: (transfer none): the letter folded, not terminated, until the next call: @letter itself when it is
 *   already so
 */
const char *fn_folder_fold (FnFolder *self, const char *letter, gsize *size);

/** fn_fold_is_accent: Returns: whether @c is a mark that FN_FOLD_ACCENTS takes away */
gboolean fn_fold_is_accent (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFolder, fn_folder_free)

G_END_DECLS
