#include "config.h"

#include "chart/fn-scene-private.h"

/* Text below this size, in points, is a smudge. */
#define SMALLEST_READABLE 4.5
/* How far a text reaches above and below its base line, of its size: letters, not the room a font asks for. */
#define RISE 0.95
#define DROP 0.25
/* Texts may come as near as this, in points. */
#define TOUCH 0.005
#define FRAME 0.4

/* One text with all its lines. */
typedef struct
{
  guint first;
  guint n;
  guint rank;
} Block;

/* The order in which texts get their place: by FnRole. */
static const guint ranks[] = {
  [FN_ROLE_TITLE] = 0,  [FN_ROLE_SUBTITLE] = 1, [FN_ROLE_SOURCE] = 2,   [FN_ROLE_NOTE] = 3,
  [FN_ROLE_LEGEND] = 4, [FN_ROLE_DATUM] = 5,    [FN_ROLE_CATEGORY] = 6, [FN_ROLE_DATUM_LABEL] = 7,
  [FN_ROLE_TICK] = 8,
};

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const Block *one = a, *other = b;

  return one->rank != other->rank ? (int) one->rank - (int) other->rank : (int) one->first - (int) other->first;
}

static GArray *
collect_blocks (GArray *marks)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  for (guint i = 0; i < marks->len; i++)
    {
      const FnMark *mark = &g_array_index (marks, FnMark, i);
      Block block = { i, 1, ranks[mark->role] };

      if (mark->shape != FN_SHAPE_TEXT)
        continue;
      if (mark->continues && blocks->len > 0)
        g_array_index (blocks, Block, blocks->len - 1).n++;
      else
        g_array_append_val (blocks, block);
    }
  g_array_sort (blocks, compare_blocks);
  return blocks;
}

/* What a mark covers as far as others must keep away from it. */
static FnRect
reach_of (const FnMark *mark)
{
  FnRect box = mark->box;

  if (mark->shape != FN_SHAPE_TEXT)
    return box;
  box.y = MAX (box.y, mark->from.y - RISE * mark->font.size);
  box.height = MIN (fn_rect_bottom (mark->box), mark->from.y + DROP * mark->font.size) - box.y;
  return fn_rect_grow (box, -TOUCH);
}

/* What is drawn of a datum, arrows and all, without its texts. */
typedef struct
{
  FnRect box;
  int datum;
} Obstacle;

static GArray *
collect_obstacles (GArray *marks)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  int datum = -1;

  for (guint i = 0; i < marks->len; i++)
    {
      const FnMark *mark = &g_array_index (marks, FnMark, i);
      Obstacle obstacle = { mark->box, mark->datum };

      if (mark->datum < 0 || mark->role != FN_ROLE_DATUM || mark->shape == FN_SHAPE_TEXT)
        continue;
      if (mark->datum != datum)
        g_array_append_val (obstacles, obstacle);
      else
        {
          Obstacle *last = &g_array_index (obstacles, Obstacle, obstacles->len - 1);

          last->box = fn_rect_union (last->box, mark->box);
        }
      datum = mark->datum;
    }
  return obstacles;
}

static gboolean
fits (const FnMark *mark, FnSize size, const GPtrArray *placed, const GArray *obstacles)
{
  FnRect reach = reach_of (mark);

  if (mark->font.size < SMALLEST_READABLE || reach.x < -FRAME || reach.y < -FRAME ||
      fn_rect_right (reach) > size.width + FRAME || fn_rect_bottom (reach) > size.height + FRAME)
    return FALSE;
  for (guint i = 0; i < placed->len; i++)
    if (fn_rect_overlaps (reach, reach_of (placed->pdata[i])))
      return FALSE;
  for (guint i = 0; i < obstacles->len; i++)
    {
      const Obstacle *obstacle = &g_array_index (obstacles, Obstacle, i);

      if (obstacle->datum != mark->datum && fn_rect_overlaps (reach, obstacle->box))
        return FALSE;
    }
  return TRUE;
}

/* A leader without a label leads nowhere. */
static void
drop_leaders (GArray *marks, gboolean *dropped)
{
  g_autoptr (GHashTable) labelled = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const FnMark *mark = &g_array_index (marks, FnMark, i);

      if (mark->shape == FN_SHAPE_TEXT && mark->role == FN_ROLE_DATUM_LABEL && !dropped[i])
        g_hash_table_add (labelled, GINT_TO_POINTER (mark->datum));
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const FnMark *mark = &g_array_index (marks, FnMark, i);

      if (mark->shape != FN_SHAPE_TEXT && mark->role == FN_ROLE_DATUM_LABEL &&
          !g_hash_table_contains (labelled, GINT_TO_POINTER (mark->datum)))
        dropped[i] = TRUE;
    }
}

gboolean *
fn_scene_find_clashes (const FnScene *self)
{
  g_autoptr (GArray) blocks = collect_blocks (self->marks);
  g_autoptr (GArray) obstacles = collect_obstacles (self->marks);
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  gboolean *dropped = g_new0 (gboolean, self->marks->len + 1);

  for (guint b = 0; b < blocks->len; b++)
    {
      const Block *block = &g_array_index (blocks, Block, b);
      gboolean good = TRUE;

      for (guint i = 0; i < block->n && good; i++)
        good = fits (fn_scene_get_mark (self, block->first + i), self->size, placed, obstacles);
      for (guint i = 0; i < block->n; i++)
        if (good)
          g_ptr_array_add (placed, (gpointer) fn_scene_get_mark (self, block->first + i));
        else
          dropped[block->first + i] = TRUE;
    }
  drop_leaders (self->marks, dropped);
  return dropped;
}
