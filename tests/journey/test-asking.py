#!/usr/bin/python3
"""A figure of one's own in the real window: asked with the keyboard, named, kept and found again."""

import os
import pathlib

from walking import walk

TITLE = "What goes both ways"


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_text, wait_for

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        desk.find("list item", "Japan", "imports", "191")
        desk.press("ctrl+n")
        title = desk.find("text", "Title of the figure")
        desk.find("list item", "Japan", "2017", "179")
        yield "Ctrl+N asks for a figure of what the mark in view measures"

        desk.press("Tab", "Tab", "Tab", "Down", "space")
        desk.find("list item", "Japan", "exports", "127")
        yield "a second measure is ticked with the keyboard and shows at once"

        desk.press("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab")
        desk.type(TITLE)
        wait_for("the title", lambda: get_text(title) == TITLE)
        desk.find("heading", TITLE)
        desk.press("alt+k")
        stored = pathlib.Path(os.environ["XDG_DATA_HOME"], "footnote/figures/us-japan.json")
        wait_for("it to be stored", lambda: stored.exists() and TITLE in stored.read_text(encoding="utf-8"))
        desk.press("ctrl+q")
        assert desk.process.wait(10) == 0
        yield "it is given a title and kept"
    finally:
        desk.close()

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        desk.find("list item", TITLE)
        yield "the next day it is there"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 4)
