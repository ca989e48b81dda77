#include "config.h"

#include "session/fn-history.h"

/* More steps than anybody walks back, few enough to be nothing in memory. */
#define MAX_LOCATIONS 1000

struct _FnHistory
{
  GArray *locations;
  guint here;
};

FnHistory *
fn_history_new (FnLocation start)
{
  FnHistory *self = g_new0 (FnHistory, 1);

  self->locations = g_array_new (FALSE, FALSE, sizeof (FnLocation));
  g_array_append_val (self->locations, start);
  return self;
}

void
fn_history_free (FnHistory *self)
{
  g_array_unref (self->locations);
  g_free (self);
}

FnLocation
fn_history_get (const FnHistory *self)
{
  return g_array_index (self->locations, FnLocation, self->here);
}

void
fn_history_push (FnHistory *self, FnLocation location)
{
  g_array_set_size (self->locations, self->here + 1);
  if (self->locations->len == MAX_LOCATIONS)
    g_array_remove_index (self->locations, 0);
  g_array_append_val (self->locations, location);
  self->here = self->locations->len - 1;
}

void
fn_history_replace (FnHistory *self, FnLocation location)
{
  g_array_index (self->locations, FnLocation, self->here) = location;
}

gboolean
fn_history_can_move (const FnHistory *self, int steps)
{
  gint64 place = (gint64)self->here + steps;

  return place >= 0 && place < self->locations->len;
}

FnLocation
fn_history_peek (const FnHistory *self, int steps)
{
  g_assert (fn_history_can_move (self, steps));

  return g_array_index (self->locations, FnLocation, (guint) ((int) self->here + steps));
}

void
fn_history_move (FnHistory *self, int steps)
{
  g_assert (fn_history_can_move (self, steps));

  self->here += steps;
}

static FnLocation *
get (FnHistory *self, guint index)
{
  return &g_array_index (self->locations, FnLocation, index);
}

static void
shift_figures (FnHistory *self, int from, int by)
{
  for (guint i = 0; i < self->locations->len; i++)
    if (get (self, i)->figure >= from)
      get (self, i)->figure += by;
}

void
fn_history_insert_figure (FnHistory *self, int figure)
{
  shift_figures (self, figure, 1);
}

void
fn_history_remove_figure (FnHistory *self, int figure, FnLocation instead)
{
  if (get (self, self->here)->figure == figure)
    *get (self, self->here) = instead;
  for (guint i = self->locations->len; i-- > 0;)
    if (get (self, i)->figure == figure && i != self->here)
      {
        g_array_remove_index (self->locations, i);
        self->here -= i < self->here;
      }
  shift_figures (self, figure + 1, -1);
}
