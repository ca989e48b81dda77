#!/usr/bin/env python3
"""The built-in fact base as a whole: what "check" says of it, its languages, the length of what it quotes."""

import sys

import facts
import tap

LEAST_STATED = 250
LONGEST_QUOTE = 12  # words
LANGUAGES = ("en", "ja")
# Human strings that a person reads; titles of documents stay as they are printed.
WORDED = {"title", "subtitle", "label", "symbol", "appraisal", "note", "notes", "attributed-to", "disputed-by",
          "topic", "description", "whole", "title-short"}

BASE = facts.load()


def list_untranslated(record, place):
    """Yields the places of the human strings in a record that are not in both languages."""
    for key, value in record.items():
        if key not in WORDED or (key in ("title", "notes") and place.startswith("/sources")):
            continue
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and key == "symbol":
                continue  # a sign such as "%" is the same everywhere
            words = text if isinstance(text, dict) else {}
            if any(not words.get(language, "").strip() for language in LANGUAGES):
                yield f"{place}/{key}"


def test_the_program_finds_nothing_wrong():
    report = facts.run_json("check")
    tap.expect_equal((report["errors"], report["problems"]), (0, []))


def test_evidence_adds_up():
    evidence = facts.run_json("check")["evidence"]
    stated = [fact for fact in BASE["facts"] if facts.is_stated(fact)]
    tap.expect_equal(evidence, {"facts": len(BASE["facts"]), "passage": len(stated), "source": 0,
                                "derived": len(BASE["facts"]) - len(stated), "none": 0})


def test_there_is_much_to_show():
    stated = sum(facts.is_stated(fact) for fact in BASE["facts"])
    assert stated >= LEAST_STATED, stated


def test_every_stated_fact_quotes_notes_and_document():
    tap.expect_none([fact["id"] for fact in BASE["facts"] if facts.is_stated(fact)
                     and not (any(facts.list_anchors(fact, "notes")) and any(facts.list_anchors(fact, "original")))])


def test_every_human_string_is_in_both_languages():
    parts = {part: BASE[part] for part in ("units", "entities", "measures", "sources", "facts", "figures")}
    assert list(list_untranslated({"label": "Pears"}, "/facts/pears")) == ["/facts/pears/label"]
    tap.expect_none([*list_untranslated({"title": BASE["title"]}, ""),
                     *(place for part, records in parts.items() for record in records
                       for place in list_untranslated(record, f"/{part}/{record['id']}"))])


def test_events_have_labels():
    events = {measure["id"] for measure in BASE["measures"] if measure["kind"] == "event"}
    tap.expect_none([fact["id"] for fact in BASE["facts"] if fact["measure"] in events and "label" not in fact])


def count_words(anchor):
    """Returns how many words an anchor quotes; signs that stand alone are none."""
    return len([part for part in facts.join_anchor(anchor).split() if any(map(str.isalnum, part))])


def test_documents_are_quoted_in_few_words():
    tap.expect_equal(count_words({"exact": "all of it", "suffix": ", and that"}), 5)
    tap.expect_none([(fact["id"], count_words(anchor)) for fact in BASE["facts"]
                     for _, anchor in facts.list_anchors(fact, "original") if count_words(anchor) > LONGEST_QUOTE])


tap.run(sys.modules[__name__])
