#include "config.h"

#include "load/fn-load-citation.h"

#include "load/fn-load-parts.h"
#include "load/fn-read-values.h"

#include <glib/gi18n.h>

const FnKey fn_selector_keys[] = {
  { "exact", TRUE, G_STRUCT_OFFSET (FnSelector, exact), fn_read_string },
  { "prefix", FALSE, G_STRUCT_OFFSET (FnSelector, prefix), fn_read_string },
  { "suffix", FALSE, G_STRUCT_OFFSET (FnSelector, suffix), fn_read_string },
  { NULL },
};

static void
read_selector (FnReader *reader, gpointer target)
{
  fn_reader_read_object (reader, fn_selector_keys, target);
}

static void
read_paragraph (FnReader *reader, gpointer target)
{
  fn_read_integer (reader, 1, G_MAXINT, target);
}

const FnKey fn_citation_keys[] = {
  { "source", TRUE, G_STRUCT_OFFSET (FnCitation, source), fn_read_source },
  { "section", FALSE, G_STRUCT_OFFSET (FnCitation, section), fn_read_string },
  { "paragraph", FALSE, G_STRUCT_OFFSET (FnCitation, paragraph), read_paragraph },
  { "notes", FALSE, G_STRUCT_OFFSET (FnCitation, notes), read_selector },
  { "original", FALSE, G_STRUCT_OFFSET (FnCitation, original), read_selector },
  { NULL },
};

void
fn_citations_init (FnCitations *self)
{
  self->kept = g_array_new (FALSE, TRUE, sizeof (FnCitation));
  self->rows = g_array_new (FALSE, TRUE, sizeof (guint));
}

void
fn_citations_clear (FnCitations *self)
{
  for (guint i = 0; self->kept != NULL && i < self->kept->len; i++)
    fn_citation_clear (&g_array_index (self->kept, FnCitation, i));
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

/* A citation of an unknown source leads nowhere and is left out. */
static void
add_citation (FnReader *reader, gpointer target)
{
  FnCitations *citations = target;
  FnCitation citation = { .source = -1 };
  guint row = fn_reader_get_index (reader);
  int first;

  fn_reader_read_object (reader, fn_citation_keys, &citation);
  if (citation.source < 0)
    {
      fn_citation_clear (&citation);
      return;
    }
  g_array_append_val (citations->kept, citation);
  g_array_append_val (citations->rows, row);
  first = g_array_index (citations->kept, FnCitation, 0).source;
  if (citation.source != first)
    fn_reader_error (reader, "mixed-sources",
                     _("A fact is a statement of one source; make what the other source says a fact of its own"));
}

void
fn_read_citations (FnReader *reader, gpointer target)
{
  fn_reader_read_array (reader, add_citation, target);
}
