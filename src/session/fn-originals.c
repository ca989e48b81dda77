#include "config.h"

#include "session/fn-originals.h"
#include "base/fn-error.h"
#include "base/fn-file.h"
#include "load/fn-load.h"
#include "session/fn-read-document.h"
#include "text/fn-locator.h"
#include "text/fn-media-type.h"

#include <glib/gi18n.h>
#include <string.h>

#define CHUNK_SIZE (64 * 1024)

/*
 * One file of the folder. It is read once it turns out to be somebody's original: then @text or, if that fails,
 * @failure is set.
 */
typedef struct
{
  GFile *file;
  char *name;
  char *sha256; /* NULL when it could not be read */
  FnText *text;
  char *failure;
  guint n_unread;
  FnLocator *locator;
  gboolean columns_are_joined;
} Document;

struct _FnOriginals
{
  GArray *documents; /* (element-type Document) */
  int *of_source;    /* by source: index into documents, or -1 */
  gboolean *differs; /* by source: whether the record names hashes, and none is the document's */
};

static void
document_clear (gpointer data)
{
  Document *document = data;

  g_object_unref (document->file);
  g_free (document->name);
  g_free (document->sha256);
  g_free (document->failure);
  g_clear_pointer (&document->text, fn_text_unref);
  g_clear_pointer (&document->locator, fn_locator_free);
}

/* NULL when the file cannot be read. */
static char *
compute_hash (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *chunk = g_malloc (CHUNK_SIZE);
  gssize size;

  if (stream == NULL)
    return NULL;
  while ((size = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_SIZE, NULL, NULL)) > 0)
    g_checksum_update (checksum, chunk, size);
  return size == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* What is too large to be read is known by its name alone. */
static void
add_document (FnOriginals *self, GFile *file, goffset size)
{
  Document document = { g_object_ref (file), g_file_get_basename (file) };

  if (size <= FN_READING_MOST_BYTES)
    document.sha256 = compute_hash (file);
  g_array_append_val (self->documents, document);
}

/* The mark of UTF-8, which is no part of the text. */
static gboolean
begins_with_mark (GBytes *bytes)
{
  return g_bytes_get_size (bytes) >= 3 && memcmp (g_bytes_get_data (bytes, NULL), "\357\273\277", 3) == 0;
}

/* Plain UTF-8 needs nobody's help, and nothing in it can do harm. */
static FnText *
read_plainly (GFile *file)
{
  g_autoptr (GBytes) bytes = fn_file_read (file, FN_LOAD_LIMIT, NULL);
  g_autofree char *name = g_file_get_basename (file);
  const char *type = bytes != NULL ? fn_media_type_guess (name, bytes) : NULL;

  if (type == NULL || strcmp (type, FN_MEDIA_TYPE_TEXT) != 0 ||
      begins_with_mark (bytes))
    return NULL;
  return fn_text_new_take (g_steal_pointer (&bytes), NULL);
}

static void
read_document (Document *document)
{
  g_autoptr (FnReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  if (document->text != NULL || document->failure != NULL)
    return;
  document->text = read_plainly (document->file);
  if (document->text != NULL)
    return;
  reading = fn_read_document (document->file, NULL, NULL, &error);
  if (reading == NULL)
    {
      document->failure = g_strdup (error->message);
      return;
    }
  document->text = fn_text_ref (reading->text);
  document->n_unread = reading->n_unread;
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
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_NAME
                                         "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
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
        add_document (self, file, g_file_info_get_size (info));
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

      if (by_hash && original->sha256 != NULL && document->sha256 != NULL &&
          g_ascii_strcasecmp (document->sha256, original->sha256) == 0)
        return i;
      if (!by_hash && g_strcmp0 (document->name, original->file) == 0)
        return i;
    }
  return -1;
}

/* The first that can be read, else the first. */
static int
find_original (FnOriginals *self, const FnSource *source)
{
  int first = -1;

  for (int by_hash = TRUE; by_hash >= FALSE; by_hash--)
    for (guint i = 0; i < source->n_originals; i++)
      {
        int found = find_document (self, &source->originals[i], by_hash);
        Document *document = found >= 0 ? &g_array_index (self->documents, Document, found) : NULL;

        if (document == NULL)
          continue;
        read_document (document);
        if (document->text != NULL)
          return found;
        first = first < 0 ? found : first;
      }
  return first;
}

static gboolean
is_other_edition (const Document *document, const FnSource *source)
{
  gboolean any = FALSE;

  for (guint i = 0; i < source->n_originals; i++)
    {
      const char *hash = source->originals[i].sha256;

      if (hash != NULL && g_ascii_strcasecmp (hash, document->sha256 != NULL ? document->sha256 : "") == 0)
        return FALSE;
      any = any || hash != NULL;
    }
  return any;
}

/* The words that facts cite, by source. */
static GPtrArray *
list_selectors (FnFactBase *base)
{
  GPtrArray *of_source = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    g_ptr_array_add (of_source, g_ptr_array_new ());
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, i);

      for (guint k = 0; k < fact->n_citations; k++)
        if (fact->citations[k].original.exact != NULL && fact->citations[k].source >= 0)
          g_ptr_array_add (of_source->pdata[fact->citations[k].source], (gpointer) &fact->citations[k].original);
    }
  return of_source;
}

static void
prepare_document (Document *document, const GPtrArray *selectors)
{
  if (document->locator == NULL)
    document->locator = fn_locator_new (document->text, FN_TEXT_LAYOUT_COLUMNS);
  document->columns_are_joined =
      fn_locator_learn (document->locator, (const FnSelector *const *) selectors->pdata, selectors->len);
}

static void
attach_documents (FnOriginals *self, FnFactBase *base)
{
  g_autoptr (GPtrArray) selectors = list_selectors (base);

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    {
      int found = find_original (self, fn_fact_base_get_source (base, i));
      Document *document = found >= 0 ? &g_array_index (self->documents, Document, found) : NULL;

      self->of_source[i] = found;
      self->differs[i] = document != NULL && is_other_edition (document, fn_fact_base_get_source (base, i));
      if (document != NULL && document->text != NULL)
        prepare_document (document, selectors->pdata[i]);
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
  self->differs = g_new0 (gboolean, MAX (n, 1));
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
  g_free (self->differs);
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
fn_originals_is_other_edition (const FnOriginals *self, guint source)
{
  return self->differs[source];
}

const char *
fn_originals_get_failure (const FnOriginals *self, guint source)
{
  const Document *document = get_document (self, source);

  return document != NULL ? document->failure : NULL;
}

gboolean
fn_originals_get_columns_are_joined (const FnOriginals *self, guint source)
{
  const Document *document = get_document (self, source);

  return document != NULL && document->columns_are_joined;
}

guint
fn_originals_count_unread (const FnOriginals *self, guint source)
{
  const Document *document = get_document (self, source);

  return document != NULL ? document->n_unread : 0;
}

gboolean
fn_originals_locate (const FnOriginals *self, const FnCitation *citation, FnMatch *match)
{
  const Document *document = get_document (self, citation->source);

  if (document == NULL || document->locator == NULL || citation->original.exact == NULL)
    return FALSE;
  fn_locator_find (document->locator, fn_text_get_all (document->text), &citation->original, match);
  return TRUE;
}
