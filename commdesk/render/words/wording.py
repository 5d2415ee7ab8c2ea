# SPDX-License-Identifier: Apache-2.0
"""The official words of sheets and charts. They are Chinese whatever the interface speaks."""

from collections.abc import Iterable
from datetime import date, datetime

from commdesk.domain.area import shown_area, shown_limit
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.outcome import TestResult
from commdesk.domain.presets import whole_text
from commdesk.domain.rules import OVER_HALF, Base, LegalText, Measure, Part, Rule, Test, Threshold
from commdesk.domain.shares import percent
from commdesk.domain.topics import Basis, Stage
from commdesk.render.words.numerals import fraction, threshold

VOID = "无效"
UNDECIDED = "待认定"
WAITING = "未反馈"
SO_FAR = "目前"
IN_SCOPE = "表决范围内"

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
_FAVOUR = {
    MatterKind.CHOICE: "得票",
    MatterKind.CHOICES: "得票",
    MatterKind.ELECTION: "得票",
    MatterKind.GRADE: "满意",
}
_BASES = {
    Base.ALL: "总",
    Base.ISSUED: "发出票",
    Base.RETURNED: "收回票",
    Base.VALID: "有效票",
    Base.TAKING_PART: "参与表决",
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


def whole_heads(basis: Basis, *, carries: bool = False, in_scope: bool = False) -> str:
    """What the whole roll is called: 业主总人数, `in_scope` that of a part of the estate.

    Representatives may carry the heads of others.
    """
    name = "居民代表所代表的总人数" if carries else _WHOLE[basis]
    return f"{IN_SCOPE}{name}" if in_scope else name


def whole_area(*, in_scope: bool = False) -> str:
    """What the area of the whole roll is called; `in_scope` that of a part of the estate."""
    return f"{IN_SCOPE if in_scope else ''}专有部分总面积"


def addressed(basis: Basis) -> str:
    """To whom a notice speaks."""
    return _ADDRESSED[basis]


def shown_date(day: date) -> str:
    """2026年11月22日, as official papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"


def shown_time(moment: datetime) -> str:
    """2026年11月22日14:05."""
    return f"{shown_date(moment.date())}{moment:%H:%M}"


def favour(kind: MatterKind) -> str:
    """What it is called to be for something: 同意, 得票, 满意."""
    return _FAVOUR.get(kind, "同意")


def name_of_test(test: Test, basis: Basis, kind: MatterKind = MatterKind.MOTION) -> str:
    """参与表决人数, 同意面积, 得票人数, …"""
    part = "参与表决" if test.part is Part.TAKING_PART else favour(kind)
    return part + measure_name(test.measure, basis)


def measure_name(measure: Measure, basis: Basis) -> str:
    """人数, 户数, 面积."""
    return heads(basis) if measure is Measure.PEOPLE else "面积"


def whole_name(base: Base, measure: Measure, basis: Basis) -> str:
    """What a share is of: 总人数, 参与表决面积, 收回票人数, …"""
    return _BASES[base] + measure_name(measure, basis)


def base_name(test: Test, basis: Basis) -> str:
    """What the test's part is measured against."""
    return whole_name(test.base, test.measure, basis)


def base_short(base: Base) -> str:
    """The same without what is measured: 参与表决, 收回票, 全体."""
    return "全体" if base is Base.ALL else _BASES[base]


def share(result: TestResult) -> str:
    """The share of a test, never printed on the other side of its threshold."""
    return percent(result.part, result.whole, (result.test.threshold,))


def base_of(rule: Rule, measure: Measure) -> Base:
    """What the shares of options are of: what the rule's approval is measured against."""
    tests = sorted(rule.tests_of(Part.APPROVAL), key=lambda test: test.measure is not measure)
    return tests[0].base if tests else Base.TAKING_PART


def share_of_base(part: int, whole: int, rule: Rule, measure: Measure) -> str:
    """A share of that base; crosses no threshold that the rule sets on it."""
    base = base_of(rule, measure)
    limits = (
        test.threshold for test in rule.tests if test.base is base and test.measure is measure
    )
    return percent(part, whole, limits)


def missing(result: TestResult, basis: Basis) -> str:
    """还差12人; of nothing, nothing can be missing."""
    if not result.whole:
        return f"{base_name(result.test, basis)}为零"
    return f"还差{amount(result.missing, result.test.measure, basis)}"


def least(result: TestResult, basis: Basis) -> str:
    """What a test comes to: 至少681人, 至少1,000.00㎡, and for more than a share 超过1,154.51㎡."""
    limit, measure = result.test.threshold, result.test.measure
    if measure is Measure.AREA and not limit.inclusive:
        return f"超过{shown_limit(result.whole * limit.share)}㎡"
    return f"至少{amount(result.least, measure, basis)}"


def stage(at: Stage) -> str:
    """Whether figures can still move, as printed on each page."""
    return _STAGES[at]


def is_final(at: Stage) -> bool:
    """Whether the count was settled."""
    return at in (Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED)


def laws_of(rules: Iterable[Rule]) -> tuple[LegalText, ...]:
    """The texts the rules rest on, each whole and once."""
    return tuple(dict.fromkeys(whole_text(law) for rule in rules for law in rule.law))


def rule_in_words(rule: Rule, basis: Basis, kind: MatterKind = MatterKind.MOTION) -> str:
    """参与表决人数占总人数三分之二以上，同意人数超过参与表决人数的半数，…"""
    return "，".join(_asked(test, basis, kind) for test in rule.tests)


def _asked(test: Test, basis: Basis, kind: MatterKind) -> str:
    name, base, limit = name_of_test(test, basis, kind), base_name(test, basis), test.threshold
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


def all_reached(
    results: Iterable[TestResult], basis: Basis, kind: MatterKind = MatterKind.MOTION
) -> str:
    """Tests that are met, with their common threshold said once."""
    chosen = tuple(results)
    limits = {result.test.threshold for result in chosen}
    if len(limits) != 1:
        return "；".join(clause(result, basis, kind) for result in chosen)
    stated = "、".join(_stated(result, basis, kind) for result in chosen)
    every = "均" if len(chosen) > 1 else ""
    return f"{stated}，{every}{_reached(limits.pop())}"


def clause(result: TestResult, basis: Basis, kind: MatterKind = MatterKind.MOTION) -> str:
    """One test with its share, and what it lacks."""
    if result.whole == 0:
        limit = _fallen_short(result.test.threshold)
        return (
            f"{base_name(result.test, basis)}为零，{name_of_test(result.test, basis, kind)}{limit}"
        )
    stated = _stated(result, basis, kind)
    if result.met:
        return f"{stated}，{_reached(result.test.threshold)}"
    return f"{stated}，{_fallen_short(result.test.threshold)}，{missing(result, basis)}"


def _stated(result: TestResult, basis: Basis, kind: MatterKind) -> str:
    name, base = name_of_test(result.test, basis, kind), base_name(result.test, basis)
    return f"{name}占{base}的{share(result)}"


def _reached(limit: Threshold) -> str:
    return f"达到{threshold(limit)}" if limit.inclusive else threshold(limit)


def _fallen_short(limit: Threshold) -> str:
    if limit.inclusive:
        return f"未达到{threshold(limit)}"
    return f"未{threshold(limit)}"


def is_election(matter: Matter) -> bool:
    """Whether people compete, not things: they are 当选, not 通过."""
    return matter.kind in {MatterKind.ELECTION, MatterKind.CANDIDATES}
