#!/usr/bin/env python3
"""Times whole processes that draw the trade figure, in pairs, and what finding and searching take; checks all bounds.

    bench.py BUILD-FOLDER [ROUNDS]

The floor is the least program with cairo and pango that draws the same figure. Each round runs every program once,
in another order than the last; a ratio is the median of those within a round, so that a busy machine slows
both sides. Processor time stands beside the time on the clock, which waits for the disk and for others.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import finding
import locating
import searching

HERE = Path(__file__).resolve().parent
ROUNDS = 15
FIGURE = "top-trade-partners-2024"
PIXELS = ["--size", "960x540", "--scale", str(1600 / 960)]
MANY = 100
MOST_SVG_BYTES = 25_000
MEMORY_BOUND = 1.4

# Format and number of figures, and the most that the program may take of the floor's time.
BOUNDS = {("png", 1): 0.60, ("svg", 1): 0.80, ("pdf", 1): 1.15, ("png", MANY): 0.20, ("svg", MANY): 0.22}


def run(command):
    """Runs a program; returns its seconds on the clock and on the processor, and the most memory in KiB."""
    null = os.open(os.devnull, os.O_RDWR)
    begin = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    os.close(null)
    if status:
        sys.exit(f"bench: {' '.join(command)}: failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def find_matplotlib():
    """Returns a Python that has it: this one, or that of the system."""
    for python in (sys.executable, "/usr/bin/python3"):
        if Path(python).exists() and subprocess.run([python, "-c", "import matplotlib"], check=False,
                                                    stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def make_commands(build, folder):
    """Returns the command line of each (program, format, number of figures)."""
    footnote, floor = str(build / "src/cli/footnote"), str(build / "tests/bench/floor")
    gnuplot, python = shutil.which("gnuplot"), find_matplotlib()
    for tool, there in (("gnuplot", gnuplot), ("matplotlib", python)):
        if not there:
            print(f"{tool} is not installed: left out")
    commands = {}
    for kind, times in BOUNDS:
        figures = ["--figure", FIGURE] * times
        target = ["-o", f"{folder}/footnote.{kind}"] if times == 1 else ["--output-dir", f"{folder}/many"]
        commands["footnote", kind, times] = [footnote, "export", "--format", kind, *PIXELS, *figures, *target]
        if times > 1:
            continue
        commands["floor", kind, 1] = [floor, kind, f"{folder}/floor.{kind}"]
        if gnuplot:
            commands["gnuplot", kind, 1] = [gnuplot, "-e", f"kind='{kind}'; path='{folder}/gnuplot.{kind}'",
                                            str(HERE / "trade.gnuplot")]
        if python:
            commands["matplotlib", kind, 1] = [python, str(HERE / "trade-matplotlib.py"), f"{folder}/matplotlib.{kind}"]
    return commands


def measure(commands, rounds):
    """Returns for each command what its runs took, a tuple a round; the first of all is not counted."""
    taken = {key: [] for key in commands}
    order = list(commands)
    for number in range(-1, rounds):
        for key in order:
            outcome = run(commands[key])
            if number >= 0:
                taken[key].append(outcome)
        order.append(order.pop(0))
        if sys.stderr.isatty():
            print(f"\r{max(number + 1, 0)}/{rounds}", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return taken


def get_ratio(taken, key, column):
    """Returns the median over the rounds of a column's ratio to the floor, run once for each figure."""
    floor = taken["floor", key[1], 1]
    return statistics.median(own[column] / other[column] for own, other in zip(taken[key], floor)) / key[2]


def print_row(words, ratio, bound, detail=""):
    """Prints a row of the table; returns whether it is within its bound."""
    within = bound is None or ratio <= bound
    limit = "" if bound is None else f"{bound:7.2f}  {'within' if within else 'OUT OF BOUNDS'}"
    print(f"{words:<24}{detail:>19}{ratio:9.2f}{limit}".rstrip())
    return within


def print_times(taken):
    """Prints times and ratios; returns whether all are within their bounds."""
    print(f"{'':24}{'ms':>9}{'processor':>10}{'ratio':>9}{'bound':>7}")
    within = True
    for (kind, times), bound in BOUNDS.items():
        for key in [key for key in taken if key[1:] == (kind, times)]:
            name = f"{key[0]}, {kind.upper()}" + (f" × {times}" if times > 1 else "")
            clock = 1000 * statistics.median(row[0] for row in taken[key])
            detail = f"{clock:9.1f}{get_ratio(taken, key, 1):10.2f}"
            within &= print_row(name, get_ratio(taken, key, 0), bound if key[0] == "footnote" else None, detail)
    return within


def print_sizes(taken, folder):
    """Prints memory and length of the SVG; returns whether they are within their bounds."""
    within = True
    for kind in ("png", "svg", "pdf"):
        within &= print_row(f"memory, {kind.upper()}", get_ratio(taken, ("footnote", kind, 1), 2), MEMORY_BOUND)
    size = os.path.getsize(f"{folder}/footnote.svg")
    return print_row("length of the SVG, kB", size / 1000, MOST_SVG_BYTES / 1000) and within


def main():
    """Returns the exit status: 1 when something is out of its bounds."""
    build = Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory(prefix="footnote-bench-") as folder:
        taken = measure(make_commands(build, folder), rounds)
        print(f"Medians of {rounds} rounds; “processor” and “ratio” are the times beside those of the floor.")
        within = print_times(taken) & print_sizes(taken, folder) & finding.run(build, folder, rounds)
        within &= searching.run(build, folder, searching.MOST_WITHOUT_INDEX)
        within &= locating.run(build)
        return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
