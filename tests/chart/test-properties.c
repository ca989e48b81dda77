#include "config.h"

#include <math.h>

#include "random-figure.h"

/* What must hold of each random figure. More of them are drawn with FOOTNOTE_TEST_ROUNDS=20 (that many times the
 * usual number). */
#define FIGURES_OF_A_WAY 24
#define SMALLEST_READABLE 4.5 /* text at least, in points */
#define MOST_OF_FRAME 0.5     /* a text's size at most, of the shorter side */

static G_NORETURN G_GNUC_PRINTF (2, 3) void
fail (const RandomFigure *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_error ("%s, figure %u, %g × %g, %u data: %s", self->way->name, self->number, self->size.width, self->size.height,
           fn_scene_get_n_data (self->scene), what);
}

static gboolean
is_inside (FnRect box, FnSize size)
{
  FnRect frame = fn_rect_grow ((FnRect){ 0, 0, size.width, size.height }, 0.5);

  return fn_rect_contains (frame, (FnPoint){ box.x, box.y }) &&
         fn_rect_contains (frame, (FnPoint){ fn_rect_right (box), fn_rect_bottom (box) });
}

/* Nothing that has a number is left out, however many there are. */
static void
check_all_are_shown (const RandomFigure *self)
{
  g_autoptr (FnFigureData) data = fn_figure_data_new (self->base, &self->figure, fn_words_english ());

  if (fn_scene_get_n_data (self->scene) != fn_figure_data_get_length (data))
    fail (self, "%u data were to be shown", fn_figure_data_get_length (data));
}

static void
check_frame (const RandomFigure *self)
{
  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->scene, i);

      if ((mark->datum >= 0 || mark->shape == FN_SHAPE_TEXT) && !is_inside (mark->box, self->size))
        fail (self, "a mark (%s) of datum %d (%s) leaves the frame: %g %g %g %g", mark->text, mark->datum,
              mark->datum < 0 ? "" : fn_scene_get_datum (self->scene, mark->datum)->label, mark->box.x, mark->box.y,
              mark->box.width, mark->box.height);
    }
}

static gboolean
is_drawn (const FnMark *mark)
{
  return mark->datum >= 0 && mark->role == FN_ROLE_DATUM;
}

/* The middle of a datum's first mark picks it, or one that lies there as well. */
static void
check_picking (const RandomFigure *self)
{
  int seen = -1;

  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->scene, i);
      int picked;

      if (!is_drawn (mark) || mark->datum == seen)
        continue;
      seen = mark->datum;
      picked = fn_scene_pick (self->scene, fn_rect_center (mark->box), 0);
      if (picked < 0)
        fail (self, "datum %d cannot be picked: %g %g %g %g", seen, mark->box.x, mark->box.y, mark->box.width,
              mark->box.height);
      if (picked != seen && (self->way->claims & APART) != 0 && MIN (mark->box.width, mark->box.height) > 1e-6)
        fail (self, "datum %d (%s, %g × %g) picks %d", seen, fn_scene_get_datum (self->scene, seen)->label, mark->box.width,
              mark->box.height, picked);
      if (!fn_rect_contains (fn_rect_grow (fn_scene_get_datum (self->scene, picked)->bounds, 1e-6), fn_rect_center (mark->box)))
        fail (self, "datum %d (%s, %g × %g at %g, %g) picks %d, which is elsewhere", seen,
              fn_scene_get_datum (self->scene, seen)->label, mark->box.width, mark->box.height, mark->box.x, mark->box.y, picked);
    }
}

static void
check_arrows (const RandomFigure *self)
{
  static const int arrows[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  guint n = fn_scene_get_n_data (self->scene);
  g_autofree gboolean *reached = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int first = fn_scene_step (self->scene, -1, 1, 0);

  if (first < 0)
    return;
  reached[first] = TRUE;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    for (guint a = 0; a < G_N_ELEMENTS (arrows); a++)
      {
        int next = fn_scene_step (self->scene, g_array_index (queue, int, i), arrows[a][0], arrows[a][1]);

        if (!reached[next])
          g_array_append_val (queue, next);
        reached[next] = TRUE;
      }
  for (guint i = 0; i < n; i++)
    if (!reached[i])
      fail (self, "no arrow leads to datum %u (%u of them are reached)", i, queue->len);
}

static void
check_texts (const RandomFigure *self)
{
  double most = MIN (self->size.width, self->size.height) * MOST_OF_FRAME;

  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *a = fn_scene_get_mark (self->scene, i);

      if (a->shape != FN_SHAPE_TEXT)
        continue;
      if (a->font.size < SMALLEST_READABLE || a->font.size > most)
        fail (self, "“%s” is %g points high", a->text, a->font.size);
      for (guint j = 0; j < fn_scene_get_n_marks (self->scene); j++)
        {
          const FnMark *b = fn_scene_get_mark (self->scene, j);
          gboolean in_the_way = b->shape == FN_SHAPE_TEXT ? j < i : is_drawn (b) && b->datum != a->datum;

          if (in_the_way && fn_rect_overlaps (fn_rect_grow (a->box, -0.01), b->box))
            fail (self, "“%s” lies on %s%s", a->text, b->text != NULL ? "" : "a mark of ",
                  b->text != NULL ? b->text : fn_scene_get_datum (self->scene, b->datum)->label);
        }
    }
}

