#pragma once

#include <adwaita.h>

#include "session/fn-export-choices.h"

G_BEGIN_DECLS

/**
 * FnExportForm:
 *
 * The choices that an export leaves to a person, as rows; they start as they were remembered.
 *
 * Signal "changed": one of them is another.
 */
#define FN_TYPE_EXPORT_FORM (fn_export_form_get_type ())
G_DECLARE_FINAL_TYPE (FnExportForm, fn_export_form, FN, EXPORT_FORM, AdwPreferencesGroup)

/** fn_export_form_attach: offers what @base has to offer; call once */
void fn_export_form_attach (FnExportForm *self, FnFactBase *base);

/** fn_export_form_get_choices: Returns: (transfer none): what is chosen now */
const FnExportChoices *fn_export_form_get_choices (FnExportForm *self);

G_END_DECLS
