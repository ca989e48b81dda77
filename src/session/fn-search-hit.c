#include "config.h"

#include "session/fn-search-hit.h"

struct _FnSearchHit
{
  GObject parent_instance;

  FnFound found;
};

G_DEFINE_FINAL_TYPE (FnSearchHit, fn_search_hit, G_TYPE_OBJECT)

void
fn_found_clear (FnFound *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  *self = (FnFound){ 0 };
}

static void
fn_search_hit_finalize (GObject *object)
{
  fn_found_clear (&FN_SEARCH_HIT (object)->found);

  G_OBJECT_CLASS (fn_search_hit_parent_class)->finalize (object);
}

static void
fn_search_hit_class_init (FnSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_search_hit_finalize;
}

static void
fn_search_hit_init (FnSearchHit *self)
{
}

FnSearchHit *
fn_search_hit_new (FnFound *found)
{
  FnSearchHit *self;

  g_return_val_if_fail (found != NULL && found->snippet != NULL && found->marks != NULL, NULL);
  g_return_val_if_fail (found->facts != NULL && found->figures != NULL, NULL);

  self = g_object_new (FN_TYPE_SEARCH_HIT, NULL);
  self->found = *found;
  *found = (FnFound){ 0 };
  return self;
}

const FnFound *
fn_search_hit_get (FnSearchHit *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_HIT (self), NULL);

  return &self->found;
}
