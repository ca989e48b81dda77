#pragma once

#include "load/fn-reader.h"

G_BEGIN_DECLS

/* The keys of a fact base, part by part; each table is all that is known about them. */
extern const FnKey fn_unit_keys[];
extern const FnKey fn_entity_keys[];
extern const FnKey fn_measure_keys[];
extern const FnKey fn_source_keys[];
extern const FnKey fn_author_keys[];
extern const FnKey fn_csl_date_keys[];
extern const FnKey fn_original_keys[];
extern const FnKey fn_fact_keys[];
extern const FnKey fn_also_keys[];
extern const FnKey fn_derived_keys[];
extern const FnKey fn_citation_keys[];
extern const FnKey fn_selector_keys[];
extern const FnKey fn_figure_keys[];
extern const FnKey fn_data_keys[];
extern const FnKey fn_encoding_keys[];
extern const FnKey fn_channel_keys[];
extern const FnKey fn_scale_keys[];
extern const FnKey fn_text_keys[];
extern const FnKey fn_base_keys[];

/* The version of the format that is read and written. */
#define FN_FORMAT_VERSION 1

/** fn_part_of_field: Returns: what the values of a filter or an order by @field name; FN_N_PARTS for no members */
FnPart fn_part_of_field (FnField field);

/** FnFactRow: where a loaded fact stands in the document, and what of it is resolved once all are loaded */
typedef struct
{
  guint row;
  GArray *citation_rows; /* guint, for each citation that was kept */
  char **inputs;         /* ids of the facts it is derived from; NULL when there are none */
} FnFactRow;

/* Each adds the member under the cursor to the builder. */
void fn_load_unit (FnReader *reader, gpointer unused);
void fn_load_entity (FnReader *reader, gpointer unused);
void fn_load_measure (FnReader *reader, gpointer unused);
void fn_load_figure (FnReader *reader, gpointer unused);

/** fn_load_source: @rows: a GArray of guint: for each source that was added, where it stands in the document */
void fn_load_source (FnReader *reader, gpointer rows);

/** fn_load_fact: @rows: a GArray of FnFactRow, one for each fact that was added */
void fn_load_fact (FnReader *reader, gpointer rows);

/** fn_fact_rows_new: Returns: (transfer full) (element-type FnFactRow): an empty list that frees its rows */
GArray *fn_fact_rows_new (void);

G_END_DECLS
