#include "config.h"

#include "base/fn-json-writer.h"
#include "base/fn-xml-writer.h"

#include <math.h>
#include <string.h>

static void
test_json (void)
{
  FnJsonWriter *writer = fn_json_writer_new ();
  g_autofree char *text = NULL;

  fn_json_writer_begin_object (writer);
  fn_json_writer_member_string (writer, "id", "a");
  fn_json_writer_member_if_any (writer, "kind", "b");
  fn_json_writer_member_if_any (writer, "note", NULL);
  fn_json_writer_name (writer, "rows");
  fn_json_writer_begin_array (writer);
  fn_json_writer_set_compact (writer, TRUE);
  fn_json_writer_begin_object (writer);
  fn_json_writer_member_number (writer, "x", 1.5);
  fn_json_writer_name (writer, "y");
  fn_json_writer_begin_array (writer);
  fn_json_writer_boolean (writer, TRUE);
  fn_json_writer_set_compact (writer, FALSE);
  fn_json_writer_begin_array (writer);
  fn_json_writer_null (writer);
  fn_json_writer_end_array (writer);
  fn_json_writer_end_array (writer);
  fn_json_writer_end_object (writer);
  fn_json_writer_number (writer, NAN);
  fn_json_writer_string (writer, NULL);
  fn_json_writer_begin_object (writer);
  fn_json_writer_end_object (writer);
  fn_json_writer_end_array (writer);
  fn_json_writer_end_object (writer);
  text = fn_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\n  \"id\": \"a\",\n  \"kind\": \"b\",\n  \"rows\": [\n    {\"x\": 1.5, \"y\": [true, [null]]},\n    null,\n"
                   "    null,\n    {}\n  ]\n}\n");
}

static void
test_json_strings (void)
{
  static const struct
  {
    const char *string, *json;
  } rows[] = {
    { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"\n" },
    { "\b\f\n\r\t\x01\x1f\x7f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"\n" },
    { "日本 ≈ 𝒜", "\"日本 ≈ 𝒜\"\n" },
    { "a\xff"
      "b\xe6\x97",
      "\"a\xef\xbf\xbd"
      "b\xef\xbf\xbd\xef\xbf\xbd\"\n" },
    { "", "\"\"\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnJsonWriter *writer = fn_json_writer_new ();
      g_autofree char *text = NULL;

      fn_json_writer_string (writer, rows[i].string);
      text = fn_json_writer_finish (writer);
      g_assert_cmpstr (text, ==, rows[i].json);
    }
}

static void
test_xml (void)
{
  FnXmlWriter *writer = fn_xml_writer_new ();
  g_autofree char *text = NULL;

  fn_xml_writer_begin (writer, "svg");
  fn_xml_writer_attribute (writer, "label", "a<b & \"c\"\n");
  fn_xml_writer_attribute (writer, "absent", NULL);
  fn_xml_writer_element (writer, "title", "1 > 0 & so");
  fn_xml_writer_begin (writer, "g");
  fn_xml_writer_begin (writer, "rect");
  fn_xml_writer_length (writer, "x", 1.23456);
  fn_xml_writer_end (writer);
  fn_xml_writer_begin (writer, "text");
  fn_xml_writer_text (writer, "a");
  fn_xml_writer_element (writer, "tspan", "b");
  fn_xml_writer_text (writer, "c");
  text = fn_xml_writer_finish (writer);
  g_assert_cmpstr (
      text, ==,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg label=\"a&lt;b &amp; &quot;c&quot;&#10;\">\n <title>1 &gt; 0 &amp; so</title>\n <g>\n"
      "  <rect x=\"1.235\"/>\n  <text>a<tspan>b</tspan>c</text>\n </g>\n</svg>\n");
}

static void
collect_cb (GMarkupParseContext *context, const char *text, gsize size, gpointer data, GError **error)
{
  g_string_append_len (data, text, size);
}

/* What is written, GLib's own reader understands: the same text, whatever it was made of. */
static void
test_xml_reads_back (void)
{
  static const char *const pieces[] = { "a", "<", ">", "&", "\"", "'", "]]>", " ", "é", "日", "\n", "&amp;" };
  static const GMarkupParser parser = { .text = collect_cb };

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) string = g_string_new ("x"), read = g_string_new (NULL);
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, read, NULL);
      g_autoptr (GError) error = NULL;
      FnXmlWriter *writer = fn_xml_writer_new ();
      g_autofree char *text = NULL;

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      fn_xml_writer_element (writer, "t", string->str);
      text = fn_xml_writer_finish (writer);
      g_markup_parse_context_parse (context, text, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (read->str, ==, string->str);
    }
}

static void
test_xml_forbidden (void)
{
  FnXmlWriter *writer = fn_xml_writer_new ();
  g_autofree char *text = NULL;

  fn_xml_writer_element (writer, "t",
                         "a\x01"
                         "b\xff\xef\xbf\xbe\r");
  text = fn_xml_writer_finish (writer);
  g_assert_true (g_str_has_suffix (text, "\n<t>a\xef\xbf\xbd"
                                         "b\xef\xbf\xbd\xef\xbf\xbd&#13;</t>\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writers/json", test_json);
  g_test_add_func ("/writers/json-strings", test_json_strings);
  g_test_add_func ("/writers/xml", test_xml);
  g_test_add_func ("/writers/xml-reads-back", test_xml_reads_back);
  g_test_add_func ("/writers/xml-forbidden", test_xml_forbidden);
  return g_test_run ();
}
