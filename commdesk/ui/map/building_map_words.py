# SPDX-License-Identifier: Apache-2.0
"""What the building map says: of states, rooms, buildings and shares, and why there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.building_map import Block, BlockKind, RoomState, Share
from commdesk.domain.register import Address
from commdesk.domain.shares import percent
from commdesk.services.papers.building_map import BuildingMap, NoMap


class MapWords(QObject):
    """Sentences in the language in use."""

    def states(self) -> dict[RoomState, str]:
        """Every state, short."""
        return {
            RoomState.NOT_DELIVERED: self.tr("not delivered"),
            RoomState.POSTED: self.tr("posted, not back"),
            RoomState.DELIVERED: self.tr("delivered, not back"),
            RoomState.KEYED: self.tr("keyed"),
            RoomState.AWAITING: self.tr("to be keyed again"),
            RoomState.REKEY: self.tr("withdrawn, to be keyed anew"),
            RoomState.VOID: self.tr("void"),
            RoomState.CHECKED: self.tr("checked"),
            RoomState.DIFFERING: self.tr("differing"),
        }

    def none(self, because: NoMap) -> tuple[str, str]:
        """Why there is no map, and what to do instead."""
        return {
            NoMap.NAMELESS: (
                self.tr("A secret vote has no building map."),
                self.tr(
                    "No paper of it belongs to a room, so that nobody can tell who voted how. "
                    "Who was handed a paper is in the issue register."
                ),
            ),
            NoMap.NOT_OPEN: (
                self.tr("There are no papers yet."),
                self.tr("The map shows where they are once the vote was opened."),
            ),
            NoMap.NO_PLACES: (
                self.tr("Papers of this vote speak for no room."),
                self.tr("Look for them by number or name in the list of papers."),
            ),
        }[because]

    def blind(self) -> str:
        """Why states are fewer than usual."""
        return self.tr(
            "Papers wait for their second reading: until then nothing tells what they say."
        )

    def block(self, block: Block) -> str:
        """What a block is called."""
        if block.kind is BlockKind.HOUSES:
            return self.tr("houses")
        if block.kind is BlockKind.NOWHERE:
            return self.tr("no room")
        return Address(block.building, "", "").label or self.tr("no building")

    def share(self, share: Share) -> str:
        """How much came back, in words."""
        return self.tr("{rooms} rooms: {back} back ({share}), {out} still out").format(
            rooms=f"{share.rooms:,}",
            back=f"{share.back:,}",
            share=percent(share.back, share.rooms),
            out=f"{share.out:,}",
        )

    def share_of(self, block: Block, share: Share) -> str:
        """The same for a building, with what its rooms are in."""
        states = self.states()
        parts = [f"{states[state]} {share.states[state]:,}" for state in RoomState
                 if share.states.get(state)]  # fmt: skip
        said = self.tr("{building}, {share}").format(
            building=self.block(block), share=self.share(share)
        )
        return self.tr("{said}. {parts}").format(said=said, parts=self.tr(", ").join(parts))

    def room(self, shown: BuildingMap, room: int) -> str:
        """One room: where it is, which papers, in which state."""
        place = shown.rooms[room]
        if len(place.papers) == 1:
            papers = self.paper(shown, place.papers[0])
        else:
            papers = self.tr("; ").join(self.paper(shown, number) for number in place.papers)
        if not place.address.room and not place.address.building:
            return papers
        parts = [place.address.label, papers]
        if place.grid:
            parts.insert(1, place.grid)
        return self.tr(", ").join(parts)

    def paper(self, shown: BuildingMap, number: int) -> str:
        """A paper and its state."""
        state = shown.papers.get(number, RoomState.NOT_DELIVERED)
        return self.tr("paper {number}, {state}").format(
            number=shown.codes.printed(number), state=self.states()[state]
        )
