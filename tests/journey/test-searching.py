#!/usr/bin/python3
"""From words that are typed to where they stand, to the figures that use them, and back."""

import os

from walking import walk


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_role, get_selected_text, holds_soon, is_selected, wait_a_moment, wait_for
    from desk import walk as walk_below

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        notes = desk.find("text", "Notes")
        first = wait_for("the first mark's words", lambda: get_selected_text(notes))
        desk.press("ctrl+shift+f")
        desk.find("label", "These words in this order")
        yield "the search says what can be typed"

        desk.type("55,000")
        desk.find("list item", "around 55,000", "PISM 2025")
        fact = desk.find("list item", "U.S. troops in Japan, 2025", "55,000")
        yield "what was typed is found in a text and in facts"

        desk.press("Down", "Return")
        wait_for("the words of the text", lambda: "55,000" in get_selected_text(notes))
        yield "the keyboard leads to the words in their source"

        desk.activate(next(thing for thing in walk_below(fact) if get_role(thing) == "push button"
                           and thing.get_name() == "U.S. troops in Japan"))
        desk.find("list", "U.S. troops in Japan")
        mark = desk.find("list item", "2025", "55,000")
        wait_for("the mark to be selected", lambda: is_selected(mark))
        yield "a hit leads to the mark in the figure that uses it"

        desk.find("push button", "Export this figure")
        desk.press("alt+Left")
        wait_for("the search in place of the figure", lambda: not desk.find_all("push button", "Export this figure"))
        desk.find("list item", "around 55,000", "PISM 2025")
        assert "55,000" in get_selected_text(notes)
        yield "back leads to the search as it was left"

        desk.press("alt+Left", "alt+Left")
        wait_for("the words before", lambda: get_selected_text(notes) == first)
        desk.find("push button", "Export this figure")
        yield "and from there to where the search began"

        desk.press("ctrl+shift+f")
        desk.find("list item", "around 55,000", "PISM 2025")
        # The last year that can be chosen, of which there is little.
        desk.press("Tab", "Tab", "space")
        desk.find("label", "Earliest")
        desk.press("space")
        wait_a_moment()
        desk.type("2029")
        wait_a_moment()
        desk.press("Down", "Return")
        # The list of years closes before what it is in can be.
        wait_a_moment()
        desk.press("Escape")
        wait_for("nothing to be found", lambda: desk.find_all("label", "Not found"))
        desk.activate(desk.find("push button", "Search without filters"))
        desk.find("list item", "around 55,000", "PISM 2025")
        yield "a search is narrowed to years, and widened again"

        desk.press("ctrl+shift+f")

        def open_fact():
            # Rows may still move when the hits are ranked, and those of before have no place any more.
            for row in desk.find_in_sight("list item", "U.S. troops in Japan, 2024", "55,000")[:1]:
                desk.click(row)
            return holds_soon(lambda: "fifty-five thousand" in get_selected_text(notes))

        wait_for("the words of the fact", open_fact)
        yield "the search is as it was left, and leads from a fact to its words"

        desk.press("ctrl+shift+f")
        desk.type("Bound to the United States by treaty")
        desk.find("list item", "treaty since 1952")
        desk.press("Return")
        wait_for("words that no fact rests on", lambda: get_selected_text(notes).startswith("Bound"))
        desk.press("Escape")
        desk.find("list", "U.S. troops in Japan")
        yield "words that no fact rests on are shown as well, and Escape leads to the figure"

        desk.press("ctrl+shift+f")
        desk.type("55,000")
        desk.find("list item", "U.S. troops in Japan, 2024", "55,000")
        wait_a_moment()
        desk.press("Down", "Down", "Return")
        wait_for("the words of the second hit", lambda: "fifty-five thousand" in get_selected_text(notes))
        yield "Enter opens the hit that one stands at"

        desk.press("Tab", "Return")
        desk.find("push button", "Export this figure")
        desk.find("list", "U.S. troops in Japan")
        yield "and presses a button of it"

        desk.press("ctrl+shift+f")
        desk.find("list item", "U.S. troops in Japan, 2024", "55,000")
        desk.press("Down")
        desk.type("of")
        wait_for("it in the entry", lambda: desk.holds_text("55,000of", role="entry"))
        yield "what is typed over the hits is looked for, too"

        desk.click(desk.find_in_sight("list item", "Facts")[0])
        wait_for("facts in sight", lambda: desk.find_in_sight("list item", "$562 bn"))
        wait_a_moment()
        desk.click(desk.find_in_sight("list item", "$562 bn")[0])
        wait_for("its words", lambda: "562" in get_selected_text(notes))
        desk.type("guam")
        wait_for("it in the entry", lambda: desk.holds_text("guam", role="entry"))
        desk.find("list item", "Guam")
        yield "and so are facts"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 13)
