#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>

#include "program.h"

static char *
path_in (const Sandbox *sandbox, const char *name)
{
  return g_build_filename (sandbox->folder, name, NULL);
}

static void
assert_begins (const char *path, const char *magic)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, >, strlen (magic));
  g_assert_cmpmem (content, strlen (magic), magic, strlen (magic));
}

/* The format follows from the file's ending, or is said. */
static void
test_formats (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *format, *ending, *magic;
  } const cases[] = {
    { "png", "png", "\x89PNG" }, { "svg", "svg", "<?xml" },  { "pdf", "pdf", "%PDF" },
    { "csv", "csv", "id," },     { "txt", "txt", "Riders" }, { "vega-lite", "vl.json", "{" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("picture.", cases[i].ending, NULL);
      g_autofree char *ending = path_in (sandbox, name);
      g_autofree char *said = path_in (sandbox, "picture");
      g_auto (Outcome) first =
          program_run ("export", "--figure", "riders", "-o", ending, sandbox->base, NULL);
      g_auto (Outcome) second = program_run ("export", "--figure", "riders", "-o", said, "--format",
                                             cases[i].format, sandbox->base, NULL);

      assert_done (first);
      assert_done (second);
      assert_begins (ending, cases[i].magic);
      assert_begins (said, cases[i].magic);
    }
}

/* A picture stands in for the fact base that its figure is from. */
static void
test_picture_as_base (Sandbox *sandbox, gconstpointer data)
{
  static const char *const names[] = { "a.png", "b.svg", "c.pdf" };
  g_auto (Outcome) facts = program_run ("facts", "--csv", "--figure", "riders", sandbox->base, NULL);

  assert_done (facts);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *picture = path_in (sandbox, names[i]);
      g_auto (Outcome) written = program_run ("export", "--figure", "riders", "-o", picture, sandbox->base, NULL);
      g_auto (Outcome) carried = program_run ("facts", "--csv", "--figure", "riders", picture, NULL);
      g_auto (Outcome) checked = program_run ("check", picture, NULL);

      assert_done (written);
      assert_done (carried);
      assert_done (checked);
      g_assert_cmpstr (carried.out, ==, facts.out);
    }
}

static void
test_stdout (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome =
      program_run ("export", "--figure", "riders", "-o", "-", "--format", "csv", sandbox->base, NULL);

  assert_done (outcome);
  g_assert_true (g_str_has_prefix (outcome.out, "id,"));
}

static void
test_all (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *folder = path_in (sandbox, "pictures/deep");
  g_autofree char *one = path_in (sandbox, "pictures/deep/riders.svg");
  g_autofree char *two = path_in (sandbox, "pictures/deep/riders-growth.svg");
  g_auto (Outcome) outcome =
      program_run ("export", "--all", "--format", "svg", "--output-dir", folder, sandbox->base, NULL);

  g_assert_cmpint (outcome.status, ==, 0);
  assert_begins (one, "<?xml");
  assert_begins (two, "<?xml");
}

/* Width and height of a PNG stand in its header. */
static void
assert_pixels (const char *path, guint width, guint height)
{
  g_autofree char *content = NULL;
  guint32 sides[2];

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  memcpy (sides, content + 16, sizeof sides);
  g_assert_cmpuint (GUINT32_FROM_BE (sides[0]), ==, width);
  g_assert_cmpuint (GUINT32_FROM_BE (sides[1]), ==, height);
}

static void
test_size (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *options[4];
    guint width, height;
  } const cases[] = {
    { { NULL }, 960, 540 },
    { { "--preset", "square" }, 540, 540 },
    { { "--size", "300x200" }, 300, 200 },
    { { "--size", "300×200", "--scale", "2" }, 600, 400 },
    { { "--size", "360x180", "--dpi", "36" }, 180, 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *options = cases[i].options;
      g_autofree char *path = path_in (sandbox, "picture.png");
      g_auto (Outcome) outcome = program_run ("export", "--figure", "riders", "-o", path, sandbox->base,
                                              options[0], options[1], options[2], options[3], NULL);

      assert_done (outcome);
      assert_pixels (path, cases[i].width, cases[i].height);
    }
}

static void
test_no_figures (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path =
      sandbox_write (sandbox, "bare.json", "{\"version\": 1, \"id\": \"bare\", \"title\": \"Bare\"}");
  g_auto (Outcome) outcome = program_run ("export", "--all", path, NULL);

  assert_refused (outcome, 2, "no figures");
}

