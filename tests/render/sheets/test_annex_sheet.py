# SPDX-License-Identifier: Apache-2.0
"""The annex as pages: nothing cut, searchable, with its fonts, and thousands of lines long."""

import re
import subprocess

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.annex import Names, make_annex
from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.outcome import Outcome
from commdesk.domain.topics import Policy, Unreturned
from commdesk.render.layout.ink import Align
from commdesk.render.layout.long_table import LongColumn, long_table
from commdesk.render.layout.page_format import MM, TABLE, TABLE_A5
from commdesk.render.layout.printing import write_pdf
from commdesk.render.sheets.annex import annex_document
from tests.render.sheet_votes import Estate, every_kind, many_candidates, motion

pytestmark = pytest.mark.usefixtures("qapp")


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def document_of(estate, imprint, page_format=TABLE, **wanted):
    annex = make_annex(estate.topic, estate.roll, estate.returns, **wanted)
    return annex_document(annex, imprint, page_format)


def assert_legible(document, collisions, strays, pages=None):
    at = document.format
    inside = QRectF(0, 0, at.width, at.height).adjusted(5 * MM, 5 * MM, -5 * MM, -5 * MM)
    for number in pages or range(len(document.pages)):
        drawing = document.pages[number].drawing
        assert strays(drawing, inside) == []
        assert collisions(drawing) == []


