#include "config.h"

#include "app/fn-application.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>
#include <signal.h>

int
main (int argc, char **argv)
{
  g_autoptr (FnApplication) application = NULL;

  /* A reader that went away is an error to tell, not a reason to die. */
  signal (SIGPIPE, SIG_IGN);
  fn_language_start ();
  g_set_application_name (_("Footnote"));
  application = fn_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
