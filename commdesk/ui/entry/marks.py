# SPDX-License-Identifier: Apache-2.0
"""What is marked on a paper, in a few words for every kind of matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.keying import count_of
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import Mark, MarkState, Reading, VoidReason
from commdesk.ui.words.words import Words

_MOST_NAMES = 2  # more are counted
_LONGEST_NAME = 8
_FEW_CANDIDATES = 3  # more are counted by answer


class MarkWords(QObject):
    """One line for a whole paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Asked for at every key: looked up once.
        self._names = Words(self).all()

    def of(self, matters: Sequence[Matter], reading: Reading) -> str:
        """What is marked, matter by matter."""
        if reading.void is not None:
            return self.tr("whole paper void: {reason}").format(reason=self._names[reading.void])
        return "·".join(
            self._candidates(matter, reading)
            if matter.kind is MatterKind.CANDIDATES
            else self.mark(matter, reading.marks.get(matter.key))
            for matter in matters
        )

    def _candidates(self, matter: Matter, reading: Reading) -> str:
        said = [self.mark(part, reading.marks.get(part.key)) for part in matter.parts]
        if len(said) <= _FEW_CANDIDATES:
            return "·".join(said)
        return "、".join(f"{words} {count}" for words, count in Counter(said).items())

    def mark(self, matter: Matter, mark: Mark | None) -> str:
        """What is marked on one part of a paper."""
        if mark is None:
            return "—"
        if mark.state is MarkState.VOID:
            return self._void(mark)
        if mark.state is MarkState.BLANK:
            return self.tr("blank")
        if matter.kind is MatterKind.OPINION:
            return self.tr("opinion of {count} characters").format(count=len(mark.written[0]))
        if count_of(mark) > _MOST_NAMES:
            # The numbers printed beside the names, to be compared with the paper.
            places = {option.key: number for number, option in enumerate(matter.options, start=1)}
            numbers = [str(places[key]) for key in mark.choices if key in places]
            numbers += [_short(name) for name in mark.written]
            return self.tr("{count} chosen: {numbers}").format(
                count=count_of(mark), numbers=" ".join(numbers)
            )
        names = {option.key: option.name for option in matter.options}
        return "、".join(
            _short(name) for name in (*(names.get(key, key) for key in mark.choices), *mark.written)
        )

    def _void(self, mark: Mark) -> str:
        if mark.reason is VoidReason.TOO_MANY:
            return self.tr("void, too many chosen")
        return self.tr("void")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
