#pragma once

#include "load/fn-load-parts.h"

G_BEGIN_DECLS

/**
 * fn_resolve_inputs:
 * @rows: (element-type FnFactRow): where each fact stands, with the ids it is derived from
 *
 * Turns the ids that derived facts name into their inputs; what is unknown is reported and the fact left
 * without inputs.
 */
void fn_resolve_inputs (FnReader *reader, const GArray *rows);

/**
 * fn_check_derived:
 * @fact: index of a derived fact
 * @pointer: where it stands, "/facts/3"
 *
 * Computes the fact from its inputs and reports when it comes out differently.
 */
void fn_check_derived (FnReader *reader, guint fact, const char *pointer);

G_END_DECLS
