/* The window on the built-in fact base up to its first frame, to be timed as a whole process. */
#include "config.h"

#include "app/fn-application.h"
#include "first-frame.h"
#include "session/fn-language.h"

int
main (int argc, char **argv)
{
  g_autoptr (FnApplication) application = NULL;

  fn_language_start ();
  application = fn_application_new ();
  quit_after_first_frame (GTK_APPLICATION (application));
  return g_application_run (G_APPLICATION (application), argc, argv);
}
