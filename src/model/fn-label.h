#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnLabel:
 *
 * A human string in one or more languages. Frozen after loading; owned by the fact base it is part of.
 */
typedef struct _FnLabel FnLabel;

/** fn_label_new: Returns: (transfer full): a label without any text yet */
FnLabel *fn_label_new (void);
void fn_label_free (FnLabel *self);

/** fn_label_copy: @self: (nullable). Returns: (transfer full) (nullable): the same texts in the same order */
FnLabel *fn_label_copy (const FnLabel *self);

/** fn_label_equal: Returns: whether both say the same in the same languages and order; %NULL equals %NULL only */
gboolean fn_label_equal (const FnLabel *self, const FnLabel *other);

/** fn_label_add: adds @text in @language (a BCP 47 tag such as "ja"); both are copied */
void fn_label_add (FnLabel *self, const char *language, const char *text);

/**
 * fn_label_get:
 * @self: (nullable): a label
 * @language: (nullable): the language wanted; "ja-JP" is served by "ja"
 *
 * Returns: (transfer none) (nullable): the text in @language, else the first one that was added; %NULL
 *   only for a %NULL label
 */
const char *fn_label_get (const FnLabel *self, const char *language);

/** fn_label_get_length: Returns: in how many languages it is given */
guint fn_label_get_length (const FnLabel *self);

/** fn_label_get_nth: @language and @text: (out) (transfer none): the pair at @index */
void fn_label_get_nth (const FnLabel *self, guint index, const char **language, const char **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnLabel, fn_label_free)

G_END_DECLS
