# SPDX-License-Identifier: Apache-2.0
"""The conclusion of a matter in official words: what follows, why, and whether it can change."""

from __future__ import annotations

from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import OpenReason, Outcome, TestResult, Verdict
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Decided, Heard
from commdesk.domain.rules import Base, Part
from commdesk.domain.shares import percent
from commdesk.domain.topics import Basis, Stage, Topic
from commdesk.render.words import policy_words, ranking_words, wording
from commdesk.render.words.facts import (
    Counted,
    base_weight,
    deemed_heads,
    quorum_of,
    undecided_heads,
    undecided_of,
)

_SHORT = {
    Verdict.PASSED: "通过",
    Verdict.NOT_PASSED: "未通过",
    Verdict.NO_QUORUM: "参与不足",
    Verdict.UNSETTLED: wording.UNDECIDED,
    Verdict.VOID: "表决无效",
}
_SHORT_GRADE = {**_SHORT, Verdict.PASSED: "达到要求", Verdict.NOT_PASSED: "未达要求"}


def verdict(decided: Decided) -> str:
    """The conclusion in a word. A matter that fails was not decided the other way."""
    if isinstance(decided, Heard):
        return f"收到书面意见{len(decided.opinions):,}条，另行汇总"
    if decided.verdict is Verdict.NO_QUORUM:
        required = "法定比例" if decided.rule.law else "规定比例"
        return f"未形成有效决定（参与表决未达{required}）"
    if decided.verdict is Verdict.UNSETTLED:
        return wording.UNDECIDED
    if decided.verdict is Verdict.VOID:
        what = "选举" if wording.is_election(decided.matter) else "表决"
        return f"收回票数多于发出票数，{what}无效"
    if isinstance(decided, Ranked):
        return ranking_words.verdict(decided)
    passed = decided.verdict is Verdict.PASSED
    if decided.matter.kind is not MatterKind.GRADE:
        return "通过" if passed else "未获通过"
    if not decided.results:
        return f"满意率{satisfied_share(decided)}"
    return f"满意率{satisfied_share(decided)}，{'达到' if passed else '未达到'}规定要求"


def verdict_so_far(decided: Decided, topic: Topic) -> str:
    """The conclusion as a sheet says it: 目前 in front while it can turn, none before any paper."""
    if is_unheard(decided, topic):
        return "尚无票收回" if topic.stage is Stage.OPEN else "没有票收回"
    so_far = wording.SO_FAR if is_tentative(decided, topic.stage) else ""
    return f"{so_far}{verdict(decided)}"


def is_unheard(decided: Decided, topic: Topic) -> bool:
    """Whether nothing came back of a count that is not settled: nothing follows from it."""
    if isinstance(decided, Heard) or wording.is_final(topic.stage):
        return False
    return not decided.tally.wholes[Base.RETURNED].people


def satisfied_share(outcome: Outcome) -> str:
    """满意率: those satisfied, by people, of what the rule measures them against."""
    whole = base_weight(outcome.tally).people
    for result in outcome.results:
        if result.test.name == "people_approval":
            return wording.share(result)
    return percent(outcome.tally.in_favour.people, whole)


def is_tentative(decided: Decided, at: Stage) -> bool:
    """Whether papers still come in that could turn this conclusion."""
    if isinstance(decided, Heard) or at is not Stage.OPEN:
        return False
    return decided.can_change and decided.verdict is not Verdict.UNSETTLED


def verdict_short(decided: Decided, at: Stage) -> str:
    """The conclusion in as few signs as can be, for a list: 通过, 目前参与不足."""
    if isinstance(decided, Heard):
        return f"书面意见{len(decided.opinions):,}条"
    if isinstance(decided, Ranked) and decided.verdict not in {
        Verdict.NO_QUORUM,
        Verdict.UNSETTLED,
        Verdict.VOID,
    }:
        said = ranking_words.verdict_short(decided)
    elif decided.matter.kind is MatterKind.GRADE:
        said = _SHORT_GRADE[decided.verdict]
    else:
        said = _SHORT[decided.verdict]
    return f"{wording.SO_FAR if is_tentative(decided, at) else ''}{said}"


def verdict_sentence(decided: Decided, topic: Topic) -> str:
    """The conclusion and why: 未获通过：同意人数占参与表决人数的17.50%，未过半数，还差443人。"""
    if isinstance(decided, Heard):
        return f"{verdict(decided)}。"
    reasons = verdict_reasons(decided, topic)
    return f"{verdict(decided)}：{reasons}" if reasons else f"{verdict(decided)}。"


