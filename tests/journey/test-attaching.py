#!/usr/bin/python3
"""From words that are typed to a figure, to the same words in a document that is attached, and back."""

import json
import os
import pathlib

from walking import walk

BASE = pathlib.Path(os.environ["G_TEST_SRCDIR"]).parent / "data/us-japan/us-japan.footnote.json"
BEGINNING = "Made for a test."


def make_document(path):
    """Writes a document that is made for this journey: every quotation of one source, each in a line of its own."""
    cited = [citation["original"] for fact in json.loads(BASE.read_text(encoding="utf-8"))["facts"]
             for citation in fact.get("citations", []) if citation["source"] == "pism-2025" and "original" in citation]
    lines = {" ".join(anchor[part] for part in ("prefix", "exact", "suffix") if part in anchor) for anchor in cited}
    path.write_text(BEGINNING + "\n\n" + "\n\n".join(sorted(lines)) + "\n", encoding="utf-8")


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_role, get_selected_text, get_text, is_selected, wait_for
    from desk import walk as walk_below

    document = pathlib.Path(os.environ["HOME"], "report.txt")
    make_document(document)
    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        text = desk.find("text", "Notes")
        wait_for("the first mark's words", lambda: get_selected_text(text))
        desk.press("ctrl+shift+f")
        desk.find("label", "These words in this order")
        desk.type("55,000")
        desk.find("list item", "around 55,000", "PISM 2025")
        desk.press("Down", "Return")
        words = wait_for("the words of the hit", lambda: "55,000" in get_selected_text(text) and get_selected_text(text))
        yield "what was typed is found, and a hit leads to its words"

        desk.press("ctrl+n")
        desk.find("text", "Title of the figure")
        desk.press("Escape")
        desk.click(desk.find("list item", "2025", "55,000"))
        wait_for("the words of the fact", lambda: get_selected_text(text) == words)
        desk.find("label", "Also shown in")
        yield "a figure of one's own shows the same fact, and the source names the other one"

        desk.click(wait_for("the other figure", lambda: desk.find_in_sight("push button", "U.S. troops in Japan"))[0])
        wait_for("that figure", lambda: desk.holds_text("Number of troops"))
        wait_for("the mark of the fact", lambda: [item for item in desk.find_all("list item", "55,000")
                                                  if is_selected(item)])
        yield "in the other figure the same mark is selected"

        desk.press("ctrl+shift+o")
        dialog = desk.find_window(among=(desk.window,))
        desk.open(dialog, document)
        wait_for("the document", lambda: get_text(text).startswith(BEGINNING))
        wait_for("the same words there", lambda: get_selected_text(text) == "around 55,000 U.S. troops")
        wait_for("what it is", lambda: desk.holds_text("report.txt", "another edition"))
        yield "the document that was attached opens at the same words and is called another edition"

        desk.press("ctrl+d")
        wait_for("the notes", lambda: not get_text(text).startswith(BEGINNING) and get_selected_text(text) == words)
        yield "one key leads to the notes"

        desk.press("ctrl+d")
        desk.press("alt+Left", "alt+Left")
        wait_for("the mark of the hit", lambda: [item for item in desk.find_all("list item", "55,000")
                                                 if is_selected(item)])
        wait_for("the document", lambda: get_text(text).startswith(BEGINNING) and get_selected_text(text) == words)
        yield "back twice leads to what the search found, and the document stays"

        desk.press("ctrl+shift+f")
        desk.type("around 55,000")

        def count_links():
            hits = desk.find_all("list item", "around 55,000", "PISM 2025")
            return [sum(get_role(thing) == "push button" for thing in walk_below(hit)) for hit in hits]

        wait_for("the figures of both hits", lambda: len(count_links()) == 2 and all(count_links()))
        yield "the words are found in the notes and in the document, and both hits name figures that use them"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 7)
