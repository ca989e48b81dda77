#pragma once

#include "base/fn-json-writer.h"
#include "chart/fn-words.h"
#include "model/fn-evidence.h"
#include "session/fn-originals.h"

G_BEGIN_DECLS

/**
 * FnFactJson:
 * @originals: (nullable): the documents themselves
 * @words: for "text", which is for people
 *
 * What facts are written from.
 */
typedef struct
{
  FnFactBase *base;
  FnEvidence *evidence;
  const FnOriginals *originals;
  const FnWords *words;
} FnFactJson;

/** fn_fact_json_write: writes the fact as one object of facts --json */
void fn_fact_json_write (const FnFactJson *self, FnJsonWriter *json, guint fact);

/** fn_fact_json_write_ids: writes the name and an array of the ids of @indices (element-type int) of @part */
void fn_fact_json_write_ids (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part,
                             const GArray *indices);

/** fn_fact_json_write_ranges: writes "ranges": stretches of @text (nullable), in code points, end exclusive
 */
void fn_fact_json_write_ranges (FnJsonWriter *json, FnText *text, const FnSpan *ranges, guint n);

G_END_DECLS
