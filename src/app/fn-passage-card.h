#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnPassageCard:
 *
 * A card on words of the text in view: the facts that rest on them, the figures that show these, and which
 * paragraph of the notes they belong to. It comes and goes with the pointer, or is asked for.
 */
#define FN_TYPE_PASSAGE_CARD (fn_passage_card_get_type ())
G_DECLARE_FINAL_TYPE (FnPassageCard, fn_passage_card, FN, PASSAGE_CARD, GtkPopover)

/**
 * fn_passage_card_new:
 * @text: shows the text in view of @session
 * @parent: holds @text, and the card until fn_passage_card_detach()
 *
 * Returns: (transfer none): a hidden card
 */
FnPassageCard *fn_passage_card_new (FnSession *session, GtkTextView *text, GtkWidget *parent);

/** fn_passage_card_detach: takes the card from its parent, before that is disposed of */
void fn_passage_card_detach (FnPassageCard *self);

/** fn_passage_card_point: @offset: code point of @page that the pointer is on, or -1: shows or hides the card in a moment */
void fn_passage_card_point (FnPassageCard *self, FnPage *page, int offset);

/**
 * fn_passage_card_open:
 * @offset: a code point of @page
 *
 * Shows the card for the words there at once, and puts the keyboard into it.
 *
 * Returns: whether any fact rests on these words
 */
gboolean fn_passage_card_open (FnPassageCard *self, FnPage *page, guint offset);

/** fn_passage_card_hide: hides the card at once */
void fn_passage_card_hide (FnPassageCard *self);

G_END_DECLS
