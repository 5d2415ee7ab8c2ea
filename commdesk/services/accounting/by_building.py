# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting 票数核对 by building: where every paper is, and whether it all agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.batches import BatchState
from commdesk.domain.register import Address
from commdesk.domain.topics import WHOLE_ESTATE, Extent, PaperPer, Stage
from commdesk.models.building_counts import count_by_building
from commdesk.services.accounting.accounts import counted
from commdesk.services.afterwards.settling import papers_to_rekey
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.double_entry import differing_now
from commdesk.services.results.blind import awaiting_of
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class AccountLine:
    """Papers of one building, or of all. `issued` counts spoilt ones 作废换票 as well.

    `valid` and `void` are None while nobody may know them.
    """

    building: str
    issued: int
    returned: int
    out: int
    spoiled: int
    valid: int | None
    void: int | None

    @property
    def can_return(self) -> int:
        """Papers that can come back, or did."""
        return self.issued - self.spoiled


@dataclass(frozen=True, slots=True)
class PileAccount:
    """Finished batches: counted by hand and keyed; and how many are still open."""

    batches: int
    declared: int
    keyed: int
    still_open: int


@dataclass(frozen=True, slots=True)
class BuildingAccounts:
    """The papers of a topic. `lines` are empty where papers are nobody's or there are none.

    `first_place_only`: papers may speak for several places, and each is where its first is.
    `gap` is how many papers the identity is off by: issued less returned, out and spoilt, each
    counted by itself; negative where more came back than were issued. `to_rekey` are papers of
    withdrawn batches that count as not returned until they are keyed again, as printed;
    `differing` how many papers wait for a decision between their two readings, 0 while nobody
    may know.
    """

    title: str
    stage: Stage
    is_secret: bool
    hides_validity: bool
    first_place_only: bool
    lines: tuple[AccountLine, ...]
    total: AccountLine
    gap: int
    piles: PileAccount
    to_rekey: tuple[str, ...] = ()
    differing: int = 0
    extent: Extent = WHOLE_ESTATE

    @property
    def balances(self) -> bool:
        """Whether every paper is accounted for."""
        return not self.gap


def read_accounts(office: Office, topic_id: UUID) -> BuildingAccounts:
    """Count the papers of a topic anew. Raises UserError `topic-unknown`."""
    store, topic_hex = office.store, topic_id.hex
    topic = load_topic(office, topic_id)
    # Outside the snapshot, which may be old when it is counted; and on both sides of it, because
    # a paper may come meanwhile.
    hides = awaiting_of(office, topic) > 0
    with store.connection(), store.snapshot():
        account = counted(store, topic_hex)
        found = [] if topic.extent.secret else count_by_building(store, topic_hex)
        piles = _piles(office, topic_id)
        missing = papers_to_rekey(office, topic_id)
        differing = differing_now(office, topic_id)
    hides = hides or awaiting_of(office, topic) > 0

    def line(name: str, valid: int, void: int, out: int, spoilt: int, issued: int) -> AccountLine:
        shown = (None, None) if hides else (valid, void)
        return AccountLine(name, issued, valid + void, out, spoilt, *shown)

    found.sort(key=lambda one: (not one.building, Address(one.building, "", "").sort_key))
    lines = tuple(
        line(
            one.building,
            one.valid,
            one.void,
            one.out,
            one.spoilt,
            one.valid + one.void + one.out + one.spoilt,
        )
        for one in found
    )
    if topic.extent.secret:
        out, spoilt = max(0, account.not_returned), account.spoiled
        back = account.returned
        total = line("", account.valid, account.void, out, spoilt, account.issued)
    else:
        # Each of them by another way than the account that is kept: so they are a check of it.
        back = sum(one.returned for one in lines)
        out, spoilt = sum(one.out for one in lines), sum(one.spoiled for one in lines)
        void = sum(one.void for one in found)
        total = line("", back - void, void, out, spoilt, account.issued)
    return BuildingAccounts(
        topic.facts.title,
        topic.stage,
        topic.extent.secret,
        hides,
        topic.paper_per is PaperPer.OWNER,
        lines,
        total,
        account.issued - back - out - spoilt,
        piles,
        missing,
        0 if hides else differing,
        topic.extent,
    )


def _piles(office: Office, topic_id: UUID) -> PileAccount:
    found = Batches(office, topic_id).all()
    done = [one for one in found if one.state is BatchState.CLOSED]
    return PileAccount(
        len(done),
        sum(one.declared for one in done),
        sum(one.keyed for one in done),
        sum(one.state is BatchState.OPEN for one in found),
    )
