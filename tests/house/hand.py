"""How files are written: the order of includes, lengths, and what headers say about their functions."""

import re

import floors

SOURCE_LINES = 500
HEADER_LINES = 250
FUNCTION_LINES = 80
COMMENT_WITHIN = 20

# For those who paint; the others are for callers who know of no drawing.
CAIRO_HEADERS = ("fn-font.h", "fn-paint.h", "fn-typeface.h", "fn-typesetter.h")

# A declaration or an inline definition: it begins at the margin with a type, and its name begins with "fn_".
FUNCTION = re.compile(r"^(?!typedef|return|#|G_)[A-Za-z_][\w \t*]*?\b(fn_\w+)[ \t]*\(|^(fn_\w+) \(")
MEMBER_OF_BODY = re.compile(r"^\{(.*?)^\}", re.MULTILINE | re.DOTALL)


def find_undocumented(text):
    """Returns the functions of a header without a comment right above them or above their group."""
    lines = text.splitlines()
    names = []
    for number, line in enumerate(lines):
        match = FUNCTION.match(line)
        if match and not any("*/" in above for above in lines[max(0, number - COMMENT_WITHIN):number]):
            names.append(match[1] or match[2])
    return names


def find_long_functions(text):
    """Returns (name, lines) of the functions of a source file that are too long."""
    found = []
    for body in MEMBER_OF_BODY.finditer(text):
        lines = body[0].count("\n") + 1
        if lines > FUNCTION_LINES:
            heads = re.findall(r"^(\w+) \(", text[:body.start()], re.MULTILINE)
            found.append((heads[-1] if heads else "?", lines))
    return found


def check_header(path, text):
    """Returns what is wrong with a header."""
    breaches = []
    if not text.startswith("#pragma once\n"):
        breaches.append("does not begin with #pragma once")
    if text.count("\n") > HEADER_LINES:
        breaches.append(f"has more than {HEADER_LINES} lines")
    if path.parent.name == "render" and path.name not in CAIRO_HEADERS and re.search(r"\bcairo_|<cairo", text):
        breaches.append("names a cairo type, which only headers for those who paint may")
    return breaches + [f"says nothing about {name}" for name in find_undocumented(text)]


def includes_own_header_first(path):
    """Whether config.h comes first and the file's own header, or its private one, next."""
    own = {f"{path.parent.name}/{path.stem}{ending}" for ending in (".h", "-private.h")
           if path.with_name(path.stem + ending).exists()}
    names = [name for _, name in floors.read_includes(path)]
    return names[:1] == ["config.h"] and (not own or names[1:2] and names[1] in own)


def check_source(path, text):
    """Returns what is wrong with a source file."""
    breaches = []
    if not includes_own_header_first(path):
        breaches.append("does not include config.h and its own header first")
    if text.count("\n") > SOURCE_LINES:
        breaches.append(f"has more than {SOURCE_LINES} lines")
    return breaches + [f"{name} has {lines} lines" for name, lines in find_long_functions(text)]


def check_tree(source):
    """Returns the breaches in the folder src/ given, as "floor/file: what is wrong", sorted."""
    breaches = []
    for path in source.glob("*/*.[ch]"):
        check = check_header if path.suffix == ".h" else check_source
        found = check(path, path.read_text(encoding="utf-8"))
        breaches += [f"{path.parent.name}/{path.name}: {breach}" for breach in found]
    return sorted(breaches)
