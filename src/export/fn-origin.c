#include "config.h"

#include "export/fn-origin.h"

char *
fn_origin_new (const char *base, const char *figure)
{
  return g_strconcat (base, "#", figure, NULL);
}
