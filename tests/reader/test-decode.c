#include "config.h"

#include "reader/fn-decode.h"
#include "text/fn-encoding.h"

#include <string.h>

#define BYTES(literal) literal, sizeof literal - 1

/* Words enough that an encoding shows. */
#define FRENCH                                                                                               \
  "Après la tempête, le bateau-citerne fut amarré à la jetée où l’équipage, épuisé, dénombra les dégâts."
#define RUSSIAN                                                                                              \
  "После бури танкер был пришвартован к причалу, где усталая команда подсчитала повреждения и потери."
#define JAPANESE                                                                                             \
  "嵐のあと、その船は桟橋につながれ、疲れた乗組員たちは損害を数えた。港には四隻の貨物船が待っていた。"
#define CHINESE "暴风雨过后，油轮停靠在码头，疲惫的船员清点了损失。港口里还有四艘货船在等待卸货。"
#define KOREAN                                                                                               \
  "폭풍이 지나간 뒤 유조선은 부두에 묶였고, 지친 선원들은 피해를 세었다. 항구에는 화물선 네 척이 있었다."
#define GREEK                                                                                                \
  "Μετά την καταιγίδα το πλοίο έδεσε στην προβλήτα και το κουρασμένο πλήρωμα μέτρησε τις ζημιές του."

static const struct
{
  const char *words;
  const char *encoding;
  const char *guess; /* NULL: the same; else one that has these letters in the same places */
} guessed[] = {
  { FRENCH, "UTF-8", NULL },         { FRENCH, "windows-1252", NULL },
  { FRENCH, "UTF-16LE", NULL },      { FRENCH, "UTF-16BE", NULL },
  { RUSSIAN, "windows-1251", NULL }, { RUSSIAN, "KOI8-R", NULL },
  { JAPANESE, "Shift_JIS", NULL },   { JAPANESE, "EUC-JP", NULL },
  { JAPANESE, "ISO-2022-JP", NULL }, { CHINESE, "GB18030", NULL },
  { KOREAN, "EUC-KR", NULL },        { GREEK, "windows-1253", "ISO-8859-7" },
  { "plain", "UTF-8", NULL },        { "", "UTF-8", NULL },
};

static GBytes *
encode (const char *words, const char *encoding)
{
  gsize size;
  char *data = g_convert (words, -1, fn_encoding_find (encoding)->system, "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (data);
  return g_bytes_new_take (data, size);
}

static void
expect_words (const FnDecoded *decoded, const char *words, const char *encoding)
{
  gsize size;
  const char *data;

  g_assert_cmpint (decoded->fault, ==, FN_READING_DONE);
  g_assert_cmpstr (decoded->encoding, ==, encoding);
  data = g_bytes_get_data (decoded->utf8, &size);
  g_assert_cmpmem (data, size, words, strlen (words));
}

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guessed); i++)
    {
      g_autoptr (GBytes) bytes = encode (guessed[i].words, guessed[i].encoding);
      g_auto (FnDecoded) decoded = fn_decode (bytes, NULL, NULL);

      g_test_message ("%s", guessed[i].encoding);
      expect_words (&decoded, guessed[i].words,
                    guessed[i].guess != NULL ? guessed[i].guess : guessed[i].encoding);
      g_assert_cmpint (decoded.is_guess, ==, strcmp (guessed[i].encoding, "UTF-8") != 0);
    }
}

/* What a person chooses counts, even where it is nonsense. */
static void
test_chosen (void)
{
  guint count;
  const FnTextEncoding *all = fn_encoding_get_all (&count);
  g_autoptr (GBytes) ascii = g_bytes_new_static (BYTES ("Ship 12"));

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GBytes) bytes = encode ("Ship 12", all[i].name);
      g_auto (FnDecoded) decoded = fn_decode (bytes, all[i].name, NULL);

      expect_words (&decoded, "Ship 12", all[i].name);
      g_assert_false (decoded.is_guess);
    }
  g_assert_cmpint (fn_decode (ascii, "klingon", NULL).fault, ==, FN_READING_NO_ENCODING);
  g_assert_cmpint (fn_decode (ascii, "UTF-16LE", NULL).fault, ==, FN_READING_BAD_BYTES);
}

