#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnZoom:
 *
 * The size of texts that are read, as a person has set it: one of a few steps, remembered in a file.
 */
typedef struct _FnZoom FnZoom;

/** fn_zoom_dup_path: Returns: (transfer full): where a person's setting is remembered */
char *fn_zoom_dup_path (void);

/** fn_zoom_new: @path: where it is remembered. Returns: (transfer full): what is remembered there, else the usual size */
FnZoom *fn_zoom_new (const char *path);
void fn_zoom_free (FnZoom *self);

/** fn_zoom_get: Returns: the size as a part of the usual: 1 */
double fn_zoom_get (const FnZoom *self);

/** fn_zoom_step: @by: 1 for larger, -1 for smaller, 0 for the usual. Returns: whether the size is another one now */
gboolean fn_zoom_step (FnZoom *self, int by);

/** fn_zoom_save: remembers the size; what cannot be remembered is lost with the program, no more */
void fn_zoom_save (const FnZoom *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnZoom, fn_zoom_free)

G_END_DECLS
