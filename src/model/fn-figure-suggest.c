#include "config.h"

#include "model/fn-figure-suggest.h"

#include "base/fn-template.h"
#include "model/fn-figure-profile.h"

/* Colours that are told apart at a glance. */
#define MOST_COLORS 6
/* Fewer dates stand better as bars than on a line. */
#define FEWEST_ON_LINE 4
/* Where all parts of a whole are smaller than this, the whole would hide them. */
#define LEAST_SHARE 0.1
/* More numbers than these stand better on a scale. */
#define MOST_NUMBERS 6

/* How the facts of a figure differ, while its channels are set. */
typedef struct
{
  const FnFactBase *base;
  FnFigure *figure;
  FnFigureProfile profile;
  guint shown; /* bits, 1 << FnField: what channels show by now */
} Draft;

/* Whom the facts are about: towards whom, where that is what differs. */
static FnField
get_subject (const FnFigureProfile *profile)
{
  if (profile->n_values[FN_FIELD_COUNTERPART] > 1 &&
      (profile->n_values[FN_FIELD_ENTITY] == 1 ||
       (!profile->has_gaps[FN_FIELD_COUNTERPART] &&
        profile->n_values[FN_FIELD_COUNTERPART] > profile->n_values[FN_FIELD_ENTITY])))
    return FN_FIELD_COUNTERPART;
  return FN_FIELD_ENTITY;
}

static gboolean
differs (const Draft *draft, FnField field)
{
  return draft->profile.n_values[field] > 1 && (draft->shown & 1u << field) == 0;
}

static FnEncoding *
show (Draft *draft, FnChannel channel, FnField field)
{
  FnEncoding *encoding = &draft->figure->encoding[channel];

  encoding->used = TRUE;
  encoding->field = field;
  draft->shown |= 1u << field;
  return encoding;
}

static void
sort (FnEncoding *encoding, const char *by, gboolean descending)
{
  g_free (encoding->sort_by);
  encoding->sort_by = g_strdup (by);
  encoding->descending = descending;
}

static void
clear_encoding (FnFigure *figure)
{
  for (int channel = 0; channel < FN_N_CHANNELS; channel++)
    {
      g_free (figure->encoding[channel].sort_by);
      g_strfreev (figure->encoding[channel].order);
      figure->encoding[channel] = (FnEncoding){ .zero = -1 };
    }
}

/* What the names beside the marks are: whose, else what, else who says so, else when. */
static FnField
choose_names (const Draft *draft)
{
  const FnField wanted[] = { get_subject (&draft->profile), FN_FIELD_MEASURE, FN_FIELD_SOURCE, FN_FIELD_PERIOD,
                             FN_FIELD_STATUS };

  /* Colours are few: what there is most of then stands beside the marks. */
  if (differs (draft, FN_FIELD_MEASURE) && draft->profile.n_values[FN_FIELD_MEASURE] > MOST_COLORS &&
      draft->profile.n_values[FN_FIELD_MEASURE] > draft->profile.n_values[wanted[0]])
    return FN_FIELD_MEASURE;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (differs (draft, wanted[i]))
      return wanted[i];
  return FN_FIELD_MEASURE;
}

/* Colours tell what and whose wherever it differs; the rest only where marks would else look the same. */
static void
show_colors (Draft *draft)
{
  const FnField always[] = { FN_FIELD_MEASURE, get_subject (&draft->profile) };
  const FnField if_crowded[] = { FN_FIELD_PERIOD, FN_FIELD_SOURCE, FN_FIELD_STATUS };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (differs (draft, always[i]) && draft->profile.n_values[always[i]] <= MOST_COLORS)
      {
        show (draft, FN_CHANNEL_COLOR, always[i]);
        return;
      }
  for (guint i = 0; i < G_N_ELEMENTS (if_crowded); i++)
    if (differs (draft, if_crowded[i]) && draft->profile.n_values[if_crowded[i]] <= MOST_COLORS &&
        fn_figure_is_crowded (draft->base, draft->figure, draft->shown))
      {
        show (draft, FN_CHANNEL_COLOR, if_crowded[i]);
        return;
      }
}

/* Sources in the order of what they speak of, ranks from the first, all else from the largest. */
static void
sort_names (Draft *draft, FnEncoding *names)
{
  gboolean ranks = (draft->profile.kinds & 1u << FN_MEASURE_RANK) != 0;
  gboolean grouped = draft->figure->encoding[FN_CHANNEL_COLOR].used || draft->figure->encoding[FN_CHANNEL_COLUMN].used;

  if (names->field == FN_FIELD_PERIOD)
    return;
  if (names->field == FN_FIELD_SOURCE)
    sort (names, fn_field_names[FN_FIELD_PERIOD], FALSE);
  else if (ranks)
    sort (names, fn_field_names[FN_FIELD_VALUE], FALSE);
  else
    sort (names, grouped ? FN_SORT_TOTAL : fn_field_names[FN_FIELD_VALUE], TRUE);
}

