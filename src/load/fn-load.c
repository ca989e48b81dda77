#include "config.h"

#include "load/fn-load.h"

#include "base/fn-file.h"
#include "load/fn-check-derived.h"
#include "load/fn-check-facts.h"
#include "load/fn-document.h"
#include "load/fn-load-notes.h"
#include "load/fn-load-parts.h"
#include "load/fn-read-values.h"

#include <glib/gi18n.h>

#define DEFAULT_LANGUAGE "en"
#define DEFAULT_ID "unnamed"

/* A fact base as it is read: its head, and where its members stood. */
typedef struct
{
  char *id;
  char *language;
  FnLabel *title;
  GArray *source_rows;
  GArray *fact_rows;
  GHashTable *texts;
} BaseDraft;

static void
read_version (FnReader *reader, gpointer target)
{
  double version;

  if (fn_reader_get_number (reader, &version) && version != FN_FORMAT_VERSION)
    fn_reader_error (reader, "bad-version", _("This program reads version %d of the format"), FN_FORMAT_VERSION);
}

static void
read_language (FnReader *reader, gpointer target)
{
  BaseDraft *draft = target;

  fn_read_string (reader, &draft->language);
  reader->language = draft->language != NULL ? draft->language : DEFAULT_LANGUAGE;
}

/* The head stands before all parts in the table below, so it is known when the first of them is read. */
static void
begin_parts (FnReader *reader, BaseDraft *draft)
{
  if (reader->builder != NULL)
    return;
  if (draft->title == NULL)
    {
      draft->title = fn_label_new ();
      fn_label_add (draft->title, reader->language, draft->id != NULL ? draft->id : DEFAULT_ID);
    }
  reader->builder = fn_fact_base_builder_new (draft->id != NULL ? draft->id : DEFAULT_ID, reader->language,
                                              g_steal_pointer (&draft->title));
}

static void
read_part (FnReader *reader, BaseDraft *draft, FnReadFunc load, gpointer rows)
{
  begin_parts (reader, draft);
  fn_reader_read_array (reader, load, rows);
}

static void
read_units (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_unit, NULL);
}

static void
read_entities (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_entity, NULL);
}

static void
read_measures (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_measure, NULL);
}

static void
read_sources (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_source, ((BaseDraft *)draft)->source_rows);
}

static void
read_facts (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_fact, ((BaseDraft *)draft)->fact_rows);
}

static void
read_figures (FnReader *reader, gpointer draft)
{
  read_part (reader, draft, fn_load_figure, NULL);
}

static void
read_texts (FnReader *reader, gpointer draft)
{
  fn_reader_read_array (reader, fn_load_text, ((BaseDraft *)draft)->texts);
}

/* The language comes first, since plain strings are in it. Each part stands behind those that it refers to. */
const FnKey fn_base_keys[] = {
  { "$schema", FALSE, 0, fn_read_nothing },
  { "version", TRUE, 0, read_version },
  { "language", FALSE, 0, read_language },
  { "id", TRUE, G_STRUCT_OFFSET (BaseDraft, id), fn_read_id },
  { "title", TRUE, G_STRUCT_OFFSET (BaseDraft, title), fn_read_label },
  { "units", FALSE, 0, read_units },
  { "entities", FALSE, 0, read_entities },
  { "measures", FALSE, 0, read_measures },
  { "sources", FALSE, 0, read_sources },
  { "facts", FALSE, 0, read_facts },
  { "figures", FALSE, 0, read_figures },
  { "texts", FALSE, 0, read_texts },
  { NULL },
};

static void
base_draft_init (BaseDraft *self)
{
  *self = (BaseDraft){ .source_rows = g_array_new (FALSE, FALSE, sizeof (guint)), .fact_rows = fn_fact_rows_new (),
                        .texts = fn_texts_new () };
}

