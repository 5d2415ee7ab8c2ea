# SPDX-License-Identifier: Apache-2.0
"""A roll's papers by place, and what a table lacks that cannot tell one place from another."""

from __future__ import annotations

from collections import defaultdict

from commdesk.domain.register import Address
from commdesk.domain.roll import Paper, Roll
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.preview import Field

Key = tuple[str, str, str]

# What may be missing of a place, the likelier first.
_LACKS = ((Field.ENTRANCE,), (Field.BUILDING,), (Field.BUILDING, Field.ENTRANCE))
_PARTS = (Field.BUILDING, Field.ENTRANCE)


class Places:
    """Finds papers; `lacking` are the rows (from 0) that want a column, by that column."""

    def __init__(self, roll: Roll, layout: Layout) -> None:
        self._papers = {
            match_key(place): paper for paper in roll.papers for place in paper.addresses
        }
        self.lacking: dict[Field, list[int]] = defaultdict(list)
        missing = (
            set()
            if layout.has(Field.ADDRESS)
            else {what for what in _PARTS if not layout.has(what)}
        )
        self._lacks = [lack for lack in _LACKS if missing.issuperset(lack)]
        self._without = {
            lack: {_without(key, lack) for key in self._papers} for lack in self._lacks
        }

    def key(self, address: Address) -> Key:
        """What makes two addresses the same place."""
        return match_key(address)

    def paper_at(self, address: Address) -> Paper | None:
        """The paper of a place, None where the roll has none."""
        return self._papers.get(match_key(address))

    def lacks_a_column(self, address: Address, number: int) -> bool:
        """Whether the place would be on the roll if the table had one column more; noted."""
        key = match_key(address)
        for lack in self._lacks:
            if key == _without(key, lack) and key in self._without[lack]:
                for what in lack:
                    self.lacking[what].append(number)
                return True
        return False


def _without(key: Key, lack: tuple[Field, ...]) -> Key:
    building, entrance, room = key
    return (
        "" if Field.BUILDING in lack else building,
        "" if Field.ENTRANCE in lack else entrance,
        room,
    )
