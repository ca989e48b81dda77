#include "config.h"

#include "base/fn-problems.h"

struct _FnProblems
{
  GPtrArray *items;
};

static void
problem_free (gpointer data)
{
  FnProblem *problem = data;

  g_free (problem->file);
  g_free (problem->pointer);
  g_free (problem->message);
  g_free (problem);
}

FnProblems *
fn_problems_new (void)
{
  FnProblems *self = g_new (FnProblems, 1);

  self->items = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

void
fn_problems_free (FnProblems *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->items);
  g_free (self);
}

void
fn_problems_add (FnProblems *self, FnSeverity severity, const char *code, const char *file, guint line,
                 guint column, const char *pointer, const char *format, ...)
{
  FnProblem *problem;
  va_list arguments;

  g_return_if_fail (self != NULL && code != NULL && format != NULL);

  problem = g_new (FnProblem, 1);
  *problem = (FnProblem){
    .severity = severity, .code = code, .file = g_strdup (file), .line = line, .column = column,
    .pointer = g_strdup (pointer),
  };
  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->items, problem);
}

static int
compare_numbers (guint a, guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const FnProblem *first = *(const FnProblem *const *) a, *second = *(const FnProblem *const *) b;
  int order = g_strcmp0 (first->file, second->file);

  if (order == 0)
    order = compare_numbers (first->line, second->line);
  return order != 0 ? order : compare_numbers (first->column, second->column);
}

void
fn_problems_sort (FnProblems *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_sort (self->items, compare_places); /* which GLib promises to be stable */
}

guint
fn_problems_get_length (const FnProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const FnProblem *
fn_problems_get (const FnProblems *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);

  return self->items->pdata[index];
}

guint
fn_problems_count (const FnProblems *self, FnSeverity severity)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    count += fn_problems_get (self, i)->severity == severity;
  return count;
}

char *
fn_problem_to_line (const FnProblem *problem)
{
  GString *line;

  g_return_val_if_fail (problem != NULL, NULL);

  line = g_string_new (NULL);
  if (problem->file != NULL)
    {
      g_string_append (line, problem->file);
      if (problem->line > 0)
        g_string_append_printf (line, ":%u", problem->line);
      if (problem->line > 0 && problem->column > 0)
        g_string_append_printf (line, ":%u", problem->column);
      g_string_append (line, ": ");
    }
  /* Not translated: editors and scripts look for these two words. */
  g_string_append (line, problem->severity == FN_SEVERITY_ERROR ? "error: " : "warning: ");
  g_string_append (line, problem->message);
  if (problem->pointer != NULL && *problem->pointer != '\0')
    g_string_append_printf (line, " (at %s)", problem->pointer);
  return g_string_free (line, FALSE);
}
