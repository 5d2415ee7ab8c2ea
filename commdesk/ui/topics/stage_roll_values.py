# SPDX-License-Identifier: Apache-2.0
"""A correction of the frozen roll as values: its kind, whose entry, what is right, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from commdesk.domain.register import Address
from commdesk.domain.roll import Paper, Voter


class Correction(Enum):
    """What is corrected."""

    VOTER = "voter"
    AREA = "area"
    REPLACE = "replace"
    WITHDRAW_PAPER = "withdraw-paper"
    WITHDRAW_VOTER = "withdraw-voter"
    ADD_VOTER = "add-voter"
    ADD_PAPER = "add-paper"

    @property
    def is_of_voter(self) -> bool:
        """Whether it is about a voter, whichever paper the voter was found by."""
        return self in {Correction.VOTER, Correction.WITHDRAW_VOTER, Correction.ADD_PAPER}


@dataclass(frozen=True, slots=True)
class Target:
    """Whose entry is corrected; `paper` is None where papers belong to nobody.

    `back` are the papers to be withdrawn that have been returned already.
    """

    voter: Voter
    paper: Paper | None
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RollDraft:
    """What was entered; fields that the kind does not ask for are empty. `area` in cm²."""

    kind: Correction
    target: Target | None
    name: str
    phone: str
    place: Address | None
    area: int
    reason: str
