# SPDX-License-Identifier: Apache-2.0
"""What changed between two results of one vote, in words for a table."""

from __future__ import annotations

from commdesk.domain.area import parse_area, shown_area
from commdesk.domain.outcome import Verdict
from commdesk.domain.ranking import Standing
from commdesk.domain.rules import Measure, Part
from commdesk.domain.topics import Basis
from commdesk.domain.what_changed import Change, Figure
from commdesk.render.words import wording

_NONE = "—"
_PAPERS = {
    "issued": "发出票数",
    "delivered": "送达票数",
    "returned": "收回票数",
    "valid": "有效票数",
    "void": "无效票数",
    "not_returned": "未收回票数",
}
_FIGURES = {
    Figure.ROLL_AREA: "表决名册总面积",
    Figure.PART_AREA: "参与表决面积",
    Figure.VOID_AREA: "无效面积",
    Figure.UNDECIDED: "待认定人数",
    Figure.OPINIONS: "书面意见条数",
    Figure.OUTCOME: "结论",
}
_VERDICTS = {
    Verdict.PASSED: "通过",
    Verdict.NOT_PASSED: "未获通过",
    Verdict.NO_QUORUM: "未形成有效决定",
    Verdict.UNSETTLED: wording.UNDECIDED,
    Verdict.PARTLY: "部分名额产生",
    Verdict.SECOND_VOTE: "须再次投票",
    Verdict.VOID: "表决无效",
}
_STANDINGS = {
    Standing.ELECTED: "当选",
    Standing.SUBSTITUTE: "候补",
    Standing.TIED: "票数相等",
    Standing.NOT_ELECTED: "未当选",
}
_AREAS = frozenset(
    {
        Figure.ROLL_AREA,
        Figure.PART_AREA,
        Figure.VOID_AREA,
        Figure.OPTION_AREA,
        Figure.DEEMED_AREA,
    }
)


def place(change: Change) -> str:
    """The matter, with the candidate where each is voted on; what is of the whole vote: 全部."""
    if not change.matter:
        return "全部"
    return f"{change.matter}（{change.part}）" if change.part else change.matter


def item(change: Change, basis: Basis) -> str:
    """What figure it is: 同意人数, 收回票数, 结论."""
    heads, name = wording.heads(basis), change.name
    if change.figure is Figure.TEST:
        return _test(name, basis)
    named = {
        Figure.ROLL_PEOPLE: f"表决名册总{heads}",
        Figure.PAPERS: _PAPERS.get(name, name),
        Figure.PART_PEOPLE: f"参与表决{heads}",
        Figure.VOID_PEOPLE: f"无效{heads}",
        Figure.OPTION_PEOPLE: f"{name}：{heads}",
        Figure.OPTION_AREA: f"{name}：面积",
        Figure.DEEMED_PEOPLE: f"{name}：推定{heads}",
        Figure.DEEMED_AREA: f"{name}：推定面积",
        Figure.PLACE: f"{name}：名次",
        Figure.STANDING: f"{name}：结果",
    }
    return named.get(change.figure) or _FIGURES[change.figure]


def value(change: Change, text: str) -> str:
    """One of both values; — where there was none."""
    if not text:
        return _NONE
    if change.figure is Figure.OUTCOME:
        return _VERDICTS[Verdict(text)]
    if change.figure is Figure.STANDING:
        return _STANDINGS[Standing(text)]
    if change.figure is Figure.TEST:
        return "达到" if text == "met" else "未达到"
    if change.figure in _AREAS:
        return f"{shown_area(parse_area(text))}㎡"
    return f"{int(text):,}"


def _test(name: str, basis: Basis) -> str:
    measure, _, part = name.partition("_")
    taken = "参与表决" if Part(part) is Part.TAKING_PART else "同意（得票）"
    return f"条件：{taken}{wording.measure_name(Measure(measure), basis)}"
