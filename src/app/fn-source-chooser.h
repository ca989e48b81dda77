#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnSourceChooser:
 *
 * The name of the source in view; a click lists all others. Asks for win.show-source.
 */
#define FN_TYPE_SOURCE_CHOOSER (fn_source_chooser_get_type ())
G_DECLARE_FINAL_TYPE (FnSourceChooser, fn_source_chooser, FN, SOURCE_CHOOSER, GtkWidget)

/** fn_source_chooser_attach: shows @session, which it follows from now on; call once */
void fn_source_chooser_attach (FnSourceChooser *self, FnSession *session);

G_END_DECLS
