/* Times how the words that facts cite are looked up in the documents they come from: "locate [DIR]". The documents of
 * the built-in base lie in DIR; without it they are made up of the words themselves. Prints the number of quotations
 * and of bytes, how many were found, and in milliseconds the median and the 99th of a hundred of the time for all. */
#include "config.h"

#include "long-text.h"
#include "load/fn-load.h"
#include "model/fn-cited.h"

#include <stdio.h>

#define ROUNDS 101

static void
add_words (GString *text, const FnSelector *words)
{
  g_string_append_printf (text, "%s %s %s in the year %u, as nobody wrote;\n",
                          words->prefix != NULL ? words->prefix : "said", words->exact,
                          words->suffix != NULL ? words->suffix : "and more", (guint) text->len);
}

static FnText *
make_up (const FnFactBase *base, guint source)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, i);

      for (guint k = 0; k < fact->n_citations; k++)
        if (fact->citations[k].source == (int) source && fact->citations[k].original.exact != NULL)
          add_words (text, &fact->citations[k].original);
    }
  bytes = g_string_free_to_bytes (text);
  return fn_text_new (bytes, NULL);
}

static FnText *
get_document (const FnFactBase *base, guint source, const char *folder)
{
  const FnSource *record = fn_fact_base_get_source (base, source);
  g_autofree char *path = NULL, *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (folder == NULL || record->n_originals == 0)
    return make_up (base, source);
  path = g_build_filename (folder, record->originals[0].file, NULL);
  if (!g_file_get_contents (path, &content, &size, NULL))
    g_error ("%s cannot be read", path);
  bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  return fn_text_new (bytes, NULL);
}

/* Looks up everything once. */
static double
look_up (FnFactBase *base, GPtrArray *documents, guint *n_found, guint *n_missed)
{
  gint64 begin = g_get_monotonic_time ();

  *n_found = *n_missed = 0;
  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (FnCited) cited = fn_cited_new (base, i, documents->pdata[i]);

      *n_found += fn_cited_get_found (cited)->len;
      *n_missed += fn_cited_get_missed (cited)->len;
    }
  return (g_get_monotonic_time () - begin) / 1000.0;
}

static void
free_text (gpointer text)
{
  fn_text_unref (text);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (FnLoaded) loaded = fn_load (file, NULL, NULL);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_found, n_missed;
  gsize size = 0;

  for (guint i = 0; i < fn_fact_base_count (loaded->base, FN_PART_SOURCE); i++)
    {
      g_ptr_array_add (documents, get_document (loaded->base, i, argc > 1 ? argv[1] : NULL));
      size += fn_text_get_size (documents->pdata[i]);
    }
  for (guint i = 0; i < ROUNDS; i++)
    {
      double milliseconds = look_up (loaded->base, documents, &n_found, &n_missed);

      g_array_append_val (times, milliseconds);
    }
  printf ("%u\t%zu\t%u\t%.2f\t%.2f\n", n_found + n_missed, size, n_found, long_text_percentile (times, 50),
          long_text_percentile (times, 99));
  return 0;
}
