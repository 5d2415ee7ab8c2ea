# SPDX-License-Identifier: Apache-2.0
"""The office's own words on its sheets: head, issuer, contact, how to object, a note below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import OBJECTION, PERIOD, Letterhead
from commdesk.services.office.letterhead import load_letterhead, store_letterhead
from commdesk.services.office.office import Office
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import WrappedLabel
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.sheets.claims import claims_settled

_LINES = 3  # of the head
_LONGEST = 60  # characters of a line
_LONGEST_TEXT = 400


class LetterheadDialog(Sheet):
    """Changes are for all sheets printed from now on, and on record."""

    stored = Signal()

    def __init__(self, office: Office, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Head and words of the office"), 640)
        self._office, self._prompts = office, prompts
        words = load_letterhead(office)
        self.heading = _text("\n".join(words.heading), _LINES)
        self.issuer = _line(words.issuer)
        self.contact = _line(words.contact)
        self.objection = _text(words.objection or OBJECTION, 3)
        self.footer_note = _text(words.footer, 2)
        self.body.addWidget(
            WrappedLabel(
                self.tr(
                    "These words stand on the result notice, the tally sheet and the annex. What a "
                    "topic says itself comes first."
                ),
                "secondary",
            )
        )
        form = Form()
        form.add(
            self.tr("Above the title"),
            self.heading,
            self.tr(
                "Up to three lines of 60 characters, such as the street office and the community."
            ),
        )
        form.add(self.tr("Issuer"), self.issuer)
        form.add(self.tr("Contact"), self.contact)
        form.add(
            self.tr("How to object"),
            self.objection,
            self.tr("{period} is replaced by the topic's own time, such as 7日.").format(
                period=PERIOD
            ),
        )
        form.add(self.tr("Note at the end"), self.footer_note)
        self.body.addLayout(form)
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.keep_button = button(self.tr("Save"), "primary", "check")
        self.keep_button.clicked.connect(self._store)
        self.add_button(back)
        self.add_main_button(self.keep_button)
        self.heading.textChanged.connect(self._say_length)
        self.heading.setFocus()

    def words(self) -> Letterhead:
        """What is written now."""
        objection = self.objection.toPlainText().strip()
        return Letterhead(
            tuple(self.heading.toPlainText().splitlines()),
            self.issuer.text(),
            self.contact.text(),
            self.footer_note.toPlainText(),
            "" if objection == OBJECTION else objection,
        )

    def _store(self) -> None:
        words = self.words()
        said = self._wrong(words)
        if said:
            self.say(said, "refused")
            return
        if claims_settled(words) and not self._prompts.confirm(
            self,
            self.tr("Save words that speak of a settled result?"),
            action=self.tr("Save them"),
            detail=self.tr(
                "They stand on the sheets of every topic, of those that are not settled yet as "
                "well."
            ),
            is_dangerous=True,
        ):
            return
        try:
            store_letterhead(self._office, words)
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        self.accept()
        self.stored.emit()

    def _say_length(self) -> None:
        """While it is typed, not only once it is to be stored."""
        lines = self.heading.toPlainText().splitlines()
        longest = max(map(len, lines), default=0)
        if longest > _LONGEST:
            said = self.tr("A line above the title has {count} characters; 60 have room.")
            self.say(said.format(count=longest), "attention")
        else:
            self.say("")

    def _wrong(self, words: Letterhead) -> str:
        lines = [line for line in words.heading if line.strip()]
        if len(lines) > _LINES or any(len(line) > _LONGEST for line in lines):
            return self.tr("Above the title there is room for three lines of 60 characters each.")
        if words.objection and PERIOD not in words.objection:
            return self.tr(
                "Please leave {period} in the sentence: the time to object stands there."
            ).format(period=PERIOD)
        if max(len(words.objection), len(words.footer)) > _LONGEST_TEXT:
            return self.tr("A text may have 400 characters at most.")
        return ""


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(_LONGEST)
    return made


def _text(text: str, lines: int) -> QPlainTextEdit:
    """So high that these lines are seen whole, in the tallest face a character may come from."""
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(lines * scaled(26) + scaled(22))
    return made
