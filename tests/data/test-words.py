#!/usr/bin/env python3
"""A second pair of eyes: what each fact says stands in its words, found without the program's own reader."""

import re
import sys

import facts
import stated
import tap

BASE = facts.load()
NOTES = facts.read_notes(BASE)
MEASURES = facts.by_id(BASE["measures"])
UNITS = facts.by_id(BASE["units"])
FACTS = facts.by_id(BASE["facts"])
STATED = [fact for fact in BASE["facts"] if facts.is_stated(fact)]


def get_words(fact):
    """Returns the words in the notes that a fact rests on, folded."""
    return " / ".join(facts.normalise(anchor["exact"]).lower() for _, anchor in facts.list_anchors(fact, "notes"))


def get_paragraphs(fact):
    """Returns the paragraphs that a fact rests on, folded."""
    return " / ".join(facts.normalise(facts.find_paragraph(NOTES, citation).text).lower()
                      for citation, _ in facts.list_anchors(fact, "notes"))


def list_numbers(fact):
    """Yields the numbers of a fact, each with its unit, the qualified one first."""
    unit = fact.get("unit", MEASURES[fact["measure"]].get("unit"))
    for key in ("value", "low", "high"):
        if isinstance(fact.get(key), (int, float)):
            yield fact[key], unit
    if "also" in fact:
        yield fact["also"]["value"], fact["also"]["unit"]


def compute(formula, values):
    """Returns what a formula of a computed fact gives."""
    names = {"sum": sum(values), "mean": sum(values) / len(values), "count": len(values),
             "rank": lambda value: 1 + sum(other > value for other in values)}
    names |= {f"input{number}": value for number, value in enumerate(values, 1)}
    assert re.fullmatch(r"(\$\d+|[\d.]+|sum|mean|rank|count|[-+*/() ])+", formula), formula
    return eval(formula.replace("$", "input"), {"__builtins__": {}}, names)  # nothing but what was matched above


def test_spellings():
    stating = (("over 50,000", 50000, "count", "people"), ("fifty-five thousand", 55000, "count", None),
               ("$1.9-2.5 billion", 1.9, "quantity", "usd-bn"), ("by 5 percent", 5, "rate", "percent"))
    lookalikes = (("over 150,000", 50000, "count", "people"), ("50,0001", 50000, "count", None),
                  ("$562 million", 562, "quantity", "usd-bn"), ("twenty-five", 5, "count", None),
                  ("1.5%", 5, "share", "percent"), ("2.5", 2, "count", None))
    for words, value, kind, unit in stating:
        assert stated.find_number(words, value, kind, unit), words
    for words, value, kind, unit in lookalikes:
        assert not stated.find_number(words, value, kind, unit), words


def test_anchors_stand_once_in_the_paragraph_they_name():
    astray = []
    for fact in STATED:
        for citation, anchor in facts.list_anchors(fact, "notes"):
            paragraph = facts.normalise(facts.find_paragraph(NOTES, citation).text)
            if paragraph.count(facts.normalise(facts.join_anchor(anchor))) != 1:
                astray.append((fact["id"], anchor))
    tap.expect_none(astray)


def test_numbers_stand_in_the_words():
    tap.expect_none([(fact["id"], number, get_words(fact)) for fact in STATED for number, unit in list_numbers(fact)
                     if MEASURES[fact["measure"]]["kind"] not in ("event", "name")
                     and not stated.find_number(get_words(fact), number, MEASURES[fact["measure"]]["kind"], unit)])


def test_names_stand_in_the_words():
    tap.expect_none([(fact["id"], get_words(fact)) for fact in STATED
                     if MEASURES[fact["measure"]]["kind"] == "name"
                     and facts.normalise(str(fact["value"])).lower() not in get_words(fact)])


def test_qualifiers_are_borne_by_the_words():
    tap.expect_none([(fact["id"], get_words(fact)) for fact in STATED if fact.get("qualifier", "exact") != "exact"
                     and not stated.bears(get_words(fact), stated.HEDGES[fact["qualifier"]])])


def test_no_hedge_is_left_out():
    dropped = []
    for fact in STATED:
        kind = MEASURES[fact["measure"]]["kind"]
        if kind in ("event", "name") or "value" not in fact:
            continue
        number, unit = next(list_numbers(fact))
        place = stated.find_number(get_words(fact), number, kind, unit)
        hedge = place and stated.find_hedge(get_words(fact), place)
        if hedge and hedge != fact.get("qualifier"):
            dropped.append((fact["id"], hedge))
    tap.expect_none(dropped)


def test_statuses_are_borne_by_the_paragraph():
    tap.expect_none([(fact["id"], fact["status"], get_words(fact)) for fact in STATED
                     if fact.get("status", "observed") != "observed"
                     and not stated.bears(get_paragraphs(fact), stated.STATUSES[fact["status"]])])


def test_computed_facts_equal_their_formulas():
    differing = []
    for fact in BASE["facts"]:
        if facts.is_stated(fact):
            continue
        result = compute(fact["derived"]["formula"], [FACTS[one]["value"] for one in fact["derived"]["of"]])
        unit = fact.get("unit", MEASURES[fact["measure"]].get("unit"))
        if unit:
            places = UNITS[unit]["decimals"]
        else:
            places = len(f"{fact['value']:g}".partition(".")[2])
        # Half a unit of the last place, the half itself rounded either way.
        if abs(result - fact["value"]) > 0.5 * 10 ** -places + 1e-9:
            differing.append((fact["id"], result, fact["value"]))
    tap.expect_none(differing)


tap.run(sys.modules[__name__])
