# SPDX-License-Identifier: Apache-2.0
"""The stage of the chosen topic, as the header says it on a day."""

from datetime import date
from uuid import UUID

import pytest

from commdesk.domain.topics import Stage
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.frame.header import StageChip
from commdesk.ui.frame.status_line import Balances


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 3, 1), "已开启 · 3月2日起投票"),
        (date(2026, 3, 2), "投票中 · 还剩 18 天"),
        (date(2026, 3, 20), "投票中 · 今天截止"),
        (date(2026, 3, 22), "投票中 · 已过截止日 2 天"),
    ],
)
def test_a_vote_opened_ahead_says_when_it_begins(qtbot, themed, chinese, today, said):
    chip = StageChip()
    qtbot.addWidget(chip)
    line = TopicLine(
        UUID(int=1), "业主大会", Stage.OPEN, 10, 10, 0, date(2026, 3, 2), date(2026, 3, 20)
    )
    chip.show_stage(line, today)
    assert chip.whole == said
    chip.close()


def test_balances_are_whole_or_not_there(qtbot, themed):
    made = Balances()
    qtbot.addWidget(made)
    made.show_parts(("issued 9 = returned 3 + out 6", "returned 3 = valid 2 + void 1"))
    made.resize(made.sizeHint())
    made.show()
    assert made.text() == made.whole
    made.resize(made.width() * 3 // 4, made.height())
    assert made.text() == "returned 3 = valid 2 + void 1"
    assert made.toolTip() == made.whole
    made.resize(made.width() // 4, made.height())
    assert made.text().endswith("…")
