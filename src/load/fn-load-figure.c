#include "config.h"

#include "load/fn-load-parts.h"

#include "load/fn-read-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a figure shows, as it is read. */
typedef struct
{
  GArray *filters; /* FnFilter */
  GArray *facts;   /* int */
} DataDraft;

/* A figure as it is read. */
typedef struct
{
  FnFigure figure;
  DataDraft data;
  gboolean has_layout;
} FigureDraft;

FnPart
fn_part_of_field (FnField field)
{
  switch (field)
    {
    case FN_FIELD_ENTITY:
    case FN_FIELD_COUNTERPART:
      return FN_PART_ENTITY;
    case FN_FIELD_MEASURE:
      return FN_PART_MEASURE;
    case FN_FIELD_SOURCE:
      return FN_PART_SOURCE;
    case FN_FIELD_PERIOD:
    case FN_FIELD_VALUE:
    case FN_FIELD_STATUS:
    case FN_FIELD_DATE:
    case FN_FIELD_LABEL:
    default:
      return FN_N_PARTS;
    }
}

static void
check_filter_value (FnReader *reader, FnField field, const char *value)
{
  FnPart part = fn_part_of_field (field);
  g_autoptr (GError) error = NULL;
  FnPeriod period;

  if (part != FN_N_PARTS)
    fn_reader_find (reader, part, value);
  else if (field == FN_FIELD_STATUS && fn_names_find (fn_status_names, value) < 0)
    fn_reader_error (reader, "unknown-word", _("“%s” is no status"), value);
  else if ((field == FN_FIELD_PERIOD || field == FN_FIELD_DATE) && !fn_period_parse (value, &period, &error))
    fn_reader_error (reader, "bad-date", "%s", error->message);
}

/* The name of the key under the cursor is the field's. */
static void
read_filter (FnReader *reader, gpointer target)
{
  DataDraft *data = target;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  FnFilter filter;

  filter.field = fn_names_find (fn_field_names, strrchr (reader->pointer->str, '/') + 1);
  fn_read_strings (reader, values);
  for (guint i = 0; i < values->len; i++)
    check_filter_value (reader, filter.field, g_ptr_array_index (values, i));
  g_ptr_array_add (values, NULL);
  filter.values = (char **)g_ptr_array_steal (values, NULL);
  g_array_append_val (data->filters, filter);
}

static void
add_fact (FnReader *reader, gpointer target)
{
  int fact;

  if (fn_reader_get_reference (reader, FN_PART_FACT, &fact))
    g_array_append_val ((GArray *)target, fact);
}

static void
read_facts (FnReader *reader, gpointer target)
{
  if (fn_reader_is_string (reader))
    add_fact (reader, *(GArray **)target);
  else
    fn_reader_read_array (reader, add_fact, *(GArray **)target);
}

const FnKey fn_data_keys[] = {
  { "entity", FALSE, 0, read_filter },
  { "counterpart", FALSE, 0, read_filter },
  { "measure", FALSE, 0, read_filter },
  { "period", FALSE, 0, read_filter },
  { "source", FALSE, 0, read_filter },
  { "status", FALSE, 0, read_filter },
  { "date", FALSE, 0, read_filter },
  { "fact", FALSE, G_STRUCT_OFFSET (DataDraft, facts), read_facts },
  { NULL },
};

static void
read_data (FnReader *reader, gpointer target)
{
  DataDraft *data = target;

  if (!fn_reader_read_object (reader, fn_data_keys, data))
    return;
  if (data->facts->len > 0 && data->filters->len > 0)
    fn_reader_error (reader, "data-both", _("Either list facts by “fact” or choose them by fields, not both"));
}

static void
read_field (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_field_names, target);
}

/* A field, "-" and a field, or a list of ids. */
static void
read_sort (FnReader *reader, gpointer target)
{
  FnEncoding *encoding = target;
  const char *sort;

  if (fn_reader_is_array (reader))
    {
      g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);

      fn_read_strings (reader, order);
      g_ptr_array_add (order, NULL);
      encoding->order = (char **)g_ptr_array_steal (order, NULL);
      return;
    }
  sort = fn_reader_get_string (reader);
  if (sort == NULL)
    return;
  encoding->descending = *sort == '-';
  if (encoding->descending)
    sort++;
  if (fn_names_find (fn_field_names, sort) >= 0 || strcmp (sort, FN_SORT_TOTAL) == 0)
    encoding->sort_by = g_strdup (sort);
  else
    fn_reader_error (reader, "unknown-word", _("“%s” is no field to sort by; use a field, “total” or a list of ids"),
                     sort);
}

static void
read_zero (FnReader *reader, gpointer target)
{
  gboolean zero;

  if (fn_reader_get_boolean (reader, &zero))
    *(int *)target = zero;
}

static void
read_scale_type (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_scale_type_names, target);
}

const FnKey fn_scale_keys[] = {
  { "zero", FALSE, G_STRUCT_OFFSET (FnEncoding, zero), read_zero },
  { "type", FALSE, G_STRUCT_OFFSET (FnEncoding, scale), read_scale_type },
  { NULL },
};

static void
read_scale (FnReader *reader, gpointer target)
{
  fn_reader_read_object (reader, fn_scale_keys, target);
}

