#!/usr/bin/env python3
"""Writes a large fact base of invented words, to measure on: a shelf full of sources.

    make-shelf.py FOLDER [--documents N] [--megabytes N] [--facts N] [--seed N]

FOLDER gets "shelf.footnote.json" and the notes in "sources/". The same numbers give the same bytes. Words are as
frequent as in a language (the nth is about 1/n times as frequent as the first), so that an index is as long and as
slow as one of real texts.
"""

import argparse
import itertools
import json
import random
from pathlib import Path

MILLION = 1_000_000
VOCABULARY = 60_000
WORDS_A_PARAGRAPH = 75
PLACES, THINGS = 200, 300
FIRST_YEAR, LAST_YEAR = 1900, 2024
STARTS = ("b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
          "sh", "st", "t", "th", "tr", "v", "w", "y", "z", "")
VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai", "io")
ENDS = ("", "", "", "n", "r", "s", "t", "l", "nd", "ng", "st", "m", "ck")


def read_arguments():
    """Returns the numbers wanted."""
    parser = argparse.ArgumentParser(description="Writes a large fact base of invented words.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--megabytes", type=int, default=1_000)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def make_words(dice, count):
    """Returns words that exist in no language, or only by chance; the short ones first, as in a language."""
    words = {}
    while len(words) < count:
        syllables = 1 + (len(words) > 200) + (len(words) > 5_000 and dice.random() < 0.7)
        words["".join(dice.choice(STARTS) + dice.choice(VOWELS) + dice.choice(ENDS) for _ in range(syllables))] = None
    return list(words)


class Writer:
    """Writes paragraphs of random words."""

    def __init__(self, dice):
        self.dice = dice
        self.words = make_words(dice, VOCABULARY)
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def write_paragraph(self):
        """Returns a paragraph: sentences, one of which has a number."""
        words = self.dice.choices(self.words, cum_weights=self.weights, k=WORDS_A_PARAGRAPH)
        for stop in range(14, WORDS_A_PARAGRAPH, 15):
            words[stop] += "."
            words[stop - 14] = words[stop - 14].capitalize()
        words[7] = f"{self.dice.randrange(1000, MILLION):,}"
        return " ".join(words)

    def write_name(self, number):
        """Returns a name, another one for each number."""
        return f"{self.words[200 + number].capitalize()} {self.words[5_000 - number].capitalize()}"


def get_measure(number):
    """Returns place, thing and year of the fact with that number: no two have the same."""
    return number % PLACES, number // PLACES % THINGS, FIRST_YEAR + number // (PLACES * THINGS) % (LAST_YEAR - FIRST_YEAR)


def write_document(writer, number, size, facts):
    """Returns the notes of a document with the facts of those numbers, and these as JSON."""
    blocks, written, stated = [f"# {writer.write_name(number)}\n"], 0, []
    for fact in facts:
        place, thing, year = get_measure(fact)
        words = f"{writer.dice.randrange(1000, MILLION):,} in {year}, entry {fact}"
        blocks.append(f"## Part {fact}\n\n{writer.write_paragraph()} The {writer.write_name(thing)} of "
                      f"{writer.write_name(THINGS + place)} came to {words}. {writer.write_paragraph()}\n")
        stated.append({"id": f"fact-{fact}", "entity": f"place-{place}", "measure": f"thing-{thing}", "period": str(year),
                       "value": int(words.split()[0].replace(",", "")),
                       "citations": [{"source": f"document-{number}", "section": f"Part {fact}", "paragraph": 1,
                                      "notes": {"exact": words}}]})
    written = sum(len(block) for block in blocks)
    while written < size:
        blocks.append(writer.write_paragraph() + "\n")
        written += len(blocks[-1]) + 1
    return "\n".join(blocks), stated


def make_figures(writer):
    """Returns a figure for every tenth thing that is counted."""
    return [{"id": f"figure-{thing}", "topic": "shelf", "title": f"{writer.write_name(thing)} over the years",
             "mark": "line", "data": {"measure": [f"thing-{thing}"], "entity": ["place-0"]},
             "encoding": {"x": {"field": "period"}, "y": {"field": "value"}}} for thing in range(0, THINGS, 10)]


def main():
    """Writes the shelf."""
    wanted = read_arguments()
    writer = Writer(random.Random(wanted.seed))
    (wanted.folder / "sources").mkdir(parents=True, exist_ok=True)
    sources, facts = [], []
    for number in range(wanted.documents):
        own = range(number * wanted.facts // wanted.documents, (number + 1) * wanted.facts // wanted.documents)
        text, stated = write_document(writer, number, wanted.megabytes * MILLION // wanted.documents, own)
        path = f"sources/document-{number}.md"
        (wanted.folder / path).write_text(text, encoding="utf-8")
        facts += stated
        sources.append({"id": f"document-{number}", "type": "report", "title": writer.write_name(number), "notes": path,
                        "issued": {"date-parts": [[LAST_YEAR - number % 50]]}})
    base = {"version": 1, "id": "shelf", "title": "A shelf of invented sources", "language": "en",
            "units": [{"id": "pieces", "symbol": "pieces", "decimals": 0}],
            "entities": [{"id": f"place-{place}", "label": writer.write_name(THINGS + place)} for place in range(PLACES)],
            "measures": [{"id": f"thing-{thing}", "label": writer.write_name(thing), "kind": "count", "unit": "pieces"}
                         for thing in range(THINGS)],
            "sources": sources, "facts": facts, "figures": make_figures(writer)}
    (wanted.folder / "shelf.footnote.json").write_text(json.dumps(base, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
