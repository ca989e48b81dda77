#include "config.h"

#include "session/fn-documents.h"

#include "base/fn-error.h"

struct _FnDocuments
{
  GObject parent_instance;

  FnFactBase *base;     /* or NULL */
  GPtrArray *documents; /* (element-type FnAttachedDocument): by source, as fn_attached_list() has them */
  int source;           /* whose documents are read, or -1 */
  guint serial;
  GCancellable *work;   /* all that is under way for the base */
};

G_DEFINE_FINAL_TYPE (FnDocuments, fn_documents, G_TYPE_OBJECT)

static guint changed_signal;

/* What a thread works on: its own copies, and what is frozen. */
typedef struct
{
  FnFactBase *base;
  guint source;
  GFile *file;
  FnAttachedDocument *document;
  gboolean anew; /* in another encoding: it says something else than before */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  fn_fact_base_unref (work->base);
  g_clear_object (&work->file);
  g_clear_pointer (&work->document, fn_attached_document_free);
  g_free (work);
}

static void
free_document (gpointer document)
{
  fn_attached_document_free (document);
}

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

static void
fn_documents_init (FnDocuments *self)
{
  self->documents = g_ptr_array_new_with_free_func (free_document);
  self->source = -1;
  self->work = g_cancellable_new ();
}

static void
fn_documents_finalize (GObject *object)
{
  FnDocuments *self = FN_DOCUMENTS (object);

  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_object (&self->work);

  G_OBJECT_CLASS (fn_documents_parent_class)->finalize (object);
}

static void
fn_documents_class_init (FnDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_documents_finalize;
  changed_signal = g_signal_new ("changed", FN_TYPE_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

FnDocuments *
fn_documents_new (void)
{
  return g_object_new (FN_TYPE_DOCUMENTS, NULL);
}

static GTask *
start_task (FnDocuments *self, Work *work, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  work->base = fn_fact_base_ref (self->base);
  g_task_set_task_data (task, work, work_free);
  return task;
}

/* Returns: (nullable): the first document of a source; @n: (out): their number */
static FnAttachedDocument **
find_documents (FnDocuments *self, int source, guint *n)
{
  FnAttachedDocument **all = (FnAttachedDocument **) self->documents->pdata;
  guint first = 0;

  while (first < self->documents->len && all[first]->attached->source < source)
    first++;
  for (*n = 0; first + *n < self->documents->len && all[first + *n]->attached->source == source;)
    ++*n;
  return *n > 0 ? all + first : NULL;
}

/* The same document in the list, which may have changed by now. */
static FnAttachedDocument *
find_again (FnDocuments *self, const FnAttachedDocument *document)
{
  for (guint i = 0; i < self->documents->len; i++)
    if (fn_attached_document_is (self->documents->pdata[i], document))
      return self->documents->pdata[i];
  return NULL;
}

static void
read_in_thread (GTask *task, gpointer self, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (fn_attached_document_read (work->document, work->base, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
move_outcome (FnAttachedDocument *to, FnAttachedDocument *from)
{
  fn_attached_document_forget (to);
  to->reading = g_steal_pointer (&from->reading);
  to->page = g_steal_pointer (&from->page);
  to->cited = g_steal_pointer (&from->cited);
  to->failure = g_steal_pointer (&from->failure);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  FnDocuments *self = FN_DOCUMENTS (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  FnAttachedDocument *document = find_again (self, work->document);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || document == NULL)
    return;
  if (document->attached->source == self->source)
    move_outcome (document, work->document);
  else if (!work->anew)
    return;
  self->serial += work->anew ? 1 : 0;
  g_signal_emit (self, changed_signal, 0);
}

static void
start_reading (FnDocuments *self, const FnAttachedDocument *document, gboolean anew)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = start_task (self, work, self->work, read_cb, NULL);

  work->document = fn_attached_document_new (fn_attached_copy (document->attached));
  work->anew = anew;
  g_task_run_in_thread (task, read_in_thread);
}

static void
read_source (FnDocuments *self)
{
  guint n;
  FnAttachedDocument **documents = find_documents (self, self->source, &n);

  for (guint i = 0; i < n; i++)
    if (documents[i]->reading == NULL && documents[i]->failure == NULL)
      start_reading (self, documents[i], FALSE);
}

void
fn_documents_read (FnDocuments *self, int source)
{
  g_return_if_fail (FN_IS_DOCUMENTS (self));

  if (source == self->source)
    return;
  for (guint i = 0; i < self->documents->len; i++)
    fn_attached_document_forget (self->documents->pdata[i]);
  self->source = source;
  read_source (self);
}

static void
list_in_thread (GTask *task, gpointer self, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;

  g_task_return_pointer (task, fn_attached_list (work->base), free_list);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  FnDocuments *self = FN_DOCUMENTS (object);
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), NULL);

  if (list == NULL || list->len == 0)
    return;
  g_ptr_array_set_size (self->documents, 0);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (self->documents, fn_attached_document_new (fn_attached_copy (list->pdata[i])));
  read_source (self);
  g_signal_emit (self, changed_signal, 0);
}

void
fn_documents_set_base (FnDocuments *self, FnFactBase *base)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FN_IS_DOCUMENTS (self));

  g_cancellable_cancel (self->work);
  g_object_unref (self->work);
  self->work = g_cancellable_new ();
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_ptr_array_set_size (self->documents, 0);
  self->source = -1;
  if (base == NULL)
    return;
  self->base = fn_fact_base_ref (base);
  task = start_task (self, g_new0 (Work, 1), self->work, listed_cb, NULL);
  g_task_run_in_thread (task, list_in_thread);
}

