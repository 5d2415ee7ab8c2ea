# SPDX-License-Identifier: Apache-2.0
"""A settled version on paper: every figure, the changed ones marked, 已作废 across a dead one."""

from datetime import datetime

import pytest

from commdesk.domain.count_report import as_json
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.results import Imprint
from commdesk.render.sheets.version_sheet import PrintedVersion, version_sheet
from tests.domain.test_topic_comparison import vote

IMPRINT = Imprint("桂花社区", "1A2B-3C4D", datetime(2026, 11, 22, 9, 30))  # noqa: DTZ001
AT = datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001
MOTION = [Matter("m1", "更换电梯", OWNERS_GENERAL)]
FIRST = vote(MOTION, ["for"], ["against"], ["for"])
SECOND = vote(MOTION, ["for"], ["against"], ["against"])


def version(number, results, **more):
    return PrintedVersion(number, AT, "王秀兰", as_json(results), **more)


def texts(document):
    return [text.text for page in document.pages for text in page.drawing.texts]


def test_the_second_version_stands_beside_the_first_with_changes_marked(qapp):
    document = version_sheet(SECOND.topic, version(2, SECOND), version(1, FIRST), IMPRINT)
    said = texts(document)
    assert "第2次核定结果" in said
    assert said.count("更换电梯") == 1
    assert "●1" in said  # 同意 2 → 1
    assert "●2" in said  # 反对 1 → 2
    assert not any(page.watermark for page in document.pages)


def test_one_that_holds_no_more_says_so_on_every_page(qapp):
    dead = version(1, FIRST, taken_back=AT, reason="看错一张票")
    document = version_sheet(FIRST.topic, dead, None, IMPRINT)
    assert all(page.watermark.word == "已作废" for page in document.pages)
    said = "".join(texts(document))
    assert "撤回：看错一张票" in said
    assert "●" not in said


@pytest.mark.parametrize("before", [None, version(1, SECOND)], ids=["alone", "the same"])
def test_nothing_is_marked_where_nothing_changed(qapp, before):
    said = "".join(texts(version_sheet(SECOND.topic, version(2, SECOND), before, IMPRINT)))
    assert said.count("●") == 0
    assert ("各项数字相同" in said) is (before is not None)


def test_it_has_the_office_s_head_and_note(qapp):
    words = Letterhead(("桂花社区文件",), footer="咨询请到服务中心二楼")
    said = texts(version_sheet(FIRST.topic, version(1, FIRST), None, IMPRINT, letterhead=words))
    assert (
        said.index("桂花社区文件")
        < said.index("第1次核定结果")
        < said.index("咨询请到服务中心二楼")
    )
