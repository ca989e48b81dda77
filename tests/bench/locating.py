"""Times how cited words are looked up in documents: all of the built-in base, in one pass."""

import os
import subprocess

BOUND = 20  # ms, for 300 quotations already


def run(build):
    """Prints what it takes; returns whether it is within its bound."""
    folder = os.environ.get("FOOTNOTE_ORIGINALS")
    command = [str(build / "tests/bench/locate"), *([folder] if folder else [])]
    row = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout.split("\t")
    quotations, size, found = map(int, row[:3])
    median, slow = map(float, row[3:])
    within = median <= BOUND
    print(f"\n{quotations} quotations located in {size / 1000:.0f} kB of "
          f"{'the documents' if folder else 'made-up documents'}, {found} found: {median:.2f} ms, "
          f"99 % {slow:.2f} ms, bound {BOUND}: {'within' if within else 'OUT OF BOUNDS'}")
    return within
