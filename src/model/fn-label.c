#include "config.h"

#include "model/fn-label.h"

#include <string.h>

typedef struct
{
  char *language;
  char *text;
} Version;

struct _FnLabel
{
  GArray *versions;
};

static void
version_clear (gpointer data)
{
  Version *self = data;

  g_free (self->language);
  g_free (self->text);
}

FnLabel *
fn_label_new (void)
{
  FnLabel *self = g_new0 (FnLabel, 1);

  self->versions = g_array_new (FALSE, FALSE, sizeof (Version));
  g_array_set_clear_func (self->versions, version_clear);
  return self;
}

void
fn_label_free (FnLabel *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->versions);
  g_free (self);
}

void
fn_label_add (FnLabel *self, const char *language, const char *text)
{
  Version version;

  g_return_if_fail (self != NULL && language != NULL && text != NULL);

  version = (Version){ g_strdup (language), g_strdup (text) };
  g_array_append_val (self->versions, version);
}

FnLabel *
fn_label_copy (const FnLabel *self)
{
  FnLabel *copy;

  if (self == NULL)
    return NULL;
  copy = fn_label_new ();
  for (guint i = 0; i < self->versions->len; i++)
    {
      const Version *version = &g_array_index (self->versions, Version, i);

      fn_label_add (copy, version->language, version->text);
    }
  return copy;
}

gboolean
fn_label_equal (const FnLabel *self, const FnLabel *other)
{
  if (self == NULL || other == NULL)
    return self == other;
  if (self->versions->len != other->versions->len)
    return FALSE;
  for (guint i = 0; i < self->versions->len; i++)
    {
      const Version *one = &g_array_index (self->versions, Version, i);
      const Version *two = &g_array_index (other->versions, Version, i);

      if (strcmp (one->language, two->language) != 0 || strcmp (one->text, two->text) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Tags are compared without regard to letter case (BCP 47, section 2.1.1). */
static const char *
find_version (const FnLabel *self, const char *language, gsize length)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      const Version *version = &g_array_index (self->versions, Version, i);

      if (strlen (version->language) == length &&
          g_ascii_strncasecmp (version->language, language, length) == 0)
        return version->text;
    }
  return NULL;
}

const char *
fn_label_get (const FnLabel *self, const char *language)
{
  gsize length = language != NULL ? strlen (language) : 0;

  if (self == NULL)
    return NULL;

  /* "zh-Hant-TW" is served by "zh-Hant", then by "zh" */
  while (length > 0)
    {
      const char *text = find_version (self, language, length);
      const char *dash;

      if (text != NULL)
        return text;
      dash = g_strrstr_len (language, (gssize) length, "-");
      length = dash != NULL ? (gsize) (dash - language) : 0;
    }
  return self->versions->len > 0 ? g_array_index (self->versions, Version, 0).text : "";
}

guint
fn_label_get_length (const FnLabel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->versions->len;
}

void
fn_label_get_nth (const FnLabel *self, guint index, const char **language, const char **text)
{
  const Version *version;

  g_return_if_fail (self != NULL && index < self->versions->len);

  version = &g_array_index (self->versions, Version, index);
  *language = version->language;
  *text = version->text;
}
