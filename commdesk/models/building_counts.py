# SPDX-License-Identifier: Apache-2.0
"""Papers of a topic counted by building, in the database."""

from __future__ import annotations

from dataclasses import dataclass

import peewee as pw

from commdesk.models.database import Store
from commdesk.models.topics import Paper
from commdesk.models.votes import FIRST_TURN, Reading, Spoilt


@dataclass(frozen=True, slots=True)
class BuildingCount:
    """Papers that hold, by what became of each, and the spoilt ones they took the place of."""

    building: str
    valid: int
    void: int
    out: int
    spoilt: int = 0


def count_by_building(store: Store, topic: str) -> list[BuildingCount]:
    """One line for each building, in no order; a paper of several is its first place's.

    "" stands for papers that speak for no place.
    """
    building = pw.fn.COALESCE(pw.fn.json_extract(Paper.places, "$[0][0]"), "")
    rows = store.rows(
        Paper.select(
            building,
            pw.fn.COUNT(Reading.id),
            pw.fn.COALESCE(pw.fn.SUM(Reading.is_void), 0),
            pw.fn.COUNT(Paper.id),
        )
        .join(
            Reading,
            pw.JOIN.LEFT_OUTER,
            on=(Reading.topic == Paper.topic)
            & (Reading.paper == Paper.number)
            & (Reading.turn == FIRST_TURN)
            & Reading.current
            & Reading.withdrawn.is_null(),
        )
        .where((Paper.topic == topic) & Paper.current & Paper.withdrawn.is_null())
        .group_by(building)
    )
    spoilt: dict[str, int] = dict(
        store.rows(
            Spoilt.select(building, pw.fn.COUNT(Spoilt.id))
            .join(
                Paper,
                on=(Paper.topic == Spoilt.topic) & (Paper.number == Spoilt.paper) & Paper.current,
            )
            .where((Spoilt.topic == topic) & Spoilt.current)
            .group_by(building)
        )
    )
    found = [
        BuildingCount(name, back - void, void, papers - back, spoilt.pop(name, 0))
        for name, back, void, papers in rows
    ]
    # Of a building whose papers were all taken out, those that were spoilt are left.
    return [*found, *(BuildingCount(name, 0, 0, 0, count) for name, count in spoilt.items())]
