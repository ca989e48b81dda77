#!/usr/bin/python3
"""Runs a test on a display and a bus of its own that nobody sees: on-a-display.py COMMAND [ARGUMENT...]"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

NEEDED = ("Xvfb", "dbus-run-session")
RESULTS = ("1..", "ok", "not ok", "#")


@contextlib.contextmanager
def show_nothing():
    """Runs a display with the first number that is free; yields its name."""
    reading, writing = os.pipe()
    # Without -noreset it starts anew when its last client leaves, and refuses whoever comes just then.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with open(reading, encoding="ascii") as numbers:
            yield f":{numbers.readline().strip()}"
        server.terminate()


def main(command):
    """Runs the command, or says in TAP why it cannot be run here."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"1..0 # SKIP not installed: {', '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory() as home, show_nothing() as display:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home,
                           XDG_RUNTIME_DIR=home, DISPLAY=display, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                           GSETTINGS_BACKEND="memory")
        environment.pop("WAYLAND_DISPLAY", None)
        ran = subprocess.run(["dbus-run-session", "--", *command], env=environment, stdout=subprocess.PIPE, text=True,
                             check=False)
        # The services of the session write there too.
        print("".join(line for line in ran.stdout.splitlines(True) if line.startswith(RESULTS)), end="")
        return ran.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
