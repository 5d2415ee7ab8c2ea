# SPDX-License-Identifier: Apache-2.0
"""What a correction changes on a paper, matter by matter: as it is stored, and as it will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QLabel

from commdesk.domain.matters import Matter
from commdesk.domain.reading import Mark, Reading
from commdesk.ui.entry.marks import MarkWords
from commdesk.ui.entry.row import labels_of
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

_LONGEST = 60  # of what a voter wrote


@dataclass(frozen=True, slots=True)
class Change:
    """One matter, or the paper as a whole: its name, and what it says before and after."""

    name: str
    old: str
    new: str


class ChangeWords(QObject):
    """Only what differs is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = Words(self).all()
        self._marks = MarkWords(self)

    def of(self, matters: Sequence[Matter], old: Reading, new: Reading) -> tuple[Change, ...]:
        """What differs between two readings of a paper with these matters."""
        found: list[Change] = []
        if old.void != new.void:
            found.append(Change(self.tr("Whole paper"), self._whole(old), self._whole(new)))
        parts = [part for matter in matters for part in matter.parts]
        for number, part in zip(labels_of(matters), parts, strict=True):
            before, after = old.marks.get(part.key), new.marks.get(part.key)
            if before != after and (before is not None or after is not None):
                name = f"{number}  {part.title}"
                found.append(Change(name, self._mark(part, before), self._mark(part, after)))
        if old.channel is not new.channel:
            channels = self._names[old.channel], self._names[new.channel]
            found.append(Change(self.tr("Returned by"), *channels))
        return tuple(found)

    def _whole(self, reading: Reading) -> str:
        if reading.void is None:
            return self.tr("not void as a whole")
        return self.tr("void: {reason}").format(reason=self._names[reading.void])

    def _mark(self, matter: Matter, mark: Mark | None) -> str:
        if mark is not None and mark.written and not mark.choices:
            words = "、".join(mark.written)
            cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            return self.tr("“{words}”").format(words=cut)
        return self._marks.mark(matter, mark)


class ChangesGrid(QGridLayout):
    """A line for each: what it is, what is stored, and in bold what it becomes."""

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.setHorizontalSpacing(scaled(12))
        self.setVerticalSpacing(scaled(6))
        self.setColumnStretch(0, 3)
        for column in (1, 3):
            self.setColumnStretch(column, 2)
        for row, change in enumerate(changes):
            pieces: tuple[QLabel, ...] = (
                label(change.name, wrap=True),
                label(change.old, "secondary", wrap=True),
                label("→", "secondary"),
                label(change.new, "strong", wrap=True),
            )
            for column, piece in enumerate(pieces):
                self.addWidget(piece, row, column)
