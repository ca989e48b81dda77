#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnOffsetMap:
 *
 * Where each byte of a text that was made from another came from. It is filled in the order of both
 * texts, and only read afterwards.
 */
typedef struct _FnOffsetMap FnOffsetMap;

/** fn_offset_map_new: Returns: (transfer full): an empty map */
FnOffsetMap *fn_offset_map_new (void);
void fn_offset_map_free (FnOffsetMap *self);

/** fn_offset_map_copied: the next @size bytes are those of the source at @source, one by one */
void fn_offset_map_copied (FnOffsetMap *self, gsize source, gsize size);

/** fn_offset_map_replaced: the next @size bytes stand for all of @source together */
void fn_offset_map_replaced (FnOffsetMap *self, FnSpan source, gsize size);

/** fn_offset_map_drop: forgets the last byte, which was copied; Returns: where it came from */
gsize fn_offset_map_drop (FnOffsetMap *self);

/**
 * fn_offset_map_to_source:
 * @span: a non-empty stretch of what was made, in bytes
 *
 * Returns: the stretch of the source from the first to the last byte that it came from
 */
FnSpan fn_offset_map_to_source (const FnOffsetMap *self, FnSpan span);

/**
 * fn_offset_map_from_source:
 * @byte: a byte of the source
 *
 * Returns: the byte that was made from it, or else from what follows it; the end when nothing does
 */
gsize fn_offset_map_from_source (const FnOffsetMap *self, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnOffsetMap, fn_offset_map_free)

G_END_DECLS
