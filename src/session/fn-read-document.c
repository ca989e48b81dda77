#include "config.h"

#include "session/fn-read-document.h"

#include "base/fn-error.h"
#include "session/fn-reader-process.h"

#include <glib/gi18n.h>

/* Seconds that a document and a page may take on a machine with much else to do; the reader stops itself
 * before. */
#define DOCUMENT_PATIENCE 60
#define PAGE_PATIENCE 20

/* Most bytes of what comes back: text, with the places of pages; pixels, with the places of words. */
#define MOST_OF_DOCUMENT (80 * 1024 * 1024)
#define MOST_OF_PAGE (4 * FN_PAGE_PICTURE_MOST * FN_PAGE_PICTURE_MOST + 64 * 1024 * 1024)

typedef struct
{
  guint page;
  guint width;
} Wanted;

static char *
describe_fault (FnReadingFault fault, guint64 number)
{
  g_autofree char *size = g_format_size (number), *place = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  switch (fault)
    {
    case FN_READING_TOO_LARGE:
      return g_strdup_printf (_ ("it is larger than %s, the most that is read"), size);
    case FN_READING_NOT_TEXT:
      return g_strdup (_ ("it is no text; text, Markdown, HTML and PDF can be read"));
    case FN_READING_BAD_BYTES:
      return g_strdup_printf (_ ("byte %s does not fit its encoding; choose another one"), place);
    case FN_READING_NUL:
      return g_strdup_printf (_ ("byte %s is NUL, which no text holds"), place);
    case FN_READING_LONG_WORD:
      return g_strdup_printf (_ ("it has no space in more than %s, so it is no text that a person reads"),
                              size);
    case FN_READING_NO_ENCODING:
      return g_strdup (_ ("its encoding is not known; choose another one"));
    case FN_READING_ENCRYPTED:
      return g_strdup (_ ("it is locked with a password; save a copy without one"));
    case FN_READING_MANY_PAGES:
      return g_strdup_printf (_ ("it has more than %s pages, the most that are read"), place);
    case FN_READING_NO_WORDS:
      return g_strdup (_ ("its pages hold pictures and no text; have the text recognised first"));
    case FN_READING_NO_PAGE:
      return g_strdup (_ ("it has no such page"));
    case FN_READING_DONE:
    case FN_READING_BROKEN:
    default:
      return g_strdup (_ ("it is damaged"));
    }
}

static FnErrorCode
classify_fault (FnReadingFault fault)
{
  if (fault == FN_READING_TOO_LARGE || fault == FN_READING_MANY_PAGES || fault == FN_READING_LONG_WORD)
    return FN_ERROR_LIMIT;
  return fault == FN_READING_BAD_BYTES || fault == FN_READING_NO_ENCODING ? FN_ERROR_SYNTAX : FN_ERROR_READ;
}

static void
fail_with_fault (GFile *file, FnReadingFault fault, guint64 number, GError **error)
{
  g_autofree char *reason = describe_fault (fault, number);

  fn_reader_process_fail (file, classify_fault (fault), reason, error);
}

FnReading *
fn_read_document (GFile *file, const char *encoding, GCancellable *cancellable, GError **error)
{
  const FnReaderTask task = { "text", encoding, DOCUMENT_PATIENCE, MOST_OF_DOCUMENT };
  g_autoptr (GBytes) bytes = NULL;
  FnReading *reading;
  FnReadingFault fault;
  guint64 number;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = fn_reader_process_run (file, &task, cancellable, error);
  if (bytes == NULL)
    return NULL;
  reading = fn_reading_unpack (bytes, &fault, &number);
  if (reading == NULL)
    fail_with_fault (file, fault, number, error);
  return reading;
}

FnPagePicture *
fn_read_page (GFile *file, guint page, guint width, GCancellable *cancellable, GError **error)
{
  g_autofree char *how = g_strdup_printf ("%u:%u", page, width);
  const FnReaderTask task = { "page", how, PAGE_PATIENCE, MOST_OF_PAGE };
  g_autoptr (GBytes) bytes = NULL;
  FnPagePicture *picture;
  FnReadingFault fault;
  guint64 number;

  g_return_val_if_fail (G_IS_FILE (file) && width > 0, NULL);

  bytes = fn_reader_process_run (file, &task, cancellable, error);
  if (bytes == NULL)
    return NULL;
  picture = fn_page_picture_unpack (bytes, &fault, &number);
  if (picture == NULL)
    fail_with_fault (file, fault, number, error);
  return picture;
}

static void
read_page_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  FnPagePicture *picture = fn_read_page (file, wanted->page, wanted->width, cancellable, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify)fn_page_picture_free);
  else
    g_task_return_error (task, error);
}

void
fn_read_page_async (GFile *file, guint page, guint width, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer data)
{
  const Wanted wanted = { page, width };
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file) && width > 0);

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, fn_read_page_async);
  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  g_task_run_in_thread (task, read_page_in_thread);
}

FnPagePicture *
fn_read_page_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fn_read_page_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
