#!/usr/bin/env python3
"""What programs of others make of an export: they accept it, and find in it the words and the evidence."""

import functools
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import facts
import tap

FIGURE = "top-trade-partners-2024"
JAPANESE = "us-troops-in-japan"
WIDTH, HEIGHT = 960, 540


def call(*command):
    """Runs a program of others, which has to accept its input, and returns what it printed."""
    if not shutil.which(command[0]):
        raise tap.Skip(f"{command[0]} is not installed")
    ran = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran
    return ran.stdout


def with_export(ending, *options, figure=FIGURE):
    """Lets a case have a figure's file of that kind."""
    def decorate(case):
        @functools.wraps(case)
        def run():
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, f"figure.{ending}")
                ran = facts.run("export", "--figure", figure, "--size", f"{WIDTH}x{HEIGHT}", *options, "-o", path)
                tap.expect_equal((ran.status, ran.errors), (0, ""))
                case(path)
        return run
    return decorate


def cited_publisher():
    """Returns a publisher that the figure's source names."""
    figure = facts.by_id(facts.run_json("figures"))[FIGURE]
    return facts.by_id(facts.load()["sources"])[figure["sources"][0]]["publisher"]["en"]


def japanese_title():
    """Returns what the fact base calls the Japanese figure."""
    return facts.by_id(facts.load()["figures"])[JAPANESE]["title"]["ja"]


@with_export("png", "--scale", "2")
def test_png_is_sound(path):
    printed = call("pngcheck", "-t", "-v", path)
    assert "No errors detected" in printed, printed
    assert f"{2 * WIDTH} x {2 * HEIGHT}" in printed, printed
    for key in ("Title", "Description", "Identifier", "Software", "XML:com.adobe.xmp"):
        assert re.search(rf"^\s*{key}:|keyword: {key}\b", printed, re.MULTILINE), printed


@with_export("png", "--scale", "2")
def test_png_tells_its_words(path):
    title = facts.by_id(facts.run_json("figures"))[FIGURE]["title"]
    printed = call("exiftool", "-s", path)
    read = dict(re.split(r"\s*: ", line, maxsplit=1) for line in printed.splitlines() if ": " in line)
    tap.expect_equal(read["Title"], title)
    description = call("exiftool", "-s3", "-PNG:Description-en", path)
    assert cited_publisher() in description, description
    assert "562" in read["AltTextAccessibility"], read["AltTextAccessibility"]
    tap.expect_equal((read["PixelsPerUnitX"], read["PixelUnits"]), ("5669", "meters"))


@with_export("png", "--language", "ja", figure=JAPANESE)
def test_png_in_japanese_tells_its_words(path):
    title = japanese_title()
    for tag in ("PNG:Title-ja", "XMP-dc:Title"):
        tap.expect_equal(call("exiftool", "-s3", f"-{tag}", path).strip(), title)
    for tag in ("PNG:Description-ja", "XMP-dc:Description", "XMP-iptcCore:AltTextAccessibility"):
        described = call("exiftool", "-s3", f"-{tag}", path)
        assert title in described and "55,000" in described, (tag, described)


@with_export("svg")
def test_svg_is_well_formed(path):
    tap.expect_equal(call("xmllint", "--noout", path), "")


@with_export("svg", figure="defense-share-of-gdp")
def test_svg_tells_its_sources(path):
    rdf, dc, prov = (f"{{http://{name}}}" for name in ("www.w3.org/1999/02/22-rdf-syntax-ns#",
                                                       "purl.org/dc/elements/1.1/", "www.w3.org/ns/prov#"))
    work = next(ElementTree.parse(path).iter(f"{rdf}RDF"))[0]
    tap.expect_equal(work.find(f"{rdf}type").get(f"{rdf}resource"), "http://www.w3.org/ns/prov#Entity")
    cited = [one.text for one in work.findall(f"{dc}source")]
    derived = [one.get(f"{rdf}resource") or one.find(f"{prov}Entity/{dc}title").text
               for one in work.findall(f"{prov}wasDerivedFrom")]
    assert len(cited) == len(derived) > 1, (cited, derived)
    tap.expect_none([one for one in derived if one not in cited and not one.startswith("https://")])
    assert work.find(f"{prov}wasAttributedTo/{prov}SoftwareAgent/{dc}title").text.startswith("Footnote ")