static void
test_refusals (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *options[6];
    const char *words;
  } const cases[] = {
    { { "--all", "--size", "960" }, "960" },
    { { "--all", "--size", "0x100" }, "0x100" },
    { { "--all", "--size", "-5x100" }, "-5x100" },
    { { "--all", "--size", "nanx100" }, "nanx100" },
    { { "--all", "--size", "100x100x100" }, "100x100x100" },
    { { "--all", "--size", "1e300x5" }, "1e+300" },
    { { "--all", "--scale", "0" }, "scale" },
    { { "--all", "--scale", "2", "--dpi", "300" }, "--dpi" },
    { { "--all", "--scale", "100000" }, "pixels" },
    { { "--all", "--preset", "poster" }, "poster" },
    { { "--all", "--preset", "slide", "--size", "10x10" }, "--preset" },
    { { "--all", "--format", "bmp" }, "bmp" },
    { { "--all", "--theme", "sepia" }, "sepia" },
    { { "--all", "--format", "svg", "--text", "runes" }, "outlines" },
    { { "--all", "--format", "pdf", "--text", "outlines" }, "pdf" },
    { { "--all", "--format", "csv", "--footnotes" }, "--footnotes" },
    { { "--all", "--format", "vega-lite", "--footnotes" }, "vega-lite" },
    { { "--all", "--format", "txt", "--footnotes" }, "not for txt" },
    { { "--all", "--figure", "riders" }, "--all" },
    { { "--figure", "no-such-id" }, "no-such-id" },
    { { "--format", "svg" }, "--figure" },
    { { "--figure", "riders", "-o", "riders.docx" }, "riders.docx" },
    { { "--figure", "riders", "-o", "-" }, "--format" },
    { { "--all", "-o", "all.svg" }, "--output-dir" },
    { { "--figure", "riders", "-o", "a.svg", "--output-dir", "b" }, "--output-dir" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *o = cases[i].options;
      g_auto (Outcome) outcome =
          program_run ("export", sandbox->base, o[0], o[1], o[2], o[3], o[4], o[5], NULL);

      assert_refused (outcome, 2, cases[i].words);
    }
}

/* A file that cannot be written leaves what was there. */
static void
test_unwritable (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *nowhere = path_in (sandbox, "no/such/folder.svg");
  g_autofree char *below_a_file = g_build_filename (sandbox->base, "pictures", NULL);
  g_auto (Outcome) device =
      program_run ("export", "--figure", "riders", "--format", "svg", "-o", "/dev/full", sandbox->base, NULL);
  g_auto (Outcome) missing = program_run ("export", "--figure", "riders", "-o", nowhere, sandbox->base, NULL);
  g_auto (Outcome) file = program_run ("export", "--all", "--output-dir", below_a_file, sandbox->base, NULL);
  g_auto (Outcome) folder = program_run ("export", "--figure", "riders", "--format", "svg", "-o",
                                         sandbox->folder, sandbox->base, NULL);

  assert_refused (device, 3, "/dev/full");
  assert_refused (missing, 3, nowhere);
  assert_refused (file, 3, below_a_file);
  assert_refused (folder, 3, sandbox->folder);
}

/* Tables in a folder come with a description that names each of them and its sources. */
static void
test_data_package (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *folder = path_in (sandbox, "tables");
  g_autofree char *path = path_in (sandbox, "tables/datapackage.json");
  g_auto (Outcome) outcome =
      program_run ("export", "--all", "--format", "csv", "--output-dir", folder, sandbox->base, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  const guint n_sources[] = { 2, 1 };
  JsonArray *resources;

  g_assert_cmpint (outcome.status, ==, 0);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  resources =
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "resources");
  g_assert_cmpuint (json_array_get_length (resources), ==, G_N_ELEMENTS (n_sources));
  for (guint i = 0; i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);
      JsonObject *schema = json_object_get_object_member (resource, "schema");
      g_autofree char *table =
          g_build_filename (folder, json_object_get_string_member (resource, "path"), NULL);
      g_autofree char *csv = NULL;
      g_auto (GStrv) lines = NULL;
      g_auto (GStrv) titles = NULL;

      g_assert_true (g_file_get_contents (table, &csv, NULL, NULL));
      lines = g_strsplit (csv, "\r\n", 2);
      titles = g_strsplit (lines[0], ",", -1);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (schema, "fields")), ==,
                        g_strv_length (titles));
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (resource, "sources")), ==,
                        n_sources[i]);
    }
}

/* A page for each figure, then the sources. */
static void
test_book (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path = path_in (sandbox, "all.pdf");
  g_auto (Outcome) outcome = program_run ("export", "--all", "-o", path, sandbox->base, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  const char *arguments[] = { "pdftotext", path, "-", NULL };
  g_autofree char *tool = g_find_program_in_path ("pdftotext");

  g_assert_cmpint (outcome.status, ==, 0);
  assert_begins (path, "%PDF");
  if (tool == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                               NULL, NULL));
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 4);
  g_assert_nonnull (strstr (pages[0], "Riders on the bridges of Riverton"));
  g_assert_nonnull (strstr (pages[1], "More riders in four years"));
  g_assert_nonnull (strstr (pages[2], "Riverton Town Council"));
  g_assert_nonnull (strstr (pages[2], "Riverton Courier"));
}

