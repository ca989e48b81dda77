#pragma once

#include "load/fn-reader.h"
#include "model/fn-evidence.h"

G_BEGIN_DECLS

/**
 * fn_check_facts:
 * @rows: (element-type FnFactRow): where each fact stands in the document
 * @evidence: the passages of the facts built so far
 *
 * Checks what can only be checked once all is read: that facts rest on words that are there and that say what
 * the fact says, and that derived ones come out right. Facts with errors are marked faulty.
 */
void fn_check_facts (FnReader *reader, const GArray *rows, const FnEvidence *evidence);

G_END_DECLS