static const FnMark *
first_mark_of (const FnScene *scene, int datum)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);

      if (mark->datum == datum && is_drawn (mark))
        return mark;
    }
  return NULL;
}

static double
value_of (const RandomFigure *self, int datum)
{
  return fn_fact_base_get_fact (self->base, fn_scene_get_datum (self->scene, datum)->facts[0])->value.low;
}

/* Twice the value, twice the length. */
static void
check_lengths (const RandomFigure *self)
{
  double a_unit = 0, longest = 0;

  for (guint i = 0; i < fn_scene_get_n_data (self->scene); i++)
    {
      FnRect box = first_mark_of (self->scene, i)->box;
      double length = self->way->claims & UPRIGHT ? box.height : box.width;

      if (length > longest)
        a_unit = length / fabs (value_of (self, i));
      longest = MAX (longest, length);
    }
  for (guint i = 0; i < fn_scene_get_n_data (self->scene); i++)
    {
      FnRect box = first_mark_of (self->scene, i)->box;
      double length = self->way->claims & UPRIGHT ? box.height : box.width;

      if (fabs (length - fabs (value_of (self, i)) * a_unit) > 1e-6 * (1 + longest))
        fail (self, "datum %u of %g is %g long; a unit is %g", i, value_of (self, i), length, a_unit);
    }
}

/* How far along the way values run a mark reaches; what runs downward and to the left counts below zero. */
static double
reach_of (const RandomFigure *self, const FnScene *scene, int datum)
{
  FnRect box = first_mark_of (scene, datum)->box;
  gboolean bar = (self->way->claims & LENGTHS) != 0, below = bar && value_of (self, datum) < 0;

  if ((self->way->claims & UPRIGHT) != 0)
    return bar ? -(below ? fn_rect_bottom (box) : box.y) : -fn_rect_center (box).y;
  return bar ? (below ? box.x : fn_rect_right (box)) : fn_rect_center (box).x;
}

/* A larger value is further along, in this size and in another. */
static void
check_order (const RandomFigure *self)
{
  g_autoptr (FnScene) other = random_figure_lay_out (self, (FnSize){ self->size.width * 1.7, self->size.height * 0.8 + 100 });
  const FnScene *scenes[] = { self->scene, other };

  for (guint s = 0; s < G_N_ELEMENTS (scenes); s++)
    for (guint i = 1; i < fn_scene_get_n_data (self->scene); i++)
      {
        double values = value_of (self, i) - value_of (self, i - 1);
        double reaches = reach_of (self, scenes[s], i) - reach_of (self, scenes[s], i - 1);

        if (values * reaches < 0 && fabs (reaches) > 1e-6)
          fail (self, "%g and %g are out of order by %g", value_of (self, i - 1), value_of (self, i), reaches);
      }
}

static void
test_way (gconstpointer data)
{
  const FigureWay *way = data;
  const char *rounds = g_getenv ("FOOTNOTE_TEST_ROUNDS");
  guint n = FIGURES_OF_A_WAY * MAX (1, rounds != NULL ? atoi (rounds) : 1);

  for (guint i = 0; i < n; i++)
    {
      RandomFigure self;

      random_figure_init (&self, way, i);
      check_all_are_shown (&self);
      check_frame (&self);
      check_picking (&self);
      check_arrows (&self);
      check_texts (&self);
      if (self.plain && (way->claims & LENGTHS) != 0)
        check_lengths (&self);
      if (self.plain && (way->claims & ORDERED) != 0)
        check_order (&self);
      random_figure_clear (&self);
    }
}

int
main (int argc, char **argv)
{
  guint n;
  const FigureWay *ways = figure_ways (&n);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/properties/", ways[i].name, NULL);

      g_test_add_data_func (path, &ways[i], test_way);
    }
  return g_test_run ();
}
