#!/usr/bin/python3
"""One way through the real window: from a mark to its words, back, and out into a file."""

import os
import pathlib

from walking import walk


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_selected_text, is_selected, wait_for

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    saved = pathlib.Path(os.environ["HOME"], "partners.svg")
    try:
        notes = desk.find("text", "Notes")
        first = wait_for("the first mark's words", lambda: get_selected_text(notes))
        assert first == "562 billion", first
        yield "opens on the built-in fact base with the words of a mark selected"

        desk.click(desk.find("list item", "Japan", "imports", "191"))
        wait_for("the words of the mark", lambda: get_selected_text(notes) == "191 billion")
        yield "a click on the bar of Japan's imports selects the words it rests on"

        desk.press("Right", "Return")
        wait_for("the words of the next mark", lambda: get_selected_text(notes) == "127 billion")
        desk.press("alt+Left")
        wait_for("the words of the mark before", lambda: get_selected_text(notes) == "191 billion")
        yield "an arrow leads to the next mark, Enter to its words"

        desk.press("alt+Left")
        wait_for("the first mark's words again", lambda: get_selected_text(notes) == first)
        yield "back leads to the words before"

        desk.press("ctrl+f")
        desk.type("440 billion")
        desk.press("Escape")
        canada = desk.find("list item", "Canada", "exports", "440")
        wait_for("the mark to be selected", lambda: is_selected(canada))
        yield "the caret in cited words selects the mark that rests on them"

        desk.press("ctrl+e")
        dialog = desk.find_window(among=(desk.window,))
        wait_for("the page", lambda: desk.find("image", "Top U.S. trade partners"))
        desk.press("alt+s")
        desk.save_as(desk.find_window(among=(desk.window, dialog)), saved)
        wait_for("the dialog to be gone", lambda: not desk.is_on_view(dialog))
        wait_for("the file", saved.exists)
        yield "the figure is saved under the name that was typed"

        content = saved.read_text(encoding="utf-8")
        assert "<svg" in content and ">191<" in content, content[:300]
        yield "the file holds 191 as text"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 7)
