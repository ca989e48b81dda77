#pragma once

#include <libglib-testing/signal-logger.h>

G_BEGIN_DECLS

/** take_notified: Returns: (transfer full): the properties notified since the last call, in alphabetical order */
char *take_notified (GtSignalLogger *logger);

/** assert_notified: @expected: names of properties, in alphabetical order */
#define assert_notified(logger, expected) \
  G_STMT_START \
  { \
    g_autofree char *notified_ = take_notified (logger); \
    g_assert_cmpstr (notified_, ==, (expected)); \
  } \
  G_STMT_END

G_END_DECLS
