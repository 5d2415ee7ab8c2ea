# SPDX-License-Identifier: Apache-2.0
"""Names hold rare characters: a bundled font has them, another stands in, or it is said."""

import re
import subprocess
from dataclasses import replace
from threading import Thread, current_thread

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

from commdesk import resources
from commdesk.domain.annex import Names, make_annex
from commdesk.domain.ballots import BallotPaper
from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.render.ballot.page import BallotSetup, ballot_document
from commdesk.render.charts.picture import write_picture
from commdesk.render.layout import fonts, typeset
from commdesk.render.layout.blocks import BODY, HEADING, paragraph
from commdesk.render.layout.ink import Canvas
from commdesk.render.layout.lacking import Lacking
from commdesk.render.layout.page_format import PaperSize
from commdesk.render.layout.pages import Running, make_document, shrunk
from commdesk.render.layout.printing import page_image, write_pdf
from commdesk.render.notice.notice import result_notice
from commdesk.render.sheets.annex import annex_document
from commdesk.ui.kit import theme
from tests.render.ballot_examples import topic
from tests.render.sheet_votes import Estate

pytestmark = pytest.mark.usefixtures("qapp", "afresh")

NOWHERE = "\U0002fffd"  # never a character: no font holds it
RARE = "\U00031350"  # of Extension H: no bundled font holds it, the one of these tests does
BUNDLED = "𪛕"  # in the bundled font for rare characters alone


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
    """An installed font that holds two rare characters, each a black square."""
    pen = TTGlyphPen(None)
    for at, point in enumerate(((0, 0), (0, 800), (800, 800), (800, 0))):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    square, made = pen.glyph(), FontBuilder(1000)
    made.setupGlyphOrder([".notdef", "rare", "bundled"])
    made.setupCharacterMap({ord(RARE): "rare", ord(BUNDLED): "bundled"})
    made.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "rare": square, "bundled": square})
    made.setupHorizontalMetrics({".notdef": (1000, 0), "rare": (900, 0), "bundled": (900, 0)})
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


def families(text, face):
    """The font that each character of a line is painted in."""
    layout = QTextLayout(text, face)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    found, place = [], 0
    for character in text:
        units = len(character.encode("utf-16-le")) // 2
        (run,) = layout.glyphRuns(place, units)
        assert 0 not in run.glyphIndexes()
        found.append(run.rawFont().familyName())
        place += units
    return found


def test_names_that_are_common_enough_are_in_the_bundled_face():
    assert {fonts.holder(one) for one in "㛃䶮𬱖堃王𠮷𬭚𫖯"} == {fonts.FAMILY}


def test_rare_ones_are_painted_from_the_bundled_font_before_any_of_the_pc(rare_font):
    assert fonts.holder(RARE) == rare_font
    assert fonts.holder(BUNDLED) == fonts.RARE
    for bold in (False, True):
        assert families(f"王{BUNDLED}{RARE}𠮷", fonts.font(100, bold)) == [
            fonts.FAMILY, fonts.RARE, rare_font, fonts.FAMILY
        ]  # fmt: skip
        assert typeset.measure(f"王{BUNDLED}", 100, bold=bold) == 200
    assert sheet(f"王{BUNDLED}祥", f"李𠮷{BUNDLED}").lacking == ()


def test_what_the_screen_shows_has_them_too():
    fonts.ready_for(f"王{BUNDLED}")
    face = theme.font(20)
    assert families(f"王{BUNDLED}𠮷", face) == [fonts.FAMILY, fonts.RARE, fonts.FAMILY]


def test_the_large_font_waits_until_a_text_needs_it(monkeypatch):
    loaded = []
    monkeypatch.setattr(fonts, "_large", fonts._Large())
    monkeypatch.setattr(fonts, "_register", loaded.append)
    for text in ("", "Li 12", "王祥，90.5%", "李𠮷与𬭚", "㛃䶮"):
        fonts.ready_for(text)
        typeset.measure(text, 100)
    assert loaded == []
    fonts.ready_for(f"王{BUNDLED}")
    fonts.ready_for("张𠀀")
    fonts.holder(BUNDLED)
    assert loaded == [resources.rare_font_file()]


