#pragma once

#include "model/fn-evidence.h"

/** dump_base: Returns: (transfer full): all that is in a loaded base, a member a line, what is not given left out */
char *dump_base (const FnFactBase *base, const FnEvidence *evidence);