def sentence_so_far(decided: Decided, topic: Topic) -> str:
    """The same, with 目前 in front while papers come in that could turn it."""
    so_far = wording.SO_FAR if is_tentative(decided, topic.stage) else ""
    return f"{so_far}{verdict_sentence(decided, topic)}"


def verdict_reasons(decided: Counted, topic: Topic) -> str:
    """The tests a conclusion rests on, or what must be decided first; "" for no tests at all."""
    basis, kind = topic.basis, decided.matter.kind
    if decided.verdict is Verdict.UNSETTLED:
        clauses = [open_reason(reason, decided, topic) for reason in decided.open_reasons]
    elif decided.verdict is Verdict.VOID:
        clauses = [_too_many(decided, basis)]
    elif isinstance(decided, Ranked) and decided.verdict is not Verdict.NO_QUORUM:
        clauses = ranking_words.reasons(decided, topic)
    elif decided.verdict is Verdict.PASSED:
        results = quorum_of(decided) if isinstance(decided, Ranked) else decided.results
        clauses = [
            wording.all_reached(chosen, basis, kind)
            for part in Part
            if (chosen := _on(results, part))
        ]
    else:
        part = Part.TAKING_PART if decided.verdict is Verdict.NO_QUORUM else Part.APPROVAL
        results = quorum_of(decided) if isinstance(decided, Ranked) else decided.results
        unmet = [result for result in _on(results, part) if not result.met]
        clauses = [wording.clause(result, basis, kind) for result in unmet]
        if not clauses and part is Part.TAKING_PART:
            clauses = ["各候选人的参与表决数均未达到规定比例"]
    deemed = _deemed(decided, topic) if clauses else ""
    return f"{'；'.join(clauses)}{deemed}。" if clauses else ""


def _deemed(decided: Counted, topic: Topic) -> str:
    """How many of those taking part were deemed to; "" for none, and where nothing follows yet."""
    heads = deemed_heads(decided)
    if not heads or decided.verdict in {Verdict.UNSETTLED, Verdict.VOID}:
        return ""
    voters = wording.people(heads, topic.basis)
    return f"（参与表决者中，{policy_words.silence_note(topic.policy)}{voters}）"


def _on(results: tuple[TestResult, ...], part: Part) -> list[TestResult]:
    return [result for result in results if result.test.part is part]


def _too_many(decided: Counted, basis: Basis) -> str:
    wholes = decided.tally.wholes
    back = wording.people(wholes[Base.RETURNED].people, basis)
    out = wording.people(wholes[Base.ISSUED].people, basis)
    return f"收回{back}的票，多于发出的{out}，须查明原因"


def open_reason(reason: OpenReason, decided: Counted, topic: Topic) -> str:
    """Why nothing can be concluded yet."""
    if reason is OpenReason.NO_MAJORITY:
        also_area = "和面积" if decided.tally.roll.area else ""
        return (
            f"未反馈的表决票应计入多数意见，而已投票中没有{wording.heads(topic.basis)}{also_area}"
            "均为最多的同一选项，须先作出认定"
        )
    voters = wording.people(undecided_heads(decided), topic.basis)
    return f"{voters}所持的多张表决票意见不一致，且足以影响结论，须先作出认定"


def outlook_sentence(decided: Decided, topic: Topic) -> str:
    """What can still turn the conclusion: papers still out, rulings; nothing once settled."""
    if isinstance(decided, Heard):
        written = len({opinion.paper for opinion in decided.opinions})
        return f"{written:,}张表决票写有意见，{decided.silent:,}张未写。"
    if wording.is_final(topic.stage):
        return "结果已核定。"
    if topic.stage is Stage.CLOSED:
        return _closed_outlook(decided)
    out = decided.tally.outlook.out.people
    if decided.verdict is Verdict.VOID:
        return "票数查明更正后，结论可能改变。"
    if decided.can_change:
        if out:
            return f"尚有{wording.people(out, topic.basis)}未反馈，结论可能改变。"
        return "结论可能随认定改变。"
    if out:
        return f"尚有{wording.people(out, topic.basis)}未反馈，无论其意见如何，结论不再改变。"
    return "结论不再改变。"


def _closed_outlook(decided: Counted) -> str:
    """No paper comes any more, so that rulings alone move anything."""
    if decided.verdict is Verdict.UNSETTLED:
        return "投票已结束，结论可能随认定改变。"
    if undecided_of(decided):
        return "投票已结束，待核定；尚未作出的认定不影响结论。"
    return "投票已结束，待核定。"
