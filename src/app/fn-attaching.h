#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/**
 * fn_attaching_start:
 * @files: (element-type GFile): one or more; nothing happens without any
 *
 * Attaches documents, one after another, to the source in view or to those that they are the very documents of, by the
 * rules of fn_attached_add(). One alone is shown; of several, one of the source in view. What went wrong is reported.
 */
void fn_attaching_start (FnWindow *window, GListModel *files);

G_END_DECLS
