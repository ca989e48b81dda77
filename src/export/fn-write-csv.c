#include "config.h"

#include "export/fn-writers.h"

#include "base/fn-number.h"

#include <string.h>

/* Joins what stands once for each citation into one cell. */
#define SEPARATOR " | "

/* In the order in which add_subject(), add_value(), add_evidence() and add_remarks() fill them. */
static const char *const columns[] = {
  "id",        "entity", "counterpart", "measure", "period",    "value",  "low",
  "high",      "unit",   "qualifier",   "status",  "statistic", "source", "section",
  "paragraph", "quote",  "date",        "label",   "formula",   "note",
};

/**
 * Row:
 * @cells: (element-type utf8): (nullable) strings, owned
 */
typedef struct
{
  const FnFactBase *base;
  const FnFact *fact;
  const char *language;
  GPtrArray *cells;
} Row;

static void
add (const Row *row, const char *cell)
{
  g_ptr_array_add (row->cells, g_strdup (cell));
}

static void
take (const Row *row, char *cell)
{
  g_ptr_array_add (row->cells, cell);
}

static void
add_entity (const Row *row, int entity)
{
  add (row, entity >= 0 ? fn_fact_base_get_entity (row->base, (guint) entity)->id : NULL);
}

static void
add_subject (const Row *row)
{
  const FnFact *fact = row->fact;

  add (row, fact->id);
  add_entity (row, fact->entity);
  add_entity (row, fact->counterpart);
  add (row, fact->measure >= 0 ? fn_fact_base_get_measure (row->base, (guint) fact->measure)->id : NULL);
  take (row, fn_period_to_edtf (&fact->period));
}

static void
add_value (const Row *row)
{
  const FnFact *fact = row->fact;
  gboolean range = fact->value.kind == FN_VALUE_RANGE;

  if (fact->value.kind == FN_VALUE_NUMBER)
    take (row, fn_number_to_machine (fact->value.low));
  else
    add (row, fact->value.kind == FN_VALUE_NAME ? fact->value.name : NULL);
  take (row, range ? fn_number_to_machine (fact->value.low) : NULL);
  take (row, range ? fn_number_to_machine (fact->value.high) : NULL);
  add (row, fact->unit >= 0 ? fn_fact_base_get_unit (row->base, (guint) fact->unit)->id : NULL);
  add (row, fn_qualifier_names[fact->qualifier]);
  add (row, fn_status_names[fact->status]);
  add (row, fn_statistic_names[fact->statistic]);
}

static void
append_joined (GString *joined, gboolean first, const char *part)
{
  if (!first)
    g_string_append (joined, SEPARATOR);
  g_string_append (joined, part != NULL ? part : "");
}

static void
add_evidence (const Row *row)
{
  const FnFact *fact = row->fact;
  int source = fn_fact_get_source (fact);
  GString *sections = g_string_new (NULL), *paragraphs = g_string_new (NULL), *quotes = g_string_new (NULL);

  for (guint i = 0; i < fact->n_citations; i++)
    {
      const FnCitation *citation = &fact->citations[i];
      g_autofree char *paragraph =
          citation->paragraph > 0 ? g_strdup_printf ("%d", citation->paragraph) : NULL;

      append_joined (sections, i == 0, citation->section);
      append_joined (paragraphs, i == 0, paragraph);
      append_joined (quotes, i == 0, citation->notes.exact);
    }
  add (row, source >= 0 ? fn_fact_base_get_source (row->base, (guint) source)->id : NULL);
  take (row, g_string_free (sections, FALSE));
  take (row, g_string_free (paragraphs, FALSE));
  take (row, g_string_free (quotes, FALSE));
}

static void
add_remarks (const Row *row)
{
  take (row, fn_period_to_edtf (&row->fact->date));
  add (row, fn_label_get (row->fact->label, row->language));
  add (row, row->fact->formula);
  add (row, fn_label_get (row->fact->note, row->language));
}

/* RFC 4180: what could be mistaken for structure is quoted, quotes are doubled. */
static void
append_cell (GString *out, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (out, cell);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static void
append_row (GString *out, const char *const *cells)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (cells[i] != NULL)
        append_cell (out, cells[i]);
    }
  g_string_append (out, "\r\n");
}

static void
append_fact (GString *out, const FnFactBase *base, const FnFact *fact, const char *language)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_full (G_N_ELEMENTS (columns), g_free);
  Row row = { base, fact, language, cells };

  add_subject (&row);
  add_value (&row);
  add_evidence (&row);
  add_remarks (&row);
  g_assert (cells->len == G_N_ELEMENTS (columns));
  append_row (out, (const char *const *) cells->pdata);
}

char *
fn_export_facts_to_csv (const FnFactBase *base, const GArray *facts, const char *language)
{
  GString *out = g_string_new (NULL);

  append_row (out, columns);
  for (guint i = 0; i < facts->len; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, (guint) g_array_index (facts, int, i));

      append_fact (out, base, fact, language);
    }
  return g_string_free (out, FALSE);
}

static GArray *
select_sound_facts (const FnExportJob *job)
{
  g_autoptr (GArray) selected = fn_fact_base_select (job->base, job->figure);
  GArray *sound = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < selected->len; i++)
    {
      int index = g_array_index (selected, int, i);

      if (!fn_fact_base_get_fact (job->base, (guint) index)->faulty)
        g_array_append_val (sound, index);
    }
  return sound;
}

GBytes *
fn_write_csv (const FnExportJob *job, GError **error)
{
  g_autoptr (GArray) facts = select_sound_facts (job);
  char *csv = fn_export_facts_to_csv (job->base, facts, job->words->language);

  return g_bytes_new_take (csv, strlen (csv));
}
