#include "config.h"

#include "export/fn-svg-shapes.h"

#include "base/fn-number.h"
#include "render/fn-outline.h"
#include "render/fn-paint.h"

#include <math.h>

#define OUTLINE_SCALE "0.01"
G_STATIC_ASSERT (FN_OUTLINE_UNITS == 100);

static const char *const text_anchors[] = {
  [FN_ALIGN_START] = NULL, /* the default */
  [FN_ALIGN_MIDDLE] = "middle",
  [FN_ALIGN_END] = "end",
};

char *
fn_svg_make_id (const FnSvg *self, const char *name, guint number)
{
  if (number == 0)
    return g_strdup_printf ("figure-%s-%s", self->sheet->id, name);
  return g_strdup_printf ("figure-%s-%s-%u", self->sheet->id, name, number);
}

static char *
color_to_hex (FnColor color)
{
  guint red = (guint) lround (color.red * 255);
  guint green = (guint) lround (color.green * 255);
  guint blue = (guint) lround (color.blue * 255);

  return g_strdup_printf ("#%02x%02x%02x", red, green, blue);
}

/* Colour and opacity in attributes of their own: rgba() colours are CSS that many programs do not know. */
static void
write_color (const FnSvg *self, const char *name, const char *opacity_name, FnInk ink, double opacity)
{
  FnColor color = self->sheet->theme->ink[ink];
  g_autofree char *hex = color_to_hex (color);

  fn_xml_writer_attribute (self->xml, name, hex);
  if (color.alpha * opacity < 1)
    fn_xml_writer_length (self->xml, opacity_name, color.alpha * opacity);
}

static gboolean
is_fading (const FnMark *mark)
{
  return mark->shape == FN_SHAPE_RECTANGLE && mark->fill != FN_INK_NONE && mark->fade != FN_SIDE_NONE &&
         mark->fade_length > 0;
}

static void
write_fill (FnSvg *self, const FnMark *mark)
{
  if (mark->fill == FN_INK_NONE)
    fn_xml_writer_attribute (self->xml, "fill", "none");
  else if (is_fading (mark))
    {
      g_autofree char *id = fn_svg_make_id (self, "fade", ++self->n_fades);
      g_autofree char *reference = g_strdup_printf ("url(#%s)", id);

      fn_xml_writer_attribute (self->xml, "fill", reference);
    }
  else
    write_color (self, "fill", "fill-opacity", mark->fill, mark->opacity);
}

static void
write_dash (const FnSvg *self, const FnMark *mark)
{
  g_autofree char *on = NULL, *off = NULL, *pattern = NULL;
  double dashed, gap;

  if (mark->dash == FN_DASH_NONE)
    return;
  fn_paint_get_dash (mark, &dashed, &gap);
  on = fn_number_to_length (dashed);
  off = fn_number_to_length (gap);
  pattern = g_strconcat (on, " ", off, NULL);
  fn_xml_writer_attribute (self->xml, "stroke-dasharray", pattern);
  if (mark->dash == FN_DASH_DOTTED)
    fn_xml_writer_attribute (self->xml, "stroke-linecap", "round");
}

static void
write_stroke (const FnSvg *self, const FnMark *mark)
{
  if (mark->stroke == FN_INK_NONE || mark->line_width <= 0)
    return;
  write_color (self, "stroke", "stroke-opacity", mark->stroke, mark->opacity);
  fn_xml_writer_length (self->xml, "stroke-width", mark->line_width);
  write_dash (self, mark);
}

static void
write_rectangle (FnSvg *self, const FnMark *mark)
{
  FnRect box = mark->box;
  gboolean round = mark->radius > 0 && box.width == box.height && mark->radius >= box.width / 2;

  fn_xml_writer_begin (self->xml, round ? "circle" : "rect");
  if (round)
    {
      fn_xml_writer_length (self->xml, "cx", fn_rect_center (box).x);
      fn_xml_writer_length (self->xml, "cy", fn_rect_center (box).y);
      fn_xml_writer_length (self->xml, "r", box.width / 2);
    }
  else
    {
      fn_xml_writer_length (self->xml, "x", box.x);
      fn_xml_writer_length (self->xml, "y", box.y);
      fn_xml_writer_length (self->xml, "width", box.width);
      fn_xml_writer_length (self->xml, "height", box.height);
      if (mark->radius > 0)
        fn_xml_writer_length (self->xml, "rx", mark->radius);
    }
  write_fill (self, mark);
  write_stroke (self, mark);
  fn_xml_writer_end (self->xml);
}

static void
write_line (FnSvg *self, const FnMark *mark)
{
  fn_xml_writer_begin (self->xml, "line");
  fn_xml_writer_length (self->xml, "x1", mark->from.x);
  fn_xml_writer_length (self->xml, "y1", mark->from.y);
  fn_xml_writer_length (self->xml, "x2", mark->to.x);
  fn_xml_writer_length (self->xml, "y2", mark->to.y);
  write_stroke (self, mark);
  fn_xml_writer_end (self->xml);
}

