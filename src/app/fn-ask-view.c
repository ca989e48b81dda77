#include "config.h"

#include "app/fn-ask-view.h"

#include "app/fn-choice-list.h"
#include "model/fn-figure-choices.h"
#include "model/fn-figure-suggest.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const struct
{
  FnField field;
  const char *title;
} fields[] = {
  { FN_FIELD_MEASURE, N_("Measures") },
  { FN_FIELD_ENTITY, N_("Entities") },
  { FN_FIELD_COUNTERPART, N_("Counterparts") },
  { FN_FIELD_PERIOD, N_("Periods") },
  { FN_FIELD_DATE, N_("Dates") },
  { FN_FIELD_SOURCE, N_("Sources") },
};

static const char *const marks[] = { N_("Bars"),  N_("Dots"),      N_("Lines"),  N_("Steps"),
                                     N_("Parts"), N_("Slopes"), N_("Timeline"), N_("Numbers") };
static const char *const layouts[] = { N_("Grouped"), N_("Stacked"), N_("Paired"), N_("Diverging") };

/* How names are ordered: @key as in FnEncoding; "" for the field itself, which is by name or by time. */
static const struct
{
  const char *title;
  const char *key;
  gboolean descending;
} sorts[] = {
  { N_("As in the fact base"), NULL, FALSE },
  { N_("Largest first"), FN_SORT_TOTAL, TRUE },
  { N_("Smallest first"), FN_SORT_TOTAL, FALSE },
  { N_("By name or time"), "", FALSE },
};

struct _FnAskView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkEditable *title;
  GtkWidget *keep;
  GtkBox *choices;
  AdwComboRow *mark;
  AdwComboRow *layout;
  AdwComboRow *sort;

  FnChoiceList *lists[G_N_ELEMENTS (fields)];
  guint marks[G_N_ELEMENTS (marks)]; /* by row of the mark's list */
  guint layouts[G_N_ELEMENTS (layouts)];
  FnSession *session;
  gboolean updating; /* while what is shown follows the figure */
};

G_DEFINE_FINAL_TYPE (FnAskView, fn_ask_view, GTK_TYPE_WIDGET)

static const FnFigure *
get_figure (FnAskView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int figure = fn_session_get_figure (self->session);

  return base != NULL && figure >= 0 ? fn_fact_base_get_figure (base, figure) : NULL;
}

static char *
suggest_title (FnAskView *self, const FnFigure *figure)
{
  const FnWords *words = fn_session_get_words (self->session);
  FnTitleStyle style = { words->language, &words->citing, &words->dates };

  return fn_figure_suggest_title (fn_session_get_base (self->session), figure, &style);
}

static void
set_title (FnAskView *self, FnFigure *figure, const char *title)
{
  g_clear_pointer (&figure->title, fn_label_free);
  figure->title = fn_label_new ();
  fn_label_add (figure->title, fn_session_get_words (self->session)->language, title);
}

static gboolean
has_suggested_title (FnAskView *self, const FnFigure *figure)
{
  g_autofree char *suggested = suggest_title (self, figure);

  return g_strcmp0 (fn_label_get (figure->title, fn_session_get_words (self->session)->language), suggested) == 0;
}

/* A draft of the figure in view: of one of the fact base without the words that its author gave it. */
static FnFigure *
begin (FnAskView *self)
{
  FnFigure *draft = fn_figure_copy (get_figure (self));
  g_autofree char *title = NULL;

  if (fn_session_is_own_figure (self->session, fn_session_get_figure (self->session)))
    return draft;
  title = suggest_title (self, draft);
  set_title (self, draft, title);
  g_clear_pointer (&draft->id, g_free);
  g_clear_pointer (&draft->topic, fn_label_free);
  g_clear_pointer (&draft->subtitle, fn_label_free);
  g_clear_pointer (&draft->notes, fn_label_free);
  g_clear_pointer (&draft->description, fn_label_free);
  return draft;
}

static void
apply (FnAskView *self, const FnFigure *draft)
{
  int index = fn_session_get_figure (self->session);

  if (fn_session_is_own_figure (self->session, index))
    fn_session_replace_figure (self->session, index, draft);
  else
    fn_session_show_figure (self->session, fn_session_add_figure (self->session, draft));
}

