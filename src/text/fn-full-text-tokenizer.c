#include "config.h"

#include "text/fn-full-text-private.h"

#include "text/fn-tokens.h"

typedef int (*TellToken) (void *context, int flags, const char *token, int size, int start, int end);

typedef struct
{
  TellToken tell;
  void *context;
  int outcome;
} Teller;

/* It has no state. */
static int
create (void *unused, const char **arguments, int n, Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *)tokenizer;
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *unused)
{
}

static gboolean
pass_on (const char *word, gsize size, FnSpan span, gboolean again, gpointer data)
{
  Teller *teller = data;

  teller->outcome = teller->tell (teller->context, again ? FTS5_TOKEN_COLOCATED : 0, word, (int)size, (int)span.start,
                                  (int)span.end);
  return teller->outcome == SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *unused, void *context, int flags, const char *text, int size, TellToken tell)
{
  Teller teller = { tell, context, SQLITE_OK };

  if (flags & FTS5_TOKENIZE_QUERY)
    return tell (context, 0, text, size, 0, size);
  fn_tokens_foreach (text, (gsize)size, pass_on, &teller);
  return teller.outcome;
}

static fts5_api *
get_api (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return api;
}

gboolean
fn_full_text_register (sqlite3 *db)
{
  fts5_tokenizer tokenizer = { create, destroy, tokenize };
  fts5_api *api = get_api (db);

  return api != NULL && api->xCreateTokenizer (api, "footnote", NULL, &tokenizer, NULL) == SQLITE_OK;
}