static char *
join_points (const FnMark *mark)
{
  GString *points = g_string_new (NULL);

  for (guint i = 0; i < mark->n_points; i++)
    {
      g_autofree char *x = fn_number_to_length (mark->points[i].x);
      g_autofree char *y = fn_number_to_length (mark->points[i].y);

      g_string_append_printf (points, "%s%s,%s", i > 0 ? " " : "", x, y);
    }
  return g_string_free (points, FALSE);
}

static void
write_path (FnSvg *self, const FnMark *mark)
{
  g_autofree char *points = join_points (mark);

  fn_xml_writer_begin (self->xml, mark->fill != FN_INK_NONE ? "polygon" : "polyline");
  fn_xml_writer_attribute (self->xml, "points", points);
  write_fill (self, mark);
  write_stroke (self, mark);
  fn_xml_writer_end (self->xml);
}

/* The words stay beside their outline, for those who cannot see it and for search. */
static void
write_outline (FnSvg *self, const FnMark *mark)
{
  g_autofree char *outline = fn_outline_new (mark->text, mark->font, self->sheet->families);
  g_autofree char *x = fn_number_to_length (mark->from.x - mark->box.width * mark->align / 2);
  g_autofree char *y = fn_number_to_length (mark->from.y);
  g_autofree char *transform = g_strdup_printf ("translate(%s %s) scale(%s)", x, y, OUTLINE_SCALE);

  if (*outline == '\0')
    return;
  fn_xml_writer_begin (self->xml, "path");
  fn_xml_writer_attribute (self->xml, "role", "img");
  fn_xml_writer_attribute (self->xml, "aria-label", mark->text);
  fn_xml_writer_attribute (self->xml, "transform", transform);
  write_fill (self, mark);
  fn_xml_writer_attribute (self->xml, "d", outline);
  fn_xml_writer_end (self->xml);
}

static void
write_text (FnSvg *self, const FnMark *mark)
{
  if (self->sheet->outlines)
    {
      write_outline (self, mark);
      return;
    }
  fn_xml_writer_begin (self->xml, "text");
  fn_xml_writer_length (self->xml, "x", mark->from.x);
  fn_xml_writer_length (self->xml, "y", mark->from.y);
  fn_xml_writer_length (self->xml, "font-size", mark->font.size);
  if (mark->font.weight != 400)
    fn_xml_writer_length (self->xml, "font-weight", mark->font.weight);
  fn_xml_writer_attribute (self->xml, "text-anchor", text_anchors[mark->align]);
  write_fill (self, mark);
  fn_xml_writer_text (self->xml, mark->text);
  fn_xml_writer_end (self->xml);
}

/* By FnShape. */
static void (*const shape_writers[]) (FnSvg *self, const FnMark *mark) = {
  [FN_SHAPE_RECTANGLE] = write_rectangle,
  [FN_SHAPE_LINE] = write_line,
  [FN_SHAPE_PATH] = write_path,
  [FN_SHAPE_TEXT] = write_text,
};

void
fn_svg_write_mark (FnSvg *self, const FnMark *mark)
{
  shape_writers[mark->shape](self, mark);
}

static void
write_stop (const FnSvg *self, const FnMark *mark, const char *offset, double opacity)
{
  g_autofree char *hex = color_to_hex (self->sheet->theme->ink[mark->fill]);

  fn_xml_writer_begin (self->xml, "stop");
  fn_xml_writer_attribute (self->xml, "offset", offset);
  fn_xml_writer_attribute (self->xml, "stop-color", hex);
  fn_xml_writer_length (self->xml, "stop-opacity", opacity);
  fn_xml_writer_end (self->xml);
}

static void
write_fade (const FnSvg *self, const FnMark *mark, guint number)
{
  g_autofree char *id = fn_svg_make_id (self, "fade", number);
  FnPoint from, to;

  fn_paint_get_fade (mark, &from, &to);
  fn_xml_writer_begin (self->xml, "linearGradient");
  fn_xml_writer_attribute (self->xml, "id", id);
  fn_xml_writer_attribute (self->xml, "gradientUnits", "userSpaceOnUse");
  fn_xml_writer_length (self->xml, "x1", from.x);
  fn_xml_writer_length (self->xml, "y1", from.y);
  fn_xml_writer_length (self->xml, "x2", to.x);
  fn_xml_writer_length (self->xml, "y2", to.y);
  write_stop (self, mark, "0", self->sheet->theme->ink[mark->fill].alpha * mark->opacity);
  write_stop (self, mark, "1", 0);
  fn_xml_writer_end (self->xml);
}

void
fn_svg_write_fades (const FnSvg *self)
{
  guint n = 0;

  for (guint i = 0; i < fn_scene_get_n_marks (self->sheet->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->sheet->scene, i);

      if (!is_fading (mark))
        continue;
      if (n++ == 0)
        fn_xml_writer_begin (self->xml, "defs");
      write_fade (self, mark, n);
    }
  if (n > 0)
    fn_xml_writer_end (self->xml);
}
