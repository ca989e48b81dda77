"""Walks through a journey step by step and speaks TAP."""

import shutil
import traceback


def find_missing(programs):
    """Returns what a journey needs and is not installed."""
    missing = [program for program in programs if shutil.which(program) is None]
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("gir1.2-atspi-2.0")
    return missing


def walk(walk_through, steps, programs=("xdotool",)):
    """Walks and speaks TAP; what comes after a failed step was never reached and fails as well.

    walk_through yields the name of each of its steps once it is done; a step that fails raises.
    """
    missing = find_missing(programs)
    if missing:
        print(f"1..0 # SKIP not installed: {', '.join(missing)}")
        return
    print(f"1..{steps}", flush=True)
    done = 0
    try:
        for done, name in enumerate(walk_through(), 1):
            print(f"ok {done} - {name}", flush=True)
    except Exception:
        for line in traceback.format_exc().splitlines():
            print(f"# {line}")
    for number in range(done + 1, steps + 1):
        print(f"not ok {number} - not reached", flush=True)
