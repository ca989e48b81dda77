#!/usr/bin/python3
"""Documents that are none are attached one after another: each is refused in words, while the window answers."""

import os
import pathlib

from walking import walk

SLOWEST = 0.1  # seconds, of an answer
LATER = 3  # tries in all: another program may have the processor for a moment
LONG = 10_000_000  # bytes of a text that can be read


def make_documents(folder):
    """Yields documents that cannot be read, each with words of what is to be said of it."""
    nothing = folder / "nothing.pdf"
    nothing.write_bytes(b"%PDF-1.4\nand no more")
    yield nothing, "it is damaged"
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


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    from desk import Desk, wait_for

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
    finally:
        desk.close()


if __name__ == "__main__":
    walk(walk_through, 6)
