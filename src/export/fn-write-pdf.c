#include "config.h"

#include "export/fn-writers.h"

#include "base/fn-error.h"
#include "export/fn-carry.h"
#include "export/fn-pdf-attach.h"
#include "render/fn-paint.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The last second that a date of ISO 8601 with four digits for the year can name. */
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

struct _FnPdf
{
  cairo_surface_t *surface;
  GByteArray *out;
  GBytes *excerpt; /* (nullable): of the first page, which stands for all */
  guint n_pages;
  gboolean several;
};

/* See https://reproducible-builds.org/specs/source-date-epoch/. Without it the date is a constant, since
 * the same input gives the same file. */
static char *
make_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 second = 0;
  g_autoptr (GDateTime) date = NULL;

  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, LAST_SECOND, &second, NULL))
    second = 0;
  date = g_date_time_new_from_unix_utc (second);
  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t *surface, const FnSheet *sheet, gboolean several)
{
  const char *whole =
      several && sheet->base != NULL ? fn_label_get (fn_fact_base_get_title (sheet->base), sheet->language) : NULL;
  g_autofree char *caption = fn_sheet_dup_caption (sheet);
  g_autofree char *date = make_date ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  whole != NULL ? whole : fn_scene_get_title (sheet->scene));
  if (sheet->publishers != NULL && *sheet->publishers != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, sheet->publishers);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, caption);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, sheet->origin);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Footnote " FN_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/* Cairo 1.16 copies an address as it is into a PDF string, which parentheses and backslashes would end or
 * change, and takes a quote for the end of the attribute. */
static char *
escape_address (const char *address)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = address; *at != '\0'; at++)
    if (strchr ("'()\\", *at) != NULL || !g_ascii_isgraph (*at))
      g_string_append_printf (escaped, "%%%02X", (guint8) *at);
    else
      g_string_append_c (escaped, *at);
  return g_string_free (escaped, FALSE);
}

/* Cairo reads the numbers with the decimal separator of the locale, so that only whole ones are safe. */
static void
add_link (cairo_t *cr, FnRect area, const char *address)
{
  int left = floor (area.x), top = floor (area.y);
  int width = ceil (fn_rect_right (area)) - left, height = ceil (fn_rect_bottom (area)) - top;
  g_autofree char *escaped = escape_address (address);
  g_autofree char *attributes =
      g_strdup_printf ("rect=[%d %d %d %d] uri='%s'", left, top, width, height, escaped);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/* Each datum leads to its source's address. */
static void
add_links (cairo_t *cr, const FnSheet *sheet)
{
  for (guint i = 0; i < fn_scene_get_n_data (sheet->scene); i++)
    {
      const FnSceneDatum *datum = fn_scene_get_datum (sheet->scene, i);
      const char *link = fn_sheet_get_link (sheet, datum);

      if (link != NULL)
        add_link (cr, datum->bounds, link);
    }
}

/* Readers list the pages by the titles of their figures. */
static void
name_page (cairo_surface_t *surface, const FnSheet *sheet, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 0]", page);

  cairo_pdf_surface_set_page_label (surface, number);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, fn_scene_get_title (sheet->scene), place, 0);
}

static cairo_status_t
paint_page (cairo_surface_t *surface, const FnSheet *sheet)
{
  FnPaint paint = {
    .theme = sheet->theme,
    .scale = 0,
    .families = sheet->families,
    .selected = -1,
    .hovered = -1,
    .transparent = sheet->transparent,
  };
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  fn_paint_scene (cr, sheet->scene, &paint);
  add_links (cr, sheet);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
append_cb (void *out, const unsigned char *data, unsigned int size)
{
  g_byte_array_append (out, data, size);
  return CAIRO_STATUS_SUCCESS;
}

FnPdf *
fn_pdf_new (gboolean several)
{
  FnPdf *self = g_new0 (FnPdf, 1);

  self->several = several;
  self->out = g_byte_array_new ();
  /* Each page has a size of its own. */
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->out, 1, 1);
  /* Later versions keep the catalog where nothing can be added to it. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  return self;
}

void
fn_pdf_free (FnPdf *self)
{
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->out);
  g_clear_pointer (&self->excerpt, g_bytes_unref);
  g_free (self);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, _("The page cannot be drawn as PDF: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static void
begin (FnPdf *self, const FnSheet *first)
{
  set_metadata (self->surface, first, self->several);
  if (first->excerpt != NULL)
    self->excerpt = g_bytes_ref (first->excerpt);
}

gboolean
fn_pdf_add_page (FnPdf *self, const FnSheet *sheet, GError **error)
{
  FnSize size = fn_scene_get_size (sheet->scene);

  if (self->n_pages == 0)
    begin (self, sheet);
  self->n_pages++;
  cairo_pdf_surface_set_size (self->surface, size.width, size.height);
  if (self->several)
    name_page (self->surface, sheet, self->n_pages);
  return check_status (paint_page (self->surface, sheet), error);
}

/* The facts of all pages, as a file that any program can take out again. */
static void
attach_excerpt (FnPdf *self)
{
  g_autoptr (GBytes) packed = fn_carry_pack (self->excerpt);
  FnPdfAttachment attachment = { "figure.footnote.json", FN_CARRY_MEDIA_TYPE, packed };

  if (packed == NULL)
    return;
  attachment.size = g_bytes_get_size (self->excerpt);
  fn_pdf_attach (self->out, &attachment);
}

GBytes *
fn_pdf_end (FnPdf *self, GError **error)
{
  cairo_surface_finish (self->surface);
  if (!check_status (cairo_surface_status (self->surface), error))
    return NULL;
  attach_excerpt (self);
  return g_bytes_new (self->out->data, self->out->len);
}

GBytes *
fn_pdf_from_sheets (const FnSheet *sheets, guint n, GError **error)
{
  g_autoptr (FnPdf) pdf = fn_pdf_new (n > 1);

  for (guint i = 0; i < n; i++)
    if (!fn_pdf_add_page (pdf, &sheets[i], error))
      return NULL;
  return fn_pdf_end (pdf, error);
}

GBytes *
fn_write_pdf (const FnExportJob *job, GError **error)
{
  g_auto (FnSheet) sheet = { 0 };

  fn_sheet_init (&sheet, job);
  return fn_pdf_from_sheets (&sheet, 1, error);
}
