#include "config.h"

#include "app/fn-document-bar.h"

#include "app/fn-fact-item.h"
#include "text/fn-encoding.h"

#include <glib/gi18n.h>

struct _FnDocumentBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *texts;
  GtkActionable *original;
  GtkWidget *about_notes;
  GtkLabel *state;
  GtkLabel *lost;
  GtkExpander *missed;
  GtkListBox *missed_list;
  GtkMenuButton *more;

  FnSession *session;
  FnCited *cited; /* whose misses are listed, or NULL */
};

G_DEFINE_FINAL_TYPE (FnDocumentBar, fn_document_bar, GTK_TYPE_WIDGET)

static guint
count_documents (FnDocumentBar *self)
{
  int source = fn_session_get_source (self->session);

  return source >= 0 ? fn_documents_count (fn_session_get_documents (self->session), (guint) source) : 0;
}

static const FnAttachedDocument *
get_document (FnDocumentBar *self, int index)
{
  if (index < 0)
    return NULL;
  return fn_documents_get (fn_session_get_documents (self->session), (guint) fn_session_get_source (self->session),
                           (guint) index);
}

static void
add_texts (FnDocumentBar *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Notes"), "win.document(-1)");
  for (guint i = 0; i < count_documents (self); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (get_document (self, (int) i)->attached->name, NULL);

      g_menu_item_set_action_and_target (item, "win.document", "i", (int) i);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_encodings (GMenu *menu)
{
  g_autoptr (GMenu) encodings = g_menu_new ();
  guint n;
  const FnTextEncoding *all = fn_encoding_get_all (&n);

  g_menu_append (encodings, _("Find Out"), "win.document-encoding::");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = fn_encoding_dup_title (all[i].name);
      g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

      g_menu_item_set_action_and_target (item, "win.document-encoding", "s", all[i].name);
      g_menu_append_item (encodings, item);
    }
  g_menu_append_submenu (menu, _("Text _Encoding"), G_MENU_MODEL (encodings));
}

/* What has pages has no encoding that one could choose. */
static gboolean
has_encoding (const FnAttachedDocument *document)
{
  return document->reading == NULL ? document->failure != NULL : document->reading->encoding != NULL;
}

/* Made when it is asked for, and anew each time. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  FnDocumentBar *self = FN_DOCUMENT_BAR (data);
  const FnAttachedDocument *document = get_document (self, fn_session_get_document (self->session));
  g_autoptr (GMenu) menu = g_menu_new (), section = g_menu_new ();

  if (count_documents (self) > 1)
    add_texts (self, menu);
  g_menu_append (section, _("_Attach Documents…"), "win.attach-document");
  if (document != NULL && has_encoding (document))
    add_encodings (section);
  if (document != NULL)
    g_menu_append (section, _("_Remove This Document…"), "win.remove-document");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
names_a_file (const FnSource *source)
{
  for (guint i = 0; i < source->n_originals; i++)
    if (source->originals[i].sha256 != NULL)
      return TRUE;
  return FALSE;
}

static const char *
describe_edition (FnDocumentBar *self, const FnAttached *attached)
{
  if (attached->same)
    return _("the very document that the facts were read in");
  if (names_a_file (fn_fact_base_get_source (fn_session_get_base (self->session), (guint) attached->source)))
    return _("another edition than the one that the facts were read in");
  return _("whether the facts were read in this edition is not recorded");
}

static void
add_part (GString *state, const char *part)
{
  g_string_append (state, " · ");
  g_string_append (state, part);
}

static void
add_reading (GString *state, const FnReading *reading)
{
  g_autofree char *encoding = reading->encoding != NULL ? fn_encoding_dup_title (reading->encoding) : NULL;
  g_autofree char *guess = encoding != NULL ? g_strdup_printf (_("%s, guessed"), encoding) : NULL;
  g_autofree char *unread = g_strdup_printf (
      ngettext ("%u page of this document could not be read", "%u pages of this document could not be read",
                reading->n_unread),
      reading->n_unread);

  if (encoding != NULL)
    add_part (state, reading->encoding_is_guess ? guess : encoding);
  if (reading->n_unread > 0)
    add_part (state, unread);
}

static void
add_found (GString *state, const FnCited *cited)
{
  guint n = fn_cited_get_found (cited)->len;
  g_autofree char *all = g_strdup_printf (
      ngettext ("its %u quotation is found", "all %u quotations are found", n), n);

  if (n > 0 && fn_cited_get_missed (cited)->len == 0)
    add_part (state, all);
  if (fn_cited_get_columns_are_joined (cited))
    add_part (state, _("its columns run into each other; words over two lines are found by the length of the line "
                       "between"));
}

static void
show_state (FnDocumentBar *self, const FnAttachedDocument *document)
{
  g_autoptr (GString) state = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->state), document != NULL);
  if (document == NULL)
    return;
  state = g_string_new (document->attached->name);
  add_part (state, describe_edition (self, document->attached));
  if (document->reading != NULL)
    add_reading (state, document->reading);
  if (document->cited != NULL)
    add_found (state, document->cited);
  if (document->failure != NULL)
    g_string_assign (state, document->failure);
  else if (document->reading == NULL)
    add_part (state, _("reading…"));
  gtk_label_set_label (self->state, state->str);
}

static GtkWidget *
make_row (FnDocumentBar *self, const FnPassage *passage)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnFact *fact = fn_fact_base_get_fact (base, (guint) passage->fact);
  g_autoptr (FnFactItem) item = fn_fact_item_new (base, passage->fact, fn_session_get_words (self->session));
  const char *words = fact->citations[passage->citation].original.exact;
  const char *subject = fn_fact_item_get_subject (item);
  g_autofree char *text = passage->match.state == FN_MATCH_AMBIGUOUS
                              ? g_strdup_printf (_("“%s” stands there more than once – %s"), words, subject)
                              : g_strdup_printf (_("“%s” – %s"), words, subject);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
list_missed (FnDocumentBar *self, const GPtrArray *missed)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->missed_list, 0)) != NULL)
    gtk_list_box_remove (self->missed_list, GTK_WIDGET (row));
  for (guint i = 0; i < missed->len; i++)
    gtk_list_box_append (self->missed_list, make_row (self, missed->pdata[i]));
}

static void
show_missed (FnDocumentBar *self, FnCited *cited)
{
  const GPtrArray *missed = cited != NULL ? fn_cited_get_missed (cited) : NULL;
  guint n = missed != NULL ? missed->len : 0;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->missed), n > 0);
  if (cited == self->cited)
    return;
  g_clear_pointer (&self->cited, fn_cited_unref);
  if (n == 0)
    return;
  self->cited = fn_cited_ref (cited);
  label = g_strdup_printf (ngettext ("%u of %u quotations is not in this document",
                                     "%u of %u quotations are not in this document", n),
                           n, n + fn_cited_get_found (cited)->len);
  gtk_expander_set_label (self->missed, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missed), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  list_missed (self, missed);
}

/* Why no words are set off in a document, although a fact is in view. */
static char *
explain_no_words (FnDocumentBar *self, const FnPassage *passage)
{
  const FnFact *fact = fn_fact_base_get_fact (fn_session_get_base (self->session), (guint) passage->fact);
  const char *words = fact->citations[passage->citation].original.exact;
  const FnMatch *match = fn_session_get_text_match (self->session);

  if (match == NULL)
    return g_strdup (_("For this citation, no words of the document are recorded."));
  if (match->state == FN_MATCH_NOT_FOUND)
    return g_strdup_printf (_("“%s” is not in this document."), words);
  if (match->state == FN_MATCH_AMBIGUOUS)
    return g_strdup_printf (_("“%s” is in this document more than once."), words);
  return NULL;
}

static void
fact_changed_cb (FnDocumentBar *self)
{
  const FnAttachedDocument *document = get_document (self, fn_session_get_document (self->session));
  const FnPassage *passage = fn_session_get_passage (self->session);
  g_autofree char *text = NULL;

  if (document != NULL && document->cited != NULL && passage != NULL &&
      passage->source == fn_session_get_source (self->session))
    text = explain_no_words (self, passage);
  gtk_label_set_label (self->lost, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lost), text != NULL);
}

