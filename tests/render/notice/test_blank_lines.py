# SPDX-License-Identifier: Apache-2.0
"""Papers left blank in a notice and in 各事项结果: nobody is said to have ticked an option."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES
from commdesk.domain.reading import BLANK, Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.results import Imprint, count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.render.exports.votes import votes_table
from commdesk.render.notice.notice import result_notice

pytestmark = pytest.mark.usefixtures("qapp")

IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5, tzinfo=UTC))


def _flat(document):
    return "".join(text.text for page in document.pages for text in page.drawing.texts)


def test_papers_left_blank_have_a_line_of_their_own():
    grade = Matter("g", "满意度", MOST_VOTES, MatterKind.GRADE, GRADE_OPTIONS)
    vote = Matter("e", "选举", MOST_VOTES, MatterKind.ELECTION, choices(["甲", "乙"]))
    voters = tuple(Voter(number, f"业主{number}", 10_000) for number in (1, 2, 3))
    papers = tuple(Paper(n, n, 10_000, (Address("1", "1", str(n)),)) for n in (1, 2, 3))
    marks = ({"g": chosen("g1"), "e": chosen("o1")}, {"g": chosen("g4"), "e": chosen("o1")}, {})
    readings = {n: Reading(n, {"g": BLANK, "e": BLANK} | m) for n, m in enumerate(marks, start=1)}
    topic = Topic(UUID(int=1), TopicFacts("满意度和选举"), (grade, vote))
    results = count(topic, Roll(voters, papers), Returns(readings))
    whole = _flat(result_notice(results, IMPRINT))
    assert "不了解133.33%" in whole
    assert whole.count("未作选择（计为弃权）133.33%") == 2
    table = votes_table(results)
    heads = [column.name for column in table.columns]
    name, total = heads.index("选项"), heads.index("合计人数")
    blank = [row[total] for row in table.rows if row[name] == "未作选择（计为弃权）"]
    assert blank == [1, 1]
