# SPDX-License-Identifier: Apache-2.0
"""A rule as a worked example in words: how many it needs of the people there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.area import shown_area, shown_limit
from commdesk.domain.matters import MatterKind
from commdesk.domain.rules import Base, Measure, Part, Rule
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.domain.worked_example import Demand, demands


class RuleExample(QObject):
    """Says what a rule asks of a roll, in exact numbers."""

    def of(
        self,
        rule: Rule,
        roll: Weight,
        basis: Basis,
        kind: MatterKind,
        taking_part: Weight | None = None,
    ) -> str:
        """A line for those who must take part, one for those who must be for it; may be empty."""
        found = demands(rule, roll, taking_part)
        lines = [
            self._line([one for one in found if one.test.part is part], basis, kind)
            for part in Part
        ]
        return "\n".join(line for line in lines if line)

    def _line(self, asked: Sequence[Demand], basis: Basis, kind: MatterKind) -> str:
        if not asked:
            return ""
        said = self.tr("; ").join(self._said(one, basis, kind) for one in asked)
        return self.tr("{said}.").format(said=said)

    def _said(self, one: Demand, basis: Basis, kind: MatterKind) -> str:
        whole, bound = self._amount(one.whole, one.test.measure, basis), self._bound(one, basis)
        if one.test.part is Part.TAKING_PART:
            templates = {
                Base.ALL: self.tr("of {whole}, {bound} must take part"),
                Base.ISSUED: self.tr("of {whole} with a paper handed out, {bound} must take part"),
            }
            said = templates[one.test.base].format(whole=whole, bound=bound)
        else:
            of_what = {
                Base.ALL: self.tr("of all {whole}"),
                Base.ISSUED: self.tr("if all papers of {whole} are handed out"),
                Base.RETURNED: self.tr("if papers of {whole} come back"),
                Base.VALID: self.tr("if {whole} vote validly"),
                Base.TAKING_PART: self.tr("if {whole} take part"),
            }[one.test.base].format(whole=whole)
            said = self.tr("{of_what}, {asked}").format(
                of_what=of_what.strip(), asked=self._asked(kind).format(bound=bound).strip()
            )
        # In Chinese an amount brings its own blanks, which are too many where it comes first.
        return said.strip()

    def _asked(self, kind: MatterKind) -> str:
        """What it means to be for something, in the language of the kind."""
        return {
            MatterKind.CHOICE: self.tr("{bound} must vote for an option"),
            MatterKind.CHOICES: self.tr("{bound} must vote for an option"),
            MatterKind.ELECTION: self.tr("{bound} must vote for a candidate"),
            MatterKind.CANDIDATES: self.tr("{bound} must agree to a candidate"),
            MatterKind.GRADE: self.tr("{bound} must be satisfied"),
        }.get(kind) or self.tr("{bound} must agree")

    def _bound(self, one: Demand, basis: Basis) -> str:
        if one.test.measure is Measure.AREA and one.beyond is not None:
            # Half an area has its own figure; the least square centimetre beyond it says nothing.
            return self.tr("more than {area} ㎡").format(area=shown_limit(one.beyond))
        return self.tr("at least {amount}").format(
            amount=self._amount(one.least, one.test.measure, basis)
        )

    def _amount(self, number: int, measure: Measure, basis: Basis) -> str:
        if measure is Measure.AREA:
            return self.tr("{area} ㎡").format(area=shown_area(number))
        if basis is Basis.HOUSEHOLDS:
            return self.tr("{count} households").format(count=f"{number:,}")
        return self.tr("{count} people").format(count=f"{number:,}")
