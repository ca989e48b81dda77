#include "config.h"

#include "base/fn-error.h"

G_DEFINE_QUARK (fn-error-quark, fn_error)
