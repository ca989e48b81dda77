#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/**
 * fn_intake_add:
 *
 * Lets @window take what another program hands over: files that are dropped on it, which are opened; pictures that are
 * no files, dropped or, by the action "paste-figure", on the clipboard. A picture that carries facts opens its figure;
 * for others it is said why not.
 */
void fn_intake_add (FnWindow *window);

G_END_DECLS
