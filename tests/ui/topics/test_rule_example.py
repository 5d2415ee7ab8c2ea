# SPDX-License-Identifier: Apache-2.0
"""The worked example of a rule speaks the language of what is asked."""

from dataclasses import replace

import pytest

from commdesk.domain.matters import MatterKind
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    COMMITTEE_RUNOFF,
    HOUSEHOLDS,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    SATISFACTION,
)
from commdesk.domain.rules import OVER_HALF, Base, Measure, Part, Test
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.ui.topics.matters_editor import MattersEditor
from commdesk.ui.topics.rule_example import RuleExample

HALL = Weight(24, 24_000_001)
OF_ISSUED = replace(
    HOUSEHOLDS, tests=(Test(Part.APPROVAL, Measure.PEOPLE, Base.ISSUED, OVER_HALF),)
)
OF_ALL = replace(HOUSEHOLDS, tests=(Test(Part.APPROVAL, Measure.AREA, Base.ALL, OVER_HALF),))
COME = "24 人中至少 16 人参与；2,400.0001 ㎡ 中至少 1,600.0001 ㎡ 参与。\n"


@pytest.mark.parametrize(
    ("rule", "kind", "basis", "said"),
    [
        (OWNERS_GENERAL, MatterKind.MOTION, Basis.OWNERS, COME + "如有 16 人参与，其中至少 9 人同意；"
         "如有 1,600.0001 ㎡ 参与，其中超过 800.00005 ㎡ 同意。"),
        (OWNERS_SPECIAL, MatterKind.MOTION, Basis.OWNERS, COME + "如有 16 人参与，其中至少 12 人同意；"
         "如有 1,600.0001 ㎡ 参与，其中至少 1,200.0001 ㎡ 同意。"),
        (OWNERS_GENERAL, MatterKind.CHOICE, Basis.OWNERS, COME + "如有 16 人参与，得票至少 9 人；"
         "如有 1,600.0001 ㎡ 参与，得票超过 800.00005 ㎡。"),
        (OWNERS_GENERAL, MatterKind.CHOICES, Basis.OWNERS, COME + "如有 16 人参与，得票至少 9 人；"
         "如有 1,600.0001 ㎡ 参与，得票超过 800.00005 ㎡。"),
        (OWNERS_GENERAL, MatterKind.CANDIDATES, Basis.OWNERS, COME
         + "如有 16 人参与，每名候选人须至少 9 人同意；"
         "如有 1,600.0001 ㎡ 参与，每名候选人须超过 800.00005 ㎡ 同意。"),
        (COMMITTEE_ELECTION, MatterKind.ELECTION, Basis.RESIDENTS,
         "24 人中至少 13 人参与。\n如收回 13 人的票，候选人得票至少 7 人。"),
        (COMMITTEE_RUNOFF, MatterKind.ELECTION, Basis.HOUSEHOLDS, "如收回 24 户的票，候选人得票至少 8 户。"),
        (SATISFACTION, MatterKind.GRADE, Basis.HOUSEHOLDS, "如有效票为 24 户，其中至少 13 户满意。"),
        (OF_ISSUED, MatterKind.GRADE, Basis.RESIDENTS, "如 24 人的票全部发出，其中至少 13 人满意。"),
        (OF_ALL, MatterKind.MOTION, Basis.OWNERS, "全体 2,400.0001 ㎡，其中超过 1,200.00005 ㎡ 同意。"),
        (MOST_VOTES, MatterKind.ELECTION, Basis.RESIDENTS, ""),
        (NOT_COUNTED, MatterKind.OPINION, Basis.OWNERS, ""),
    ],
)  # fmt: skip
def test_each_kind_is_said_in_its_own_words(chinese, rule, kind, basis, said):
    text = RuleExample().of(rule, HALL, basis, kind)
    assert text == said


def test_the_example_follows_the_kind_of_the_matter(qtbot, themed, chinese):
    editor = MattersEditor(Basis.RESIDENTS)
    qtbot.addWidget(editor)
    editor.show_whole(Weight(99))
    assert "同意" in editor.law.example.text()
    row = editor.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.ELECTION))
    assert "候选人得票至少" in editor.law.example.text()
    assert "同意" not in editor.law.example.text()
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.GRADE))
    assert "满意" in editor.law.example.text()
    row.kind.setCurrentIndex(row.kind.findData(MatterKind.OPINION))
    assert editor.law.example.text() == ""
