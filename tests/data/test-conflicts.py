#!/usr/bin/env python3
"""The conflicts that the program names are those that the rule gives when it is worked out anew."""

import calendar
import datetime
import math
import re
import sys
from itertools import combinations

import facts
import tap

BASE = facts.load()
MEASURES = facts.by_id(BASE["measures"])
UNITS = facts.by_id(BASE["units"])
SOURCES = facts.by_id(BASE["sources"])
DAYS_A_YEAR = 365.2425


def read_date(text):
    """Returns the first and the last day of a date that may leave out day and month."""
    year, month, day = (int(part) if part else None for part in (text.rstrip("~?%") + "--").split("-")[:3])
    first = datetime.date(year, month or 1, day or 1)
    last_month = month or 12
    last = datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first.toordinal(), last.toordinal()


def read_period(text):
    """Returns the first and the last day of a period, an infinity where it is open."""
    start, _, end = text.partition("/")
    end = end if "/" in text else start
    return (read_date(start)[0] if start not in ("", "..") else -math.inf,
            read_date(end)[1] if end not in ("", "..") else math.inf)


def get_period(fact):
    """Returns when a fact holds, or else when it was said; None when neither is known."""
    if "period" in fact or "as-of" in fact:
        return read_period(fact.get("period") or fact["as-of"])
    parts = SOURCES[fact["citations"][0]["source"]].get("issued", {}).get("date-parts")
    return read_period("-".join(f"{part:02}" for part in parts[0])) if parts else None


def get_interval(fact):
    """Returns the low and the high end of what a fact says, and whether its open end leaves out the end itself."""
    unit = fact.get("unit", MEASURES[fact["measure"]].get("unit"))
    factor = UNITS[unit].get("factor", 1) if unit else 1
    low, high = fact.get("low", fact.get("value")), fact.get("high", fact.get("value"))
    assert low >= 0 or fact.get("qualifier", "exact") == "exact", fact["id"]
    qualifier = fact.get("qualifier", "exact")
    low, high = {"exact": (low, high), "about": (0.9 * low, 1.1 * high), "nearly": (0.9 * low, high),
                 "over": (low, math.inf), "at-least": (low, math.inf),
                 "under": (-math.inf, high), "at-most": (-math.inf, high)}[qualifier]
    return low * factor, high * factor, qualifier in ("over", "under")


def overlap(one, other):
    """Whether two facts hold at one time."""
    persists = MEASURES[one["measure"]].get("persists", "P0Y")
    slack = 2 * DAYS_A_YEAR * int(re.fullmatch(r"P(\d+)Y", persists)[1])
    (start, end), (other_start, other_end) = get_period(one), get_period(other)
    return start - slack <= other_end and other_start - slack <= end


def meet(one, other):
    """Whether what two facts say can both be true."""
    if isinstance(one.get("value"), str):
        return one["value"] == other["value"]
    (low, high, strict), (other_low, other_high, other_strict) = get_interval(one), get_interval(other)
    reach, other_reach = high - other_low, other_high - low
    least = 1e-9 * max(abs(end) for end in (low, high, other_low, other_high) if math.isfinite(end))
    if strict or other_strict:
        return reach > least and other_reach > least
    return reach >= -least and other_reach >= -least


def conflict(one, other):
    """Whether two facts conflict."""
    same = all(one.get(key, default) == other.get(key, default)
               for key, default in (("entity", None), ("counterpart", None), ("measure", None), ("statistic", "point"),
                                    ("relative-to", None)))
    return same and overlap(one, other) and not meet(one, other)


def list_pairs():
    """Returns the pairs of facts that conflict, as sets of two ids."""
    taking_part = [fact for fact in BASE["facts"]
                   if facts.is_stated(fact) and MEASURES[fact["measure"]]["kind"] != "event"
                   and fact.get("status", "observed") in ("observed", "estimated") and get_period(fact)]
    return [{one["id"], other["id"]} for one, other in combinations(taking_part, 2) if conflict(one, other)]


def join(pairs):
    """Returns what hangs together by pairs, as sorted lists."""
    groups = []
    for pair in pairs:
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [pair.union(*touching)]
    return sorted(map(sorted, groups))


def test_the_program_names_those_that_the_rule_gives():
    named = facts.run_json("conflicts")
    tap.expect_equal(sorted(sorted(one["facts"]) for one in named), join(list_pairs()))


def test_there_are_some():
    assert list_pairs()


def test_conflicts_say_what_they_are_about():
    records = facts.by_id(BASE["facts"])
    for one in facts.run_json("conflicts"):
        for fact in map(records.get, one["facts"]):
            tap.expect_equal([fact.get(key) for key in ("entity", "counterpart", "measure")],
                             [one[key] for key in ("entity", "counterpart", "measure")])


tap.run(sys.modules[__name__])
