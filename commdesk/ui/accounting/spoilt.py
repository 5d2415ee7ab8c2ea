# SPDX-License-Identifier: Apache-2.0
"""A spoilt paper 作废换票: its number and why, then the number of the one instead, large."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.roll import NOBODY
from commdesk.services.entry.desk import EntryDesk, PaperFacts
from commdesk.services.office.office import Office
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences


class SpoiltDialog(Sheet):
    """Enter goes from field to field; nothing is done before the button."""

    replaced = Signal(int, int)  # the old number and the new one

    def __init__(self, office: Office, topic_id: UUID, parent: QWidget | None = None) -> None:
        """Raises UserError `topic-unknown`."""
        super().__init__(parent, self.tr("Spoilt paper"), 560)
        self._office, self._topic = office, topic_id
        self._desk = EntryDesk(office, topic_id)
        self._codes = self._desk.topic.codes
        self._sentences = Sentences(self)
        self._paper: PaperFacts | None = None
        self.number = QLineEdit()
        self.number.setFont(theme.font(24, bold=True))
        self.number.setMinimumHeight(scaled(44))
        self.number.setPlaceholderText(
            self.tr("paper number") if self._desk.is_secret else self.tr("paper number or room")
        )
        self.whose = WrappedLabel("")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self._words = QLineEdit()
        self.reason.setLineEdit(self._words)
        self.reason.addItems(self._reasons())
        self.reason.setCurrentIndex(-1)
        self._words.setPlaceholderText(self.tr("choose or write"))
        self.old = WrappedLabel("", "secondary")
        self.new = label("", "")
        self.new.setFont(theme.font(40, bold=True))
        self.new.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.new.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_question())
        self._pages.addWidget(self._make_answer())
        self.body.addWidget(self._pages)
        self.body.addStretch()
        self._back = button(self.tr("Cancel"))
        self._back.clicked.connect(self.reject)
        self.act = button(self.tr("Spoil it and issue another"), "primary")
        self.act.clicked.connect(self._enter)
        self.another = button(self.tr("Another spoilt paper"))
        self.another.clicked.connect(self._start_over)
        self.add_button(self._back)
        self.add_button(self.another)
        self.add_main_button(self.act)
        self.number.returnPressed.connect(self._look)
        self.number.textEdited.connect(self._forget)
        self._words.returnPressed.connect(self.act.setFocus)
        self._start_over()

    def _make_question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(
            WrappedLabel(
                self.tr(
                    "For a paper given back before it was cast: written on wrongly, stained or torn. "
                    "Its number holds no more, and another one is issued to the same voter. The old "
                    "paper is kept."
                ),
                "secondary",
            )
        )
        form = Form()
        form.add(self.tr("Paper"), self.number, self.hint())
        form.add("", self.whose)
        form.add(self.tr("Reason"), self.reason)
        column.addLayout(form)
        return page

    def take_scan(self, text: str) -> bool:
        """A scan is the number of the spoilt paper; whether one is asked for."""
        if self._pages.currentIndex():
            return False
        self.number.setText(text)
        self._forget()
        self._look()
        return True

    def hint(self) -> str:
        """How a number is typed here, as on the entry page; nothing where it is plain."""
        if not self._codes.checked:
            return ""
        return self.tr("The last digit of a paper number is its check digit: 17-3 is typed 173.")

    def _make_answer(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, scaled(8), 0, 0)
        column.setSpacing(scaled(8))
        name = label(self.tr("The new number"), "secondary")
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(name)
        column.addWidget(self.new)
        column.addWidget(self.old)
        column.addStretch(1)
        return page

    # Acts

    def _look(self) -> None:
        if self._find():
            self.reason.setFocus()

    def _find(self) -> bool:
        text = self.number.text().strip()
        if not text:
            return self._fault(self.number, self.tr("Type the number of the spoilt paper first."))
        try:
            found, *others = self._desk.find(text).candidates
        except UserError as error:
            return self._fault(self.number, self._sentences.of(error))
        if others:
            said = self.tr("{count} papers fit. Please type the paper number.")
            return self._fault(self.number, said.format(count=1 + len(others)))
        if found.stored is not None:
            return self._fault(self.number, self._came_back(found.paper.number))
        self._paper = found
        self.whose.setText(self._said(found))
        self.say("")
        return True

    def _enter(self) -> None:
        if self._pages.currentIndex():
            self.accept()
            return
        if self._paper is None and not self._find():
            return
        reason = self.reason.currentText().strip()
        if not reason:
            self._fault(self.reason, self.tr("The reason is missing. Please enter one."))
            return
        if self._paper is None:
            return
        old = self._paper.paper.number
        try:
            added = replace_paper(self._office, self._topic, old, reason)
        except UserError as error:
            back = error.code == "paper-already-stored"
            self._fault(self.number, self._came_back(old) if back else self._sentences.of(error))
            return
        self._show_new(self._paper, added.paper)
        self.replaced.emit(old, added.paper)

    def _show_new(self, facts: PaperFacts, new: int) -> None:
        self.new.setText(self._codes.printed(new))
        self.new.setAccessibleName(self._codes.printed(new))
        self.old.setText(
            self.tr(
                "Write this number on the new paper. The old one ({paper}) holds no more: take it "
                "back, mark it as spoilt and keep it."
            ).format(paper=self._said(facts))
        )
        self._pages.setCurrentIndex(1)
        self._back.hide()
        self.another.show()
        self.act.setText(self.tr("Done"))
        self.say(self.tr("Put on record."), "stored")
        self.act.setFocus()

    def _start_over(self) -> None:
        self._paper = None
        self.number.clear()
        self.whose.setText("")
        self.reason.setCurrentIndex(-1)
        self.reason.clearEditText()
        self._pages.setCurrentIndex(0)
        self._back.show()
        self.another.hide()
        self.act.setText(self.tr("Spoil it and issue another"))
        self.say("")
        self.number.setFocus()

    def _came_back(self, number: int) -> str:
        return self.tr(
            "No. {number} came back already, so it cannot be spoilt. If it was keyed wrongly, press "
            "F6 on the entry page to correct it."
        ).format(number=self._codes.printed(number))

    def _forget(self) -> None:
        self._paper = None
        self.whose.setText("")

    def _said(self, facts: PaperFacts) -> str:
        number = self.tr("No. {number}").format(number=self._codes.printed(facts.paper.number))
        if facts.paper.voter == NOBODY:
            return number
        return "　".join(filter(None, (number, facts.paper.label, facts.voter.name)))

    def _fault(self, field: QWidget, text: str) -> bool:
        self.say(text, "refused")
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        return False

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("Filled in wrongly"),
            self.tr("Stained or torn"),
            self.tr("Misprinted"),
            self.tr("Lost"),
        )
