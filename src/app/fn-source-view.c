#include "config.h"

#include "app/fn-source-view.h"

#include "app/fn-document-bar.h"
#include "app/fn-document-page.h"
#include "app/fn-find-bar.h"
#include "app/fn-page-buffer.h"

#include <glib/gi18n.h>

/* How close to an edge the words in view may come, as a part of the height. */
#define MARGIN 0.3
/* No fact, nor none: whichever comes next is new. */
#define NEWS (-2)

struct _FnSourceView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *citation;
  GtkExpander *appraisal;
  GtkLabel *appraisal_text;
  FnDocumentBar *document_bar;
  FnDocumentPage *document_page;
  FnFindBar *find_bar;
  GtkWidget *scroller;
  GtkTextView *text;
  GtkWidget *steps;
  GtkLabel *step_label;
  GtkBox *figures;

  FnSession *session;
  GtkTextBuffer *buffer;
  FnPage *page;    /* on view, or NULL */
  int fact;        /* whose words are, or -1 */
  int step;        /* which of its citations */
  int found;       /* which stretch is looked at without a fact, or -1 */
  int figure;      /* which the list of other figures leaves out, or -1 */
  gboolean moving; /* whether it is we who move the caret */
  gboolean pinned; /* whether the words in view are to stay in sight while the text is laid out */
};

G_DEFINE_FINAL_TYPE (FnSourceView, fn_source_view, GTK_TYPE_WIDGET)

/* Where the words of the citation in view stand in the text on view; NULL when they do not. */
static const FnMatch *
get_match_here (FnSourceView *self)
{
  const FnMatch *match = self->page != NULL ? fn_session_get_text_match (self->session) : NULL;

  return match != NULL && match->n_ranges > 0 ? match : NULL;
}

static gboolean
is_caret_within (FnSourceView *self, int start, int end)
{
  int caret;

  g_object_get (self->buffer, "cursor-position", &caret, NULL);
  return caret >= start && caret <= end && gtk_widget_has_focus (GTK_WIDGET (self->text));
}

static void
scroll_to_words (FnSourceView *self)
{
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (self->buffer), MARGIN, FALSE, 0, 0);
}

/* GtkTextView lays lines out bit by bit, after the first frame too, and pushes what it has scrolled to away. */
static void
laid_out_cb (FnSourceView *self)
{
  if (!self->pinned || self->moving)
    return;
  self->moving = TRUE;
  scroll_to_words (self);
  self->moving = FALSE;
}

/* From the first input on, the person decides what is in sight. */
static gboolean
event_cb (FnSourceView *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
      self->pinned = FALSE;
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* The words become the selection, so that a screen reader and "Copy" know them too. A person whose caret
 * is in them already is reading: it stays. */
static void
select_words (FnSourceView *self, const FnMatch *match)
{
  int start = fn_page_from_notes (self->page, match->ranges[0].start);
  int end = fn_page_from_notes (self->page, match->ranges[0].end);
  GtkTextIter first, last;

  if (is_caret_within (self, start, end))
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &last, end);
  self->moving = TRUE;
  gtk_text_buffer_select_range (self->buffer, &first, &last);
  self->moving = FALSE;
  self->pinned = TRUE;
  scroll_to_words (self);
}

static void
clear_selection (FnSourceView *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  self->moving = TRUE;
  gtk_text_buffer_place_cursor (self->buffer, &caret);
  self->moving = FALSE;
}

static void
show_passage (FnSourceView *self)
{
  const FnMatch *match = get_match_here (self);

  self->pinned = FALSE;
  fn_page_buffer_clear (self->buffer, FN_PAGE_TAG_SHOWN);
  if (match == NULL)
    {
      clear_selection (self);
      return;
    }
  fn_page_buffer_mark_match (self->buffer, FN_PAGE_TAG_SHOWN, self->page, match);
  select_words (self, match);
}

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
  GtkWidget *label = gtk_label_new (title), *link = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (link), label);
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
  int figure = fn_session_get_figure (self->session), found;
  gboolean news = fact != self->fact || citation != self->step || figure != self->figure;

  g_object_get (self->session, "found", &found, NULL);
  news = news || found != self->found;

  self->fact = fact;
  self->step = citation;
  self->figure = figure;
  self->found = found;
  return news;
}

static void
fact_changed_cb (FnSourceView *self)
{
  if (fn_session_get_base (self->session) == NULL || !take_note (self))
    return;
  show_passage (self);
  show_steps (self);
  show_figures (self);
}

