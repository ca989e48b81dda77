#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"
#include "chart/fn-honest.h"
#include "chart/fn-scale.h"

#define RADIUS 0.36       /* of an event's dot, in text sizes */
#define SMALLEST_TEXT 0.55 /* events at least, in text sizes; more of them are thinned out */
#define LEAST_AXIS 0.3     /* of the plot, however much has no date */
#define MOST_LINES 3      /* of an event's words */
#define RAIL 5.2          /* from the left edge to the time axis, in text sizes */
#define REACH 2.6         /* from the axis to the labels, in text sizes */

/* An event: where it is on the axis, the lines of its words, and where their first one stands once all labels
 * keep apart. */
typedef struct
{
  guint index;
  double from;
  double to;
  char **lines;
  double label;
  gboolean labelled;
  gboolean undated; /* stands below the axis; @from and @to are infinite, so that it comes last */
} Event;

/* How labels are set. */
typedef struct
{
  FnFont font;
  double line_height;
  double left;
  double date_width;
} Setting;

static const FnPeriod *
when (const FnCanvas *self, guint index)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);

  return fact->date.given ? &fact->date : &fact->period;
}

/* The year at which an event begins or ends; an open end is at the other one. */
static double
year_of (const FnPeriod *period, gboolean end)
{
  FnPeriod part = { .given = TRUE, .from = end ? period->to : period->from, .to = end ? period->to : period->from };

  if (!period->interval || period->open_from || period->open_to)
    return fn_period_get_year (period);
  return fn_period_get_year (&part);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *one = a, *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  return (int) one->index - (int) other->index;
}

static void
clear_event (gpointer data)
{
  g_strfreev (((Event *) data)->lines);
}

static GArray *
collect_events (const FnCanvas *self)
{
  GArray *events = g_array_new (FALSE, TRUE, sizeof (Event));

  g_array_set_clear_func (events, clear_event);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnPeriod *period = when (self, i);
      Event event = { .index = i };

      if (!fn_canvas_shows (self, i))
        continue;
      event.undated = !fn_period_is_dated (period);
      event.from = event.undated ? INFINITY : year_of (period, FALSE);
      event.to = event.undated ? INFINITY : year_of (period, TRUE);
      g_array_append_val (events, event);
    }
  g_array_sort (events, compare_events);
  return events;
}

static double
height_of (const Event *event, const Setting *setting)
{
  return (event->lines != NULL ? MAX (g_strv_length (event->lines), 1) : 1) * setting->line_height;
}

/* Where on the axis an event stands; without a date, below it, at its label. */
static double
anchor_of (const Event *event, const FnScale *years)
{
  return event->undated ? event->label : fn_scale_map (years, event->from);
}

static char *
dup_when (const FnCanvas *self, const Event *event)
{
  return event->undated ? g_strdup (self->request->words->word[FN_WORD_NO_DATE])
                        : fn_period_to_people (when (self, event->index), &self->request->words->dates);
}

/* Room below the axis for what has no date, with a gap that keeps it apart. */
static double
height_of_undated (const GArray *events, const Setting *setting)
{
  double height = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      if (event->undated)
        height += (height > 0 ? 0 : setting->line_height / 2) + height_of (event, setting);
    }
  return height;
}

/* Pushes labels down until each has its lines, then, where they ran out of the plot, up again. */
static void
spread_labels (GArray *events, const FnScale *years, FnRect plot, const Setting *setting)
{
  double half = setting->line_height / 2, next = plot.y + half;
  double undated = fn_rect_bottom (plot) - height_of_undated (events, setting) + setting->line_height;

  for (guint i = 0; i < events->len; i++)
    {
      Event *event = &g_array_index (events, Event, i);

      if (!event->labelled)
        continue;
      event->label = MAX (next, event->undated ? undated : fn_scale_map (years, event->from));
      next = event->label + height_of (event, setting);
    }
  next = fn_rect_bottom (plot) + half;
  for (guint i = events->len; i-- > 0;)
    {
      Event *event = &g_array_index (events, Event, i);

      if (!event->labelled)
        continue;
      event->label = MIN (next - height_of (event, setting), event->label);
      next = event->label;
    }
}

/* Where not every event can have a line, every second, third, … has one. */
static void
choose_labelled (GArray *events, guint lines)
{
  guint stride = lines > 0 ? (events->len + lines - 1) / lines : G_MAXUINT;

  for (guint i = 0; i < events->len; i++)
    g_array_index (events, Event, i).labelled = i % MAX (stride, 1) == 0 && stride < G_MAXUINT;
}

