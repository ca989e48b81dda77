"""Times how words are found: at each keystroke in a long text, and by the command line beside ripgrep."""

import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEGABYTES = 10
FRAME = 16
WORD = "harbour"
MOST_TIMES_RIPGREP = 3


def print_keystrokes(build):
    """Prints what a keystroke takes; returns whether what is in sight is found within a frame."""
    folder = build / "tests/bench"
    display = [sys.executable, str(HERE.parent / "on-a-display.py"), str(folder / "find-frame")]
    rows = [subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            for command in ([str(folder / "find")], display)]
    print(f"\nFind in {MEGABYTES} MB, ms at each keystroke{'in sight':>18}{'99 %':>9}{'bound':>7}{'all':>11}{'99 %':>9}")
    within = True
    for row in "".join(rows).splitlines():
        if row.count("\t") != 4:
            continue
        name, *numbers = row.lstrip("# ").split("\t")
        near, slow, all_of_it, slow_all = map(float, numbers)
        within &= slow <= FRAME
        print(f"{name:<37}{near:18.2f}{slow:9.2f}{FRAME:7.0f}{all_of_it:11.2f}{slow_all:9.2f}  "
              f"{'within' if slow <= FRAME else 'OUT OF BOUNDS'}")
    print("The window's row is the time until hits are set off, and until a frame has shown them.")
    return within


def write_base(folder):
    """Writes a fact base whose only notes are long; returns it and the notes."""
    dice = random.Random(1)
    words = [WORD, *("".join(dice.choices("abcdefghijklmnoprstuvwy", k=dice.randint(2, 9))) for _ in range(5000))]
    notes, base = folder / "long.md", folder / "long.footnote.json"
    with notes.open("w", encoding="utf-8") as file:
        size = 0
        while size < MEGABYTES * 1_000_000:
            size += file.write(" ".join(dice.choices(words, k=75)).capitalize() + ".\n\n")
    source = {"id": "long", "type": "report", "title": "Long", "notes": notes.name}
    empty = {key: [] for key in ("units", "entities", "measures", "facts", "figures")}
    base.write_text(json.dumps({"version": 1, "id": "long", "title": "Long", "language": "en", "sources": [source],
                                **empty}), encoding="utf-8")
    return base, notes


def take_time(command):
    """Returns the seconds that a program takes."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def print_search(build, folder, rounds):
    """Prints what a search takes beside ripgrep, in pairs; returns whether it is within its bound."""
    ripgrep = shutil.which("rg")
    if not ripgrep:
        print("ripgrep is not installed: left out")
        return True
    base, notes = write_base(folder)
    own = [str(build / "src/cli/footnote"), "search", "--limit", "0", WORD, str(base)]
    other = [ripgrep, "-i", "-c", WORD, str(notes)]
    pairs = [(take_time(own), take_time(other)) for _ in range(2 * rounds + 1)][1:]
    ratio = statistics.median(one / two for one, two in pairs)
    clock = 1000 * statistics.median(one for one, _ in pairs)
    within = ratio <= MOST_TIMES_RIPGREP
    print(f"footnote search in {MEGABYTES} MB: {clock:.1f} ms, {ratio:.2f} times rg -i -c, bound {MOST_TIMES_RIPGREP}: "
          f"{'within' if within else 'OUT OF BOUNDS'}")
    return within


def run(build, folder, rounds):
    """Prints all of it; returns whether it is within its bounds."""
    return print_keystrokes(build) & print_search(build, Path(folder), rounds)
