#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnSeverity:
 * @FN_SEVERITY_WARNING: worth a look; nothing is withheld
 * @FN_SEVERITY_ERROR: a rule is broken; what is wrong is marked wherever it is shown
 */
typedef enum
{
  FN_SEVERITY_WARNING,
  FN_SEVERITY_ERROR,
} FnSeverity;

/**
 * FnProblem:
 * @severity: how grave it is
 * @code: a short stable word for the broken rule, such as "unknown-key"; static
 * @file: (nullable): the file it stands in, as the person named it
 * @line: 1-based line, or 0 where there is no place
 * @column: 1-based column in code points, or 0
 * @pointer: (nullable): JSON pointer (RFC 6901) to the value, such as "/facts/3/value"
 * @message: one translated sentence for a person
 */
typedef struct
{
  FnSeverity severity;
  const char *code;
  char *file;
  guint line;
  guint column;
  char *pointer;
  char *message;
} FnProblem;

/**
 * FnProblems:
 *
 * A growing list of everything that is wrong with an input, in the order of discovery. It is filled by
 * one thread, handed over, and only read afterwards.
 */
typedef struct _FnProblems FnProblems;

/**
 * fn_problems_new:
 *
 * Returns: (transfer full): an empty list
 */
FnProblems *fn_problems_new (void);
void fn_problems_free (FnProblems *self);

/**
 * fn_problems_add:
 * @code: a static string
 * @file: (nullable): copied
 * @line: 1-based, or 0
 * @column: 1-based, or 0
 * @pointer: (nullable): copied
 * @format: printf-like message, already translated
 *
 * Appends a problem.
 */
void fn_problems_add (FnProblems *self, FnSeverity severity, const char *code, const char *file, guint line,
                      guint column, const char *pointer, const char *format, ...) G_GNUC_PRINTF (8, 9);

/**
 * fn_problems_sort:
 *
 * Orders the problems by file, line and column; problems of one place keep their order.
 */
void fn_problems_sort (FnProblems *self);

/** fn_problems_get_length: Returns: how many problems there are */
guint fn_problems_get_length (const FnProblems *self);

/** fn_problems_get: Returns: (transfer none): the problem at @index, which must be below the length */
const FnProblem *fn_problems_get (const FnProblems *self, guint index);

/** fn_problems_count: Returns: how many problems have this @severity */
guint fn_problems_count (const FnProblems *self, FnSeverity severity);

/**
 * fn_problem_to_line:
 *
 * Returns: (transfer full): "file:line:column: error: text (at /pointer)", without a line feed; parts
 *   that are unknown are left out
 */
char *fn_problem_to_line (const FnProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnProblems, fn_problems_free)

G_END_DECLS
