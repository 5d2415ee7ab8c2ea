# SPDX-License-Identifier: Apache-2.0
"""What most sheets have in common: there once the vote was opened, on A4 or A5, naming nobody."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.ui.sheets.kind import Choice, Chosen, Situation
from commdesk.ui.sheets.words import SheetWords


def must_be_open(at: Situation) -> None:
    """Raises UserError `topic-never-opened` for a topic that has no papers yet."""
    if not at.was_opened:
        raise UserError("topic-never-opened")


class PlainSheet(QObject):
    """A sheet as most are; what is different, each says itself."""

    has_letterhead = True

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self._words = words

    def check(self, at: Situation) -> None:
        """Raises UserError with the reason why it can not be printed now."""
        must_be_open(at)

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """What can be chosen."""
        return (self._words.paper(),)

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """What is to be confirmed first; "" for nothing."""
        return ""

    def note(self, at: Situation, chosen: Chosen) -> str:
        """What follows from what is chosen, said beside it at once; "" for nothing."""
        return ""