/* The order that was picked outlives a change of what is shown, as long as the same is to be ordered. */
static void
suggest_encoding (FnAskView *self, FnFigure *draft)
{
  const FnEncoding *sorted = fn_figure_get_sorted (draft);
  FnField field = sorted != NULL ? sorted->field : FN_FIELD_VALUE;
  g_autofree char *sort_by = sorted != NULL ? g_strdup (sorted->sort_by) : NULL;
  gboolean descending = sorted != NULL && sorted->descending;
  FnEncoding *now;

  fn_figure_suggest_encoding (fn_session_get_base (self->session), draft);
  now = fn_figure_get_sorted (draft);
  if (now == NULL || sorted == NULL || now->field != field)
    return;
  g_free (now->sort_by);
  now->sort_by = g_steal_pointer (&sort_by);
  now->descending = descending;
}

/* A mark that was suggested goes on being so; one that was picked stays while it can show what is chosen. */
static void
chosen_cb (FnChoiceList *list, const char *id, gboolean chosen, FnAskView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autoptr (FnFigure) draft = begin (self);
  g_autoptr (FnFigure) before = fn_figure_copy (draft);
  gboolean suggested = has_suggested_title (self, draft);
  guint field = 0;

  while (self->lists[field] != list)
    field++;
  fn_figure_suggest_mark (base, before);
  fn_figure_choose (base, draft, fields[field].field, id, chosen);
  if ((before->mark == draft->mark && before->layout == draft->layout) ||
      (fn_figure_list_marks (base, draft) & 1u << draft->mark) == 0)
    fn_figure_suggest_mark (base, draft);
  suggest_encoding (self, draft);
  if (suggested)
    {
      g_autofree char *title = suggest_title (self, draft);

      set_title (self, draft, title);
    }
  apply (self, draft);
}

static void
mark_chosen_cb (FnAskView *self)
{
  guint selected = adw_combo_row_get_selected (self->mark);
  g_autoptr (FnFigure) draft = NULL;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION || get_figure (self) == NULL)
    return;
  draft = begin (self);
  draft->mark = self->marks[selected];
  suggest_encoding (self, draft);
  apply (self, draft);
}

static void
layout_chosen_cb (FnAskView *self)
{
  guint selected = adw_combo_row_get_selected (self->layout);
  g_autoptr (FnFigure) draft = NULL;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION || get_figure (self) == NULL)
    return;
  draft = begin (self);
  draft->layout = self->layouts[selected];
  suggest_encoding (self, draft);
  apply (self, draft);
}

static void
sort_chosen_cb (FnAskView *self)
{
  guint selected = adw_combo_row_get_selected (self->sort);
  g_autoptr (FnFigure) draft = NULL;
  FnEncoding *sorted;

  if (self->updating || selected >= G_N_ELEMENTS (sorts) || get_figure (self) == NULL)
    return;
  draft = begin (self);
  sorted = fn_figure_get_sorted (draft);
  if (sorted == NULL)
    return;
  g_clear_pointer (&sorted->order, g_strfreev);
  g_free (sorted->sort_by);
  sorted->sort_by = g_strdup (g_strcmp0 (sorts[selected].key, "") == 0 ? fn_field_names[sorted->field]
                                                                       : sorts[selected].key);
  sorted->descending = sorts[selected].descending;
  apply (self, draft);
}

static void
title_changed_cb (FnAskView *self)
{
  const char *text = gtk_editable_get_text (self->title);
  g_autoptr (FnFigure) draft = NULL;
  g_autofree char *title = NULL;

  if (self->updating || get_figure (self) == NULL)
    return;
  draft = begin (self);
  title = *text != '\0' ? g_strdup (text) : suggest_title (self, draft);
  set_title (self, draft, title);
  apply (self, draft);
}

static void
keep_cb (FnAskView *self)
{
  g_autoptr (FnFigure) draft = NULL;

  if (get_figure (self) == NULL)
    return;
  draft = begin (self);
  apply (self, draft);
  fn_session_keep_figure (self->session, fn_session_get_figure (self->session));
}

/* Offers those of @names whose bit is set; @at becomes their numbers by row. */
static void
offer (AdwComboRow *row, const char *const *names, guint n, guint bits, guint current, guint *at)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint n_offered = 0, selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    if ((bits & 1u << i) != 0)
      {
        gtk_string_list_append (model, gettext (names[i]));
        if (i == current)
          selected = n_offered;
        at[n_offered++] = i;
      }
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (row, selected);
  gtk_widget_set_visible (GTK_WIDGET (row), n_offered > 1);
}

