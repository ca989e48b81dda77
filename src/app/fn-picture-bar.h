#pragma once

#include <adwaita.h>

#include "session/fn-reopen.h"

G_BEGIN_DECLS

/**
 * FnPictureBar:
 *
 * Says of a figure that came out of a picture what has changed since the picture was made, and shows it the one way
 * or the other. It is there only while such a figure is in view.
 */
#define FN_TYPE_PICTURE_BAR (fn_picture_bar_get_type ())
G_DECLARE_FINAL_TYPE (FnPictureBar, fn_picture_bar, FN, PICTURE_BAR, AdwBin)

/** fn_picture_bar_new: Returns: (transfer floating): a bar that says nothing yet */
FnPictureBar *fn_picture_bar_new (FnSession *session);

/** fn_picture_bar_take: @reopened: (transfer full) (nullable): what to speak of; %NULL for nothing */
void fn_picture_bar_take (FnPictureBar *self, FnReopened *reopened);

G_END_DECLS
