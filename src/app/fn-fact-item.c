#include "config.h"

#include "app/fn-fact-item.h"

#include "chart/fn-value-label.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

struct _FnFactItem
{
  GObject parent_instance;

  int fact;
  double year;
  char *subject;
  char *value;
  char *origin;
  char *folded;
};

G_DEFINE_FINAL_TYPE (FnFactItem, fn_fact_item, G_TYPE_OBJECT)

static void
fn_fact_item_finalize (GObject *object)
{
  FnFactItem *self = FN_FACT_ITEM (object);

  g_free (self->subject);
  g_free (self->value);
  g_free (self->origin);
  g_free (self->folded);

  G_OBJECT_CLASS (fn_fact_item_parent_class)->finalize (object);
}

static void
fn_fact_item_class_init (FnFactItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fn_fact_item_finalize;
}

static void
fn_fact_item_init (FnFactItem *self)
{
}

static const FnPeriod *
get_time (const FnFact *fact)
{
  return fact->date.given ? &fact->date : &fact->period;
}

/* "Japan · U.S. imports · 2024", without what is not given. */
static char *
describe_subject (FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  int whom = fact->counterpart >= 0 ? fact->counterpart : fact->entity;
  g_autofree char *when = fn_period_to_people (get_time (fact), &words->dates);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (whom >= 0)
    parts[n++] = fn_fact_base_get_entity_name (base, whom, words->language);
  if (fact->measure >= 0)
    parts[n++] = fn_fact_base_get_measure_name (base, fact->measure, words->language);
  if (fn_period_is_dated (get_time (fact)))
    parts[n++] = when;
  return g_strjoinv (" · ", (char **) parts);
}

static char *
describe_origin (FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  int source = fn_fact_get_source (fact);
  const char *whose = fn_label_get (fact->attributed_to, words->language);
  const char *name;

  if (source < 0)
    return g_strdup (_("computed from other facts"));
  name = fn_source_get_name (fn_fact_base_get_source (base, source), words->language);
  return whose != NULL ? g_strdup_printf ("%s · %s", name, whose) : g_strdup (name);
}

FnFactItem *
fn_fact_item_new (FnFactBase *base, int index, const FnWords *words)
{
  FnFactItem *self = g_object_new (FN_TYPE_FACT_ITEM, NULL);
  const FnFact *fact = fn_fact_base_get_fact (base, index);
  const FnPeriod *when = get_time (fact);
  gboolean dated = fn_period_is_dated (when);
  g_autofree char *all = NULL;

  self->fact = index;
  self->year = dated ? fn_period_get_year (when) : INFINITY;
  self->subject = describe_subject (base, fact, words);
  self->value = fn_value_to_people (base, fact, words);
  self->origin = describe_origin (base, fact, words);
  all = g_strconcat (self->subject, " ", self->value, " ", self->origin, " ", fact->id, NULL);
  self->folded = g_utf8_casefold (all, -1);
  return self;
}

int
fn_fact_item_get_fact (FnFactItem *self)
{
  return self->fact;
}

const char *
fn_fact_item_get_subject (FnFactItem *self)
{
  return self->subject;
}

const char *
fn_fact_item_get_value (FnFactItem *self)
{
  return self->value;
}

const char *
fn_fact_item_get_origin (FnFactItem *self)
{
  return self->origin;
}

double
fn_fact_item_get_year (FnFactItem *self)
{
  return self->year;
}

gboolean
fn_fact_item_matches (FnFactItem *self, char *const *folded)
{
  for (guint i = 0; folded[i] != NULL; i++)
    if (strstr (self->folded, folded[i]) == NULL)
      return FALSE;
  return TRUE;
}
