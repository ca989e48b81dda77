#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/**
 * fn_document_actions_add:
 *
 * Adds to @window the actions that attach documents to the source in view, choose which text of it is read, how a
 * document's bytes are taken, and remove it.
 */
void fn_document_actions_add (FnWindow *window);

G_END_DECLS
