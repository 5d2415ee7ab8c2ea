# SPDX-License-Identifier: Apache-2.0
"""The printed list of papers without a delivery."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.errors import UserError
from commdesk.render.layout.pages import PAGE_HEIGHT, PAGE_WIDTH
from commdesk.render.sheets.undelivered_sheet import UndeliveredBuilding, undelivered_document


def buildings(count):
    return [
        UndeliveredBuilding(
            f"{at}幢",
            60,
            tuple((f"{at}{room:02}-1", f"{at}幢1单元{room:04}") for room in range(31)),
        )
        for at in range(1, count + 1)
    ]


def test_every_paper_is_on_it_and_nothing_touches(qapp, imprint, strays, words_touching):
    document = undelivered_document("换届", "已核定", buildings(4), imprint)
    words = [text.text for page in document.pages for text in page.drawing.texts]
    assert {number for line in buildings(4) for number, _ in line.missing} <= set(words)
    assert words.count("已核定") == len(document.pages)
    for page in document.pages:
        assert strays(page.drawing, QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT)) == []
        assert words_touching(page.drawing) == []


def test_neighbours_stand_on_one_page_under_their_building(qapp, imprint):
    missing = tuple((f"{at}-1", f"1幢1单元{at:04}") for at in range(1, 302))
    document = undelivered_document(
        "换届", "投票中", [UndeliveredBuilding("1幢", 301, missing)], imprint
    )
    listed = []
    for page in document.pages:
        said = [text.text for text in page.drawing.texts]
        assert "1幢：共 301 张，未送达 301 张" in said
        listed += [text for text in said if text.endswith("-1")]
    assert listed == [number for number, _ in missing]


def test_nothing_left_is_said(qapp, imprint):
    (page,) = undelivered_document("换届", "投票中", [], imprint).pages
    said = [text.text for text in page.drawing.texts]
    assert "没有未送达的表决票。" in said
    assert not any("送达情况" in text or " 0 " in text for text in said)


def test_making_a_long_list_can_be_given_up(qapp, imprint):
    def stop(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError):
        undelivered_document("换届", "投票中", buildings(3), imprint, stop)
