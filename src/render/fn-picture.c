#include "config.h"

#include "render/fn-picture.h"

#include <math.h>

#include "base/fn-error.h"
#include "render/fn-paint.h"

#define MOST_PIXELS_A_SIDE 32767 /* cairo's image surfaces end here */

FnPicture *
fn_picture_new (const FnScene *scene, const FnTheme *theme, double scale, gboolean transparent,
                const char *families, GError **error)
{
  FnSize size = fn_scene_get_size (scene);
  double width = round (size.width * scale), height = round (size.height * scale);
  FnPaint paint = { theme, scale, families, -1, -1, transparent };
  FnPicture *self;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (scale > 0, NULL);

  if (!(width >= 1 && height >= 1 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE))
    {
      g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
                   "A picture of %.0f × %.0f pixels cannot be made; a side has 1 to %d pixels: choose another size "
                   "or scale",
                   width, height, MOST_PIXELS_A_SIDE);
      return NULL;
    }

  self = g_new0 (FnPicture, 1);
  self->width = (int) width;
  self->height = (int) height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, self->width);
  self->pixels = g_try_malloc0_n (self->height, self->stride);
  if (self->pixels == NULL)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
                   "There is not enough memory for a picture of %.0f × %.0f pixels; choose a smaller size", width,
                   height);
      g_free (self);
      return NULL;
    }

  surface = cairo_image_surface_create_for_data (self->pixels, CAIRO_FORMAT_ARGB32, self->width, self->height,
                                                 self->stride);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  fn_paint_scene (cr, scene, &paint);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return self;

  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, "The picture could not be painted: %s",
               cairo_status_to_string (status));
  fn_picture_free (self);
  return NULL;
}

void
fn_picture_free (FnPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}
