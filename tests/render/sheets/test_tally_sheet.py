# SPDX-License-Identifier: Apache-2.0
"""The tally sheet says what was counted, whole and legible, for any vote on any paper."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.register import Address
from commdesk.domain.topics import Policy, Stage, Unreturned
from commdesk.render.exports.tables import places_table
from commdesk.render.layout.page_format import MM, TABLE, TABLE_A5, WIDE_TABLE, WIDE_TABLE_A5
from commdesk.render.layout.watermark import PRELIMINARY, SUPERSEDED
from commdesk.render.sheets.tally_sheet import tally_document
from tests.render.sheet_votes import Estate, every_kind, long_name, many_candidates, motion

pytestmark = pytest.mark.usefixtures("qapp")
VOTES = {
    "nobody": lambda: Estate(0),
    "one": lambda: Estate(1, back=1.0),
    "twelve": lambda: Estate(12, homes=2, back=1.0),
    "1,505": lambda: Estate(1505, *every_kind()),
    "30 candidates": lambda: Estate(200, many_candidates()),
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
    assert any("由各数相减得出，因此部分楼栋" in text for text in texts)
    whole = said(tally_document(mixed.tally(is_guarded=False), imprint))
    assert not any("其余" in text for text in whole)


def test_where_all_buildings_are_one_line_none_is_said_to_have_few_papers_back(imprint):
    # Three came back from one building, and more than five from the other: both are one line.
    estate = Estate(13, homes=10, back=1.0)
    texts = said(tally_document(estate.tally(), imprint))
    assert (
        "注：投票不足5人的楼栋不单列，也不能由各数相减得出，因此各选项不分楼栋，只列合计。" in texts
    )
    assert not any("其余" in text or "面积计入" in text for text in texts)


def test_a_paper_for_several_buildings_is_said_to_count_at_its_first_one_only(imprint):
    estate = Estate(40, homes=20, back=1.0)
    first, *others = estate.roll.papers
    places = (*first.addresses, Address("2", "1", "0909"))
    estate.roll = replace(estate.roll, papers=(replace(first, addresses=places), *others))
    texts = said(tally_document(estate.tally(), imprint))
    areas, note = [text for text in texts if text.startswith("注")]
    assert areas.startswith("注1：各楼栋只列人数，面积以全体为准")
    where = "票上第一处房屋所在楼栋；一人有几张票的，人数只计一次，计入其面积合计最大的楼栋。"
    assert note == f"注2：每张票计入{where}"
    exact = said(tally_document(estate.tally(is_guarded=False), imprint))
    assert f"注2：每张票及其面积计入{where}" in exact
    warned = "本表各楼栋单列，并写明精确面积，可以推算出单户的选择，只供内部核对，不得张贴。"
    assert f"注1：{warned}" in exact
    assert not any("面积计入房屋所在楼栋" in text for text in texts)


@pytest.mark.parametrize("secret", [False, True])
@pytest.mark.parametrize("count", [3, 30])
def test_names_that_voters_wrote_are_marked(count, secret, imprint):
    estate = Estate(100, many_candidates(count=count), homes=50, secret=secret)
    assert any(
        "孙立" in mark.written
        for one in estate.returns.readings.values()
        for mark in one.marks.values()
    )
    texts = said(tally_document(estate.tally(), imprint))
    assert "孙立（另选）" in texts
    assert "孙立" not in texts


@pytest.mark.parametrize(
    ("count", "page_format", "is_guarded"),
    [
        (1, TABLE, True),
        (5, TABLE_A5, False),
        (12, WIDE_TABLE, False),
        (30, WIDE_TABLE, True),
        (30, TABLE_A5, False),
    ],
)
def test_candidates_are_rows_and_then_stand_by_building(
    count, page_format, is_guarded, imprint, collisions, strays
):
    estate = Estate(60, many_candidates(count=count, each=True), homes=20)
    sheet = estate.tally(is_guarded=is_guarded)
    document = tally_document(sheet, imprint, page_format)
    inside = QRectF(0, 0, page_format.width, page_format.height)
    for page in document.pages:
        assert strays(page.drawing, inside) == []
        assert collisions(page.drawing) == []
        assert min(text.size for text in page.drawing.texts) >= 80
    pages = [[text.text for text in page.drawing.texts] for page in document.pages]
    assert all({"楼栋", "候选人"} & set(texts) for texts in pages)
    texts = [text for page in pages for text in page]
    assert texts.index("候选人") < texts.index("各楼栋得票（人数）" if is_guarded else "各楼栋得票")
    for number, part in enumerate(sheet.matters, start=1):
        assert str(number) in texts
        for row in (*part.rows, part.total):
            assert f"{row.options[0].cast.people:,}" in texts
            is_told = row is part.total or not is_guarded
            assert (shown_area(row.options[2].cast.area, 4) in texts) is is_told


@pytest.mark.parametrize(("each", "most"), [(True, 12), (False, 6)])
def test_30_candidates_in_ten_buildings_take_few_pages(each, most, imprint):
    sheet = Estate(200, many_candidates(each=each), homes=20).tally()
    assert len(tally_document(sheet, imprint).pages) <= most


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


def test_the_table_by_building_of_an_export_marks_names_that_voters_wrote():
    estate = Estate(100, many_candidates(count=3), homes=50)
    sheet = estate.tally()
    made = places_table("buildings", "按楼栋", "楼栋", sheet.matters, estate.results)
    names = {cell for row in made.rows for cell in row}
    assert "孙立（另选）" in names
    assert "孙立" not in names
