#include "config.h"

#include "app/fn-source-view.h"

#include "app/fn-document-bar.h"
#include "app/fn-document-page.h"
#include "app/fn-find-bar.h"
#include "app/fn-reading-actions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* No fact, nor none: whichever comes next is new. */
#define NEWS (-2)

struct _FnSourceView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *citation;
  GtkMenuButton *cite;
  GtkExpander *appraisal;
  GtkLabel *appraisal_text;
  FnDocumentBar *document_bar;
  AdwBin *page_place; /* for an FnDocumentPage, made for the first document that is read */
  AdwBin *find_place;
  FnFindBar *find_bar; /* (nullable): until something is looked for */
  FnReadingView *reading;
  GtkWidget *steps;
  GtkLabel *step_label;
  GtkBox *figures;

  FnSession *session;
  FnLook *look;
  int fact;        /* whose words are, or -1 */
  int step;        /* which of its citations */
  int figure;      /* which the list of other figures leaves out, or -1 */
};

G_DEFINE_FINAL_TYPE (FnSourceView, fn_source_view, GTK_TYPE_WIDGET)

/* "1 of 3", where a fact has several citations. */
static void
show_steps (FnSourceView *self)
{
  guint n = fn_session_get_n_citations (self->session);
  g_autofree char *text = g_strdup_printf (_("%u of %u"), fn_session_get_citation (self->session) + 1, n);

  gtk_label_set_label (self->step_label, text);
  gtk_widget_set_visible (self->steps, n > 1);
}

static void
add_figure_link (FnSourceView *self, int figure, int fact)
{
  const char *title = fn_label_get (fn_fact_base_get_figure (fn_session_get_base (self->session), figure)->title,
                                    fn_session_get_words (self->session)->language);
  /* Not with a label of our own, which older versions of GTK would not read aloud. */
  GtkWidget *link = gtk_button_new_with_label (title);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link)));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (link, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.show-fact-in-figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "(ii)", fact, figure);
  gtk_box_append (self->figures, link);
}

/* The other figures that rest on the same words. */
static void
show_figures (FnSourceView *self)
{
  int fact = fn_session_get_fact (self->session);
  g_autoptr (GArray) figures = NULL;
  GtkWidget *child;
  gboolean any = FALSE;

  while ((child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->figures)))) != NULL)
    gtk_box_remove (self->figures, child);
  if (fact >= 0)
    figures = fn_fact_base_get_figures_of (fn_session_get_base (self->session), fact);
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    if (g_array_index (figures, int, i) != fn_session_get_figure (self->session))
      {
        add_figure_link (self, g_array_index (figures, int, i), fact);
        any = TRUE;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->figures), any);
}

/* One step of the person changes several properties. Returns: whether what is to be shown is new. */
static gboolean
take_note (FnSourceView *self)
{
  int fact = fn_session_get_fact (self->session), citation = fn_session_get_citation (self->session);
  int figure = fn_session_get_figure (self->session);
  gboolean news = fact != self->fact || citation != self->step || figure != self->figure;

  self->fact = fact;
  self->step = citation;
  self->figure = figure;
  return news;
}

static void
fact_changed_cb (FnSourceView *self)
{
  if (fn_session_get_base (self->session) == NULL || !take_note (self))
    return;
  show_steps (self);
  show_figures (self);
}

static void
show_head (FnSourceView *self, const FnSource *source)
{
  const FnWords *words = fn_session_get_words (self->session);
  g_autofree char *citation = fn_words_cite (words, source);
  const char *appraisal = fn_label_get (source->appraisal, words->language);

  gtk_label_set_label (self->citation, citation);
  gtk_label_set_label (self->appraisal_text, appraisal != NULL ? appraisal : "");
  gtk_widget_set_visible (GTK_WIDGET (self->appraisal), appraisal != NULL);
}

