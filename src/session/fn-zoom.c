#include "config.h"

#include "session/fn-zoom.h"

#include <math.h>

#define GROUP "Reading"
#define KEY "zoom"
#define USUAL 4

static const double steps[] = { 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.5, 3 };

struct _FnZoom
{
  char *path;
  int step;
};

char *
fn_zoom_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "footnote", "reading.ini", NULL);
}

/* A file that was edited by hand may name any size: the nearest step is taken. */
static int
find_step (double zoom)
{
  int i = 0;

  while (i + 1 < (int) G_N_ELEMENTS (steps) && zoom > (steps[i] + steps[i + 1]) / 2)
    i++;
  return i;
}

FnZoom *
fn_zoom_new (const char *path)
{
  FnZoom *self;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  double zoom;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new (FnZoom, 1);
  *self = (FnZoom){ g_strdup (path), USUAL };
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return self;
  zoom = g_key_file_get_double (file, GROUP, KEY, &error);
  if (error == NULL && isfinite (zoom) && zoom > 0)
    self->step = find_step (zoom);
  return self;
}

void
fn_zoom_free (FnZoom *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self);
}

double
fn_zoom_get (const FnZoom *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return steps[self->step];
}

gboolean
fn_zoom_step (FnZoom *self, int by)
{
  int before;

  g_return_val_if_fail (self != NULL, FALSE);

  before = self->step;
  self->step = by == 0 ? USUAL : CLAMP (before + by, 0, (int) G_N_ELEMENTS (steps) - 1);
  return self->step != before;
}

void
fn_zoom_save (const FnZoom *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = NULL;

  g_return_if_fail (self != NULL);

  folder = g_path_get_dirname (self->path);
  g_key_file_set_double (file, GROUP, KEY, fn_zoom_get (self));
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (file, self->path, NULL);
}
