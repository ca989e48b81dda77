"""The built-in fact base as it lies in the tree, read without any code of the program."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import namedtuple
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data" / "us-japan"
NAME = "us-japan.footnote.json"

# Plain forms of signs that an anchor and a text may print differently.
PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-",
                       "−": "-", "ﬁ": "fi", "ﬂ": "fl", "\u00ad": "", "\u200b": "", "\u00a0": " "})

Paragraph = namedtuple("Paragraph", "section number text")
Ran = namedtuple("Ran", "status output errors")


def load(folder=FOLDER):
    """Returns the fact base as plain lists and dictionaries."""
    return json.loads((folder / NAME).read_text(encoding="utf-8"))


def by_id(records):
    """Returns records by their ids."""
    return {record["id"]: record for record in records}


def is_stated(fact):
    """Whether a source states the fact; the others are computed."""
    return "derived" not in fact


def normalise(text):
    """Returns a text with plain quotes and dashes, single spaces, and words joined over the ends of lines."""
    text = text.translate(PLAIN).replace("\\$", "$")
    text = re.sub(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])", "", text)
    text = re.sub(r"-\s*\n\s*", "-", text)
    return re.sub(r"\s+", " ", text).strip()


def read_paragraphs(path):
    """Returns the paragraphs of notes; they are counted anew below each heading."""
    found, section, number = [], None, 0
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        block = block.strip("\n")
        if block.startswith("#"):
            section, number = normalise(block.lstrip("#")), 0
        elif block.strip():
            number += 1
            found.append(Paragraph(section, number, block))
    return found


def read_notes(base, folder=FOLDER):
    """Returns the paragraphs of each source's notes by the source's id."""
    return {source["id"]: read_paragraphs(folder / source["notes"]) for source in base["sources"]}


def find_paragraph(notes, citation):
    """Returns the paragraph that a citation names."""
    section = normalise(citation["section"])
    matching = [paragraph for paragraph in notes[citation["source"]]
                if (paragraph.section, paragraph.number) == (section, citation["paragraph"])]
    assert len(matching) == 1, (citation, len(matching))
    return matching[0]


def list_anchors(fact, text):
    """Yields the citations of a fact that have an anchor in "notes" or "original", with the anchor."""
    for citation in fact.get("citations", ()):
        if text in citation:
            yield citation, citation[text]


def join_anchor(anchor):
    """Returns prefix, words and suffix of an anchor as one quote."""
    return " ".join(anchor[part] for part in ("prefix", "exact", "suffix") if part in anchor)


def run(*arguments):
    """Runs the program and returns its exit status and what it printed."""
    ran = subprocess.run([os.environ["FOOTNOTE_PROGRAM"], *map(str, arguments)], capture_output=True, text=True,
                         check=False)
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def run_json(*arguments):
    """Runs the program, which has to succeed, and returns the JSON it printed."""
    ran = run(*arguments, "--json")
    assert ran.status == 0, ran
    return json.loads(ran.output)


def check(base, *arguments):
    """Returns the exit status of "footnote check" and its problems with the ids of the facts they lie in."""
    ran = run("check", *arguments, "--json", base / NAME)
    assert ran.status in (0, 1), ran
    facts = load(base)["facts"]
    problems = []
    for problem in json.loads(ran.output)["problems"]:
        place = re.match(r"/facts/(\d+)\b", problem["pointer"] or "")
        problems.append((facts[int(place[1])]["id"] if place else None, problem["code"]))
    return ran.status, problems


@contextlib.contextmanager
def copied():
    """Yields a folder with a copy of the fact base and its notes."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "base")
        shutil.copytree(FOLDER, folder)
        yield folder


def save(base, folder):
    """Writes the fact base into a folder that copied() gave."""
    (folder / NAME).write_text(json.dumps(base, ensure_ascii=False), encoding="utf-8")
