# SPDX-License-Identifier: Apache-2.0
"""The official words of sheets and charts. They are Chinese whatever the interface speaks."""

from collections.abc import Iterable
from datetime import date, datetime

from commdesk.domain.area import shown_area
from commdesk.domain.outcome import OpenReason, Outcome, TestResult, Verdict
from commdesk.domain.results import Decided
from commdesk.domain.rules import OVER_HALF, Base, LegalText, Measure, Part, Rule, Test, Threshold
from commdesk.domain.shares import percent
from commdesk.domain.topics import Basis, BlankIs, Policy, Stage, Topic, Unreturned
from commdesk.render.numerals import fraction, threshold

VOID = "无效"
UNDECIDED = "待认定"
WAITING = "未反馈"
SO_FAR = "目前"

_UNITS = {
    Basis.OWNERS: "人",
    Basis.HOUSEHOLDS: "户",
    Basis.RESIDENTS: "人",
    Basis.REPRESENTATIVES: "人",
}
_HEADS = {
    Basis.OWNERS: "人数",
    Basis.HOUSEHOLDS: "户数",
    Basis.RESIDENTS: "人数",
    Basis.REPRESENTATIVES: "人数",
}
_WHOLE = {
    Basis.OWNERS: "业主总人数",
    Basis.HOUSEHOLDS: "总户数",
    Basis.RESIDENTS: "居民总人数",
    Basis.REPRESENTATIVES: "居民代表总人数",
}
_ADDRESSED = {
    Basis.OWNERS: "全体业主",
    Basis.HOUSEHOLDS: "全体居民",
    Basis.RESIDENTS: "全体居民",
    Basis.REPRESENTATIVES: "全体居民代表",
}
_STAGES = {
    Stage.DRAFT: "初步结果（尚未投票）",
    Stage.OPEN: "初步结果（投票中）",
    Stage.CLOSED: "初步结果（待核定）",
    Stage.SETTLED: "正式结果",
    Stage.PUBLISHED: "正式结果",
    Stage.ARCHIVED: "正式结果",
    Stage.DROPPED: "初步结果（主题已弃用）",
}


def people(count: int, basis: Basis = Basis.OWNERS) -> str:
    """Heads with their unit: 1,505人, 500户."""
    return f"{count:,}{_UNITS[basis]}"


def area(cm2: int) -> str:
    """Area with its unit: 171,755.223㎡."""
    return f"{shown_area(cm2)}㎡"


def papers(count: int) -> str:
    """Papers with their unit: 1,579张."""
    return f"{count:,}张"


def amount(count: int, measure: Measure, basis: Basis) -> str:
    """Heads or area with their unit."""
    return people(count, basis) if measure is Measure.PEOPLE else area(count)


def heads(basis: Basis) -> str:
    """What heads are called: 人数, 户数."""
    return _HEADS[basis]


def whole_heads(basis: Basis) -> str:
    """What the whole roll is called: 业主总人数."""
    return _WHOLE[basis]


def addressed(basis: Basis) -> str:
    """To whom a notice speaks."""
    return _ADDRESSED[basis]


def shown_date(day: date) -> str:
    """2026年11月22日, as official papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"


def shown_time(moment: datetime) -> str:
    """2026年11月22日14:05."""
    return f"{shown_date(moment.date())}{moment:%H:%M}"


def test_name(test: Test, basis: Basis) -> str:
    """参与表决人数, 同意面积, …"""
    part = "参与表决" if test.part is Part.TAKING_PART else "同意"
    return part + (heads(basis) if test.measure is Measure.PEOPLE else "面积")


def base_name(test: Test, basis: Basis) -> str:
    """What the test's part is measured against: 总人数, 参与表决面积, …"""
    measure = heads(basis) if test.measure is Measure.PEOPLE else "面积"
    if test.base is Base.TAKING_PART:
        return f"参与表决{measure}"
    return f"总{measure}"


def share(result: TestResult) -> str:
    """The share of a test, never printed on the other side of its threshold."""
    return percent(result.part, result.whole, (result.test.threshold,))


