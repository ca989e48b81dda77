#pragma once

#include "base/fn-json-writer.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/* Each writes one member as an object that the loader reads back to the same. What has the value that is taken
 * where a key is left out is not written. */

/** FnWriteFunc: writes the member of @base at @index of its part */
typedef void (*FnWriteFunc) (FnJsonWriter *json, const FnFactBase *base, guint index);

void fn_write_unit (FnJsonWriter *json, const FnFactBase *base, guint index);
void fn_write_entity (FnJsonWriter *json, const FnFactBase *base, guint index);
void fn_write_measure (FnJsonWriter *json, const FnFactBase *base, guint index);
void fn_write_source (FnJsonWriter *json, const FnFactBase *base, guint index);
void fn_write_fact (FnJsonWriter *json, const FnFactBase *base, guint index);

/** fn_write_statement: like fn_write_fact(), but only what is stated: neither note nor citations */
void fn_write_statement (FnJsonWriter *json, const FnFactBase *base, guint index);

/** fn_write_figure: @figure: one of @base, or one made by hand with indices of it */
void fn_write_figure (FnJsonWriter *json, const FnFactBase *base, const FnFigure *figure);

G_END_DECLS
