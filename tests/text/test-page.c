#include "config.h"

#include "text/fn-page.h"

#include "random-text.h"

#include <string.h>

static FnPage *
set_page (const char *notes)
{
  g_autoptr (FnText) text = text_from (notes);
  g_autoptr (FnBlocks) blocks = fn_blocks_new (text);

  return fn_page_new (blocks);
}

static void
test_table (void)
{
  static const struct
  {
    const char *notes, *page;
  } rows[] = {
    { "# Title \n\nTwo\n  lines.\r\n\r\n- item\n  more\n## End\n", "Title\nTwo lines.\nitem more\nEnd" },
    { "| a | b\\|c |\n|---|:-:|\n| 1 ||\n|2|3\n", "a\tb|c\n1\t\n2\t3" },
    { "costs \\$5, \\*so\\* a\\b", "costs $5, *so* a\\b" },
    { "**kept** as it is", "**kept** as it is" },
    { "", "" },
    { " \n\n", "" },
    { "##\nx", "\nx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FnPage) page = set_page (rows[i].notes);

      g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (page)), ==, rows[i].page);
    }
}

static void
test_places (void)
{
  const char *notes = "## Höhe\n\nun\n  deux \\$5\n- dix";
  g_autoptr (FnPage) page = set_page (notes);
  const FnPageBlock *paragraph = fn_page_get_block (page, 1);

  g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (page)), ==, "Höhe\nun deux $5\ndix");
  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, 3);
  g_assert_cmpint (fn_page_get_block (page, 0)->level, ==, 2);
  g_assert_cmpint (paragraph->kind, ==, FN_BLOCK_PARAGRAPH);
  g_assert_cmpuint (paragraph->start, ==, 5);
  g_assert_cmpuint (paragraph->end, ==, 15);
  g_assert_cmpuint (fn_page_from_notes (page, 0), ==, 0);
  g_assert_cmpuint (fn_page_from_notes (page, strstr (notes, "he") - notes), ==, 2);
  g_assert_cmpuint (fn_page_from_notes (page, strstr (notes, "deux") - notes), ==, 8);
  g_assert_cmpuint (fn_page_from_notes (page, strstr (notes, "$5") - notes), ==, 13);
  g_assert_cmpuint (fn_page_from_notes (page, strstr (notes, "- dix") - notes), ==, 16);
  g_assert_cmpuint (fn_page_from_notes (page, strlen (notes)), ==, 19);
  g_assert_cmpuint (fn_page_to_notes (page, 13), ==, strstr (notes, "\\$5") - notes);
  g_assert_cmpuint (fn_page_to_notes (page, 16), ==, strstr (notes, "dix") - notes);
  g_assert_cmpuint (fn_page_to_notes (page, 19), ==, strlen (notes));
}

/* There and back: what the page shows leads to the notes, and from there to the same place. */
static void
test_any_notes (void)
{
  static const char *const pieces[] = { "a", "é",  " ", "\n",   "\n\n", "\n# ", "\n- ", "\n| ",
                                        "|", "\\", "$", "日本", "\t",   "-",    "\r\n", NULL };

  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *notes = random_string (pieces, 40);
      g_autoptr (FnPage) page = set_page (notes);
      FnText *text = fn_page_get_text (page);
      gsize before = 0, end = 0;

      for (gsize place = 0; place < fn_text_get_length (text); place++)
        {
          gsize byte = fn_page_to_notes (page, place);

          g_assert_cmpuint (fn_page_from_notes (page, byte), ==, place);
          g_assert_true (place == 0 || byte > before);
          before = byte;
        }
      for (guint j = 0; j < fn_page_get_n_blocks (page); j++)
        {
          const FnPageBlock *block = fn_page_get_block (page, j);

          g_assert_cmpuint (block->start, ==, j > 0 ? end + 1 : 0);
          end = block->end;
        }
      g_assert_cmpuint (end, ==, fn_text_get_length (text));
    }
}

/* A document is shown as it stands, but for the ends of its printed pages. */
static void
test_plain (void)
{
  const char *document = "Höhe über\n  dem Meer\n \n\n41 # ships\f- and\r\n\n";
  g_autoptr (FnText) text = text_from (document);
  g_autoptr (FnPage) page = fn_page_new_plain (text, NULL, 0);
  g_autoptr (GString) shown = g_string_new (document);
  static const FnPageBlock expected[] = { { FN_BLOCK_PARAGRAPH, 0, 0, 20 }, { FN_BLOCK_PARAGRAPH, 0, 24, 40 } };

  g_string_replace (shown, "\f", "\n", 0);
  g_assert_true (fn_page_is_plain (page));
  g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (page)), ==, shown->str);
  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpmem (fn_page_get_block (page, i), sizeof (FnPageBlock), &expected[i], sizeof (FnPageBlock));
  for (gsize place = 0; place <= fn_text_get_length (text); place++)
    {
      g_assert_cmpuint (fn_page_to_notes (page, place), ==, fn_text_to_bytes (text, place));
      g_assert_cmpuint (fn_page_from_notes (page, fn_text_to_bytes (text, place)), ==, place);
    }
}

