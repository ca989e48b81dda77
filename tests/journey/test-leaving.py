#!/usr/bin/python3
"""How a figure leaves the real window: copied, and dragged into another program, byte for byte."""

import os
import pathlib
import subprocess
import tempfile
import time

from walking import walk

TYPES = {"png": "image/png", "svg": "image/svg+xml", "txt": "text/plain;charset=utf-8"}


def export(kind, folder):
    """Returns the bytes that the command line writes for the figure that opens first."""
    path = pathlib.Path(folder, f"expected.{kind}")
    subprocess.run([os.environ["FOOTNOTE_PROGRAM"], "export", "--figure", "top-trade-partners-2024", "--scale", "2",
                    "-o", path], check=True)
    return path.read_bytes()


def paste(media_type):
    """Returns what the clipboard holds in that format, or nothing."""
    done = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", media_type], capture_output=True)
    return done.stdout


def drag(desk, mark, target):
    """Drags from a mark to the middle of a window, as a hand does: slowly."""
    from desk import xdotool

    xdotool("mousemove", "--window", desk.window, *desk.get_middle(mark), "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", "--window", target, 100 - 5 * (10 - step), 100)
        time.sleep(0.05)
    xdotool("mouseup", 1)


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, quietly, wait_for, xdotool

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(os.environ["FOOTNOTE_WINDOW"])
        dropped = pathlib.Path(folder, "dropped")
        other = None
        try:
            mark = desk.find("list item", "Japan", "imports", "191")
            desk.click(mark)
            desk.press("ctrl+c")
            for kind, media_type in TYPES.items():
                expected = export(kind, folder)
                wait_for(f"a copied {kind}", lambda: paste(media_type) == expected)
            yield "a copied figure is pasted as the very picture, drawing and text that are exported"

            other = subprocess.Popen([os.environ["DROP_TARGET"], "image/png", dropped])
            target = wait_for("the other window", lambda: quietly(
                lambda: xdotool("search", "--all", "--onlyvisible", "--pid", other.pid, "--name", "").split()))[-1]
            xdotool("windowmove", target, 1000, 500)
            time.sleep(0.5)
            drag(desk, mark, target)
            wait_for("what was dropped", dropped.exists)
            assert dropped.read_bytes() == export("png", folder)
            yield "a figure dragged into another window arrives as the very picture that is exported"
        finally:
            if other is not None and other.poll() is None:
                other.terminate()
            desk.close()


if __name__ == "__main__":
    walk(walk_through, 2, ("xdotool", "xclip"))
