#include "config.h"

#include "reader/fn-html-words.h"

#include "reader/fn-html-tables.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define CHUNK_SIZE (64 * 1024)
#define HAIR_SPACE "\342\200\212"

/* Where a page declares its encoding, browsers look no further. */
#define DECLARED_WITHIN 4096

/* Columns that a cell goes over, at most: enough for a title above a table. */
#define MOST_SPANNED 100

typedef enum
{
  INLINE,
  LINE,      /* begins and ends a line */
  HEADING,   /* a paragraph of one line */
  ITEM,      /* a line */
  PARAGRAPH, /* the same, with a blank line around it */
  LEFT_OUT,
  BREAK,
  TABLE,
  ROW,
  CELL,
  VERBATIM, /* a paragraph whose white space counts */
  LINK,
  RAISED,
  LOWERED,
  N_ROLES,
} Role;

static const struct
{
  const char *name;
  Role role;
} roles[] = {
  { "a", LINK },
  { "address", LINE },
  { "article", PARAGRAPH },
  { "aside", PARAGRAPH },
  { "blockquote", PARAGRAPH },
  { "body", PARAGRAPH },
  { "br", BREAK },
  { "caption", PARAGRAPH },
  { "center", LINE },
  { "dd", LINE },
  { "details", PARAGRAPH },
  { "div", LINE },
  { "dl", PARAGRAPH },
  { "dt", LINE },
  { "fieldset", PARAGRAPH },
  { "figcaption", PARAGRAPH },
  { "figure", PARAGRAPH },
  { "footer", PARAGRAPH },
  { "form", PARAGRAPH },
  { "h1", HEADING },
  { "h2", HEADING },
  { "h3", HEADING },
  { "h4", HEADING },
  { "h5", HEADING },
  { "h6", HEADING },
  { "head", LEFT_OUT },
  { "header", PARAGRAPH },
  { "hr", PARAGRAPH },
  { "iframe", LEFT_OUT },
  { "legend", LINE },
  { "li", ITEM },
  { "listing", VERBATIM },
  { "main", PARAGRAPH },
  { "nav", PARAGRAPH },
  { "noframes", LEFT_OUT },
  { "noscript", LEFT_OUT },
  { "object", LEFT_OUT },
  { "ol", PARAGRAPH },
  { "option", LINE },
  { "p", PARAGRAPH },
  { "pre", VERBATIM },
  { "script", LEFT_OUT },
  { "section", PARAGRAPH },
  { "select", LEFT_OUT },
  { "style", LEFT_OUT },
  { "sub", LOWERED },
  { "summary", LINE },
  { "sup", RAISED },
  { "svg", LEFT_OUT },
  { "table", TABLE },
  { "td", CELL },
  { "template", LEFT_OUT },
  { "textarea", LEFT_OUT },
  { "th", CELL },
  { "tr", ROW },
  { "ul", PARAGRAPH },
  { "xmp", VERBATIM },
};

/* @breaks: line ends that are due before the next word; @fresh_cell: whether nothing stands in the cell yet, so that it
 * takes no line ends */
typedef struct
{
  GString *words;
  FnHtmlTables *tables;
  GArray *marks;        /* of FnPageMark */
  FnPageMark mark;      /* of the line to come, if it has one */
  gboolean is_marked;
  guint depth[N_ROLES]; /* how many elements of each role are open */
  guint breaks;
  gboolean space;
  gboolean fresh_cell;
} Reader;

static Role
find_role (const xmlChar *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_ascii_strcasecmp ((const char *)name, roles[i].name) == 0)
      return roles[i].role;
  return INLINE;
}

static void
trim_line (GString *words)
{
  while (words->len > 0 && strchr (" \t", words->str[words->len - 1]) != NULL)
    g_string_truncate (words, words->len - 1);
}

static void
want_breaks (Reader *self, guint breaks)
{
  if (!self->fresh_cell)
    self->breaks = MAX (self->breaks, breaks);
  self->space = FALSE;
}

static gboolean
is_at_line_start (const Reader *self)
{
  return self->words->len == 0 || strchr ("\n\t", self->words->str[self->words->len - 1]) != NULL;
}

