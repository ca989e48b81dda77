#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of a few numbers, mostly indices of facts or figures: (element-type int). */

/** fn_int_list_find: Returns: where @number stands first in @list, or -1 */
int fn_int_list_find (const GArray *list, int number);

/** fn_int_list_holds: whether @number stands in @list */
gboolean fn_int_list_holds (const GArray *list, int number);

G_END_DECLS
