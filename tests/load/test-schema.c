#include "config.h"

#include "load/fn-load-parts.h"

#include "model/fn-fact.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What each definition of the schema is for the loader. */
static const struct
{
  const char *name;
  const FnKey *keys;
} tables[] = {
  { "base", fn_base_keys },         { "carried-text", fn_text_keys }, { "unit", fn_unit_keys },          { "entity", fn_entity_keys },
  { "measure", fn_measure_keys },   { "source", fn_source_keys },      { "author", fn_author_keys },
  { "csl-date-object", fn_csl_date_keys }, { "original", fn_original_keys }, { "fact", fn_fact_keys },
  { "also", fn_also_keys },         { "derived", fn_derived_keys },    { "citation", fn_citation_keys },
  { "selector", fn_selector_keys }, { "figure", fn_figure_keys },      { "data", fn_data_keys },
  { "encoding", fn_encoding_keys }, { "channel", fn_channel_keys },    { "scale", fn_scale_keys },
};

/* Where the schema repeats a list of words that the model has. */
static const struct
{
  const char *definition;
  const char *property;
  const char *const *names;
} lists[] = {
  { "measure", "kind", fn_measure_kind_names }, { "fact", "qualifier", fn_qualifier_names },
  { "fact", "status", fn_status_names },        { "fact", "statistic", fn_statistic_names },
  { "figure", "mark", fn_mark_type_names },     { "figure", "layout", fn_layout_names },
  { "channel", "field", fn_field_names },       { "scale", "type", fn_scale_type_names },
};

typedef struct
{
  JsonParser *parser;
  JsonObject *definitions;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "footnote.schema.json", NULL);
  g_autoptr (GError) error = NULL;

  fixture->parser = json_parser_new ();
  json_parser_load_from_file (fixture->parser, path, &error);
  g_assert_no_error (error);
  fixture->definitions =
      json_object_get_object_member (json_node_get_object (json_parser_get_root (fixture->parser)), "$defs");
  g_assert_nonnull (fixture->definitions);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_unref (fixture->parser);
}

/* Strictly valid JSON: json-glib alone would let much through. */
static void
test_json (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "footnote.schema.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (FnProblems) problems = fn_problems_new ();
  g_autoptr (FnJsonPlaces) places = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnText) text = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &json, &size, NULL));
  bytes = g_bytes_new (json, size);
  text = fn_text_new (bytes, NULL);
  places = fn_json_check (text, path, problems);
  g_assert_nonnull (places);
}

static gboolean
requires (JsonObject *definition, const char *name)
{
  JsonArray *required = json_object_get_array_member (definition, "required");

  for (guint i = 0; i < json_array_get_length (required); i++)
    if (strcmp (json_array_get_string_element (required, i), name) == 0)
      return TRUE;
  return FALSE;
}

static void
test_keys (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      JsonObject *definition = json_object_get_object_member (fixture->definitions, tables[i].name);
      JsonObject *properties;
      guint n = 0, n_required = 0;

      g_test_message ("%s", tables[i].name);
      g_assert_nonnull (definition);
      g_assert_false (json_object_get_boolean_member_with_default (definition, "additionalProperties", TRUE));
      properties = json_object_get_object_member (definition, "properties");
      for (const FnKey *key = tables[i].keys; key->name != NULL; key++)
        {
          g_test_message ("  %s", key->name);
          g_assert_true (json_object_has_member (properties, key->name));
          g_assert_cmpint (requires (definition, key->name), ==, key->required);
          n++;
          n_required += key->required;
        }
      g_assert_cmpuint (json_object_get_size (properties), ==, n);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (definition, "required")), ==, n_required);
    }
}

static void
test_words (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonObject *definition = json_object_get_object_member (fixture->definitions, lists[i].definition);
      JsonObject *properties = json_object_get_object_member (definition, "properties");
      JsonObject *property = json_object_get_object_member (properties, lists[i].property);
      JsonArray *words = json_object_get_array_member (property, "enum");

      g_assert_cmpuint (json_array_get_length (words), ==, g_strv_length ((char **)lists[i].names));
      for (guint j = 0; j < json_array_get_length (words); j++)
        g_assert_cmpint (fn_names_find (lists[i].names, json_array_get_string_element (words, j)), ==, j);
    }
}

/* Each "$ref" leads to a definition, and each definition is used. */
static void
count_references (JsonNode *node, GHashTable *used)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      count_references (json_array_get_element (json_node_get_array (node), i), used);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &value))
        if (strcmp (name, "$ref") == 0)
          {
            g_assert_true (g_str_has_prefix (json_node_get_string (value), "#/$defs/"));
            g_hash_table_add (used, (gpointer)(json_node_get_string (value) + strlen ("#/$defs/")));
          }
        else
          count_references (value, used);
    }
}

static void
test_references (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name;

  count_references (json_parser_get_root (fixture->parser), used);
  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_assert_true (json_object_has_member (fixture->definitions, name));
  g_assert_cmpuint (g_hash_table_size (used), ==, json_object_get_size (fixture->definitions));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/schema/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/schema/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/schema/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/schema/references", Fixture, NULL, set_up, test_references, tear_down);

  return g_test_run ();
}
