# SPDX-License-Identifier: Apache-2.0
"""A rule as a worked example in words: how many it needs of the people there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.area import shown_area
from commdesk.domain.rules import Base, Measure, Part, Rule
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.domain.worked_example import Demand, demands


class RuleExample(QObject):
    """Says what a rule asks of a roll, in exact numbers."""

    def of(self, rule: Rule, roll: Weight, basis: Basis, taking_part: Weight | None = None) -> str:
        """A line for those who must take part, one for those who must agree; may be empty."""
        found = demands(rule, roll, taking_part)
        lines = [
            self._line([one for one in found if one.test.part is part], basis) for part in Part
        ]
        return "\n".join(line for line in lines if line)

    def _line(self, asked: Sequence[Demand], basis: Basis) -> str:
        if not asked:
            return ""
        said = self.tr("; ").join(self._said(one, basis) for one in asked)
        return self.tr("{said}.").format(said=said)

    def _said(self, one: Demand, basis: Basis) -> str:
        templates = (
            {
                Base.ALL: self.tr("of {whole}, at least {least} must take part"),
                Base.ISSUED: self.tr(
                    "of {whole} with a paper handed out, at least {least} must take part"
                ),
            }
            if one.test.part is Part.TAKING_PART
            else {
                Base.ALL: self.tr("of all {whole}, at least {least} must agree"),
                Base.ISSUED: self.tr(
                    "of {whole} with a paper handed out, at least {least} must agree"
                ),
                Base.RETURNED: self.tr(
                    "if papers of {whole} come back, at least {least} must agree"
                ),
                Base.VALID: self.tr("if {whole} vote validly, at least {least} must agree"),
                Base.TAKING_PART: self.tr("if {whole} take part, at least {least} must agree"),
            }
        )
        said = templates[one.test.base].format(
            whole=self._amount(one.whole, one.test.measure, basis),
            least=self._amount(one.least, one.test.measure, basis),
        )
        # In Chinese an amount brings its own blanks, which are too many where it comes first.
        return said.strip()

    def _amount(self, number: int, measure: Measure, basis: Basis) -> str:
        if measure is Measure.AREA:
            return self.tr("{area} ㎡").format(area=shown_area(number))
        if basis is Basis.HOUSEHOLDS:
            return self.tr("{count} households").format(count=f"{number:,}")
        return self.tr("{count} people").format(count=f"{number:,}")
