/* Loaded into a test program with LD_PRELOAD, this makes it use the locale of its environment, as the
 * real programs do; g_test alone leaves "C" in place. */

#include <locale.h>

__attribute__ ((constructor)) static void
use_locale (void)
{
  setlocale (LC_ALL, "");
}
