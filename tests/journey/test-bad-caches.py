#!/usr/bin/python3
"""A shelf of notes is searched in the window while its index on disk is made, damaged, in the way, or too large for the
disk: the words are found each time, what is wrong is said in place, and the window answers."""

import json
import os
import pathlib

from walking import walk

SLOWEST = 0.1  # seconds, of an answer
LATER = 3  # tries in all: another program may have the processor for a moment
BOOKS = 3
PARAGRAPHS = 30_000  # of each: enough for an index in a file
WHALE = "The last entry tells of a whale."
FULL = 'ulimit -f 200; trap "" XFSZ; exec "$0" "$1"'  # for a shell: no file gets larger than 100 kB


def write_base(folder):
    """Returns the path of a fact base that has many notes and nothing else."""
    sources = []
    for book in range(BOOKS):
        notes = "".join(f"Entry {entry} of book {book} counts {entry % 9 + 1},{entry % 1000:03} barrels of salt and fish "
                        "in the harbour, and sails that came and went.\n\n" for entry in range(PARAGRAPHS))
        (folder / f"book-{book}.md").write_text(notes + (WHALE + "\n" if book == 1 else ""), encoding="utf-8")
        sources.append({"id": f"book-{book}", "type": "book", "title": f"Book {book}", "notes": f"book-{book}.md"})
    base = folder / "books.json"
    base.write_text(json.dumps({"version": 1, "id": "books", "title": "Books", "sources": sources}), encoding="utf-8")
    return base


def find_files(cache):
    """Returns what lies in the folder of indexes, however deep."""
    return [path for path in cache.rglob("*") if path.is_file()] if cache.is_dir() else []


class Search:
    """A window on the base, in which the whale is looked for; its program ends with the block."""

    def __init__(self, *command):
        from desk import Desk

        self.desk = Desk(*command)
        self.slowest = 0.0

    def __enter__(self):
        from desk import wait_for
        from pulse import Pulse

        with Pulse(self.desk.process.pid) as pulse:
            self.desk.find("text", "Notes")
            self.desk.press("ctrl+shift+f")
            self.desk.find("label", "These words in this order")
            self.desk.type("whale")
            self.desk.find("list item", "tells of a whale", "Book 1")
            wait_for("all hits to be counted", lambda: self.desk.holds_text("1 hit", role="status bar"))
        assert pulse.answers > 10, "the pulse was not felt"
        self.slowest = pulse.longest
        return self.desk

    def __exit__(self, *unused):
        self.desk.close()


def search(cache, prepare, is_right, *command):
    """Prepares the cache and searches, until all answers came soon in one of some tries; each has to be right."""
    from desk import wait_for

    for _ in range(LATER):
        prepare()
        searching = Search(*command)
        with searching as desk:
            wait_for("what is to come of the cache", lambda desk=desk: is_right(desk))
        print(f"# slowest answer: {searching.slowest * 1000:.0f} ms, left: {len(find_files(cache))} file(s)")
        if searching.slowest <= SLOWEST:
            return
    raise AssertionError("the window did not answer soon")


def damage(path):
    """Writes over the middle of a file; returns what it was before."""
    whole = path.read_bytes()
    path.write_bytes(whole[:len(whole) // 8] + b"x" * (len(whole) // 2) + whole[len(whole) // 8 + len(whole) // 2:])
    return whole


def walk_through():
    """Yields the name of each step once it is done; a step that fails raises."""
    folder = pathlib.Path(os.environ["HOME"])
    cache = pathlib.Path(os.environ["XDG_CACHE_HOME"]) / "footnote" / "search"
    base, program = str(write_base(folder)), os.environ["FOOTNOTE_WINDOW"]

    def empty():
        for path in find_files(cache):
            path.unlink()

    def is_made(desk):
        # What is being made lies there, too, by another name.
        return len(find_files(cache)) == 1 and not desk.holds_text("Texts indexed")

    search(cache, empty, is_made, program, base)
    index, = find_files(cache)
    yield "words are found while the index is made"

    made = index.stat().st_mtime_ns
    search(cache, lambda: None, is_made, program, base)
    assert find_files(cache) == [index] and index.stat().st_mtime_ns == made, "an index in order is read, not made"
    yield "words are found with the index of before"

    whole = index.read_bytes()
    search(cache, lambda: damage(index), lambda desk: index.exists() and index.read_bytes() == whole, program, base)
    yield "a damaged index is made anew"

    empty()
    search(cache, lambda: None, lambda desk: desk.holds_text("index could not be made in", "Searching works all the same"),
           "sh", "-c", FULL, program, base)
    assert not find_files(cache), "nothing half-written is left"
    yield "a full disk is told of"

    for path in sorted(cache.rglob("*"), reverse=True):
        path.rmdir()
    cache.rmdir()
    cache.write_text("in its way", encoding="utf-8")
    search(cache, lambda: None, lambda desk: desk.holds_text("folder “", "could not be made: ", "Searching works all the same"),
           program, base)
    assert cache.read_text(encoding="utf-8") == "in its way"
    yield "a folder that cannot be made is told of"


if __name__ == "__main__":
    walk(walk_through, 5)
