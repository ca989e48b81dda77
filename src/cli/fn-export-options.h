#pragma once

#include "cli/fn-command.h"
#include "export/fn-export.h"

G_BEGIN_DECLS

/**
 * FnExportOptions:
 * @figures: (nullable): ids as given, %NULL-terminated; %NULL with @all
 * @all: whether every figure is wanted
 * @output: (nullable): one file, or "-"
 * @folder: (nullable): where files go that are named after their figures; exactly one of the two is given
 * @base_path: (nullable): the fact base
 * @format: in which format
 * @size: in points
 * @scale: pixels a point
 * @theme: which colours
 * @transparent: whether the background is left out
 * @outlines: whether letters become outlines
 * @footnotes: whether the words that marks rest on are listed in the picture
 * @words: in which language
 *
 * What "footnote export" was asked for, read and found sound as far as that goes without the fact base.
 */
typedef struct
{
  char **figures;
  gboolean all;
  char *output;
  char *folder;
  char *base_path;
  const FnExportFormat *format;
  FnSize size;
  double scale;
  const FnTheme *theme;
  gboolean transparent;
  gboolean outlines;
  gboolean footnotes;
  const FnWords *words;
} FnExportOptions;

/** fn_export_options_read: Returns: whether the arguments are sound; else the error has been printed */
gboolean fn_export_options_read (const FnCommand *command, int argc, char **argv, FnExportOptions *self);

/** fn_export_options_is_book: Returns: whether several figures go into one file */
gboolean fn_export_options_is_book (const FnExportOptions *self);

/** fn_export_options_clear: frees what the options own */
void fn_export_options_clear (FnExportOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnExportOptions, fn_export_options_clear)

G_END_DECLS
