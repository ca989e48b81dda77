#pragma once

#include "text/fn-full-text.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* "FTxt", and what is counted up whenever words are cut or kept in another way. */
#define FN_FULL_TEXT_MARK 0x46547874
#define FN_FULL_TEXT_VERSION 2

/**
 * fn_full_text_register:
 *
 * Teaches a connection to cut texts by fn_tokens_foreach(); words of a query it takes as they are.
 *
 * Returns: whether it could be
 */
gboolean fn_full_text_register (sqlite3 *db);

G_END_DECLS
