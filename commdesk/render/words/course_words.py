# SPDX-License-Identifier: Apache-2.0
"""How a vote went, in official words: its days as they were, and corrections of its roll."""

from __future__ import annotations

from datetime import date

from commdesk.domain.calendar import held
from commdesk.domain.results import Course, RollChanges
from commdesk.domain.topics import Basis, TopicFacts
from commdesk.render.words import wording

_BLANK = "＿＿＿＿年＿＿月＿＿日"


def days(facts: TopicFacts, course: Course) -> str:
    """The days that were announced, and those on which the vote really began and ended."""
    starts, ends = facts.starts_on, facts.ends_on
    true = held(facts, course)
    if starts is not None and starts == ends:
        said = wording.shown_date(starts)
    else:
        said = f"{_day(starts)}至{_day(ends)}"
    really: list[str] = []
    if starts is not None and true.began is not None:
        really.append(f"实际于{wording.shown_date(true.began)}开始")
    if ends is not None and true.ended is not None:
        how = "提前" if true.ended < ends else "实际"
        really.append(f"{how}于{wording.shown_date(true.ended)}结束")
    return "，".join((said, *really))


def roll_changes(changes: RollChanges, basis: Basis) -> str:
    """What was put right in the roll after it was frozen; "" for nothing."""
    heads, papers = lambda count: wording.people(count, basis), wording.papers
    clauses = [
        f"{what}{amount(count)}"
        for what, count, amount in (
            ("增加", changes.voters_added, heads),
            ("撤出", changes.voters_withdrawn, heads),
            ("补发表决票", changes.papers_added, papers),
            ("撤回表决票", changes.papers_withdrawn, papers),
            ("作废换发表决票", changes.papers_replaced, papers),
            ("更正面积", changes.areas_corrected, _places),
            ("更正姓名或电话", changes.names_corrected, _places),
        )
        if count
    ]
    if not clauses:
        return ""
    return (
        f"表决名册固定后作过更正：{'，'.join(clauses)}。本公示按更正后的名册计票，"
        "各项更正的时间、经办人和原因均有记录。"
    )


def _places(count: int) -> str:
    return f"{count:,}处"


def _day(day: date | None) -> str:
    return _BLANK if day is None else wording.shown_date(day)
