#pragma once

#include "chart/fn-words.h"

G_BEGIN_DECLS

/**
 * fn_language_start:
 *
 * Sets the locale and binds the translations. Call once, first thing in main().
 */
void fn_language_start (void);

/**
 * fn_language_get_words:
 * @language: (nullable): a tag such as "ja", or %NULL for the person's own
 *
 * Returns: (transfer none): the words of that language, English where it is not known; they live as long
 *   as the program. Call from the main thread.
 */
const FnWords *fn_language_get_words (const char *language);

G_END_DECLS
