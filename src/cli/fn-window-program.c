#include "config.h"

#include "cli/fn-window-program.h"
#include "session/fn-place.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/* Wayland's own default is a socket by this name. */
static gboolean
has_wayland_socket (void)
{
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "wayland-0", NULL);

  return g_file_test (socket, G_FILE_TEST_EXISTS);
}

static gboolean
has_display (void)
{
  return is_set ("WAYLAND_DISPLAY") || is_set ("DISPLAY") || is_set ("GDK_BACKEND") || has_wayland_socket ();
}

FnExit
fn_window_program_start (char **argv)
{
  g_autofree char *program = fn_place_dup_program ("app", "footnote-window");

  if (!has_display ())
    {
      fn_command_fail (
          _("There is no display to open a window on; “footnote --help” lists what works without one"));
      return FN_EXIT_USAGE;
    }
  argv[0] = program;
  execv (program, argv);
  fn_command_fail (_("The window program “%s” cannot be started: %s"), program, g_strerror (errno));
  return FN_EXIT_USAGE;
}
