#include "config.h"

#include "load/fn-write-values.h"

#include <string.h>

void
fn_write_label (FnJsonWriter *json, const char *name, const FnLabel *label, const char *language)
{
  guint n = label != NULL ? fn_label_get_length (label) : 0;
  const char *tag, *text;

  if (n == 0)
    return;
  fn_json_writer_name (json, name);
  fn_label_get_nth (label, 0, &tag, &text);
  if (n == 1 && strcmp (tag, language) == 0)
    {
      fn_json_writer_string (json, text);
      return;
    }
  fn_json_writer_begin_object (json);
  for (guint i = 0; i < n; i++)
    {
      fn_label_get_nth (label, i, &tag, &text);
      fn_json_writer_member_string (json, tag, text);
    }
  fn_json_writer_end_object (json);
}

void
fn_write_period (FnJsonWriter *json, const char *name, const FnPeriod *period)
{
  g_autofree char *edtf = fn_period_to_edtf (period);

  fn_json_writer_member_if_any (json, name, edtf);
}

void
fn_write_member (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part, int index)
{
  if (index >= 0)
    fn_json_writer_member_string (json, name, fn_fact_base_get_member_id (base, part, (guint)index));
}

void
fn_write_members (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part, const int *indices,
                  guint n)
{
  if (n == 0)
    return;
  fn_json_writer_name (json, name);
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < n; i++)
    fn_json_writer_string (json, fn_fact_base_get_member_id (base, part, (guint)indices[i]));
  fn_json_writer_end_array (json);
}

void
fn_write_texts (FnJsonWriter *json, const char *name, char *const *texts)
{
  fn_json_writer_name (json, name);
  fn_json_writer_begin_array (json);
  for (guint i = 0; texts[i] != NULL; i++)
    fn_json_writer_string (json, texts[i]);
  fn_json_writer_end_array (json);
}