/* What is transparent lies on ground of its own; the person is told which one. */
static void
test_transparent (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *theme, *format, *words;
  } const cases[] = {
    { "light", "svg", "light slide" }, { "dark", "svg", "dark slide" }, { "dark", "csv", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome =
          program_run ("export", "--figure", "riders", "--transparent", "--theme", cases[i].theme, "--format",
                       cases[i].format, "-o", "-", sandbox->base, NULL);

      g_assert_cmpint (outcome.status, ==, 0);
      if (cases[i].words != NULL)
        g_assert_nonnull (strstr (outcome.err, cases[i].words));
      else
        g_assert_cmpstr (outcome.err, ==, "");
    }
}

static void
test_footnotes (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) plain =
      program_run ("export", "--figure", "riders", "--format", "svg", "-o", "-", sandbox->base, NULL);
  g_auto (Outcome) noted =
      program_run ("export", "--figure", "riders", "--footnotes", "--format", "svg", "-o", "-", sandbox->base, NULL);

  g_auto (Outcome) table =
      program_run ("export", "--figure", "riders", "--format", "csv", "-o", "-", sandbox->base, NULL);

  assert_done (noted);
  g_assert_null (strstr (plain.out, ">1 “"));
  g_assert_nonnull (strstr (noted.out, ">1 “"));
  /* What those who asked for footnotes elsewhere are told to look at. */
  g_assert_nonnull (strstr (table.out, ",quote,"));
}

/* Stopped before the first file or after it: what is there is whole, and the shell learns why it ended. */
static void
test_interrupt (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *folder = path_in (sandbox, "pictures");
  const char *arguments[] = { g_getenv ("FOOTNOTE_PROGRAM"),
                              "export",
                              "--all",
                              "--output-dir",
                              folder,
                              "--scale",
                              "4",
                              sandbox->base,
                              NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_autofree char *first = path_in (sandbox, "pictures/riders.png");
  g_autofree char *second = path_in (sandbox, "pictures/riders-growth.png");

  g_assert_no_error (error);
  /* From when the folder is there, an interrupt waits for the picture at hand. */
  while (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_usleep (100);
  g_subprocess_send_signal (process, SIGINT);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 130);
  if (g_file_test (first, G_FILE_TEST_EXISTS))
    assert_begins (first, "\x89PNG");
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* What a figure looks like does not depend on how much of its fact base was read. */
static void
compare_with_whole (const Sandbox *sandbox, const char *whole, const char *name)
{
  g_autofree char *id = g_strndup (name, strcspn (name, "."));
  g_autofree char *wanted_path = g_build_filename (whole, name, NULL);
  g_autofree char *single = path_in (sandbox, name), *wanted = NULL, *got = NULL;
  gsize wanted_size, got_size;
  g_auto (Outcome) outcome = program_run ("export", "--figure", id, "-o", single, NULL);

  assert_done (outcome);
  g_assert_true (g_file_get_contents (wanted_path, &wanted, &wanted_size, NULL));
  g_assert_true (g_file_get_contents (single, &got, &got_size, NULL));
  g_test_message ("%s", name);
  g_assert_cmpmem (got, got_size, wanted, wanted_size);
}

static void
test_builtin_figure (Sandbox *sandbox, gconstpointer data)
{
  static const char *const formats[] = { "svg", "pdf", "csv", "vega-lite" };
  g_autofree char *base = g_test_build_filename (G_TEST_DIST, "..", "data", "us-japan", "us-japan.footnote.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *whole = path_in (sandbox, formats[i]);
      g_auto (Outcome) all =
          program_run ("export", "--all", "--format", formats[i], "--output-dir", whole, base, NULL);
      g_autoptr (GDir) folder = g_dir_open (whole, 0, NULL);
      const char *name;

      assert_done (all);
      while ((name = g_dir_read_name (folder)) != NULL)
        if (strcmp (name, "datapackage.json") != 0)
          compare_with_whole (sandbox, whole, name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, test) g_test_add (path, Sandbox, NULL, sandbox_set_up, test, sandbox_tear_down)
  ADD ("/export/formats", test_formats);
  ADD ("/export/picture-as-base", test_picture_as_base);
  ADD ("/export/stdout", test_stdout);
  ADD ("/export/all", test_all);
  ADD ("/export/size", test_size);
  ADD ("/export/builtin-figure", test_builtin_figure);
  ADD ("/export/no-figures", test_no_figures);
  ADD ("/export/refusals", test_refusals);
  ADD ("/export/unwritable", test_unwritable);
  ADD ("/export/data-package", test_data_package);
  ADD ("/export/book", test_book);
  ADD ("/export/footnotes", test_footnotes);
  ADD ("/export/transparent", test_transparent);
  ADD ("/export/interrupt", test_interrupt);
  return g_test_run ();
}