static void
show_over_names (Draft *draft)
{
  FnEncoding *names = show (draft, FN_CHANNEL_Y, choose_names (draft));

  show (draft, FN_CHANNEL_X, FN_FIELD_VALUE);
  show_colors (draft);
  sort_names (draft, names);
}

static void
show_over_time (Draft *draft)
{
  show (draft, FN_CHANNEL_X, FN_FIELD_PERIOD);
  show (draft, FN_CHANNEL_Y, FN_FIELD_VALUE);
  show_colors (draft);
}

/* The sides are two of whatever there are two of. */
static void
show_paired (Draft *draft)
{
  const FnField sides[] = { FN_FIELD_MEASURE, FN_FIELD_PERIOD, FN_FIELD_ENTITY, FN_FIELD_COUNTERPART, FN_FIELD_SOURCE };
  FnEncoding *names;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (draft->profile.n_values[sides[i]] == 2)
      {
        show (draft, FN_CHANNEL_COLUMN, sides[i]);
        break;
      }
  names = show (draft, FN_CHANNEL_Y, choose_names (draft));
  show (draft, FN_CHANNEL_X, FN_FIELD_VALUE);
  sort_names (draft, names);
}

/* The pieces have the colours, so that they are chosen first. */
static void
show_stacked (Draft *draft)
{
  FnEncoding *names;

  show_colors (draft);
  names = show (draft, FN_CHANNEL_Y, differs (draft, choose_names (draft)) ? choose_names (draft) : FN_FIELD_ENTITY);
  show (draft, FN_CHANNEL_X, FN_FIELD_VALUE);
  sort_names (draft, names);
}

static void
show_bars (Draft *draft)
{
  if (draft->figure->layout == FN_LAYOUT_PAIRED)
    show_paired (draft);
  else if (draft->figure->layout == FN_LAYOUT_STACKED)
    show_stacked (draft);
  else if (fn_figure_profile_runs_in_time (&draft->profile))
    show_over_time (draft);
  else
    show_over_names (draft);
}

static void
show_events (Draft *draft)
{
  show (draft, FN_CHANNEL_Y, FN_FIELD_DATE);
  if (differs (draft, FN_FIELD_SOURCE) && draft->profile.n_values[FN_FIELD_SOURCE] <= MOST_COLORS)
    show (draft, FN_CHANNEL_COLOR, FN_FIELD_SOURCE);
}

/* Numbers say themselves what they are. */
static void
show_nothing (Draft *draft)
{
}

void
fn_figure_suggest_encoding (const FnFactBase *base, FnFigure *figure)
{
  static void (*const show_as[]) (Draft *) = {
    [FN_MARK_TYPE_BAR] = show_bars,         [FN_MARK_TYPE_DOT] = show_over_names,
    [FN_MARK_TYPE_LINE] = show_over_time,   [FN_MARK_TYPE_STEP] = show_over_time,
    [FN_MARK_TYPE_SLOPE] = show_over_time,  [FN_MARK_TYPE_PROPORTION] = show_over_names,
    [FN_MARK_TYPE_TIMELINE] = show_events,  [FN_MARK_TYPE_NUMBER] = show_nothing,
  };
  Draft draft = { base, figure };

  g_return_if_fail (base != NULL && figure != NULL);

  draft.profile = fn_figure_profile (base, figure);
  clear_encoding (figure);
  show_as[figure->mark](&draft);
}

static FnMarkType
choose_mark (const FnFigureProfile *profile)
{
  gboolean in_time = fn_figure_profile_runs_in_time (profile);

  if (profile->temporal)
    return FN_MARK_TYPE_TIMELINE;
  if (profile->n == 1 || (profile->mixed && profile->n <= MOST_NUMBERS))
    return FN_MARK_TYPE_NUMBER;
  if ((profile->kinds & 1u << FN_MEASURE_RANK) != 0 || (profile->mixed && profile->negative))
    return FN_MARK_TYPE_DOT;
  if (profile->kinds == 1u << FN_MEASURE_SHARE && !profile->negative && profile->largest_share <= 1 &&
      profile->largest_share >= LEAST_SHARE && !in_time)
    return FN_MARK_TYPE_PROPORTION;
  if (in_time && profile->n_values[FN_FIELD_PERIOD] >= FEWEST_ON_LINE && !profile->unreal)
    return FN_MARK_TYPE_LINE;
  return FN_MARK_TYPE_BAR;
}

/* Two measures of several stand back to back, if each of them has just one value of each. */
static FnLayout
choose_layout (const FnFactBase *base, const FnFigure *figure, const FnFigureProfile *profile)
{
  FnField subject = get_subject (profile);
  gboolean pairs = profile->n_values[FN_FIELD_MEASURE] == 2 && profile->n_values[subject] > 1 && !profile->negative &&
                   !fn_figure_is_crowded (base, figure, 1u << FN_FIELD_MEASURE | 1u << subject);

  return pairs && profile->n > profile->n_values[subject] ? FN_LAYOUT_PAIRED : FN_LAYOUT_GROUPED;
}

