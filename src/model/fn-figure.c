#include "config.h"

#include "model/fn-figure.h"

const char *const fn_mark_type_names[] = { "bar",   "dot",      "line",   "step", "proportion",
                                           "slope", "timeline", "number", NULL };
const char *const fn_layout_names[] = { "grouped", "stacked", "paired", "diverging", NULL };
const char *const fn_field_names[] = { "entity", "counterpart", "measure", "period", "value",
                                       "source", "status",      "date",    "label",  NULL };
const char *const fn_channel_names[] = { "x", "y", "color", "row", "column", "label", NULL };
const char *const fn_scale_type_names[] = { "linear", "log", NULL };

void
fn_figure_clear (FnFigure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  fn_label_free (self->topic);
  fn_label_free (self->title);
  fn_label_free (self->subtitle);
  fn_label_free (self->notes);
  fn_label_free (self->description);
  for (guint i = 0; i < self->n_filters; i++)
    g_strfreev (self->filters[i].values);
  g_free (self->filters);
  g_free (self->facts);
  for (int channel = 0; channel < FN_N_CHANNELS; channel++)
    {
      g_free (self->encoding[channel].sort_by);
      g_strfreev (self->encoding[channel].order);
    }
  *self = (FnFigure){ 0 };
}
