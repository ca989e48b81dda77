#include "config.h"

#include "load/fn-write-parts.h"

#include "load/fn-write-values.h"

static void
write_data (FnJsonWriter *json, const FnFactBase *base, const FnFigure *figure)
{
  fn_json_writer_name (json, "data");
  fn_json_writer_begin_object (json);
  /* Facts that are listed count alone. */
  for (guint i = 0; i < figure->n_filters && figure->n_facts == 0; i++)
    fn_write_texts (json, fn_field_names[figure->filters[i].field], figure->filters[i].values);
  fn_write_members (json, "fact", base, FN_PART_FACT, figure->facts, figure->n_facts);
  fn_json_writer_end_object (json);
}

static void
write_sort (FnJsonWriter *json, const FnEncoding *encoding)
{
  if (encoding->order != NULL)
    fn_write_texts (json, "sort", encoding->order);
  else if (encoding->sort_by != NULL)
    {
      g_autofree char *sort = g_strconcat (encoding->descending ? "-" : "", encoding->sort_by, NULL);

      fn_json_writer_member_string (json, "sort", sort);
    }
}

static void
write_scale (FnJsonWriter *json, const FnEncoding *encoding)
{
  if (encoding->zero < 0 && encoding->scale == FN_SCALE_TYPE_LINEAR)
    return;
  fn_json_writer_name (json, "scale");
  fn_json_writer_begin_object (json);
  if (encoding->zero >= 0)
    {
      fn_json_writer_name (json, "zero");
      fn_json_writer_boolean (json, encoding->zero > 0);
    }
  if (encoding->scale != FN_SCALE_TYPE_LINEAR)
    fn_json_writer_member_string (json, "type", fn_scale_type_names[encoding->scale]);
  fn_json_writer_end_object (json);
}

static void
write_encoding (FnJsonWriter *json, const FnFigure *figure)
{
  fn_json_writer_name (json, "encoding");
  fn_json_writer_begin_object (json);
  for (guint i = 0; i < FN_N_CHANNELS; i++)
    {
      const FnEncoding *encoding = &figure->encoding[i];

      if (!encoding->used)
        continue;
      fn_json_writer_name (json, fn_channel_names[i]);
      fn_json_writer_begin_object (json);
      fn_json_writer_member_string (json, "field", fn_field_names[encoding->field]);
      write_sort (json, encoding);
      write_scale (json, encoding);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_object (json);
}

void
fn_write_figure (FnJsonWriter *json, const FnFactBase *base, const FnFigure *figure)
{
  const char *language = fn_fact_base_get_language (base);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", figure->id);
  fn_write_label (json, "topic", figure->topic, language);
  fn_write_label (json, "title", figure->title, language);
  fn_write_label (json, "subtitle", figure->subtitle, language);
  fn_write_label (json, "notes", figure->notes, language);
  fn_write_label (json, "description", figure->description, language);
  fn_json_writer_member_string (json, "mark", fn_mark_type_names[figure->mark]);
  if (figure->mark == FN_MARK_TYPE_BAR && figure->layout != FN_LAYOUT_GROUPED)
    fn_json_writer_member_string (json, "layout", fn_layout_names[figure->layout]);
  write_data (json, base, figure);
  write_encoding (json, figure);
  fn_json_writer_end_object (json);
}
