#include "config.h"

#include "text/fn-encoding.h"

#include <glib/gi18n.h>

static const FnTextEncoding encodings[] = {
  { "UTF-8", N_ ("Unicode"), "UTF-8" },
  { "UTF-16LE", N_ ("Unicode"), "UTF-16LE" },
  { "UTF-16BE", N_ ("Unicode"), "UTF-16BE" },
  { "UTF-32LE", N_ ("Unicode"), "UTF-32LE" },
  { "UTF-32BE", N_ ("Unicode"), "UTF-32BE" },
  { "windows-1252", N_ ("Western European"), "CP1252" },
  { "ISO-8859-15", N_ ("Western European"), "ISO-8859-15" },
  { "macintosh", N_ ("Western European"), "MACINTOSH" },
  { "IBM850", N_ ("Western European"), "CP850" },
  { "Shift_JIS", N_ ("Japanese"), "CP932" },
  { "EUC-JP", N_ ("Japanese"), "EUC-JP-MS" },
  { "ISO-2022-JP", N_ ("Japanese"), "ISO-2022-JP-3" },
  { "GB18030", N_ ("Chinese, simplified"), "GB18030" },
  { "Big5", N_ ("Chinese, traditional"), "BIG5-HKSCS" },
  { "EUC-TW", N_ ("Chinese, traditional"), "EUC-TW" },
  { "EUC-KR", N_ ("Korean"), "CP949" },
  { "ISO-2022-KR", N_ ("Korean"), "ISO-2022-KR" },
  { "windows-1250", N_ ("Central European"), "CP1250" },
  { "ISO-8859-2", N_ ("Central European"), "ISO-8859-2" },
  { "IBM852", N_ ("Central European"), "CP852" },
  { "ISO-8859-16", N_ ("South-Eastern European"), "ISO-8859-16" },
  { "ISO-8859-3", N_ ("South European"), "ISO-8859-3" },
  { "ISO-8859-10", N_ ("Nordic"), "ISO-8859-10" },
  { "windows-1257", N_ ("Baltic"), "CP1257" },
  { "ISO-8859-4", N_ ("Baltic"), "ISO-8859-4" },
  { "ISO-8859-13", N_ ("Baltic"), "ISO-8859-13" },
  { "windows-1251", N_ ("Cyrillic"), "CP1251" },
  { "KOI8-R", N_ ("Cyrillic"), "KOI8-R" },
  { "KOI8-U", N_ ("Cyrillic"), "KOI8-U" },
  { "ISO-8859-5", N_ ("Cyrillic"), "ISO-8859-5" },
  { "IBM855", N_ ("Cyrillic"), "CP855" },
  { "IBM866", N_ ("Cyrillic"), "CP866" },
  { "x-mac-cyrillic", N_ ("Cyrillic"), "MAC-CYRILLIC" },
  { "windows-1253", N_ ("Greek"), "CP1253" },
  { "ISO-8859-7", N_ ("Greek"), "ISO-8859-7" },
  { "windows-1254", N_ ("Turkish"), "CP1254" },
  { "windows-1255", N_ ("Hebrew"), "CP1255" },
  { "ISO-8859-8", N_ ("Hebrew"), "ISO-8859-8" },
  { "windows-1256", N_ ("Arabic"), "CP1256" },
  { "ISO-8859-6", N_ ("Arabic"), "ISO-8859-6" },
  { "TIS-620", N_ ("Thai"), "CP874" },
  { "windows-1258", N_ ("Vietnamese"), "CP1258" },
  { "VISCII", N_ ("Vietnamese"), "VISCII" },
};

/* Of the WHATWG's Encoding Standard, the labels met most: what they say is what browsers take them for. */
static const struct
{
  const char *label;
  const char *name;
} labels[] = {
  { "utf8", "UTF-8" },
  { "unicode", "UTF-16LE" },
  { "utf-16", "UTF-16LE" },
  { "ascii", "windows-1252" },
  { "us-ascii", "windows-1252" },
  { "latin1", "windows-1252" },
  { "l1", "windows-1252" },
  { "iso-8859-1", "windows-1252" },
  { "iso8859-1", "windows-1252" },
  { "cp1252", "windows-1252" },
  { "latin2", "ISO-8859-2" },
  { "cp1250", "windows-1250" },
  { "cp1251", "windows-1251" },
  { "iso-8859-9", "windows-1254" },
  { "latin5", "windows-1254" },
  { "mac", "macintosh" },
  { "mac-cyrillic", "x-mac-cyrillic" },
  { "cp866", "IBM866" },
  { "koi8", "KOI8-R" },
  { "sjis", "Shift_JIS" },
  { "x-sjis", "Shift_JIS" },
  { "shift-jis", "Shift_JIS" },
  { "ms932", "Shift_JIS" },
  { "cp932", "Shift_JIS" },
  { "windows-31j", "Shift_JIS" },
  { "x-euc-jp", "EUC-JP" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "cp936", "GB18030" },
  { "gb_2312-80", "GB18030" },
  { "big5-hkscs", "Big5" },
  { "cp950", "Big5" },
  { "ks_c_5601-1987", "EUC-KR" },
  { "uhc", "EUC-KR" },
  { "cp949", "EUC-KR" },
  { "windows-949", "EUC-KR" },
  { "iso-8859-11", "TIS-620" },
  { "windows-874", "TIS-620" },
  { "iso-8859-8-i", "ISO-8859-8" },
};

const FnTextEncoding *
fn_encoding_get_all (guint *count)
{
  g_return_val_if_fail (count != NULL, NULL);

  *count = G_N_ELEMENTS (encodings);
  return encodings;
}

const FnTextEncoding *
fn_encoding_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (name, labels[i].label) == 0)
      name = labels[i].name;
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (name, encodings[i].name) == 0)
      return &encodings[i];
  return NULL;
}

char *
fn_encoding_dup_title (const char *name)
{
  const FnTextEncoding *encoding;

  g_return_val_if_fail (name != NULL, NULL);

  encoding = fn_encoding_find (name);
  if (encoding == NULL || g_str_has_prefix (encoding->name, "UTF-"))
    return g_strdup (name);
  /* TRANSLATORS: a script or language, and the name of an encoding: "Japanese (Shift_JIS)" */
  return g_strdup_printf (_ ("%s (%s)"), _ (encoding->script), encoding->name);
}