/* Ends the lines that are due. */
static void
flush_breaks (Reader *self)
{
  if (self->breaks > 0)
    {
      trim_line (self->words);
      for (guint i = 0; i < self->breaks && self->words->len > 0; i++)
        g_string_append_c (self->words, '\n');
    }
  self->breaks = 0;
}

/* Puts the mark of the line that the next character begins. */
static void
put_mark (Reader *self)
{
  if (self->is_marked && (self->words->len == 0 || self->words->str[self->words->len - 1] == '\n'))
    {
      self->mark.byte = self->words->len;
      g_array_append_val (self->marks, self->mark);
    }
  self->is_marked = FALSE;
}

/* Over how many rows or columns a cell goes: a number from 1, as its attribute says. */
static guint
read_span (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0 && attributes[i + 1] != NULL)
      return (guint) CLAMP (g_ascii_strtoll ((const char *) attributes[i + 1], NULL, 10), 1, MOST_SPANNED);
  return 1;
}

static void
begin_cell (Reader *self, const xmlChar *name, const xmlChar **attributes)
{
  FnHtmlCell cell = { g_ascii_tolower (name[1]) == 'h', read_span (attributes, "colspan"),
                      read_span (attributes, "rowspan") };

  if (!fn_html_tables_is_in_row (self->tables))
    flush_breaks (self);
  self->breaks = 0;
  fn_html_tables_begin_cell (self->tables, &cell);
  self->space = FALSE;
  self->fresh_cell = TRUE;
}

/* A paragraph that ends with its cell ends no line. */
static void
end_cell (Reader *self)
{
  self->breaks = 0;
  self->space = FALSE;
  self->fresh_cell = FALSE;
}

/* In a table, the line is that of the row. */
static void
begin_marked (Reader *self, Role role, const xmlChar *name)
{
  want_breaks (self, role == HEADING ? 2 : 1);
  if (role == ITEM)
    fn_html_tables_forgo (self->tables);
  self->is_marked = self->depth[CELL] == 0;
  self->mark = (FnPageMark){ .kind = role == HEADING ? FN_BLOCK_HEADING : FN_BLOCK_ITEM,
                             .level = role == HEADING ? name[1] - '0' : 0 };
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reader *self = data;
  Role role = find_role (name);

  self->depth[role]++;
  if (self->depth[LEFT_OUT] > 0)
    return;
  switch (role)
    {
    case LINE:
      want_breaks (self, 1);
      break;
    case HEADING:
    case ITEM:
      begin_marked (self, role, name);
      break;
    case BREAK:
      want_breaks (self, MIN (self->breaks + 1, 2));
      break;
    case TABLE:
      fn_html_tables_begin (self->tables);
      want_breaks (self, 2);
      break;
    case ROW:
      fn_html_tables_end_row (self->tables);
      want_breaks (self, 1);
      break;
    case CELL:
      begin_cell (self, name, attributes);
      break;
    case PARAGRAPH:
    case VERBATIM:
      want_breaks (self, 2);
      break;
    default:
      break;
    }
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *self = data;
  Role role = find_role (name);

  if (self->depth[role] > 0)
    self->depth[role]--;
  if (self->depth[LEFT_OUT] > 0)
    return;
  switch (role)
    {
    case LINE:
    case ITEM:
      self->is_marked = FALSE;
      want_breaks (self, 1);
      break;
    case CELL:
      end_cell (self);
      break;
    case ROW:
      fn_html_tables_end_row (self->tables);
      self->fresh_cell = FALSE;
      want_breaks (self, 1);
      break;
    case TABLE:
      fn_html_tables_end (self->tables);
      self->fresh_cell = FALSE;
      want_breaks (self, 2);
      break;
    case HEADING:
      self->is_marked = FALSE;
      want_breaks (self, 2);
      break;
    case PARAGRAPH:
    case VERBATIM:
      want_breaks (self, 2);
      break;
    default:
      break;
    }
}

