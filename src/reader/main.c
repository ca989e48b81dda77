#include "config.h"

#include "reader/fn-bounds.h"
#include "reader/fn-read-pdf-page.h"
#include "reader/fn-read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the program can be asked for, and the most that it may take. */
typedef struct
{
  const char *name;
  FnBounds bounds;
  GBytes *(*run) (GBytes *document, const char *name, const char *how);
} Task;

/* @how: the number of the page, from 0, and the width in pixels: "3:800" */
static GBytes *
read_page (GBytes *document, const char *name, const char *how)
{
  char *end;
  guint64 page = g_ascii_strtoull (how != NULL ? how : "", &end, 10), width;

  width = *end == ':' ? g_ascii_strtoull (end + 1, NULL, 10) : 0;
  if (page > G_MAXINT || width == 0 || width > G_MAXINT)
    return fn_reading_pack_fault (FN_READING_NO_PAGE, 0);
  return fn_read_pdf_page (document, (guint)page, (guint)width);
}

static const Task tasks[] = {
  { "text", { .memory = 1024 * 1024 * 1024, .seconds = 30 }, fn_read },
  { "page", { .memory = 1024 * 1024 * 1024, .seconds = 10 }, read_page },
};

static const Task *
find_task (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    if (strcmp (tasks[i].name, name) == 0)
      return &tasks[i];
  return NULL;
}

/* Leads the standard input, a file, into memory. What is too large is not looked at. */
static GBytes *
run_task (const Task *task, const char *name, const char *how)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) document = NULL;
  struct stat status;

  if (fstat (STDIN_FILENO, &status) == 0 && status.st_size > FN_READING_MOST_BYTES)
    return fn_reading_pack_fault (FN_READING_TOO_LARGE, FN_READING_MOST_BYTES);
  mapped = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  if (mapped == NULL)
    return fn_reading_pack_fault (FN_READING_BROKEN, 0);
  document = g_mapped_file_get_bytes (mapped);
  return task->run (document, name, how);
}

static gboolean
write_out (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0;
}

/*
 * Usage: footnote-read text NAME [ENCODING] <DOCUMENT
 *        footnote-read page NAME PAGE:WIDTH <DOCUMENT
 * Not for people: what comes out is for fn_reading_unpack() and fn_page_picture_unpack().
 */
int
main (int argc, char **argv)
{
  const Task *task = argc == 3 || argc == 4 ? find_task (argv[1]) : NULL;
  g_autoptr (GBytes) output = NULL;

  if (task == NULL)
    return 2;
  if (!fn_bounds_set (&task->bounds))
    return 1;
  output = run_task (task, argv[2], argv[3]);
  return write_out (output) ? 0 : 1;
}
