#pragma once

#include "base/fn-date.h"
#include "base/fn-json-writer.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/* Write functions for members of objects of a fact base, counterparts of those in fn-read-values.h. What is
 * not given (NULL, an index of -1, a period not given) is left out. */

/**
 * fn_write_label:
 * @label: (nullable): a plain string when it has but one text and that in @language, else an object
 */
void fn_write_label (FnJsonWriter *json, const char *name, const FnLabel *label, const char *language);

/** fn_write_period: writes EDTF */
void fn_write_period (FnJsonWriter *json, const char *name, const FnPeriod *period);

/** fn_write_member: writes the id of the member at @index of @part */
void fn_write_member (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part, int index);

/** fn_write_members: @indices: (array length=n): left out when there are none */
void fn_write_members (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part,
                       const int *indices, guint n);

/** fn_write_texts: @texts: %NULL-terminated */
void fn_write_texts (FnJsonWriter *json, const char *name, char *const *texts);

G_END_DECLS
