#include "config.h"

#include "session/fn-catalog.h"

#include <string.h>

/* The layout is described in the manual of GNU gettext, "The Format of GNU MO Files". */
#define MAGIC 0x950412deu
#define HEADER_SIZE 20

/* gettext joins context and message by this character. */
#define CONTEXT_GLUE "\004"

struct _FnCatalog
{
  GMappedFile *file;
  GHashTable *messages; /* both strings stand in the file */
  gboolean swapped;
};

static guint32
read_number (const FnCatalog *self, gsize at)
{
  guint32 number;

  memcpy (&number, g_mapped_file_get_contents (self->file) + at, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The string whose length and place stand at @at; NULL when it reaches out of the file. */
static const char *
read_string (const FnCatalog *self, gsize at)
{
  gsize size = g_mapped_file_get_length (self->file);
  gsize length, start;

  if (at + 8 > size)
    return NULL;
  length = read_number (self, at);
  start = read_number (self, at + 4);
  if (start + length >= size || g_mapped_file_get_contents (self->file)[start + length] != '\0')
    return NULL;
  return g_mapped_file_get_contents (self->file) + start;
}

static gboolean
read_messages (FnCatalog *self)
{
  gsize n, originals, translations;

  if (g_mapped_file_get_length (self->file) < HEADER_SIZE)
    return FALSE;
  self->swapped = read_number (self, 0) != MAGIC;
  if (read_number (self, 0) != MAGIC)
    return FALSE;

  n = read_number (self, 8);
  originals = read_number (self, 12);
  translations = read_number (self, 16);
  for (gsize i = 0; i < n; i++)
    {
      const char *original = read_string (self, originals + 8 * i);
      const char *translation = read_string (self, translations + 8 * i);

      if (original == NULL || translation == NULL || !g_utf8_validate (translation, -1, NULL))
        return FALSE;
      /* The empty message is the header of the catalogue. */
      if (*original != '\0' && *translation != '\0')
        g_hash_table_insert (self->messages, (gpointer)original, (gpointer)translation);
    }
  return TRUE;
}

FnCatalog *
fn_catalog_open (const char *path)
{
  g_autoptr (FnCatalog) self = NULL;
  GMappedFile *file;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return NULL;

  self = g_new0 (FnCatalog, 1);
  self->file = file;
  self->messages = g_hash_table_new (g_str_hash, g_str_equal);
  return read_messages (self) ? g_steal_pointer (&self) : NULL;
}

void
fn_catalog_free (FnCatalog *self)
{
  g_hash_table_unref (self->messages);
  g_mapped_file_unref (self->file);
  g_free (self);
}

const char *
fn_catalog_get (const FnCatalog *self, const char *context, const char *message)
{
  g_autofree char *key = NULL;
  const char *translation;

  g_return_val_if_fail (self != NULL && message != NULL, message);

  if (context != NULL)
    key = g_strconcat (context, CONTEXT_GLUE, message, NULL);
  translation = g_hash_table_lookup (self->messages, key != NULL ? key : message);
  return translation != NULL ? translation : message;
}
