#pragma once

#include <gtk/gtk.h>

#include "session/fn-export-jobs.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnFigureContent:
 *
 * A figure to be copied or dragged into another program, as the drawing, picture, page or text that it asks for.
 * Nothing is made before it is asked for, and then in a thread, so the bytes are those of an exported file.
 */
#define FN_TYPE_FIGURE_CONTENT (fn_figure_content_get_type ())
G_DECLARE_FINAL_TYPE (FnFigureContent, fn_figure_content, FN, FIGURE_CONTENT, GdkContentProvider)

/** fn_figure_content_new: @jobs: of one figure. Returns: (transfer full): the figure */
GdkContentProvider *fn_figure_content_new (FnExportJobs *jobs);

/**
 * fn_figure_content_new_in_view:
 *
 * Returns: (transfer full) (nullable): the figure in view of @session, as the person last chose to export figures;
 *   %NULL when there is none
 */
GdkContentProvider *fn_figure_content_new_in_view (FnSession *session);

G_END_DECLS
