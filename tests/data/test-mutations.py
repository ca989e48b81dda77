#!/usr/bin/env python3
"""What is changed in a copy of the built-in fact base is found, and laid at the door of the fact that it spoils."""

import copy
import re
import sys

import facts
import tap

SAMPLE = 40
# An operator or function of a formula, and what is put in its place.
SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*", "sum": "mean", "rank ($1)": "rank ($2)"}

BASE = facts.load()
KINDS = {measure["id"]: measure["kind"] for measure in BASE["measures"]}


def take_in_turn(indices):
    """Returns some of the facts, of each kind of measure in turn and spread over each kind."""
    kinds = {}
    for index in indices:
        kinds.setdefault(KINDS[BASE["facts"][index]["measure"]], []).append(index)
    share = -(-SAMPLE // len(kinds))
    # What small kinds have not enough of, large ones give.
    chosen = [index for members in kinds.values() for index in members[::max(1, len(members) // share)][:share]]
    rest = [index for index in indices if index not in chosen]
    return sorted(chosen + rest[:max(0, SAMPLE - len(chosen))])


def list_indices(condition):
    """Returns the places of the facts for which the condition holds."""
    return [index for index, fact in enumerate(BASE["facts"]) if condition(fact)]


def change_digit(fact):
    """Changes the first digit of a fact's value, be it a number or a name such as that of a law."""
    changed = re.sub(r"[1-9]", lambda digit: str(int(digit[0]) % 9 + 1), str(fact["value"]), count=1)
    fact["value"] = changed if isinstance(fact["value"], str) else type(fact["value"])(changed)


def change_word(fact):
    """Changes the longest word of a fact's anchor in the notes."""
    anchor = fact["citations"][0]["notes"]
    longest = max(re.findall(r"\w+", anchor["exact"]), key=len)
    anchor["exact"] = anchor["exact"].replace(longest, longest + "q", 1)


def change_formula(fact):
    """Changes an operator or function of a computed fact's formula."""
    formula = fact["derived"]["formula"]
    first = re.search(r"sum|rank \(\$1\)|[-+*/]", formula)[0]
    fact["derived"]["formula"] = formula.replace(first, SWAPS[first], 1)


def drop_qualifier(fact):
    """Takes away a fact's qualifier."""
    del fact["qualifier"]


def expect_found(indices, change):
    """Changes one fact at a time and has each change found, in that fact."""
    missed = []
    with facts.copied() as folder:
        for index in indices:
            base = copy.copy(BASE)
            base["facts"] = list(BASE["facts"])
            base["facts"][index] = changed = copy.deepcopy(BASE["facts"][index])
            change(changed)
            assert changed != BASE["facts"][index], changed
            facts.save(base, folder)
            status, problems = facts.check(folder)
            if status != 1 or changed["id"] not in [fact for fact, _ in problems]:
                missed.append((changed["id"], status, problems))
    tap.expect_none(missed)


def test_an_unchanged_copy_passes():
    with facts.copied() as folder:
        tap.expect_equal(facts.check(folder), (0, []))
        facts.save(BASE, folder)
        tap.expect_equal(facts.check(folder), (0, []))


def test_the_sample_is_spread():
    chosen = take_in_turn(list_indices(facts.is_stated))
    assert len(chosen) >= SAMPLE, len(chosen)
    tap.expect_equal({KINDS[BASE["facts"][index]["measure"]] for index in chosen}, set(KINDS.values()))


def test_a_changed_digit_is_found():
    with_digits = list_indices(lambda fact: facts.is_stated(fact) and re.search("[1-9]", str(fact.get("value"))))
    chosen = take_in_turn(with_digits)
    assert len(chosen) >= SAMPLE, len(chosen)
    expect_found(chosen, change_digit)


def test_a_changed_word_of_an_anchor_is_found():
    expect_found(take_in_turn(list_indices(facts.is_stated)), change_word)


def test_a_changed_formula_is_found():
    expect_found(list_indices(lambda fact: not facts.is_stated(fact)), change_formula)


def test_a_dropped_qualifier_is_found():
    expect_found(list_indices(lambda fact: "qualifier" in fact), drop_qualifier)


def test_a_removed_passage_is_found():
    missed = []
    notes = facts.read_notes(BASE)
    paths = {source["id"]: source["notes"] for source in BASE["sources"]}
    with facts.copied() as folder:
        for index in take_in_turn(list_indices(facts.is_stated)):
            fact = BASE["facts"][index]
            citation, anchor = next(facts.list_anchors(fact, "notes"))
            path = folder / paths[citation["source"]]
            whole = path.read_text(encoding="utf-8")
            paragraph = facts.find_paragraph(notes, citation).text
            words = r"\s+".join(re.escape(word) for word in anchor["exact"].split())
            assert re.search(words, paragraph), (fact["id"], anchor)
            path.write_text(whole.replace(paragraph, re.sub(words, "", paragraph)), encoding="utf-8")
            status, problems = facts.check(folder)
            path.write_text(whole, encoding="utf-8")
            if status != 1 or fact["id"] not in [one for one, _ in problems]:
                missed.append((fact["id"], status, problems))
    tap.expect_none(missed)


tap.run(sys.modules[__name__])
