#!/usr/bin/env python3
"""What an export of many figures shows on a terminal, and how it ends when somebody presses Ctrl+C there.

    test-progress.py

FOOTNOTE_PROGRAM is the program to run.
"""

import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tap

FOOTNOTE = os.environ["FOOTNOTE_PROGRAM"]
SECONDS = 60
INTERRUPTED = 130
# The export may end before the key is pressed: nothing waits for the other.
ATTEMPTS = 5
CTRL_C = b"\x03"
# A line of progress replaces the one before.
LINE = re.compile(rb"\r\x1b\[K([^\r]*)")
DECK, FOLDER = ("-o", "deck.pdf"), ("--format", "svg", "--output-dir", "figures")


def list_figures():
    """Returns the ids of the built-in figures, in their order."""
    ran = subprocess.run([FOOTNOTE, "figures", "--json"], check=True, timeout=SECONDS, stdout=subprocess.PIPE)
    return [figure["id"] for figure in json.loads(ran.stdout)]


def run_on_terminal(arguments, folder, press_at=None):
    """Exports on a terminal of its own, where Ctrl+C is pressed once so many lines of progress are seen.

    Returns the status and what the terminal was told."""
    try:
        child, terminal = pty.fork()
    except OSError as none:
        raise tap.Skip(f"there is no terminal to be had: {none}") from none
    if child == 0:
        os.chdir(folder)
        os.execv(FOOTNOTE, [FOOTNOTE, "export", "--all", *arguments])
    seen, pressed, end = b"", False, time.monotonic() + SECONDS
    try:
        while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            try:
                part = os.read(terminal, 4096)
            except OSError:  # the last one left the terminal
                break
            if not part:
                break
            seen += part
            if press_at is not None and not pressed and len(LINE.findall(seen)) >= press_at:
                pressed = bool(os.write(terminal, CTRL_C))
    finally:
        os.close(terminal)  # hangs up, should it still be running
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen


def expect_progress(arguments):
    """Expects a line a figure, and in the end an empty one."""
    figures = list_figures()
    with tempfile.TemporaryDirectory() as folder:
        status, seen = run_on_terminal(arguments, folder)
        tap.expect_equal(status, 0)
        wanted = [f"{number}/{len(figures)} {figure}" for number, figure in enumerate(figures, 1)]
        tap.expect_equal([line.decode() for line in LINE.findall(seen)], [*wanted, ""])
        assert not LINE.sub(b"", seen), seen
        assert list(Path(folder).iterdir())


def interrupt(arguments, press_at):
    """Presses Ctrl+C in the middle, where an old deck lies.

    Returns the status, the lines of progress and what lies there then."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "deck.pdf").write_bytes(b"old")
        status, seen = run_on_terminal(arguments, folder, press_at)
        files = {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
        return status, LINE.findall(seen), files


def expect_interrupt(arguments, press_at):
    """Expects Ctrl+C to end it between two figures; returns the files."""
    for _ in range(ATTEMPTS):
        status, lines, files = interrupt(arguments, press_at)
        if status != 0:
            break
    tap.expect_equal((status, lines[-1]), (INTERRUPTED, b""))
    assert press_at < len(lines) <= len(list_figures()), lines
    return files


def test_deck_shows_progress():
    expect_progress(DECK)


def test_folder_shows_progress():
    expect_progress(FOLDER)


def test_deck_without_a_terminal_is_quiet():
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run([FOOTNOTE, "export", "--all", *DECK], cwd=folder, timeout=SECONDS, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        tap.expect_equal((ran.returncode, ran.stdout), (0, b""))


def test_interrupted_deck_leaves_the_old_one():
    for press_at in (1, 5):
        tap.expect_equal(expect_interrupt(DECK, press_at), {"deck.pdf": b"old"})


def test_interrupted_folder_is_whole():
    files = expect_interrupt(FOLDER, 3)
    del files["deck.pdf"]
    assert len(files) >= 2, list(files)
    tap.expect_none([name for name, content in files.items() if not content.endswith(b"</svg>\n")])


tap.run(sys.modules[__name__])
