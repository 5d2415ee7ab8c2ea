# SPDX-License-Identifier: Apache-2.0
"""The door-knocking list 催票名单: whose papers are still out, building by building."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.building_map import RoomState

_STARS = 2  # at most: as many as characters would tell a long name by its length


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A paper that did not come back, at a room it speaks for."""

    building: str
    room: str
    number: str
    voter: str
    state: RoomState


def masked(name: str) -> str:
    """A person's name with its first character only, each of several: 王**, 李*, 阿**.

    A list that is carried through the estate may be lost or seen by others.
    """
    return "、".join(f"{one[:1]}{'*' * min(len(one) - 1, _STARS)}" for one in name.split("、"))
