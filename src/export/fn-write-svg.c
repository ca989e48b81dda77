#include "config.h"

#include "export/fn-writers.h"

#include "base/fn-number.h"
#include "export/fn-carry.h"
#include "export/fn-svg-shapes.h"

#include <string.h>

#define PROV "http://www.w3.org/ns/prov#"

/* Classes by FnRole: handles for style sheets and scripts, no meaning of their own. */
static const char *const role_classes[] = {
  [FN_ROLE_BACKGROUND] = "background",
  [FN_ROLE_GRID] = "grid",
  [FN_ROLE_AXIS] = "axis",
  [FN_ROLE_TICK] = "tick",
  [FN_ROLE_CATEGORY] = "category",
  [FN_ROLE_DATUM] = "datum",
  [FN_ROLE_DATUM_LABEL] = "datum-label",
  [FN_ROLE_LEGEND] = "legend",
  [FN_ROLE_TITLE] = "title",
  [FN_ROLE_SUBTITLE] = "subtitle",
  [FN_ROLE_NOTE] = "note",
  [FN_ROLE_SOURCE] = "source",
};

static void
write_points (const FnSvg *self, const char *name, double value)
{
  g_autofree char *number = fn_number_to_length (value);
  g_autofree char *length = g_strconcat (number, "pt", NULL);

  fn_xml_writer_attribute (self->xml, name, length);
}

static char *
join_fact_ids (const FnSheet *sheet, const FnSceneDatum *datum)
{
  GString *ids;

  if (sheet->base == NULL)
    return NULL;
  ids = g_string_new (NULL);
  for (guint i = 0; i < datum->n_facts; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            fn_fact_base_get_fact (sheet->base, (guint) datum->facts[i])->id);
  return g_string_free (ids, FALSE);
}

static void
begin_datum (FnSvg *self, int index)
{
  const FnSceneDatum *datum = fn_scene_get_datum (self->sheet->scene, (guint) index);
  g_autofree char *id = fn_svg_make_id (self, "datum", (guint) index + 1);
  g_autofree char *facts = join_fact_ids (self->sheet, datum);
  const char *link = fn_sheet_get_link (self->sheet, datum);

  fn_xml_writer_begin (self->xml, "g");
  fn_xml_writer_attribute (self->xml, "id", id);
  fn_xml_writer_attribute (self->xml, "class", role_classes[FN_ROLE_DATUM]);
  fn_xml_writer_attribute (self->xml, "role", "graphics-symbol");
  fn_xml_writer_attribute (self->xml, "aria-roledescription", self->sheet->datum_kind);
  fn_xml_writer_attribute (self->xml, "aria-label", datum->label);
  fn_xml_writer_attribute (self->xml, "data-fact", facts);
  fn_xml_writer_element (self->xml, "title", datum->label);
  if (link == NULL)
    return;
  fn_xml_writer_begin (self->xml, "a");
  fn_xml_writer_attribute (self->xml, "href", link);
}

static void
begin_group (FnSvg *self, const FnMark *mark)
{
  if (mark->datum >= 0)
    {
      begin_datum (self, mark->datum);
      return;
    }
  fn_xml_writer_begin (self->xml, "g");
  fn_xml_writer_attribute (self->xml, "class", role_classes[mark->role]);
  if (mark->shape != FN_SHAPE_TEXT)
    fn_xml_writer_attribute (self->xml, "aria-hidden", "true");
}

static void
end_group (FnSvg *self, const FnMark *mark)
{
  if (mark->datum >= 0 &&
      fn_sheet_get_link (self->sheet, fn_scene_get_datum (self->sheet->scene, (guint) mark->datum)) != NULL)
    fn_xml_writer_end (self->xml);
  fn_xml_writer_end (self->xml);
}

/* Marks of one datum, or else neighbours of one role and sort, share a group. */
static gboolean
share_group (const FnMark *a, const FnMark *b)
{
  if (a->datum >= 0 || b->datum >= 0)
    return a->datum == b->datum;
  return a->role == b->role && (a->shape == FN_SHAPE_TEXT) == (b->shape == FN_SHAPE_TEXT);
}

static void
write_marks (FnSvg *self)
{
  const FnMark *previous = NULL;

  for (guint i = 0; i < fn_scene_get_n_marks (self->sheet->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->sheet->scene, i);

      if (self->sheet->transparent && mark->role == FN_ROLE_BACKGROUND)
        continue;
      if (previous == NULL || !share_group (previous, mark))
        {
          if (previous != NULL)
            end_group (self, previous);
          begin_group (self, mark);
        }
      fn_svg_write_mark (self, mark);
      previous = mark;
    }
  if (previous != NULL)
    end_group (self, previous);
}

/* A source has its address for a name in RDF, or else is told by its citation. */
static void
write_source (const FnSvg *self, const char *citation, const char *url)
{
  fn_xml_writer_begin (self->xml, "prov:wasDerivedFrom");
  if (*url != '\0')
    fn_xml_writer_attribute (self->xml, "rdf:resource", url);
  else
    {
      fn_xml_writer_begin (self->xml, "prov:Entity");
      fn_xml_writer_element (self->xml, "dc:title", citation);
      fn_xml_writer_end (self->xml);
    }
  fn_xml_writer_end (self->xml);
}