/* Headings and items are lines of their own, whatever stands around them. */
static void
test_marked (void)
{
  const char *document = "The harbour\n\nIt has\na quay.\n one ship\nanother\nand on\n\nLast\n";
  static const FnPageMark marks[] = { { 0, FN_BLOCK_HEADING, 2 }, { 29, FN_BLOCK_ITEM, 0 }, { 38, FN_BLOCK_ITEM, 0 },
                                      { 53, FN_BLOCK_HEADING, 1 }, { 56, FN_BLOCK_ITEM, 0 } };
  static const FnPageBlock expected[] = { { FN_BLOCK_HEADING, 2, 0, 11 },  { FN_BLOCK_PARAGRAPH, 0, 13, 27 },
                                          { FN_BLOCK_ITEM, 0, 28, 37 },    { FN_BLOCK_ITEM, 0, 38, 45 },
                                          { FN_BLOCK_PARAGRAPH, 0, 46, 52 }, { FN_BLOCK_ITEM, 0, 54, 58 } };
  g_autoptr (FnText) text = text_from (document);
  g_autoptr (FnPage) page = fn_page_new_plain (text, marks, G_N_ELEMENTS (marks));

  g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (page)), ==, document);
  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpmem (fn_page_get_block (page, i), sizeof (FnPageBlock), &expected[i], sizeof (FnPageBlock));
}

/* Rows that follow one another are a table, with a head or without. */
static void
test_rows (void)
{
  const char *document = "Year\tShips\n2020\t4\n\n\tone\nb\ttwo\nfree\n2021\t5\n\na\tb\nc\td\ne\tf\ng\th\n";
  static const FnPageMark marks[] = { { 0, FN_BLOCK_TABLE, 1 },  { 11, FN_BLOCK_TABLE, 0 }, { 19, FN_BLOCK_TABLE, 0 },
                                      { 24, FN_BLOCK_TABLE, 0 }, { 35, FN_BLOCK_TABLE, 0 }, { 43, FN_BLOCK_TABLE, 1 },
                                      { 47, FN_BLOCK_TABLE, 1 }, { 51, FN_BLOCK_TABLE, 0 }, { 55, FN_BLOCK_TABLE, 1 } };
  static const FnPageBlock expected[] = { { FN_BLOCK_TABLE, 1, 0, 17 },
                                          { FN_BLOCK_TABLE, 0, 19, 29 },
                                          { FN_BLOCK_PARAGRAPH, 0, 30, 34 },
                                          { FN_BLOCK_TABLE, 0, 35, 41 },
                                          { FN_BLOCK_TABLE, 2, 43, 58 } };
  g_autoptr (FnText) text = text_from (document);
  g_autoptr (FnPage) page = fn_page_new_plain (text, marks, G_N_ELEMENTS (marks));

  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpmem (fn_page_get_block (page, i), sizeof (FnPageBlock), &expected[i], sizeof (FnPageBlock));
}

/* Each page flows in its own width, and every place stays where it was. */
static void
test_printed (void)
{
  static const char words[] = "In the spring of that year four ships came\n"
                              "in, of which two had lost their anchors and\n"
                              "one its mate on the long way over the sea\n"
                              "that lies between here and the other quay.\n"
                              "\f"
                              "The others lay at the quay\n"
                              "till the summer was over and\n"
                              "the price of salt had risen\n"
                              "to twice what it had been.\n"
                              "\f";
  g_autoptr (FnText) text = text_from (words);
  g_autoptr (FnPage) page = fn_page_new_printed (text);
  g_autofree char *shown = g_strdup (words);

  for (char *feed = shown; (feed = strchr (feed, '\n')) != NULL; feed++)
    if (feed[1] != '\f')
      *feed = ' ';
  g_assert_cmpstr (fn_text_get_bytes (fn_page_get_text (page)), ==, g_strdelimit (shown, "\f", '\n'));
  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, 2);
  g_assert_cmpuint (fn_page_from_notes (page, 50), ==, 50);
}

static void
test_plain_nothing (void)
{
  g_autoptr (FnText) text = text_from ("");
  g_autoptr (FnPage) page = fn_page_new_plain (text, NULL, 0);

  g_assert_cmpuint (fn_page_get_n_blocks (page), ==, 0);
  g_assert_cmpuint (fn_page_to_notes (page, 0), ==, 0);
  g_assert_cmpuint (fn_page_from_notes (page, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/table", test_table);
  g_test_add_func ("/page/places", test_places);
  g_test_add_func ("/page/any-notes", test_any_notes);
  g_test_add_func ("/page/plain", test_plain);
  g_test_add_func ("/page/marked", test_marked);
  g_test_add_func ("/page/rows", test_rows);
  g_test_add_func ("/page/printed", test_printed);
  g_test_add_func ("/page/plain-nothing", test_plain_nothing);
  return g_test_run ();
}