/* Most windows never need one, and it takes a part of the first frame. */
static void
ensure_document_page (FnSourceView *self)
{
  FnDocumentPage *page;

  if (fn_session_get_document (self->session) < 0 || adw_bin_get_child (self->page_place) != NULL)
    return;
  page = g_object_new (FN_TYPE_DOCUMENT_PAGE, NULL);
  adw_bin_set_child (self->page_place, GTK_WIDGET (page));
  fn_document_page_attach (page, self->session, self->look);
}

static void
page_changed_cb (FnSourceView *self)
{
  if (self->find_bar != NULL)
    fn_find_bar_set_page (self->find_bar, fn_reading_view_get_page (self->reading));
}

/* Another text, or more found in the one that is there. The text itself, which was told before, has its page
 * already. */
static void
text_changed_cb (FnSourceView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int source = fn_session_get_source (self->session);

  gtk_widget_set_visible (self->content, source >= 0);
  page_changed_cb (self);
  self->fact = NEWS;
  if (base == NULL || source < 0)
    return;
  show_head (self, fn_fact_base_get_source (base, (guint) source));
  ensure_document_page (self);
  fact_changed_cb (self);
}

static void
step_cb (FnSourceView *self, int by)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-fact", "(ii)", fn_session_get_fact (self->session),
                              fn_session_get_citation (self->session) + by);
}

static void
previous_step_cb (FnSourceView *self)
{
  step_cb (self, -1);
}

static void
next_step_cb (FnSourceView *self)
{
  step_cb (self, 1);
}

/* Made when it is first asked for, so that the first frame does not pay for it. */
static void
open_cite_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = fn_reading_actions_create_menu ();
  gtk_menu_button_set_menu_model (button, menu);
}

static gboolean
drop_cb (FnSourceView *self, const GValue *value)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    {
      g_autofree char *uri = g_file_get_uri (file->data);

      g_strv_builder_add (uris, uri);
    }
  list = g_strv_builder_end (uris);
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.attach-files", "^as", list);
}

static void
fn_source_view_dispose (GObject *object)
{
  FnSourceView *self = FN_SOURCE_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_source_view_parent_class)->dispose (object);
}

static void
fn_source_view_class_init (FnSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_DOCUMENT_BAR);
  g_type_ensure (FN_TYPE_READING_VIEW);

  G_OBJECT_CLASS (klass)->dispose = fn_source_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "source");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, content);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, citation);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, cite);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, appraisal);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, appraisal_text);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, document_bar);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, page_place);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, find_place);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, reading);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, steps);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, step_label);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, figures);
  gtk_widget_class_bind_template_callback (widget_class, previous_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_step_cb);
}

static void
fn_source_view_init (FnSourceView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->figure = -1;
  self->fact = NEWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_menu_button_set_create_popup_func (self->cite, open_cite_cb, NULL, NULL);
}

void
fn_source_view_attach (FnSourceView *self, FnSession *session, FnLook *look)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  fn_document_bar_attach (self->document_bar, session);
  self->look = g_object_ref (look);
  fn_reading_view_attach (self->reading, session, look);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::citation", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::text-serial", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  /* A long text comes into view only later. */
  g_signal_connect_object (fn_reading_view_get_text (self->reading), "notify::buffer", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  text_changed_cb (self);
}

FnReadingView *
fn_source_view_get_reading (FnSourceView *self)
{
  g_return_val_if_fail (FN_IS_SOURCE_VIEW (self), NULL);

  return self->reading;
}

/* The first frame does without it. */
static FnFindBar *
get_find_bar (FnSourceView *self)
{
  if (self->find_bar == NULL)
    {
      self->find_bar = g_object_new (FN_TYPE_FIND_BAR, NULL);
      adw_bin_set_child (self->find_place, GTK_WIDGET (self->find_bar));
      fn_find_bar_attach (self->find_bar, fn_reading_view_get_text (self->reading));
      fn_reading_view_set_find (self->reading, fn_find_bar_get_find (self->find_bar));
      page_changed_cb (self);
    }
  return self->find_bar;
}

void
fn_source_view_find (FnSourceView *self)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));

  fn_find_bar_open (get_find_bar (self));
}

void
fn_source_view_find_step (FnSourceView *self, int by)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));

  fn_find_bar_step (get_find_bar (self), by);
}
