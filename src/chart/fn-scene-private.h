#pragma once

#include "chart/fn-scene.h"

/* What a scene is made of; only its builder writes it. */
struct _FnScene
{
  FnSize size;
  char *title;
  char *description;
  GArray *marks;  /* FnMark */
  GArray *data;   /* FnSceneDatum */
  GArray *groups; /* FnSceneGroup */
  int *steps;     /* by datum and FnArrow; made once the first arrow is pressed */
};

/* The arrow keys, in the order of a datum's steps. */
typedef enum
{
  FN_ARROW_LEFT,
  FN_ARROW_RIGHT,
  FN_ARROW_UP,
  FN_ARROW_DOWN,
  FN_N_ARROWS,
} FnArrow;

/** fn_scene_make_steps: Returns: (transfer full) (array): where each arrow leads from each datum */
int *fn_scene_make_steps (const FnScene *self);

/** fn_scene_mirror: swaps left and right of every mark; letters stay as they are */
void fn_scene_mirror (FnScene *self);

/** fn_scene_find_clashes: Returns: (transfer full) (array): for each mark, whether it must go for the sake of others */
gboolean *fn_scene_find_clashes (const FnScene *self);
