# SPDX-License-Identifier: Apache-2.0
"""How papers are brought: what stays from one paper to the next, and what does not."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from commdesk.services.delivery.deliveries import LONGEST_WORDS, Handover
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled

# Kept as written on the issue sheet, whatever the language of the screen.
METHODS = ("当面送达", "投放信箱", "邮寄", "留置送达", "电子送达")
POSTED = "张贴公告送达"
HIMSELF = "本人"
# Two people usually go together; what else is brought, one may post or put into boxes.
_BY_TWO = ("当面", "上门")
_EVERY_MS = 5_000
_RELATIONS = (HIMSELF, "配偶", "父母", "子女", "同住家属", "租户", "物业代收", "邻居代收")


class HandoverForm(Form):
    """Method, time and deliverers stay; the receiver is each paper's own unless kept."""

    remembered: Handover | None = None
    """What was set last, as long as the program runs."""

    def __init__(self, *, single: bool) -> None:
        """`single`: papers are brought to one person each, so that there is a receiver."""
        super().__init__()
        self._single = single
        self.method = _chooser(METHODS)
        self.now = QCheckBox(self.tr("now"))
        self.time = QDateTimeEdit(QDateTime.currentDateTime())
        self.time.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.time.setCalendarPopup(True)
        self.time.setMinimumSize(scaled(192), scaled(32))
        self.now.setChecked(True)
        self.time.setEnabled(False)
        self.now.toggled.connect(self._time_chosen)
        # Shown to the minute: what stands there while "now" is ticked is to be true.
        self.clock = QTimer(self)
        self.clock.setInterval(_EVERY_MS)
        self.clock.timeout.connect(self.show_now)
        self.clock.start()
        self.receiver, self.note = _line(), _line()
        self.relation = _chooser(_RELATIONS)
        self.keep = QCheckBox(self.tr("also for the next papers"))
        self.one, self.other = _line(), _line()
        self.hint = label("", "secondary", wrap=True)
        self._lay_out()
        self._recall()
        self.method.currentTextChanged.connect(self._show_hint)
        for field in (self.one, self.other):
            field.textChanged.connect(self._show_hint)
        self._show_hint()

    def show_now(self) -> None:
        """Let the time shown be that of the clock, where that is what will be recorded."""
        if self.now.isChecked():
            self.time.setDateTime(QDateTime.currentDateTime())

    def handover(self) -> Handover:
        """What is set, remembered for the session."""
        self.show_now()
        relation = self.relation.currentText().strip() if self._single else ""
        receiver = self.receiver.text().strip() if self._single else ""
        deliverers = tuple(
            name for name in (self.one.text().strip(), self.other.text().strip()) if name
        )
        how = Handover(
            self.method.currentText().strip(),
            self.note.text().strip(),
            receiver,
            relation,
            deliverers,
            None if self.now.isChecked() else self._moment(),
        )
        HandoverForm.remembered = how
        return how

    def next_paper(self) -> None:
        """The next paper has another receiver, unless it was said that it has not."""
        if self._single and not self.keep.isChecked():
            self.receiver.clear()
            self.relation.setCurrentText(HIMSELF)

    def _moment(self) -> datetime:
        chosen = self.time.dateTime().toPython()
        if not isinstance(chosen, datetime):
            raise TypeError("a moment has a time of day")
        return chosen.astimezone()

    def _time_chosen(self, now: bool) -> None:
        self.time.setEnabled(not now)
        if not now:
            self.time.setDateTime(QDateTime.currentDateTime())
            self.time.setFocus()
        self.show_now()

    def _show_hint(self) -> None:
        brought = any(way in self.method.currentText() for way in _BY_TWO)
        lacking = not (self.one.text().strip() and self.other.text().strip())
        said = self.tr("Two deliverers are usual when papers are brought in person.")
        self.hint.setText(said if brought and lacking else "")
        self.hint.setVisible(brought and lacking)

    def _recall(self) -> None:
        how = HandoverForm.remembered
        if how is None:
            return
        if how.method != POSTED:
            self.method.setCurrentText(how.method)
        for field, name in zip((self.one, self.other), how.deliverers, strict=False):
            field.setText(name)

    def _lay_out(self) -> None:
        self.add(self.tr("How"), self.method)
        self.add(self.tr("When"), _side_by_side(self.now, self.time))
        if self._single:
            self.add(self.tr("Taken by"), self.relation)
            self.add(self.tr("Name"), self.receiver)
            self.addWidget(self.keep, self.rowCount(), 1)
        for field in (self.one, self.other):
            field.setPlaceholderText(self.tr("name"))
        self.add(self.tr("Brought by"), _side_by_side(self.one, self.other))
        self.addWidget(self.hint, self.rowCount(), 1)
        self.one.setAccessibleName(self.tr("First deliverer"))
        self.other.setAccessibleName(self.tr("Second deliverer"))
        self.add(self.tr("Note"), self.note)
        self.time.setAccessibleName(self.tr("When"))


def _chooser(choices: tuple[str, ...]) -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    made.addItems(list(choices))
    edit = made.lineEdit()
    if edit is not None:
        edit.setMaxLength(LONGEST_WORDS)
    return made


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(LONGEST_WORDS)
    return made


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    if not any(isinstance(widget, QLineEdit) for widget in widgets):
        row.addStretch(1)
    return row
