# SPDX-License-Identifier: Apache-2.0
"""The dates an office keeps to: how long before, how long, how soon after, and its holidays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QSpinBox, QWidget

from commdesk.domain.calendar import DatePresets, Workdays
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form, number_field
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled

_MOST = 365
_LONGEST_SPAN = 31
_DAY = r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
_SPAN = re.compile(rf"{_DAY}(?:(?:至|到|to|~|—|–|-){_DAY})?")
_BETWEEN = re.compile(r"[,，、;；\s]+")


class PresetsDialog(Sheet):
    """Asks; whoever opened it stores them and closes the dialog."""

    presets_entered = Signal(object)  # DatePresets

    def __init__(self, presets: DatePresets, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Dates this office keeps to"), 640)
        self.body.addWidget(
            label(
                self.tr(
                    "These hold for all votes of this office. Whoever enters a vote can choose "
                    "other dates and is told where they differ."
                ),
                "secondary",
                wrap=True,
            )
        )
        self.notice = number_field(0, _MOST, presets.notice_days)
        self.short_notice = number_field(0, _MOST, presets.short_notice_days)
        self.shortest = number_field(1, _MOST, presets.shortest_vote)
        self.longest = number_field(1, _MOST, presets.longest_vote)
        self.publish = number_field(0, _MOST, presets.publish_days)
        self.objection = number_field(1, _MOST, presets.objection_days)
        self.unit = QComboBox()
        self.unit.addItem(self.tr("days"), False)
        self.unit.addItem(self.tr("working days"), True)
        self.unit.setCurrentIndex(self.unit.findData(presets.objection_in_workdays))
        self.days_off = _list(presets.workdays.days_off)
        self.days_on = _list(presets.workdays.days_on)
        form = Form()
        days = self.tr("days")
        self._row(form, self.tr("Announced ahead"), self.notice, label(days))
        self._row(
            form,
            self.tr("For a part, or residents"),
            self.short_notice,
            label(days),
            self.tr("Votes in some buildings or one entrance, and meetings of residents."),
        )
        self._row(
            form,
            self.tr("Vote at least"),
            self.shortest,
            label(days),
            self.tr(
                "Votes of owners. A residents' committee is elected on one day, and residents may "
                "meet on one."
            ),
        )
        self._row(form, self.tr("Vote at most"), self.longest, label(days))
        self._row(form, self.tr("Result posted within"), self.publish, label(days))
        self._row(form, self.tr("Time for objections"), self.objection, self.unit)
        form.add(
            self.tr("Days off"),
            self.days_off,
            self.tr(
                "Working days are Monday to Friday. List the public holidays here as they are "
                "announced each year, such as 2026-10-01 to 2026-10-07: one in each line."
            ),
        )
        form.add(
            self.tr("Weekends worked"),
            self.days_on,
            self.tr("Saturdays and Sundays that are worked in exchange for a holiday."),
        )
        self.unit.setAccessibleName(self.tr("Unit of the time for objections"))
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Save"), "primary", "check")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.notice.setFocus()

    def _row(self, form: Form, name: str, field: QSpinBox, unit: QWidget, hint: str = "") -> None:
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(field)
        row.addWidget(unit)
        row.addStretch()
        field.setAccessibleName(name)
        form.add(name, row, hint)

    def _enter(self) -> None:
        found: list[frozenset[date]] = []
        for field in (self.days_off, self.days_on):
            try:
                found.append(days_of(field.toPlainText()))
            except ValueError as error:
                self.say(
                    self.tr("“{text}” is no day. Write it as 2026-10-01.").format(text=error),
                    "refused",
                )
                field.setFocus()
                _mark(field, str(error))
                return
        self.presets_entered.emit(
            DatePresets(
                self.notice.value(),
                self.shortest.value(),
                self.longest.value(),
                self.publish.value(),
                self.objection.value(),
                objection_in_workdays=self.unit.currentData(),
                short_notice_days=self.short_notice.value(),
                workdays=Workdays(found[0], found[1]),
            )
        )


def days_of(text: str) -> frozenset[date]:
    """Days and spans of days as people list them. ValueError with what is none."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"\s*(至|到|to|~|—|–)\s*", r"\1", plain)
    found: set[date] = set()
    for piece in filter(None, _BETWEEN.split(plain)):
        found.update(_span(piece))
    return frozenset(found)


def _span(piece: str) -> Iterable[date]:
    match = _SPAN.fullmatch(piece)
    if match is None:
        raise ValueError(piece)
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        first, last = date(*parts[:3]), date(*parts[-3:])
    except ValueError as error:
        raise ValueError(piece) from error
    length = (last - first).days + 1
    if not 1 <= length <= _LONGEST_SPAN:
        raise ValueError(piece)
    return [first + timedelta(days=n) for n in range(length)]


def text_of(days: Iterable[date]) -> str:
    """Days as they can be typed again, those in a row as a span, one in each line."""
    spans: list[tuple[date, date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][1] == timedelta(days=1):
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return "\n".join(
        f"{first.isoformat()}" if first == last else f"{first.isoformat()}至{last.isoformat()}"
        for first, last in spans
    )


def _mark(field: QPlainTextEdit, piece: str) -> None:
    """Select what is no day, as it was typed; the other days are right."""
    typed = field.toPlainText()
    at = typed.find(piece)
    if at < 0:
        # It was typed in full-width signs: one sign for each of those compared.
        at = unicodedata.normalize("NFKC", typed).find(piece)
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if at >= 0:
        cursor.setPosition(at)
        cursor.setPosition(min(at + len(piece), len(typed)), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def _list(days: Iterable[date]) -> QPlainTextEdit:
    made = QPlainTextEdit(text_of(days))
    made.setTabChangesFocus(True)
    made.setFixedHeight(scaled(84))
    return made
