#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnFactCard:
 *
 * What there is to know of one fact, at a glance: its value, the words that say so, when it holds, who says
 * it, and what the editor remarks. The pointer passes through it.
 */
#define FN_TYPE_FACT_CARD (fn_fact_card_get_type ())
G_DECLARE_FINAL_TYPE (FnFactCard, fn_fact_card, FN, FACT_CARD, GtkWidget)

/** fn_fact_card_new: Returns: (transfer floating): an empty card */
GtkWidget *fn_fact_card_new (void);

/** fn_fact_card_show: @fact: an index of the base in view of @session */
void fn_fact_card_show (FnFactCard *self, FnSession *session, int fact);

G_END_DECLS
