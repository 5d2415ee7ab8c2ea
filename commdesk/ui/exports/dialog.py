# SPDX-License-Identifier: Apache-2.0
"""Which kind of file, which tables, and what is written of whose papers they are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from commdesk.domain.topics import Topic
from commdesk.services.results.few_votes import ENOUGH, FewVotes
from commdesk.ui.exports.wish import TABLES, Format, Wish
from commdesk.ui.exports.words import ExportWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.kit.theme import scaled

_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What a topic has to tell: whether papers have buildings and grids, and of how few it is.

    `few` papers are all that the result of a secret vote rests on, or that came since one left;
    `chosen` are the people of an option that few chose in a named one, 0 for enough.
    """

    few: FewVotes = ENOUGH
    chosen: int = 0
    buildings: bool = True
    grids: bool = True


class ExportDialog(Sheet):
    """Says what is wanted; whoever opened it asks where, and writes."""

    wanted = Signal(object)  # Wish

    def __init__(self, topic: Topic, parent: QWidget | None = None, known: Known = Known()) -> None:
        """`known` is what the topic has to tell."""
        super().__init__(parent, self.tr("Export results"), 600)
        self._words = ExportWords(self)
        self._topic, self._known = topic, known
        self._is_secret = topic.extent.secret
        self.tables: dict[str, QCheckBox] = {}
        self.formats = QComboBox()
        self.formats.setAccessibleName(self.tr("Kind of file"))
        for kind in Format:
            self.formats.addItem(self._words.name(kind), kind)
        self._meaning = label("", "secondary", wrap=True)
        self.body.addWidget(label(self.tr("Kind of file"), "strong"))
        self.body.addWidget(self.formats)
        self.body.addWidget(self._meaning)
        self.body.addWidget(line())
        self.body.addWidget(label(self.tr("Tables"), "strong"))
        self.body.addLayout(self._tables())
        said = self._words.no_places(buildings=known.buildings, grids=known.grids)
        self.no_places = label(said, "secondary", wrap=True)
        self.no_places.setVisible(bool(said))
        self.body.addWidget(self.no_places)
        self.body.addWidget(line())
        self.body.addWidget(label(self.tr("Whose papers they are"), "strong"))
        self.rooms = QCheckBox(self.tr("write the rooms"))
        self.names = QCheckBox(self.tr("write the names"))
        self.numbers = QCheckBox(self.tr("write paper numbers and areas"))
        self.numbers.setToolTip(
            self.tr(
                "They tell whose paper it is to anybody who has the annex by room. Without them "
                "papers stand in no order of numbers."
            )
        )
        self.apart = QCheckBox(self.tr("every building by itself, with exact areas"))
        self.apart.setToolTip(
            self.tr(
                "Otherwise as many buildings and grids are one line as it takes for no line, and no "
                "sum or difference of lines, to tell of fewer than 5 voters; and votes by place "
                "have no areas, from which single votes could be worked out."
            )
        )
        self._ties = (self.rooms, self.names, self.numbers, self.apart)
        whose = QGridLayout()
        whose.setHorizontalSpacing(scaled(24))
        whose.setVerticalSpacing(scaled(4))
        whose.addWidget(self.rooms, 0, 0)
        whose.addWidget(self.names, 0, 1)
        # Beside each other these would be too wide for large type.
        whose.addWidget(self.numbers, 1, 0, 1, _COLUMNS)
        whose.addWidget(self.apart, 2, 0, 1, _COLUMNS)
        self.body.addLayout(whose)
        if self._is_secret:
            self.body.addWidget(label(self._words.secret(), "secondary", wrap=True))
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Export…"), "primary", "download")
        self.save.clicked.connect(self._take)
        self.add_button(back)
        self.add_main_button(self.save)
        self.formats.currentIndexChanged.connect(self._show)
        for box in (*self.tables.values(), *self._ties):
            box.toggled.connect(self._show)
        self._show()
        self.formats.setFocus()

    def choose(self, kind: Format) -> None:
        """Take this kind of file."""
        self.formats.setCurrentIndex(self.formats.findData(kind))

    def wish(self) -> Wish:
        """What is chosen now; nothing of what can not be chosen."""
        return Wish(
            self.formats.currentData(),
            frozenset(self._chosen()),
            rooms=self.rooms.isEnabled() and self.rooms.isChecked(),
            names=self.names.isEnabled() and self.names.isChecked(),
            numbers=self.numbers.isEnabled() and self.numbers.isChecked(),
            apart=self.apart.isEnabled() and self.apart.isChecked(),
        )

    def cautions(self) -> list[str]:
        """What the file may give away of people though it names nobody."""
        known = self._known
        return self._words.cautions(self._topic, self.wish(), known.few, known.chosen)

    def _tables(self) -> QGridLayout:
        """All but the papers one by one, which say most about people, are wanted at first."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(24))
        grid.setVerticalSpacing(scaled(4))
        half = (len(TABLES) + 1) // _COLUMNS
        for place, key in enumerate(TABLES):
            box = QCheckBox(self._words.table(key))
            box.setChecked(key != "papers" and self._can(key))
            self.tables[key] = box
            grid.addWidget(box, place % half, place // half)
        return grid

    def _can(self, key: str) -> bool:
        """Whether there is anything to be in this table."""
        return {"buildings": self._known.buildings, "grids": self._known.grids}.get(key, True)

    def _chosen(self) -> set[str]:
        return {key for key, box in self.tables.items() if box.isChecked()}

    def _show(self) -> None:
        kind = self.wish().format
        self._meaning.setText(self._words.meaning(kind))
        for key, box in self.tables.items():
            box.setEnabled(kind.has_tables and self._can(key))
        chosen = self._chosen()
        with_papers = kind.has_tables and "papers" in chosen
        with_rooms = kind.has_tables and bool(chosen & {"papers", "opinions"})
        self.rooms.setEnabled(with_rooms and not self._is_secret)
        self.numbers.setEnabled(with_rooms and not self._is_secret)
        self.names.setEnabled((with_papers or kind is Format.JSON) and not self._is_secret)
        with_places = kind.has_tables and bool(chosen & {"buildings", "grids"})
        self.apart.setEnabled(with_places and not self._is_secret)
        self.save.setEnabled(not kind.has_tables or bool(chosen))
        naming = [self._words.naming()] if self.wish().ties_people else []
        self.say("\n".join((*naming, *self.cautions())), "attention")

    def _take(self) -> None:
        wish = self.wish()
        self.accept()
        self.wanted.emit(wish)
