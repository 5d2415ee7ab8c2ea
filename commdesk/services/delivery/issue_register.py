# SPDX-License-Identifier: Apache-2.0
"""Who was handed a paper in a secret topic 无记名票发票登记: never which one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, PropertyUse
from commdesk.domain.topics import Basis, Stage
from commdesk.models import issues
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.register.register import load_register
from commdesk.services.topics.topics import load_roll, load_topic
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

LONGEST_WORDS = 100
"""Of a receiver and of a note."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper was handed out: to whom (empty for the voter), on which day, and what was noted.

    No time of day: beside that of a paper keyed soon after, it would tell whose paper that is.
    """

    on: date
    receiver: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A voter of a secret topic. `rooms` are those of today's register, to find people by."""

    voter: int
    name: str
    phone: str
    rooms: tuple[Address, ...]
    issued: Issued | None


class IssueRegister:
    """Hands out papers of one secret topic, each in an act of its own.

    What it writes says nothing of paper numbers, and what the entry desk writes says nothing
    of voters.
    """

    def __init__(self, office: Office, topic_id: UUID) -> None:
        """Raises UserError `topic-unknown`; ValueError for a topic that is not secret."""
        self.topic = load_topic(office, topic_id)
        if not self.topic.extent.secret:
            raise ValueError("only secret papers are handed out without their numbers")
        self._office = office
        self._id = topic_id.hex

    def lines(self) -> tuple[IssueLine, ...]:
        """All voters in the order of the roll."""
        roll = load_roll(self._office, self.topic.id)
        rooms = self._rooms()
        with self._office.store.connection():
            issued = {
                row.voter: Issued(local(from_text(row.at)).date(), row.receiver, row.note)
                for row in issues.current(self._office.store, self._id)
                if not row.withdrawn
            }
        lines: list[IssueLine] = []
        shared = Counter((voter.name, voter.phone) for voter in roll.voters)
        gone = Counter[tuple[str, str]]()
        for voter in roll.voters:
            key = (voter.name, voter.phone)
            homes = tuple(rooms.get(key, ()))
            if self.topic.basis is Basis.HOUSEHOLDS and len(homes) == shared[key]:
                # Households are on the roll in the order of their homes.
                homes = homes[gone[key] : gone[key] + 1]
            gone[key] += 1
            lines.append(IssueLine(voter.number, *key, homes, issued.get(voter.number)))
        return tuple(lines)

    def count(self) -> int:
        """How many papers are handed out."""
        return self._office.accounts.of(self._id).issued

    def hand_out(self, voter: int, receiver: str = "", note: str = "") -> Issued:
        """Record that a voter was handed a paper; on disk when this returns.

        `receiver` is who took it where it was somebody else. Raises UserError
        `topic-not-open` (stage), `voter-not-on-roll`, `paper-issued-already` (name, on),
        `note-too-long` (longest).
        """
        receiver, note = _words(receiver), _words(note)
        accounts, store = self._office.accounts, self._office.store
        with accounts.lock:
            self._must_be_open()
            with recorded(self._office, "paper.issue", topic=self._id, voter=voter) as act:
                name = self._name(voter)
                old = issues.current_of(store, self._id, voter)
                if old is not None and not old.withdrawn:
                    raise UserError(
                        "paper-issued-already", name=name, on=local(from_text(old.at)).date()
                    )
                issues.put(act, old, self._id, voter, receiver, note)
            accounts.add(self._id, issued=1)
        return Issued(local(from_text(act.at)).date(), receiver, note)

    def take_back(self, voter: int, reason: str) -> None:
        """Record that a paper was not handed out after all, or given back unused.

        Raises UserError `reason-missing`, `topic-not-open` (stage), `voter-not-on-roll`,
        `paper-not-issued` (name), `note-too-long` (longest).
        """
        reason = _words(reason)
        if not reason:
            raise UserError("reason-missing")
        accounts, store = self._office.accounts, self._office.store
        with accounts.lock:
            self._must_be_open()
            with recorded(
                self._office, "paper.take-back", topic=self._id, voter=voter, reason=reason
            ) as act:
                name = self._name(voter)
                old = issues.current_of(store, self._id, voter)
                if old is None or old.withdrawn:
                    raise UserError("paper-not-issued", name=name)
                issues.put(act, old, self._id, voter, old.receiver, reason, withdrawn=True)
            accounts.add(self._id, issued=-1)

    def _must_be_open(self) -> None:
        stage = self._office.accounts.stage(self._id)
        if stage is not Stage.OPEN:
            raise UserError("topic-not-open", stage=stage)

    def _name(self, voter: int) -> str:
        name = issues.voter_name(self._office.store, self._id, voter)
        if name is None:
            raise UserError("voter-not-on-roll")
        return name

    def _rooms(self) -> dict[tuple[str, str], list[Address]]:
        """By name and phone, as the roll has them: homes in the order of the register."""
        register = load_register(self._office)
        found: dict[tuple[str, str], list[Address]] = defaultdict(list)
        if self.topic.basis is Basis.RESIDENTS:
            homes = {item.id: item.address for item in register.properties}
            for resident in register.residents:
                if resident.home is not None and resident.home in homes:
                    found[resident.name, resident.phone].append(homes[resident.home])
        elif self.topic.basis is Basis.REPRESENTATIVES:
            for person in register.representatives:
                found[person.name, person.phone].extend(
                    Address(place.building, place.entrance, "") for place in person.places
                )
        else:
            owners, homes_only = register.owner_of(), self.topic.basis is Basis.HOUSEHOLDS
            for item in sorted(register.properties, key=lambda item: item.address.sort_key):
                is_home = item.use is PropertyUse.HOME and item.delivered
                if self.topic.extent.covers(item.address) and (is_home or not homes_only):
                    owner = owners[item.owner_id]
                    found[owner.name, owner.phone].append(item.address)
        return found


def _words(text: str) -> str:
    text = one_line(text)
    if len(text) > LONGEST_WORDS:
        raise UserError("note-too-long", longest=LONGEST_WORDS)
    return text.strip()
