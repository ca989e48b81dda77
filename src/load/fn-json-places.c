#include "config.h"

#include "load/fn-json-places.h"

#include <string.h>

typedef struct
{
  gsize name;
  gsize value;
  const char *pointer; /* stands right behind, except in a key to look up */
} Place;

struct _FnJsonPlaces
{
  GHashTable *places; /* a set of Place */
};

static guint
hash_pointer (gconstpointer place)
{
  return g_str_hash (((const Place *)place)->pointer);
}

static gboolean
equal_pointers (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Place *)a)->pointer, ((const Place *)b)->pointer) == 0;
}

FnJsonPlaces *
fn_json_places_new (void)
{
  FnJsonPlaces *self = g_new0 (FnJsonPlaces, 1);

  self->places = g_hash_table_new_full (hash_pointer, equal_pointers, g_free, NULL);
  return self;
}

void
fn_json_places_free (FnJsonPlaces *self)
{
  g_hash_table_unref (self->places);
  g_free (self);
}

gboolean
fn_json_places_add (FnJsonPlaces *self, const char *pointer, gsize name, gsize value)
{
  gsize size = strlen (pointer) + 1;
  Place *place = g_malloc (sizeof *place + size);

  *place = (Place){ name, value, memcpy (place + 1, pointer, size) };
  return g_hash_table_add (self->places, place);
}

static const Place *
look_up (const FnJsonPlaces *self, const char *pointer)
{
  return g_hash_table_lookup (self->places, &(Place){ .pointer = pointer });
}

/* The place of @pointer or of its nearest parent; @exact tells which. */
static const Place *
find_place (const FnJsonPlaces *self, const char *pointer, gboolean *exact)
{
  g_autofree char *shorter = g_strdup (pointer);
  const Place *place = look_up (self, shorter);

  *exact = place != NULL;
  while (place == NULL && *shorter != '\0')
    {
      char *slash = strrchr (shorter, '/');

      *(slash != NULL ? slash : shorter) = '\0';
      place = look_up (self, shorter);
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
