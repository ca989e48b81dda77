#include "config.h"

#include "text/fn-full-text-private.h"

#include "base/fn-error.h"

#include <glib/gi18n.h>

/* Steps of SQLite's machine after which it asks whether to go on: some tens of microseconds. */
#define STEPS 2000

struct _FnFullText
{
  sqlite3 *db;
  sqlite3_stmt *plain;
  sqlite3_stmt *ranked;
  GBytes *bytes; /* what it reads, when that is no file */
  char *name;    /* for people */
};

static gboolean
fail (FnFullText *self, const char *reason, GError **error)
{
  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("The search index “%s” cannot be read: %s"), self->name, reason);
  return FALSE;
}

/* Of a pragma that is one number. */
static int
get_number (sqlite3 *db, const char *pragma)
{
  sqlite3_stmt *statement = NULL;
  int number = 0;

  if (sqlite3_prepare_v2 (db, pragma, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

/* Returns: whether there is a statement of that kind; made when it is first asked for: of many files often only the
 * first is searched, and then in one way */
static gboolean
prepare_search (FnFullText *self, gboolean ranked)
{
  sqlite3_stmt **statement = ranked ? &self->ranked : &self->plain;

  if (*statement != NULL)
    return TRUE;
  return (self->plain != NULL || self->ranked != NULL || fn_full_text_register (self->db)) &&
         sqlite3_prepare_v3 (self->db,
                             ranked ? "SELECT rowid, bm25 (text) FROM text WHERE text MATCH ?1"
                                    : "SELECT rowid, 0 FROM text WHERE text MATCH ?1 ORDER BY rowid",
                             -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) == SQLITE_OK;
}

/* A file that anybody may have damaged is not trusted further than need be. */
static gboolean
prepare (FnFullText *self, GError **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  if (get_number (self->db, "PRAGMA application_id") != FN_FULL_TEXT_MARK ||
      get_number (self->db, "PRAGMA user_version") != FN_FULL_TEXT_VERSION)
    return fail (self, _("it is no index of this version"), error);
  return sqlite3_exec (self->db, "PRAGMA cache_size = -512; PRAGMA query_only = ON; PRAGMA cell_size_check = ON", NULL,
                       NULL, NULL) == SQLITE_OK ||
         fail (self, sqlite3_errmsg (self->db), error);
}

/* Files are never changed, only replaced, so no locks are needed, nor a journal looked for. */
FnFullText *
fn_full_text_open (const char *path, GError **error)
{
  g_autoptr (FnFullText) self = g_new0 (FnFullText, 1);
  g_autofree char *uri = NULL, *address = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self->name = g_filename_display_basename (path);
  uri = g_filename_to_uri (path, NULL, NULL);
  address = g_strconcat (uri, "?immutable=1", NULL);
  if (sqlite3_open_v2 (address, &self->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) !=
      SQLITE_OK)
    {
      fail (self, sqlite3_errmsg (self->db), error);
      return NULL;
    }
  return prepare (self, error) ? g_steal_pointer (&self) : NULL;
}

FnFullText *
fn_full_text_open_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (FnFullText) self = g_new0 (FnFullText, 1);
  gsize size;
  gconstpointer data;

  g_return_val_if_fail (bytes != NULL, NULL);

  self->name = g_strdup (_("in memory"));
  self->bytes = g_bytes_ref (bytes);
  data = g_bytes_get_data (bytes, &size);
  if (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
      sqlite3_deserialize (self->db, "main", (guchar *)data, (sqlite3_int64)size, (sqlite3_int64)size,
                           SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    {
      fail (self, sqlite3_errmsg (self->db), error);
      return NULL;
    }
  return prepare (self, error) ? g_steal_pointer (&self) : NULL;
}

void
fn_full_text_free (FnFullText *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_finalize (self->plain);
  sqlite3_finalize (self->ranked);
  sqlite3_close (self->db);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

GBytes *
fn_full_text_dup_note (FnFullText *self, GError **error)
{
  sqlite3_stmt *statement = NULL;
  GBytes *note = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (sqlite3_prepare_v2 (self->db, "SELECT bytes FROM note", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    note = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize)sqlite3_column_bytes (statement, 0));
  else
    fail (self, sqlite3_errmsg (self->db), error);
  sqlite3_finalize (statement);
  return note;
}

static int
ask (void *data)
{
  const FnFullTextSearch *search = data;

  return !search->go_on (search->data);
}

gboolean
fn_full_text_search (FnFullText *self, const FnFullTextSearch *search, GError **error)
{
  sqlite3_stmt *statement;
  int outcome;

  g_return_val_if_fail (self != NULL && search != NULL && search->fts != NULL && search->found != NULL, FALSE);

  if (!prepare_search (self, search->ranked))
    return fail (self, sqlite3_errmsg (self->db), error);
  statement = search->ranked ? self->ranked : self->plain;
  if (search->go_on != NULL)
    sqlite3_progress_handler (self->db, STEPS, ask, (void *)search);
  sqlite3_bind_text (statement, 1, search->fts, -1, SQLITE_STATIC);
  while ((outcome = sqlite3_step (statement)) == SQLITE_ROW)
    if (!search->found (sqlite3_column_int64 (statement, 0), sqlite3_column_double (statement, 1), search->data))
      break;
  if (outcome != SQLITE_ROW && outcome != SQLITE_DONE && outcome != SQLITE_INTERRUPT)
    fail (self, sqlite3_errmsg (self->db), error);
  sqlite3_reset (statement);
  sqlite3_progress_handler (self->db, 0, NULL, NULL);
  return outcome == SQLITE_ROW || outcome == SQLITE_DONE || outcome == SQLITE_INTERRUPT;
}
