#pragma once

#include "session/fn-changes.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnReopened:
 * @picture: the picture
 * @base: (nullable): the fact base that its figure is from, where that is at hand and has the figure
 * @figure: (nullable): id of its figure, the first one where it has several
 * @excerpt: what it carries
 * @changes: (nullable) (element-type FnChange): what has changed in the fact base since; %NULL where it is not at hand
 *
 * A picture whose figure is in view again. Each is a reference or a copy of its own.
 */
typedef struct
{
  GFile *picture;
  GFile *base;
  char *figure;
  FnFactBase *excerpt;
  GArray *changes;
} FnReopened;

void fn_reopened_free (FnReopened *self);

/**
 * fn_reopen_async:
 * @file: a fact base, or a picture that was exported
 *
 * Opens a fact base as fn_session_open_async() does. For a picture, its figure is shown in the fact base that it is
 * from, if that is in view or is the built-in one and has the figure; else what the picture carries is put in view.
 */
void fn_reopen_async (FnSession *session, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data);

/**
 * fn_reopen_finish:
 * @reopened: (out) (transfer full) (nullable): what the picture was; %NULL for a fact base
 *
 * Returns: whether the file or its figure is in view; else @error says why not
 */
gboolean fn_reopen_finish (FnSession *session, GAsyncResult *result, FnReopened **reopened, GError **error);

/**
 * fn_reopen_show_async:
 * @carried: whether to show what the picture carries, or the fact base as it is now, which must be at hand
 *
 * Shows the figure of a picture once more, the one way or the other.
 */
void fn_reopen_show_async (FnSession *session, const FnReopened *reopened, gboolean carried,
                           GAsyncReadyCallback callback, gpointer user_data);

/** fn_reopen_show_finish: Returns: whether it is in view; else @error says why not */
gboolean fn_reopen_show_finish (FnSession *session, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnReopened, fn_reopened_free)

G_END_DECLS
