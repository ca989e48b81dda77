#include "config.h"

#include "render/fn-outline.h"

#include <math.h>

#include "render/fn-typesetter.h"

/* A whole unit of the outline; steps between these are as short to write as they are exact, since none
 * carries the rounding of another. */
typedef struct
{
  long x, y;
} Spot;

static Spot
round_spot (const cairo_path_data_t *point)
{
  return (Spot){ lround (point->point.x), lround (point->point.y) };
}

/* Lower-case commands are relative to where the last one ended. */
static void
append_command (GString *path, char command, const cairo_path_data_t *points, guint n, Spot *at)
{
  Spot to = *at;

  g_string_append_c (path, command);
  for (guint i = 0; i < n; i++)
    {
      to = round_spot (&points[i]);
      g_string_append_printf (path, "%s%ld", i > 0 && to.x >= at->x ? " " : "", to.x - at->x);
      g_string_append_printf (path, "%s%ld", to.y >= at->y ? " " : "", to.y - at->y);
    }
  *at = to;
}

static char *
write_path (const cairo_path_t *path)
{
  GString *text = g_string_new (NULL);
  Spot at = { 0, 0 }, start = { 0, 0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          /* cairo ends each closed contour with a move back to its start, which says nothing here */
          start = round_spot (&data[1]);
          if (i + data->header.length < path->num_data)
            append_command (text, 'm', &data[1], 1, &at);
          break;
        case CAIRO_PATH_LINE_TO:
          append_command (text, 'l', &data[1], 1, &at);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_command (text, 'c', &data[1], 3, &at);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (text, 'z');
          at = start;
          break;
        }
    }
  return g_string_free (text, FALSE);
}

char *
fn_outline_new (const char *text, FnFont font, const char *families)
{
  /* cairo drops letters far outside a surface with bounds, even from a path */
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (FnTypesetter) typesetter = fn_typesetter_new (families);
  cairo_path_t *path;
  char *outline;

  cairo_scale (cr, FN_OUTLINE_UNITS, FN_OUTLINE_UNITS);
  fn_typesetter_trace (typesetter, cr, text, font);
  cairo_identity_matrix (cr);
  path = cairo_copy_path (cr);
  outline = write_path (path);

  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return outline;
}
