#include "config.h"

#include "session/fn-attached-document.h"

#include "session/fn-read-document.h"
#include "text/fn-media-type.h"

#include <string.h>

FnAttachedDocument *
fn_attached_document_new (FnAttached *attached)
{
  FnAttachedDocument *self;

  g_return_val_if_fail (attached != NULL, NULL);

  self = g_new0 (FnAttachedDocument, 1);
  self->attached = attached;
  return self;
}

void
fn_attached_document_free (FnAttachedDocument *self)
{
  fn_attached_document_forget (self);
  fn_attached_free (self->attached);
  g_free (self);
}

void
fn_attached_document_forget (FnAttachedDocument *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reading, fn_reading_unref);
  g_clear_pointer (&self->page, fn_page_unref);
  g_clear_pointer (&self->cited, fn_cited_unref);
  g_clear_pointer (&self->failure, g_free);
}

gboolean
fn_attached_document_is (const FnAttachedDocument *self, const FnAttachedDocument *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->attached->source == other->attached->source &&
         strcmp (self->attached->sha256, other->attached->sha256) == 0 &&
         g_strcmp0 (self->attached->encoding, other->attached->encoding) == 0;
}

/* What was read before, unless somebody has changed it. */
static FnReading *
take_kept (const FnAttached *attached)
{
  g_autoptr (GBytes) bytes = fn_attached_read_text (attached);
  FnReadingFault fault;
  guint64 number;

  return bytes != NULL ? fn_reading_unpack (bytes, &fault, &number) : NULL;
}

FnReading *
fn_read_attached (const FnAttached *attached, GCancellable *cancellable, GError **error)
{
  FnReading *reading;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (attached != NULL, NULL);

  reading = take_kept (attached);
  if (reading != NULL)
    return reading;
  file = fn_attached_get_file (attached);
  reading = fn_read_document (file, attached->encoding, cancellable, error);
  if (reading == NULL)
    return NULL;
  bytes = fn_reading_pack (reading);
  fn_attached_keep_text (attached, bytes);
  return reading;
}

static FnPage *
set_page (const FnReading *reading)
{
  g_autoptr (FnBlocks) blocks = NULL;

  if (reading->n_pages > 0)
    return fn_page_new_printed (reading->text);
  if (strcmp (reading->media_type, FN_MEDIA_TYPE_MARKDOWN) != 0)
    return fn_page_new_plain (reading->text, reading->marks, reading->n_marks);
  blocks = fn_blocks_new (reading->text);
  return fn_page_new (blocks);
}

gboolean
fn_attached_document_read (FnAttachedDocument *self, FnFactBase *base, GCancellable *cancellable, GError **error)
{
  GError *reason = NULL;

  g_return_val_if_fail (self != NULL && base != NULL, FALSE);

  fn_attached_document_forget (self);
  self->reading = fn_read_attached (self->attached, cancellable, &reason);
  if (self->reading == NULL)
    {
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        self->failure = g_strdup (reason->message);
      g_propagate_error (error, reason);
      return FALSE;
    }
  self->page = set_page (self->reading);
  self->cited = fn_cited_new (base, (guint) self->attached->source, self->reading->text);
  return TRUE;
}
