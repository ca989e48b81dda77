#pragma once

#include <gtksourceview/gtksource.h>

#include "app/fn-look.h"

G_BEGIN_DECLS

/** FnGutterMark: @offset: where cited words begin in the buffer; @fact: which fact rests on them */
typedef struct
{
  guint offset;
  int fact;
} FnGutterMark;

/**
 * FnFactGutter:
 *
 * The margin of a text: beside each line of it in which cited words begin, the number of facts that rest on them,
 * as small as a footnote's.
 *
 * Signal "pressed" (guint offset): the number beside the line with the cited words there was pressed
 */
#define FN_TYPE_FACT_GUTTER (fn_fact_gutter_get_type ())
G_DECLARE_FINAL_TYPE (FnFactGutter, fn_fact_gutter, FN, FACT_GUTTER, GtkSourceGutterRenderer)

/** fn_fact_gutter_new: Returns: (transfer floating): an empty margin */
GtkWidget *fn_fact_gutter_new (FnLook *look);

/** fn_fact_gutter_set_marks: @marks: (transfer full) (element-type FnGutterMark): by rising offset */
void fn_fact_gutter_set_marks (FnFactGutter *self, GArray *marks);

/** fn_fact_gutter_set_fact: @fact: the fact in view, whose line stands out; -1 for none */
void fn_fact_gutter_set_fact (FnFactGutter *self, int fact);

/**
 * fn_fact_gutter_count:
 * @offset: within a line of text as it is laid out
 * @shown: (out) (optional): whether the fact in view is among them
 *
 * Returns: the number of different facts whose words begin in the line that holds @offset
 */
guint fn_fact_gutter_count (FnFactGutter *self, guint offset, gboolean *shown);

G_END_DECLS
