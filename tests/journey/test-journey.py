#!/usr/bin/python3
"""One way through the real window: from a mark to its words, back, and out into a file."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

NEEDED = ("Xvfb", "dbus-run-session", "xdotool")
STEPS = 5


def step_inside():
    """Runs this program again on a display and a bus of its own; skips all where that cannot be."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("gir1.2-atspi-2.0")
    if missing:
        print(f"1..0 # SKIP not installed: {', '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory() as home, show_nothing() as display:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home,
                           XDG_RUNTIME_DIR=home, GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="atspi",
                           GSETTINGS_BACKEND="memory", JOURNEY_HOME=home, DISPLAY=display)
        environment.pop("WAYLAND_DISPLAY", None)
        ran = subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside"], env=environment,
                             stdout=subprocess.PIPE, text=True, check=False)
        # The services of the session write there too.
        print("".join(line for line in ran.stdout.splitlines(True) if line.startswith(("1..", "ok", "not ok", "#"))))
        return ran.returncode


@contextlib.contextmanager
def show_nothing():
    """Runs a display that nobody sees, with the first number that is free; yields its name."""
    reading, writing = os.pipe()
    # Without -noreset it starts anew when its last client leaves, and refuses whoever comes just then.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with open(reading, encoding="ascii") as numbers:
            yield f":{numbers.readline().strip()}"
        server.terminate()


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_selected_text, wait_for

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    saved = pathlib.Path(os.environ["JOURNEY_HOME"], "partners.svg")
    try:
        notes = desk.find("text", "Notes")
        first = wait_for("the first mark's words", lambda: get_selected_text(notes))
        assert first == "562 billion", first
        yield "opens on the built-in fact base with the words of a mark selected"

        desk.click(desk.find("list item", "Japan", "imports", "191"))
        wait_for("the words of the mark", lambda: get_selected_text(notes) == "191 billion")
        yield "a click on the bar of Japan's imports selects the words it rests on"

        desk.press("alt+Left")
        wait_for("the first mark's words again", lambda: get_selected_text(notes) == first)
        yield "back leads to the words before"

        desk.press("ctrl+e")
        dialog = desk.find_window(among=(desk.window,))
        desk.find("text", "Name")
        desk.save_as(dialog, saved)
        wait_for("the file", saved.exists)
        yield "the figure is saved under the name that was typed"

        content = saved.read_text(encoding="utf-8")
        assert "<svg" in content and ">191<" in content, content[:300]
        yield "the file holds 191 as text"
    finally:
        desk.close()


def main():
    """Walks and speaks TAP; what comes after a failed step was never reached and fails as well."""
    print(f"1..{STEPS}", flush=True)
    done = 0
    try:
        for done, name in enumerate(walk_through(), 1):
            print(f"ok {done} - {name}", flush=True)
    except Exception:
        for line in traceback.format_exc().splitlines():
            print(f"# {line}")
    for number in range(done + 1, STEPS + 1):
        print(f"not ok {number} - not reached", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main() if sys.argv[1:] == ["--inside"] else step_inside())
