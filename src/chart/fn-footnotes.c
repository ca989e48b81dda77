#include "config.h"

#include "chart/fn-footnotes.h"

#define SEPARATOR "  "

struct _FnFootnotes
{
  const FnChartRequest *request;
  GPtrArray *notes; /* (element-type FnCitation), each unlike the others; borrowed from the base */
};

/* The document's own words, else those of the notes. */
static const char *
get_words (const FnCitation *citation)
{
  return citation->original.exact != NULL ? citation->original.exact : citation->notes.exact;
}

static gboolean
same_place (const FnCitation *a, const FnCitation *b)
{
  return a->source == b->source && a->paragraph == b->paragraph && g_strcmp0 (a->section, b->section) == 0;
}

static gboolean
same_note (gconstpointer a, gconstpointer b)
{
  return same_place (a, b) && g_strcmp0 (get_words (a), get_words (b)) == 0;
}

/* What the fact @index rests on. */
static GPtrArray *
find_citations (const FnFactBase *base, int index)
{
  g_autoptr (GArray) support = fn_fact_base_get_support (base, (guint) index);
  GPtrArray *citations = g_ptr_array_new ();

  for (guint i = 0; i < support->len; i++)
    {
      const FnSupport *one = &g_array_index (support, FnSupport, i);

      g_ptr_array_add (citations, &fn_fact_base_get_fact (base, (guint) one->fact)->citations[one->citation]);
    }
  return citations;
}

static void
add_fact (FnFootnotes *self, int fact)
{
  g_autoptr (GPtrArray) citations = find_citations (self->request->base, fact);

  for (guint i = 0; i < citations->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->notes, citations->pdata[i], same_note, NULL))
      g_ptr_array_add (self->notes, citations->pdata[i]);
}

FnFootnotes *
fn_footnotes_new (const FnChartRequest *request, FnFigureData *data)
{
  FnFootnotes *self = g_new0 (FnFootnotes, 1);

  self->request = request;
  self->notes = g_ptr_array_new ();
  for (guint i = 0; i < fn_figure_data_get_length (data); i++)
    for (guint j = 0; j < fn_figure_data_get (data, i)->n_facts; j++)
      add_fact (self, fn_figure_data_get (data, i)->facts[j]);
  return self;
}

void
fn_footnotes_free (FnFootnotes *self)
{
  g_ptr_array_unref (self->notes);
  g_free (self);
}

char *
fn_footnotes_take_label (const FnFootnotes *self, FnFigureData *data, guint index, char *label)
{
  const FnDatum *datum = fn_figure_data_get (data, index);
  g_autofree gboolean *cited = g_new0 (gboolean, self->notes->len + 1);
  GString *text = g_string_new (label);
  char before = FN_CANVAS_NUMBERS;

  g_free (label);
  for (guint i = 0; i < datum->n_facts; i++)
    {
      g_autoptr (GPtrArray) citations = find_citations (self->request->base, datum->facts[i]);
      guint number;

      for (guint j = 0; j < citations->len; j++)
        if (g_ptr_array_find_with_equal_func (self->notes, citations->pdata[j], same_note, &number))
          cited[number] = TRUE;
    }
  for (guint i = 0; i < self->notes->len; i++)
    if (cited[i])
      {
        g_string_append_printf (text, "%c%u", before, i + 1);
        before = ',';
      }
  return g_string_free (text, FALSE);
}

/* "CRS 2025, Trade, ¶ 6" */
static char *
name_place (const FnFootnotes *self, const FnCitation *citation)
{
  const FnWords *words = self->request->words;
  const FnSource *source = fn_fact_base_get_source (self->request->base, (guint) citation->source);
  g_autofree char *number = g_strdup_printf ("%d", citation->paragraph);
  g_autofree char *paragraph = fn_words_fill (words->word[FN_WORD_PARAGRAPH], number, NULL);
  const char *parts[4] = { fn_source_get_name (source, words->language) };
  guint n = 1;

  if (citation->section != NULL)
    parts[n++] = citation->section;
  if (citation->paragraph > 0)
    parts[n++] = paragraph;
  return g_strjoinv (words->citing.separator, (char **) parts);
}

/* "1 “562 383”", on one line whatever the document has between the words. */
static char *
name_words (const FnFootnotes *self, guint index)
{
  const char *exact = get_words (self->notes->pdata[index]);
  g_auto (GStrv) words = g_strsplit_set (exact != NULL ? exact : "", " \t\r\n", -1);
  g_autofree char *line = g_strjoinv (" ", words);
  g_autofree char *quoted = NULL;

  if (*line == '\0')
    return g_strdup_printf ("%u", index + 1);
  quoted = fn_words_fill (self->request->words->word[FN_WORD_QUOTED], line, NULL);
  return g_strdup_printf ("%u %s", index + 1, quoted);
}

/* Notes from one paragraph stand together, before its name. */
static GPtrArray *
make_paragraphs (const FnFootnotes *self, guint n)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n;)
    {
      const FnCitation *first = self->notes->pdata[i];
      g_autofree char *place = name_place (self, first);
      GString *text = g_string_new (NULL);

      for (; i < n && same_place (first, self->notes->pdata[i]); i++)
        {
          g_autofree char *words = name_words (self, i);

          g_string_append_printf (text, "%s%s", words, SEPARATOR);
        }
      g_string_append (text, place);
      g_ptr_array_add (paragraphs, g_string_free (text, FALSE));
    }
  if (n < self->notes->len)
    {
      g_autofree char *rest = g_strdup_printf ("%u", self->notes->len - n);

      g_ptr_array_add (paragraphs, fn_words_fill (self->request->words->word[FN_WORD_MORE_FOOTNOTES], rest, NULL));
    }
  return paragraphs;
}

static char **
wrap_first (const FnFootnotes *self, const FnCanvas *canvas, FnFont font, double width, guint n)
{
  g_autoptr (GPtrArray) paragraphs = make_paragraphs (self, n);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_auto (GStrv) wrapped = fn_canvas_wrap (canvas, paragraphs->pdata[i], font, width, G_MAXUINT);

      g_strv_builder_addv (lines, (const char **) wrapped);
    }
  return g_strv_builder_end (lines);
}

char **
fn_footnotes_to_lines (const FnFootnotes *self, const FnCanvas *canvas, FnFont font, double width, guint max_lines)
{
  guint fitting = 0, beyond = self->notes->len + 1, middle = self->notes->len;

  /* more notes take more lines */
  while (fitting + 1 < beyond)
    {
      g_auto (GStrv) lines = wrap_first (self, canvas, font, width, middle);

      if (g_strv_length (lines) <= max_lines)
        fitting = middle;
      else
        beyond = middle;
      middle = (fitting + beyond) / 2;
    }
  return wrap_first (self, canvas, font, width, fitting);
}
