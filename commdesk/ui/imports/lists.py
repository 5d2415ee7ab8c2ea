# SPDX-License-Identifier: Apache-2.0
"""The lists of a preview: owners to look at, what is not counted, rows left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.register import Property
from commdesk.services.register_import.preview import (
    LeftOut,
    MergedOwner,
    Namesakes,
    RegisterPreview,
)
from commdesk.services.register_import.texts import without_id_numbers
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.sentences_import_here import ImportHints
from commdesk.ui.words.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """One list under its title."""

    title: str
    count: int
    view: QWidget


class PreviewLists(QObject):
    """Makes the lists of a preview."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences = Sentences(self)
        self._hints = ImportHints(self)
        self._words = Words(self)

    def of(self, preview: RegisterPreview) -> tuple[Part, ...]:
        """What deserves a look."""
        return (
            self._merged(preview),
            self._namesakes(preview),
            self._developer(preview),
            self._not_counted(preview),
            self._left_out(preview),
        )

    def _why(self, row: LeftOut) -> str:
        why, hint = self._sentences.why_left_out(row.code), self._hints.of(row.code)
        return self.tr("{why}, {hint}").format(why=why, hint=hint) if hint else why

    def _merged(self, preview: RegisterPreview) -> Part:
        rows = preview.merged
        columns: list[TableColumn[MergedOwner]] = [
            TableColumn(self.tr("Owner"), lambda row: row.owner.name),
            TableColumn(self.tr("Phone"), lambda row: row.owner.phone),
            TableColumn(
                self.tr("Properties"), lambda row: str(len(row.properties)), is_figure=True
            ),
            TableColumn(self.tr("Area, ㎡"), lambda row: shown_area(row.area), is_figure=True),
            TableColumn(self.tr("Rooms"), lambda row: _rooms(row.properties)),
        ]
        title = self.tr("Several properties {count}").format(count=len(rows))
        hint = self.tr(
            "Each of these is one person of the count, with the areas added up. If two people of "
            "one name were taken for one, give them their phones in the file."
        )
        return _part(title, hint, columns, rows, (180, 130, 70, 120, 300), stretch=4)

    def _namesakes(self, preview: RegisterPreview) -> Part:
        rows = preview.namesakes
        columns: list[TableColumn[Namesakes]] = [
            TableColumn(self.tr("Name"), lambda row: row.name),
            TableColumn(self.tr("People"), lambda row: str(len(row.owners)), is_figure=True),
            TableColumn(
                self.tr("Phones"),
                lambda row: self.tr(", ").join(owner.phone or "—" for owner in row.owners),
            ),
        ]
        title = self.tr("Same names {count}").format(count=len(rows))
        hint = self.tr(
            "Different people of the same name, told apart by their phones; each is counted."
        )
        return _part(title, hint, columns, rows, (180, 70, 400), stretch=2)

    def _developer(self, preview: RegisterPreview) -> Part:
        found = preview.developer
        rows = () if found is None else found.properties
        title = self.tr("Developer {count}").format(count=len(rows))
        hint = (
            ""
            if found is None
            else self.tr(
                "{name} holds {count} properties unsold or not handed over: one person of the count "
                "with {area} ㎡."
            ).format(name=found.owner.name, count=len(rows), area=shown_area(found.area))
        )
        return _part(title, hint, self._property_columns(), rows, (220, 120, 140, 200), stretch=3)

    def _not_counted(self, preview: RegisterPreview) -> Part:
        rows = preview.not_counted
        title = self.tr("Not counted {count}").format(count=len(rows))
        hint = self.tr(
            "Neither people nor area of these count, by the use or the column “counted”. They "
            "stay in the register."
        )
        return _part(title, hint, self._property_columns(), rows, (220, 120, 140, 200), stretch=3)

    def _property_columns(self) -> list[TableColumn[Property]]:
        return [
            TableColumn(self.tr("Room"), lambda row: row.address.label),
            TableColumn(self.tr("Area, ㎡"), lambda row: shown_area(row.area), is_figure=True),
            TableColumn(self.tr("Use"), lambda row: self._words.of(row.use)),
            TableColumn(self.tr("Note"), lambda row: row.note),
        ]

    def _left_out(self, preview: RegisterPreview) -> Part:
        rows = preview.left_out
        said = {
            int(mend.cell): self.tr("left out here: {why}").format(why=without_id_numbers(mend.new))
            for mend in preview.mends
            if mend.is_row and mend.sheet == preview.sheet
        }
        columns: list[TableColumn[LeftOut]] = [
            TableColumn(self.tr("Row"), lambda row: str(row.row), is_figure=True),
            TableColumn(self.tr("Why"), lambda row: said.get(row.row) or self._why(row)),
            TableColumn(self.tr("Content"), lambda row: row.text),
        ]
        title = self.tr("Rows left out {count}").format(count=len(rows))
        return _part(title, "", columns, rows, (70, 260, 400), stretch=2)


def _rooms(properties: Sequence[Property]) -> str:
    return "、".join(item.address.label for item in properties)


def _part(
    title: str,
    hint: str,
    columns: Sequence[TableColumn[T]],
    rows: Sequence[T],
    widths: tuple[int, ...],
    *,
    stretch: int,
) -> Part:
    view = QWidget()
    column = QVBoxLayout(view)
    fill(column, 0, 8)
    column.setContentsMargins(0, 8, 0, 0)
    if hint:
        column.addWidget(label(hint, "secondary", wrap=True))
    model = TupleModel(columns, view)
    model.show_rows(rows)
    table = Table(model, title)
    table.set_widths(*widths, stretch=stretch)
    column.addWidget(table, 1)
    return Part(title, len(rows), view)
