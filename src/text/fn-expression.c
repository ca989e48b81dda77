#include "config.h"

#include "text/fn-expression.h"

#include "base/fn-error.h"

#include <glib/gi18n.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* What one try to match, from one place in the text, may take: steps back, nested steps back, and KiB. */
#define MOST_STEPS 100000
#define MOST_DEPTH 100000
#define MOST_MEMORY 16384
#define LEAST_STACK (32 * 1024)
#define MOST_STACK (1024 * 1024)
/* Bytes beyond the place of a try that are looked at, more only to complete a match. */
#define REACH (64 * 1024)
/* Places tried in one go, so many that it takes about as long, in microseconds. */
#define FEWEST_PLACES 16
#define MOST_PLACES (256 * 1024)
#define GO_TIME 2000
/* For all of a text, in microseconds. */
#define MOST_TIME (5 * G_USEC_PER_SEC)
#define MOST_PATTERN 10000

struct _FnExpression
{
  pcre2_code *code;
};

/* One run over a text. */
typedef struct
{
  const FnExpression *expression;
  const FnFolded *folded;
  const char *string;
  gsize size;
  pcre2_match_context *context;
  pcre2_match_data *match;
  pcre2_jit_stack *stack;
} Run;

static char *
describe (int code)
{
  PCRE2_UCHAR message[256];

  pcre2_get_error_message (code, message, G_N_ELEMENTS (message));
  return g_strdup ((const char *) message);
}

static pcre2_code *
compile (const char *pattern, gboolean match_case, gboolean whole_words, int *problem, gsize *offset)
{
  guint32 options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_USE_OFFSET_LIMIT |
                    PCRE2_NEVER_BACKSLASH_C | (match_case ? 0 : PCRE2_CASELESS);
  pcre2_compile_context *context = pcre2_compile_context_create (NULL);
  pcre2_code *code;

  pcre2_set_newline (context, PCRE2_NEWLINE_ANYCRLF);
  pcre2_set_max_pattern_length (context, MOST_PATTERN);
  pcre2_set_compile_extra_options (context, whole_words ? PCRE2_EXTRA_MATCH_WORD : 0);
  code = pcre2_compile ((PCRE2_SPTR) pattern, PCRE2_ZERO_TERMINATED, options, problem, offset, context);
  pcre2_compile_context_free (context);
  return code;
}

FnExpression *
fn_expression_new (const char *pattern, gboolean match_case, gboolean whole_words, GError **error)
{
  FnExpression *self;
  pcre2_code *code;
  int problem;
  gsize offset;

  g_return_val_if_fail (pattern != NULL, NULL);

  code = compile (pattern, match_case, whole_words, &problem, &offset);
  if (code == NULL)
    {
      g_autofree char *reason = describe (problem);

      g_set_error (error, FN_ERROR, FN_ERROR_USAGE, _("The expression cannot be read at character %ld: %s"),
                   g_utf8_pointer_to_offset (pattern, pattern + offset) + 1, reason);
      return NULL;
    }
  /* Where machine code is not allowed, PCRE2 interprets. */
  pcre2_jit_compile (code, PCRE2_JIT_COMPLETE);
  self = g_new (FnExpression, 1);
  self->code = code;
  return self;
}

void
fn_expression_free (FnExpression *self)
{
  g_return_if_fail (self != NULL);

  pcre2_code_free (self->code);
  g_free (self);
}

static void
begin (Run *run)
{
  run->context = pcre2_match_context_create (NULL);
  run->match = pcre2_match_data_create_from_pattern (run->expression->code, NULL);
  run->stack = pcre2_jit_stack_create (LEAST_STACK, MOST_STACK, NULL);
  pcre2_set_match_limit (run->context, MOST_STEPS);
  pcre2_set_depth_limit (run->context, MOST_DEPTH);
  pcre2_set_heap_limit (run->context, MOST_MEMORY);
  if (run->stack != NULL)
    pcre2_jit_stack_assign (run->context, NULL, run->stack);
}

static void
end (Run *run)
{
  pcre2_jit_stack_free (run->stack);
  pcre2_match_data_free (run->match);
  pcre2_match_context_free (run->context);
}

/* The first place at or after @offset where a character starts, or the end. */
static gsize
align (const Run *run, gsize offset)
{
  while (offset < run->size && ((guchar) run->string[offset] & 0xc0) == 0x80)
    offset++;
  return MIN (offset, run->size);
}

/* Tries the places from @from to @last. Returns: as pcre2_match() does. */
static int
try_places (const Run *run, gsize from, gsize last, FnSpan *found)
{
  const gsize *ends = pcre2_get_ovector_pointer (run->match);
  gsize reach = REACH, stop;
  int outcome;

  pcre2_set_offset_limit (run->context, last);
  do
    {
      guint32 options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;

      stop = align (run, MIN (run->size, last + reach));
      options |= stop < run->size ? PCRE2_NOTEOL : 0;
      outcome = pcre2_match (run->expression->code, (PCRE2_SPTR) run->string, stop, from, options, run->match,
                             run->context);
      reach *= 8;
    }
  while (outcome > 0 && ends[1] == stop && stop < run->size);
  if (outcome > 0)
    *found = (FnSpan){ ends[0], ends[1] };
  return outcome;
}

/* Takes what was found. "\K" can set the beginning anywhere. Returns: where to look on. */
static gsize
take (const Run *run, FnSpan found, gsize from, GArray *hits)
{
  FnSpan hit;

  if (found.start < from || found.start >= found.end)
    return align (run, MAX (from, found.end) + 1);
  hit = fn_folded_to_source (run->folded, found);
  g_array_append_val (hits, hit);
  return found.end;
}

static FnFindEnd
find (const Run *run, FnGoOn go_on, gpointer data, GArray *hits)
{
  gint64 begun = g_get_monotonic_time (), before = begun, now;
  gsize places = FEWEST_PLACES;

  for (gsize from = 0; from < run->size;)
    {
      gsize last = align (run, MIN (run->size, from + places));
      FnSpan found;
      int outcome = try_places (run, from, last, &found);

      if (outcome < 0 && outcome != PCRE2_ERROR_NOMATCH)
        return FN_FIND_EXPLODED;
      from = outcome > 0 ? take (run, found, from, hits) : align (run, last + 1);

      now = g_get_monotonic_time ();
      if (now - begun > MOST_TIME)
        return FN_FIND_EXPLODED;
      if (go_on != NULL && !go_on (data))
        return FN_FIND_STOPPED;
      places = now - before > GO_TIME ? MAX (places / 4, FEWEST_PLACES) : MIN (places * 2, MOST_PLACES);
      before = now;
    }
  return FN_FIND_DONE;
}

FnFindEnd
fn_expression_find (const FnExpression *self, const FnFolded *folded, FnGoOn go_on, gpointer data, GArray *hits)
{
  Run run = { .expression = self, .folded = folded };
  FnFindEnd outcome;

  g_return_val_if_fail (self != NULL && folded != NULL && hits != NULL, FN_FIND_STOPPED);

  run.string = fn_folded_get_string (folded, &run.size);
  begin (&run);
  outcome = find (&run, go_on, data, hits);
  end (&run);
  return outcome;
}
