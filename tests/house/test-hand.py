#!/usr/bin/env python3
"""Files keep to the order, the lengths and the comments that CONTRIBUTING.md asks for."""

import sys
from pathlib import Path

import hand
import planted
import tap

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_tree():
    tap.expect_none(hand.check_tree(SOURCE))


def test_order_of_includes():
    files = {
        "base/fn-a.h": "#pragma once\n",
        "base/fn-a.c": '#include "config.h"\n#include <glib.h>\n#include "base/fn-a.h"\n',
        "base/fn-b.c": '#include <glib.h>\n#include "config.h"\n',
        "base/fn-c-private.h": "#pragma once\n",
        "base/fn-c.c": '#include "config.h"\n#include "base/fn-c-private.h"\n',
        "base/fn-main.c": '#include "config.h"\n#include <glib.h>\n',
    }
    tap.expect_equal(planted.check(hand.check_tree, files), [
        "base/fn-a.c: does not include config.h and its own header first",
        "base/fn-b.c: does not include config.h and its own header first",
    ])


def test_headers():
    files = {
        "base/fn-guard.h": "#ifndef GUARD\n",
        "render/fn-theme.h": "#pragma once\n\n/** fn_theme_set: uses it */\nvoid fn_theme_set (cairo_t *cr);\n",
        "render/fn-paint.h": "#pragma once\n\n#include <cairo.h>\n",
        "text/fn-long.h": "#pragma once\n" + "\n" * hand.HEADER_LINES,
    }
    tap.expect_equal(planted.check(hand.check_tree, files), [
        "base/fn-guard.h: does not begin with #pragma once",
        "render/fn-theme.h: names a cairo type, which only headers for those who paint may",
        "text/fn-long.h: has more than 250 lines",
    ])


def test_lengths():
    body = "  work ();\n"
    files = {
        "base/fn-a.c": '#include "config.h"\n' + "\n" * hand.SOURCE_LINES,
        "base/fn-b.c": '#include "config.h"\n\nstatic void\ntoil (void)\n{\n' + body * hand.FUNCTION_LINES + "}\n",
        "base/fn-c.c": '#include "config.h"\n\nstatic void\nrest (void)\n{\n' + body * (hand.FUNCTION_LINES - 2) + "}\n",
    }
    tap.expect_equal(planted.check(hand.check_tree, files), [
        "base/fn-a.c: has more than 500 lines",
        "base/fn-b.c: toil has 82 lines",
    ])


def test_comments():
    text = """#pragma once

/** fn_a: does one thing */
int fn_a (int of);
const char *fn_of_the_group (void);

struct Far
{
%s};

FnThing *fn_far (const char *name,
                 GError **error);

static inline double
fn_inline (void)
{
  return fn_a (1);
}
""" % ("  int member;\n" * hand.COMMENT_WITHIN)
    tap.expect_equal(hand.find_undocumented(text), ["fn_far", "fn_inline"])


tap.run(sys.modules[__name__])