static void
add_axis (FnCanvas *self, const FnScale *years, double x, double bottom, FnFont font)
{
  FnTicks ticks = fn_ticks_cover (years->low, MAX (years->high, years->low + 1),
                                  CLAMP ((guint) (self->plot.height / (font.size * 4)), 2, 12));
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_END };
  double next = -INFINITY;

  fn_canvas_add_line (self, FN_ROLE_AXIS, (FnPoint){ x, self->plot.y }, (FnPoint){ x, bottom },
                      FN_INK_AXIS, fn_canvas_get_rule (self), FN_DASH_NONE);
  for (guint i = 0; i < ticks.n; i++)
    {
      double year = fn_ticks_at (&ticks, i), y = fn_scale_map (years, year);
      g_autofree char *name = g_strdup_printf ("%d", (int) round (year));

      if (year != round (year) || y < MAX (self->plot.y - 0.5, next) || y > bottom + 0.5)
        continue;
      next = y + fn_canvas_line_height (font);
      fn_canvas_add_line (self, FN_ROLE_TICK, (FnPoint){ x - font.size * 0.4, y }, (FnPoint){ x, y }, FN_INK_AXIS,
                          fn_canvas_get_rule (self), FN_DASH_NONE);
      fn_canvas_add_text (self, name, (FnPoint){ x - font.size * 0.8, y + 0.36 * font.size }, &spec);
    }
}

static void
add_span (FnCanvas *self, const Event *event, const FnScale *years, double x, FnInk ink)
{
  double top = fn_scale_map (years, event->from), bottom = fn_scale_map (years, event->to);
  double width = self->base_size * RADIUS;
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_DATUM, .fill = ink, .opacity = 0.35,
                  .box = { x - width / 2, top, width, bottom - top } };

  if (!event->undated && bottom > top)
    fn_scene_builder_add (self->builder, &mark);
}

/* Date and words on one line, joined to the axis by a leader. */
static void
add_event_label (FnCanvas *self, const Event *event, const FnScale *years, double x, const Setting *setting)
{
  FnFont font = setting->font;
  double y = anchor_of (event, years), base_line = event->label + 0.36 * font.size;
  FnPoint leader[] = { { x + self->base_size * RADIUS, y }, { x + self->base_size * 1.2, event->label },
                       { setting->left - font.size * 0.4, event->label } };
  FnMark line = { .shape = FN_SHAPE_PATH, .role = FN_ROLE_DATUM_LABEL, .points = leader, .n_points = 3,
                  .stroke = FN_INK_AXIS, .opacity = 1, .line_width = fn_canvas_get_rule (self) * 0.7 };
  FnTextSpec date = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, { font.size, 600 }, FN_ALIGN_START };
  FnTextSpec words = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, FN_ALIGN_START };
  g_autofree char *name = dup_when (self, event);

  date.ink = event->undated ? FN_INK_MUTED : FN_INK_TEXT;
  fn_scene_builder_add (self->builder, &line);
  fn_canvas_add_text (self, name, (FnPoint){ setting->left, base_line }, &date);
  if (event->lines != NULL)
    fn_canvas_add_lines (self, event->lines, (FnPoint){ setting->left + setting->date_width, base_line }, &words);
}

static double
widest_date (const FnCanvas *self, const GArray *events, FnFont font)
{
  double widest = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      g_autofree char *name = dup_when (self, event);

      if (event->labelled)
        widest = fmax (widest, fn_canvas_width (self, name, (FnFont){ font.size, 600 }));
    }
  return widest + font.size * 0.8;
}

/* Wraps the words of all events that have a label. Returns whether the labels fit into the plot, none cut. */
static gboolean
wrap_labels (FnCanvas *self, GArray *events, Setting *setting, guint most_lines)
{
  double room, height = 0;
  gboolean whole = TRUE;

  setting->line_height = fn_canvas_line_height (setting->font);
  setting->date_width = widest_date (self, events, setting->font);
  room = fn_rect_right (self->plot) - setting->left - setting->date_width;
  for (guint i = 0; i < events->len; i++)
    {
      Event *event = &g_array_index (events, Event, i);
      g_autofree char *text = fn_canvas_dup_event_label (self, event->index);

      g_clear_pointer (&event->lines, g_strfreev);
      if (!event->labelled || room <= setting->font.size * 3)
        continue;
      event->lines = fn_canvas_wrap (self, text, setting->font, room, most_lines + 1);
      if (g_strv_length (event->lines) > most_lines)
        {
          g_strfreev (event->lines);
          event->lines = fn_canvas_wrap (self, text, setting->font, room, most_lines);
          whole = FALSE;
        }
      height += height_of (event, setting);
    }
  return whole && height + setting->line_height / 2 <= self->plot.height;
}

