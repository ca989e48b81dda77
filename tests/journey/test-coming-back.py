#!/usr/bin/python3
"""How a figure comes back into the real window: out of a picture that was made when a fact was another."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from walking import walk

DATA = pathlib.Path(os.environ["G_TEST_SRCDIR"]).parent / "data/us-japan"


def make_older_picture(folder):
    """Returns a picture from a time when Japan's imports were said to be 188."""
    once = pathlib.Path(folder, "once")
    shutil.copytree(DATA, once)
    base = once / "us-japan.footnote.json"
    before, start, after = base.read_text(encoding="utf-8").partition('"id": "imports-jp-2024"')
    assert '"value": 191' in after
    base.write_text(before + start + after.replace('"value": 191', '"value": 188', 1), encoding="utf-8")
    picture = pathlib.Path(folder, "partners.png")
    subprocess.run([os.environ["FOOTNOTE_PROGRAM"], "export", "--figure", "top-trade-partners-2024", "-o", picture, base],
                   check=True, stderr=subprocess.DEVNULL)
    return picture


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, wait_for, xdotool

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(os.environ["FOOTNOTE_WINDOW"], make_older_picture(folder))
        try:
            desk.find("list item", "Japan", "imports", "191")
            desk.find("label", "1 of the 12 facts in the picture has changed")
            yield "the picture opens its figure as it is now and says that a fact has changed"

            desk.press("alt+c")
            dialog = desk.find_window(among=(desk.window,))
            desk.find("label", "$188 bn", "in the picture, $191 bn now")
            yield "what has changed is listed, then and now"

            xdotool("windowfocus", dialog)
            desk.press("alt+s")
            wait_for("the list to be gone", lambda: not desk.is_on_view(dialog))
            xdotool("windowfocus", desk.window)
            desk.find("list item", "Japan", "imports", "188")
            desk.find("label", "From a picture")
            yield "the figure is shown as it was in the picture"

            desk.press("alt+n")
            desk.find("list item", "Japan", "imports", "191")
            yield "and as it is now again"
        finally:
            desk.close()


if __name__ == "__main__":
    walk(walk_through, 4)
