# SPDX-License-Identifier: Apache-2.0
"""The history of a paper and papers that do not count, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from commdesk.domain.double_entry import WHOLE_PAPER, CheckState, Decision, Turn
from commdesk.domain.matters import Matter
from commdesk.services.entry.extras import ExtraKind
from commdesk.services.entry.paper_history import Decided, Version
from commdesk.ui.entry.marks import MarkWords
from commdesk.ui.entry.row import labels_of
from commdesk.ui.words.words import Words


class HistoryWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._marks = MarkWords(self)

    def title(self, number: str) -> str:
        """Over the window."""
        return self.tr("History of paper {number}").format(number=number)

    def state(self, state: CheckState) -> str:
        """Where the paper stands in double entry."""
        return {
            CheckState.NOT_CHOSEN: self.tr("keyed once"),
            CheckState.AWAITING: self.tr("to be keyed a second time"),
            CheckState.DIFFERING: self.tr("both readings differ: a supervisor decides"),
            CheckState.SETTLED: self.tr("both readings agree, or a supervisor has decided"),
        }[state]

    def nothing(self) -> str:
        """A paper that never came."""
        return self.tr("Nothing was ever keyed for this paper.")

    def extras(self, count: int) -> str:
        """Other papers of this number."""
        return self.tr("{count} more papers of this number came; they do not count.").format(
            count=count
        )

    def what(self, version: Version) -> str:
        """Which reading, and which version of it."""
        if version.withdrawn:
            # Nobody keyed it: whoever withdrew the batch wrote this line.
            return {
                Turn.FIRST: self.tr("first reading, withdrawn with its batch"),
                Turn.SECOND: self.tr("second reading, withdrawn with its batch"),
                None: self.tr("withdrawn with its batch"),
            }[version.turn]
        if version.turn is Turn.FIRST:
            text = self.tr("first reading, version {version}")
        elif version.turn is Turn.SECOND:
            text = self.tr("second reading, version {version}")
        else:
            text = self.tr("from another channel, version {version}")
        return text.format(version=version.version)

    def reason(self, version: Version) -> str:
        """Why it was keyed; of an online answer when it was given, where that is known."""
        if not version.online:
            return version.reason
        if version.answered is None:
            return self.tr("online answer")
        at = self._words.full_moment(version.answered)
        return self.tr("online answer {at}").format(at=at)

    def content(self, version: Version, matters: Sequence[Matter]) -> str:
        """What was keyed, or that it is not shown."""
        if version.withdrawn:
            return self.tr("taken back: its batch is keyed again")
        if version.concealed:
            return self.tr("not shown before the second reading")
        return self._marks.of(matters, version.reading)

    def decided(self, decided: Decided, matters: Sequence[Matter]) -> str:
        """What a supervisor decided, and on which matters."""
        text = {
            Decision.FIRST: self.tr("the first reading holds"),
            Decision.SECOND: self.tr("the second reading holds"),
            Decision.REKEYED: self.tr("keyed once more from the paper"),
            Decision.VOID: self.tr("the whole paper is void"),
        }[decided.decision]
        numbers = dict(
            zip((p.key for m in matters for p in m.parts), labels_of(matters), strict=True)
        )
        named = [
            self.tr("the whole paper")
            if key == WHOLE_PAPER
            else self.tr("matter {number}").format(number=numbers.get(key, key))
            for key in decided.matters
        ]
        return f"{text}（{'、'.join(named)}）" if named else text

    def decision(self) -> str:
        """What kind of line it is."""
        return self.tr("decision of a supervisor")

    # Papers that do not count

    def kind(self, kind: ExtraKind) -> str:
        """Why a paper does not count."""
        return {
            ExtraKind.DUPLICATE: self.tr("another paper of a number"),
            ExtraKind.COPY: self.tr("a copy"),
            ExtraKind.FOREIGN: self.tr("no paper of this vote"),
            ExtraKind.LATE: self.tr("came after the end"),
            ExtraKind.OTHER: self.tr("another reason"),
        }[kind]

    def counts(self, counts: Mapping[ExtraKind, int]) -> str:
        """How many there are, by kind."""
        if not counts:
            return self.tr("No such papers are on record.")
        parts = "，".join(
            f"{self.kind(kind)} {counts[kind]}" for kind in ExtraKind if kind in counts
        )
        return self.tr("{count} papers came that do not count: {parts}").format(
            count=sum(counts.values()), parts=parts
        )
