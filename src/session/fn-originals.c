#include "config.h"

#include "session/fn-originals.h"
#include "base/fn-error.h"
#include "base/fn-file.h"
#include "load/fn-load.h"
#include "text/fn-locator.h"

#include <glib/gi18n.h>

/* One document of the folder; @text is NULL for what is no text, @locator for what is no original. */
typedef struct
{
  char *name;
  char *sha256;
  FnText *text;
  FnLocator *locator;
} Document;

struct _FnOriginals
{
  GArray *documents; /* (element-type Document) */
  int *of_source;    /* by source: index into documents, or -1 */
};

static void
document_clear (gpointer data)
{
  Document *document = data;

  g_free (document->name);
  g_free (document->sha256);
  g_clear_pointer (&document->text, fn_text_unref);
  g_clear_pointer (&document->locator, fn_locator_free);
}

/* What cannot be read or is no text may lie in the folder: it is no original of ours. */
static void
add_document (FnOriginals *self, GFile *file)
{
  g_autoptr (GBytes) bytes = fn_file_read (file, FN_LOAD_LIMIT, NULL);
  Document document;

  if (bytes == NULL)
    return;
  document = (Document){ g_file_get_basename (file), g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes),
                         fn_text_new (bytes, NULL), NULL };
  g_array_append_val (self->documents, document);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Document *)a)->name, ((const Document *)b)->name);
}

static gboolean
read_folder (FnOriginals *self, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) entries =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_NAME,
                                 G_FILE_QUERY_INFO_NONE, NULL, error);
  GFileInfo *info;
  GFile *file;

  if (entries == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!g_file_enumerator_iterate (entries, &info, &file, NULL, error))
        return FALSE;
      if (info == NULL)
        break;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
        add_document (self, file);
    }
  g_array_sort (self->documents, compare_names);
  return TRUE;
}

static int
find_document (const FnOriginals *self, const FnOriginal *original, gboolean by_hash)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const Document *document = &g_array_index (self->documents, Document, i);

      if (document->text == NULL)
        continue;
      if (by_hash && original->sha256 != NULL && g_ascii_strcasecmp (document->sha256, original->sha256) == 0)
        return i;
      if (!by_hash && g_strcmp0 (document->name, original->file) == 0)
        return i;
    }
  return -1;
}

static int
find_original (const FnOriginals *self, const FnSource *source)
{
  for (int by_hash = TRUE; by_hash >= FALSE; by_hash--)
    for (guint i = 0; i < source->n_originals; i++)
      {
        int found = find_document (self, &source->originals[i], by_hash);

        if (found >= 0)
          return found;
      }
  return -1;
}

static void
attach_documents (FnOriginals *self, FnFactBase *base)
{
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    {
      int found = find_original (self, fn_fact_base_get_source (base, i));
      Document *document = found >= 0 ? &g_array_index (self->documents, Document, found) : NULL;

      self->of_source[i] = found;
      if (document != NULL && document->locator == NULL)
        document->locator = fn_locator_new (document->text, FN_TEXT_LAYOUT_COLUMNS);
    }
}

FnOriginals *
fn_originals_open (FnFactBase *base, GFile *folder, GError **error)
{
  g_autoptr (FnOriginals) self = NULL;
  g_autoptr (GError) reason = NULL;
  guint n;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  n = fn_fact_base_count (base, FN_PART_SOURCE);
  self = g_new0 (FnOriginals, 1);
  self->documents = g_array_new (FALSE, FALSE, sizeof (Document));
  g_array_set_clear_func (self->documents, document_clear);
  self->of_source = g_new (int, MAX (n, 1));
  if (!read_folder (self, folder, &reason))
    {
      g_set_error (error, FN_ERROR, FN_ERROR_READ, _("The folder of originals cannot be read: %s"),
                   reason->message);
      return NULL;
    }

  attach_documents (self, base);
  return g_steal_pointer (&self);
}

void
fn_originals_free (FnOriginals *self)
{
  g_array_unref (self->documents);
  g_free (self->of_source);
  g_free (self);
}

static const Document *
get_document (const FnOriginals *self, guint source)
{
  int index = self->of_source[source];

  return index >= 0 ? &g_array_index (self->documents, Document, index) : NULL;
}

FnText *
fn_originals_get_text (const FnOriginals *self, guint source)
{
  const Document *document = get_document (self, source);

  return document != NULL ? document->text : NULL;
}

const char *
fn_originals_get_name (const FnOriginals *self, guint source)
{
  const Document *document = get_document (self, source);

  return document != NULL ? document->name : NULL;
}

gboolean
fn_originals_locate (const FnOriginals *self, const FnCitation *citation, FnMatch *match)
{
  const Document *document = get_document (self, citation->source);

  if (document == NULL || citation->original.exact == NULL)
    return FALSE;
  fn_locator_find (document->locator, fn_text_get_all (document->text), &citation->original, match);
  return TRUE;
}
