#!/usr/bin/env python3
"""Counts the single cases in the logs (testlog.json) that "meson test" wrote.

Prints what failed, then "N passed, N failed, N skipped". Exits with 1 on a failure, and when nothing passed.
"""

import json
import re
import sys

# A case with parts of its own is announced before them; only the parts, being indented, are cases then.
CASE = re.compile(r"^( *)(not ok|ok)\b *\d* *-? *([^#]*)(# *(?:SKIP|TODO)\b)?", re.IGNORECASE)


def read_cases(stdout):
    """Returns the outcome and the name of each case that a program reported in TAP."""
    cases = []
    depth_before = 0
    for line in stdout.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        depth = len(match[1])
        sums_up = depth < depth_before
        depth_before = depth
        if sums_up:
            continue
        if match[4]:
            outcome = "skipped"
        else:
            outcome = "passed" if match[2].lower() == "ok" else "failed"
        cases.append((outcome, match[3].strip()))
    return cases


def read_program(record):
    """Returns the outcome and name of each case of one program, one line of the log."""
    bad = record["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")
    cases = read_cases(record.get("stdout", ""))
    if not cases and not bad:
        return [("skipped" if record["result"] == "SKIP" else "passed", "")]
    # A program can fail outside of its cases: it broke off, ran out of time, or ended with a bad status.
    if bad and not any(outcome == "failed" for outcome, name in cases):
        cases.append(("failed", f"({record['result'].lower()} outside of a case)"))
    return cases


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as log:
            for record in map(json.loads, log):
                for outcome, name in read_program(record):
                    counts[outcome] += 1
                    if outcome == "failed":
                        print("failed:", record["name"], name)
    print(", ".join(f"{number} {outcome}" for outcome, number in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
