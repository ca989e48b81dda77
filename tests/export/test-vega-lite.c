#include "config.h"

#include "export/fn-writers.h"
#include "orchard.h"

#include <json-glib/json-glib.h>

static JsonObject *
read_chart (JsonParser *parser)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = {
    .base = base,
    .figure = fn_fact_base_get_figure (base, 0),
    .size = { 240, 160 },
    .theme = fn_theme_find ("light"),
    .words = fn_words_english (),
  };
  g_autoptr (GBytes) bytes = fn_write_vega_lite (&job, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, &error));
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_values (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *chart = read_chart (parser);
  JsonArray *values = json_object_get_array_member (json_object_get_object_member (chart, "data"), "values");
  JsonObject *all = json_array_get_object_element (values, 1);

  g_assert_cmpuint (json_array_get_length (values), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (all, "fact"), ==, "all-apples");
  g_assert_cmpstr (json_object_get_string_member (all, "entity"), ==, "南 South");
  g_assert_cmpfloat (json_object_get_double_member (all, "value"), ==, -64);
}

/* Whatever a channel shows is there in the data, and categories keep the figure's order. */
static void
test_encoding (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *chart = read_chart (parser);
  JsonArray *values = json_object_get_array_member (json_object_get_object_member (chart, "data"), "values");
  JsonObject *datum = json_array_get_object_element (values, 0);
  JsonObject *encoding = json_object_get_object_member (chart, "encoding");
  JsonArray *order = json_object_get_array_member (json_object_get_object_member (encoding, "y"), "sort");
  const char *const channels[] = { "x", "y", "tooltip" };

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      JsonObject *channel = json_object_get_object_member (encoding, channels[i]);

      g_assert_true (json_object_has_member (datum, json_object_get_string_member (channel, "field")));
    }
  g_assert_cmpuint (json_array_get_length (order), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (order, 0), ==, "The North");
}

static void
test_sources (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *origin = json_object_get_object_member (read_chart (parser), "usermeta");

  g_assert_cmpstr (json_object_get_string_member (origin, "identifier"), ==, "orchard#harvest");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (origin, "sources")), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/vega-lite/values", test_values);
  g_test_add_func ("/export/vega-lite/encoding", test_encoding);
  g_test_add_func ("/export/vega-lite/sources", test_sources);
  return g_test_run ();
}
