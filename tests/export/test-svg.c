#include "config.h"

#include "export/fn-writers.h"
#include "golden.h"
#include "orchard.h"
#include "pixels.h"
#include "tool.h"

#include <string.h>

/** Seen: what a reader of the document has met */
typedef struct
{
  GHashTable *ids;
  GPtrArray *references;
  GPtrArray *facts;
  guint n_texts;
  gboolean title_is_due;
} Seen;

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                  gpointer user_data, GError **error)
{
  Seen *seen = user_data;

  if (seen->title_is_due)
    g_assert_cmpstr (element, ==, "title");
  seen->title_is_due = strcmp (element, "svg") == 0;
  seen->n_texts += strcmp (element, "text") == 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_cmpstr (names[i], !=, "style");
      if (strcmp (names[i], "id") == 0)
        g_assert_true (g_hash_table_add (seen->ids, g_strdup (values[i])));
      if (strcmp (names[i], "fill") == 0 && g_str_has_prefix (values[i], "url(#"))
        g_ptr_array_add (seen->references, g_strndup (values[i] + 5, strlen (values[i]) - 6));
      if (strcmp (names[i], "data-fact") == 0)
        g_ptr_array_add (seen->facts, g_strdup (values[i]));
      if (strcmp (values[i], "graphics-symbol") == 0)
        seen->title_is_due = TRUE;
    }
}

static void
read_document (const char *svg, Seen *seen)
{
  const GMarkupParser parser = { .start_element = start_element_cb };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  *seen = (Seen){ .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  .references = g_ptr_array_new_with_free_func (g_free),
                  .facts = g_ptr_array_new_with_free_func (g_free) };
  context = g_markup_parse_context_new (&parser, 0, seen, NULL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
clear_seen (Seen *seen)
{
  g_hash_table_unref (seen->ids);
  g_ptr_array_unref (seen->references);
  g_ptr_array_unref (seen->facts);
}

static void
test_structure (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autofree char *svg = fn_svg_from_sheet (sheet);
  Seen seen;

  read_document (svg, &seen);
  g_assert_cmpuint (seen.n_texts, ==, 3);
  g_assert_cmpuint (seen.references->len, ==, 4);
  for (guint i = 0; i < seen.references->len; i++)
    g_assert_true (g_hash_table_contains (seen.ids, seen.references->pdata[i]));
  g_assert_cmpuint (seen.facts->len, ==, 2);
  g_assert_cmpstr (seen.facts->pdata[0], ==, "north-apples south-apples");
  g_assert_cmpstr (seen.facts->pdata[1], ==, "all-apples");
  clear_seen (&seen);
}

static void
test_golden (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autoptr (FnSheet) other = orchard_new_sheet ();
  g_autofree char *svg = fn_svg_from_sheet (sheet);
  g_autofree char *again = fn_svg_from_sheet (other);

  g_assert_cmpstr (svg, ==, again);
  golden_compare ("orchard.svg", svg);
}

static void
test_transparent (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autofree char *opaque = fn_svg_from_sheet (sheet);
  g_autofree char *transparent = NULL;

  sheet->transparent = TRUE;
  transparent = fn_svg_from_sheet (sheet);
  g_assert_nonnull (strstr (opaque, "class=\"background\""));
  g_assert_null (strstr (transparent, "class=\"background\""));
}

static void
test_families (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autofree char *svg = NULL;

  sheet->families = "Inter,  Noto Sans CJK JP, sans-serif";
  svg = fn_svg_from_sheet (sheet);
  g_assert_nonnull (strstr (svg, "font-family=\"Inter, 'Noto Sans CJK JP', sans-serif\""));
}

/* Letters become shapes; ids, groups, titles and links stay what they are. */
static void
test_outlines (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autofree char *svg = NULL, *again = NULL;
  Seen seen;

  sheet->outlines = TRUE;
  svg = fn_svg_from_sheet (sheet);
  again = fn_svg_from_sheet (sheet);
  g_assert_cmpstr (svg, ==, again);
  g_assert_null (strstr (svg, "font-"));
  g_assert_nonnull (strstr (svg, "aria-label=\"red, ripe\""));
  read_document (svg, &seen);
  g_assert_cmpuint (seen.n_texts, ==, 0);
  g_assert_cmpuint (seen.facts->len, ==, 2);
  g_assert_cmpuint (g_hash_table_size (seen.ids), ==, 8);
  clear_seen (&seen);
}

static void
test_well_formed (void)
{
  const char *const arguments[] = { "xmllint", "--noout", "-", NULL };
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  char *svg = fn_svg_from_sheet (sheet);
  g_autoptr (GBytes) input = g_bytes_new_take (svg, strlen (svg));
  g_autoptr (GBytes) output = tool_run (arguments, input);
}

/* Another program draws the file as ours draws the scene. The bound leaves room for the edges of text and
 * shapes, which each library smooths in its own way. */
static void
assert_drawn_alike (gboolean outlines)
{
  const char *const arguments[] = { "rsvg-convert", "--dpi-x=288", "--dpi-y=288", NULL };
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autoptr (GBytes) input = NULL, output = NULL;
  g_autoptr (FnPicture) painted = NULL;
  FnPicture *drawn;
  double difference;
  char *svg;

  sheet->outlines = outlines;
  svg = fn_svg_from_sheet (sheet);
  input = g_bytes_new_take (svg, strlen (svg));
  output = tool_run (arguments, input);
  if (output == NULL)
    return;
  painted = fn_picture_new (sheet->scene, sheet->theme, 4, FALSE, sheet->families, NULL);
  drawn = pixels_decode (output);
  difference = pixels_compare (painted, drawn);
  g_test_message ("mean difference %.3f of 255", difference);
  g_assert_cmpfloat (difference, <, 1);
  g_free (drawn->pixels);
  g_free (drawn);
}

static void
test_drawn_alike (void)
{
  assert_drawn_alike (FALSE);
}

static void
test_outlines_drawn_alike (void)
{
  assert_drawn_alike (TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/svg/structure", test_structure);
  g_test_add_func ("/export/svg/golden", test_golden);
  g_test_add_func ("/export/svg/transparent", test_transparent);
  g_test_add_func ("/export/svg/families", test_families);
  g_test_add_func ("/export/svg/well-formed", test_well_formed);
  g_test_add_func ("/export/svg/drawn-alike", test_drawn_alike);
  g_test_add_func ("/export/svg/outlines", test_outlines);
  g_test_add_func ("/export/svg/outlines-drawn-alike", test_outlines_drawn_alike);
  return g_test_run ();
}
