#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FnApplication:
 *
 * The program with windows: a window for each fact base it is given, or one on the built-in base.
 */
#define FN_TYPE_APPLICATION (fn_application_get_type ())
G_DECLARE_FINAL_TYPE (FnApplication, fn_application, FN, APPLICATION, AdwApplication)

/** fn_application_new: Returns: (transfer full): the application; run it once */
FnApplication *fn_application_new (void);

G_END_DECLS