@pytest.mark.parametrize("voters", [0, 1, 12, 1505])
@pytest.mark.parametrize("names", [Names.HIDDEN, Names.FULL])
def test_nothing_is_cut_or_overlaps(voters, names, imprint, collisions, strays):
    document = document_of(Estate(voters), imprint, names=names)
    last = len(document.pages) - 1
    # Pages are alike: the first, the last, and those with names of forty characters.
    shown = sorted({0, min(1, last), last // 2, max(0, last - 1), last})
    assert_legible(document, collisions, strays, shown)


@pytest.mark.parametrize("page_format", [TABLE, TABLE_A5])
def test_long_choices_break_within_their_cell(page_format, imprint, collisions, strays):
    estate = Estate(24, *every_kind())
    wanted = {"names": Names.FULL, "shows_choices": True}
    document = document_of(estate, imprint, page_format, **wanted)
    assert_legible(document, collisions, strays)
    said = "".join(text.text for page in document.pages for text in page.drawing.texts)
    assert "不得张贴" in said


def test_the_head_calls_returned_what_is_called_so_everywhere(imprint):
    estate = Estate(300, motion())
    papers = estate.results.papers
    assert papers.void
    document = document_of(estate, imprint)
    said = "".join(text.text for text in document.pages[0].drawing.texts)
    assert (
        f"有效{papers.valid}张，无效{papers.void}张，收回{papers.returned}张，"
        f"未收回{papers.not_returned}张。"
    ) in said
    hidden = document_of(estate, imprint, hides_void=True)
    said = "".join(text.text for text in hidden.pages[0].drawing.texts)
    assert f"收回{papers.returned}张（有效与无效暂不分列），未收回" in said


@pytest.mark.parametrize(
    ("unreturned", "words", "mark"),
    [
        (Unreturned.FOLLOW_MAJORITY, "随多数意见", "随多数"),
        (Unreturned.ABSTAIN, "计为弃权", "计弃权"),
    ],
)
@pytest.mark.parametrize("page_format", [TABLE, TABLE_A5])
def test_silence_that_counts_can_be_added_up(
    unreturned, words, mark, page_format, imprint, collisions, strays
):
    estate = Estate(30, motion(), back=0.6, policy=Policy(unreturned))
    outcome = estate.results.outcomes[0]
    assert isinstance(outcome, Outcome)
    tally = outcome.tally
    deemed = tally.deemed_waiting.area + sum(option.deemed.area for option in tally.options)
    document = document_of(estate, imprint, page_format, names=Names.FULL, shows_choices=True)
    assert_legible(document, collisions, strays)
    said = "".join(text.text for page in document.pages for text in page.drawing.texts)
    count = 30 - len(estate.returns.readings)
    assert f"已送达、{words}的{count}张，面积{shown_area(deemed)}㎡，注明“{mark}”" in said
    assert said.count(f"未收回（{mark}）") == count


def test_silence_that_has_no_majority_to_follow_is_not_said_to_count(imprint):
    estate = Estate(30, motion(), back=0.0, policy=Policy(Unreturned.FOLLOW_MAJORITY))
    said = said_of(document_of(estate, imprint))
    assert "计入多数" not in said
    assert "尚无多数意见的事项，暂不计入任何选项。" in said
    plain = many_candidates(count=3)
    estate = Estate(30, plain, back=0.0, policy=Policy(Unreturned.ABSTAIN))
    assert "未设弃权的事项，不计入任何选项。" in said_of(document_of(estate, imprint))


def said_of(document):
    return "".join(text.text for page in document.pages for text in page.drawing.texts)


@pytest.mark.parametrize("page_format", [TABLE, TABLE_A5])
def test_of_30_candidates_numbers_are_said_and_what_they_stand_for(
    page_format, imprint, collisions, strays
):
    estate = Estate(40, many_candidates(each=True), motion("m2"))
    document = document_of(estate, imprint, page_format, shows_choices=True)
    assert_legible(document, collisions, strays)
    said = said_of(document)
    for number, candidate in enumerate(estate.topic.matters[0].options, start=1):
        assert f"{number}号{candidate.name}" in said
        assert said.count(candidate.name) <= 2  # a short name may be part of a longer one
    assert said.startswith("第1项候选人编号：1号陈国；", said.index("第1项"))
    assert "房号" in {text.text for text in document.pages[0].drawing.texts}
    # Each line took most of a page when every name stood there.
    assert len(document.pages) <= (5 if page_format is TABLE else 8)


def test_names_are_only_on_it_when_asked_for(imprint):
    estate = Estate(30)
    hidden = document_of(estate, imprint)
    texts = {text.text for page in hidden.pages for text in page.drawing.texts}
    assert not {voter.name for voter in estate.roll.voters} & texts
    assert "业主" not in texts


def test_the_pdf_of_1_505_rooms_says_what_was_painted_with_its_fonts(imprint, tmp_path):
    document = document_of(Estate(1505), imprint, names=Names.MASKED)
    path = tmp_path / "附表.pdf"
    write_pdf(document, path)
    found = run("pdftotext", "-raw", str(path), "-").split("\f")
    assert len(found) == len(document.pages) + 1
    for page, text in zip(document.pages, found, strict=False):
        painted = "".join(one.text for one in page.drawing.texts)
        assert sorted(re.sub(r"\s", "", text)) == sorted(re.sub(r"\s", "", painted))
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    # … emb sub uni object ID
    assert all(line.split()[-5] == "yes" for line in fonts), "embedded"


def test_the_mark_behind_the_text_is_no_text(imprint, tmp_path):
    document = document_of(Estate(3), imprint)
    write_pdf(document, tmp_path / "a.pdf")
    text = run("pdftotext", "-raw", str(tmp_path / "a.pdf"), "-")
    assert document.pages[0].watermark.word == "初步结果"
    assert re.sub(r"\s", "", text).count("初步结果") == 1  # the stage, in the head


def test_20_000_rooms_are_laid_out_with_progress_and_set_page_by_page(imprint):
    rows = [(f"{n // 60 + 1}幢1单元{n % 60:04d}", str(n), "收回") for n in range(20_000)]
    columns = [LongColumn("房号", share=1.0), LongColumn("票号", Align.RIGHT), LongColumn("状态")]
    told = []
    pieces = long_table(columns, rows, TABLE.text_width, 10.5, lambda *step: told.append(step))
    assert len(pieces) == 20_000
    assert told[0] == (0, 20_000)
    assert len(told) == 40


def test_laying_out_can_be_given_up(imprint):
    estate = Estate(600)
    annex = make_annex(estate.topic, estate.roll, estate.returns)

    def give_up(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError, match="cancelled"):
        annex_document(annex, imprint, progress=give_up)


def test_the_office_s_note_does_not_stand_on_a_page_of_its_own(imprint):
    words = Letterhead(footer="本表一式三份。")
    for voters in range(24, 34):
        estate = Estate(voters, motion())
        annex = make_annex(estate.topic, estate.roll, estate.returns)
        last = annex_document(annex, imprint, words=words).pages[-1]
        texts = [text.text for text in last.drawing.texts]
        assert "本表一式三份。" in texts
        assert "房号" in texts


def test_columns_that_need_little_leave_room_to_others(collisions):
    columns = [LongColumn("甲", share=1.0), LongColumn("乙", share=1.0)]
    pieces = long_table(columns, [("短", "很长的文字" * 12)], TABLE.text_width, 10.5)
    one_line = long_table(columns, [("短", "短")], TABLE.text_width, 10.5)
    # Half of the width would take three lines.
    assert pieces[0].height < one_line[0].height + 1.35 * 105 * 1.5
