# SPDX-License-Identifier: Apache-2.0
"""The paper at hand: keyed for the first time, or a stored one being corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Channel, Mark, Reading
from commdesk.domain.roll import Paper
from commdesk.services.entry.desk import PaperFacts, StoredReading


@dataclass(frozen=True, slots=True)
class AtHand:
    """Whose paper it is and what is stored of it. `corrects` once F6 was pressed.

    `matters` are all parts of the paper that take a mark. `reason` of a correction, where it
    is known without being asked for.
    """

    facts: PaperFacts
    matters: tuple[Matter, ...]
    corrects: bool = False
    reason: str = ""

    @property
    def paper(self) -> Paper:
        """The paper."""
        return self.facts.paper

    @property
    def stored(self) -> StoredReading | None:
        """What is on disk."""
        return self.facts.stored

    @property
    def stored_marks(self) -> tuple[Mark | None, ...]:
        """The marks on disk, in the order of the matters."""
        if self.stored is None:
            return (None,) * len(self.matters)
        marks = self.stored.reading.marks
        return tuple(marks.get(matter.key) for matter in self.matters)

    def keying(self) -> Keying:
        """Where keying begins: with nothing, or with what is to be corrected."""
        if not self.corrects or self.stored is None:
            return Keying.start(self.paper.number, self.matters)
        return Keying(
            self.paper.number, self.matters, self.stored_marks, 0, self.stored.reading.void
        )

    def has_changes(self, keying: Keying, channel: Channel) -> bool:
        """Whether something was keyed that is not on disk."""
        if not self.corrects or self.stored is None:
            return keying.is_touched
        reading = self.stored.reading
        return (keying.settled_marks, keying.void, channel) != (
            self.stored_marks,
            reading.void,
            reading.channel,
        )

    def reading(self, keying: Keying, channel: Channel) -> Reading:
        """What is to be stored. A correction keeps the remark that was there."""
        reading = keying.finish(channel)
        if self.corrects and self.stored is not None:
            return replace(reading, remark=self.stored.reading.remark)
        return reading