static void
base_draft_clear (BaseDraft *self)
{
  g_free (self->id);
  g_free (self->language);
  g_clear_pointer (&self->title, fn_label_free);
  g_array_unref (self->source_rows);
  g_array_unref (self->fact_rows);
  g_hash_table_unref (self->texts);
}

/* Evidence only refers to the base, so it can be gathered before the base is frozen: to mark faulty facts. */
static void
check_and_end (FnReader *reader, const BaseDraft *draft, FnNotes *notes, FnLoaded *loaded)
{
  FnFactBase *base = (FnFactBase *)fn_fact_base_builder_peek (reader->builder);

  loaded->evidence = fn_evidence_new (base, notes);
  fn_report_notes (reader, draft->source_rows, notes);
  fn_check_facts (reader, draft->fact_rows, loaded->evidence);
  loaded->base = fn_fact_base_builder_end (g_steal_pointer (&reader->builder));
}

/* The tree under the reader's cursor becomes a fact base with its evidence. */
static void
build (FnReader *reader, GFile *folder, FnLoaded *loaded)
{
  g_autoptr (FnNotes) notes = NULL;
  BaseDraft draft;

  base_draft_init (&draft);
  if (fn_reader_read_object (reader, fn_base_keys, &draft))
    {
      begin_parts (reader, &draft);
      fn_resolve_inputs (reader, draft.fact_rows);
      notes = fn_load_notes (reader, draft.texts, folder);
      check_and_end (reader, &draft, notes, loaded);
    }
  base_draft_clear (&draft);
}

/* How the person would name the file: from where they stand, if it lies below. */
static char *
get_name (GFile *file)
{
  g_autofree char *here = g_get_current_dir ();
  g_autoptr (GFile) folder = g_file_new_for_path (here);
  char *below = g_file_get_relative_path (folder, file);

  return below != NULL ? below : g_file_get_parse_name (file);
}

static void
load_document (FnDocument *document, GFile *folder, FnLoaded *loaded)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  FnReader reader = fn_document_read (document, pointer, DEFAULT_LANGUAGE, loaded->problems);

  build (&reader, folder, loaded);
}

static FnLoaded *
load_bytes (GBytes *bytes, GFile *file, GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (FnLoaded) loaded = NULL;
  g_autoptr (FnDocument) document = NULL;
  g_autofree char *name = get_name (file);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  loaded = g_atomic_rc_box_new0 (FnLoaded);
  loaded->problems = fn_problems_new ();
  document = fn_document_open (bytes, name, loaded->problems);
  if (cancellable != NULL)
    g_cancellable_push_current (cancellable);
  if (document != NULL)
    load_document (document, folder, loaded);
  if (cancellable != NULL)
    g_cancellable_pop_current (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  fn_problems_sort (loaded->problems);
  return g_steal_pointer (&loaded);
}

FnLoaded *
fn_load_bytes (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (bytes != NULL && G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  return load_bytes (bytes, file, folder, cancellable, error);
}

FnLoaded *
fn_load_excerpt (GBytes *bytes, GFile *picture, GCancellable *cancellable, GError **error)
{
  FnLoaded *loaded;

  g_return_val_if_fail (bytes != NULL && G_IS_FILE (picture), NULL);

  loaded = load_bytes (bytes, picture, NULL, cancellable, error);
  if (loaded != NULL)
    loaded->excerpt = TRUE;
  return loaded;
}

FnLoaded *
fn_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = fn_file_read (file, FN_LOAD_LIMIT, error);
  return bytes != NULL ? fn_load_bytes (bytes, file, cancellable, error) : NULL;
}

FnLoaded *
fn_loaded_ref (FnLoaded *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
loaded_clear (gpointer data)
{
  FnLoaded *self = data;

  g_clear_pointer (&self->evidence, fn_evidence_free);
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_clear_pointer (&self->problems, fn_problems_free);
}

void
fn_loaded_unref (FnLoaded *self)
{
  g_atomic_rc_box_release_full (self, loaded_clear);
}
