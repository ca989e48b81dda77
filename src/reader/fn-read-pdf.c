#include "config.h"

#include "reader/fn-read-pdf.h"

#include "text/fn-media-type.h"
#include "text/fn-page-picture.h"

#include <math.h>
#include <poppler.h>

/* More than any book; a file can announce as many as it likes. */
#define MOST_PAGES 20000

typedef struct
{
  GString *words;
  GArray *pages; /* of FnReadingPage */
  GArray *boxes; /* of FnReadingBox */
} Gathered;

static PopplerDocument *
open_document (GBytes *bytes, FnReadingFault *fault)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  *fault = document != NULL                                                  ? FN_READING_DONE
           : g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? FN_READING_ENCRYPTED
                                                                             : FN_READING_BROKEN;
  return document;
}

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

static gboolean
is_size (FnSize size)
{
  return isfinite (size.width) && isfinite (size.height) && size.width > 0 && size.height > 0;
}

/* Whether a letter goes on where the box ends, on the same line. */
static gboolean
continues (const FnReadingBox *box, FnRect letter)
{
  double middle = letter.y + letter.height / 2;

  return middle >= box->rect.y && middle <= fn_rect_bottom (box->rect) && letter.x >= box->rect.x;
}

/* Adds the boxes of one page, given the rectangle of each of its characters. */
static void
gather_boxes (Gathered *self, const char *words, gsize start, const PopplerRectangle *rectangles)
{
  gboolean open = FALSE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), rectangles++)
    {
      gunichar c = g_utf8_get_char (at);
      gsize byte = start + (at - words), end = start + (g_utf8_next_char (at) - words);
      FnReadingBox box = { { byte, end }, to_rect (rectangles) };
      FnReadingBox *last = open ? &g_array_index (self->boxes, FnReadingBox, self->boxes->len - 1) : NULL;

      if (g_unichar_isspace (c) || !is_rect (box.rect))
        open = FALSE;
      else if (last != NULL && !g_unichar_iswide (c) && continues (last, box.rect))
        *last = (FnReadingBox){ { last->span.start, end }, fn_rect_union (last->rect, box.rect) };
      else
        {
          g_array_append_val (self->boxes, box);
          open = !g_unichar_iswide (c);
        }
    }
}

/* The rectangles are those of the characters of poppler_page_get_text(), where poppler keeps to its word. */
static void
gather_words (Gathered *self, PopplerPage *page)
{
  g_autofree char *words = poppler_page_get_text (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  gsize start = self->words->len;
  guint n = 0;

  if (words == NULL)
    return;
  if (!g_utf8_validate (words, -1, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (words, -1);

      g_string_append (self->words, valid);
      return;
    }
  g_string_append (self->words, words);
  if (poppler_page_get_text_layout (page, &rectangles, &n) && (glong)n == g_utf8_strlen (words, -1))
    gather_boxes (self, words, start, rectangles);
}

/* A page that cannot be read stays without size. */
static void
gather_page (Gathered *self, PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  FnReadingPage read = { { self->words->len, 0 }, { 0, 0 } };
  FnSize size = { 0, 0 };

  if (page != NULL)
    poppler_page_get_size (page, &size.width, &size.height);
  if (is_size (size))
    {
      read.size = size;
      gather_words (self, page);
      g_string_append_c (self->words, '\f');
    }
  read.span.end = self->words->len;
  g_array_append_val (self->pages, read);
  g_clear_object (&page);
}

static gboolean
is_any_word (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
is_any_page_read (const Gathered *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (g_array_index (self->pages, FnReadingPage, i).size.width > 0)
      return TRUE;
  return FALSE;
}

/* Takes what was gathered. */
static GBytes *
pack (Gathered *self, FnText *text)
{
  g_autoptr (FnReading) reading = fn_reading_new (FN_MEDIA_TYPE_PDF, NULL, FALSE, text);

  reading->n_pages = self->pages->len;
  reading->pages = (FnReadingPage *)g_array_steal (self->pages, NULL);
  reading->boxes = (FnReadingBox *)g_array_steal (self->boxes, &reading->n_boxes);
  return fn_reading_pack (reading);
}

static GBytes *
gather (Gathered *self, PopplerDocument *document, gsize most)
{
  int n = poppler_document_get_n_pages (document);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnText) text = NULL;

  if (n > MOST_PAGES)
    return fn_reading_pack_fault (FN_READING_MANY_PAGES, MOST_PAGES);
  for (int i = 0; i < n && self->words->len <= most; i++)
    gather_page (self, document, i);
  if (self->words->len > most)
    return fn_reading_pack_fault (FN_READING_TOO_LARGE, most);
  if (!is_any_page_read (self))
    return fn_reading_pack_fault (FN_READING_BROKEN, 0);
  if (!is_any_word (self->words->str))
    return fn_reading_pack_fault (FN_READING_NO_WORDS, 0);
  bytes = g_bytes_new (self->words->str, self->words->len);
  text = fn_text_new (bytes, NULL);
  return text != NULL ? pack (self, text) : fn_reading_pack_fault (FN_READING_BROKEN, 0);
}

GBytes *
fn_read_pdf (GBytes *document, gsize most)
{
  FnReadingFault fault;
  PopplerDocument *opened;
  Gathered gathered;
  GBytes *packed;

  g_return_val_if_fail (document != NULL, NULL);

  opened = open_document (document, &fault);
  if (opened == NULL)
    return fn_reading_pack_fault (fault, 0);
  gathered = (Gathered){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (FnReadingPage)),
                         g_array_new (FALSE, FALSE, sizeof (FnReadingBox)) };
  packed = gather (&gathered, opened, most);
  g_string_free (gathered.words, TRUE);
  g_array_unref (gathered.pages);
  g_array_unref (gathered.boxes);
  g_object_unref (opened);
  return packed;
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

static GBytes *
pack_picture (cairo_surface_t *surface)
{
  gsize stride = cairo_image_surface_get_stride (surface);
  guint width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) pixels = NULL;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return fn_reading_pack_fault (FN_READING_BROKEN, 0);
  pixels = g_bytes_new_static (cairo_image_surface_get_data (surface), stride * height);
  return fn_page_picture_pack (width, height, stride, pixels);
}

/* @width: in pixels, of which the other side may demand fewer */
static GBytes *
picture_page (PopplerPage *page, guint width)
{
  FnSize size;
  double scale;
  cairo_surface_t *surface;
  GBytes *packed;

  poppler_page_get_size (page, &size.width, &size.height);
  if (!is_size (size))
    return fn_reading_pack_fault (FN_READING_NO_PAGE, 0);
  scale = MIN (MIN (width, FN_PAGE_PICTURE_MOST) / size.width, FN_PAGE_PICTURE_MOST / size.height);
  surface = paint_page (page, size, MAX (1, (int)(size.width * scale)), MAX (1, (int)(size.height * scale)));
  packed = pack_picture (surface);
  cairo_surface_destroy (surface);
  return packed;
}

GBytes *
fn_read_pdf_page (GBytes *document, guint page, guint width)
{
  FnReadingFault fault;
  PopplerDocument *opened;
  PopplerPage *found;
  GBytes *packed;

  g_return_val_if_fail (document != NULL && width > 0, NULL);

  opened = open_document (document, &fault);
  if (opened == NULL)
    return fn_reading_pack_fault (fault, 0);
  found = page <= G_MAXINT ? poppler_document_get_page (opened, (int)page) : NULL;
  packed = found != NULL ? picture_page (found, width) : fn_reading_pack_fault (FN_READING_NO_PAGE, 0);
  g_clear_object (&found);
  g_object_unref (opened);
  return packed;
}
