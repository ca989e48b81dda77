#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_text_sight_keep:
 * @view: a text, whose vertical adjustment is the one that it will have
 * @place: what is to be seen
 * @margin: how close to an edge it may come, as a part of the height, below 0.5
 *
 * Scrolls there, and again as long as the text is still being laid out: GtkTextView does so bit by bit, after the first
 * frame too, and pushes what it has scrolled to away. Takes the place of what was kept before.
 */
void fn_text_sight_keep (GtkTextView *view, const GtkTextIter *place, double margin);

/** fn_text_sight_open: the view has another text, of which what is kept first is to be seen without the way there. Nothing
 * is kept until then. */
void fn_text_sight_open (GtkTextView *view);

/** fn_text_sight_settle: to be called when the view has been given its room */
void fn_text_sight_settle (GtkTextView *view);

/** fn_text_sight_release: from now on the person decides what is in sight */
void fn_text_sight_release (GtkTextView *view);

G_END_DECLS