guint
fn_documents_get_serial (FnDocuments *self)
{
  g_return_val_if_fail (FN_IS_DOCUMENTS (self), 0);

  return self->serial;
}

guint
fn_documents_count (FnDocuments *self, guint source)
{
  guint n;

  g_return_val_if_fail (FN_IS_DOCUMENTS (self), 0);

  find_documents (self, (int) source, &n);
  return n;
}

static FnAttachedDocument *
get_document (FnDocuments *self, guint source, guint index)
{
  guint n;
  FnAttachedDocument **documents = find_documents (self, (int) source, &n);

  return index < n ? documents[index] : NULL;
}

const FnAttachedDocument *
fn_documents_get (FnDocuments *self, guint source, guint index)
{
  FnAttachedDocument *document;

  g_return_val_if_fail (FN_IS_DOCUMENTS (self), NULL);

  document = get_document (self, source, index);
  g_return_val_if_fail (document != NULL, NULL);
  return document;
}

/* What cannot be read at all is not kept: nothing is lost, for the person has the file. */
static void
attach_in_thread (GTask *task, gpointer self, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  FnAttached *attached = fn_attached_add (work->base, work->source, work->file, cancellable, &error);

  if (attached == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->document = fn_attached_document_new (attached);
  if (fn_attached_document_read (work->document, work->base, cancellable, &error) ||
      g_error_matches (error, FN_ERROR, FN_ERROR_SYNTAX))
    {
      g_clear_error (&error);
      g_task_return_boolean (task, TRUE);
      return;
    }
  fn_attached_remove (attached, work->base, NULL);
  g_task_return_error (task, error);
}

void
fn_documents_attach_async (FnDocuments *self, guint source, GFile *file, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data)
{
  Work *work;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FN_IS_DOCUMENTS (self));
  g_return_if_fail (self->base != NULL && source < fn_fact_base_count (self->base, FN_PART_SOURCE));
  g_return_if_fail (G_IS_FILE (file));

  work = g_new0 (Work, 1);
  task = start_task (self, work, cancellable, callback, data);
  g_task_set_source_tag (task, fn_documents_attach_async);
  work->source = source;
  work->file = g_object_ref (file);
  g_task_run_in_thread (task, attach_in_thread);
}

/* Where fn_attached_list() would put it: the very document first, then by name. */
static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const FnAttachedDocument *one = *(FnAttachedDocument *const *) a, *two = *(FnAttachedDocument *const *) b;

  return fn_attached_compare (&one->attached, &two->attached);
}

static int
find_index (FnDocuments *self, const FnAttachedDocument *document)
{
  guint n;
  FnAttachedDocument **documents = find_documents (self, document->attached->source, &n);

  for (guint i = 0; i < n; i++)
    if (documents[i] == document)
      return (int) i;
  return -1;
}

int
fn_documents_attach_finish (FnDocuments *self, GAsyncResult *result, guint *source, GError **error)
{
  Work *work;
  FnAttachedDocument *document;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return -1;
  work = g_task_get_task_data (G_TASK (result));
  *source = work->document != NULL ? (guint) work->document->attached->source : work->source;
  /* Another base may be in view by now; the document is kept for the one it was meant for. */
  if (work->base != self->base || work->document == NULL)
    return -1;
  document = find_again (self, work->document);
  if (document == NULL)
    {
      document = fn_attached_document_new (fn_attached_copy (work->document->attached));
      g_ptr_array_add (self->documents, document);
      g_ptr_array_sort (self->documents, compare_documents);
    }
  if (document->attached->source == self->source)
    move_outcome (document, work->document);
  self->serial++;
  g_signal_emit (self, changed_signal, 0);
  return find_index (self, document);
}

gboolean
fn_documents_set_encoding (FnDocuments *self, guint source, guint index, const char *encoding, GError **error)
{
  FnAttachedDocument *document;
  FnAttached *changed;

  g_return_val_if_fail (FN_IS_DOCUMENTS (self), FALSE);

  document = get_document (self, source, index);
  g_return_val_if_fail (document != NULL, FALSE);
  if (g_strcmp0 (encoding, document->attached->encoding) == 0)
    return TRUE;
  changed = fn_attached_set_encoding (document->attached, encoding, error);
  if (changed == NULL)
    return FALSE;
  fn_attached_free (document->attached);
  document->attached = changed;
  fn_attached_document_forget (document);
  start_reading (self, document, TRUE);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

gboolean
fn_documents_remove (FnDocuments *self, guint source, guint index, GError **error)
{
  FnAttachedDocument *document;

  g_return_val_if_fail (FN_IS_DOCUMENTS (self), FALSE);

  document = get_document (self, source, index);
  g_return_val_if_fail (document != NULL, FALSE);
  if (!fn_attached_remove (document->attached, self->base, error))
    return FALSE;
  g_ptr_array_remove (self->documents, document);
  self->serial++;
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}
