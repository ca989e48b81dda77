#include "config.h"

#include "app/fn-name-item.h"

#include <string.h>

struct _FnNameItem
{
  GObject parent_instance;

  char *name;
  char *folded;
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (FnNameItem, fn_name_item, G_TYPE_OBJECT)

static void
fn_name_item_finalize (GObject *object)
{
  FnNameItem *self = FN_NAME_ITEM (object);

  g_free (self->name);
  g_free (self->folded);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (fn_name_item_parent_class)->finalize (object);
}

static void
fn_name_item_class_init (FnNameItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_name_item_finalize;
}

static void
fn_name_item_init (FnNameItem *self)
{
}

FnNameItem *
fn_name_item_new (const char *name, GVariant *target)
{
  FnNameItem *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (FN_TYPE_NAME_ITEM, NULL);
  self->name = g_strdup (name);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return self;
}

const char *
fn_name_item_get_name (FnNameItem *self)
{
  g_return_val_if_fail (FN_IS_NAME_ITEM (self), NULL);

  return self->name;
}

GVariant *
fn_name_item_get_target (FnNameItem *self)
{
  g_return_val_if_fail (FN_IS_NAME_ITEM (self), NULL);

  return self->target;
}

gboolean
fn_name_item_holds (FnNameItem *self, const char *folded)
{
  g_return_val_if_fail (FN_IS_NAME_ITEM (self) && folded != NULL, FALSE);

  if (self->target == NULL)
    return FALSE;
  if (self->folded == NULL)
    self->folded = g_utf8_casefold (self->name, -1);
  return strstr (self->folded, folded) != NULL;
}
