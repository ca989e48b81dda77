#include "config.h"

#include "load/fn-json-places.h"

#include <string.h>

typedef struct
{
  gsize name;
  gsize value;
} Place;

struct _FnJsonPlaces
{
  GHashTable *by_pointer; /* char* → Place* */
};

FnJsonPlaces *
fn_json_places_new (void)
{
  FnJsonPlaces *self = g_new0 (FnJsonPlaces, 1);

  self->by_pointer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
fn_json_places_free (FnJsonPlaces *self)
{
  g_hash_table_unref (self->by_pointer);
  g_free (self);
}

gboolean
fn_json_places_add (FnJsonPlaces *self, const char *pointer, gsize name, gsize value)
{
  Place *place;

  if (g_hash_table_contains (self->by_pointer, pointer))
    return FALSE;
  place = g_new (Place, 1);
  *place = (Place){ name, value };
  g_hash_table_insert (self->by_pointer, g_strdup (pointer), place);
  return TRUE;
}

/* The place of @pointer or of its nearest parent; @exact tells which. */
static const Place *
find_place (const FnJsonPlaces *self, const char *pointer, gboolean *exact)
{
  g_autofree char *shorter = g_strdup (pointer);
  const Place *place = g_hash_table_lookup (self->by_pointer, shorter);

  *exact = place != NULL;
  while (place == NULL && *shorter != '\0')
    {
      char *slash = strrchr (shorter, '/');

      *(slash != NULL ? slash : shorter) = '\0';
      place = g_hash_table_lookup (self->by_pointer, shorter);
    }
  return place;
}

gsize
fn_json_places_find (const FnJsonPlaces *self, const char *pointer)
{
  gboolean exact;
  const Place *place;

  g_return_val_if_fail (self != NULL && pointer != NULL, 0);

  place = find_place (self, pointer, &exact);
  return place != NULL ? place->value : 0;
}

gsize
fn_json_places_find_name (const FnJsonPlaces *self, const char *pointer)
{
  gboolean exact;
  const Place *place;

  g_return_val_if_fail (self != NULL && pointer != NULL, 0);

  place = find_place (self, pointer, &exact);
  if (place == NULL)
    return 0;
  return exact ? place->name : place->value;
}

void
fn_json_pointer_append (GString *pointer, const char *name)
{
  g_string_append_c (pointer, '/');
  for (const char *c = name; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (pointer, "~0");
      else if (*c == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *c);
    }
}
