# SPDX-License-Identifier: Apache-2.0
"""What a list of people changes, line by line: who is new, what differs, who is not in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from commdesk.domain.register import Resident
from commdesk.services.register.people import PersonItem
from commdesk.services.register.plan import News
from commdesk.ui.register.marks import MarkModel
from commdesk.ui.register.words import RegisterWords
from commdesk.ui.words.words import Words

_BORN = 3


class PeopleModel(MarkModel):
    """The lines of a list of residents or of representatives."""

    def __init__(self, parent: QObject, *, is_residents: bool) -> None:
        super().__init__((), parent)
        self._says = RegisterWords(self)
        self._words = Words(self)
        place = self.tr("Home") if is_residents else self.tr("Buildings carried")
        more = (self.tr("Born"),) if is_residents else ()
        self._titles = (
            self.tr("What"), self.tr("Name"), place, *more, self.tr("Phone"), self.tr("Change"),
        )  # fmt: skip

    def text(self, item: PersonItem, column: int) -> str:
        """What a cell shows."""
        person = item.person
        if isinstance(person, Resident):
            place = item.home.label if item.home else self.tr("not known")
            more = [self._born(item, person.born)]
        else:
            place, more = "、".join(one.label for one in person.places), []
        texts = [self._says.news(item.news), person.name, place, *more, person.phone]
        return texts[column] if column < len(texts) else self._change(item)

    def stands_out(self, item: PersonItem, column: int) -> bool:
        """Who is under 18, and who may be another one, is to be noticed."""
        if item.alike and column == self.columnCount() - 1:
            return True
        return item.is_minor and column == _BORN

    def _born(self, item: PersonItem, born: date | None) -> str:
        text = self._words.day(born) if born else ""
        return self.tr("{day}, under 18").format(day=text) if item.is_minor else text

    def _change(self, item: PersonItem) -> str:
        if item.alike:
            text = self.tr("may be {name} under another name: please check")
            return text.format(name=item.alike)
        if item.news is News.VANISHED:
            return self.tr("not in the list")
        told = [
            self.tr("{part}: {old} → {new}").format(
                part=self._says.part(found.part),
                old=self._value(found.old),
                new=self._value(found.new),
            )
            for found in item.differences
        ]
        return self.tr("; ").join(told)

    def _value(self, value: Any) -> str:
        if isinstance(value, date):
            return self._words.day(value)
        return value or self.tr("empty")
