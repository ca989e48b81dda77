#!/usr/bin/env python3
"""Nothing includes what stands above it, and each floor keeps to its own libraries."""

import sys
from pathlib import Path

import floors
import planted
import tap

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_tree_keeps_to_the_table():
    tap.expect_none(floors.check_tree(SOURCE))


def test_include_lines_are_read():
    lines = [line for path in SOURCE.glob("*/*.h") for line in floors.read_includes(path)]
    assert len(lines) > 50, f"only {len(lines)} include lines in {SOURCE}"


def test_planted_breaches_are_found():
    tap.expect_equal(
        planted.check(floors.check_tree, {
            "chart/fn-bars.c": '#include "config.h"\n#include "chart/fn-bars.h"\n#include <gtk/gtk.h>\n#include <math.h>\n',
            "model/fn-fact.h": '#pragma once\n# include "chart/fn-bars.h"\n#include "base/fn-date.h"\n',
            "base/fn-number.c": "#include <glib.h>\n#include <json-glib/json-glib.h>\n",
            "export/fn-png.c": '#include "fn-png.h"\n#include <cairo-pdf.h>\n',
            "cellar/fn-wine.h": "#pragma once\n",
        }),
        [
            "base/fn-number.c: <json-glib/json-glib.h> is not for base",
            "cellar: this floor is not in the table",
            "chart/fn-bars.c: <gtk/gtk.h> is not for chart",
            'export/fn-png.c: "fn-png.h" is not spelled from src/',
            'model/fn-fact.h: "chart/fn-bars.h" is not below model',
        ])


def test_text_that_only_looks_like_an_include_is_let_be():
    files = {"base/fn-note.c": '/* #include <gtk/gtk.h> */\nputs ("#include <gtk/gtk.h>");\n'}
    tap.expect_equal(planted.check(floors.check_tree, files), [])


tap.run(sys.modules[__name__])
