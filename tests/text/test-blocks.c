#include "config.h"

#include "text/fn-blocks.h"

#include "random-text.h"

#include <string.h>

static const char notes[] = "Opening words\nin two lines.\n"
                            "# Title\n"
                            "\n"
                            "First.\r\n"
                            "  still first.\r\n"
                            "\r\n"
                            "- item *one*\n"
                            "  goes on\n"
                            "* item two\n"
                            "    - inner\n"
                            "#no heading\n"
                            "## Part  “A” \n"
                            "| a | b |\n"
                            "|---|---|\n"
                            "| 1 | 2 |\n"
                            "After.\n"
                            "####### seven\n"
                            "###### Part \"A\"\n"
                            "last";

static void
test_outline (void)
{
  static const struct
  {
    FnBlockKind kind;
    int level, section, paragraph;
    const char *content;
  } rows[] = {
    { FN_BLOCK_PARAGRAPH, 0, -1, 1, "Opening words\nin two lines." },
    { FN_BLOCK_HEADING, 1, 1, 0, "Title" },
    { FN_BLOCK_PARAGRAPH, 0, 1, 1, "First.\r\n  still first." },
    { FN_BLOCK_ITEM, 0, 1, 2, "item *one*\n  goes on" },
    { FN_BLOCK_ITEM, 0, 1, 3, "item two" },
    { FN_BLOCK_ITEM, 0, 1, 4, "inner" },
    { FN_BLOCK_PARAGRAPH, 0, 1, 5, "#no heading" },
    { FN_BLOCK_HEADING, 2, 7, 0, "Part  “A”" },
    { FN_BLOCK_TABLE, 0, 7, 1, "| a | b |\n|---|---|\n| 1 | 2 |" },
    { FN_BLOCK_PARAGRAPH, 0, 7, 2, "After.\n####### seven" },
    { FN_BLOCK_HEADING, 6, 10, 0, "Part \"A\"" },
    { FN_BLOCK_PARAGRAPH, 0, 10, 1, "last" },
  };
  g_autoptr (FnText) text = text_from (notes);
  g_autoptr (FnBlocks) blocks = fn_blocks_new (text);

  g_assert_true (fn_blocks_get_text (blocks) == text);
  g_assert_cmpuint (fn_blocks_get_length (blocks), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const FnBlock *block = fn_blocks_get (blocks, i);
      g_autofree char *content = fn_text_dup_span (text, block->content);

      g_assert_cmpstr (content, ==, rows[i].content);
      g_assert_cmpint (block->kind, ==, rows[i].kind);
      g_assert_cmpint (block->level, ==, rows[i].level);
      g_assert_cmpint (block->section, ==, rows[i].section);
      g_assert_cmpint (block->paragraph, ==, rows[i].paragraph);
    }
}

static void
test_sections (void)
{
  g_autoptr (FnText) text = text_from (notes);
  g_autoptr (FnBlocks) blocks = fn_blocks_new (text);
  g_autofree char *opening = NULL, *part = NULL, *last = NULL;
  guint count;

  g_assert_cmpint (fn_blocks_find_section (blocks, "Part “A”", &count), ==, 7);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpint (fn_blocks_find_section (blocks, " Title", &count), ==, 1);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpint (fn_blocks_find_section (blocks, "title", &count), ==, -1);
  g_assert_cmpuint (count, ==, 0);
  g_assert_cmpint (fn_blocks_find_section (blocks, "First.", NULL), ==, -1);
  opening = fn_text_dup_span (text, fn_blocks_get_section_span (blocks, -1));
  g_assert_cmpstr (opening, ==, "Opening words\nin two lines.\n");
  part = fn_text_dup_span (text, fn_blocks_get_section_span (blocks, 7));
  g_assert_true (g_str_has_prefix (part, "## Part") && g_str_has_suffix (part, "seven\n"));
  last = fn_text_dup_span (text, fn_blocks_get_section_span (blocks, 10));
  g_assert_cmpstr (last, ==, "###### Part \"A\"\nlast");
}

static void
test_opening (void)
{
  static const struct
  {
    const char *notes;
    int section;
    guint count;
  } rows[] = {
    { "Words.\n\n## A\n", -1, 1 }, { "# T\nWords.\n## A\n", 0, 1 },
    { "## A\nWords.\n", -1, 0 },   { "", -1, 0 },
    { "\xef\xbb\xbf# T\n", 0, 1 }, { "\n \n# T", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FnText) text = text_from (rows[i].notes);
      g_autoptr (FnBlocks) blocks = fn_blocks_new (text);
      guint count;

      g_assert_cmpint (fn_blocks_find_section (blocks, NULL, &count), ==, rows[i].section);
      g_assert_cmpuint (count, ==, rows[i].count);
    }
}

/* Whatever the text: blocks stand in order, hold all that is not blank, and are found by their place. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "#", " ",   "\n", "\n\n", "- ",   "* ",     "|",
                                        "a", "é b", "  ", "\t",   "\r\n", "## x\n", NULL };

  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *string = random_string (pieces, 30);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (FnBlocks) blocks = fn_blocks_new (text);
      gsize end = 0;

      for (guint j = 0; j <= fn_blocks_get_length (blocks); j++)
        {
          gboolean past = j == fn_blocks_get_length (blocks);
          const FnBlock *block = past ? NULL : fn_blocks_get (blocks, j);
          gsize start = past ? strlen (string) : block->source.start;

          g_assert_cmpuint (end, <=, start);
          g_assert_cmpuint (end + strspn (string + end, " \t\r\n"), >=, start);
          g_assert_true (end == start || fn_blocks_get_at (blocks, end) == NULL);
          if (past)
            break;
          g_assert_true (block->source.start <= block->content.start &&
                         block->content.start <= block->content.end);
          g_assert_cmpuint (block->content.end, <=, block->source.end);
          g_assert_true (fn_blocks_get_at (blocks, block->source.start) == block);
          g_assert_true (fn_blocks_get_at (blocks, block->source.end - 1) == block);
          g_assert_true (fn_blocks_get_paragraph (blocks, block->section, block->paragraph) ==
                         (block->kind == FN_BLOCK_HEADING ? NULL : block));
          end = block->source.end;
        }
      g_assert_null (fn_blocks_get_paragraph (blocks, -1, 1000));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blocks/outline", test_outline);
  g_test_add_func ("/blocks/sections", test_sections);
  g_test_add_func ("/blocks/opening", test_opening);
  g_test_add_func ("/blocks/any-text", test_any_text);
  return g_test_run ();
}
