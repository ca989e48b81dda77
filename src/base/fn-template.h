#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_template_fill:
 * @template: with "%s" for the first word, or "%1$s", "%2$s" … in any order
 * @words: (array length=n_words): what is put in, at most nine
 *
 * Templates come from translators, which is why printf does not get to see them: only these places are
 * replaced, and one without a word stays as it is.
 *
 * Returns: (transfer full): the text
 */
char *fn_template_fill (const char *template, const char *const *words, guint n_words);

G_END_DECLS
