# SPDX-License-Identifier: Apache-2.0
"""Words for corrections of the frozen roll."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.area import shown_area
from commdesk.domain.roll import NOBODY
from commdesk.ui.topics.stage_roll_values import Correction, Target


class RollWords(QObject):
    """What a correction is called, what it does, and whom it is about."""

    def name(self, kind: Correction) -> str:
        """As a list offers it."""
        return {
            Correction.VOTER: self.tr("name or telephone of a voter"),
            Correction.AREA: self.tr("area of a paper"),
            Correction.REPLACE: self.tr("another paper for one lost or spoilt"),
            Correction.WITHDRAW_PAPER: self.tr("withdraw a paper"),
            Correction.WITHDRAW_VOTER: self.tr("withdraw a voter"),
            Correction.ADD_VOTER: self.tr("add a voter who was left out"),
            Correction.ADD_PAPER: self.tr("add a property of a voter"),
        }[kind]

    def effect(self, kind: Correction) -> str:
        """What follows from it."""
        return {
            Correction.VOTER: self.tr("What is printed from now on shows the new name."),
            Correction.AREA: self.tr("The voter's area and the whole area follow at once."),
            Correction.REPLACE: self.tr(
                "The old number is not valid any more; a new paper with the next number takes its "
                "place. What was keyed for the old one stays on record and is not counted."
            ),
            Correction.WITHDRAW_PAPER: self.tr(
                "The paper and its area are not counted any more. What was keyed for it stays on "
                "record."
            ),
            Correction.WITHDRAW_VOTER: self.tr(
                "The voter and all papers are not counted any more, and the whole becomes smaller. "
                "What was keyed for them stays on record."
            ),
            Correction.ADD_VOTER: self.tr(
                "The voter gets the next number and one paper, and the whole becomes larger."
            ),
            Correction.ADD_PAPER: self.tr(
                "The voter gets one more paper with the next number; the area grows, the people "
                "stay as many as they are."
            ),
        }[kind]

    def target(self, target: Target) -> str:
        """Whose entry, which paper, and what has come back that will not be counted."""
        said = self._of(target)
        if not target.back:
            return said
        numbers = self.tr(", ").join(f"{number:04d}" for number in target.back)
        return self.tr(
            "{target}. Already returned: {numbers}. What was keyed will not be counted any more."
        ).format(target=said, numbers=numbers)

    def _of(self, target: Target) -> str:
        if target.voter.number == NOBODY and target.paper is not None:
            return self.tr("Paper {number}").format(number=f"{target.paper.number:04d}")
        voter = self.tr("{name} (voter {number})").format(
            name=target.voter.name, number=target.voter.number
        )
        if target.paper is None:
            return voter
        return self.tr("Paper {number}, {place}: {voter}, {area} ㎡").format(
            number=f"{target.paper.number:04d}",
            place=target.paper.label,
            voter=voter,
            area=shown_area(target.paper.area),
        )
