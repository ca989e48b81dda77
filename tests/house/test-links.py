#!/usr/bin/env python3
"""The command line opens no display and starts fast, so it links no widgets; what reads documents from anywhere
is linked by the program that does so in bounds, and by no other.

Arguments: the command line program, the window program and the one that reads documents.
"""

import subprocess
import sys

import tap

COMMAND_LINE, WINDOW, READER = sys.argv[1:4]

WIDGETS = ("libgtk", "libgdk-4", "libadwaita")
DOCUMENTS = ("libpoppler", "libuchardet")


def find_libraries(program, beginnings):
    """Returns the libraries with names that begin so that a program would load, directly or through others."""
    ran = subprocess.run(["ldd", program], capture_output=True, text=True, check=True)
    names = [line.split()[0] for line in ran.stdout.splitlines()]
    assert any(name.startswith("libglib-2.0") for name in names), names
    return [name for name in names if name.startswith(beginnings)]


def test_command_line_links_no_widgets():
    tap.expect_none(find_libraries(COMMAND_LINE, WIDGETS))


def test_window_is_seen_to_link_them():
    assert find_libraries(WINDOW, WIDGETS)


def test_documents_are_read_in_bounds_alone():
    tap.expect_none(find_libraries(COMMAND_LINE, DOCUMENTS) + find_libraries(WINDOW, DOCUMENTS))
    assert find_libraries(READER, DOCUMENTS)


tap.run(sys.modules[__name__])
