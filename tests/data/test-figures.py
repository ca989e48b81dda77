#!/usr/bin/env python3
"""The figures of the built-in fact base: each shows something, is drawn, and has room for its title."""

import functools
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import facts
import tap

BASE = facts.load()
SVG = "{http://www.w3.org/2000/svg}"


def export_all(folder, language):
    """Draws all figures as SVG into a folder; returns the files by the figures' ids."""
    ran = facts.run("export", "--all", "--format", "svg", "--language", language, "--output-dir", folder)
    tap.expect_equal((ran.status, ran.errors), (0, ""))
    return {path.stem: path for path in Path(folder).glob("*.svg")}


def read_lines(path, group):
    """Returns the lines of text in the groups of a class."""
    return ["".join(text.itertext()) for one in ElementTree.parse(path).iter(f"{SVG}g") if one.get("class") == group
            for text in one.iter(f"{SVG}text")]


def squeeze(text):
    """Returns a text without spaces, which may vanish where a line is broken."""
    return re.sub(r"\s", "", text)


def test_every_figure_has_facts():
    tap.expect_none([figure["id"] for figure in facts.run_json("figures") if not figure["facts"]])


def test_ids_are_unique():
    ids = [figure["id"] for figure in facts.run_json("figures")]
    tap.expect_equal(ids, [figure["id"] for figure in BASE["figures"]])
    tap.expect_equal(len(ids), len(set(ids)))


def test_every_figure_is_well_formed():
    if not shutil.which("xmllint"):
        raise tap.Skip("xmllint is not installed")
    with tempfile.TemporaryDirectory() as folder:
        files = export_all(folder, "en")
        tap.expect_equal(sorted(files), sorted(figure["id"] for figure in BASE["figures"]))
        ran = subprocess.run(["xmllint", "--noout", *files.values()], capture_output=True, text=True, check=False)
        tap.expect_equal((ran.returncode, ran.stderr), (0, ""))


def test_every_title_is_drawn_whole():
    cut = []
    for language in ("en", "ja"):
        with tempfile.TemporaryDirectory() as folder:
            files = export_all(folder, language)
            for figure in BASE["figures"]:
                for part in ("title", "subtitle"):
                    drawn = "".join(read_lines(files[figure["id"]], part))
                    whole = squeeze(figure.get(part, {}).get(language, ""))
                    with_unit = [whole + squeeze("·" + unit["label"][language]) for unit in BASE["units"]]
                    if squeeze(drawn) != whole and (part == "title" or squeeze(drawn) not in with_unit):
                        cut.append((figure["id"], language, part, drawn))
    tap.expect_none(cut)


@functools.lru_cache(maxsize=None)
def describe_all(language):
    """Returns what each figure is in words, by its id; drawn once."""
    with tempfile.TemporaryDirectory() as folder:
        return {figure: ElementTree.parse(path).find(f"{SVG}desc").text
                for figure, path in export_all(folder, language).items()}


def test_every_figure_is_described():
    wrong = []
    ids = [fact["id"] for fact in BASE["facts"] if "-" in fact["id"]]
    for language in ("en", "ja"):
        for figure in BASE["figures"]:
            text = describe_all(language)[figure["id"]]
            if figure["title"][language] not in text or re.search(r"%[0-9s]", text):
                wrong.append((figure["id"], language, text))
            wrong += [(figure["id"], language, one) for one in ids if one in text]
    tap.expect_none(wrong)


def test_every_shown_conflict_is_described():
    silent = []
    conflicts = [set(conflict["facts"]) for conflict in facts.run_json("conflicts")]
    for figure in facts.run_json("figures"):
        shown = any(len(conflict & set(figure["facts"])) > 1 for conflict in conflicts)
        if shown != ("Sources disagree" in describe_all("en")[figure["id"]]):
            silent.append(figure["id"])
    tap.expect_none(silent)


tap.run(sys.modules[__name__])
