#pragma once

#include "text/fn-normal.h"
#include "text/fn-offset-map.h"

/* What fn-normal.c makes and fn-normal-match.c looks through. */
struct _FnNormal
{
  GString *string;
  FnOffsetMap *map;
  GArray *breaks; /* of FnLineBreak */
};
