# SPDX-License-Identifier: Apache-2.0
"""A list of people from a workbook: what was understood, what it changes, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from commdesk.domain.register import Resident
from commdesk.services.register_import.preview import Problem
from commdesk.services.register_people import PeoplePreview
from commdesk.ui.kit.labels import WrappedLabel, label
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.register.dialogs import EditDialog
from commdesk.ui.words.sentences import Sentences

_ROWS = 6


class PeopleDialog(EditDialog):
    """Confirms a list; the value is whether whoever is not in it is retired."""

    def __init__(self, preview: PeoplePreview, parent: QWidget | None = None) -> None:
        is_residents = preview.kind is Resident
        title = self.tr("Import residents") if is_residents else self.tr("Import representatives")
        super().__init__(title, parent, save=self.tr("Take over the list"))
        words = Sentences(self)
        text = self.tr("“{file}”, sheet “{sheet}”").format(
            file=preview.file_name, sheet=preview.sheet
        )
        self.body.insertWidget(0, label(text, "heading", wrap=True))
        text = self.tr("{added} new, {changed} changed, {same} as before.").format(
            added=f"{preview.added:,}", changed=f"{preview.changed:,}", same=f"{preview.same:,}"
        )
        self.figures = WrappedLabel(text)
        self.body.insertWidget(1, self.figures)
        place = 2
        if preview.problems:
            columns: list[TableColumn[Problem]] = [
                TableColumn(
                    self.tr("Kind"),
                    lambda row: self.tr("must be put right") if row.is_error else self.tr("look"),
                ),
                TableColumn(self.tr("Cell"), lambda row: row.cell),
                TableColumn(self.tr("What"), lambda row: words.say(row.code, row.details)),
            ]
            model: TupleModel[Problem] = TupleModel(columns, self)
            model.show_rows(preview.problems)
            self.problems = Table(model, self.tr("Problems"))
            self.problems.set_widths(100, 70, 380, stretch=2)
            self.problems.show_at_least(min(len(preview.problems), _ROWS))
            self.body.insertWidget(place, self.problems)
            place += 1
        count = len(preview.vanished)
        self.retire = QCheckBox(
            self.tr("The list is complete: retire the {count} who are not in it").format(
                count=f"{count:,}"
            )
        )
        self.retire.setVisible(bool(count))
        self.body.insertWidget(place, self.retire)
        self.ask_reason()
        self._errors = sum(problem.is_error for problem in preview.problems)
        if self._errors:
            self.save.setEnabled(False)
            text = self.tr("{count} cells must be put right in the file first.")
            self.say(text.format(count=self._errors), "refused")
        self.reason.setFocus()

    def value(self) -> bool:
        """Whether others are retired."""
        return self.retire.isChecked()
