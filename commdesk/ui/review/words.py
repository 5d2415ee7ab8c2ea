# SPDX-License-Identifier: Apache-2.0
"""What two readings say, and what is said of their comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import QObject

from commdesk.domain.double_entry import WHOLE_PAPER, Decision
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import Mark, MarkState, Reading
from commdesk.domain.topics import Topic
from commdesk.services.entry.double_entry import Difference
from commdesk.ui.entry.row import labels_of
from commdesk.ui.words.words import Words


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of both readings side by side."""

    label: str
    title: str
    first: str
    second: str
    differs: bool


class ReviewWords(QObject):
    """Every sentence is a literal with named places; values come in as words already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    # Readings

    def compared(self, topic: Topic, difference: Difference) -> tuple[Compared, ...]:
        """Both readings, matter by matter; the paper as a whole first where that differs."""
        lines: list[Compared] = []
        if WHOLE_PAPER in difference.matters:
            first, second = self._whole(difference.first), self._whole(difference.second)
            lines.append(Compared("", self.tr("the paper as a whole"), first, second, differs=True))
        titled = zip(labels_of(topic.matters), titled_parts(topic.matters), strict=True)
        for label, part in titled:
            first, second = (
                self.mark(part, reading.marks.get(part.key))
                for reading in (difference.first, difference.second)
            )
            differs = part.key in difference.matters
            lines.append(Compared(label, part.title, first, second, differs))
        return tuple(lines)

    def mark(self, part: Matter, mark: Mark | None) -> str:
        """What is marked, in full."""
        if mark is None:
            return "—"
        if mark.state is MarkState.BLANK:
            return self.tr("blank")
        if mark.state is MarkState.VOID:
            why = "" if mark.reason is None else self._words.of(mark.reason)
            return self.tr("void: {why}").format(why=why)
        names = {option.key: option.name for option in part.options}
        if part.kind is MatterKind.OPINION:
            return "；".join(mark.written)
        return "、".join((*(names.get(key, key) for key in mark.choices), *mark.written))

    def _whole(self, reading: Reading) -> str:
        if reading.void is None:
            return self.tr("valid")
        return self.tr("void: {why}").format(why=self._words.of(reading.void))

    def to_key(self, topic: Topic, difference: Difference) -> tuple[Matter, ...]:
        """The matters that are keyed once more, each titled with its number on the paper."""
        if WHOLE_PAPER in difference.matters:
            return topic.matters
        titled = zip(labels_of(topic.matters), titled_parts(topic.matters), strict=True)
        return tuple(
            replace(
                part, title=self.tr("No. {label}: {title}").format(label=label, title=part.title)
            )
            for label, part in titled
            if part.key in difference.matters
        )

    def differing(self, topic: Topic, difference: Difference) -> str:
        """Which matters differ, by their numbers."""
        if WHOLE_PAPER in difference.matters:
            return self.tr("the paper as a whole")
        labels = zip(labels_of(topic.matters), topic.parts, strict=True)
        return "、".join(label for label, part in labels if part.key in difference.matters)

    # Deciding

    def decisions(self, readers: tuple[str, str]) -> tuple[str, ...]:
        """The four answers, in the order of their keys."""
        return (
            self.tr("1  the first is right ({name})").format(name=readers[0]),
            self.tr("2  the second is right ({name})").format(name=readers[1]),
            self.tr("3  key it once more"),
            self.tr("4  void as a whole"),
        )

    def reasons(self) -> tuple[str, ...]:
        """Reasons ready to choose; with the last one the supervisor writes another."""
        return (
            self.tr("as it stands on the paper"),
            self.tr("a wrong key was pressed"),
            self.tr("the wrong line was read"),
            self.tr("the writing is hard to read; two people looked at it"),
            self.tr("another reason…"),
        )

    def ask_reason(self, paper: str) -> str:
        """Why is it decided so?"""
        return self.tr("No. {paper}: why is it decided so?").format(paper=paper)

    def ask_void(self, paper: str) -> str:
        """Why is the whole paper void?"""
        return self.tr("No. {paper}: why is the whole paper void?").format(paper=paper)

    def decided(self, paper: str, decision: Decision) -> str:
        """What was stored."""
        text = {
            Decision.FIRST: self.tr("No. {paper} is decided: the first reading is right."),
            Decision.SECOND: self.tr("No. {paper} is decided: the second reading is right."),
            Decision.REKEYED: self.tr("No. {paper} is decided: as it was keyed once more."),
            Decision.VOID: self.tr("No. {paper} is decided: void as a whole."),
        }[decision]
        return text.format(paper=paper)

    def look(self) -> str:
        """What to do with a paper in hand."""
        return self.tr("Take the paper in hand and compare. Keys 1 to 4 decide, Esc goes back.")

    def key_now(self) -> str:
        """What is keyed."""
        return self.tr("Key only what differs, from the paper. Enter ends, Esc goes back.")

    def is_at_hand(self, paper: str) -> str:
        """The very paper was scanned once more."""
        return self.tr("No. {paper} is the paper at hand. Go on with it.").format(paper=paper)

    def this_one_first(self, paper: str, scanned: str) -> str:
        """Another paper was scanned in the middle of one."""
        return self.tr(
            "No. {scanned} was scanned and not taken: no. {paper} is at hand. Decide on that one "
            "first, or go back with Esc; then scan again."
        ).format(paper=paper, scanned=scanned)

    def changed_meanwhile(self) -> str:
        """Somebody corrected a reading."""
        return self.tr("A reading was corrected meanwhile. Please compare once more.")

    # The list

    def waiting(self, to_decide: int, of_own: int) -> str:
        """How many there are, own ones counted only."""
        said = (
            self.tr("{count} papers to decide.").format(count=f"{to_decide:,}")
            if to_decide
            else self.tr("There is nothing to decide.")
        )
        if of_own:
            said += self.tr(
                " {count} more were keyed by yourself; somebody else has to decide on them."
            ).format(count=f"{of_own:,}")
        return said

    def look_for(self) -> str:
        """How to begin."""
        return self.tr(
            "Type or scan the number of the paper in hand, or choose it and press Enter."
        )

    def not_listed(self, text: str) -> str:
        """A number that is none."""
        return self.tr("“{text}” is no paper number. Please check it.").format(text=text)

    # Statistics

    def speed(self, per_hour: Fraction | None) -> str:
        """Papers an hour, to the nearest whole one."""
        return "—" if per_hour is None else f"{round(per_hour):,}"

    def active(self, minutes: int) -> str:
        """Hours and minutes."""
        return self.tr("{hours} h {minutes:02} min").format(
            hours=minutes // 60, minutes=minutes % 60
        )


def titled_parts(matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """All that takes a mark; a candidate is titled with the matter it stands in."""
    return tuple(
        replace(part, title=f"{matter.title}：{part.title}") if part is not matter else part
        for matter in matters
        for part in matter.parts
    )
