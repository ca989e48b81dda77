#include "config.h"

#include "export/fn-writers.h"

#include "base/fn-json-writer.h"
#include "chart/fn-figure-data.h"
#include "chart/fn-value-label.h"

#include <string.h>

#define SCHEMA "https://vega.github.io/schema/vega-lite/v5.json"

/* What Vega-Lite calls a mark, by FnMarkType. */
static const struct
{
  const char *type;
  const char *interpolate; /* NULL for straight pieces */
} marks[] = {
  [FN_MARK_TYPE_BAR] = { "bar", NULL },        [FN_MARK_TYPE_DOT] = { "point", NULL },
  [FN_MARK_TYPE_LINE] = { "line", NULL },      [FN_MARK_TYPE_STEP] = { "line", "step-after" },
  [FN_MARK_TYPE_PROPORTION] = { "bar", NULL }, [FN_MARK_TYPE_SLOPE] = { "line", NULL },
  [FN_MARK_TYPE_TIMELINE] = { "tick", NULL },  [FN_MARK_TYPE_NUMBER] = { "text", NULL },
};

/** VegaLite: the specification while it is written */
typedef struct
{
  FnJsonWriter *json;
  const FnExportJob *job;
  const FnSheet *sheet;
  const FnFigureData *data;
} VegaLite;

static void
write_title (const VegaLite *self)
{
  fn_json_writer_name (self->json, "title");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "text", fn_scene_get_title (self->sheet->scene));
  if (self->job->figure->subtitle != NULL)
    fn_json_writer_member_string (self->json, "subtitle",
                                  fn_label_get (self->job->figure->subtitle, self->job->words->language));
  fn_json_writer_member_string (self->json, "anchor", "start");
  fn_json_writer_end_object (self->json);
}

static void
write_size (const VegaLite *self)
{
  fn_json_writer_member_number (self->json, "width", self->job->size.width);
  fn_json_writer_member_number (self->json, "height", self->job->size.height);
  fn_json_writer_name (self->json, "autosize");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "type", "fit");
  fn_json_writer_member_string (self->json, "contains", "padding");
  fn_json_writer_end_object (self->json);
}

static const char *
get_category_name (const VegaLite *self, const FnDatum *datum, FnChannel channel)
{
  const GArray *categories = fn_figure_data_get_categories (self->data, channel);
  int index = datum->category[channel];

  return index >= 0 && index < (int) categories->len ? g_array_index (categories, FnCategory, index).name
                                                    : NULL;
}

/* Channels may share a field, and an object must not name it twice. */
static gboolean
is_first_with_field (const VegaLite *self, guint channel)
{
  const FnEncoding *encoding = self->job->figure->encoding;

  for (guint i = 0; i < channel; i++)
    if (encoding[i].used && encoding[i].field == encoding[channel].field)
      return FALSE;
  return encoding[channel].used;
}

static void
write_datum (const VegaLite *self, const FnDatum *datum)
{
  const FnFact *fact = fn_fact_base_get_fact (self->job->base, (guint) datum->facts[0]);
  g_autofree char *label = fn_value_label (self->job->base, fact, self->job->words);
  g_autofree char *statement = fn_fact_to_people (self->job->base, fact, self->job->words);

  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "fact", fact->id);
  for (guint i = 0; i < FN_N_CHANNELS; i++)
    if (is_first_with_field (self, i) && get_category_name (self, datum, i) != NULL)
      fn_json_writer_member_string (self->json, fn_field_names[self->job->figure->encoding[i].field],
                                    get_category_name (self, datum, i));
  fn_json_writer_member_number (self->json, "value", datum->low);
  if (datum->high != datum->low)
    fn_json_writer_member_number (self->json, "high", datum->high);
  fn_json_writer_member_string (self->json, "text", label);
  fn_json_writer_member_string (self->json, "qualifier", fn_qualifier_names[fact->qualifier]);
  fn_json_writer_member_string (self->json, "reality", fn_status_names[fact->status]);
  fn_json_writer_member_string (self->json, "statement", statement);
  fn_json_writer_end_object (self->json);
}

static void
write_data (const VegaLite *self)
{
  fn_json_writer_name (self->json, "data");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_name (self->json, "values");
  fn_json_writer_begin_array (self->json);
  fn_json_writer_set_compact (self->json, TRUE);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    write_datum (self, fn_figure_data_get (self->data, i));
  fn_json_writer_set_compact (self->json, FALSE);
  fn_json_writer_end_array (self->json);
  fn_json_writer_end_object (self->json);
}

static void
write_mark (const VegaLite *self)
{
  FnMarkType mark = self->job->figure->mark;

  fn_json_writer_name (self->json, "mark");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "type", marks[mark].type);
  if (marks[mark].interpolate != NULL)
    fn_json_writer_member_string (self->json, "interpolate", marks[mark].interpolate);
  fn_json_writer_end_object (self->json);
}

