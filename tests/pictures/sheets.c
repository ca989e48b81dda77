#include "config.h"

#include "pictures/sheets.h"

static const Sheet sheets[] = {
  { "sheet-bars", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .panels = FN_FIELD_STATUS,
    .printed = TRUE },
  { "sheet-dots", FN_MARK_TYPE_DOT, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .panels = FN_FIELD_STATUS },
  { "sheet-columns", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART, FN_FIELD_VALUE,
    .panels = FN_FIELD_STATUS },
  { "sheet-stacks", FN_MARK_TYPE_BAR, FN_LAYOUT_STACKED, FN_FIELD_VALUE, FN_FIELD_STATUS,
    .colors = FN_FIELD_COUNTERPART },
};

const Sheet *
sheet_list (guint *n)
{
  *n = G_N_ELEMENTS (sheets);
  return sheets;
}

/* What stands in a sheet: the hedges, and what is no hedge but is drawn in its own way. */
static const OrchardFact rows[] = {
  { "exact", "exact", "picked", "almanac", NULL, 60, 60 },
  { "about", "about", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_ABOUT },
  { "nearly", "nearly", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_NEARLY },
  { "over", "over", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_OVER },
  { "least", "at least", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_AT_LEAST },
  { "under", "under", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_UNDER },
  { "most", "at most", "picked", "almanac", NULL, 60, 60, FN_QUALIFIER_AT_MOST },
  { "range", "range", "picked", "almanac", NULL, 45, 75 },
  { "derived", "derived", "picked", "almanac", NULL, 60, 60, .formula = "$1 - $2" },
  { "faulty", "faulty", "picked", "almanac", NULL, 60, 60, .faulty = TRUE },
};

FnFactBase *
sheet_make_base (void)
{
  OrchardFact facts[G_N_ELEMENTS (rows) * (FN_STATUS_FORECAST + 1)];
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (FnStatus status = FN_STATUS_OBSERVED; status <= FN_STATUS_FORECAST; status++)
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
      {
        facts[n] = rows[i];
        facts[n].status = status;
        g_ptr_array_add (ids, g_strdup_printf ("%s-%u", rows[i].id, status));
        facts[n++].id = g_ptr_array_index (ids, ids->len - 1);
      }
  return orchard_new (facts, n);
}

void
sheet_set_up (const Sheet *sheet, FnFactBase *base, FnFigure *figure)
{
  orchard_figure (base, "picked", figure);
  figure->mark = sheet->mark;
  figure->layout = sheet->layout;
  orchard_encode (figure, FN_CHANNEL_X, sheet->x, NULL);
  orchard_encode (figure, FN_CHANNEL_Y, sheet->y, NULL);
  if (sheet->panels != 0)
    orchard_encode (figure, FN_CHANNEL_COLUMN, sheet->panels, NULL);
  if (sheet->colors != 0)
    orchard_encode (figure, FN_CHANNEL_COLOR, sheet->colors, NULL);
}
