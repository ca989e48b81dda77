#include "config.h"

#include "load/fn-excerpt.h"
#include "load/fn-load.h"

/* Runs while the program is built: writes an excerpt of the built-in fact base for each of its figures into one file,
 * a GVariant of the type "a{sv}" with an "ay" for each figure's id.
 *
 *   compile-figures FILE */

static GVariant *
compile (const FnLoaded *loaded)
{
  g_autoptr (GVariantBuilder) excerpts = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < fn_fact_base_count (loaded->base, FN_PART_FIGURE); i++)
    {
      const FnFigure *figure = fn_fact_base_get_figure (loaded->base, i);
      g_autoptr (GBytes) excerpt = fn_excerpt_new (loaded->base, loaded->evidence, &figure, 1);

      g_variant_builder_add (excerpts, "{sv}", figure->id,
                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, excerpt, TRUE));
    }
  return g_variant_ref_sink (g_variant_builder_end (excerpts));
}

static void
print_problems (const FnProblems *problems)
{
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    {
      g_autofree char *line = fn_problem_to_line (fn_problems_get (problems, i));

      g_printerr ("%s\n", line);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FnLoaded) loaded = NULL;
  g_autoptr (GVariant) excerpts = NULL;

  if (argc != 2)
    return 2;
  loaded = fn_load (file, NULL, &error);
  if (loaded != NULL && loaded->base == NULL)
    print_problems (loaded->problems);
  else if (loaded != NULL)
    {
      excerpts = compile (loaded);
      if (g_file_set_contents (argv[1], g_variant_get_data (excerpts), (gssize) g_variant_get_size (excerpts), &error))
        return 0;
    }
  if (error != NULL)
    g_printerr ("compile-figures: %s\n", error->message);
  return 1;
}
