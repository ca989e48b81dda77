"""What words state: a number as it may be spelled, a hedge, a status.

The loader reads the numbers out of the words. Here it is the other way round: a number is spelled in every way
that may be meant, and the spelling is looked for. So a slip of one is no slip of the other.
"""

import re

UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SUPERLATIVES = ("largest", "biggest", "highest")
MULTIPLES = {2: ("twice", "double")}
FRACTIONS = {50: ("half",), 33: ("one-third",), 25: ("one-quarter", "a quarter")}

# What stands behind a number of a unit; without an entry nothing has to.
SCALES = {"usd-bn": (" billion",), "usd-tn": (" trillion",), "percent": ("%", " percent"), "points": (),
          "miles": (" miles",), "km": (" kilometers",), "years": (" years", "-year")}

HEDGES = {"about": ("about", "around", "roughly", "approximately"), "nearly": ("nearly", "almost"),
          "over": ("over", "more than"), "at-least": ("at least",), "under": ("less than",),
          "at-most": ("at most", "up to")}
STATUSES = {
    "estimated": ("estimated",), "planned": ("plan", "set to", "will", "would", "is to", "are to", "to be", "intend",
                                             "expect", "due", "schedule", "announced", "ready", "carrying out"),
    "target": ("target", "goal", "by 20", "reach"), "agreed": ("agree",),
    "pledged": ("pledge", "promise", "commit", "announced", "undert"),
    "demanded": ("demand", "press", "ask", "call", "want", "urge"),
    "forecast": ("may", "could", "might", "expect", "will", "would", "predict", "likely", "threat", "forecast"),
}


def spell(number):
    """Returns a whole number below a million in words."""
    if number >= 1000:
        rest = number % 1000
        return spell(number // 1000) + " thousand" + (f" {spell(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{UNITS[number // 100]} hundred" + (f" and {spell(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    return UNITS[number]


def list_cardinals(number):
    """Returns a number in digits and, when it is a small whole one, in words."""
    if number != int(number):
        return [f"{number:g}"]
    number = int(number)
    return [f"{number:,}", str(number)] + ([spell(number)] if number < 1_000_000 else [])


def list_spellings(value, kind, unit):
    """Returns all that states a value: in the unit given, of a measure of the kind given."""
    value = abs(value)
    cardinals = list_cardinals(value)
    if kind == "rank":
        superlatives = SUPERLATIVES if value == 1 else ()
        return [*cardinals, ORDINALS[int(value) - 1], *superlatives]
    spelled = [cardinal + scale for cardinal in cardinals for scale in SCALES.get(unit) or ("",)]
    if unit == "percent":
        spelled += FRACTIONS.get(value, ())
    if unit == "times":
        spelled += MULTIPLES.get(value, ())
    if unit == "years" and value % 10 == 0:
        spelled.append(f"{spell(int(value) // 10)} decades")
    return spelled


def find(words, spelled):
    """Returns where a spelling stands in words, not as a part of a longer number or word; None if nowhere."""
    # A range shares one scale: "1.9-2.5 billion".
    number, _, scale = spelled.rpartition(" ") if re.match(r"[\d.,]+ ", spelled) else (spelled, "", "")
    pattern = re.escape(number) + (rf"(?:(?:-| to )\$?[\d.,]+)? {scale}" if scale else "")
    ending = r"" if spelled.endswith("%") else r"(?![a-z\d]|[.,]\d)"
    return re.search(r"(?<![a-z\d])(?<!\d[.,])(?<!ty-)" + pattern + ending, words)


def find_number(words, value, kind, unit):
    """Returns where words state a value, or None."""
    places = (find(words, spelled) for spelled in list_spellings(value, kind, unit))
    return next((place for place in places if place), None)


def find_hedge(words, place):
    """Returns the qualifier whose words stand right before a place, or None."""
    before = re.sub(r"[\s$]+$", "", words[:place.start()])
    before = re.sub(r"\s+(an?|the)$", "", before)
    for qualifier, phrases in HEDGES.items():
        if any(re.search(rf"\b{phrase}$", before) for phrase in phrases):
            return qualifier
    return None


def bears(words, phrases):
    """Whether one of the phrases begins a word of the words."""
    return any(re.search(rf"\b{re.escape(phrase)}", words) for phrase in phrases)
