#pragma once

/**
 * FN_FONT_FAMILIES:
 *
 * The typeface of all figures and what replaces it where it is missing, as a comma-separated list: first those that are
 * no wider than ours, for which an SVG has room, then what has the letters at least. DejaVu Sans is up to a fifth wider.
 */
#define FN_FONT_FAMILIES \
  "Inter, Liberation Sans, Arial, Helvetica, Cantarell, Noto Sans, Noto Sans CJK JP, DejaVu Sans, sans-serif"
