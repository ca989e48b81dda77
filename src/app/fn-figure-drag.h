#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/** fn_figure_drag_new: Returns: (transfer full): a controller by which the figure in view of @session is dragged
 * into another program, with a small picture of it at the pointer */
GtkEventController *fn_figure_drag_new (FnSession *session, FnLook *look);

G_END_DECLS
