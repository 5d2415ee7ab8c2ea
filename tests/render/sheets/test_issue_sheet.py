# SPDX-License-Identifier: Apache-2.0
"""The issue sheet: building by building, heads on each page, and nothing of secret papers."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.ballots import IssueLine
from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import Letterhead
from commdesk.render.layout.page_format import LEAST_MARGIN, MM
from commdesk.render.sheets.issue_sheet import IssueSheet, issue_document
from tests.render.ballot_examples import EVERY, FORTY, SECRET, topic

AT = datetime(2026, 11, 3, 9, 41)  # noqa: DTZ001
FILLED = {
    "method": "短信微信",
    "at": AT,
    "receiver": FORTY,
    "relation": "女儿",
    "deliverers": ("李敏", FORTY),
    "proof": "照片0012",
    "returned_at": AT,
    "is_issued": True,
}


def many(buildings=3, homes=26):
    lines = []
    for building in range(1, buildings + 1):
        for home in range(homes):
            line = IssueLine(
                f"{building}幢", f"{len(lines) + 1}-7", f"1单元{home:04}", "王伟", 1_189_000 + home
            )
            lines.append(replace(line, **FILLED) if home % 5 == 0 else line)
    lines.append(IssueLine("", "100000-7", FORTY * 4, "、".join([FORTY] * 3), 98_765_432_109))
    return lines


def texts(page):
    return [text.text for text in page.drawing.texts]


def test_nothing_touches_or_leaves_what_can_be_printed(qapp, imprint, collisions, strays):
    document = issue_document(IssueSheet(topic(), many()), imprint)
    edge = LEAST_MARGIN * MM
    inner = QRectF(0, 0, document.format.width, document.format.height)
    assert inner.width() > inner.height()
    inner.adjust(edge, edge, -edge, -edge)
    for page in document.pages:
        assert collisions(page.drawing) == []
        assert strays(page.drawing, inner) == []


def test_every_paper_has_its_line_and_every_page_its_heads(qapp, imprint):
    lines = many()
    document = issue_document(IssueSheet(topic(), lines), imprint)
    listed = [text for page in document.pages for text in texts(page) if text.endswith("-7")]
    assert listed == [line.number for line in lines]
    for number, page in enumerate(document.pages, start=1):
        said = texts(page)
        assert {"票号", "签收人及关系", "送达人（两名）", "凭证", "收回"} <= set(said)
        assert f"第{number}页，共{len(document.pages)}页" in said
        assert f"校验码：{imprint.check_code}" in said
    headings = [[text for text in texts(page) if "　共" in text] for page in document.pages]
    assert all(headings)
    assert list(dict.fromkeys(text for page in headings for text in page)) == [
        *(f"{at}幢　共26张，已登记6张" for at in (1, 2, 3)),
        "其他　共1张",
    ]


def test_area_only_where_it_counts(qapp, imprint):
    def said(asked):
        (page,) = issue_document(IssueSheet(asked, many()[:2]), imprint).pages
        return texts(page)

    assert {"面积（㎡）", "118.90"} <= set(said(topic()))
    assert not {"面积（㎡）", "118.90"} & set(said(topic(EVERY[1])))


def test_the_year_is_said_where_there_are_two(qapp, imprint):
    line = replace(many()[1], **{**FILLED, "returned_at": AT.replace(year=2027)})
    words = "".join(texts(issue_document(IssueSheet(topic(), [line]), imprint).pages[0]))
    assert "2026年11月3日09:41" in words
    assert "2027年11月3日09:41" in words


def test_a_secret_sheet_has_neither_numbers_nor_times(qapp, imprint):
    lines = [
        IssueLine(
            "1幢", "17-3", "1单元0101", "王伟", 5, at=AT, receiver="其女代领", is_issued=True
        ),
        IssueLine("1幢", "", "1单元0102", "李敏"),
    ]
    words = "".join(texts(issue_document(IssueSheet(SECRET, lines), imprint).pages[0]))
    for told in ("王伟", "李敏", "其女代领", "已领", "不登记票号和领票时间", "领票人签名"):
        assert told in words
    for kept in ("17-3", "09:41", "送达", "面积", "收回"):
        assert kept not in words


def test_the_offices_own_words_stand_on_it(qapp, imprint):
    own = Letterhead(("云杉街道办事处",), footer="本表存档三年")
    (page,) = issue_document(IssueSheet(topic(), many()[:2], own), imprint).pages
    assert texts(page).index("云杉街道办事处") < texts(page).index("票号")
    assert "本表存档三年" in texts(page)


def test_nothing_to_list_is_said(qapp, imprint):
    (page,) = issue_document(IssueSheet(topic(), []), imprint).pages
    assert "没有要登记的表决票。" in texts(page)


def test_a_long_sheet_can_be_given_up(qapp, imprint):
    def stop(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError):
        issue_document(IssueSheet(topic(), many(20)), imprint, stop)
