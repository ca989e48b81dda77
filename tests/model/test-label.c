#include "config.h"

#include "model/fn-label.h"

static FnLabel *
make_label (void)
{
  FnLabel *label = fn_label_new ();

  fn_label_add (label, "en", "light");
  fn_label_add (label, "ja", "灯");
  fn_label_add (label, "zh-Hant", "燈");
  return label;
}

static void
test_get (void)
{
  static const struct
  {
    const char *language;
    const char *text;
  } wanted[] = {
    { "en", "light" },      { "ja", "灯" },    { "ja-JP", "灯" }, { "JA", "灯" },
    { "zh-Hant-TW", "燈" }, { "zh", "light" }, { "fr", "light" }, { "j", "light" },
    { "", "light" },        { NULL, "light" }, { "-", "light" },  { "jaa", "light" },
  };
  g_autoptr (FnLabel) label = make_label ();

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i].language);
      g_assert_cmpstr (fn_label_get (label, wanted[i].language), ==, wanted[i].text);
    }
}

static void
test_nothing (void)
{
  g_autoptr (FnLabel) empty = fn_label_new ();

  g_assert_null (fn_label_get (NULL, "en"));
  g_assert_cmpstr (fn_label_get (empty, "en"), ==, "");
  g_assert_cmpuint (fn_label_get_length (empty), ==, 0);
}

static void
test_nth (void)
{
  static const char *const languages[] = { "en", "ja", "zh-Hant" };
  g_autoptr (FnLabel) label = make_label ();

  g_assert_cmpuint (fn_label_get_length (label), ==, G_N_ELEMENTS (languages));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *language, *text;

      fn_label_get_nth (label, i, &language, &text);
      g_assert_cmpstr (language, ==, languages[i]);
      g_assert_cmpstr (text, ==, fn_label_get (label, language));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/label/get", test_get);
  g_test_add_func ("/model/label/nothing", test_nothing);
  g_test_add_func ("/model/label/nth", test_nth);
  return g_test_run ();
}
