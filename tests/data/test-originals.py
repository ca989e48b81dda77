#!/usr/bin/env python3
"""The words cited from the documents stand in them once, and still do when only the print has changed.

FOOTNOTE_ORIGINALS names the folder with the documents. They are copied to a temporary folder at most; what a
failure prints is ids, never their words.
"""

import contextlib
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import facts
import tap

WIDTH = 40  # characters of a line that is wrapped anew
SWAPPED = str.maketrans({"'": "’", "’": "'", '"': "”", "“": '"', "”": '"', "‘": "'"})
LONG_LINE = 200  # characters; a document with such lines has a line for each paragraph
SENTENCE_START = r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])"

ENDING = ".!?\"' "

BASE = facts.load()
CITED = [(fact["id"], citation["source"], anchor) for fact in BASE["facts"]
         for citation, anchor in facts.list_anchors(fact, "original")]


def get_originals():
    """Returns the folder with the documents, or skips the case."""
    if not os.environ.get("FOOTNOTE_ORIGINALS"):
        raise tap.Skip("FOOTNOTE_ORIGINALS is not set")
    return Path(os.environ["FOOTNOTE_ORIGINALS"])


def list_documents():
    """Returns the paths of the documents by the ids of their sources."""
    return {source["id"]: get_originals() / source["originals"][0]["file"] for source in BASE["sources"]}


@contextlib.contextmanager
def rewritten(rewrite):
    """Yields a folder in which each document has gone through rewrite(source, text)."""
    with tempfile.TemporaryDirectory() as folder:
        for source, path in list_documents().items():
            text = path.read_text(encoding="utf-8")
            Path(folder, path.name).write_text(rewrite(source, text), encoding="utf-8")
        yield folder


def get_states(folder):
    """Returns the state of each fact's words in the documents of a folder."""
    listed = facts.run_json("facts", "--originals", folder)
    return {fact["id"]: citation["original"]["state"] for fact in listed for citation in fact["citations"]}


def check(folder):
    """Returns the exit status of "check" with the documents of a folder, and the codes of the problems."""
    ran = facts.run("check", "--json", "--originals", folder)
    return ran.status, [problem["code"] for problem in json.loads(ran.output)["problems"]]


def break_word(word, room):
    """Returns the part of a word that is printed before a hyphen at the line's end, and the rest."""
    if room >= 4 and len(word) >= 7 and word.isalpha():
        return word[:min(room - 1, len(word) - 3)] + "-", word[min(room - 1, len(word) - 3):]
    return "", word


def wrap(paragraph, divide=True):
    """Returns a paragraph in narrow lines, long words divided by hyphens if asked."""
    lines, line = [], ""
    for word in paragraph.split():
        room = WIDTH - len(line) - bool(line)
        if len(word) > room:
            head, word = break_word(word, room) if divide else ("", word)
            lines.append(f"{line} {head}".strip())
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def fill(text, divide):
    """Returns a text whose paragraphs are filled anew, over the lines of columns that alternate."""
    return "\n\n".join(wrap(paragraph, divide) for paragraph in re.split(r"\n\s*\n", text))


def fold(text, divide):
    """Returns a text each of whose lines is wrapped by itself."""
    return "\n".join(wrap(line, divide) for line in text.split("\n"))


def expect_found(folder, ids):
    """Fails unless the words of these facts are found in the documents of a folder."""
    states = get_states(folder)
    tap.expect_none([(fact, states[fact]) for fact in ids if states[fact] != "found"])


def test_wrapping_divides_words():
    wrapped = wrap("Pears " * 5 + "and gooseberries are sold by weight; apples, twenty-five of them, by the basket.")
    assert re.search(r"goose?-\n", wrapped) and max(map(len, wrapped.splitlines())) <= WIDTH, wrapped


def test_all_words_stand_in_one_place():
    expect_found(get_originals(), [fact for fact, _, _ in CITED])
    tap.expect_equal(check(get_originals()), (0, []))


def list_sentences(text):
    """Returns the sentences of a document in normalised form, without the sign that ends them."""
    in_paragraphs = max(map(len, text.splitlines())) > LONG_LINE
    parts = re.split(SENTENCE_START + (r"|\n+" if in_paragraphs else r"|\n\s*\n"), text)
    return {facts.normalise(part).strip(ENDING) for part in parts if re.search(r"[.!?][\"”’]?\s*$", part)}


def test_no_whole_sentence_is_quoted():
    tap.expect_equal(list_sentences("Pears are sweet. Plums\nare not! And so"), {"Pears are sweet", "Plums are not"})
    sentences = {source: list_sentences(path.read_text(encoding="utf-8")) for source, path in list_documents().items()}
    tap.expect_none([source for source, found in sentences.items() if len(found) < 20])
    tap.expect_none([fact for fact, source, anchor in CITED
                     if facts.normalise(facts.join_anchor(anchor)).strip(ENDING) in sentences[source]])


