#include "config.h"

#include "text/fn-full-text-private.h"

#include "base/fn-error.h"
#include "base/fn-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _FnFullTextBuilder
{
  sqlite3 *db;
  sqlite3_stmt *insert;
  char *path;  /* NULL: in memory */
  char *draft; /* the file that takes its place at the end */
};

/* Words are gathered in memory up to that many bytes, then written. What was written is never merged: that takes
 * longer than all else, and a few pieces are read as fast as one. */
#define SETUP \
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;" \
  "PRAGMA cache_size = -8192;" \
  "PRAGMA application_id = " G_STRINGIFY (FN_FULL_TEXT_MARK) ";" \
  "PRAGMA user_version = " G_STRINGIFY (FN_FULL_TEXT_VERSION) ";" \
  "BEGIN;" \
  "CREATE TABLE note (bytes BLOB);" \
  "CREATE VIRTUAL TABLE text USING fts5 (body, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'footnote');" \
  "INSERT INTO text (text, rank) VALUES ('hashsize', 33554432);" \
  "INSERT INTO text (text, rank) VALUES ('automerge', 0);" \
  "INSERT INTO text (text, rank) VALUES ('crisismerge', 1999);"

static gboolean
fail (FnFullTextBuilder *self, const char *reason, GError **error)
{
  g_autofree char *folder = self->path != NULL ? g_path_get_dirname (self->path) : NULL;
  g_autofree char *name = folder != NULL ? g_filename_display_name (folder) : NULL;

  if (name == NULL)
    g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The search index could not be made: %s"), reason);
  else
    g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The search index could not be made in “%s”: %s"), name, reason);
  return FALSE;
}

/* What a person can do something about, in the system's own words. */
static const char *
get_reason (sqlite3 *db)
{
  return sqlite3_errcode (db) == SQLITE_FULL ? g_strerror (ENOSPC) : sqlite3_errmsg (db);
}

static gboolean
fail_in_db (FnFullTextBuilder *self, GError **error)
{
  return fail (self, get_reason (self->db), error);
}

static gboolean
create_draft (FnFullTextBuilder *self, GError **error)
{
  int fd;

  self->draft = g_strconcat (self->path, ".XXXXXX", NULL);
  fd = g_mkstemp (self->draft);
  if (fd < 0)
    {
      int number = errno;

      g_clear_pointer (&self->draft, g_free);
      return fail (self, g_strerror (number), error);
    }
  g_close (fd, NULL);
  return TRUE;
}

FnFullTextBuilder *
fn_full_text_builder_new (const char *path, GError **error)
{
  g_autoptr (FnFullTextBuilder) self = g_new0 (FnFullTextBuilder, 1);

  self->path = g_strdup (path);
  if (path != NULL && !create_draft (self, error))
    return NULL;
  if (sqlite3_open_v2 (path != NULL ? self->draft : ":memory:", &self->db,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
      !fn_full_text_register (self->db) || sqlite3_exec (self->db, SETUP, NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (self->db, "INSERT INTO text (rowid, body) VALUES (?1, ?2)", -1, &self->insert, NULL) !=
          SQLITE_OK)
    {
      fail_in_db (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
fn_full_text_builder_free (FnFullTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_finalize (self->insert);
  sqlite3_close (self->db);
  if (self->draft != NULL)
    g_unlink (self->draft);
  g_free (self->draft);
  g_free (self->path);
  g_free (self);
}

gboolean
fn_full_text_builder_add (FnFullTextBuilder *self, gint64 id, const char *string, gsize size, GError **error)
{
  int outcome;

  g_return_val_if_fail (self != NULL && (string != NULL || size == 0) && size <= G_MAXINT, FALSE);

  sqlite3_bind_int64 (self->insert, 1, id);
  sqlite3_bind_text (self->insert, 2, string, (int)size, SQLITE_STATIC);
  outcome = sqlite3_step (self->insert);
  sqlite3_reset (self->insert);
  return outcome == SQLITE_DONE || fail_in_db (self, error);
}

static gboolean
write_note (FnFullTextBuilder *self, GBytes *note)
{
  sqlite3_stmt *statement = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (note, &size);
  gboolean written = sqlite3_prepare_v2 (self->db, "INSERT INTO note VALUES (?1)", -1, &statement, NULL) == SQLITE_OK &&
                     sqlite3_bind_blob (statement, 1, data != NULL ? data : "", (int)size, SQLITE_STATIC) == SQLITE_OK &&
                     sqlite3_step (statement) == SQLITE_DONE;

  sqlite3_finalize (statement);
  return written;
}

static GBytes *
take_bytes (FnFullTextBuilder *self)
{
  sqlite3_int64 size = 0;
  guchar *data = sqlite3_serialize (self->db, "main", &size, 0);

  return data != NULL ? g_bytes_new_with_free_func (data, (gsize)size, sqlite3_free, data) : NULL;
}

static gboolean
put_in_place (FnFullTextBuilder *self, GError **error)
{
  if (!fn_file_replace (self->path, self->draft, error))
    return FALSE;
  g_clear_pointer (&self->draft, g_free);
  return TRUE;
}

void
fn_full_text_builder_set_path (FnFullTextBuilder *self, const char *path)
{
  g_return_if_fail (self != NULL && self->path != NULL && path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
}

gboolean
fn_full_text_builder_end (FnFullTextBuilder *self, GBytes *note, GBytes **bytes, GError **error)
{
  g_autoptr (FnFullTextBuilder) ended = self;

  g_return_val_if_fail (self != NULL && note != NULL && bytes != NULL, FALSE);

  *bytes = NULL;
  g_clear_pointer (&self->insert, sqlite3_finalize);
  if (!write_note (self, note) || sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    return fail_in_db (self, error);
  if (self->path != NULL)
    {
      /* Closed here: what it still holds must be in the file before that is put in its place. */
      sqlite3_close (self->db);
      self->db = NULL;
      return put_in_place (self, error);
    }
  *bytes = take_bytes (self);
  return *bytes != NULL || fail (self, g_strerror (ENOMEM), error);
}
