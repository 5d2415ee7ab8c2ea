# SPDX-License-Identifier: Apache-2.0
"""Ruling on one voter: the papers side by side, the option that counts, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLineEdit, QRadioButton, QWidget

from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.tally import Undecided
from commdesk.services.entry.desk import PaperFacts
from commdesk.ui.entry.voter import area_text
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.results.choices import ChoiceWords


class RulingSheet(Sheet):
    """Asks for an option and a reason; says what was decided and stores nothing itself."""

    ruled = Signal(str, int, str, str)  # key of the mark, voter number, choice, reason

    def __init__(
        self,
        parent: QWidget | None,
        matter: Matter,
        undecided: Undecided,
        papers: Sequence[PaperFacts],
        codes: PaperCodes,
    ) -> None:
        """`matter` is what takes the mark: the matter itself, or one candidate of it."""
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Ruling"))
        self._words = EntryWords(self)
        self._codes = codes
        self._matter = matter.key
        self._voter = undecided.voter.number
        self._options = QButtonGroup(self)
        self._keys = undecided.choices
        self._reason = QLineEdit()
        self._act = button(self.tr("Store the ruling"), "primary")
        self.body.addWidget(label(matter.title, "heading", wrap=True))
        self.body.addWidget(
            label(
                self.tr("{name} returned papers that disagree:").format(name=undecided.voter.name),
                wrap=True,
            )
        )
        for facts in papers:
            self.body.addWidget(label(self._paper(matter, facts), wrap=True))
        self.body.addWidget(label(self.tr("As a person, the voter counts for:"), "strong"))
        self.body.addLayout(self._make_options(matter))
        name = label(self.tr("Reason, as it will stand on record"), "strong")
        name.setBuddy(self._reason)
        self._reason.setAccessibleName(name.text())
        self.body.addWidget(name)
        self.body.addWidget(self._reason)
        self.body.addWidget(
            label(
                self.tr(
                    "The area of each paper stays with its own option. A later ruling replaces this one."
                ),
                "secondary",
                wrap=True,
            )
        )
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.footer.addWidget(back)
        self.add_main_button(self._act)
        self._act.clicked.connect(self._store)
        self._reason.textChanged.connect(self._allow)
        self._reason.returnPressed.connect(self._act.click)
        self._options.idToggled.connect(self._allow)
        self._allow()

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be chosen, as it is shown."""
        return tuple(choice.text() for choice in self._options.buttons())

    def choose(self, key: str) -> None:
        """As a click on a choice."""
        self._options.button(self._keys.index(key)).setChecked(True)

    def write_reason(self, text: str) -> None:
        """As typing."""
        self._reason.setText(text)

    def press(self) -> None:
        """As a click on the button."""
        self._act.click()

    def _make_options(self, matter: Matter) -> QBoxLayout:
        # Several names to a choice are read one below another.
        direction = QBoxLayout.Direction
        across = matter.kind in {MatterKind.MOTION, MatterKind.GRADE}
        row = QBoxLayout(direction.LeftToRight if across else direction.TopToBottom)
        names = ChoiceWords(self)
        for number, key in enumerate(self._keys):
            choice = QRadioButton(names.of(matter, key))
            self._options.addButton(choice, number)
            row.addWidget(choice)
        row.addStretch(1)
        return row

    def _paper(self, matter: Matter, facts: PaperFacts) -> str:
        marks = ""
        if facts.stored is not None:
            marks = self._words.marks((matter,), facts.stored.reading)
        return self.tr("No. {number}  {room}  {area}  {marks}").format(
            number=self._codes.printed(facts.paper.number),
            room=facts.paper.label,
            area=area_text(facts.paper.area),
            marks=marks,
        )

    def _allow(self) -> None:
        chosen = self._options.checkedId() >= 0
        self._act.setEnabled(chosen and bool(self._reason.text().strip()))

    def _store(self) -> None:
        choice = self._keys[self._options.checkedId()]
        self.ruled.emit(self._matter, self._voter, choice, self._reason.text().strip())
        self.accept()
