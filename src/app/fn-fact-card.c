#include "config.h"

#include "app/fn-fact-card.h"

#include "app/fn-line.h"
#include "chart/fn-value-label.h"

#include <glib/gi18n.h>

struct _FnFactCard
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *subject;
  GtkLabel *value;
  GtkLabel *quote;
  GtkLabel *origin;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (FnFactCard, fn_fact_card, GTK_TYPE_WIDGET)

/* "Japan · U.S. imports": whom and what it is about. */
static char *
describe_subject (FnFactBase *base, const FnFact *fact, const char *language)
{
  int whom = fact->counterpart >= 0 ? fact->counterpart : fact->entity;
  const char *measure = fn_fact_base_get_measure_name (base, fact->measure, language);

  if (whom < 0)
    return g_strdup (measure);
  return g_strdup_printf ("%s · %s", fn_fact_base_get_entity_name (base, whom, language), measure);
}

/* The document's own words where we have them, else those of the notes. */
static char *
quote_words (const FnFact *fact)
{
  for (guint i = 0; i < fact->n_citations; i++)
    {
      const FnCitation *citation = &fact->citations[i];
      const char *words = citation->original.exact != NULL ? citation->original.exact : citation->notes.exact;

      if (words != NULL)
        return g_strdup_printf (_("“%s”"), words);
    }
  return NULL;
}

/* "2024 · CRS 2025": when it holds and who says so. */
static char *
describe_origin (FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int source = fn_fact_get_source (fact);
  const char *whose = fn_label_get (fact->attributed_to, words->language);

  if (fact->period.given)
    g_ptr_array_add (parts, fn_period_to_people (&fact->period, &words->dates));
  if (whose != NULL)
    g_ptr_array_add (parts, g_strdup (whose));
  if (source >= 0)
    g_ptr_array_add (parts, g_strdup (fn_source_get_name (fn_fact_base_get_source (base, source), words->language)));
  else
    g_ptr_array_add (parts, g_strdup (_("computed from other facts")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
fn_fact_card_dispose (GObject *object)
{
  g_clear_pointer (&FN_FACT_CARD (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (fn_fact_card_parent_class)->dispose (object);
}

static void
fn_fact_card_class_init (FnFactCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_fact_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "factcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-fact-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, content);
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, subject);
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, value);
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, quote);
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, origin);
  gtk_widget_class_bind_template_child (widget_class, FnFactCard, note);
}

static void
fn_fact_card_init (FnFactCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fn_fact_card_new (void)
{
  return g_object_new (FN_TYPE_FACT_CARD, NULL);
}

void
fn_fact_card_show (FnFactCard *self, FnSession *session, int index)
{
  FnFactBase *base = fn_session_get_base (session);
  const FnWords *words = fn_session_get_words (session);
  const FnFact *fact = fn_fact_base_get_fact (base, index);
  g_autofree char *subject = describe_subject (base, fact, words->language);
  g_autofree char *value = fn_value_to_people (base, fact, words);
  g_autofree char *quote = fact->formula != NULL ? fn_formula_to_people (base, fact, words) : quote_words (fact);
  g_autofree char *origin = describe_origin (base, fact, words);

  fn_line_set (self->subject, subject);
  fn_line_set (self->value, value);
  fn_line_set (self->quote, quote);
  fn_line_set (self->origin, origin);
  fn_line_set (self->note, fn_label_get (fact->note, words->language));
}
