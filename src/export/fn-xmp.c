#include "config.h"

#include "export/fn-xmp.h"

#include "base/fn-xml-writer.h"

#include <string.h>

/* The marks of a packet that nobody may write into (ISO 16684-1, 7.3.2). */
#define PACKET_START "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
#define PACKET_END "<?xpacket end=\"r\"?>"

/* A text is a list of translations, of which one is named as the default. */
static void
write_text (FnXmlWriter *xml, const char *name, const char *text)
{
  fn_xml_writer_begin (xml, name);
  fn_xml_writer_begin (xml, "rdf:Alt");
  fn_xml_writer_begin (xml, "rdf:li");
  fn_xml_writer_attribute (xml, "xml:lang", "x-default");
  fn_xml_writer_text (xml, text);
  fn_xml_writer_end (xml);
  fn_xml_writer_end (xml);
  fn_xml_writer_end (xml);
}

static void
write_sources (FnXmlWriter *xml, char *const *citations)
{
  g_autofree char *all = g_strjoinv ("\n", (char **) citations);

  if (*all != '\0')
    fn_xml_writer_element (xml, "dc:source", all);
}

/* As many whole sentences as fit, else as many whole words. */
static char *
shorten (const char *text)
{
  const char *limit, *end = NULL;

  if (g_utf8_strlen (text, -1) <= FN_XMP_ALT_LENGTH)
    return g_strdup (text);
  limit = g_utf8_offset_to_pointer (text, FN_XMP_ALT_LENGTH - 1);
  for (const char *stop = strstr (text, ". "); stop != NULL && stop < limit; stop = strstr (stop + 1, ". "))
    end = stop + 1;
  if (end != NULL && end > text + (limit - text) / 3)
    return g_strndup (text, (gsize) (end - text));
  end = g_utf8_strrchr (text, limit - text, ' ');
  if (end == NULL)
    end = limit;
  else
    while (end > text && strchr (" ,;:", end[-1]) != NULL)
      end--;
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static void
begin_description (FnXmlWriter *xml)
{
  fn_xml_writer_begin (xml, "x:xmpmeta");
  fn_xml_writer_attribute (xml, "xmlns:x", "adobe:ns:meta/");
  fn_xml_writer_begin (xml, "rdf:RDF");
  fn_xml_writer_attribute (xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  fn_xml_writer_begin (xml, "rdf:Description");
  fn_xml_writer_attribute (xml, "rdf:about", "");
  fn_xml_writer_attribute (xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  fn_xml_writer_attribute (xml, "xmlns:Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/");
}

char *
fn_xmp_new (const FnSheet *sheet)
{
  FnXmlWriter *xml = fn_xml_writer_new ();
  const char *description = fn_scene_get_description (sheet->scene);
  g_autofree char *short_text = shorten (description);
  g_autofree char *document = NULL;

  begin_description (xml);
  fn_xml_writer_element (xml, "dc:format", "image/png");
  fn_xml_writer_element (xml, "dc:identifier", sheet->origin);
  write_text (xml, "dc:title", fn_scene_get_title (sheet->scene));
  write_text (xml, "dc:description", description);
  write_sources (xml, sheet->citations);
  write_text (xml, "Iptc4xmpCore:AltTextAccessibility", short_text);
  write_text (xml, "Iptc4xmpCore:ExtDescrAccessibility", description);
  document = fn_xml_writer_finish (xml);
  /* the packet has marks of its own in place of the declaration */
  return g_strconcat (PACKET_START, strchr (document, '\n') + 1, PACKET_END, NULL);
}
