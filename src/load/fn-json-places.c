#include "config.h"

#include "load/fn-json-places.h"

#include <string.h>

#define FIRST_SLOTS 256 /* a power of two */

typedef struct
{
  gsize name;
  gsize value;
  gsize pointer; /* where it begins among all */
  guint hash;    /* of the pointer */
} Place;

/* A member of the document that is an array. */
typedef struct
{
  char *pointer;
  guint first; /* among all elements */
  guint n;
} List;

/* A large document has a place for every few of its bytes, so they share their memory. */
struct _FnJsonPlaces
{
  GArray *places;    /* of Place */
  GString *pointers; /* one behind the other, each with its NUL */
  guint *slots;      /* a hash table: 1-based indices into @places, 0 for none; at most half of it is taken */
  guint n_slots;     /* a power of two */
  GArray *lists;     /* of List */
  GArray *elements;  /* of FnSpan, list by list */
};

static void
list_clear (gpointer list)
{
  g_free (((List *) list)->pointer);
}

FnJsonPlaces *
fn_json_places_new (void)
{
  FnJsonPlaces *self = g_new0 (FnJsonPlaces, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->pointers = g_string_new (NULL);
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint, self->n_slots);
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_array_set_clear_func (self->lists, list_clear);
  self->elements = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  return self;
}

void
fn_json_places_free (FnJsonPlaces *self)
{
  g_array_unref (self->places);
  g_string_free (self->pointers, TRUE);
  g_free (self->slots);
  g_array_unref (self->lists);
  g_array_unref (self->elements);
  g_free (self);
}

static const Place *
get_place (const FnJsonPlaces *self, guint slot)
{
  return &g_array_index (self->places, Place, self->slots[slot] - 1);
}

/* Where the pointer stands in the table, or the free slot where it would. */
static guint
find_slot (const FnJsonPlaces *self, const char *pointer, guint hash)
{
  guint slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0 && (get_place (self, slot)->hash != hash ||
                                    strcmp (self->pointers->str + get_place (self, slot)->pointer, pointer) != 0))
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static void
double_slots (FnJsonPlaces *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint, self->n_slots);
  for (guint i = 0; i < self->places->len; i++)
    {
      guint slot = g_array_index (self->places, Place, i).hash & (self->n_slots - 1);

      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = i + 1;
    }
}

gboolean
fn_json_places_add (FnJsonPlaces *self, const char *pointer, gsize name, gsize value)
{
  Place place = { name, value, self->pointers->len, g_str_hash (pointer) };
  guint slot = find_slot (self, pointer, place.hash);

  if (self->slots[slot] != 0)
    return FALSE;
  g_array_append_val (self->places, place);
  g_string_append_len (self->pointers, pointer, strlen (pointer) + 1);
  self->slots[slot] = self->places->len;
  if (self->places->len > self->n_slots / 2)
    double_slots (self);
  return TRUE;
}

static const Place *
look_up (const FnJsonPlaces *self, const char *pointer)
{
  guint slot = find_slot (self, pointer, g_str_hash (pointer));

  return self->slots[slot] != 0 ? get_place (self, slot) : NULL;
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

void
fn_json_places_add_element (FnJsonPlaces *self, const char *list, FnSpan element)
{
  guint n = self->lists->len;

  if (n == 0 || strcmp (g_array_index (self->lists, List, n - 1).pointer, list) != 0)
    {
      List added = { g_strdup (list), self->elements->len, 0 };

      g_array_append_val (self->lists, added);
      n++;
    }
  g_array_append_val (self->elements, element);
  g_array_index (self->lists, List, n - 1).n++;
}

guint
fn_json_places_get_n_lists (const FnJsonPlaces *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lists->len;
}

const FnSpan *
fn_json_places_get_elements (const FnJsonPlaces *self, guint list, const char **pointer, guint *n)
{
  const List *found;

  g_return_val_if_fail (self != NULL && list < self->lists->len && n != NULL, NULL);

  found = &g_array_index (self->lists, List, list);
  if (pointer != NULL)
    *pointer = found->pointer;
  *n = found->n;
  return &g_array_index (self->elements, FnSpan, found->first);
}
