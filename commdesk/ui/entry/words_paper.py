# SPDX-License-Identifier: Apache-2.0
"""Papers in words: their numbers as they are printed, whose they are, what is marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.domain.reading import Reading
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.services.entry.desk import PaperFacts
from commdesk.ui.entry.marks import MarkWords
from commdesk.ui.entry.voter import area_text
from commdesk.ui.entry.words_not_stored import NotStoredWords
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_TAIL = 4


class PaperWords(QObject):
    """What all sentences about papers are made with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._marks = MarkWords(self)
        self._sentences = Sentences(self)
        self._not_stored = NotStoredWords(self)
        self._codes = NO_CODES
        # Asked for at every key: looked up once.
        self._names = self._words.all()

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def number(self, number: int) -> str:
        """No. 317-4, as on the paper."""
        return self.tr("No. {number}").format(number=self._codes.printed(number))

    def error(self, error: UserError) -> str:
        """The sentence for an error, with paper numbers as they are printed."""
        details = dict(error.details)
        for name in ("number", "replacement"):
            if isinstance(number := details.get(name), int):
                details[name] = self._codes.printed(number)
        return self._sentences.say(error.code, details)

    def failed(self, error: UserError) -> str:
        """The same where it kept a paper from being stored, with the next step."""
        return self._not_stored.of(error, self.error(error))

    def other_topic(self, title: str) -> str:
        """A paper of another vote of this office."""
        return self.tr(
            "This paper belongs to “{title}”. Choose that topic at the top to key it, or put the "
            "paper back on its pile."
        ).format(title=title)

    def paper(self, facts: PaperFacts) -> str:
        """The paper and its room, or whose it is where no room is known."""
        number = self.number(facts.paper.number)
        if facts.paper.voter == NOBODY:
            return self.tr("secret paper {number}").format(number=number)
        return f"{number} {facts.paper.label or facts.voter.name}".strip()

    def candidate(self, paper: Paper, voter: Voter) -> str:
        """One of several papers that fit."""
        # Of two people of one name, the phone tells which.
        tail = "" if paper.addresses or len(voter.phone) < _TAIL else voter.phone[-_TAIL:]
        phone = self.tr("phone …{tail}").format(tail=tail) if tail else ""
        parts = (
            self.number(paper.number),
            paper.label,
            voter.name,
            phone,
            area_text(paper.area),
        )
        return "  ".join(part for part in parts if part)

    def moment(self, at: datetime) -> str:
        """When, in local time."""
        return self._words.moment(at)

    def marks(self, matters: Sequence[Matter], reading: Reading) -> str:
        """What is marked, matter by matter."""
        return self._marks.of(matters, reading)
