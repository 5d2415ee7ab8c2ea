# SPDX-License-Identifier: Apache-2.0
"""The tally sheet says what was counted, whole and legible, for any vote on any paper."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.topics import Policy, Stage, Unreturned
from commdesk.render.page_format import MM, TABLE, TABLE_A5, WIDE_TABLE, WIDE_TABLE_A5
from commdesk.render.tally_sheet import tally_document
from commdesk.render.watermark import PRELIMINARY, SUPERSEDED
from tests.render.sheet_votes import Estate, every_kind, long_name, many_candidates, motion

pytestmark = pytest.mark.usefixtures("qapp")
VOTES = {
    "nobody": lambda: Estate(0),
    "one": lambda: Estate(1, back=1.0),
    "twelve": lambda: Estate(12, homes=2, back=1.0),
    "1,505": lambda: Estate(1505, *every_kind()),
    "30 candidates": lambda: Estate(200, many_candidates()),
    "30 by themselves": lambda: Estate(120, many_candidates(each=True)),
    "200 buildings": lambda: Estate(1200, homes=6),
    "secret": lambda: Estate(300, *every_kind(), secret=True),
    "nothing back": lambda: Estate(50, *every_kind(), back=0.0),
    "silence counted": lambda: Estate(80, policy=Policy(Unreturned.ABSTAIN)),
}


def said(document):
    return [text.text for page in document.pages for text in page.drawing.texts]


@pytest.mark.parametrize("vote", VOTES)
def test_nothing_is_cut_or_overlaps(vote, imprint, collisions, strays):
    document = tally_document(VOTES[vote]().tally(), imprint)
    at = document.format
    inside = QRectF(0, 0, at.width, at.height).adjusted(5 * MM, 5 * MM, -5 * MM, -5 * MM)
    for page in document.pages:
        assert strays(page.drawing, inside) == []
        assert collisions(page.drawing) == []
        assert not any(text.cut for text in page.drawing.texts)


@pytest.mark.parametrize("page_format", [TABLE, TABLE_A5, WIDE_TABLE, WIDE_TABLE_A5])
def test_it_fits_every_paper(page_format, imprint, collisions, strays):
    estate = Estate(150, *every_kind(), title=long_name(1, 40))
    document = tally_document(estate.tally(), imprint, page_format)
    inside = QRectF(0, 0, page_format.width, page_format.height)
    for page in document.pages:
        assert strays(page.drawing, inside) == []
        assert collisions(page.drawing) == []


def test_every_figure_of_the_count_is_on_it(imprint):
    estate = Estate(400, motion())
    sheet = estate.tally()
    texts = said(tally_document(sheet, imprint))
    (part,) = sheet.matters
    for row in (*part.rows, part.total):
        for votes in row.options:
            assert f"{votes.cast.people:,}" in texts
    area = part.total.options[0].cast.area
    assert any(text.replace(",", "").startswith(f"{area // 10_000}.") for text in texts)
    for word in (
        "应发",
        "发出",
        "收回",
        "未收回",
        "有效",
        "无效",
        "唱票人：",
        "计票人：",
        "监票人：",
    ):
        assert word in texts


def test_small_buildings_are_one_line_and_that_is_said(imprint):
    mixed = Estate(63, homes=20, back=1.0)
    texts = said(tally_document(mixed.tally(), imprint))
    assert any(text.startswith("其余（") for text in texts)
    assert any("不足5张" in text for text in texts)
    whole = said(tally_document(mixed.tally(is_guarded=False), imprint))
    assert not any("其余" in text for text in whole)


def test_a_secret_vote_says_why_it_has_no_buildings(imprint):
    texts = said(tally_document(Estate(60, secret=True).tally(), imprint))
    assert "注：无记名投票，票不对应楼栋，只列合计。" in texts
    assert not any("幢" in text for text in texts)


def test_stage_and_mark(imprint):
    closed = tally_document(Estate(3).tally(), imprint)
    assert [page.watermark.word for page in closed.pages] == [PRELIMINARY] * len(closed.pages)
    settled = Estate(3, stage=Stage.SETTLED).tally()
    assert all(page.watermark is None for page in tally_document(settled, imprint).pages)
    assert "正式结果" in said(tally_document(settled, imprint))
    old = tally_document(settled, imprint, is_superseded=True)
    assert old.pages[0].watermark.word == SUPERSEDED
    assert SUPERSEDED in said(old)


def test_the_office_s_own_words_stand_above_and_below(imprint):
    words = Letterhead(("云杉街道办事处", "云杉社区居民委员会"), footer="本表一式三份。")
    texts = said(tally_document(Estate(5).tally(), imprint, words=words))
    assert texts.index("云杉街道办事处") < texts.index("计票表")
    assert "本表一式三份。" in texts


def test_the_head_of_a_long_table_is_on_every_page(imprint):
    document = tally_document(Estate(1200, homes=6).tally(), imprint, TABLE)
    assert len(document.pages) > 6
    for page in document.pages[1:-1]:
        assert "楼栋" in [text.text for text in page.drawing.texts]


@pytest.mark.parametrize("homes", range(60, 132, 6))
def test_signatures_have_figures_beside_them(homes, imprint):
    sheet = Estate(homes, homes=3, back=1.0).tally(is_guarded=False)
    document = tally_document(sheet, imprint)
    (signed,) = [
        texts
        for page in document.pages
        if "唱票人：" in (texts := [text.text for text in page.drawing.texts])
    ]
    assert "合计" in signed


def test_laying_out_can_be_given_up(imprint):
    sheet = Estate(12, *every_kind()).tally()

    def stop(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError):
        tally_document(sheet, imprint, progress=stop)
