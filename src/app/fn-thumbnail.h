#pragma once

#include "app/fn-look.h"
#include "chart/fn-words.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnThumbnail:
 *
 * A small live picture of a figure. It is laid out when it is first drawn, so rows out of sight cost nothing.
 */
#define FN_TYPE_THUMBNAIL (fn_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (FnThumbnail, fn_thumbnail, FN, THUMBNAIL, GtkWidget)

/** fn_thumbnail_new: @figure: an index of @base; @words are borrowed for good */
GtkWidget *fn_thumbnail_new (FnFactBase *base, int figure, const FnWords *words, FnLook *look);

G_END_DECLS
