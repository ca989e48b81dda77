#pragma once

#include "load/fn-load-kept.h"

G_BEGIN_DECLS

/**
 * FnKeptFile:
 *
 * The file in a person's data folder that keeps their own figures of one fact base; fact bases with one id share
 * it. It may be read and written in any thread.
 */
typedef struct _FnKeptFile FnKeptFile;

/**
 * fn_kept_file_new:
 * @excerpt: whether @base is only what a picture carried; its figures must not meet those of the whole fact base
 *
 * Returns: (transfer full): the file for @base, read or not, there or not
 */
FnKeptFile *fn_kept_file_new (const FnFactBase *base, gboolean excerpt);
FnKeptFile *fn_kept_file_ref (FnKeptFile *self);
void fn_kept_file_unref (FnKeptFile *self);

/**
 * fn_kept_file_read:
 * @problems: where is added what is wrong with it
 *
 * What cannot be read is left alone, and put aside before anything else is written in its place.
 *
 * Returns: (transfer full) (element-type FnKeptFigure): its figures; none when there is no file yet
 */
GArray *fn_kept_file_read (FnKeptFile *self, FnFactBase *base, FnProblems *problems);

/**
 * fn_kept_file_write:
 * @kept: (element-type FnKeptFigure): what it is to hold
 * @turn: counts the writings; one that comes too late does nothing
 *
 * Writes all or nothing. Figures that another program or window has added meanwhile stay in the file.
 *
 * Returns: whether it holds @kept now; else FN_ERROR_WRITE, and it is as it was
 */
gboolean fn_kept_file_write (FnKeptFile *self, FnFactBase *base, const GArray *kept, guint turn, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnKeptFile, fn_kept_file_unref)

G_END_DECLS
