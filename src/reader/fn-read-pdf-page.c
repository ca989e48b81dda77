#include "config.h"

#include "reader/fn-read-pdf-page.h"

#include "reader/fn-pdf.h"

#include <math.h>

static FnRect
to_rect (const PopplerRectangle *rectangle)
{
  double x = MIN (rectangle->x1, rectangle->x2), y = MIN (rectangle->y1, rectangle->y2);

  return (FnRect){ x, y, fabs (rectangle->x2 - rectangle->x1), fabs (rectangle->y2 - rectangle->y1) };
}

static gboolean
is_rect (FnRect rect)
{
  return isfinite (rect.x) && isfinite (rect.y) && isfinite (rect.width) && isfinite (rect.height);
}

/* Whether a letter goes on where the box ends, on the same line. */
static gboolean
continues (const FnPageBox *box, FnRect letter)
{
  double middle = letter.y + letter.height / 2;

  return middle >= box->rect.y && middle <= fn_rect_bottom (box->rect) && letter.x >= box->rect.x;
}

/* Given the rectangle of each character: boxes of words, in a new array. */
static GArray *
gather_boxes (const char *words, const PopplerRectangle *rectangles)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (FnPageBox));
  gboolean open = FALSE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), rectangles++)
    {
      gunichar c = g_utf8_get_char (at);
      FnPageBox box = { { at - words, g_utf8_next_char (at) - words }, to_rect (rectangles) };
      FnPageBox *last = open ? &g_array_index (boxes, FnPageBox, boxes->len - 1) : NULL;

      if (g_unichar_isspace (c) || !is_rect (box.rect))
        open = FALSE;
      else if (last != NULL && !g_unichar_iswide (c) && continues (last, box.rect))
        *last = (FnPageBox){ { last->span.start, box.span.end }, fn_rect_union (last->rect, box.rect) };
      else
        {
          g_array_append_val (boxes, box);
          open = !g_unichar_iswide (c);
        }
    }
  return boxes;
}

/* The rectangles are those of the characters of the page's text, where poppler keeps to its word. */
static void
add_boxes (FnPagePicture *picture, PopplerPage *page)
{
  g_autofree char *words = fn_pdf_dup_words (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n = 0;

  if (poppler_page_get_text_layout (page, &rectangles, &n) && (glong)n == g_utf8_strlen (words, -1))
    {
      GArray *boxes = gather_boxes (words, rectangles);

      picture->boxes = (FnPageBox *)g_array_steal (boxes, &picture->n_boxes);
      g_array_unref (boxes);
    }
}

/* On white, as paper is. */
static cairo_surface_t *
paint_page (PopplerPage *page, FnSize size, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, width / size.width, height / size.height);
  poppler_page_render (page, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

/* @width: in pixels, of which the other side may demand fewer */
static GBytes *
picture_page (PopplerPage *page, FnSize size, guint width)
{
  double scale = MIN (MIN (width, FN_PAGE_PICTURE_MOST) / size.width, FN_PAGE_PICTURE_MOST / size.height);
  cairo_surface_t *surface =
      paint_page (page, size, MAX (1, (int)(size.width * scale)), MAX (1, (int)(size.height * scale)));
  g_autoptr (FnPagePicture) picture = g_new0 (FnPagePicture, 1);
  GBytes *packed;

  picture->size = size;
  picture->width = (guint)cairo_image_surface_get_width (surface);
  picture->height = (guint)cairo_image_surface_get_height (surface);
  picture->stride = (gsize)cairo_image_surface_get_stride (surface);
  picture->pixels =
      g_bytes_new_static (cairo_image_surface_get_data (surface), picture->stride * picture->height);
  add_boxes (picture, page);
  packed = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS
               ? fn_page_picture_pack (picture)
               : fn_reading_pack_fault (FN_READING_BROKEN, 0);
  cairo_surface_destroy (surface);
  return packed;
}

GBytes *
fn_read_pdf_page (GBytes *document, guint page, guint width)
{
  FnReadingFault fault;
  FnSize size;
  PopplerDocument *opened;
  PopplerPage *found;
  GBytes *packed;

  g_return_val_if_fail (document != NULL && page <= G_MAXINT && width > 0, NULL);

  opened = fn_pdf_open (document, &fault);
  if (opened == NULL)
    return fn_reading_pack_fault (fault, 0);
  found = fn_pdf_get_page (opened, (int)page, &size);
  packed = found != NULL ? picture_page (found, size, width) : fn_reading_pack_fault (FN_READING_NO_PAGE, 0);
  g_clear_object (&found);
  g_object_unref (opened);
  return packed;
}
