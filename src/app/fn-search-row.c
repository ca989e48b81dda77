#include "config.h"

#include "app/fn-search-row.h"

#include "app/fn-figure-links.h"

#include <glib/gi18n.h>

struct _FnSearchRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *snippet;
  GtkLabel *origin;
  FnFigureLinks *figures;
  GtkWidget *more;

  FnHitKind kind;
  FnSearchHit *hit; /* NULL for the wish for more */
};

G_DEFINE_FINAL_TYPE (FnSearchRow, fn_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
fn_search_row_dispose (GObject *object)
{
  g_clear_object (&FN_SEARCH_ROW (object)->hit);

  G_OBJECT_CLASS (fn_search_row_parent_class)->dispose (object);
}

static void
fn_search_row_class_init (FnSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_FIGURE_LINKS);

  G_OBJECT_CLASS (klass)->dispose = fn_search_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, content);
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, origin);
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, figures);
  gtk_widget_class_bind_template_child (widget_class, FnSearchRow, more);
}

static void
fn_search_row_init (FnSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fn_search_row_new (void)
{
  return g_object_new (FN_TYPE_SEARCH_ROW, NULL);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_off (GtkLabel *label, const GArray *marks)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      FnSpan mark = g_array_index (marks, FnSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = mark.start;
      bold->end_index = mark.end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (label, attributes);
}

/* What a hit is called, where its words do not say so already. */
static const char *
get_title (const FnFound *found, FnSession *session)
{
  FnFactBase *base = fn_session_get_base (session);
  const char *language = fn_session_get_words (session)->language, *title = found->title;

  if (title == NULL && found->kind == FN_HIT_FIGURE)
    title = fn_label_get (fn_fact_base_get_figure (base, found->index)->title, language);
  if (title == NULL && (found->kind == FN_HIT_SOURCE || found->kind == FN_HIT_TEXT))
    title = fn_source_get_name (fn_fact_base_get_source (base, found->index), language);
  /* A text may name its own source among other things. */
  if (title != NULL && found->kind != FN_HIT_TEXT && strstr (found->snippet, title) != NULL)
    return NULL;
  return title;
}

/* Of a source that has several texts, it is said which one. */
static char *
name_hit (const FnFound *found, FnSession *session)
{
  FnDocuments *documents = fn_session_get_documents (session);
  const char *title = get_title (found, session), *which = _("Notes");
  guint n = found->kind == FN_HIT_TEXT ? fn_documents_count (documents, found->index) : 0;

  if (title == NULL || n == 0 || found->document >= (int) n)
    return g_strdup (title);
  if (found->document >= 0)
    which = n == 1 ? _("Original") : fn_documents_get (documents, found->index, (guint) found->document)->attached->name;
  return g_strdup_printf ("%s · %s", title, which);
}

static void
show_hit (FnSearchRow *self, FnSession *session)
{
  const FnFound *found = fn_search_hit_get (self->hit);
  gboolean text = found->kind == FN_HIT_TEXT;
  g_autofree char *title = name_hit (found, session);
  g_autofree char *spoken = title == NULL ? NULL
                            : text        ? g_strdup_printf ("%s, %s", found->snippet, title)
                                          : g_strdup_printf ("%s, %s", title, found->snippet);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (int));

  show_text (self->title, text ? NULL : title);
  show_text (self->snippet, found->snippet);
  set_off (self->snippet, found->marks);
  show_text (self->origin, text ? title : NULL);
  fn_figure_links_show (self->figures, session, found->facts, found->kind == FN_HIT_FIGURE ? none : found->figures);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : found->snippet, -1);
}

void
fn_search_row_show (FnSearchRow *self, FnSession *session, FnHitKind kind, FnSearchHit *hit)
{
  g_return_if_fail (FN_IS_SEARCH_ROW (self));
  g_return_if_fail (hit == NULL || FN_IS_SEARCH_HIT (hit));

  self->kind = kind;
  g_set_object (&self->hit, hit);
  gtk_widget_set_visible (self->content, hit != NULL);
  gtk_widget_set_visible (self->more, hit == NULL);
  if (hit != NULL)
    show_hit (self, session);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show more"), -1);
}

FnHitKind
fn_search_row_get_kind (FnSearchRow *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_ROW (self), FN_HIT_TEXT);

  return self->kind;
}

FnSearchHit *
fn_search_row_get_hit (FnSearchRow *self)
{
  g_return_val_if_fail (FN_IS_SEARCH_ROW (self), NULL);

  return self->hit;
}
