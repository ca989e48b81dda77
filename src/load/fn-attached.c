#include "config.h"

#include "load/fn-attached.h"

#include "base/fn-file.h"
#include "load/fn-attached-store.h"

#include <glib/gstdio.h>
#include <string.h>

/* The groups of "about": what the document is, and which sources it goes with (false: no longer). */
#define DOCUMENT "document"
#define SOURCES "sources"

/* What was read by another version is read again. */
#define READ "read-by-" FN_VERSION

#define MOST_KEPT_TEXT (512 * 1024 * 1024)

FnAttached *
fn_attached_copy (const FnAttached *self)
{
  FnAttached *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->sha256 = g_strdup (self->sha256);
  copy->name = g_strdup (self->name);
  copy->encoding = g_strdup (self->encoding);
  copy->folder = g_strdup (self->folder);
  return copy;
}

void
fn_attached_free (FnAttached *self)
{
  g_free (self->sha256);
  g_free (self->name);
  g_free (self->encoding);
  g_free (self->folder);
  g_free (self);
}

static char *
name_source (const FnFactBase *base, guint source)
{
  g_autofree char *one = g_uri_escape_string (fn_fact_base_get_id (base), NULL, TRUE);
  g_autofree char *two = g_uri_escape_string (fn_fact_base_get_source (base, source)->id, NULL, TRUE);

  return g_strconcat (one, "/", two, NULL);
}

static gboolean
is_recorded (const FnFactBase *base, guint source, const char *sha256)
{
  const FnSource *record = fn_fact_base_get_source (base, source);

  for (guint i = 0; i < record->n_originals; i++)
    if (record->originals[i].sha256 != NULL && g_ascii_strcasecmp (record->originals[i].sha256, sha256) == 0)
      return TRUE;
  return FALSE;
}

static GKeyFile *
read_about (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "about", NULL);
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_autofree char *name = NULL;

  if (!g_key_file_load_from_file (about, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  name = g_key_file_get_string (about, DOCUMENT, "name", NULL);
  return name != NULL && strchr (name, '/') == NULL ? g_steal_pointer (&about) : NULL;
}

static gboolean
write_about (const char *folder, GKeyFile *about, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "about", NULL);
  gsize size;
  char *data = g_key_file_to_data (about, &size, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);

  return fn_file_write (path, bytes, error);
}

static FnAttached *
describe (const FnFactBase *base, guint source, const char *folder, GKeyFile *about)
{
  FnAttached *self = g_new0 (FnAttached, 1);

  self->source = (int) source;
  self->sha256 = g_path_get_basename (folder);
  self->name = g_key_file_get_string (about, DOCUMENT, "name", NULL);
  self->encoding = g_key_file_get_string (about, DOCUMENT, "encoding", NULL);
  self->same = is_recorded (base, source, self->sha256);
  self->folder = g_strdup (folder);
  return self;
}

static void
add_hash (GHashTable *sources, const char *sha256, guint source)
{
  g_autofree char *hash = g_ascii_strdown (sha256, -1);
  GArray *indices = g_hash_table_lookup (sources, hash);

  if (indices == NULL)
    {
      indices = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (sources, g_steal_pointer (&hash), indices);
    }
  g_array_append_val (indices, source);
}

/* Hash to the indices (GArray) of the sources for which it is recorded. */
static GHashTable *
index_hashes (const FnFactBase *base)
{
  GHashTable *sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    {
      const FnSource *record = fn_fact_base_get_source (base, i);

      for (guint j = 0; j < record->n_originals; j++)
        if (record->originals[j].sha256 != NULL)
          add_hash (sources, record->originals[j].sha256, i);
    }
  return sources;
}

/* The source that name_source() calls so, or -1. */
static int
find_source (const FnFactBase *base, const char *key)
{
  const char *slash = strchr (key, '/');
  g_autofree char *id = slash != NULL ? g_uri_unescape_string (slash + 1, NULL) : NULL;
  int source = id != NULL ? fn_fact_base_find (base, FN_PART_SOURCE, id) : -1;
  g_autofree char *name = source >= 0 ? name_source (base, (guint) source) : NULL;

  return g_strcmp0 (name, key) == 0 ? source : -1;
}

static void
add_by_name (GPtrArray *list, const FnFactBase *base, const char *folder, GKeyFile *about)
{
  g_auto (GStrv) keys = g_key_file_get_keys (about, SOURCES, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      int source = find_source (base, keys[i]);

      if (source >= 0 && g_key_file_get_boolean (about, SOURCES, keys[i], NULL))
        g_ptr_array_add (list, describe (base, (guint) source, folder, about));
    }
}

/* What a person has said of a source decides; where nothing was said, the hash does. */
static void
add_by_hash (GPtrArray *list, GHashTable *sources, const FnFactBase *base, const char *folder, GKeyFile *about)
{
  g_autofree char *sha256 = g_path_get_basename (folder);
  const GArray *indices = g_hash_table_lookup (sources, sha256);

  for (guint i = 0; indices != NULL && i < indices->len; i++)
    {
      guint source = g_array_index (indices, guint, i);
      g_autofree char *key = name_source (base, source);

      if (!g_key_file_has_key (about, SOURCES, key, NULL))
        g_ptr_array_add (list, describe (base, source, folder, about));
    }
}

int
fn_attached_compare (gconstpointer a, gconstpointer b)
{
  const FnAttached *one = *(FnAttached *const *) a, *two = *(FnAttached *const *) b;

  if (one->source != two->source)
    return one->source < two->source ? -1 : 1;
  /* The very document first. */
  if (one->same != two->same)
    return one->same ? -1 : 1;
  return strcmp (one->name, two->name) != 0 ? strcmp (one->name, two->name) : strcmp (one->sha256, two->sha256);
}

