# SPDX-License-Identifier: Apache-2.0
"""Which papers a clerk may mean, in the roll of one topic."""

from __future__ import annotations

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.models.papers import Papers
from commdesk.services.accounting.accounts import Numbers
from commdesk.services.entry.lookup import MOST_OFFERED, Names, Wanted, understand

_SHOWN = 3


class Finder:
    """Keeps what it has read of the roll until a correction of the roll brings other numbers."""

    def __init__(self, papers: Papers, codes: PaperCodes, *, by_number_only: bool) -> None:
        self._papers = papers
        self._codes = codes
        self._by_number_only = by_number_only
        self._seen: Numbers | None = None
        self._names: Names | None = None

    def find(self, text: str, numbers: Numbers) -> list[int]:
        """The papers that fit, the paper number first; called with a connection.

        Raises UserError `paper-not-found` (text), `paper-ambiguous` (text, count, places),
        `name-ambiguous` (text, count), `check-digit-wrong` (text), `other-topics-paper`
        (topic_code), `paper-spoilt` (number, replacement).
        """
        wanted = understand(text, self._codes)
        if wanted is None:
            raise UserError("paper-not-found", text=text)
        if numbers is not self._seen:
            self._seen, self._names = numbers, None
            self._papers.forget()
        found = self._find(wanted, text, numbers)
        if not found:
            raise UserError("paper-not-found", text=text.strip())
        return found

    def _find(self, wanted: Wanted, text: str, numbers: Numbers) -> list[int]:
        found: list[int] = []
        if wanted.number is not None:
            if self._papers.paper(wanted.number) is not None:
                found.append(wanted.number)
            elif wanted.number in numbers.withdrawn:
                self._papers.must_not_be_spoilt(wanted.number)
        if self._by_number_only:
            return found
        rooms = self._in_room(wanted)
        if len(rooms) == 1:
            found.extend(rooms.difference(found))
        elif len(rooms) > 1 and not found:
            raise self._ambiguous(text, rooms)
        if not found and wanted.number is None:
            return self._of_name(text)
        return found

    def _in_room(self, wanted: Wanted) -> set[int]:
        """Papers of the rooms that fit."""
        if not wanted.rest:
            return set()
        return {
            number
            for *place, number in self._papers.rooms.get(wanted.rest[-1], ())
            if wanted.fits(*place)
        }

    def _of_name(self, text: str) -> list[int]:
        """Papers of the voters who are called so, or whose names begin so."""
        if self._names is None:
            self._names = Names(self._papers.by_name())
        found = self._names.find(text)
        if len(found) > MOST_OFFERED:
            raise UserError("name-ambiguous", text=text.strip(), count=len(found))
        return found

    def _ambiguous(self, text: str, numbers: set[int]) -> UserError:
        papers = (self._papers.paper(number) for number in sorted(numbers)[:_SHOWN])
        places = "、".join(paper.label for paper in papers if paper is not None)
        return UserError("paper-ambiguous", text=text.strip(), count=len(numbers), places=places)
