"""The floors of the house: which folder of src/ may include what. CONTRIBUTING.md draws the picture."""

import re
from typing import NamedTuple

C_LIBRARY = ("assert.h", "ctype.h", "errno.h", "float.h", "inttypes.h", "limits.h", "locale.h", "malloc.h", "math.h", "setjmp.h",
             "signal.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "time.h")
POSIX = ("fcntl.h", "poll.h", "sys/", "unistd.h")
GLIB = ("glib.h", "glib-object.h", "glib/", "gmodule.h", *C_LIBRARY)
GIO = ("gio/", "glib-unix.h", *GLIB, *POSIX)
CAIRO = ("cairo.h", "cairo-")
PANGO = ("pango/", "hb.h", "ft2build.h", "fontconfig/", *CAIRO)
GTK = ("gtk/", "gdk/", "gsk/", "graphene.h", "adwaita.h", "gtksourceview/", *PANGO)


class Floor(NamedTuple):
    """What one folder may include: floors below it, and headers of the system by how their names begin."""

    below: tuple
    system: tuple


UP_TO_EXPORT = ("base", "text", "model", "load", "chart", "render", "export")

FLOORS = {
    "base": Floor((), GIO),
    "text": Floor(("base",), (*GLIB, "pcre2.h", "sqlite3.h")),
    "model": Floor(("base", "text"), GLIB),
    "load": Floor(("base", "text", "model"), (*GIO, "json-glib/")),
    "chart": Floor(("base", "model"), GLIB),
    "render": Floor(("base", "chart"), (*GLIB, *PANGO)),
    "export": Floor(("base", "model", "chart", "render"), (*GLIB, *CAIRO, "png.h", "zlib.h")),
    "reader": Floor(("base", "text"), (*GIO, *CAIRO, "poppler.h", "libxml/", "uchardet.h", "linux/")),
    "session": Floor(UP_TO_EXPORT, GIO),
    "cli": Floor((*UP_TO_EXPORT, "session"), GIO),
    "app": Floor((*UP_TO_EXPORT, "session"), (*GIO, *GTK)),
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def read_includes(path):
    """Returns the include lines of a file as pairs: whether it is written in quotes, and the name."""
    return [(quote == '"', name) for quote, name in INCLUDE.findall(path.read_text(encoding="utf-8"))]


def check_include(floor, ours, name):
    """Returns what is wrong with one include line of a floor, or None."""
    if not ours:
        return None if name.startswith(FLOORS[floor].system) else f"<{name}> is not for {floor}"
    if name == "config.h":
        return None
    folder = name.rpartition("/")[0]
    if folder not in FLOORS:
        return f'"{name}" is not spelled from src/'
    return None if folder == floor or folder in FLOORS[floor].below else f'"{name}" is not below {floor}'


def check_tree(source):
    """Returns the breaches in the folder src/ given, as "floor/file: what is wrong", sorted."""
    breaches = [f"{folder.name}: this floor is not in the table" for folder in source.iterdir()
                if folder.is_dir() and folder.name not in FLOORS]
    for floor in FLOORS:
        for path in [*source.glob(f"{floor}/*.c"), *source.glob(f"{floor}/*.h")]:
            found = {check_include(floor, ours, name) for ours, name in read_includes(path)} - {None}
            breaches += [f"{floor}/{path.name}: {breach}" for breach in found]
    return sorted(breaches)
