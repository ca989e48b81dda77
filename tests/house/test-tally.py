#!/usr/bin/env python3
"""The last line of "./dev test" counts what it should."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

TALLY = Path(__file__).resolve().parents[1] / "tally.py"


def tally(*programs):
    """Runs the tally over a log of programs, each a result and what it wrote; returns status and lines."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
        for number, (result, stdout) in enumerate(programs, 1):
            log.write(json.dumps({"name": f"program {number}", "result": result, "stdout": stdout}) + "\n")
        log.flush()
        ran = subprocess.run([sys.executable, TALLY, log.name], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout.splitlines()


def test_cases_are_counted_by_outcome():
    stdout = "# seed\nok 1 /a\nok 2 /b # SKIP no display\nnot ok 3 /c\nnot ok 4 /d # TODO later\n1..4\n"
    tap.expect_equal(tally(("FAIL", stdout), ("OK", "1..1\nok 1 /e\n")),
                     (1, ["failed: program 1 /c", "2 passed, 1 failed, 2 skipped"]))


def test_parts_are_counted_and_their_sum_is_not():
    stdout = "TAP version 14\n# Subtest: a\n    ok 1 /a/x\n    ok 2 /a/y # SKIP\n    1..2\nok 1 a\nok 2 /b\n1..2\n"
    tap.expect_equal(tally(("OK", stdout)), (0, ["2 passed, 0 failed, 1 skipped"]))


def test_program_that_breaks_off_is_a_failure():
    for result in ("ERROR", "TIMEOUT", "INTERRUPT"):
        status, lines = tally((result, "ok 1 /a\n"))
        tap.expect_equal((status, lines[-1]), (1, "1 passed, 1 failed, 0 skipped"))


def test_program_that_says_nothing_counts_once():
    tap.expect_equal(tally(("OK", ""), ("SKIP", "1..0 # SKIP no display\n")), (0, ["1 passed, 0 failed, 1 skipped"]))
    tap.expect_equal(tally(("FAIL", ""))[0], 1)


def test_nothing_counted_is_no_success():
    tap.expect_equal(tally(), (1, ["0 passed, 0 failed, 0 skipped"]))


tap.run(sys.modules[__name__])
