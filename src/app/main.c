#include "config.h"

#include "app/fn-application.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>
#include <malloc.h>
#include <signal.h>

/* In bytes. A text or a file that is done with goes back to the system from this size on; glibc would otherwise keep
 * its memory for the next one as large. */
#define LARGE (256 * 1024)

int
main (int argc, char **argv)
{
  g_autoptr (FnApplication) application = NULL;

  /* A reader that went away is an error to tell, not a reason to die. */
  signal (SIGPIPE, SIG_IGN);
#ifdef M_MMAP_THRESHOLD
  mallopt (M_MMAP_THRESHOLD, LARGE);
#endif
  fn_language_start ();
  g_set_application_name (_("Footnote"));
  application = fn_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