void
fn_figure_suggest_mark (const FnFactBase *base, FnFigure *figure)
{
  FnFigureProfile profile;

  g_return_if_fail (base != NULL && figure != NULL);

  profile = fn_figure_profile (base, figure);
  figure->mark = choose_mark (&profile);
  figure->layout = figure->mark == FN_MARK_TYPE_BAR ? choose_layout (base, figure, &profile) : FN_LAYOUT_GROUPED;
}

/* Up to three by their names, else the first of them. */
static char *
join_names (const char *const *names, guint n, const FnTitleStyle *style)
{
  g_autofree char *first_two = NULL;

  if (n == 1)
    return g_strdup (names[0]);
  if (n == 2)
    return fn_template_fill (style->joining->two_authors, names, 2);
  if (n > 3)
    return fn_template_fill (style->joining->more_authors, names, 1);
  first_two = g_strjoin (style->joining->separator, names[0], names[1], NULL);
  return fn_template_fill (style->joining->two_authors, (const char *const[]){ first_two, names[2] }, 2);
}

static char *
name_value (const FnFactBase *base, FnField field, const char *id, const FnTitleStyle *style)
{
  FnPart part = field == FN_FIELD_MEASURE ? FN_PART_MEASURE : FN_PART_ENTITY;
  FnPeriod period;
  int index;

  if (field == FN_FIELD_PERIOD)
    return fn_period_parse (id, &period, NULL) ? fn_period_to_people (&period, style->dates) : g_strdup (id);
  index = fn_fact_base_find (base, part, id);
  if (index < 0)
    return g_strdup (id);
  return g_strdup (field == FN_FIELD_MEASURE ? fn_fact_base_get_measure_name (base, (guint) index, style->language)
                                             : fn_fact_base_get_entity_name (base, (guint) index, style->language));
}

static void
add_names (const FnFactBase *base, FnField field, const char *const *ids, const FnTitleStyle *style, GPtrArray *parts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (; ids != NULL && *ids != NULL; ids++)
    g_ptr_array_add (names, name_value (base, field, *ids, style));
  if (names->len > 0)
    g_ptr_array_add (parts, join_names ((const char *const *) names->pdata, names->len, style));
}

/* What the facts that a figure lists measure. */
static void
add_listed (const FnFactBase *base, const FnFigure *figure, const FnTitleStyle *style, GPtrArray *parts)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < figure->n_facts; i++)
    {
      int measure = fn_fact_base_get_fact (base, (guint) figure->facts[i])->measure;
      const char *id = fn_fact_base_get_measure (base, (guint) measure)->id;

      if (!g_ptr_array_find (ids, id, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  add_names (base, FN_FIELD_MEASURE, (const char *const *) ids->pdata, style, parts);
}

char *
fn_figure_suggest_title (const FnFactBase *base, const FnFigure *figure, const FnTitleStyle *style)
{
  static const FnField fields[] = { FN_FIELD_MEASURE, FN_FIELD_ENTITY, FN_FIELD_COUNTERPART, FN_FIELD_PERIOD };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (base != NULL && figure != NULL && style != NULL, NULL);

  if (figure->n_facts > 0)
    add_listed (base, figure, style, parts);
  for (guint i = 0; i < G_N_ELEMENTS (fields) && figure->n_facts == 0; i++)
    add_names (base, fields[i], fn_figure_get_filter (figure, fields[i]), style, parts);
  if (parts->len == 0)
    return g_strdup (fn_label_get (fn_fact_base_get_title (base), style->language));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (style->joining->separator, (char **) parts->pdata);
}

void
fn_figure_suggest (const FnFactBase *base, FnFigure *figure, const FnTitleStyle *style)
{
  g_autofree char *title = NULL;

  g_return_if_fail (base != NULL && figure != NULL && style != NULL);

  fn_figure_suggest_mark (base, figure);
  fn_figure_suggest_encoding (base, figure);
  title = fn_figure_suggest_title (base, figure, style);
  g_clear_pointer (&figure->title, fn_label_free);
  figure->title = fn_label_new ();
  fn_label_add (figure->title, style->language, title);
}

FnEncoding *
fn_figure_get_sorted (FnFigure *figure)
{
  FnEncoding *y, *x;

  g_return_val_if_fail (figure != NULL, NULL);

  y = &figure->encoding[FN_CHANNEL_Y];
  x = &figure->encoding[FN_CHANNEL_X];
  if (figure->mark == FN_MARK_TYPE_TIMELINE || figure->mark == FN_MARK_TYPE_NUMBER)
    return NULL;
  if (y->used && y->field != FN_FIELD_VALUE)
    return y;
  return x->used && x->field != FN_FIELD_VALUE && x->field != FN_FIELD_PERIOD ? x : NULL;
}
