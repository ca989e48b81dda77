#pragma once

#include <gtk/gtk.h>

#include "app/fn-look.h"
#include "export/fn-export.h"

G_BEGIN_DECLS

/**
 * FnExportPreview:
 *
 * A page as it will be exported, as large as it can be shown: the same scene, on paper, or on squares where it is
 * transparent.
 */
#define FN_TYPE_EXPORT_PREVIEW (fn_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (FnExportPreview, fn_export_preview, FN, EXPORT_PREVIEW, GtkWidget)

/** fn_export_preview_show: shows the page of @job, of which nothing is kept but the scene, theme and paper;
 * @measure: the text measure of the display */
void fn_export_preview_show (FnExportPreview *self, const FnExportJob *job, const FnTextMeasure *measure);

G_END_DECLS
