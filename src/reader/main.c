#include "config.h"

#include "reader/fn-read.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Leads the standard input, a file, into memory. What is larger than the limit is not looked at. */
static GBytes *
map_input (gsize limit, gboolean *too_large)
{
  g_autoptr (GMappedFile) mapped = NULL;
  struct stat status;

  *too_large = fstat (STDIN_FILENO, &status) == 0 && (guint64) status.st_size > limit;
  if (*too_large)
    return NULL;
  mapped = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  return mapped != NULL ? g_mapped_file_get_bytes (mapped) : NULL;
}

static GBytes *
read_input (const char *name, const char *encoding)
{
  gboolean too_large;
  g_autoptr (GBytes) bytes = map_input (FN_READ_MOST_DOCUMENT, &too_large);

  if (too_large)
    return fn_reading_pack_fault (FN_READING_TOO_LARGE, FN_READ_MOST_DOCUMENT);
  if (bytes == NULL)
    return fn_reading_pack_fault (FN_READING_BROKEN, 0);
  return fn_read (bytes, name, encoding);
}

static gboolean
write_out (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0;
}

/* Usage: footnote-read text NAME [ENCODING] <DOCUMENT. Not for people: what comes out is for fn_reading_unpack(). */
int
main (int argc, char **argv)
{
  g_autoptr (GBytes) output = NULL;

  if (argc < 3 || argc > 4 || strcmp (argv[1], "text") != 0)
    return 2;
  output = read_input (argv[2], argc > 3 ? argv[3] : NULL);
  return write_out (output) ? 0 : 1;
}
