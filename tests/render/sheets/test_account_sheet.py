# SPDX-License-Identifier: Apache-2.0
"""The sheet of the ballot accounting."""

from datetime import UTC, datetime

import pytest

from commdesk.domain.results import Imprint
from commdesk.domain.topics import Stage
from commdesk.render.layout.ink import Text
from commdesk.render.sheets.account_sheet import AccountRow, AccountSheet, Piles, account_document

IMPRINT = Imprint("桂花社区", "AE3C-E902", datetime(2026, 11, 22, 9, 13, tzinfo=UTC))
NO_PILES = Piles(0, 0, 0, 0)
TOTAL = AccountRow("合计", 100, 60, 38, 2, 57, 3)


def sheet(buildings=2, **changes):
    rows = tuple(AccountRow(f"{n + 1}幢", 50, 30, 19, 1, 28, 2) for n in range(buildings))
    values = {"topic": "选聘物业服务企业", "stage": Stage.OPEN, "rows": rows, "total": TOTAL}
    return AccountSheet(**{**values, "gap": 0, "piles": NO_PILES, **changes})


def texts(document):
    return [
        [item.text for item in page.drawing.items if isinstance(item, Text)]
        for page in document.pages
    ]


def test_the_identity_is_written_out(qapp):
    (page,) = texts(account_document(sheet(), IMPRINT))
    assert "发出 100 = 收回 60 + 未收回 38 + 作废换票 2。" in page
    assert "收回 60 = 有效 57 + 无效 3。" in page
    assert "核对结果：相符。" in page
    assert "校验码：AE3C-E902" in page
    assert "投票中" in page
    assert not any("批次" in text for text in page)


@pytest.mark.parametrize(
    ("gap", "said"), [(-2, "核对结果：不符，收回多于发出 2 张。"), (1, "核对结果：不符，差 1 张。")]
)
def test_what_is_off_is_said(qapp, gap, said):
    (page,) = texts(account_document(sheet(gap=gap), IMPRINT))
    assert said in page
    assert "发出 100；收回 60 + 未收回 38 + 作废换票 2 = 100。" in page


def test_hidden_validity_has_no_columns(qapp):
    total = AccountRow("合计", 100, 60, 38, 2, None, None)
    (page,) = texts(account_document(sheet(0, total=total, hides_validity=True), IMPRINT))
    assert "有效" not in page
    assert "无效" not in page
    assert "57" not in page


def test_batches_in_words(qapp):
    (page,) = texts(account_document(sheet(piles=Piles(2, 35, 34, 1)), IMPRINT))
    assert "已结束批次 2 个：清点 35，录入 34，少 1 张；录入中批次 1 个。".replace(
        " ", ""
    ) in "".join(page).replace(" ", "")


@pytest.mark.parametrize("buildings", [1, 12, 26])
def test_it_is_one_page(qapp, buildings):
    assert len(account_document(sheet(buildings), IMPRINT).pages) == 1


def test_very_many_buildings_go_on_with_their_head(qapp):
    pages = texts(account_document(sheet(150), IMPRINT))
    assert len(pages) > 1
    assert all("作废换票" in page for page in pages)
    assert "合计" in pages[-1]
    assert "监督人：" in pages[-1]


def test_papers_to_be_keyed_again_and_to_be_decided_on_are_named(qapp):
    (page,) = texts(account_document(sheet(to_rekey=("3-6", "4-8"), differing=4), IMPRINT))
    said = "".join(page)
    assert "已作废批次中还有 2 张没有重录（3-6、4-8），暂计入未收回。" in said
    assert "4 张票两次录入不一致，待主管裁定，裁定前按第一次录入计入。" in said
    (page,) = texts(account_document(sheet(), IMPRINT))
    assert "重录" not in "".join(page)
    assert "裁定" not in "".join(page)