static void
test_marks (void)
{
  const struct
  {
    const char *bytes;
    gsize size;
    const char *encoding;
  } cases[] = {
    { BYTES ("\357\273\277Ship"), "UTF-8" },
    { BYTES ("\377\376S\0h\0i\0p\0"), "UTF-16LE" },
    { BYTES ("\376\377\0S\0h\0i\0p"), "UTF-16BE" },
    { BYTES ("\377\376\0\0S\0\0\0h\0\0\0i\0\0\0p\0\0\0"), "UTF-32LE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);
      g_auto (FnDecoded) decoded = fn_decode (bytes, NULL, "Shift_JIS");

      expect_words (&decoded, "Ship", cases[i].encoding);
      g_assert_false (decoded.is_guess);
    }
}

/* A declaration is believed where it can be true. */
static void
test_declared (void)
{
  g_autoptr (GBytes) latin = encode (FRENCH, "windows-1252"), utf8 = encode (FRENCH, "UTF-8");
  g_auto (FnDecoded) greek = fn_decode (latin, NULL, "windows-1253"),
                     nonsense = fn_decode (utf8, NULL, "klingon");
  g_auto (FnDecoded) impossible = fn_decode (utf8, NULL, "UTF-16"), wrong = fn_decode (latin, NULL, "utf-8");

  g_auto (FnDecoded) unfit = fn_decode (latin, NULL, "EUC-JP");

  g_assert_cmpstr (greek.encoding, ==, "windows-1253");
  g_assert_false (greek.is_guess);
  expect_words (&unfit, FRENCH, "windows-1252");
  expect_words (&nonsense, FRENCH, "UTF-8");
  expect_words (&impossible, FRENCH, "UTF-8");
  expect_words (&wrong, FRENCH, "windows-1252");
}

static void
test_faults (void)
{
  const struct
  {
    const char *bytes;
    gsize size;
    FnReadingFault fault;
    guint64 number;
  } cases[] = {
    { BYTES ("One ship\0and another one of them, at the quay"), FN_READING_NUL, 9 },
    { BYTES ("été à l’été, où là \351t\303\251, déjà, çà et là"), FN_READING_BAD_BYTES, 29 },
    { BYTES ("\1\2\3\4\5\6\7\377\376\375 and words"), FN_READING_NOT_TEXT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);
      g_auto (FnDecoded) decoded = fn_decode (bytes, NULL, NULL);

      g_assert_null (decoded.utf8);
      g_assert_cmpint (decoded.fault, ==, cases[i].fault);
      g_assert_cmpuint (decoded.number, ==, cases[i].number);
    }
}

/* Bytes of chance are no text. */
static void
test_random (void)
{
  for (int i = 0; i < 200; i++)
    {
      gsize size = g_test_rand_int_range (500, 3000);
      g_autofree guint8 *data = g_malloc (size);
      g_autoptr (GBytes) bytes = NULL;
      g_auto (FnDecoded) decoded = { 0 };

      for (gsize k = 0; k < size; k++)
        data[k] = g_test_rand_int_range (0, 256);
      bytes = g_bytes_new_take (g_steal_pointer (&data), size);
      decoded = fn_decode (bytes, NULL, NULL);
      g_assert_cmpint (decoded.fault, ==, FN_READING_NOT_TEXT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/guess", test_guess);
  g_test_add_func ("/decode/chosen", test_chosen);
  g_test_add_func ("/decode/marks", test_marks);
  g_test_add_func ("/decode/declared", test_declared);
  g_test_add_func ("/decode/faults", test_faults);
  g_test_add_func ("/decode/random", test_random);
  return g_test_run ();
}
