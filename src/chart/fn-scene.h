#pragma once

#include "base/fn-geometry.h"
#include "chart/fn-text-measure.h"
#include "model/fn-figure.h"

G_BEGIN_DECLS

/** FnShape: what a mark is drawn as */
typedef enum
{
  FN_SHAPE_RECTANGLE, /* @box, with rounded corners of @radius; a circle when the radius is half its side */
  FN_SHAPE_LINE,      /* from @from to @to */
  FN_SHAPE_PATH,      /* straight pieces through @points; closed when it has a fill */
  FN_SHAPE_TEXT,      /* one line; @from is on the base line, at the side that @align names */
} FnShape;

/** FnRole: what a mark is there for */
typedef enum
{
  FN_ROLE_BACKGROUND,
  FN_ROLE_GRID,
  FN_ROLE_AXIS,
  FN_ROLE_TICK,        /* a tick's label */
  FN_ROLE_CATEGORY,    /* the name of a band */
  FN_ROLE_DATUM,       /* the drawn value itself */
  FN_ROLE_DATUM_LABEL, /* its number */
  FN_ROLE_LEGEND,
  FN_ROLE_TITLE,
  FN_ROLE_SUBTITLE,
  FN_ROLE_NOTE,
  FN_ROLE_SOURCE,
} FnRole;

/**
 * FnInk:
 *
 * Colours by meaning; a theme turns them into numbers when a scene is painted or written, so that one
 * scene serves light, dark and print.
 */
typedef enum
{
  FN_INK_NONE,
  FN_INK_PAPER,
  FN_INK_TEXT,
  FN_INK_MUTED,
  FN_INK_RULE,
  FN_INK_AXIS,
  FN_INK_ACCENT,
  FN_INK_SERIES_1,
  FN_INK_SERIES_2,
  FN_INK_SERIES_3,
  FN_INK_SERIES_4,
  FN_INK_SERIES_5,
  FN_INK_SERIES_6,
  FN_N_INKS,
} FnInk;

#define FN_N_SERIES_INKS (FN_N_INKS - FN_INK_SERIES_1)

typedef enum
{
  FN_DASH_NONE,
  FN_DASH_DASHED,
  FN_DASH_DOTTED,
} FnDash;

typedef enum
{
  FN_SIDE_NONE,
  FN_SIDE_LEFT,
  FN_SIDE_RIGHT,
  FN_SIDE_TOP,
  FN_SIDE_BOTTOM,
} FnSide;

typedef enum
{
  FN_ALIGN_START,
  FN_ALIGN_MIDDLE,
  FN_ALIGN_END,
} FnAlign;

/**
 * FnMark:
 * @shape, @role: what and what for
 * @datum: index of the datum it belongs to, or -1
 * @group: index of the group it stands for, or -1
 * @box: the rectangle, or the bounds of anything else, in points
 * @radius: of a rectangle's corners
 * @from, @to: ends of a line; @from is where text stands
 * @points: (array length=n_points): corners of a path
 * @fill, @stroke: inks; text is drawn with its fill
 * @opacity: of fill and stroke, 0 to 1
 * @line_width: in points
 * @dash: of the stroke
 * @fade: side towards which a rectangle's fill fades to nothing over the last @fade_length points
 * @text, @font, @align: of text
 * @continues: of text: it is a further line of the text before it
 */
typedef struct
{
  FnShape shape;
  FnRole role;
  int datum;
  int group;
  FnRect box;
  double radius;
  FnPoint from;
  FnPoint to;
  FnPoint *points;
  guint n_points;
  FnInk fill;
  FnInk stroke;
  double opacity;
  double line_width;
  FnDash dash;
  FnSide fade;
  double fade_length;
  char *text;
  FnFont font;
  FnAlign align;
  gboolean continues;
} FnMark;

/**
 * FnSceneDatum:
 * @facts: (array length=n_facts): indices of the facts it shows; several when sources agree
 * @bounds: what its marks cover, for focus and highlight
 * @label: what a screen reader says of it: name, value with hedge, period, source
 */
typedef struct
{
  int *facts;
  guint n_facts;
  FnRect bounds;
  char *label;
} FnSceneDatum;

/**
 * FnSceneGroup:
 * @field: what @id is an id of
 * @id: (nullable): of the category that the marks name; %NULL where they name none, as a line between two data
 * @facts: (array length=n_facts): indices of the facts of all data that belong to it
 */
typedef struct
{
  FnField field;
  char *id;
  int *facts;
  guint n_facts;
} FnSceneGroup;

/**
 * FnScene:
 *
 * A figure as a flat list of marks in points, in the order they are painted. The marks of one datum stand
 * together. Whatever shows, writes, picks, reads aloud or tests a figure goes through it. Frozen.
 */
typedef struct _FnScene FnScene;

void fn_scene_free (FnScene *self);

FnSize fn_scene_get_size (const FnScene *self);
const char *fn_scene_get_title (const FnScene *self);
const char *fn_scene_get_description (const FnScene *self);

guint fn_scene_get_n_marks (const FnScene *self);
const FnMark *fn_scene_get_mark (const FnScene *self, guint index);

guint fn_scene_get_n_data (const FnScene *self);
const FnSceneDatum *fn_scene_get_datum (const FnScene *self, guint index);

guint fn_scene_get_n_groups (const FnScene *self);
const FnSceneGroup *fn_scene_get_group (const FnScene *self, guint index);

/** fn_scene_pick_group: Returns: the group whose name, or its square in a legend, is at @at; else -1 */
int fn_scene_pick_group (const FnScene *self, FnPoint at);

/** fn_scene_find_fact: Returns: the datum that shows @fact, or -1 */
int fn_scene_find_fact (const FnScene *self, int fact);

/**
 * fn_scene_pick:
 * @at: where the pointer is, in scene points
 * @slop: extra reach around each mark, in points
 *
 * Returns: the datum with a mark under @at, or -1; among several the smallest mark wins
 */
int fn_scene_pick (const FnScene *self, FnPoint at, double slop);

/**
 * fn_scene_step:
 * @datum: where the cursor is, or -1
 * @dx, @dy: the arrow: one is -1 or 1, the other 0
 *
 * Returns: the nearest datum in that direction, @datum itself when there is none, the first datum for -1
 *   (or -1 in a scene without data). From the first the arrows lead to every datum, also to those that others
 *   are always nearer than.
 */
int fn_scene_step (const FnScene *self, int datum, int dx, int dy);

/**
 * fn_scene_dump:
 *
 * Returns: (transfer full): the scene as text, one mark a line, lengths with one decimal; for tests
 */
char *fn_scene_dump (const FnScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnScene, fn_scene_free)

G_END_DECLS
