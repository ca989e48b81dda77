#!/usr/bin/env python3
"""The same input gives the same bytes, whoever exports it, where and when."""

import functools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import facts
import tap

FIGURES = ("top-trade-partners-2024", "us-troops-in-japan", "road-of-the-alliance")
FORMATS = (("png", ()), ("svg", ()), ("svg", ("--text", "outlines")), ("pdf", ()), ("csv", ()), ("vega-lite", ()),
           ("txt", ()), ("png", ("--theme", "dark", "--footnotes", "--language", "ja")))

# Two people at two machines; each has a folder of their own for the rest.
PEOPLE = (
    {"TZ": "UTC", "USER": "ann", "LOGNAME": "ann", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "en",
     "HOSTNAME": "left"},
    {"TZ": "Asia/Tokyo", "USER": "ben", "LOGNAME": "ben", "LANG": "C", "LC_ALL": "C", "LANGUAGE": "ja",
     "HOSTNAME": "right", "DISPLAY": ":99", "COLUMNS": "40", "GDK_SCALE": "2", "XCURSOR_SIZE": "48", "EDITOR": "vi"},
)

scratch = tempfile.TemporaryDirectory(prefix="footnote-repeat-")
HOME = Path(scratch.name)


def export_as(person, home, number):
    """Exports everything as one of the people would; returns the bytes of each file by its name."""
    folder = home / f"person-{number}"
    folder.mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"),
                   "XDG_CACHE_HOME": str(folder / "cache"), "XDG_DATA_HOME": str(folder / "data"),
                   "XDG_STATE_HOME": str(folder / "state"), "XDG_RUNTIME_DIR": str(folder), **person}
    out = folder / "out"
    for index, (kind, options) in enumerate(FORMATS):
        figures = [word for figure in FIGURES for word in ("--figure", figure)]
        call(["export", *figures, "--format", kind, *options, "--output-dir", out / f"{index}-{kind}"], environment,
             folder, number)
    call(["export", *[word for figure in FIGURES for word in ("--figure", figure)], "-o", out / "deck.pdf"], environment,
         folder, number)
    export_own_base(environment, folder, number)
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def export_own_base(environment, folder, number):
    """Exports a fact base that lies in a folder of the person's, who calls it by its name or by its whole path."""
    call(["new", folder / "own"], environment, folder, number)
    base = (Path("own"), folder / "own")[number] / "example.footnote.json"
    for index, (kind, options) in enumerate(FORMATS):
        call(["export", "--all", "--format", kind, *options, "--output-dir", f"out/own-{index}-{kind}", base],
             environment, folder, number)
    call(["export", "--all", "-o", "out/own-deck.pdf", base], environment, folder, number)


def call(arguments, environment, folder, number):
    """Runs the program in a folder, with file rights and an environment of its own."""
    if arguments[0] == "export" and "--language" not in arguments:
        arguments = [*arguments, "--language", "en"]
    ran = subprocess.run([os.environ["FOOTNOTE_PROGRAM"], *map(str, arguments)], env=environment, cwd=folder,
                         umask=0o022 if number == 0 else 0o077, capture_output=True, text=True, check=False)
    tap.expect_equal((ran.returncode, ran.stderr), (0, ""))


@functools.lru_cache(maxsize=None)
def export_twice():
    """Returns the files of both people, a second apart."""
    one = export_as(PEOPLE[0], HOME, 0)
    time.sleep(1.1)  # the clock shows another second
    return one, export_as(PEOPLE[1], HOME, 1)


def test_same_bytes():
    one, two = export_twice()
    assert len(one) > len(FORMATS) * (len(FIGURES) + 2), list(one)
    tap.expect_equal(list(one), list(two))
    tap.expect_none([name for name in one if one[name] != two[name]])


def test_nothing_of_the_person():
    today = str(time.gmtime().tm_year) + time.strftime("%m%d")
    traces = [word.encode() for word in (str(HOME), "/person-0", today)]
    tap.expect_none([(name, trace) for name, content in export_twice()[0].items() for trace in traces
                     if trace in content])


if __name__ == "__main__":
    tap.run(sys.modules[__name__])
