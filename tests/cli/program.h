#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Outcome:
 * @status: exit status; -1 when a signal ended it
 * @out, @err: what it wrote
 */
typedef struct
{
  int status;
  char *out;
  char *err;
} Outcome;

void outcome_clear (Outcome *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/** program_run: runs the real "footnote" with the arguments up to %NULL. Returns: what came of it */
Outcome program_run (const char *argument, ...) G_GNUC_NULL_TERMINATED;

/** program_run_into: likewise, with its standard output going to @path */
Outcome program_run_into (const char *path, const char *argument, ...) G_GNUC_NULL_TERMINATED;

/**
 * Sandbox:
 * @folder: a new folder
 * @base: a fact base in it, as "footnote new" makes it
 */
typedef struct
{
  char *folder;
  char *base;
} Sandbox;

void sandbox_set_up (Sandbox *self, gconstpointer data);
void sandbox_tear_down (Sandbox *self, gconstpointer data);

/** sandbox_write: Returns: (transfer full): the path of a new file of that name and text */
char *sandbox_write (const Sandbox *self, const char *name, const char *text);

/** sandbox_replace: replaces the only @from in the base by @to */
void sandbox_replace (const Sandbox *self, const char *from, const char *to);

#define assert_done(outcome)                                                                                 \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_assert_cmpstr ((outcome).err, ==, "");                                                                 \
    g_assert_cmpint ((outcome).status, ==, 0);                                                               \
  }                                                                                                          \
  G_STMT_END

/* A refusal: nothing on stdout, the words asked for on stderr, which ends with a line feed. */
#define assert_refused(outcome, exit_status, words)                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_test_message ("%s", (outcome).err);                                                                    \
    g_assert_cmpint ((outcome).status, ==, (exit_status));                                                   \
    g_assert_cmpstr ((outcome).out, ==, "");                                                                 \
    g_assert_nonnull (strstr ((outcome).err, (words)));                                                      \
    g_assert_true (g_str_has_suffix ((outcome).err, "\n"));                                                  \
  }                                                                                                          \
  G_STMT_END

G_END_DECLS