static void
mark_cited (FnSourceView *self)
{
  const GPtrArray *passages = fn_session_get_text_passages (self->session);
  FnFactBase *base = fn_session_get_base (self->session);
  FnFocus focus = fn_session_get_focus (self->session);

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];
      gboolean held = fn_focus_holds (focus, base, passage->fact);

      fn_page_buffer_mark_match (self->buffer, held ? FN_PAGE_TAG_CITED : FN_PAGE_TAG_SET_BACK, self->page,
                                 &passage->match);
    }
}

static void
focus_changed_cb (FnSourceView *self)
{
  if (self->page == NULL)
    return;
  fn_page_buffer_clear (self->buffer, FN_PAGE_TAG_CITED);
  fn_page_buffer_clear (self->buffer, FN_PAGE_TAG_SET_BACK);
  mark_cited (self);
}

static void
set_page (FnSourceView *self, FnPage *page)
{
  fn_find_bar_set_page (self->find_bar, NULL);
  g_clear_pointer (&self->page, fn_page_unref);
  self->page = page != NULL ? fn_page_ref (page) : NULL;
  self->moving = TRUE;
  fn_page_buffer_fill (self->buffer, page);
  self->moving = FALSE;
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

/* Another text, or more found in the one that is there, which then stays as it is. */
static void
text_changed_cb (FnSourceView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int source = fn_session_get_source (self->session);
  FnPage *page = fn_session_get_text_page (self->session);

  gtk_widget_set_visible (self->content, source >= 0);
  if (page != self->page)
    set_page (self, page);
  self->fact = NEWS;
  if (base == NULL || source < 0)
    return;
  show_head (self, fn_fact_base_get_source (base, (guint) source));
  gtk_widget_set_visible (self->scroller, page != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fn_session_get_document (self->session) < 0 ? _("Notes") : _("Original"), -1);
  focus_changed_cb (self);
  fn_find_bar_set_page (self->find_bar, page);
  fact_changed_cb (self);
}

static void
caret_moved_cb (FnSourceView *self)
{
  int caret;

  if (self->moving || self->page == NULL || gtk_text_buffer_get_has_selection (self->buffer) ||
      !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    return;
  g_object_get (self->buffer, "cursor-position", &caret, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(it)", fn_session_get_source (self->session),
                              (guint64) fn_page_to_notes (self->page, caret));
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

static gboolean
drop_cb (FnSourceView *self, const GValue *value)
{
  g_autofree char *uri = g_file_get_uri (g_value_get_object (value));

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.attach-file", "s", uri);
}

static void
fn_source_view_dispose (GObject *object)
{
  FnSourceView *self = FN_SOURCE_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->buffer);
  g_clear_pointer (&self->page, fn_page_unref);

  G_OBJECT_CLASS (fn_source_view_parent_class)->dispose (object);
}

static void
fn_source_view_class_init (FnSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_DOCUMENT_BAR);
  g_type_ensure (FN_TYPE_DOCUMENT_PAGE);
  g_type_ensure (FN_TYPE_FIND_BAR);

  G_OBJECT_CLASS (klass)->dispose = fn_source_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "source");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, content);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, citation);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, appraisal);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, appraisal_text);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, document_bar);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, document_page);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, text);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, steps);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, step_label);
  gtk_widget_class_bind_template_child (widget_class, FnSourceView, figures);
  gtk_widget_class_bind_template_callback (widget_class, previous_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_step_cb);
}

static void
fn_source_view_init (FnSourceView *self)
{
  GtkEventController *input = gtk_event_controller_legacy_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->figure = self->found = -1;
  self->fact = NEWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (input, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (input, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (self->scroller, input);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  self->buffer = fn_page_buffer_new ();
  gtk_text_view_set_buffer (self->text, self->buffer);
  fn_find_bar_attach (self->find_bar, self->text);
}

static void
look_changed_cb (FnSourceView *self, FnLook *look)
{
  fn_page_buffer_set_look (self->buffer, look);
}

void
fn_source_view_attach (FnSourceView *self, FnSession *session, FnLook *look)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  look_changed_cb (self, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  fn_document_bar_attach (self->document_bar, session);
  fn_document_page_attach (self->document_page, session, look);
  g_signal_connect_object (session, "notify::text-serial", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::citation", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figure", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::found", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text)), "changed",
                           G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
  text_changed_cb (self);
}

void
fn_source_view_find (FnSourceView *self)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));

  fn_find_bar_open (self->find_bar);
}

void
fn_source_view_find_step (FnSourceView *self, int by)
{
  g_return_if_fail (FN_IS_SOURCE_VIEW (self));

  fn_find_bar_step (self->find_bar, by);
}