def share_taking_part(part: int, whole: int, rule: Rule, measure: Measure) -> str:
    """A share of those taking part; crosses no approval threshold of the rule."""
    limits = (
        test.threshold
        for test in rule.tests
        if test.base is Base.TAKING_PART and test.measure is measure
    )
    return percent(part, whole, limits)


def missing(result: TestResult, basis: Basis) -> str:
    """还差12人; of nothing, nothing can be missing."""
    if not result.whole:
        return f"{base_name(result.test, basis)}为零"
    return f"还差{amount(result.missing, result.test.measure, basis)}"


def stage(at: Stage) -> str:
    """Whether figures can still move, as printed on each page."""
    return _STAGES[at]


def is_final(at: Stage) -> bool:
    """Whether the count was settled."""
    return at in (Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED)


def verdict(outcome: Decided) -> str:
    """The conclusion in a word. A matter that fails was not decided the other way."""
    if not isinstance(outcome, Outcome):
        return UNDECIDED
    if outcome.verdict is Verdict.NO_QUORUM:
        required = "法定比例" if outcome.rule.law else "规定比例"
        return f"未形成有效决定（参与表决未达{required}）"
    return {
        Verdict.PASSED: "通过",
        Verdict.NOT_PASSED: "未获通过",
        Verdict.UNSETTLED: UNDECIDED,
    }[outcome.verdict]


def is_tentative(outcome: Outcome, at: Stage) -> bool:
    """Whether papers still come in that could turn this conclusion."""
    return at is Stage.OPEN and outcome.can_change and outcome.verdict is not Verdict.UNSETTLED


def verdict_short(outcome: Decided, at: Stage) -> str:
    """The conclusion in as few signs as can be, for a list: 通过, 目前参与不足."""
    if not isinstance(outcome, Outcome):
        return UNDECIDED
    said = {
        Verdict.PASSED: "通过",
        Verdict.NOT_PASSED: "未通过",
        Verdict.NO_QUORUM: "参与不足",
        Verdict.UNSETTLED: UNDECIDED,
    }[outcome.verdict]
    return f"{SO_FAR if is_tentative(outcome, at) else ''}{said}"


def verdict_sentence(outcome: Outcome, topic: Topic) -> str:
    """The conclusion and why: 未获通过：同意人数占参与表决人数的17.50%，未过半数，还差443人。"""
    return f"{verdict(outcome)}：{verdict_reasons(outcome, topic)}"


def verdict_reasons(outcome: Outcome, topic: Topic) -> str:
    """The tests a conclusion rests on, or what must be decided first."""
    if outcome.verdict is Verdict.UNSETTLED:
        clauses = [open_reason(reason, outcome, topic) for reason in outcome.open_reasons]
    elif outcome.verdict is Verdict.PASSED:
        clauses = [
            clause for part in Part if (clause := _all_reached(outcome.results, part, topic.basis))
        ]
    else:
        part = Part.TAKING_PART if outcome.verdict is Verdict.NO_QUORUM else Part.APPROVAL
        clauses = [
            _clause(result, topic.basis)
            for result in outcome.results
            if result.test.part is part and not result.met
        ]
    return f"{'；'.join(clauses)}。"


def _all_reached(results: Iterable[TestResult], part: Part, basis: Basis) -> str:
    """The tests of one part that are met, with their common threshold said once."""
    chosen = [result for result in results if result.test.part is part]
    limits = {result.test.threshold for result in chosen}
    if len(limits) != 1:
        return "；".join(_clause(result, basis) for result in chosen)
    stated = "、".join(_stated(result, basis) for result in chosen)
    every = "均" if len(chosen) > 1 else ""
    return f"{stated}，{every}{_reached(limits.pop())}"


def _clause(result: TestResult, basis: Basis) -> str:
    if result.whole == 0:
        base = base_name(result.test, basis)
        limit = _fallen_short(result.test.threshold)
        return f"{base}为零，{test_name(result.test, basis)}{limit}"
    stated = _stated(result, basis)
    if result.met:
        return f"{stated}，{_reached(result.test.threshold)}"
    return f"{stated}，{_fallen_short(result.test.threshold)}，{missing(result, basis)}"


