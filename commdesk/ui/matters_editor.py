# SPDX-License-Identifier: Apache-2.0
"""The matters of a topic not yet opened: a title and a rule each, and the words of the law beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from commdesk.domain.matters import Matter
from commdesk.domain.rules import LegalText, Rule
from commdesk.domain.topics import Basis
from commdesk.services.topics import MatterDraft
from commdesk.ui.buttons import button
from commdesk.ui.labels import Band, label
from commdesk.ui.rule_field import RuleField
from commdesk.ui.theme import scaled, set_role
from commdesk.ui.words import Words

_MOST = 30


class MatterRow(QFrame):
    """One question."""

    removed = Signal(QObject)
    focused = Signal(QObject)
    rule_changed = Signal(QObject)
    next_wanted = Signal(QObject)

    def __init__(self, number: int, basis: Basis) -> None:
        super().__init__()
        self.number = label("", "strong")
        self.number.setMinimumWidth(scaled(24))
        self.number.setMinimumHeight(scaled(32))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("the question as it is printed on the paper"))
        self.title.returnPressed.connect(lambda: self.next_wanted.emit(self))
        self.rule = RuleField(basis)
        self.rule.changed.connect(lambda: self.rule_changed.emit(self))
        self.remove = button("", "quiet", "x")
        self.remove.setToolTip(self.tr("Remove this matter"))
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(scaled(8))
        grid.setColumnStretch(1, 1)
        for at, widget in enumerate((self.number, self.title, self.rule, self.remove)):
            grid.addWidget(widget, 0, at)
        grid.addWidget(self.rule.own, 1, 1, 1, 2)
        self.title.installEventFilter(self)
        for field in self.rule.fields():
            field.installEventFilter(self)
        self.set_number(number)

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (self.title, *self.rule.fields(), self.remove)

    def set_number(self, number: int) -> None:
        """Its place on the paper."""
        self.number.setText(str(number))
        self.title.setAccessibleName(self.tr("Matter {number}").format(number=number))
        self.remove.setAccessibleName(self.tr("Remove matter {number}").format(number=number))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self)
        elif event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class LegalView(QWidget):
    """The words a rule rests on, quoted, with a warning where they were revised."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "secondary")
        self.warning = Band()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the law"))
        self.text.setFixedHeight(scaled(112))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(self.title)
        column.addWidget(self.warning)
        column.addWidget(self.text)

    def show_rule(self, number: int, rule: Rule | None) -> None:
        """The law of the rule of a matter."""
        self.title.setText(
            self.tr("What the rule of matter {number} rests on").format(number=number)
        )
        if rule is None:
            self.warning.say("")
            self.text.setPlainText("")
            return
        self.warning.say(
            self.tr(
                "This law was revised; the new text is in force since 1 January 2026. Please "
                "compare with the law in force before relying on it."
            )
            if rule.check_law
            else "",
            "attention",
        )
        # What decides comes first; the list of matters it speaks of is the longest and known.
        words = "\n".join(_quoted(law) for law in (*rule.law[1:], *rule.law[:1]))
        self.text.setPlainText(
            words or self.tr("The office's own rule. Print its source in the notice.")
        )


class MattersEditor(QWidget):
    """At least one matter; Return in a title goes to the next."""

    def __init__(self, basis: Basis) -> None:
        super().__init__()
        self._basis = basis
        self._words = Words(self)
        self.rows: list[MatterRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(scaled(8))
        self.add_button = button(self.tr("Add a matter (Alt+N)"), "", "plus")
        self.add_button.setShortcut("Alt+N")
        self.add_button.clicked.connect(self._add_and_go)
        self.law = LegalView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.law)
        self.add()

    def add(self) -> MatterRow:
        """One more, with the rule of the one before."""
        row = MatterRow(len(self.rows) + 1, self._basis)
        if self.rows:
            row.rule.choice.setCurrentIndex(self.rows[-1].rule.choice.currentIndex())
        row.removed.connect(self._remove)
        row.focused.connect(self._show_law)
        row.rule_changed.connect(self._show_law)
        row.next_wanted.connect(self._go_on)
        self.rows.append(row)
        self._list.addWidget(row)
        self._renumber()
        self._show_law(row)
        return row

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Fill in what is stored; called once, on the one empty row."""
        for place, matter in enumerate(matters):
            row = self.rows[0] if place == 0 else self.add()
            row.title.setText(matter.title)
            row.title.setCursorPosition(0)
            row.rule.show_rule(matter.rule)
        self._show_law(self.rows[0])

    def set_basis(self, basis: Basis) -> None:
        """Offer other rules."""
        self._basis = basis
        for row in self.rows:
            row.rule.set_basis(basis)

    def drafts(self) -> tuple[MatterDraft, ...]:
        """The matters as entered, without those left empty at the end."""
        return tuple(MatterDraft(row.title.text().strip(), row.rule.rule) for row in self._filled())

    def fault(self) -> tuple[QWidget, str] | None:
        """The field to look at and what is wrong, or None."""
        filled = self._filled()
        if not filled:
            return self.rows[0].title, self.tr("There is no matter to vote on. Please enter one.")
        for number, row in enumerate(filled, start=1):
            if not row.title.text().strip():
                text = self.tr("The title of matter {number} is missing.")
                return row.title, text.format(number=number)
            if not row.rule.is_reachable:
                text = self.tr("The rule of matter {number} asks for a share nobody can reach.")
                return row.rule.approval.numerator, text.format(number=number)
        return None

    def _filled(self) -> list[MatterRow]:
        rows = list(self.rows)
        while rows and not rows[-1].title.text().strip():
            rows.pop()
        return rows

    def _add_and_go(self) -> None:
        if len(self.rows) < _MOST:
            self.add().title.setFocus()

    def _go_on(self, row: QObject) -> None:
        at = next(number for number, own in enumerate(self.rows) if own is row)
        if at + 1 < len(self.rows):
            self.rows[at + 1].title.setFocus()
        elif self.rows[at].title.text().strip():
            self._add_and_go()

    def _remove(self, row: QObject) -> None:
        at = next(number for number, own in enumerate(self.rows) if own is row)
        gone = self.rows.pop(at)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._renumber()
        next_row = self.rows[min(at, len(self.rows) - 1)]
        next_row.title.setFocus()
        self._show_law(next_row)

    def _renumber(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.set_number(number)
            row.remove.setEnabled(len(self.rows) > 1)
        self._order_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Being put into a window has mixed the order of the fields.
        self._order_keys()

    def _order_keys(self) -> None:
        fields = [field for row in self.rows for field in row.fields()]
        fields += [self.add_button, self.law.text]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _show_law(self, row: QObject) -> None:
        for number, own in enumerate(self.rows, start=1):
            set_role(own.number, "strong")
            if own is row:
                self.law.show_rule(number, own.rule.rule if own.rule.is_reachable else None)


def _quoted(law: LegalText) -> str:
    return f"{law.source}：{law.text}"
