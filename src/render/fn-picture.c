#include "config.h"

#include "render/fn-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/fn-error.h"
#include "render/fn-paint.h"

#define MOST_PIXELS_A_SIDE 32767 /* cairo's image surfaces end here */

/* A picture without any colour yet. */
static FnPicture *
make_empty (double width, double height, GError **error)
{
  g_autoptr (FnPicture) self = NULL;

  if (!(width >= 1 && height >= 1 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE))
    {
      g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
                   _("A picture of %.0f × %.0f pixels cannot be made; a side has 1 to %d pixels: choose another size "
                     "or scale"),
                   width, height, MOST_PIXELS_A_SIDE);
      return NULL;
    }

  self = g_new0 (FnPicture, 1);
  self->width = (int) width;
  self->height = (int) height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, self->width);
  self->pixels = g_try_malloc0_n (self->height, self->stride);
  if (self->pixels != NULL)
    return g_steal_pointer (&self);
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
               _("There is not enough memory for a picture of %.0f × %.0f pixels; choose a smaller size"), width,
               height);
  return NULL;
}

static cairo_status_t
paint (FnPicture *self, const FnScene *scene, const FnPaint *how)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      self->pixels, CAIRO_FORMAT_ARGB32, self->width, self->height, self->stride);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, how->scale, how->scale);
  fn_paint_scene (cr, scene, how);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

FnPicture *
fn_picture_new (const FnScene *scene, const FnTheme *theme, double scale, gboolean transparent,
                const char *families, GError **error)
{
  FnSize size = fn_scene_get_size (scene);
  FnPaint how = { theme, scale, families, -1, -1, transparent };
  g_autoptr (FnPicture) self = NULL;
  cairo_status_t status;

  g_return_val_if_fail (scale > 0, NULL);

  self = make_empty (round (size.width * scale), round (size.height * scale), error);
  if (self == NULL)
    return NULL;
  status = paint (self, scene, &how);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_steal_pointer (&self);
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, _("The picture cannot be painted: %s"),
               cairo_status_to_string (status));
  return NULL;
}

void
fn_picture_free (FnPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}