/* The largest letters in which no word is lost; where there are none, one line for each event or for every
 * second, third, … */
static Setting
choose_setting (FnCanvas *self, GArray *events, double left)
{
  static const double sizes[] = { 1, 0.92, 0.84, 0.76, 0.68 };
  Setting setting = { .font = { self->base_size, 400 }, .left = left };

  choose_labelled (events, G_MAXUINT);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      setting.font.size = self->base_size * sizes[i];
      if (wrap_labels (self, events, &setting, MOST_LINES))
        return setting;
    }
  setting.font.size = self->base_size;
  setting.font.size *= CLAMP (self->plot.height / (events->len * fn_canvas_line_height (setting.font)),
                              SMALLEST_TEXT, 0.84);
  choose_labelled (events, (guint) (self->plot.height / fn_canvas_line_height (setting.font)));
  wrap_labels (self, events, &setting, 1);
  return setting;
}

static void
add_event (FnCanvas *self, const Event *event, const FnScale *years, double x, const Setting *setting)
{
  FnInk ink = fn_bar_get_ink (self, event->index);
  FnHonestDot dot = { .fact = fn_canvas_get_fact (self, event->index), .role = FN_ROLE_DATUM,
                      .at = { x, anchor_of (event, years) }, .radius = self->base_size * RADIUS,
                      .line_width = fn_canvas_get_rule (self) * 1.35, .ink = ink };

  fn_canvas_begin_datum (self, event->index);
  fn_honest_add_dot (self->builder, &dot);
  add_span (self, event, years, x, ink);
  if (event->labelled && fn_canvas_has_text (self))
    add_event_label (self, event, years, x, setting);
  fn_scene_builder_end_datum (self->builder);
}

/* From the first to the last date; a figure may have none at all. */
static FnScale
choose_years (const GArray *events, double top, double bottom)
{
  FnScale years = { FN_SCALE_TYPE_LINEAR, 0, 0, top, MAX (bottom, top + 1) };
  gboolean any = FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      if (event->undated)
        continue;
      years.low = any ? MIN (years.low, event->from) : event->from;
      years.high = any ? MAX (years.high, event->to) : event->to;
      any = TRUE;
    }
  return years;
}

/* Without labels there is nothing to stand at: they share what is left below the axis. */
static void
place_without_labels (GArray *events, double top, double bottom)
{
  guint n = 0, placed = 0;

  for (guint i = 0; i < events->len; i++)
    n += g_array_index (events, Event, i).undated && !g_array_index (events, Event, i).labelled;
  for (guint i = 0; i < events->len; i++)
    {
      Event *event = &g_array_index (events, Event, i);

      if (event->undated && !event->labelled)
        event->label = top + (bottom - top) * (++placed) / (n + 1);
    }
}

void
fn_timeline_lay_out (FnCanvas *self)
{
  g_autoptr (GArray) events = collect_events (self);
  double inset = self->base_size * RADIUS, x, bottom = fn_rect_bottom (self->plot) - inset, axis;
  Setting setting;
  FnScale years;

  if (events->len == 0)
    return;
  x = self->plot.x + (fn_canvas_has_text (self) ? self->base_size * RAIL : inset * 2);
  setting = choose_setting (self, events, x + self->base_size * REACH);
  axis = MAX (bottom - height_of_undated (events, &setting), self->plot.y + self->plot.height * LEAST_AXIS);
  years = choose_years (events, self->plot.y + inset, axis);
  spread_labels (events, &years, self->plot, &setting);
  place_without_labels (events, axis, bottom);
  if (!g_array_index (events, Event, 0).undated)
    add_axis (self, &years, x, axis + inset, (FnFont){ self->base_size * 0.9, 400 });
  for (guint i = 0; i < events->len; i++)
    add_event (self, &g_array_index (events, Event, i), &years, x, &setting);
}
