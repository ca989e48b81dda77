#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnXmlWriter:
 *
 * Writes one XML document (UTF-8) into a string: elements are indented by one space a level, except
 * inside an element that holds text. What XML 1.0 forbids (control characters, bytes that are not
 * UTF-8) is replaced by U+FFFD.
 */
typedef struct _FnXmlWriter FnXmlWriter;

/** fn_xml_writer_new: Returns: (transfer full): a writer that has written the XML declaration */
FnXmlWriter *fn_xml_writer_new (void);
void fn_xml_writer_free (FnXmlWriter *self);

/** fn_xml_writer_begin: opens the element @name, which must stay valid until its end */
void fn_xml_writer_begin (FnXmlWriter *self, const char *name);

/** fn_xml_writer_attribute: adds an attribute to the element just opened; a %NULL @value adds nothing */
void fn_xml_writer_attribute (FnXmlWriter *self, const char *name, const char *value);

/** fn_xml_writer_length: adds an attribute in points, written by fn_number_to_length() */
void fn_xml_writer_length (FnXmlWriter *self, const char *name, double value);

/** fn_xml_writer_text: adds text inside the open element */
void fn_xml_writer_text (FnXmlWriter *self, const char *text);

/** fn_xml_writer_end: closes the innermost open element, as an empty one if nothing is in it */
void fn_xml_writer_end (FnXmlWriter *self);

/** fn_xml_writer_element: an element that holds just @text */
void fn_xml_writer_element (FnXmlWriter *self, const char *name, const char *text);

/**
 * fn_xml_writer_finish:
 *
 * Closes what is open.
 *
 * Returns: (transfer full): the document with a final line feed; the writer is freed
 */
char *fn_xml_writer_finish (FnXmlWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnXmlWriter, fn_xml_writer_free)

G_END_DECLS
