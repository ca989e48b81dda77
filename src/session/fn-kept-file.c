#include "config.h"

#include "session/fn-kept-file.h"

#include "base/fn-error.h"
#include "base/fn-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Far more figures than anybody makes. */
#define LIMIT (16 * 1024 * 1024)
#define MOST_PUT_ASIDE 100
/* No id has this sign once it is escaped. */
#define EXCERPT "#picture"

struct _FnKeptFile
{
  char *path;
  GMutex lock;         /* of all below */
  guint turn;          /* of the last writing */
  GHashTable *entries; /* what was ever read or written, by id or, without one, by its text */
};

FnKeptFile *
fn_kept_file_new (const FnFactBase *base, gboolean excerpt)
{
  FnKeptFile *self;
  g_autofree char *stem = NULL, *name = NULL;

  g_return_val_if_fail (base != NULL, NULL);

  self = g_atomic_rc_box_new0 (FnKeptFile);
  stem = g_uri_escape_string (fn_fact_base_get_id (base), NULL, TRUE);
  name = g_strconcat (stem, excerpt ? EXCERPT ".json" : ".json", NULL);
  self->path = g_build_filename (g_get_user_data_dir (), "footnote", "figures", name, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_mutex_init (&self->lock);
  return self;
}

FnKeptFile *
fn_kept_file_ref (FnKeptFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FnKeptFile *self = data;

  g_free (self->path);
  g_hash_table_unref (self->entries);
  g_mutex_clear (&self->lock);
}

void
fn_kept_file_unref (FnKeptFile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static const char *
get_key (const FnKeptFigure *kept)
{
  return kept->figure != NULL ? kept->figure->id : kept->text;
}

static void
remember (FnKeptFile *self, const GArray *kept)
{
  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (self->entries, g_strdup (get_key (&g_array_index (kept, FnKeptFigure, i))));
}

/* What stands there now; an empty list when there is nothing, NULL when it cannot be read. */
static GArray *
read_now (FnKeptFile *self, FnFactBase *base, FnProblems *problems)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autofree char *name = g_filename_display_name (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return fn_kept_figures_new ();
  bytes = fn_file_read (file, LIMIT, &error);
  if (bytes != NULL)
    return fn_load_kept_figures (base, bytes, name, problems);
  fn_problems_add (problems, FN_SEVERITY_ERROR, "unreadable", name, 0, 0, NULL, "%s", error->message);
  return NULL;
}

GArray *
fn_kept_file_read (FnKeptFile *self, FnFactBase *base, FnProblems *problems)
{
  GArray *kept;

  g_return_val_if_fail (self != NULL && base != NULL && problems != NULL, NULL);

  g_mutex_lock (&self->lock);
  kept = read_now (self, base, problems);
  if (kept == NULL)
    kept = fn_kept_figures_new ();
  remember (self, kept);
  g_mutex_unlock (&self->lock);
  return kept;
}

/* What cannot be read may still be of use to its owner. */
static gboolean
put_aside (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int number = EEXIST;

  for (int i = 1; i <= MOST_PUT_ASIDE; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%d", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (path, aside) == 0)
        return TRUE;
      number = errno;
      break;
    }
  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("“%s” is damaged and could not be put aside: %s"), name,
               g_strerror (number));
  return FALSE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The folder “%s” could not be made: %s"), name, g_strerror (errno));
  return FALSE;
}

/* Behind our own stands what others have added since we last looked; both hold what is borrowed from the lists. */
static GArray *
join_with_others (FnKeptFile *self, const GArray *kept, const GArray *there)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (FnKeptFigure));

  g_array_append_vals (all, kept->data, kept->len);
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      const FnKeptFigure *other = &g_array_index (there, FnKeptFigure, i);

      if (!g_hash_table_contains (self->entries, get_key (other)))
        g_array_append_val (all, *other);
    }
  return all;
}

static gboolean
write_now (FnKeptFile *self, FnFactBase *base, const GArray *kept, GError **error)
{
  g_autoptr (FnProblems) ignored = fn_problems_new ();
  g_autoptr (GArray) there = read_now (self, base, ignored);
  g_autoptr (GArray) all = join_with_others (self, kept, there);
  g_autoptr (GBytes) bytes = fn_write_kept_figures (base, all);

  if (!make_folder (self->path, error))
    return FALSE;
  if (there == NULL && !put_aside (self->path, error))
    return FALSE;
  if (!fn_file_write (self->path, bytes, error))
    return FALSE;
  remember (self, kept);
  return TRUE;
}

gboolean
fn_kept_file_write (FnKeptFile *self, FnFactBase *base, const GArray *kept, guint turn, GError **error)
{
  gboolean written = TRUE;

  g_return_val_if_fail (self != NULL && base != NULL && kept != NULL, FALSE);

  g_mutex_lock (&self->lock);
  if (turn > self->turn)
    {
      written = write_now (self, base, kept, error);
      self->turn = turn;
    }
  g_mutex_unlock (&self->lock);
  return written;
}
