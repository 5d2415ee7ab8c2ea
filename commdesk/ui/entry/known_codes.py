# SPDX-License-Identifier: Apache-2.0
"""The codes that papers of an office begin with: by them a slow scanner is told from a hand."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import CODE_DIGITS, PaperCodes
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import list_topics


class KnownCodes:
    """Of one topic at once; those of the others are read when a whole code asks for them."""

    def __init__(self, chosen: Callable[[], tuple[Office, UUID] | None]) -> None:
        self._chosen = chosen
        self._office: Office | None = None
        self._codes: dict[str, str] = {}  # code and title

    def knows(self, text: str) -> bool:
        """Whether a code of this office begins so."""
        chosen = self._chosen()
        if chosen is None:
            return False
        begin = PaperCodes.of(chosen[1], checked=True).topic
        if text[: len(begin)] == begin[: len(text)]:
            return True
        return len(text) >= CODE_DIGITS and bool(self.title_of(text[: len(begin)]))

    def title_of(self, code: str) -> str:
        """The topic that this code belongs to, if this office has it."""
        chosen = self._chosen()
        office = None if chosen is None else chosen[0]
        if office is not self._office or code not in self._codes:
            self._office = office
            self._codes = {} if office is None else _titles(office)
        return self._codes.get(code, "")


def _titles(office: Office) -> dict[str, str]:
    try:
        lines = list_topics(office)
    except UserError:
        # What is wrong with the file is said at the next thing done with it.
        return {}
    return {PaperCodes.of(line.id, checked=True).topic: line.title for line in lines}
