# SPDX-License-Identifier: Apache-2.0
"""Decision rules: tests on exact fractions, with the legal text each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Measure(Enum):
    """What a test weighs: heads, or area in cm²."""

    PEOPLE = "people"
    AREA = "area"


class Part(Enum):
    """Which part a test looks at."""

    TAKING_PART = "taking_part"  # 参与表决
    APPROVAL = "approval"  # 同意


class Base(Enum):
    """What the part is measured against."""

    ALL = "all"  # the whole roll 全体
    ISSUED = "issued"  # voters whose papers were handed out 发出
    RETURNED = "returned"  # voters of papers that came back, void ones too 收回
    VALID = "valid"  # voters with a valid vote on this matter 有效
    TAKING_PART = "taking_part"  # 参与表决


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share that is reached from (`inclusive`, 以上) or only beyond (过半数, 超过).

    Civil Code 民法典 art. 1259: 以上 includes the number itself, 超过 does not.
    """

    share: Fraction
    inclusive: bool

    def is_met(self, part: int, whole: int) -> bool:
        """Whether `part` of `whole` reaches the share. Nothing reaches a share of nothing."""
        if whole <= 0:
            return False
        have, need = part * self.share.denominator, whole * self.share.numerator
        return have >= need if self.inclusive else have > need

    def least(self, whole: int) -> int:
        """The smallest part of `whole` that meets the threshold."""
        need = whole * self.share.numerator
        if self.inclusive:
            return -(-need // self.share.denominator)
        return need // self.share.denominator + 1

    def missing(self, part: int, whole: int) -> int:
        """How much `part` must grow, `whole` unchanged; 0 when it is met."""
        if self.is_met(part, whole):
            return 0
        return self.least(whole) - part


TWO_THIRDS = Threshold(Fraction(2, 3), inclusive=True)
THREE_QUARTERS = Threshold(Fraction(3, 4), inclusive=True)
ONE_THIRD = Threshold(Fraction(1, 3), inclusive=True)
OVER_HALF = Threshold(Fraction(1, 2), inclusive=False)


@dataclass(frozen=True, slots=True)
class Test:
    """One condition of a rule, such as: people taking part, 2/3 or more of all.

    Taking part is measured against all or issued, approval against any base.
    """

    __test__ = False  # not for pytest to collect

    part: Part
    measure: Measure
    base: Base
    threshold: Threshold

    def __post_init__(self) -> None:
        if self.part is Part.TAKING_PART and self.base not in {Base.ALL, Base.ISSUED}:
            raise ValueError(f"taking part is not measured against {self.base}")

    @property
    def name(self) -> str:
        """Stable name in files: `people_taking_part`, `area_approval`, …"""
        return f"{self.measure.value}_{self.part.value}"


@dataclass(frozen=True, slots=True)
class LegalText:
    """The words a rule rests on, quoted so that anyone may compare."""

    source: str  # 《民法典》第二百七十八条第二款
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Tests that must all hold. `key` names a preset, or `custom` for an office's own.

    `name` is printed. `check_law` marks a preset whose law was revised and whose wording
    the office must compare with the law in force before it relies on it.
    """

    key: str
    name: str
    tests: tuple[Test, ...]
    law: tuple[LegalText, ...] = ()
    check_law: bool = False

    def __post_init__(self) -> None:
        names = [test.name for test in self.tests]
        if len(set(names)) != len(names):
            raise ValueError(f"a test occurs twice in rule {self.key}")

    @property
    def needs_area(self) -> bool:
        """Whether any test weighs area."""
        return any(test.measure is Measure.AREA for test in self.tests)

    def tests_of(self, part: Part) -> tuple[Test, ...]:
        """The tests on taking part, or those on approval."""
        return tuple(test for test in self.tests if test.part is part)


def make_tests(
    measures: tuple[Measure, ...], taking_part: Threshold, approval: Threshold
) -> tuple[Test, ...]:
    """Taking part against the whole roll, then approval against those taking part."""
    return (
        *(Test(Part.TAKING_PART, measure, Base.ALL, taking_part) for measure in measures),
        *(Test(Part.APPROVAL, measure, Base.TAKING_PART, approval) for measure in measures),
    )
