#!/usr/bin/env python3
"""Other programs show what we export: in the size we meant, with the picture we drew, with text that is text.

    test-interop.py PROGRAM

Run by "./dev test --interop"; what is not installed is skipped.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "house"))
import tap  # noqa: E402 - found beside the tests of the house

FOOTNOTE = str(Path(sys.argv[1]).resolve())
# Bars, soft ends and arrows, hollow and dotted bars; short texts, which break alike at every width of a typeface.
FIGURES = ["top-trade-partners-2024", "us-troops-in-japan", "defense-share-of-gdp"]
WIDTH, HEIGHT = 960, 540  # points, and pixels of the PNG
MILLIMETRES_PER_POINT = 25.4 / 72
# LibreOffice makes its page one pixel of 1/96 inch larger on either axis.
TOLERANCE = 0.3  # millimetres
# Of black to white. The same picture drawn by others is up to 0.018 off, all of it at the edges of letters; one
# without its bars is 0.1 off and more.
MEAN_ERROR = 0.03
SECONDS = 120

scratch = tempfile.TemporaryDirectory(prefix="footnote-interop-")
FOLDER = Path(scratch.name)


def need(*names):
    """Returns the first of these programs that there is."""
    for name in names:
        if shutil.which(name):
            return name
    raise tap.Skip(f"{' or '.join(names)} is not installed")


def call(*command):
    """Runs a command in the scratch folder, which it takes for its home; returns what it printed."""
    ran = subprocess.run(command, cwd=FOLDER, env={**os.environ, "HOME": str(FOLDER)}, timeout=SECONDS, check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = ran.stdout.decode(errors="replace")
    assert ran.returncode == 0, f"{' '.join(command)}: {ran.returncode}\n{output}"
    return output


def export(figure, ending):
    """Exports a figure; returns the name of its file."""
    name = f"{figure}.{ending}"
    call(FOOTNOTE, "export", "--figure", figure, "--size", f"{WIDTH}x{HEIGHT}", "-o", name)
    return name


def measure_error(picture, other):
    """Returns the mean error of another picture, brought to the size of ours, from 0 to 1."""
    need("compare")
    call("convert", other, "-background", "white", "-flatten", "-resize", f"{WIDTH}x{HEIGHT}!", "resized.png")
    ran = subprocess.run(["compare", "-metric", "MAE", picture, "resized.png", "null:"], cwd=FOLDER, check=False,
                         stderr=subprocess.PIPE)
    return float(re.search(rb"\(([0-9.e-]+)\)", ran.stderr)[1])


def expect_alike(draw):
    """Has each figure drawn from its SVG by "draw (from, to)" and compares it with our own picture."""
    for figure in FIGURES:
        svg = export(figure, "svg")
        draw(svg, "theirs.png")
        error = measure_error(export(figure, "png"), "theirs.png")
        print(f"# {figure}: mean error {error:.4f}")
        assert error <= MEAN_ERROR, f"{figure}: {error}"


def convert_in_libreoffice(name, ending):
    """Converts a file; returns the name of the new one."""
    call(need("soffice"), f"-env:UserInstallation={FOLDER.as_uri()}/office", "--headless", "--convert-to", ending,
         "--outdir", "office-out", name)
    return f"office-out/{Path(name).stem}.{ending}"


def test_comparison_sees_a_missing_bar():
    need("compare")
    figure = FIGURES[0]
    picture, svg = export(figure, "png"), FOLDER / export(figure, "svg")
    bare = re.sub(r'<rect [^>]*fill="#24527a"/>', "", svg.read_text(encoding="utf-8"))
    (FOLDER / "bare.svg").write_text(bare, encoding="utf-8")
    call(need("rsvg-convert"), "-w", str(WIDTH), "bare.svg", "-o", "bare.png")
    assert measure_error(picture, "bare.png") > MEAN_ERROR


def test_rsvg_draws_it_alike():
    need("rsvg-convert")
    expect_alike(lambda svg, png: call("rsvg-convert", "-w", str(WIDTH), svg, "-o", png))


def test_resvg_draws_it_alike():
    need("resvg")
    expect_alike(lambda svg, png: call("resvg", "-w", str(WIDTH), svg, png))


def test_inkscape_draws_it_alike():
    need("inkscape")
    expect_alike(lambda svg, png: call("inkscape", svg, f"--export-width={WIDTH}", f"--export-filename={png}"))


def test_inkscape_reports_the_size():
    need("inkscape")
    svg = export(FIGURES[0], "svg")
    call("inkscape", svg, "--export-area-page", "--export-filename=page.pdf")
    expect_size("page.pdf")


def expect_size(pdf):
    """Compares the page of a PDF with the size we meant, in millimetres."""
    need("pdfinfo")
    points = re.search(r"Page size: +([0-9.]+) x ([0-9.]+) pts", call("pdfinfo", pdf))
    for found, wanted in zip((float(points[1]), float(points[2])), (WIDTH, HEIGHT)):
        found, wanted = found * MILLIMETRES_PER_POINT, wanted * MILLIMETRES_PER_POINT
        assert abs(found - wanted) <= TOLERANCE, f"{found} mm instead of {wanted} mm"


def test_libreoffice_reports_the_size():
    need("soffice")
    expect_size(convert_in_libreoffice(export(FIGURES[0], "svg"), "pdf"))


def test_libreoffice_draws_it_alike():
    need("soffice")
    expect_alike(lambda svg, png: shutil.move(FOLDER / convert_in_libreoffice(svg, "png"), FOLDER / png))


def test_libreoffice_keeps_text_as_text():
    need("soffice")
    need("pdftotext")
    text = call("pdftotext", convert_in_libreoffice(export(FIGURES[0], "svg"), "pdf"), "-")
    assert "United Kingdom" in text and "Top U.S. trade partners, 2024" in text, text


def test_a_browser_draws_it_alike():
    browser = need("chromium", "firefox-esr", "firefox")

    def draw(svg, png):
        html = f'<body style="margin:0"><img src="{svg}" style="display:block;width:{WIDTH}px">'
        (FOLDER / "page.html").write_text(html, encoding="utf-8")
        page, target = (FOLDER / "page.html").as_uri(), FOLDER / png
        if browser == "chromium":
            call(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={target}", page)
        else:
            call(browser, "--headless", f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={target}", page)

    expect_alike(draw)


def test_latex_includes_the_pdf():
    need("pdflatex")
    need("pdftotext")
    document = r"\documentclass{article}\usepackage{graphicx}\begin{document}" \
               rf"\noindent\includegraphics[width=\textwidth]{{{export(FIGURES[0], 'pdf')}}}\end{{document}}"
    (FOLDER / "paper.tex").write_text(document, encoding="utf-8")
    call("pdflatex", "-interaction=nonstopmode", "paper.tex")
    assert "United Kingdom" in call("pdftotext", "paper.pdf", "-")


tap.run(sys.modules[__name__])
