#include "config.h"

#include "chart/fn-canvas.h"

void
fn_canvas_begin_category (FnCanvas *self, FnChannel channel, guint index)
{
  const GArray *categories = fn_figure_data_get_categories (self->data, channel);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));
  FnSceneGroup group = { self->request->figure->encoding[channel].field,
                         g_array_index (categories, FnCategory, index).id };

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);

      if (datum->category[channel] == (int) index && fn_canvas_shows (self, i))
        g_array_append_vals (facts, datum->facts, datum->n_facts);
    }
  group.facts = (int *) facts->data;
  group.n_facts = facts->len;
  fn_scene_builder_begin_group (self->builder, &group);
}

void
fn_canvas_begin_link (FnCanvas *self, guint from, guint to)
{
  int facts[] = { fn_figure_data_get (self->data, from)->facts[0], fn_figure_data_get (self->data, to)->facts[0] };
  FnSceneGroup group = { .facts = facts, .n_facts = G_N_ELEMENTS (facts) };

  fn_scene_builder_begin_group (self->builder, &group);
}