static void
free_attached (gpointer data)
{
  fn_attached_free (data);
}

GPtrArray *
fn_attached_list (const FnFactBase *base)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_attached);
  g_autofree char *root = fn_attached_store_dup_root ();
  g_autoptr (GDir) folders = g_dir_open (root, 0, NULL);
  g_autoptr (GHashTable) sources = NULL; /* made for the first document: most people have none */
  const char *name;

  g_return_val_if_fail (base != NULL, list);

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autoptr (GKeyFile) about = name[0] != '.' ? read_about (folder) : NULL;

      if (about == NULL)
        continue;
      if (sources == NULL)
        sources = index_hashes (base);
      add_by_name (list, base, folder, about);
      add_by_hash (list, sources, base, folder, about);
    }
  g_ptr_array_sort (list, fn_attached_compare);
  return list;
}

/* Under the hash, unless that stands there already. Returns: where it stands now; @copy is gone or moved */
static char *
put_in_place (const char *copy, const char *name, const char *sha256, GError **error)
{
  g_autofree char *root = fn_attached_store_dup_root ();
  g_autofree char *folder = g_build_filename (root, sha256, NULL);
  g_autoptr (GKeyFile) there = read_about (folder), about = g_key_file_new ();
  gboolean done = there != NULL;

  if (there == NULL)
    {
      if (g_file_test (folder, G_FILE_TEST_EXISTS))
        fn_attached_store_remove (folder, NULL); /* damaged */
      g_key_file_set_string (about, DOCUMENT, "name", name);
      done = write_about (copy, about, error) && fn_file_replace (folder, copy, error);
    }
  if (!done || there != NULL)
    fn_attached_store_remove (copy, NULL);
  return done ? g_steal_pointer (&folder) : NULL;
}

/* Whether fn_attached_list() lists a kept document for the source that has recorded its hash. */
static gboolean
is_listed (GKeyFile *about, const FnFactBase *base, guint source)
{
  g_autofree char *key = name_source (base, source);

  if (g_key_file_has_key (about, SOURCES, key, NULL))
    return g_key_file_get_boolean (about, SOURCES, key, NULL);
  return g_key_file_has_group (about, SOURCES);
}

/* The source whose very document it is, which may be another than the one that was meant; one that has it already does
 * not need it. */
static guint
find_owner (const FnFactBase *base, guint meant, const char *sha256, GKeyFile *about)
{
  if (is_recorded (base, meant, sha256))
    return meant;
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    if (is_recorded (base, i, sha256) && !is_listed (about, base, i))
      return i;
  return meant;
}

FnAttached *
fn_attached_add (const FnFactBase *base, guint source, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL, *sha256 = NULL, *copy = NULL, *folder = NULL, *key = NULL;
  g_autoptr (GKeyFile) about = NULL;

  g_return_val_if_fail (base != NULL && source < fn_fact_base_count (base, FN_PART_SOURCE), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  copy = fn_attached_store_copy (file, cancellable, &name, &sha256, error);
  if (copy == NULL)
    return NULL;
  folder = put_in_place (copy, name, sha256, error);
  if (folder == NULL)
    return NULL;
  about = read_about (folder);
  source = find_owner (base, source, sha256, about);
  key = name_source (base, source);
  g_key_file_set_boolean (about, SOURCES, key, TRUE);
  return write_about (folder, about, error) ? describe (base, source, folder, about) : NULL;
}

static gboolean
is_used (GKeyFile *about)
{
  g_auto (GStrv) keys = g_key_file_get_keys (about, SOURCES, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (g_key_file_get_boolean (about, SOURCES, keys[i], NULL))
      return TRUE;
  return FALSE;
}

gboolean
fn_attached_remove (const FnAttached *self, const FnFactBase *base, GError **error)
{
  g_autoptr (GKeyFile) about = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && base != NULL, FALSE);

  about = read_about (self->folder);
  if (about == NULL)
    return TRUE;
  key = name_source (base, (guint) self->source);
  g_key_file_set_boolean (about, SOURCES, key, FALSE);
  return is_used (about) ? write_about (self->folder, about, error) : fn_attached_store_remove (self->folder, error);
}

static char *
name_kept_text (const FnAttached *self)
{
  return g_build_filename (self->folder, READ, NULL);
}

FnAttached *
fn_attached_set_encoding (const FnAttached *self, const char *encoding, GError **error)
{
  g_autoptr (GKeyFile) about = NULL;
  g_autofree char *path = NULL;
  FnAttached *changed;

  g_return_val_if_fail (self != NULL, NULL);

  about = read_about (self->folder);
  path = name_kept_text (self);
  if (about == NULL)
    about = g_key_file_new ();
  g_key_file_set_string (about, DOCUMENT, "name", self->name);
  if (encoding != NULL)
    g_key_file_set_string (about, DOCUMENT, "encoding", encoding);
  else
    g_key_file_remove_key (about, DOCUMENT, "encoding", NULL);
  if (!write_about (self->folder, about, error))
    return NULL;
  g_remove (path);
  changed = fn_attached_copy (self);
  g_free (changed->encoding);
  changed->encoding = g_strdup (encoding);
  return changed;
}

GFile *
fn_attached_get_file (const FnAttached *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_file_new_build_filename (self->folder, "document", self->name, NULL);
}

GBytes *
fn_attached_read_text (const FnAttached *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  path = name_kept_text (self);
  file = g_file_new_for_path (path);
  return fn_file_read (file, MOST_KEPT_TEXT, NULL);
}

void
fn_attached_keep_text (const FnAttached *self, GBytes *text)
{
  g_autofree char *path = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  path = name_kept_text (self);
  fn_file_write (path, text, NULL);
}
