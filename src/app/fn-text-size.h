#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FnTextSize:
 *
 * The size of a text to read, with the spaces and the width of the column that go with it: the number of letters in a
 * line stays. A person sets it, and it is remembered. Free it before the text goes.
 */
typedef struct _FnTextSize FnTextSize;

/** fn_text_size_new: @text: of the style class "reading"; @buffer: its page buffer. Returns: (transfer full): sets it */
FnTextSize *fn_text_size_new (GtkTextView *text, GtkTextBuffer *buffer, AdwClampScrollable *column);
void fn_text_size_free (FnTextSize *self);

/** fn_text_size_get: Returns: the size of the text, in points */
double fn_text_size_get (const FnTextSize *self);

/** fn_text_size_step: @by: 1 for larger, -1 for smaller, 0 for the usual size */
void fn_text_size_step (FnTextSize *self, int by);

G_END_DECLS
