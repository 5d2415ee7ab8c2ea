# SPDX-License-Identifier: Apache-2.0
"""Sheets of the people at work on A5: laid out for it, in type that is read without a glass."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.render.layout.page_format import REPORT_A5
from commdesk.render.sheets.account_sheet import account_document
from commdesk.render.sheets.door_list import door_document
from commdesk.render.sheets.undelivered_sheet import undelivered_document
from tests.render.sheets import test_account_sheet, test_door_list, test_undelivered_sheet

pytestmark = pytest.mark.usefixtures("qapp")


def made(name, imprint):
    if name == "accounts":
        return account_document(test_account_sheet.sheet(40), imprint, page_format=REPORT_A5)
    if name == "doors":
        sheet = test_door_list.sheet(test_door_list.many())
        return door_document(sheet, imprint, page_format=REPORT_A5)
    lines = test_undelivered_sheet.buildings(4)
    return undelivered_document("换届", "已核定", lines, imprint, page_format=REPORT_A5)


@pytest.mark.parametrize("name", ["accounts", "doors", "undelivered"])
def test_it_is_laid_out_for_the_paper_in_nine_points(name, imprint, strays, words_touching):
    document = made(name, imprint)
    assert document.format == REPORT_A5.printed()
    at = REPORT_A5
    page_area = QRectF(0, 0, at.width, at.height)
    for page in document.pages:
        assert strays(page.drawing, page_area) == []
        assert words_touching(page.drawing) == []
        inside = [
            text for text in page.drawing.texts if at.text_top < text.baseline < at.text_bottom
        ]
        assert inside
        assert min(text.size for text in inside) / at.enlarged >= 89.9
