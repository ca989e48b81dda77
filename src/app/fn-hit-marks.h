#pragma once

#include <gtk/gtk.h>

#include "session/fn-text-find.h"
#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnHitMarks:
 * @view: shows the page; not owned
 * @page: (nullable): what is on view
 * @find: what is looked for in it; not owned
 * @marked: the part of the page in which hits are set off
 * @current: the hit stood at; empty for none
 *
 * Sets off hits in what the window shows and a screen around it: in all of a long text that would take seconds.
 * Spans are bytes of the page.
 */
typedef struct
{
  GtkTextView *view;
  FnPage *page;
  FnTextFind *find;
  FnSpan marked;
  FnSpan current;
} FnHitMarks;

/** fn_hit_marks_get_sight: Returns: the lines that the window shows, of a page that must be there */
FnSpan fn_hit_marks_get_sight (const FnHitMarks *self);

/** fn_hit_marks_get_caret: Returns: where the caret is on the page, which must be there */
gsize fn_hit_marks_get_caret (const FnHitMarks *self);

/** fn_hit_marks_clear: sets nothing off any more */
void fn_hit_marks_clear (FnHitMarks *self);

/** fn_hit_marks_renew: sets off what is known by now, around @sight */
void fn_hit_marks_renew (FnHitMarks *self, FnSpan sight);

/** fn_hit_marks_follow: sets off what has come into sight, if anything is looked for */
void fn_hit_marks_follow (FnHitMarks *self);

/** fn_hit_marks_is_standing: Returns: whether one stands at a hit */
gboolean fn_hit_marks_is_standing (const FnHitMarks *self);

/** fn_hit_marks_stand_at: sets @hit off from the others and brings it into sight */
void fn_hit_marks_stand_at (FnHitMarks *self, FnSpan hit);

/** fn_hit_marks_leave: puts the caret and the keyboard where one stands, and stands nowhere */
void fn_hit_marks_leave (FnHitMarks *self);

G_END_DECLS
