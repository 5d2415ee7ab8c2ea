# SPDX-License-Identifier: Apache-2.0
"""The door-knocking list 催票名单: whose papers are still out, building by building."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.building_map import RoomState

_LONGEST_PERSON = 4


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A paper that did not come back, at a room it speaks for."""

    building: str
    room: str
    number: str
    voter: str
    state: RoomState


def masked(name: str) -> str:
    """A name with the family name only, each of several; those of companies stay whole.

    A list that is carried through the estate may be lost or seen by others.
    """
    return "、".join(
        f"{one[0]}{'*' * (len(one) - 1)}" if 1 < len(one) <= _LONGEST_PERSON else one
        for one in name.split("、")
    )
