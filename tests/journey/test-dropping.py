#!/usr/bin/python3
"""What is dragged onto the real window: a document onto its source, a picture of a figure onto the figure."""

import contextlib
import os
import pathlib
import subprocess
import time

from walking import walk

WORDS = "This was written for a test."
FIGURE = "us-troops-in-japan"
OTHER = "top-trade-partners-2024"


@contextlib.contextmanager
def offer(*arguments):
    """Runs a window out of which files, or the content of one, can be dragged; yields its X id."""
    from desk import quietly, wait_for, xdotool

    with subprocess.Popen([os.environ["DROP_SOURCE"], *arguments]) as other:
        try:
            window = wait_for("the other window", lambda: quietly(
                lambda: xdotool("search", "--all", "--onlyvisible", "--pid", other.pid, "--name", "").split()))[-1]
            xdotool("windowmove", window, 1050, 560)
            time.sleep(0.5)
            yield window
        finally:
            other.terminate()


def drag(window, desk, thing):
    """Drags from the middle of a window onto an accessible of another one, as a hand does: slowly."""
    from desk import xdotool

    x, y = desk.get_middle(thing)
    xdotool("mousemove", "--window", window, 100, 100, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", "--window", desk.window, x + 5 * (10 - step), y)
        time.sleep(0.05)
    xdotool("mouseup", 1)


def export(figure, path):
    """Writes a picture of a figure."""
    subprocess.run([os.environ["FOOTNOTE_PROGRAM"], "export", "--figure", figure, "-o", path], check=True)


def copy(path, media_type):
    """Puts the content of a file on the clipboard."""
    # It stays to hand it over, and must not hold our output open.
    subprocess.run(["xclip", "-selection", "clipboard", "-t", media_type, "-i", path], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_text, wait_for

    folder = pathlib.Path(os.environ["HOME"])
    document, picture = folder / "letter.txt", folder / "picture.png"
    document.write_text(WORDS + "\n", encoding="utf-8")
    more = [folder / "list.md", folder / "log.txt"]
    for path in more:
        path.write_text("Made for a test, too.\n" + path.name, encoding="utf-8")
    drawing, bare = folder / "drawing.svg", folder / "bare.png"
    export(FIGURE, picture)
    export(OTHER, drawing)
    bare.write_bytes(b"\x89PNG\r\n\x1a\n")
    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        text = desk.find("text", "Notes")
        with offer(document) as window:
            drag(window, desk, desk.find("label", "own words"))
            wait_for("the document", lambda: get_text(text).startswith(WORDS))
        assert desk.holds_text("letter.txt", "another edition")
        yield "a document that is dropped on the words is attached to their source"

        with offer(*more) as window:
            drag(window, desk, desk.find("label", "letter.txt"))
            wait_for("both others", lambda: desk.holds_text("2 documents are attached"))
        yield "so are several at once"

        with offer(picture) as window:
            drag(window, desk, desk.find("list item", "Japan", "imports", "191"))
            desk.find("list", "U.S. troops in Japan")
        yield "a picture that is dropped on a figure leads to its own"

        with offer("--as=image/svg+xml", drawing) as window:
            drag(window, desk, desk.find("list", "U.S. troops in Japan"))
            mark = desk.find("list item", "Japan", "imports", "191")
        yield "so does one that is no file, but out of a drawing program"

        desk.click(mark)
        copy(picture, "image/png")
        desk.press("ctrl+v")
        desk.find("list", "U.S. troops in Japan")
        copy(bare, "image/png")
        desk.press("ctrl+v")
        wait_for("a word on the other picture", lambda: desk.holds_text("No facts are in this picture"))
        yield "one that is copied is pasted; without facts it is refused in words"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 5, ("xdotool", "xclip"))
