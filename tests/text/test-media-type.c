#include "config.h"

#include "text/fn-media-type.h"

#define BYTES(literal) literal, sizeof literal - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *type;
} cases[] = {
  { "a.txt", BYTES ("words"), "text/plain" },
  { NULL, BYTES ("words"), "text/plain" },
  { "a", BYTES (""), "text/plain" },
  { "a.txt", BYTES ("%PDF-1.7\n"), "application/pdf" },
  { "a.txt", BYTES ("\r\n%PDF-1.7\n"), "application/pdf" },
  { "a.txt", BYTES ("It begins with %PDF-1.7\n"), "text/plain" },
  { "a.MD", BYTES ("# Harbour"), "text/markdown" },
  { "a.markdown", BYTES ("words"), "text/markdown" },
  { "a.HTML", BYTES ("<p>words"), "text/html" },
  { "a.htm", BYTES ("words"), "text/html" },
  { "a.txt", BYTES (" \n<!DOCTYPE html><p>"), "text/html" },
  { "a.txt", BYTES ("\357\273\277<html lang=en>"), "text/html" },
  { "a.txt", BYTES ("\377\376<\0h\0t\0m\0l\0>\0"), "text/html" },
  { "a", BYTES ("<?xml version='1.0'?><html>"), "text/html" },
  { "a.xml", BYTES ("<?xml version='1.0'?><ships>"), "text/plain" },
  { "a.txt", BYTES ("PK\003\004..."), NULL },
  { "a.html", BYTES ("\211PNG\r\n\032\n"), NULL },
  { "a.md", BYTES ("\320\317\021\340\241\261\032\341"), NULL },
  { "a.txt", BYTES ("{\\rtf1"), NULL },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);

      g_assert_cmpstr (fn_media_type_guess (cases[i].name, bytes), ==, cases[i].type);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/media-type/guess", test_guess);
  return g_test_run ();
}
