#!/usr/bin/python3
"""What nobody can read is attached, one after another, and an expression looked for that nobody can wait for: each is
refused in words, while the window answers."""

import os
import pathlib
import zlib

from walking import walk

SLOWEST = 0.1  # seconds, of an answer
LATER = 3  # tries in all: another program may have the processor for a moment
LONG = 10_000_000  # bytes of a text that can be read


LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"
MUCH = 400  # megabytes that a small file unfolds into
EXPLOSION = "([a-z ]+)+(Z|!)"  # can part a sentence in more ways than can be tried


def make_pdf(trailer, content):
    """Returns a PDF of a page whose content is compressed; where things are in it, a reader has to find out."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 -300000000 300 99]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
               b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
               b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content)]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/ID[(1)(1)]" + trailer + b">>\n%%EOF\n"


def make_bomb():
    """Returns compressed text far beyond what a document may have."""
    packer = zlib.compressobj(9)
    lines = b"(ships of the harbour) '\n" * 41_000
    return (packer.compress(b"BT /F 9 Tf 9 TL 9 9 Td\n") + b"".join(packer.compress(lines) for _ in range(MUCH))
            + packer.flush())


def make_documents(folder):
    """Yields documents that cannot be read, each with words of what is to be said of it."""
    nothing = folder / "nothing.pdf"
    nothing.write_bytes(b"%PDF-1.4\nand no more")
    yield nothing, "it is damaged"
    locked = folder / "locked.pdf"
    locked.write_bytes(make_pdf(LOCK, zlib.compress(b"BT ET")))
    yield locked, "password"
    bomb = folder / "bomb.pdf"
    bomb.write_bytes(make_pdf(b"", make_bomb()))
    yield bomb, "takes too much memory"
    zero = folder / "zero.txt"
    zero.write_bytes(b"One ship\0and more words that are a text")
    yield zero, "byte 9 is NUL"
    chance = folder / "chance.txt"
    chance.write_bytes(bytes(value * value * 7 // 256 % 256 for value in range(100_000)))
    yield chance, "it is no text"
    vast = folder / "vast.txt"
    vast.touch()
    os.truncate(vast, 1 << 32)
    yield vast, "is larger than"
    line = folder / "line.txt"
    line.write_bytes(b"ships " * (100_000_000 // 6))
    yield line, "is larger than"


def attach(desk, path, is_told):
    """Attaches a document in the dialog; returns the seconds of the slowest answer until is_told()."""
    from desk import wait_for
    from pulse import Pulse

    desk.press("ctrl+shift+o")
    dialog = desk.find_window(among=(desk.window,))
    with Pulse(desk.process.pid) as pulse:
        desk.open(dialog, path)
        wait_for(f"a word on {path.name}", is_told)
    assert pulse.answers > 10, "the pulse was not felt"
    return pulse.longest


def answers_soon(attempt):
    """Whether the slowest answer is soon enough in one of some attempts."""
    for _ in range(LATER):
        slowest = attempt()
        print(f"# slowest answer: {slowest * 1000:.0f} ms")
        if slowest <= SLOWEST:
            return True
    return False


def attach_book(desk, text, folder):
    """Attaches another long text each time; returns the seconds of the slowest answer until it is on view."""
    from desk import get_beginning

    number = len(list(folder.glob("book-*.txt"))) + 1
    book, paragraph = folder / f"book-{number}.txt", f"Book {number} counts the ships of the harbour. " * 12
    book.write_text(f"{paragraph}\n\n" * (LONG // len(paragraph)), encoding="utf-8")
    return attach(desk, book, lambda: get_beginning(text, 6) == paragraph[:6])


def look_for_expressions(desk):
    """Opens the find bar and has it take what is typed for a regular expression."""
    from desk import wait_a_moment, wait_for

    # By keys: newer versions of GTK tell a wrong place of the button, and no names of what is in its menu, but that of
    # the menu.
    desk.press("ctrl+f")
    wait_a_moment()
    desk.press("Tab", "space")
    wait_for("the menu", lambda: desk.find_all("menu item", "Regular Expression") or
             desk.find_all("menu", "How words are taken"))
    desk.press("r")


def explode(desk):
    """Types an expression that would take for ever; returns the seconds of the slowest answer until it is refused."""
    from desk import wait_for
    from pulse import Pulse

    desk.press("ctrl+f", "ctrl+a", "Delete")
    wait_for("no word on it", lambda: not desk.holds_text("takes too long"))
    with Pulse(desk.process.pid) as pulse:
        desk.type(EXPLOSION)
        wait_for("a word on it", lambda: desk.holds_text("takes too long"))
    return pulse.longest


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, get_beginning, wait_for

    folder = pathlib.Path(os.environ["HOME"])
    desk = Desk(os.environ["FOOTNOTE_WINDOW"])
    try:
        text = desk.find("text", "Notes")
        for path, words in make_documents(folder):
            assert answers_soon(lambda path=path, words=words:
                                attach(desk, path, lambda: desk.holds_text(path.name, words))), path.name
            path.unlink()
            assert not list(folder.rglob(f"originals/**/{path.name}")), "what cannot be read is not kept"
            yield f"{path.name}: {words}"

        assert answers_soon(lambda: attach_book(desk, text, folder))
        wait_for("no word on the others", lambda: not desk.holds_text("is larger than"))
        yield "a long text is shown, and the window answers meanwhile"

        look_for_expressions(desk)
        desk.type("ships")
        wait_for("hits in the long text", lambda: desk.holds_text("1 of "))
        yield "words are found in it"

        assert answers_soon(lambda: explode(desk))
        assert not desk.holds_text("Not found"), "nobody knows"
        assert get_beginning(text, 4) == "Book", "the text stays"
        yield "an expression that would take for ever says so, and the window answers meanwhile"
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 10)
