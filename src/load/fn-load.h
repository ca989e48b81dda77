#pragma once

#include <gio/gio.h>

#include "base/fn-problems.h"
#include "model/fn-evidence.h"

G_BEGIN_DECLS

/** FN_LOAD_LIMIT: most bytes that a fact base, or the notes of one source, may have */
#define FN_LOAD_LIMIT (64 * 1024 * 1024)

/**
 * FnLoaded:
 * @base: (nullable): the fact base; %NULL after a syntax error
 * @evidence: (nullable): its texts with all anchors looked up; %NULL exactly when @base is
 * @problems: everything that is wrong
 * @excerpt: whether it is part of a fact base only, taken out of a picture
 */
typedef struct
{
  FnFactBase *base;
  FnEvidence *evidence;
  FnProblems *problems;
  gboolean excerpt;
} FnLoaded;

/**
 * fn_load:
 * @file: a fact base, a local file or a resource
 * @cancellable: (nullable): stops it between parts
 *
 * Reads, checks and builds a fact base, in any thread. Errors in the content are listed and the rest is
 * loaded; facts with errors are marked faulty.
 *
 * Returns: (transfer full) (nullable): what was loaded, or %NULL when the file could not be read
 *   (FN_ERROR_READ, G_IO_ERROR_CANCELLED)
 */
FnLoaded *fn_load (GFile *file, GCancellable *cancellable, GError **error);

/**
 * fn_load_bytes:
 * @bytes: what stands in @file
 *
 * Returns: (transfer full) (nullable): like fn_load(), which reads the file as well
 */
FnLoaded *fn_load_bytes (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error);

/**
 * fn_load_excerpt:
 * @bytes: a fact base that holds its texts, such as fn_excerpt_new() makes; it need not be trusted
 * @picture: the file that carried it, named in problems
 *
 * Reads no file, whatever the fact base names.
 *
 * Returns: (transfer full) (nullable): like fn_load(); %NULL only with G_IO_ERROR_CANCELLED
 */
FnLoaded *fn_load_excerpt (GBytes *bytes, GFile *picture, GCancellable *cancellable, GError **error);

/**
 * fn_load_builtin_file:
 *
 * Registers the built-in fact base.
 *
 * Returns: (transfer full): its file (a resource), to be given to fn_load()
 */
GFile *fn_load_builtin_file (void);

FnLoaded *fn_loaded_ref (FnLoaded *self);
void fn_loaded_unref (FnLoaded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnLoaded, fn_loaded_unref)

G_END_DECLS