/* By the PROV ontology (W3C, 2013): what the picture was made from, and by which program. */
static void
write_provenance (const FnSvg *self)
{
  fn_xml_writer_begin (self->xml, "rdf:type");
  fn_xml_writer_attribute (self->xml, "rdf:resource", PROV "Entity");
  fn_xml_writer_end (self->xml);
  for (guint i = 0; self->sheet->citations[i] != NULL; i++)
    write_source (self, self->sheet->citations[i], self->sheet->urls[i]);
  fn_xml_writer_begin (self->xml, "prov:wasAttributedTo");
  fn_xml_writer_begin (self->xml, "prov:SoftwareAgent");
  fn_xml_writer_element (self->xml, "dc:title", "Footnote " FN_VERSION);
  fn_xml_writer_end (self->xml);
  fn_xml_writer_end (self->xml);
}

/* Inkscape shows what stands in a cc:Work; the terms for that are Dublin Core's. */
static void
write_metadata (const FnSvg *self)
{
  g_autoptr (GBytes) packed = fn_carry_pack (self->sheet->excerpt);

  fn_xml_writer_begin (self->xml, "metadata");
  fn_xml_writer_begin (self->xml, "rdf:RDF");
  fn_xml_writer_attribute (self->xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  fn_xml_writer_attribute (self->xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  fn_xml_writer_attribute (self->xml, "xmlns:cc", "http://creativecommons.org/ns#");
  fn_xml_writer_attribute (self->xml, "xmlns:prov", PROV);
  fn_xml_writer_begin (self->xml, "cc:Work");
  fn_xml_writer_attribute (self->xml, "rdf:about", "");
  fn_xml_writer_element (self->xml, "dc:format", "image/svg+xml");
  fn_xml_writer_element (self->xml, "dc:identifier", self->sheet->origin);
  fn_xml_writer_element (self->xml, "dc:title", fn_scene_get_title (self->sheet->scene));
  fn_xml_writer_element (self->xml, "dc:description", fn_scene_get_description (self->sheet->scene));
  for (guint i = 0; self->sheet->citations[i] != NULL; i++)
    fn_xml_writer_element (self->xml, "dc:source", self->sheet->citations[i]);
  write_provenance (self);
  fn_xml_writer_end (self->xml);
  fn_xml_writer_end (self->xml);
  fn_carry_write_svg (self->xml, packed);
  fn_xml_writer_end (self->xml);
}

/* Names of more than one word are quoted, generic ones must not be: "Noto Sans, serif" → "'Noto Sans',
 * serif". */
static char *
quote_families (const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  GString *quoted = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *quote = strchr (name, ' ') != NULL ? "'" : "";

      g_string_append_printf (quoted, "%s%s%s%s", i > 0 ? ", " : "", quote, name, quote);
    }
  return g_string_free (quoted, FALSE);
}

static void
write_named_element (const FnSvg *self, const char *element, const char *text)
{
  g_autofree char *id = fn_svg_make_id (self, element, 0);

  fn_xml_writer_begin (self->xml, element);
  fn_xml_writer_attribute (self->xml, "id", id);
  fn_xml_writer_text (self->xml, text);
  fn_xml_writer_end (self->xml);
}

static void
begin_document (const FnSvg *self)
{
  FnSize size = fn_scene_get_size (self->sheet->scene);
  g_autofree char *width = fn_number_to_length (size.width);
  g_autofree char *height = fn_number_to_length (size.height);
  g_autofree char *view_box = g_strdup_printf ("0 0 %s %s", width, height);
  g_autofree char *families = quote_families (self->sheet->families);
  g_autofree char *title = fn_svg_make_id (self, "title", 0);
  g_autofree char *description = fn_svg_make_id (self, "desc", 0);

  fn_xml_writer_begin (self->xml, "svg");
  fn_xml_writer_attribute (self->xml, "xmlns", "http://www.w3.org/2000/svg");
  write_points (self, "width", size.width);
  write_points (self, "height", size.height);
  fn_xml_writer_attribute (self->xml, "viewBox", view_box);
  fn_xml_writer_attribute (self->xml, "xml:lang", self->sheet->language);
  fn_xml_writer_attribute (self->xml, "role", "graphics-document");
  fn_xml_writer_attribute (self->xml, "aria-roledescription", self->sheet->kind);
  fn_xml_writer_attribute (self->xml, "aria-labelledby", title);
  fn_xml_writer_attribute (self->xml, "aria-describedby", description);
  fn_xml_writer_attribute (self->xml, "font-family", self->sheet->outlines ? NULL : families);
}

char *
fn_svg_from_sheet (const FnSheet *sheet)
{
  FnSvg self = { .xml = fn_xml_writer_new (), .sheet = sheet };

  begin_document (&self);
  write_named_element (&self, "title", fn_scene_get_title (sheet->scene));
  write_named_element (&self, "desc", fn_scene_get_description (sheet->scene));
  write_metadata (&self);
  fn_svg_write_fades (&self);
  write_marks (&self);
  fn_xml_writer_end (self.xml);
  return fn_xml_writer_finish (self.xml);
}

GBytes *
fn_write_svg (const FnExportJob *job, GError **error)
{
  g_auto (FnSheet) sheet = { 0 };
  char *svg;

  /* text takes the typeface that the other machine has; outlines bring theirs along */
  if (job->outlines)
    fn_sheet_init (&sheet, job);
  else
    fn_sheet_init_with_slack (&sheet, job);
  svg = fn_svg_from_sheet (&sheet);
  return g_bytes_new_take (svg, strlen (svg));
}
