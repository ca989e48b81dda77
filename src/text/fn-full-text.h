#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnFullTextBuilder:
 *
 * Makes a full-text index (SQLite's FTS5, contentless, with an index of word beginnings), in any one thread. What is
 * given up before the end leaves nothing behind.
 */
typedef struct _FnFullTextBuilder FnFullTextBuilder;

/**
 * fn_full_text_builder_new:
 * @path: (nullable): the file to be made, in place of one that is there; %NULL for one in memory
 *
 * Returns: (transfer full) (nullable): the builder, or %NULL with FN_ERROR_WRITE
 */
FnFullTextBuilder *fn_full_text_builder_new (const char *path, GError **error);
void fn_full_text_builder_free (FnFullTextBuilder *self);

/**
 * fn_full_text_builder_add:
 * @id: above those added before
 * @string: (array length=size): valid UTF-8
 *
 * Returns: whether it was added; else FN_ERROR_WRITE (the disk is full)
 */
gboolean fn_full_text_builder_add (FnFullTextBuilder *self, gint64 id, const char *string, gsize size, GError **error);

/** fn_full_text_builder_set_path: @path: in the folder it was begun in, when it is to have another name in the end */
void fn_full_text_builder_set_path (FnFullTextBuilder *self, const char *path);

/**
 * fn_full_text_builder_end:
 * @note: what is to be kept with it, such as what it was made from
 * @bytes: (out): the index, when it was made in memory; %NULL otherwise
 *
 * Puts the index in its place, whole or not at all. The builder is freed.
 *
 * Returns: whether it is there; else FN_ERROR_WRITE
 */
gboolean fn_full_text_builder_end (FnFullTextBuilder *self, GBytes *note, GBytes **bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFullTextBuilder, fn_full_text_builder_free)

/**
 * FnFullText:
 *
 * A full-text index, opened to read. Many may read one file; one object is used by one thread at a time.
 */
typedef struct _FnFullText FnFullText;

/** fn_full_text_open: Returns: (transfer full) (nullable): the index at @path, or %NULL with FN_ERROR_READ when there
 * is none or it is damaged or of another version */
FnFullText *fn_full_text_open (const char *path, GError **error);

/** fn_full_text_open_bytes: Returns: (transfer full) (nullable): the index in @bytes, which it keeps; as above */
FnFullText *fn_full_text_open_bytes (GBytes *bytes, GError **error);
void fn_full_text_free (FnFullText *self);

/** fn_full_text_dup_note: Returns: (transfer full) (nullable): what was kept with it, or %NULL with FN_ERROR_READ */
GBytes *fn_full_text_dup_note (FnFullText *self, GError **error);

/**
 * FnFullTextSearch:
 * @fts: as fn_query_to_fts() writes it, not empty
 * @ranked: whether to rank what is found (BM25, Robertson and Zaragoza 2009), which takes much longer
 * @found: told of each @id, with its @rank (the lower the better; 0 unless asked for); returns whether to go on
 * @go_on: (nullable): asked every now and then; returns whether to go on
 * @data: for both
 */
typedef struct
{
  const char *fts;
  gboolean ranked;
  gboolean (*found) (gint64 id, double rank, gpointer data);
  gboolean (*go_on) (gpointer data);
  gpointer data;
} FnFullTextSearch;

/**
 * fn_full_text_search:
 *
 * Tells of all that answers, in the order of ids.
 *
 * Returns: whether all was told, or it was not to go on; else FN_ERROR_READ: the index is damaged
 */
gboolean fn_full_text_search (FnFullText *self, const FnFullTextSearch *search, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFullText, fn_full_text_free)

G_END_DECLS
