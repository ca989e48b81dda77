#pragma once

#include "base/fn-json-writer.h"
#include "model/fn-source.h"

G_BEGIN_DECLS

/* A source as other programs read it; (transfer full). Authors, titles and dates of any content come out as valid
 * records: what the format gives a meaning of its own is escaped, or a space where it cannot be. */

/** fn_cite_bibtex: an entry of BibTeX in UTF-8, under the source's id as its key */
char *fn_cite_bibtex (const FnSource *source);

/** fn_cite_ris: a record of RIS, whose lines end in CR LF except for the last */
char *fn_cite_ris (const FnSource *source);

/** fn_cite_csl_json: an array of one item of CSL-JSON */
char *fn_cite_csl_json (const FnSource *source);

/** fn_cite_write_authors: writes the member "author" of such an item, an empty array where there are none */
void fn_cite_write_authors (FnJsonWriter *writer, const FnSource *source);

/** fn_cite_csl_json_all: @sources: (array length=n). An array of an item each, ended by a line feed */
char *fn_cite_csl_json_all (const FnSource *const *sources, guint n);

G_END_DECLS