/* The characters for digits and signs set high or low; NULL for others. */
static const char *
shift_character (char c, gboolean raised)
{
  static const char *const high[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "⁻" };
  static const char *const low[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉", "₊", "₋" };
  int index = g_ascii_isdigit (c) ? c - '0' : c == '+' ? 10 : c == '-' ? 11 : -1;

  return index < 0 ? NULL : raised ? high[index] : low[index];
}

/* A number that leads to a note stands apart from what it is a note to. */
static void
append_shifted (Reader *self, char c)
{
  const char *shifted = shift_character (c, self->depth[RAISED] > 0);

  if (shifted == NULL)
    g_string_append_c (self->words, c);
  else
    {
      if (self->depth[LINK] > 0 && self->words->len > 0 &&
          g_ascii_isalnum (self->words->str[self->words->len - 1]))
        g_string_append (self->words, HAIR_SPACE);
      g_string_append (self->words, shifted);
    }
}

static void
append_verbatim (Reader *self, const char *text, gsize size)
{
  flush_breaks (self);
  self->fresh_cell = FALSE;
  self->is_marked = FALSE;
  for (gsize i = 0; i < size; i++)
    if (text[i] != '\r')
      g_string_append_c (self->words, text[i]);
}

static void
characters_cb (void *data, const xmlChar *characters, int size)
{
  Reader *self = data;
  const char *text = (const char *)characters;

  if (self->depth[LEFT_OUT] > 0)
    return;
  if (self->depth[VERBATIM] > 0)
    {
      append_verbatim (self, text, size);
      return;
    }
  for (int i = 0; i < size; i++)
    {
      if (strchr (" \t\r\n\f", text[i]) != NULL)
        {
          self->space = TRUE;
          continue;
        }
      flush_breaks (self);
      put_mark (self);
      if (self->space && !is_at_line_start (self))
        g_string_append_c (self->words, ' ');
      self->space = FALSE;
      self->fresh_cell = FALSE;
      if (self->depth[RAISED] > 0 || self->depth[LOWERED] > 0)
        append_shifted (self, text[i]);
      else
        g_string_append_c (self->words, text[i]);
    }
}

GString *
fn_html_words (const char *html, gsize size, GArray *marks)
{
  htmlSAXHandler handler = { .startElement = start_element_cb,
                             .endElement = end_element_cb,
                             .characters = characters_cb,
                             .ignorableWhitespace = characters_cb };
  Reader reader = { .words = g_string_sized_new (size / 2),
                    .marks = marks };
  htmlParserCtxtPtr parser;

  g_return_val_if_fail (html != NULL && marks != NULL, NULL);

  reader.tables = fn_html_tables_new (reader.words, marks);
  parser = htmlCreatePushParserCtxt (&handler, &reader, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  for (gsize done = 0; done < size; done += CHUNK_SIZE)
    htmlParseChunk (parser, html + done, (int)MIN (CHUNK_SIZE, size - done), FALSE);
  htmlParseChunk (parser, NULL, 0, TRUE);
  htmlFreeParserCtxt (parser);

  trim_line (reader.words);
  if (reader.words->len > 0)
    g_string_append_c (reader.words, '\n');
  fn_html_tables_free (reader.tables);
  return reader.words;
}

/* The word after an "=", with or without quotation marks. */
static char *
dup_value (const char *at)
{
  at += strspn (at, " \t\r\n");
  if (*at != '=')
    return NULL;
  at++;
  at += strspn (at, " \t\r\n\"'");
  return g_strndup (at, strcspn (at, " \t\r\n\"'/>;?"));
}

char *
fn_html_find_encoding (GBytes *page)
{
  gsize size;
  const char *data;
  g_autofree char *start = NULL;
  const char *at;

  g_return_val_if_fail (page != NULL, NULL);

  data = g_bytes_get_data (page, &size);
  start = size > 0 ? g_ascii_strdown (data, (gssize)MIN (size, DECLARED_WITHIN)) : g_strdup ("");
  if (g_str_has_prefix (start, "<?xml") && (at = strstr (start, "encoding")) != NULL &&
      at < strchrnul (start, '>'))
    return dup_value (at + strlen ("encoding"));
  for (at = strstr (start, "<meta"); at != NULL; at = strstr (at + 1, "<meta"))
    {
      const char *charset = strstr (at, "charset");

      if (charset != NULL && charset < strchrnul (at, '>'))
        return dup_value (charset + strlen ("charset"));
    }
  return NULL;
}