/* Categories stand in the order of the figure, which is not that of the alphabet. */
static void
write_sort (const VegaLite *self, FnChannel channel)
{
  const GArray *categories = fn_figure_data_get_categories (self->data, channel);

  fn_json_writer_name (self->json, "sort");
  fn_json_writer_begin_array (self->json);
  for (guint i = 0; i < categories->len; i++)
    fn_json_writer_string (self->json, g_array_index (categories, FnCategory, i).name);
  fn_json_writer_end_array (self->json);
}

static void
write_channel (const VegaLite *self, FnChannel channel)
{
  const FnEncoding *encoding = &self->job->figure->encoding[channel];
  gboolean value = encoding->field == FN_FIELD_VALUE;

  fn_json_writer_name (self->json, fn_channel_names[channel]);
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "field", fn_field_names[encoding->field]);
  fn_json_writer_member_string (self->json, "type", value ? "quantitative" : "ordinal");
  fn_json_writer_name (self->json, "title");
  fn_json_writer_null (self->json);
  if (!value)
    write_sort (self, channel);
  fn_json_writer_end_object (self->json);
}

static gboolean
has_ranges (const FnFigureData *data)
{
  for (guint i = 0; i < fn_figure_data_get_length (data); i++)
    if (fn_figure_data_get (data, i)->high != fn_figure_data_get (data, i)->low)
      return TRUE;
  return FALSE;
}

static void
write_field_channel (const VegaLite *self, const char *channel, const char *field)
{
  fn_json_writer_name (self->json, channel);
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "field", field);
  fn_json_writer_end_object (self->json);
}

/* What is not so yet is pale: Vega-Lite cannot leave out the fill of a few marks and keep their outline. */
static void
write_opacity (const VegaLite *self)
{
  fn_json_writer_name (self->json, "fillOpacity");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_name (self->json, "condition");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "test",
                                "datum.reality === 'observed' || datum.reality === 'estimated'");
  fn_json_writer_member_number (self->json, "value", 1);
  fn_json_writer_end_object (self->json);
  fn_json_writer_member_number (self->json, "value", 0.2);
  fn_json_writer_end_object (self->json);
}

static void
write_encoding (const VegaLite *self)
{
  const FnEncoding *encoding = self->job->figure->encoding;

  fn_json_writer_name (self->json, "encoding");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_set_compact (self->json, TRUE);
  for (guint i = 0; i < FN_N_CHANNELS; i++)
    if (encoding[i].used && i != FN_CHANNEL_LABEL &&
        (encoding[i].field == FN_FIELD_VALUE || fn_figure_data_get_categories (self->data, i)->len > 0))
      write_channel (self, i);
  if (has_ranges (self->data))
    write_field_channel (self, encoding[FN_CHANNEL_X].field == FN_FIELD_VALUE ? "x2" : "y2", "high");
  if (self->job->figure->mark == FN_MARK_TYPE_NUMBER)
    write_field_channel (self, "text", "text");
  write_opacity (self);
  write_field_channel (self, "tooltip", "statement");
  fn_json_writer_set_compact (self->json, FALSE);
  fn_json_writer_end_object (self->json);
}

static void
write_origin (const VegaLite *self)
{
  fn_json_writer_name (self->json, "usermeta");
  fn_json_writer_begin_object (self->json);
  fn_json_writer_member_string (self->json, "identifier", self->sheet->origin);
  fn_json_writer_name (self->json, "sources");
  fn_json_writer_begin_array (self->json);
  for (guint i = 0; self->sheet->citations[i] != NULL; i++)
    fn_json_writer_string (self->json, self->sheet->citations[i]);
  fn_json_writer_end_array (self->json);
  fn_json_writer_end_object (self->json);
}

GBytes *
fn_write_vega_lite (const FnExportJob *job, GError **error)
{
  g_auto (FnSheet) sheet = { 0 };
  g_autoptr (FnFigureData) data = fn_figure_data_new (job->base, job->figure, job->words);
  VegaLite self = { fn_json_writer_new (), job, &sheet, data };
  char *text;

  fn_sheet_init (&sheet, job);
  fn_json_writer_begin_object (self.json);
  fn_json_writer_member_string (self.json, "$schema", SCHEMA);
  write_title (&self);
  fn_json_writer_member_string (self.json, "description", fn_scene_get_description (sheet.scene));
  write_size (&self);
  write_data (&self);
  write_mark (&self);
  write_encoding (&self);
  write_origin (&self);
  fn_json_writer_end_object (self.json);
  text = fn_json_writer_finish (self.json);
  return g_bytes_new_take (text, strlen (text));
}
