#include "config.h"

#include "session/fn-own-figures.h"

/* What an own figure's id begins with; the rest is random, so that windows and machines do not meet. */
#define ID_PREFIX "own-"
#define ID_RANDOM 8
/* Milliseconds without a change before it is stored. */
#define REST 400

typedef struct
{
  FnKeptFigure figure; /* one without a figure is in the file only */
  gboolean kept;
} Entry;

/* A writing that is under way, with all that its thread needs. */
typedef struct
{
  FnOwnFigures *owner; /* NULL once that is gone */
  FnKeptFile *file;
  FnFactBase *base;
  GArray *kept;
  guint turn;
} Writing;

struct _FnOwnFigures
{
  FnFactBase *given;
  FnFactBase *base;
  GArray *entries; /* Entry */
  FnKeptFile *file;
  FnStoredFunc stored;
  gpointer stored_data;
  gboolean changed; /* since the last writing began, or it failed */
  gboolean touched; /* since the owner asked to store */
  guint rest;       /* timeout until the next one, or 0 */
  guint turn;
  Writing *writing; /* the one under way; borrowed from its task */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  fn_figure_free (entry->figure.figure);
  g_free (entry->figure.text);
}

static Entry *
get_entry (const FnOwnFigures *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

/* The index of the entry at @position of those that can be shown; behind the last for their number. */
static guint
get_index (const FnOwnFigures *self, guint position)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->figure.figure != NULL && position-- == 0)
      return i;
  return self->entries->len;
}

static void
rebuild (FnOwnFigures *self)
{
  g_autofree const FnFigure **figures = g_new (const FnFigure *, self->entries->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->figure.figure != NULL)
      figures[n++] = get_entry (self, i)->figure.figure;
  g_clear_pointer (&self->base, fn_fact_base_unref);
  self->base = fn_fact_base_with_figures (self->given, figures, n);
}

static void
append (GArray *entries, const FnKeptFigure *figure, gboolean kept)
{
  Entry entry = { { figure->figure != NULL ? fn_figure_copy (figure->figure) : NULL, g_strdup (figure->text) }, kept };

  g_array_append_val (entries, entry);
}

static GArray *
create_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

FnOwnFigures *
fn_own_figures_new (FnFactBase *given, FnKeptFile *file, const GArray *kept)
{
  FnOwnFigures *self;

  g_return_val_if_fail (given != NULL && file != NULL && kept != NULL, NULL);

  self = g_new0 (FnOwnFigures, 1);
  self->given = fn_fact_base_ref (given);
  self->file = fn_kept_file_ref (file);
  self->entries = create_entries ();
  for (guint i = 0; i < kept->len; i++)
    append (self->entries, &g_array_index (kept, FnKeptFigure, i), TRUE);
  rebuild (self);
  return self;
}

void
fn_own_figures_set_stored_func (FnOwnFigures *self, FnStoredFunc stored, gpointer user_data)
{
  g_return_if_fail (self != NULL);

  self->stored = stored;
  self->stored_data = user_data;
}

/* A copy of the entries that are @kept or not, for a file or for another fact base. */
static GArray *
copy_figures (const FnOwnFigures *self, gboolean kept)
{
  GArray *figures = fn_kept_figures_new ();

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->kept == kept)
      {
        const FnKeptFigure *figure = &get_entry (self, i)->figure;
        FnKeptFigure copy = { figure->figure != NULL ? fn_figure_copy (figure->figure) : NULL, g_strdup (figure->text) };

        g_array_append_val (figures, copy);
      }
  return figures;
}

static Writing *
begin_writing (FnOwnFigures *self)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->owner = self;
  writing->file = fn_kept_file_ref (self->file);
  writing->base = fn_fact_base_ref (self->base);
  writing->kept = copy_figures (self, TRUE);
  writing->turn = ++self->turn;
  self->changed = FALSE;
  return writing;
}

