#pragma once

#include "chart/fn-words.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/** FN_DATA_PACKAGE_NAME: the file name that the format demands */
#define FN_DATA_PACKAGE_NAME "datapackage.json"

/**
 * fn_data_package_new:
 * @figures: (element-type int): figures of @base that were exported as CSV
 * @paths: (element-type utf8): their files, relative to the folder of the package, in the same order
 * @words: in which language
 *
 * Describes a folder of tables for other programs, as a Frictionless Data Package: what the columns are
 * and which sources each table rests on, cited in full.
 *
 * Returns: (transfer full): the package, a JSON document
 */
char *fn_data_package_new (FnFactBase *base, const GArray *figures, const GPtrArray *paths,
                           const FnWords *words);

G_END_DECLS
