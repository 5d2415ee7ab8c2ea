# SPDX-License-Identifier: Apache-2.0
"""Names hold characters that the bundled face lacks: another font stands in, or it is said."""

import re
import subprocess

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from PySide6.QtGui import QFontDatabase

from commdesk.domain.ballots import BallotPaper
from commdesk.render import fonts, typeset
from commdesk.render.ballot_page import BallotSetup, ballot_document
from commdesk.render.blocks import BODY, HEADING, paragraph
from commdesk.render.lacking import Lacking
from commdesk.render.page_format import PaperSize
from commdesk.render.pages import Running, make_document, shrunk
from commdesk.render.printing import page_image, write_pdf
from tests.render.ballot_examples import topic

pytestmark = pytest.mark.usefixtures("qapp", "afresh")

NOWHERE = "\U0002fffd"  # never a character: no font holds it
RARE = "𠮷"


@pytest.fixture
def afresh():
    """What is known of this PC's fonts begins and ends with the test."""

    def forget():
        fonts.forget()
        typeset._advances.cache_clear()

    forget()
    yield
    forget()


@pytest.fixture
def rare_font(tmp_path):
    """An installed font that holds one rare character, as a black square."""
    pen = TTGlyphPen(None)
    for at, point in enumerate(((0, 0), (0, 800), (800, 800), (800, 0))):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    square, made = pen.glyph(), FontBuilder(1000)
    made.setupGlyphOrder([".notdef", "rare"])
    made.setupCharacterMap({ord(RARE): "rare"})
    made.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "rare": square})
    made.setupHorizontalMetrics({".notdef": (1000, 0), "rare": (900, 0)})
    made.setupHorizontalHeader(ascent=880, descent=-120)
    made.setupNameTable({"familyName": "Rare Ones", "styleName": "Regular", "psName": "RareOnes"})
    made.setupOS2()
    made.setupPost()
    made.save(tmp_path / "rare.ttf")
    number = QFontDatabase.addApplicationFont(str(tmp_path / "rare.ttf"))
    assert number != -1
    yield "Rare Ones"
    QFontDatabase.removeApplicationFont(number)


def sheet(*lines):
    pieces = [
        piece
        for place, line in enumerate(lines)
        for piece in paragraph(line, 3000, HEADING if place % 2 else BODY)
    ]
    return make_document("名单", pieces, Running("主题", "投票中", "ab12", "2026年11月22日"))


def pdf_text(path):
    said = subprocess.run(("pdftotext", "-raw", path, "-"), check=True, capture_output=True)
    return re.sub(r"\s", "", said.stdout.decode())


def test_names_that_are_common_enough_are_in_the_bundled_face():
    assert {fonts.holder(one) for one in "㛃䶮𬱖堃王"} == {fonts.FAMILY}


def test_another_font_stands_in_for_what_is_missing(rare_font, tmp_path):
    made = sheet(f"王{RARE}祥")
    assert made.lacking == ()
    assert fonts.holder(RARE) == rare_font
    # Measured as it is painted, and painted: a black square between the two others.
    assert typeset.measure(RARE, 1000) == 900
    image = page_image(made, 0)
    text = next(one for one in made.pages[0].drawing.texts if RARE in one.text)
    middle = text.x + typeset.measure(text.text[: text.text.index(RARE)], text.size)
    dot = 96 / 720
    inside = image.pixelColor(
        round((middle + 0.4 * text.size) * dot), round((text.baseline - 0.4 * text.size) * dot)
    )
    assert inside.lightness() < 40


def test_what_no_font_holds_is_told_with_the_names_that_have_it():
    made = sheet(f"王{NOWHERE}祥", "李敏", f"张{NOWHERE}")
    assert made.lacking == (Lacking(NOWHERE, (f"王{NOWHERE}祥", f"张{NOWHERE}")),)
    assert shrunk(made, PaperSize.A5).lacking == made.lacking


def test_marks_without_ink_and_sheets_without_such_names_tell_nothing():
    assert sheet("王\u200b祥\ufe00\u2003李").lacking == ()
    sheet(NOWHERE)
    assert sheet("王祥").lacking == ()


def test_a_long_text_is_told_around_the_character():
    (told,) = sheet("长" * 60 + NOWHERE + "文" * 60).lacking
    assert NOWHERE in told.texts[0]
    assert len(told.texts[0]) < 30


def test_rare_characters_are_found_in_a_pdf(rare_font, tmp_path):
    path = tmp_path / "名单.pdf"
    write_pdf(sheet(f"王{RARE}祥与𬱖飞 12", f"李𫖯与𬱖、{RARE}", "人㛃"), path)
    said = pdf_text(path)
    assert f"王{RARE}祥与𬱖飞12" in said
    assert f"李𫖯与𬱖、{RARE}" in said
    assert "人㛃" in said


def test_a_pdf_without_such_characters_is_left_as_it_is(tmp_path):
    path = tmp_path / "名单.pdf"
    write_pdf(sheet("王祥"), path)
    assert path.read_bytes().count(b"startxref") == 1


def test_a_ballot_of_such_a_voter_is_told_though_its_page_is_not_made():
    papers = [
        *(BallotPaper(number, "王祥") for number in range(1, 9)),
        BallotPaper(9, f"王{NOWHERE}祥"),
    ]
    (told,) = ballot_document(BallotSetup(topic()), papers).lacking
    assert told.texts == (f"王{NOWHERE}祥",)