static void
writing_free (gpointer data)
{
  Writing *self = data;

  fn_kept_file_unref (self->file);
  fn_fact_base_unref (self->base);
  g_array_unref (self->kept);
  g_free (self);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;

  if (fn_kept_file_write (writing->file, writing->base, writing->kept, writing->turn, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
report (FnOwnFigures *self, const GError *error)
{
  if (self->stored != NULL)
    self->stored (error, self->stored_data);
}

static void plan_writing (FnOwnFigures *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (writing->owner == NULL)
    return;
  writing->owner->writing = NULL;
  if (writing->owner->changed)
    plan_writing (writing->owner);
  writing->owner->changed |= error != NULL;
  report (writing->owner, error);
}

static gboolean
rest_cb (gpointer data)
{
  FnOwnFigures *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);

  self->rest = 0;
  self->writing = begin_writing (self);
  g_task_set_source_tag (task, rest_cb);
  g_task_set_task_data (task, self->writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* One writing at a time, and none while changes follow one another. */
static void
plan_writing (FnOwnFigures *self)
{
  self->changed = TRUE;
  self->touched = TRUE;
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->writing == NULL)
    self->rest = g_timeout_add (REST, rest_cb, self);
}

/* The file takes turns: a writing that is still under way cannot undo this one. */
void
fn_own_figures_store (FnOwnFigures *self)
{
  g_autoptr (GError) error = NULL;
  Writing *writing;

  g_return_if_fail (self != NULL);

  self->touched = FALSE;
  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->changed && self->writing == NULL)
    return;
  if (self->writing != NULL)
    self->writing->owner = NULL;
  self->writing = NULL;
  writing = begin_writing (self);
  self->changed = !fn_kept_file_write (writing->file, writing->base, writing->kept, writing->turn, &error);
  writing_free (writing);
  report (self, error);
}

void
fn_own_figures_free (FnOwnFigures *self)
{
  self->stored = NULL;
  fn_own_figures_store (self);
  g_array_unref (self->entries);
  fn_kept_file_unref (self->file);
  fn_fact_base_unref (self->base);
  fn_fact_base_unref (self->given);
  g_free (self);
}

/* Indices differ between fact bases, ids do not: so what is taken over goes the way of a file. */
static void
move_figures (FnOwnFigures *self, const FnOwnFigures *before, gboolean kept)
{
  g_autoptr (FnProblems) ignored = fn_problems_new ();
  g_autoptr (GArray) figures = copy_figures (before, kept);
  g_autoptr (GBytes) bytes = fn_write_kept_figures (before->base, figures);
  g_autoptr (GArray) found = fn_load_kept_figures (self->given, bytes, "", ignored);

  for (guint i = 0; found != NULL && i < found->len; i++)
    append (self->entries, &g_array_index (found, FnKeptFigure, i), kept);
}

void
fn_own_figures_take_over (FnOwnFigures *self, const FnOwnFigures *before)
{
  g_return_if_fail (self != NULL && before != NULL);

  if (before->touched || before->changed)
    {
      g_array_set_size (self->entries, 0);
      move_figures (self, before, TRUE);
      plan_writing (self);
    }
  move_figures (self, before, FALSE);
  rebuild (self);
}

FnFactBase *
fn_own_figures_get_base (const FnOwnFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

guint
fn_own_figures_get_length (const FnOwnFigures *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return fn_fact_base_count (self->base, FN_PART_FIGURE) - fn_fact_base_get_n_given_figures (self->base);
}

static void
claim_id (FnOwnFigures *self, FnFigure *figure)
{
  while (figure->id == NULL || fn_fact_base_find (self->base, FN_PART_FIGURE, figure->id) >= 0)
    {
      g_autofree char *random = g_uuid_string_random ();

      random[ID_RANDOM] = '\0';
      g_free (figure->id);
      figure->id = g_strconcat (ID_PREFIX, random, NULL);
    }
}

void
fn_own_figures_insert (FnOwnFigures *self, guint position, const FnFigure *figure, gboolean kept)
{
  Entry entry = { .kept = kept };

  g_return_if_fail (self != NULL && position <= fn_own_figures_get_length (self));
  g_return_if_fail (figure != NULL && figure->title != NULL);

  entry.figure.figure = fn_figure_copy (figure);
  claim_id (self, entry.figure.figure);
  g_array_insert_val (self->entries, get_index (self, position), entry);
  rebuild (self);
  if (kept)
    plan_writing (self);
}

gboolean
fn_own_figures_replace (FnOwnFigures *self, guint position, const FnFigure *figure)
{
  g_autoptr (FnFigure) copy = NULL;
  Entry *entry;

  g_return_val_if_fail (self != NULL && position < fn_own_figures_get_length (self), FALSE);
  g_return_val_if_fail (figure != NULL && figure->title != NULL, FALSE);

  entry = get_entry (self, get_index (self, position));
  copy = fn_figure_copy (figure);
  g_free (copy->id);
  copy->id = g_strdup (entry->figure.figure->id);
  if (fn_figure_equal (copy, entry->figure.figure))
    return FALSE;
  fn_figure_free (entry->figure.figure);
  entry->figure.figure = g_steal_pointer (&copy);
  g_clear_pointer (&entry->figure.text, g_free);
  rebuild (self);
  if (entry->kept)
    plan_writing (self);
  return TRUE;
}

FnFigure *
fn_own_figures_remove (FnOwnFigures *self, guint position)
{
  FnFigure *figure;
  gboolean kept;
  guint index;

  g_return_val_if_fail (self != NULL && position < fn_own_figures_get_length (self), NULL);

  index = get_index (self, position);
  figure = g_steal_pointer (&get_entry (self, index)->figure.figure);
  kept = get_entry (self, index)->kept;
  g_array_remove_index (self->entries, index);
  rebuild (self);
  if (kept)
    plan_writing (self);
  return figure;
}

gboolean
fn_own_figures_keep (FnOwnFigures *self, guint position)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && position < fn_own_figures_get_length (self), FALSE);

  entry = get_entry (self, get_index (self, position));
  if (entry->kept)
    return FALSE;
  entry->kept = TRUE;
  plan_writing (self);
  return TRUE;
}

gboolean
fn_own_figures_is_kept (const FnOwnFigures *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < fn_own_figures_get_length (self), FALSE);

  return get_entry (self, get_index (self, position))->kept;
}
