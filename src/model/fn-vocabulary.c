#include "config.h"

#include "model/fn-vocabulary.h"

const char *const fn_measure_kind_names[] = { "quantity", "count", "share", "rank",
                                              "rate",     "event", "name",  NULL };

void
fn_unit_clear (FnUnit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  fn_label_free (self->symbol);
  fn_label_free (self->label);
  g_free (self->dimension);
  *self = (FnUnit){ 0 };
}

void
fn_entity_clear (FnEntity *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  fn_label_free (self->label);
  g_free (self->kind);
  *self = (FnEntity){ 0 };
}

void
fn_measure_clear (FnMeasure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  fn_label_free (self->label);
  fn_label_free (self->whole);
  *self = (FnMeasure){ 0 };
}
