#pragma once

#include "load/fn-load.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/** fixture_file: @path: below tests/session/. Returns: (transfer full): that file */
GFile *fixture_file (const char *path);

/**
 * fixture_open:
 * @file: a fact base
 *
 * Opens it and waits.
 *
 * Returns: what fn_session_open_finish() said
 */
gboolean fixture_open (FnSession *session, GFile *file, GError **error);

/** fixture_session: Returns: (transfer full): a session that has the harbour in view */
FnSession *fixture_session (void);

/** fixture_find: Returns: the index of @id in the base in view, which must have it */
int fixture_find (FnSession *session, FnPart part, const char *id);

/**
 * fixture_load_harbour:
 * @edits: (nullable): pairs of what stands in the file and what is to stand there instead, %NULL-terminated
 *
 * Returns: (transfer full): the harbour, such as it may once have been
 */
FnLoaded *fixture_load_harbour (const char *const *edits);

/** fixture_draw: Returns: (transfer full): @figure in @format, with its excerpt inside */
GBytes *fixture_draw (const FnLoaded *loaded, int figure, const char *format);

G_END_DECLS
