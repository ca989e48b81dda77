#pragma once

#include "chart/fn-scene.h"

/* What a scene is made of; only its builder writes it. */
struct _FnScene
{
  gatomicrefcount ref_count;
  FnSize size;
  char *title;
  char *description;
  GArray *marks;  /* FnMark */
  GArray *data;   /* FnSceneDatum */
  GArray *groups; /* FnSceneGroup */
};
