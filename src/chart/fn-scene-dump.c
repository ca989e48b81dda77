#include "config.h"

#include "chart/fn-scene.h"

static const char *const shape_names[] = { "rectangle", "line", "path", "text" };
static const char *const role_names[] = { "background", "grid",   "axis",  "tick",     "category", "datum",
                                          "label",      "legend", "title", "subtitle", "note",     "source" };
static const char *const ink_names[] = { "none",   "paper",    "text",     "muted",    "rule",     "axis",     "accent",
                                         "series-1", "series-2", "series-3", "series-4", "series-5", "series-6" };
static const char *const dash_names[] = { "", "dashed", "dotted" };
static const char *const side_names[] = { "", "left", "right", "top", "bottom" };
static const char *const align_names[] = { "start", "middle", "end" };

G_STATIC_ASSERT (G_N_ELEMENTS (role_names) == FN_ROLE_SOURCE + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (ink_names) == FN_N_INKS);

/* One decimal, and no minus before a zero. */
static void
append_length (GString *dump, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.1f", value);
  g_string_append (dump, g_str_equal (buffer, "-0.0") ? "0.0" : buffer);
}

static void
append_lengths (GString *dump, const double *values, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (dump, ' ');
      append_length (dump, values[i]);
    }
}

static void
append_geometry (GString *dump, const FnMark *mark)
{
  switch (mark->shape)
    {
    case FN_SHAPE_RECTANGLE:
      append_lengths (dump, (double[]){ mark->box.x, mark->box.y, mark->box.width, mark->box.height }, 4);
      break;
    case FN_SHAPE_LINE:
      append_lengths (dump, (double[]){ mark->from.x, mark->from.y, mark->to.x, mark->to.y }, 4);
      break;
    case FN_SHAPE_PATH:
      for (guint i = 0; i < mark->n_points; i++)
        append_lengths (dump, (double[]){ mark->points[i].x, mark->points[i].y }, 2);
      break;
    case FN_SHAPE_TEXT:
      append_lengths (dump, (double[]){ mark->from.x, mark->from.y }, 2);
      g_string_append_printf (dump, " %s \"%s\" size", align_names[mark->align], mark->text);
      append_lengths (dump, &mark->font.size, 1);
      g_string_append_printf (dump, " weight %d", mark->font.weight);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_paint (GString *dump, const FnMark *mark)
{
  if (mark->radius > 0)
    {
      g_string_append (dump, " radius");
      append_lengths (dump, &mark->radius, 1);
    }
  if (mark->fill != FN_INK_NONE)
    g_string_append_printf (dump, " fill %s", ink_names[mark->fill]);
  if (mark->stroke != FN_INK_NONE)
    {
      g_string_append_printf (dump, " stroke %s", ink_names[mark->stroke]);
      append_lengths (dump, &mark->line_width, 1);
    }
  if (mark->dash != FN_DASH_NONE)
    g_string_append_printf (dump, " %s", dash_names[mark->dash]);
  if (mark->opacity < 1)
    {
      g_string_append (dump, " opacity");
      append_lengths (dump, &mark->opacity, 1);
    }
  if (mark->fade != FN_SIDE_NONE)
    {
      g_string_append_printf (dump, " fade %s", side_names[mark->fade]);
      append_lengths (dump, &mark->fade_length, 1);
    }
}

char *
fn_scene_dump (const FnScene *self)
{
  FnSize size = fn_scene_get_size (self);
  GString *dump = g_string_new ("scene");
  int datum = -1;

  append_lengths (dump, (double[]){ size.width, size.height }, 2);
  g_string_append_printf (dump, " \"%s\"\n", fn_scene_get_title (self));
  g_string_append_printf (dump, "description %s\n", fn_scene_get_description (self));
  for (guint i = 0; i < fn_scene_get_n_marks (self); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self, i);

      if (mark->datum != datum && mark->datum >= 0)
        g_string_append_printf (dump, "datum %d \"%s\"\n", mark->datum,
                                fn_scene_get_datum (self, mark->datum)->label);
      datum = mark->datum;
      g_string_append_printf (dump, "%s%s %s", datum >= 0 ? "  " : "", role_names[mark->role],
                              shape_names[mark->shape]);
      append_geometry (dump, mark);
      append_paint (dump, mark);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
