#include "config.h"

#include "model/fn-figure.h"

#include <string.h>

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

static void
copy_encoding (FnEncoding *to, const FnEncoding *from)
{
  *to = *from;
  to->sort_by = g_strdup (from->sort_by);
  to->order = g_strdupv (from->order);
}

FnFigure *
fn_figure_copy (const FnFigure *self)
{
  FnFigure *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->topic = fn_label_copy (self->topic);
  copy->title = fn_label_copy (self->title);
  copy->subtitle = fn_label_copy (self->subtitle);
  copy->notes = fn_label_copy (self->notes);
  copy->description = fn_label_copy (self->description);
  copy->filters = g_memdup2 (self->filters, self->n_filters * sizeof *self->filters);
  for (guint i = 0; i < self->n_filters; i++)
    copy->filters[i].values = g_strdupv (self->filters[i].values);
  copy->facts = g_memdup2 (self->facts, self->n_facts * sizeof *self->facts);
  for (int channel = 0; channel < FN_N_CHANNELS; channel++)
    copy_encoding (&copy->encoding[channel], &self->encoding[channel]);
  return copy;
}

void
fn_figure_free (FnFigure *self)
{
  if (self == NULL)
    return;

  fn_figure_clear (self);
  g_free (self);
}

/* No list is an empty list. */
static gboolean
lists_equal (char **one, char **other)
{
  const char *none[] = { NULL };

  return g_strv_equal (one != NULL ? (const char *const *) one : none,
                       other != NULL ? (const char *const *) other : none);
}

/* What a channel that is not used would show counts for nothing. */
static gboolean
encodings_equal (const FnEncoding *one, const FnEncoding *other)
{
  if (!one->used || !other->used)
    return one->used == other->used;
  return one->field == other->field && g_strcmp0 (one->sort_by, other->sort_by) == 0 &&
         one->descending == other->descending && (one->order == NULL) == (other->order == NULL) &&
         lists_equal (one->order, other->order) && one->zero == other->zero && one->scale == other->scale;
}

static gboolean
data_equal (const FnFigure *one, const FnFigure *other)
{
  if (one->n_filters != other->n_filters || one->n_facts != other->n_facts)
    return FALSE;
  for (guint i = 0; i < one->n_filters; i++)
    if (one->filters[i].field != other->filters[i].field ||
        !lists_equal (one->filters[i].values, other->filters[i].values))
      return FALSE;
  return one->n_facts == 0 || memcmp (one->facts, other->facts, one->n_facts * sizeof *one->facts) == 0;
}

gboolean
fn_figure_equal (const FnFigure *self, const FnFigure *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  for (int channel = 0; channel < FN_N_CHANNELS; channel++)
    if (!encodings_equal (&self->encoding[channel], &other->encoding[channel]))
      return FALSE;
  return g_strcmp0 (self->id, other->id) == 0 && fn_label_equal (self->topic, other->topic) &&
         fn_label_equal (self->title, other->title) && fn_label_equal (self->subtitle, other->subtitle) &&
         fn_label_equal (self->notes, other->notes) && fn_label_equal (self->description, other->description) &&
         self->mark == other->mark && self->layout == other->layout && data_equal (self, other);
}

const char *const *
fn_figure_get_filter (const FnFigure *self, FnField field)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_filters; i++)
    if (self->filters[i].field == field)
      return (const char *const *) self->filters[i].values;
  return NULL;
}

void
fn_figure_set_filter (FnFigure *self, FnField field, const char *const *values)
{
  guint n = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_filters; i++)
    if (self->filters[i].field != field)
      self->filters[n++] = self->filters[i];
    else
      g_strfreev (self->filters[i].values);
  self->n_filters = n;
  if (values == NULL || values[0] == NULL)
    return;

  self->filters = g_renew (FnFilter, self->filters, n + 1);
  self->filters[self->n_filters++] = (FnFilter){ field, g_strdupv ((char **) values) };
}
