#!/usr/bin/env python3
"""Makes a shelf of invented sources, searches all of it as it is typed, and checks what that takes against its bounds.

    searching.py BUILD-FOLDER [MEGABYTES]

A document a 100 KB of text, with ten facts each; 1000 MB by default, which takes some minutes, and three times as much
room on the disk for a while. Times are medians and 99th percentiles in one process, on the clock; what the processor
took of them stands behind, since others on the machine make only the former longer.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEGABYTES = 1000
DOCUMENTS_A_MEGABYTE = 10
FACTS_A_DOCUMENT = 10
# A shelf of that size is the largest that has to be searched without an index in a moment.
MOST_WITHOUT_INDEX = 100

# By the names that the program "search" gives: the most that the 99th percentile or the number may be, or the least.
MOST = {"first hits without an index": 40, "first hits": 16, "first facts": 16, "what facts and sources say": 30,
        "opening and first query": 5, "size of the cache": 1.8}
LEAST = {"building": 8}


def make_shelf(folder, megabytes):
    """Writes the shelf; returns its fact base."""
    documents = megabytes * DOCUMENTS_A_MEGABYTE
    subprocess.run([sys.executable, HERE / "make-shelf.py", folder, "--megabytes", str(megabytes), "--documents",
                    str(documents), "--facts", str(documents * FACTS_A_DOCUMENT)], check=True)
    return folder / "shelf.footnote.json"


def search(build, way, base, cache):
    """Returns the rows that the program prints: name, median, percentile, both of the processor, unit."""
    output = subprocess.run([build / "tests/bench/search", way, base], check=True, stdout=subprocess.PIPE, text=True,
                            env={**os.environ, "XDG_CACHE_HOME": str(cache)}).stdout
    rows = [line.split("\t") for line in output.splitlines()]
    return [(row[0], *map(float, row[1:5]), row[5]) for row in rows]


def print_row(name, median, percentile, processor_median, processor_percentile, unit):
    """Prints a row of the table; returns whether it is within its bound."""
    value = percentile or median
    within = value <= MOST.get(name, value) and value >= LEAST.get(name, value)
    bound = MOST.get(name, LEAST.get(name))
    limit = "" if bound is None else f"{bound:>7}  {'within' if within else 'OUT OF BOUNDS'}"
    times = f"{median:9.2f}{percentile:9.2f}{processor_median:9.2f}{processor_percentile:9.2f}" if percentile else \
        f"{median:9.2f}{'':27}"
    print(f"{name:<30}{times} {unit:<12}{limit}".rstrip())
    return within


def run(build, folder, megabytes):
    """Prints what searching a shelf of that size takes; returns whether all is within its bounds."""
    folder = Path(folder)
    base = make_shelf(folder / "shelf", megabytes)
    no_cache = folder / "no-cache"
    no_cache.touch()
    rows = search(build, "scan", base, no_cache) if megabytes <= MOST_WITHOUT_INDEX else []
    rows += search(build, "index", base, folder / "cache")
    print(f"\nSearching {megabytes} MB of text; median and 99th percentile, then those of the processor.")
    return all([print_row(*row) for row in rows])


def main():
    """Returns the exit status: 1 when something is out of its bounds."""
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else MEGABYTES
    with tempfile.TemporaryDirectory(prefix="footnote-shelf-") as folder:
        return 0 if run(Path(sys.argv[1]).resolve(), folder, megabytes) else 1


if __name__ == "__main__":
    sys.exit(main())
