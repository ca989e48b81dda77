#pragma once

#include "session/fn-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** FnFocusScope: whose entities and sources are to choose from */
typedef enum
{
  FN_FOCUS_SCOPE_FIGURE, /* of the figure in view */
  FN_FOCUS_SCOPE_BASE,   /* of all facts */
} FnFocusScope;

/**
 * FnFocusChooser:
 *
 * A button with the entities and sources that can be set off from the rest; it names the one that is, with a
 * button beside it that ends it.
 */
#define FN_TYPE_FOCUS_CHOOSER (fn_focus_chooser_get_type ())
G_DECLARE_FINAL_TYPE (FnFocusChooser, fn_focus_chooser, FN, FOCUS_CHOOSER, GtkWidget)

/** fn_focus_chooser_attach: shows the focus of @session from now on; call once */
void fn_focus_chooser_attach (FnFocusChooser *self, FnSession *session, FnFocusScope scope);

G_END_DECLS
