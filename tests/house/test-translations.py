#!/usr/bin/env python3
"""Translations can be compiled, and every message in them is finished."""

import re
import subprocess
import sys
from pathlib import Path

import tap

PO = Path(__file__).resolve().parents[2] / "po"
LANGUAGES = (PO / "LINGUAS").read_text(encoding="utf-8").split()


def test_messages_fit_their_formats():
    for language in LANGUAGES:
        ran = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", PO / f"{language}.po"],
                             capture_output=True, text=True, check=False)
        tap.expect_equal((ran.returncode, ran.stderr), (0, ""))


def test_nothing_is_half_done():
    for language in LANGUAGES:
        text = (PO / f"{language}.po").read_text(encoding="utf-8")
        tap.expect_none([line for line in text.splitlines() if line.startswith(("#~", "#, fuzzy"))])


def test_files_with_messages_are_listed():
    message = re.compile(r"\b(_|N_|C_|NC_|ngettext) ?\(|translatable=")
    paths = [path for folder in ("src", "ui") for path in PO.parent.glob(f"{folder}/**/*.*")
             if path.suffix in (".c", ".h", ".ui")]
    paths = [path for path in paths if message.search(path.read_text(encoding="utf-8"))]
    paths += PO.parent.glob("data/*.desktop.in")
    paths += PO.parent.glob("data/*.metainfo.xml.in")
    found = {str(path.relative_to(PO.parent)) for path in paths}
    tap.expect_equal((PO / "POTFILES").read_text(encoding="utf-8").split(), sorted(found))


tap.run(sys.modules[__name__])
