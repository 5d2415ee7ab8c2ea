# SPDX-License-Identifier: Apache-2.0
"""Single rows of a frozen roll, for the corrections that supersede them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import peewee as pw

from commdesk.domain.register import Address
from commdesk.models import topics as tables
from commdesk.models.codec import places_of
from commdesk.models.database import Store
from commdesk.models.places import keys_of, plain_text, same_home
from commdesk.models.votes import FIRST_TURN, Reading


@dataclass(frozen=True, slots=True)
class VoterRow:
    """A voter as stored; `people` None for one."""

    arrival: int
    number: int
    name: str
    area: int
    phone: str
    kind: str
    people: int | None = None
    withdrawn: bool | None = None

    def values(self, topic: str) -> dict[str, Any]:
        """By column."""
        return {
            "topic": topic,
            "number": self.number,
            "name": self.name,
            "area_cm2": self.area,
            "phone": self.phone,
            "kind": self.kind,
            "people": self.people,
            "withdrawn": self.withdrawn,
        }


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as stored; `places` is its JSON."""

    arrival: int
    number: int
    voter: int
    area: int
    places: str
    withdrawn: bool | None = None

    def values(self, topic: str) -> dict[str, Any]:
        """By column."""
        return {
            "topic": topic,
            "number": self.number,
            "voter": self.voter,
            "area_cm2": self.area,
            "places": self.places,
            "withdrawn": self.withdrawn,
        }


class RollRows:
    """The rows of one topic's roll that count; those withdrawn are not found."""

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._topic = topic

    def voter(self, number: int) -> VoterRow | None:
        """A voter by number."""
        found = self._voters(tables.Voter.number == number)
        return found[0] if found else None

    def voters_called(self, name: str) -> tuple[VoterRow, ...]:
        """Voters of exactly this name."""
        return self._voters(tables.Voter.name == name)

    def has_voters(self) -> bool:
        """Whether anybody is left."""
        table = tables.Voter
        return (
            self._store.one(table.select(table.id).where(self._counts(table)).limit(1)) is not None
        )

    def last_voter(self) -> int:
        """The highest number ever given to a voter here."""
        table = tables.Voter
        last = pw.fn.MAX(table.number)
        query = table.select(last).where((table.topic == self._topic) & table.current)
        return self._store.value(query) or 0

    def paper(self, number: int) -> PaperRow | None:
        """A paper by number."""
        found = self._papers(tables.Paper.number == number)
        return found[0] if found else None

    def papers_of(self, voter: int) -> tuple[PaperRow, ...]:
        """A voter's papers."""
        return self._papers(tables.Paper.voter == voter)

    def papers_at(self, place: Address) -> tuple[PaperRow, ...]:
        """Papers that speak for a property, however its address is written."""
        # Few of many papers need a closer look.
        last = (keys_of(place.room) or ("",))[-1]
        likely = [
            row for row in self._papers(tables.Paper.number > 0) if last in plain_text(row.places)
        ]
        return tuple(
            row for row in likely if any(same_home(place, other) for other in places_of(row.places))
        )

    def papers_out(self) -> tuple[PaperRow, ...]:
        """Papers that have not come back."""
        back = Reading.select(Reading.paper).where(
            (Reading.topic == self._topic)
            & (Reading.turn == FIRST_TURN)
            & Reading.current
            & Reading.withdrawn.is_null()
        )
        return self._papers(tables.Paper.number.not_in(back))

    def was_handed_a_paper(self, voter: int) -> bool:
        """Whether a voter of a secret topic was handed one."""
        table = tables.Issue
        found = table.select(table.id).where(self._counts(table) & (table.voter == voter))
        return self._store.one(found) is not None

    def _voters(self, wanted: pw.Expression) -> tuple[VoterRow, ...]:
        table = tables.Voter
        rows = self._store.rows(
            table.select(
                table.arrival,
                table.number,
                table.name,
                table.area_cm2,
                table.phone,
                table.kind,
                table.people,
            )
            .where(self._counts(table) & wanted)
            .order_by(table.number)
        )
        return tuple(VoterRow(*row) for row in rows)

    def _papers(self, wanted: pw.Expression) -> tuple[PaperRow, ...]:
        table = tables.Paper
        rows = self._store.rows(
            table.select(table.arrival, table.number, table.voter, table.area_cm2, table.places)
            .where(self._counts(table) & wanted)
            .order_by(table.number)
        )
        return tuple(PaperRow(*row) for row in rows)

    def _counts(
        self, table: type[tables.Voter] | type[tables.Paper] | type[tables.Issue]
    ) -> pw.Expression:
        return (table.topic == self._topic) & table.current & table.withdrawn.is_null()
