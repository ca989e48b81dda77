#pragma once

#include <gio/gio.h>

#include "base/fn-error.h"

G_BEGIN_DECLS

/** Shelf: a folder for documents that a test makes */
typedef struct
{
  char *folder;
} Shelf;

/** shelf_set_up, shelf_tear_down: for g_test_add(); what lies in the folder goes with it */
void shelf_set_up (Shelf *self, gconstpointer data);
void shelf_tear_down (Shelf *self, gconstpointer data);

/** shelf_put: @size: of @content, -1 when a NUL ends it. Returns: (transfer full): the new file */
GFile *shelf_put (const Shelf *self, const char *name, const void *content, gssize size);

/** shelf_put_bytes: Returns: (transfer full): the new file */
GFile *shelf_put_bytes (const Shelf *self, const char *name, GBytes *content);

/** shelf_expect_error: expects that the document is refused by a message that names it and holds @reason */
void shelf_expect_error (GFile *file, FnErrorCode code, const char *reason);

/** SHELF_TEST: adds a test that takes a shelf */
#define SHELF_TEST(path, test) g_test_add (path, Shelf, NULL, shelf_set_up, test, shelf_tear_down)

G_END_DECLS