def _stated(result: TestResult, basis: Basis) -> str:
    name, base = test_name(result.test, basis), base_name(result.test, basis)
    return f"{name}占{base}的{share(result)}"


def _reached(limit: Threshold) -> str:
    return f"达到{threshold(limit)}" if limit.inclusive else threshold(limit)


def _fallen_short(limit: Threshold) -> str:
    if limit.inclusive:
        return f"未达到{threshold(limit)}"
    return f"未{threshold(limit)}"


def open_reason(reason: OpenReason, outcome: Outcome, topic: Topic) -> str:
    """Why nothing can be concluded yet."""
    if reason is OpenReason.NO_MAJORITY:
        also_area = "和面积" if outcome.tally.roll.area else ""
        return (
            f"未反馈的表决票应计入多数意见，而已投票中没有{heads(topic.basis)}{also_area}"
            "均为最多的同一选项，须先作出认定"
        )
    voters = people(len(outcome.tally.undecided), topic.basis)
    return f"{voters}所持的多张表决票意见不一致，且足以影响结论，须先作出认定"


def outlook_sentence(outcome: Outcome, topic: Topic) -> str:
    """Whether papers still out, or rulings still to be made, can turn the conclusion."""
    out = outcome.tally.outlook.out.people
    if outcome.can_change:
        if out:
            return f"尚有{people(out, topic.basis)}未反馈，结论可能改变。"
        return "结论可能随认定改变。"
    if out:
        return f"尚有{people(out, topic.basis)}未反馈，无论其意见如何，结论不再改变。"
    return "结论不再改变。"


def silence(policy: Policy) -> str:
    """What papers that were delivered and never came back count as."""
    return {
        Unreturned.NOT_PARTICIPATING: "未反馈的表决票不计入参与表决。",
        Unreturned.FOLLOW_MAJORITY: (
            "已有效送达而未反馈的表决票计入参与表决，并计入已投票中的多数意见，单独列示；"
            "未有效送达的不计入。"
        ),
        Unreturned.ABSTAIN: (
            "已有效送达而未反馈的表决票计入参与表决，并计为弃权，单独列示；未有效送达的不计入。"
        ),
    }[policy.unreturned]


def silence_note(policy: Policy) -> str:
    """The same, short, behind the option it was counted to."""
    return "未反馈计入多数" if policy.unreturned is Unreturned.FOLLOW_MAJORITY else "未反馈计为弃权"


def void_rule(policy: Policy) -> str:
    """Whether void papers take part."""
    if policy.void_takes_part:
        return "无效的表决票计入参与表决，不计入任何选项；部分事项无效的，不影响其他事项。"
    return "无效的表决票不计入参与表决；部分事项无效的，不影响其他事项。"


def blank_rule(policy: Policy) -> str:
    """What a signed paper with nothing marked counts as."""
    meaning = "弃权" if policy.blank_is is BlankIs.ABSTAIN else "无效"
    return f"已签名而未作选择的事项，计为{meaning}。"


def laws_of(rules: Iterable[Rule]) -> tuple[LegalText, ...]:
    """The texts the rules rest on, each once."""
    return tuple(dict.fromkeys(law for rule in rules for law in rule.law))


def rule_in_words(rule: Rule, basis: Basis) -> str:
    """参与表决人数占总人数三分之二以上，同意人数超过参与表决人数的半数，…"""
    return "，".join(_asked(test, basis) for test in rule.tests)


def _asked(test: Test, basis: Basis) -> str:
    name, base, limit = test_name(test, basis), base_name(test, basis), test.threshold
    if limit.inclusive:
        return f"{name}占{base}{threshold(limit)}"
    share = "半数" if limit == OVER_HALF else fraction(limit.share)
    return f"{name}超过{base}的{share}"


def sources(rule: Rule) -> str:
    """Where the rule's texts stand, each book named once."""
    named: list[str] = []
    book = ""
    for source in dict.fromkeys(law.source for law in rule.law):
        title, mark, place = source.partition("》")
        same = mark and title == book
        named.append(place if same else source)
        book = title
    return "、".join(named)
