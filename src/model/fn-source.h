#pragma once

#include "base/fn-date.h"
#include "model/fn-label.h"

G_BEGIN_DECLS

/** FnAuthor: a name of CSL-JSON: family and given, or one literal; each may be %NULL */
typedef struct
{
  char *family;
  char *given;
  char *literal;
} FnAuthor;

/** FnOriginal: a document that a source's facts were read in; it is not part of the fact base */
typedef struct
{
  char *file;
  char *sha256;
  char *media_type;
} FnOriginal;

/**
 * FnSource:
 * @id: as citations name it
 * @type: CSL type, such as "report"
 * @title: as printed; never %NULL
 * @short_title: (nullable): for axis labels and source lines
 * @container_title, @publisher, @url, @number, @language: (nullable): as in CSL-JSON
 * @authors: (array length=n_authors)
 * @issued, @accessed: day of issue and of retrieval; may be not given
 * @notes_path: (nullable): the notes, relative to the fact base's folder
 * @originals: (array length=n_originals)
 * @appraisal: (nullable): what kind of document it is and how far it can be trusted
 *
 * A source in the terms of CSL-JSON, with what the fact base adds.
 */
typedef struct
{
  char *id;
  char *type;
  FnLabel *title;
  FnLabel *short_title;
  FnLabel *container_title;
  FnLabel *publisher;
  char *url;
  char *number;
  char *language;
  FnAuthor *authors;
  guint n_authors;
  FnPeriod issued;
  FnPeriod accessed;
  char *notes_path;
  FnOriginal *originals;
  guint n_originals;
  FnLabel *appraisal;
} FnSource;

/**
 * FnCiteStyle:
 * @two_authors: a template for two names, "%1$s and %2$s"
 * @more_authors: for the first of three or more, "%s and others"
 * @title: for the title, "“%s”"
 * @separator: what stands between the parts, ", "
 *
 * How a language names a source. The strings are borrowed and must outlive the style.
 */
typedef struct
{
  const char *two_authors;
  const char *more_authors;
  const char *title;
  const char *separator;
} FnCiteStyle;

/** fn_author_get_name: Returns: (transfer none): the family name, else the literal or given one */
const char *fn_author_get_name (const FnAuthor *self);

/**
 * fn_source_get_name:
 *
 * Returns: (transfer none): the short title in @language, else the title
 */
const char *fn_source_get_name (const FnSource *self, const char *language);

/**
 * fn_source_cite:
 *
 * One line that names the source: authors, title, container, publisher, number, date.
 *
 * Returns: (transfer full): the line, such as "Manyin and others, “U.S.-Japan Relations”, Congressional
 *   Research Service, March 11, 2025"
 */
char *fn_source_cite (const FnSource *self, const char *language, const FnDateStyle *dates,
                      const FnCiteStyle *style);

/** fn_source_clear: frees what the source owns and zeroes it; for one that no fact base took over */
void fn_source_clear (FnSource *self);

G_END_DECLS