def test_one_changed_word_loses_what_cites_it():
    documents = list_documents()
    for source, path in documents.items():
        text = path.read_text(encoding="utf-8")
        # A word that stands in the document once is cited by exactly those anchors that contain it.
        words = re.findall(r"\b[^\W\d_]{6,}\b", text)
        quotes = {fact: facts.join_anchor(anchor) for fact, one, anchor in CITED if one == source}
        word = next(word for quote in quotes.values() for word in re.findall(r"\b[^\W\d_]{6,}\b", quote)
                    if words.count(word) == 1 and len(re.findall(re.escape(word), text)) == 1)
        losing = {fact for fact, quote in quotes.items() if re.search(rf"\b{word}\b", quote)}
        changed = text.replace(word, word[:2] + "q" + word[2:])
        with rewritten(lambda one, whole: changed if one == source else whole) as folder:
            states = get_states(folder)
            tap.expect_equal({fact for fact, state in states.items() if state != "found"}, losing)
            tap.expect_equal({states[fact] for fact in losing}, {"not-found"})
            tap.expect_equal(check(folder), (1, ["original-edition"] + ["original-not-found"] * len(losing)))


def test_swapped_quotes_change_nothing():
    with rewritten(lambda source, text: text.translate(SWAPPED)) as folder:
        expect_found(folder, [fact for fact, _, _ in CITED])
        # Known by their names, as their hashes differ now: another edition is named so, and is no error.
        tap.expect_equal(check(folder), (0, ["original-edition"] * len(list_documents())))


def find_filled(folder):
    """Returns the names of the documents whose columns run into each other."""
    found = json.loads(facts.run("check", "--json", "--originals", folder).output)["problems"]
    return [problem["file"] for problem in found if problem["code"] == "original-columns"]


def test_lines_may_break_elsewhere():
    for divide in (False, True):
        with rewritten(lambda source, text: fold(text, divide)) as folder:
            expect_found(folder, [fact for fact, _, _ in CITED])
            tap.expect_equal(find_filled(folder), [])


def test_columns_may_run_into_each_other():
    for divide in (False, True):
        with rewritten(lambda source, text: fill(text, divide)) as folder:
            expect_found(folder, [fact for fact, _, _ in CITED])
            tap.expect_equal(len(find_filled(folder)), 1)


def test_changed_words_are_lost_in_any_print():
    # Each anchor loses one of its words in turn: wherever the words around it stand, nothing else is taken for it.
    documents = {source: facts.normalise(path.read_text(encoding="utf-8")) for source, path in list_documents().items()}
    for turn in range(4):
        changed = {source: set() for source in documents}
        for number, (fact, source, anchor) in enumerate(CITED):
            words = [word for word in re.findall(r"[^\W\d_]{4,}", anchor["exact"])
                     if len(re.findall(rf"\b{word}\b", documents[source])) == 1]
            if number % 4 == turn and words:
                changed[source].add(words[turn % len(words)])
        pattern = {source: re.compile(rf"\b({'|'.join(words)})\b") for source, words in changed.items()}
        losing = {fact for fact, source, anchor in CITED if pattern[source].search(facts.join_anchor(anchor))}
        assert len(losing) > 50, len(losing)
        with rewritten(lambda source, text: fill(pattern[source].sub("notwithstanding", text), False)) as folder:
            states = get_states(folder)
            tap.expect_none([fact for fact in losing if states[fact] != "not-found"])
            kept = [fact for fact, _, _ in CITED if fact not in losing]
            tap.expect_none([(fact, states[fact]) for fact in kept if states[fact] != "found"])


def list_jumps(folder):
    """Returns, by source, the lines between which found words jump from one line of a printed column to its next."""
    jumps = {source: set() for source in list_documents()}
    texts = {source: path.read_text(encoding="utf-8") for source, path in list_documents().items()}
    for fact in facts.run_json("facts", "--originals", folder):
        for citation in fact["citations"]:
            ranges = citation.get("original", {}).get("ranges", [])
            lines = [texts[citation["source"]].count("\n", 0, start) for start, _ in ranges]
            jumps[citation["source"]] |= set(zip(lines, lines[1:]))
    return jumps


def set_columns_apart(lines, jumps):
    """Returns lines in which those that alternate between two columns stand column by column."""
    lines = list(lines)
    regions = []
    for first, last in sorted(jumps):
        if regions and first <= regions[-1][1]:
            regions[-1][1] = max(last, regions[-1][1])
        else:
            regions.append([first, last])
    for first, last in regions:
        region = lines[first:last + 1]
        lines[first:last + 1] = region[::2] + region[1::2]
    return lines


def test_columns_are_set_apart():
    tap.expect_equal(set_columns_apart("0A1B2C34", {(1, 3), (3, 5)}), list("0ABC1234"))


def test_columns_may_be_set_apart():
    jumps = list_jumps(get_originals())
    print(f"# words jump at {sum(map(len, jumps.values()))} places")
    assert any(jumps.values())
    with rewritten(lambda source, text: "\n".join(set_columns_apart(text.split("\n"), jumps[source]))) as folder:
        expect_found(folder, [fact for fact, _, _ in CITED])


tap.run(sys.modules[__name__])
