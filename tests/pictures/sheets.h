#pragma once

#include "chart/orchard.h"

G_BEGIN_DECLS

/** Sheet: every hedge with every status, drawn as one kind of mark */
typedef struct
{
  const char *name;
  FnMarkType mark;
  FnLayout layout;
  FnField x, y;
  FnField panels; /* 0 for none */
  FnField colors; /* 0 for none */
  gboolean printed; /* in black and white as well */
} Sheet;

/** sheet_list: Returns: (array length=n): the sheets; static */
const Sheet *sheet_list (guint *n);

/** sheet_make_base: Returns: (transfer full): a value for each hedge and status; the place is named after the hedge */
FnFactBase *sheet_make_base (void);

/** sheet_set_up: fills @figure for @sheet */
void sheet_set_up (const Sheet *sheet, FnFactBase *base, FnFigure *figure);

G_END_DECLS
