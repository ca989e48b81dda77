#pragma once

#include "model/fn-source.h"

G_BEGIN_DECLS

/**
 * FnCitationStyle:
 * @id: what it is called in commands, "apa"
 * @label: what people call it, "APA 7"; a name of its own, the same in all languages
 * @cite: Returns: (transfer full): a source as an entry of a bibliography in this style, without a line feed at
 *   the end
 * @cite_all: (nullable): Returns: (transfer full): several sources as one list; %NULL where the entries of @cite follow
 *   each other
 * @between: (nullable): what stands between two entries then
 * @end: (nullable): what ends the last one then
 *
 * A usual way to name a source. The styles for prose (APA 7th edition, Chicago 17th edition's bibliography, MLA 9th
 * edition) give plain text, so titles that they set in italics are plain; those for programs are BibTeX, RIS
 * and CSL-JSON. Names of months are English, as these styles have it; a source is named in its own language where
 * its names are given in it.
 */
typedef struct
{
  const char *id;
  const char *label;
  char *(*cite) (const FnSource *source);
  char *(*cite_all) (const FnSource *const *sources, guint n);
  const char *between;
  const char *end;
} FnCitationStyle;

/** fn_citation_styles: @n: (out): how many there are. Returns: (array length=n): all of them, those for prose first */
const FnCitationStyle *fn_citation_styles (guint *n);

/** fn_citation_style_find: Returns: (nullable): the one that is called @id */
const FnCitationStyle *fn_citation_style_find (const char *id);

/**
 * fn_citation_style_cite_all:
 * @sources: (array length=n): in the order in which they are listed
 *
 * Returns: (transfer full): a bibliography, such as a file holds it, ended by a line feed; empty without sources where
 *   the style allows it
 */
char *fn_citation_style_cite_all (const FnCitationStyle *self, const FnSource *const *sources, guint n);

G_END_DECLS