static void
show_sort (FnAskView *self, const FnFigure *figure)
{
  g_autoptr (FnFigure) copy = fn_figure_copy (figure);
  const FnEncoding *sorted = fn_figure_get_sorted (copy);
  const char *titles[G_N_ELEMENTS (sorts) + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;
  guint selected = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->sort), sorted != NULL);
  if (sorted == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      const char *key = g_strcmp0 (sorts[i].key, "") == 0 ? fn_field_names[sorted->field] : sorts[i].key;

      titles[i] = gettext (sorts[i].title);
      if (g_strcmp0 (key, sorted->sort_by) == 0 && sorts[i].descending == sorted->descending)
        selected = i;
    }
  model = gtk_string_list_new (titles);
  adw_combo_row_set_model (self->sort, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->sort, selected);
}

/* What is being typed stays as it is typed. */
static void
show_title (FnAskView *self, const FnFigure *figure)
{
  g_autofree char *suggested = suggest_title (self, figure);
  const char *title = fn_label_get (figure->title, fn_session_get_words (self->session)->language);
  gboolean same = g_strcmp0 (title, suggested) == 0;

  g_object_set (self->title, "placeholder-text", suggested, NULL);
  if (g_strcmp0 (gtk_editable_get_text (self->title), same ? "" : title) != 0 &&
      g_strcmp0 (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, same ? "" : title);
}

static void
figure_changed_cb (FnAskView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnFigure *figure = get_figure (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), figure != NULL);
  if (figure == NULL || self->updating)
    return;
  self->updating = TRUE;
  show_title (self, figure);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fn_choice_list_update (self->lists[i], figure);
  offer (self->mark, marks, G_N_ELEMENTS (marks), fn_figure_list_marks (base, figure) | 1u << figure->mark,
         figure->mark, self->marks);
  offer (self->layout, layouts, G_N_ELEMENTS (layouts),
         figure->mark == FN_MARK_TYPE_BAR ? fn_figure_list_layouts (base, figure) | 1u << figure->layout : 0,
         figure->layout, self->layouts);
  show_sort (self, figure);
  gtk_widget_set_sensitive (self->keep,
                            !fn_session_is_kept_figure (self->session, fn_session_get_figure (self->session)));
  self->updating = FALSE;
}

static void
fn_ask_view_dispose (GObject *object)
{
  FnAskView *self = FN_ASK_VIEW (object);

  /* What goes says so, and must not be taken for a wish. */
  self->updating = TRUE;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_ask_view_parent_class)->dispose (object);
}

static void
fn_ask_view_class_init (FnAskViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_ask_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-ask-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnAskView, content);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, title);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, keep);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, choices);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, mark);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, layout);
  gtk_widget_class_bind_template_child (widget_class, FnAskView, sort);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_chosen_cb);
}

static void
fn_ask_view_init (FnAskView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_ask_view_attach (FnAskView *self, FnSession *session)
{
  g_return_if_fail (FN_IS_ASK_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->lists[i] = g_object_new (FN_TYPE_CHOICE_LIST, NULL);
      fn_choice_list_attach (self->lists[i], session, fields[i].field, gettext (fields[i].title));
      g_signal_connect (self->lists[i], "chosen", G_CALLBACK (chosen_cb), self);
      gtk_box_append (self->choices, GTK_WIDGET (self->lists[i]));
    }
  fn_choice_list_set_expanded (self->lists[0], TRUE);
  g_signal_connect_object (session, "notify::figures-serial", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  figure_changed_cb (self);
}

void
fn_ask_view_start (FnAskView *self)
{
  const FnWords *words;
  FnTitleStyle style;
  FnFactBase *base;
  FnFigure draft = { 0 };
  int in_view, fact, figure;

  g_return_if_fail (FN_IS_ASK_VIEW (self));
  base = fn_session_get_base (self->session);
  g_return_if_fail (base != NULL);

  words = fn_session_get_words (self->session);
  style = (FnTitleStyle){ words->language, &words->citing, &words->dates };
  in_view = fn_session_get_fact (self->session);
  fact = MAX (in_view, 0);
  if (fn_fact_base_count (base, FN_PART_FACT) == 0)
    return;
  fn_figure_choose (base, &draft, FN_FIELD_MEASURE,
                    fn_fact_base_get_member_id (base, FN_PART_MEASURE, fn_fact_base_get_fact (base, fact)->measure),
                    TRUE);
  fn_figure_suggest (base, &draft, &style);
  figure = fn_session_add_figure (self->session, &draft);
  if (in_view >= 0)
    fn_session_show_fact_in_figure (self->session, in_view, figure);
  else
    fn_session_show_figure (self->session, figure);
  fn_figure_clear (&draft);
}

void
fn_ask_view_edit_title (FnAskView *self)
{
  g_return_if_fail (FN_IS_ASK_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
