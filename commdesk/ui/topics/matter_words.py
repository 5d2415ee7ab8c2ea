# SPDX-License-Identifier: Apache-2.0
"""Words for the kinds of matter, and what a new matter of a kind begins with."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.matters import MatterKind
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    HOUSEHOLDS,
    NOT_COUNTED,
    OWNERS_GENERAL,
    REPRESENTATIVES,
    RESIDENTS,
    SATISFACTION,
)
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis

_BY_BASIS = {
    Basis.OWNERS: OWNERS_GENERAL,
    Basis.HOUSEHOLDS: HOUSEHOLDS,
    Basis.RESIDENTS: RESIDENTS,
    Basis.REPRESENTATIVES: REPRESENTATIVES,
}
_BY_KIND = {
    MatterKind.ELECTION: COMMITTEE_ELECTION,
    MatterKind.GRADE: SATISFACTION,
    MatterKind.OPINION: NOT_COUNTED,
}


def usual_rule(kind: MatterKind, basis: Basis) -> Rule:
    """The rule a matter of this kind has where nobody says otherwise.

    Owners elect their own committee, by the rule of an owners' meeting.
    """
    if kind is MatterKind.ELECTION and basis is Basis.OWNERS:
        return OWNERS_GENERAL
    return _BY_KIND.get(kind, _BY_BASIS[basis])


class MatterWords(QObject):
    """Names of the kinds, short for a list and whole for a sentence."""

    def name(self, kind: MatterKind) -> str:
        """As a list offers it."""
        return {
            MatterKind.MOTION: self.tr("for, against, abstain"),
            MatterKind.CHOICE: self.tr("choose one"),
            MatterKind.CHOICES: self.tr("choose up to several"),
            MatterKind.CANDIDATES: self.tr("candidates one by one"),
            MatterKind.ELECTION: self.tr("election by names"),
            MatterKind.GRADE: self.tr("satisfaction"),
            MatterKind.OPINION: self.tr("written opinion"),
        }[kind]

    def meaning(self, kind: MatterKind) -> str:
        """What a voter does, in a sentence."""
        return {
            MatterKind.MOTION: self.tr("Each paper is for, against, or abstains."),
            MatterKind.CHOICE: self.tr("Each paper chooses one of the options."),
            MatterKind.CHOICES: self.tr("Each paper chooses some of the options."),
            MatterKind.CANDIDATES: self.tr(
                "Each paper is for, against or abstains on every candidate; who passes is ranked."
            ),
            MatterKind.ELECTION: self.tr(
                "Each paper chooses as many candidates as there are places, or fewer."
            ),
            MatterKind.GRADE: self.tr("Each paper gives one grade."),
            MatterKind.OPINION: self.tr(
                "What is written is put on record word by word; it is not counted."
            ),
        }[kind]