def test_the_screen_looks_again_after_a_sheet_was_laid_out_beside_it(monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(fonts, "_large", fonts._Large())
    monkeypatch.setattr(fonts, "_register", lambda _path: None)
    monkeypatch.setattr(fonts, "_look_again", lambda: told.append(current_thread()))
    worker = Thread(target=fonts.holder, args=(BUNDLED,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: told == [current_thread()])


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


def test_a_font_that_another_thread_brought_is_seen_after_a_second_look(tmp_path, rare_font):
    fonts.load()
    face, path = QFont(), tmp_path / "late.ttf"
    face.setFamilies([fonts.FAMILY, "Late Ones"])
    with TTFont(tmp_path / "rare.ttf") as font:
        font["name"].setName("Late Ones", 1, 3, 1, 0x409)
        font.save(path)
    QFontMetricsF(face).horizontalAdvance(RARE)
    worker = Thread(target=QFontDatabase.addApplicationFont, args=(str(path),))
    worker.start()
    worker.join()
    fonts._look_again()
    assert families(f"王{RARE}", face) == [fonts.FAMILY, "Late Ones"]


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
    lines = (
        f"王{RARE}祥与𬱖飞𠮷12", f"李𫖯与𬱖、{RARE}{BUNDLED}𠀀", "人㛃", f"𠀀张{BUNDLED}𡘙、𠮷",
    )  # fmt: skip
    write_pdf(sheet(*lines), path)
    said = pdf_text(path)
    assert [line for line in lines if line not in said] == []
    listed = subprocess.run(("pdffonts", path), check=True, capture_output=True).stdout.decode()
    (row,) = [one for one in listed.splitlines() if "CommDeskRareSC" in one]
    assert " yes " in row  # the characters lie in the file


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


def notice_with(name, new_vote, imprint):
    vote = new_vote(Matter("m", f"推举{name}为业主代表", OWNERS_GENERAL)).group(3, 3, "for")
    return result_notice(vote.results(), imprint)


def ballot_with(name, _new_vote, _imprint):
    return ballot_document(BallotSetup(topic()), [BallotPaper(1, name)])


def annex_with(name, _new_vote, imprint):
    estate = Estate(12)
    voters = (replace(estate.roll.voters[0], name=name), *estate.roll.voters[1:])
    roll = replace(estate.roll, voters=voters)
    annex = make_annex(estate.topic, roll, estate.returns, names=Names.FULL)
    return annex_document(annex, imprint)


@pytest.mark.parametrize("sheet_with", [notice_with, ballot_with, annex_with])
def test_a_rare_name_is_on_the_sheet_and_found_in_its_pdf(sheet_with, new_vote, imprint, tmp_path):
    name, path = f"王{BUNDLED}𠮷𬭚", tmp_path / "表.pdf"
    made = sheet_with(name, new_vote, imprint)
    assert made.lacking == ()
    painted = [text for page in made.pages for text in page.drawing.texts if name in text.text]
    for text in painted[:1]:
        start = text.text.index(name)
        face = fonts.font(text.size, text.bold)
        expected = [fonts.FAMILY, fonts.RARE, fonts.FAMILY, fonts.FAMILY]
        assert families(text.text, face)[start : start + 4] == expected
    assert painted
    write_pdf(made, path)
    assert name in pdf_text(path)


def test_a_picture_has_their_outlines_too(tmp_path):
    without, with_it = Canvas(), Canvas()
    with_it.text(BUNDLED, 0, 100, 100, "#000000")
    pictures = []
    for number, canvas in enumerate((without, with_it)):
        path = tmp_path / f"{number}.svg"
        write_picture(canvas.finish(200, 200), path, "图")
        pictures.append(path.read_text(encoding="utf-8"))
    # Some sixty corners; a box has eight.
    assert pictures[1].count("L") - pictures[0].count("L") > 40