@with_export("svg", "--text", "outlines", "--language", "ja", figure=JAPANESE)
def test_svg_in_japanese_outlines_is_well_formed(path):
    tap.expect_equal(call("xmllint", "--noout", path), "")
    expect_drawn_at_its_size(path)


@with_export("svg")
def test_svg_is_drawn_at_its_size(path):
    expect_drawn_at_its_size(path)


def expect_drawn_at_its_size(path):
    """Has an SVG drawn by others and looks at the size of their picture."""
    drawn = path.with_suffix(".png")
    call("rsvg-convert", "--dpi-x=72", "--dpi-y=72", path, "-o", drawn)
    assert f"{WIDTH} x {HEIGHT}" in call("pngcheck", drawn).replace("x", " x ").replace("  ", " ")


@with_export("pdf")
def test_pdf_is_sound(path):
    assert "No syntax or stream encoding errors" in call("qpdf", "--check", path)
    printed = call("pdfinfo", path)
    assert re.search(rf"Page size:\s+{WIDTH} x {HEIGHT} pts", printed), printed
    assert re.search(r"^Pages:\s+1$", printed, re.MULTILINE), printed
    assert re.search(r"^Title:\s+\S", printed, re.MULTILINE), printed


def read_fonts(path):
    """Returns for each font of a PDF its type and whether it is embedded, a subset and mapped to Unicode."""
    lines = call("pdffonts", path).splitlines()[2:]
    return [re.match(r"\S+\s+(.*?)\s{2,}\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)", line).groups() for line in lines]


def expect_fonts(path):
    """Expects outlines that the PDF brings along, only as far as it needs them, and letters that can be copied."""
    fonts = read_fonts(path)
    assert fonts
    tap.expect_none([font for font in fonts if font[1:] != ("yes", "yes", "yes") or "Type 3" in font[0]])


@with_export("pdf")
def test_pdf_has_its_fonts(path):
    expect_fonts(path)


@with_export("pdf", "--language", "ja", figure=JAPANESE)
def test_pdf_in_japanese_has_its_fonts(path):
    expect_fonts(path)


@with_export("pdf")
def test_pdf_is_found_in(path):
    words = call("pdftotext", "-layout", path, "-")
    for wanted in ("Top U.S. trade partners, 2024", "Mexico", "562", "Source:"):
        assert wanted in words, (wanted, words)


@with_export("pdf", "--language", "ja", figure=JAPANESE)
def test_pdf_in_japanese_is_found_in(path):
    if not call("fc-list", ":lang=ja", "family").strip():
        raise tap.Skip("no typeface has Japanese letters")
    assert "No syntax or stream encoding errors" in call("qpdf", "--check", path)
    words = call("pdftotext", "-layout", path, "-")
    for wanted in (japanese_title(), "55,000", "出典："):
        assert wanted in words, (wanted, words)


def test_deck_is_sound():
    figures = facts.run_json("figures")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deck.pdf")
        ran = facts.run("export", "--all", "-o", path)
        tap.expect_equal((ran.status, ran.errors), (0, ""))
        assert "No syntax or stream encoding errors" in call("qpdf", "--check", path)
        pages = int(re.search(r"^Pages:\s+(\d+)$", call("pdfinfo", path), re.MULTILINE)[1])
        assert pages > len(figures), (pages, len(figures))
        expect_fonts(path)
        words = " ".join(call("pdftotext", path, "-").split())
        tap.expect_none([figure["title"] for figure in figures if figure["title"] not in words])
        assert cited_publisher() in words, words


if __name__ == "__main__":
    tap.run(sys.modules[__name__])