static void
text_changed_cb (FnDocumentBar *self)
{
  const FnAttachedDocument *document = get_document (self, fn_session_get_document (self->session));
  guint n = count_documents (self);

  gtk_widget_set_visible (self->texts, n > 0);
  gtk_widget_set_visible (self->about_notes, document == NULL);
  gtk_actionable_set_action_target (self->original, "i", MAX (fn_session_get_document (self->session), 0));
  show_state (self, document);
  show_missed (self, document != NULL ? document->cited : NULL);
  fact_changed_cb (self);
}

static void
row_activated_cb (FnDocumentBar *self, GtkListBoxRow *row)
{
  const FnPassage *passage = fn_cited_get_missed (self->cited)->pdata[gtk_list_box_row_get_index (row)];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-fact", "(ii)", passage->fact, passage->citation);
}

static void
fn_document_bar_dispose (GObject *object)
{
  FnDocumentBar *self = FN_DOCUMENT_BAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->cited, fn_cited_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_document_bar_parent_class)->dispose (object);
}

static void
fn_document_bar_class_init (FnDocumentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_document_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-document-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, content);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, texts);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, original);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, about_notes);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, state);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, lost);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, missed);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, missed_list);
  gtk_widget_class_bind_template_child (widget_class, FnDocumentBar, more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
fn_document_bar_init (FnDocumentBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, make_menu_cb, self, NULL);
}

void
fn_document_bar_attach (FnDocumentBar *self, FnSession *session)
{
  g_return_if_fail (FN_IS_DOCUMENT_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::text-serial", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::fact", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::citation", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  text_changed_cb (self);
}