const FnKey fn_channel_keys[] = {
  { "field", TRUE, G_STRUCT_OFFSET (FnEncoding, field), read_field },
  { "sort", FALSE, 0, read_sort },
  { "scale", FALSE, 0, read_scale },
  { NULL },
};

/* Only for lists of members is it known which ids there are. */
static void
check_order (FnReader *reader, const FnEncoding *encoding)
{
  FnPart part = fn_part_of_field (encoding->field);

  if (encoding->order == NULL || part == FN_N_PARTS)
    return;
  for (char **id = encoding->order; *id != NULL; id++)
    fn_reader_find (reader, part, *id);
}

static void
read_channel (FnReader *reader, gpointer target)
{
  FnEncoding *encoding = target;
  guint errors_before = reader->n_errors;

  encoding->zero = -1;
  fn_reader_read_object (reader, fn_channel_keys, encoding);
  check_order (reader, encoding);
  encoding->used = reader->n_errors == errors_before;
}

#define CHANNEL(name, channel) { name, FALSE, (channel) * sizeof (FnEncoding), read_channel }

const FnKey fn_encoding_keys[] = {
  CHANNEL ("x", FN_CHANNEL_X),         CHANNEL ("y", FN_CHANNEL_Y),           CHANNEL ("color", FN_CHANNEL_COLOR),
  CHANNEL ("row", FN_CHANNEL_ROW),     CHANNEL ("column", FN_CHANNEL_COLUMN), CHANNEL ("label", FN_CHANNEL_LABEL),
  { NULL },
};

static void
read_encoding (FnReader *reader, gpointer target)
{
  fn_reader_read_object (reader, fn_encoding_keys, target);
}

static void
read_mark (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_mark_type_names, target);
}

static void
read_layout (FnReader *reader, gpointer target)
{
  FigureDraft *draft = target;
  int layout;

  draft->has_layout = fn_reader_get_name (reader, fn_layout_names, &layout);
  if (draft->has_layout)
    draft->figure.layout = layout;
}

const FnKey fn_figure_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FigureDraft, figure.id), fn_read_id },
  { "topic", FALSE, G_STRUCT_OFFSET (FigureDraft, figure.topic), fn_read_label },
  { "title", TRUE, G_STRUCT_OFFSET (FigureDraft, figure.title), fn_read_label },
  { "subtitle", FALSE, G_STRUCT_OFFSET (FigureDraft, figure.subtitle), fn_read_label },
  { "notes", FALSE, G_STRUCT_OFFSET (FigureDraft, figure.notes), fn_read_label },
  { "description", FALSE, G_STRUCT_OFFSET (FigureDraft, figure.description), fn_read_label },
  { "mark", TRUE, G_STRUCT_OFFSET (FigureDraft, figure.mark), read_mark },
  { "layout", FALSE, 0, read_layout },
  { "data", TRUE, G_STRUCT_OFFSET (FigureDraft, data), read_data },
  { "encoding", FALSE, G_STRUCT_OFFSET (FigureDraft, figure.encoding), read_encoding },
  { NULL },
};

/* Looks for what is likely to be a slip in a figure that could be read. */
static void
check_figure (FnReader *reader, const FigureDraft *draft)
{
  g_autoptr (GArray) facts = NULL;

  if (draft->figure.n_facts == 0 && draft->figure.n_filters == 0)
    {
      fn_reader_error (reader, "no-data", _("This figure names nothing that it shows; fill in “data”"));
      return;
    }
  facts = fn_fact_base_select (fn_fact_base_builder_peek (reader->builder), &draft->figure);
  if (facts->len == 0)
    fn_reader_warn (reader, "empty-figure", _("No fact is chosen by “data”, so this figure is empty"));
  if (draft->has_layout && draft->figure.mark != FN_MARK_TYPE_BAR)
    fn_reader_warn (reader, "unused-layout", _("“layout” counts for bars only; take it out"));
}

/* Moves what was gathered in lists into the figure. */
static void
settle_data (FigureDraft *draft)
{
  draft->figure.n_filters = draft->data.filters->len;
  draft->figure.filters = (FnFilter *)g_array_free (draft->data.filters, FALSE);
  draft->figure.n_facts = draft->data.facts->len;
  draft->figure.facts = (int *)g_array_free (draft->data.facts, FALSE);
}

void
fn_load_figure (FnReader *reader, gpointer unused)
{
  FigureDraft draft = { .data = { .filters = g_array_new (FALSE, TRUE, sizeof (FnFilter)),
                                  .facts = g_array_new (FALSE, TRUE, sizeof (int)) } };
  guint errors_before = reader->n_errors;
  gboolean read = fn_reader_read_object (reader, fn_figure_keys, &draft);

  settle_data (&draft);
  if (read && reader->n_errors == errors_before)
    check_figure (reader, &draft);
  /* Without facts or fields it would show something that nobody asked for. */
  if (read && draft.figure.n_facts + draft.figure.n_filters > 0 &&
      fn_reader_claim_id (reader, FN_PART_FIGURE, draft.figure.id))
    {
      if (draft.figure.title == NULL)
        {
          draft.figure.title = fn_label_new ();
          fn_label_add (draft.figure.title, reader->language, draft.figure.id);
        }
      fn_fact_base_builder_add_figure (reader->builder, &draft.figure);
    }
  fn_figure_clear (&draft.figure);
}
