#pragma once

#include "base/fn-date.h"
#include "base/fn-number.h"
#include "model/fn-fact.h"
#include "model/fn-source.h"

G_BEGIN_DECLS

/**
 * FnWord:
 *
 * The words and templates that figures, tables and descriptions are made of. What each one says in
 * English, with its place holders, stands in fn_words_english().
 */
typedef enum
{
  FN_WORD_RANGE,            /* two numbers: "%1$s–%2$s" */
  FN_WORD_DERIVED,          /* a label: "= %s" */
  FN_WORD_DISPUTED,         /* a label: "%s ≠" */
  FN_WORD_NO_DATE,          /* slot beside a time axis and label: "no date given" */
  FN_WORD_NO_FIGURE,        /* a gap: "no figure given" */
  FN_WORD_NO_CHART,         /* a kind of chart that is not built yet */
  FN_WORD_FAULTY,           /* remark on a fact that breaks a rule: "see problems" */
  FN_WORD_WITH_REMARK,      /* a label and what is remarked: "%1$s (%2$s)" */
  FN_WORD_REMARK_WITH_DATE, /* a status and its period: "%1$s %2$s" */
  FN_WORD_WITH_UNIT,        /* a value and its unit: "%1$s %2$s" */
  FN_WORD_WITH_SIGN,        /* a value and a sign such as "%": "%1$s%2$s" */
  FN_WORD_WITH_CURRENCY,    /* a value and the sign of a currency: "%2$s%1$s" */
  FN_WORD_SUBTITLE_WITH_UNIT, /* "%1$s · %2$s" */
  FN_WORD_SOURCE,           /* "Source: %s" */
  FN_WORD_SOURCES,          /* "Sources: %s" */
  FN_WORD_LIST_SEPARATOR,   /* "; " */
  FN_WORD_VALUE,            /* column title */
  FN_WORD_PERIOD,           /* column title */
  FN_WORD_COMPUTED,         /* in place of a source: "computed" */
  FN_WORD_SAYS,             /* column title: who says so */
  FN_WORD_ENTITY,           /* column title */
  FN_WORD_COUNTERPART,      /* column title */
  FN_WORD_MEASURE,          /* column title */
  FN_WORD_STATUS,           /* column title */
  FN_WORD_DATE,             /* column title */
  FN_WORD_LABEL,            /* column title */
  FN_WORD_KEY_ABOUT,        /* legend of honest marks: "soft end: about" */
  FN_WORD_KEY_OPEN,         /* "arrow: more or less than" */
  FN_WORD_KEY_HOLLOW,       /* "hollow: planned, not yet so" */
  FN_WORD_KEY_DOTTED,       /* "dotted: demanded or forecast" */
  FN_WORD_KEY_HATCHED,      /* "hatched: estimated" */
  FN_WORD_KEY_DERIVED,      /* "barred: computed from other facts" */
  FN_WORD_KEY_BROKEN,       /* "torn: the axis does not start at zero" */
  FN_WORD_KEY_LOG,          /* "logarithmic axis: equal steps multiply" */
  FN_WORD_KEY_FAULTY,       /* "dashed: see problems" */
  FN_WORD_KEY_DISPUTED_SIGN, /* stands in place of a mark in the key: "≠" */
  FN_WORD_KEY_DISPUTED,     /* "sources disagree" */
  FN_WORD_DESCRIBE_CHART,   /* kind and title: "%1$s: %2$s." */
  FN_WORD_DESCRIBE_SPAN,    /* lowest and highest: "From %1$s to %2$s." */
  FN_WORD_DESCRIBE_DATUM,   /* name and value: "%1$s: %2$s" */
  FN_WORD_QUOTED,           /* words of a document: "“%s”" */
  FN_WORD_PARAGRAPH,        /* a paragraph's number: "¶ %s" */
  FN_WORD_MORE_FOOTNOTES,   /* what was left out: "and %s more" */
  FN_WORD_DESCRIBE_SUBTITLE, /* what is measured: "%s." */
  FN_WORD_DESCRIBE_COUNT,   /* "Values shown: %s." */
  FN_WORD_DESCRIBE_ARRANGED, /* "Values shown: %1$s, by %2$s." */
  FN_WORD_DESCRIBE_HEDGES,  /* "Among them %s." */
  FN_WORD_DESCRIBE_GAPS,    /* "No figure is given for %s." */
  FN_WORD_DESCRIBE_CONFLICT, /* "Sources disagree: %s." */
  FN_WORD_COUNT_ABOUT,      /* before a number of values: "approximate" */
  FN_WORD_COUNT_OPEN,       /* "more or less than what is shown" */
  FN_WORD_COUNT_HOLLOW,     /* "not yet so" */
  FN_WORD_COUNT_DOTTED,     /* "demanded or forecast" */
  FN_WORD_COUNT_HATCHED,    /* "estimated" */
  FN_WORD_COUNT_DERIVED,    /* "computed from other facts" */
  FN_WORD_COUNT_FAULTY,     /* "with problems" */
  FN_N_WORDS,
} FnWord;

/**
 * FnWords:
 * @language: the language wanted for labels of the fact base, "en", "ja"
 * @numbers, @dates: how numbers and dates are written
 * @citing: how sources are named
 * @qualifier: template with one %s, by FnQualifier ("≈ %s"); "%s" for exact
 * @status: what is remarked, by FnStatus ("planned"); empty for observed
 * @spoken_qualifier: the same in words for a screen reader ("about %s")
 * @kind: what a chart is called, by FnMarkType ("Bar chart")
 * @word: the rest, by FnWord
 *
 * All words that drawing needs, passed in so that drawing itself never asks for a language. The strings
 * are borrowed from translations that live as long as the program.
 */
typedef struct
{
  const char *language;
  FnNumberStyle numbers;
  FnDateStyle dates;
  FnCiteStyle citing;
  const char *qualifier[7];
  const char *status[8];
  const char *spoken_qualifier[7];
  const char *kind[8];
  const char *word[FN_N_WORDS];
} FnWords;

/**
 * fn_words_english:
 *
 * Returns: (transfer none): the words in English, which are also the messages to translate
 */
const FnWords *fn_words_english (void);

/** fn_words_is_right_to_left: Returns: whether the language is Arabic, Hebrew, Persian or Urdu */
gboolean fn_words_is_right_to_left (const FnWords *self);

/**
 * fn_words_fill:
 * @template: one of the templates, with up to two %1$s, %2$s or one %s
 * @second: (nullable): for the second place
 *
 * Fills a template without trusting it as a printf format: only these place holders are replaced.
 *
 * Returns: (transfer full): the text
 */
char *fn_words_fill (const char *template, const char *first, const char *second);

/** fn_words_cite: Returns: (transfer full): the line that names @source, see fn_source_cite() */
char *fn_words_cite (const FnWords *self, const FnSource *source);

G_END_DECLS
