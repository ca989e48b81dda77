/* Loaded into a program with LD_PRELOAD, this fails its FAULT_AT-th call that touches FAULT_FOLDER, counted from 1:
 * a file that is made, a write, an fsync, a rename. FAULT_ERROR is the error number that the call ends with;
 * instead of it, FAULT_SIGNAL is sent to the program just before the call. */

/* Both ways to open a file are meant, whatever the build takes for the plain one. */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long
read_number (const char *name)
{
  const char *value = getenv (name);

  return value != NULL ? strtol (value, NULL, 10) : 0;
}

static int
is_inside (const char *path)
{
  const char *folder = getenv ("FAULT_FOLDER");

  return folder != NULL && path != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
leads_inside (int descriptor)
{
  char link[64], path[PATH_MAX];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return is_inside (path);
}

/* Whether the call at hand fails, with errno set. */
static int
strike (int inside)
{
  static long calls;

  if (!inside || ++calls != read_number ("FAULT_AT"))
    return 0;
  if (read_number ("FAULT_SIGNAL") != 0)
    {
      raise ((int) read_number ("FAULT_SIGNAL"));
      return 0;
    }
  errno = (int) read_number ("FAULT_ERROR");
  return 1;
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

#define MAKE_OPEN(name)                                                                                      \
  int name (const char *path, int flags, ...)                                                                \
  {                                                                                                          \
    va_list rest;                                                                                            \
    mode_t mode;                                                                                             \
                                                                                                             \
    va_start (rest, flags);                                                                                  \
    mode = (flags & O_CREAT) != 0 ? va_arg (rest, mode_t) : 0;                                               \
    va_end (rest);                                                                                           \
    return strike ((flags & O_CREAT) != 0 && is_inside (path)) ? -1 : NEXT (name) (path, flags, mode);       \
  }

MAKE_OPEN (open)
MAKE_OPEN (open64)

ssize_t
write (int descriptor, const void *bytes, size_t size)
{
  return strike (leads_inside (descriptor)) ? -1 : NEXT (write) (descriptor, bytes, size);
}

int
fsync (int descriptor)
{
  return strike (leads_inside (descriptor)) ? -1 : NEXT (fsync) (descriptor);
}

int
rename (const char *from, const char *to)
{
  return strike (is_inside (to)) ? -1 : NEXT (rename) (from, to);
}
