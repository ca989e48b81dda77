#!/usr/bin/python3
"""Whatever takes keys has a name that a screen reader can say, on every page of the window."""

import os
import re

from walking import walk

ROLES = {"push button", "toggle button", "combo box", "entry", "text", "check box", "list item"}
TYPE = re.compile("(Gtk|Adw|Fn)[A-Z]|$")  # what stands for a name where there is none


def is_in_a_choice(thing):
    """Whether an accessible is in the list that a combo box of GTK opens, whose rows have names only then."""
    from desk import get_role

    parent = thing.get_parent()
    return parent is not None and (get_role(parent) == "combo box" or is_in_a_choice(parent))


def find_nameless(desk):
    """Returns what takes keys, has room on the screen and no name: its role and what is around it."""
    from gi.repository import Atspi

    from desk import get_role, walk as walk_below

    nameless = []
    for thing in walk_below(desk.application):
        role = get_role(thing)
        if (role in ROLES and TYPE.match(thing.get_name() or "") and thing.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                and Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW).width > 0
                and not (role == "list item" and is_in_a_choice(thing))):
            parent = thing.get_parent()
            nameless.append(f"{role} in {get_role(parent)} {parent.get_name()!r}")
    return nameless


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, wait_a_moment

    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        def check(page):
            nameless = find_nameless(desk)
            assert not nameless, nameless
            return page

        desk.find("text", "Notes")
        desk.find("list item", "Japan", "imports", "191")
        yield check("a figure and its source")

        desk.press("ctrl+f")
        desk.type("billion")
        desk.find("push button", "Next hit")
        yield check("the find bar")

        desk.press("ctrl+shift+f")
        desk.type("okinawa")
        desk.find("list item", "U.S. Marines have been in Okinawa")
        yield check("the search")

        desk.click(desk.find_in_sight("list item", "Facts")[0])
        desk.find("list item", "562")
        wait_a_moment()
        yield check("the facts")

        desk.click(desk.find_in_sight("list item", "Conflicts")[0])
        wait_a_moment()
        yield check("the conflicts")

        desk.click(desk.find_in_sight("list item", "Japan comes sixth")[0])
        desk.activate(desk.find("push button", "Pick what this figure shows"))
        desk.find("list", "Measures")
        yield check("the choice of what a figure shows")
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 6)
