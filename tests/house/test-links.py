#!/usr/bin/env python3
"""The command line opens no display and starts fast, so it links no widgets.

Arguments: the command line program and the window program.
"""

import subprocess
import sys

import tap

COMMAND_LINE, WINDOW = sys.argv[1:3]


def find_widget_libraries(program):
    """Returns the widget libraries that a program would load, directly or through others."""
    ran = subprocess.run(["ldd", program], capture_output=True, text=True, check=True)
    names = [line.split()[0] for line in ran.stdout.splitlines()]
    assert any(name.startswith("libglib-2.0") for name in names), names
    return [name for name in names if name.startswith(("libgtk", "libgdk-4", "libadwaita"))]


def test_command_line_links_no_widgets():
    tap.expect_none(find_widget_libraries(COMMAND_LINE))


def test_window_is_seen_to_link_them():
    assert find_widget_libraries(WINDOW)


tap.run(sys.modules[__name__])
