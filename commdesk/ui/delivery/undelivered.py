# SPDX-License-Identifier: Apache-2.0
"""Who has no paper yet 未送达清单: by building, printed or saved, and posting in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.delivery.desk import BuildingMissing, DeliveryDesk
from commdesk.services.delivery.undelivered_export import export_undelivered
from commdesk.ui.delivery.printing import make_list
from commdesk.ui.delivery.settings import POSTED, HandoverForm
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form, line_up
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.sheet_paper import SheetPaper
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences


class UndeliveredDialog(Sheet):
    """The list, and a posted notice for the papers of the chosen building, or of all."""

    posted = Signal(int)

    def __init__(
        self, desk: DeliveryDesk, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, self.tr("Papers not delivered"), 760, 560)
        self._desk, self._prompts = desk, prompts
        self._sentences = Sentences(self)
        self.paper = SheetPaper(jobs, prompts, self)
        self.lines = desk.undelivered()
        self.model: TupleModel[BuildingMissing] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Papers not delivered, by building"))
        self.table.set_widths(128, 88, 112, 320, stretch=3)
        self.table.show_at_least(5)
        self.total = label("", "strong")
        self.body.addWidget(self.total)
        self.body.addWidget(self.table, 1)
        self.print = button(self.tr("Print…"), "", "printer")
        self.export = button(self.tr("Save as workbook…"))
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.print)
        row.addWidget(self.export)
        row.addStretch(1)
        self.body.addLayout(row)
        self.whom = QComboBox()
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("such as: notice board of building 3"))
        self.form = HandoverForm(single=False)
        self.form.method.setCurrentText(POSTED)
        self.form.method.setEnabled(False)
        self.body.addWidget(label(self.tr("A notice posted in place of a delivery"), "strong"))
        where = Form()
        where.add(self.tr("For"), self.whom)
        where.add(self.tr("Posted at"), self.place)
        self.body.addLayout(where)
        self.body.addLayout(self.form)
        line_up(where, self.form)
        back = button(self.tr("Close"))
        back.clicked.connect(self.reject)
        self.post = button(self.tr("Record the notice…"), "primary", "check")
        self.add_button(back)
        self.add_main_button(self.post)
        self.print.clicked.connect(self._print)
        self.export.clicked.connect(self._export)
        self.post.clicked.connect(self._post)
        self._show()
        # A row that is marked and what the notice is for are always the same.
        self.table.selectionModel().selectionChanged.connect(self._row_marked)
        self.whom.currentIndexChanged.connect(self._whom_chosen)

    @property
    def chosen(self) -> tuple[BuildingMissing, ...]:
        """The building that is marked, or all."""
        row = self.whom.currentIndex() - 1
        return self.lines if row < 0 else (self.lines[row],)

    def _show(self) -> None:
        self.model.show_rows(self.lines)
        total = sum(len(line.missing) for line in self.lines)
        if total:
            said = self.tr("{count} papers have no delivery on record.").format(count=f"{total:,}")
        else:
            said = self.tr("Every paper has a delivery on record.")
        self.total.setText(said)
        self.whom.addItem(self._said_of(self.tr("all buildings"), total))
        for line in self.lines:
            self.whom.addItem(self._said_of(line.label or self.tr("no place"), len(line.missing)))
        for made in (self.print, self.export, self.post):
            made.setEnabled(bool(total))

    def _said_of(self, where: str, count: int) -> str:
        return self.tr("{where}: {count} papers").format(where=where, count=f"{count:,}")

    def _row_marked(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.whom.setCurrentIndex(rows[0].row() + 1 if rows else 0)

    def _whom_chosen(self, at: int) -> None:
        if at:
            self.table.selectRow(at - 1)
        else:
            self.table.clearSelection()

    def _print(self) -> None:
        desk, lines = self._desk, self.lines
        self.paper.open_preview(lambda: make_list(desk, lines))

    def _export(self) -> None:
        title = self._desk.topic.facts.title
        name = self.tr("{title} not delivered.xlsx").format(title=title)
        path = self._prompts.ask_file_to_save(
            self, self.tr("Save as workbook"), self.tr("Workbooks (*.xlsx)"), name
        )
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the list as a workbook."""
        try:
            count = export_undelivered(path, self._desk.topic, self.lines)
        except UserError as error:
            self.say(self._sentences.of(error), "refused")
            return
        said = self.tr("{count} papers saved in {path}").format(count=f"{count:,}", path=path)
        self.say(said, "stored")

    def _post(self) -> None:
        place = self.place.text().strip()
        if not place:
            self.say(self.tr("Say where the notice was posted."), "refused")
            self.place.setFocus()
            self.bring_into_sight(self.place)
            return
        lines = self.chosen
        numbers = [missing.paper.number for line in lines for missing in line.missing]
        where = self.tr("all buildings")
        if self.whom.currentIndex():
            where = lines[0].label or self.tr("no place")
        if not self._prompts.confirm(
            self,
            self.tr("Record a posted notice for {count} papers ({where})?").format(
                count=f"{len(numbers):,}", where=where
            ),
            action=self.tr("Record the notice"),
            detail=self.tr(
                "They count as delivered from then on. A delivery in person can be recorded "
                "instead after the notice was withdrawn."
            ),
        ):
            return
        how = self.form.handover()
        note = "，".join(filter(None, (place, how.note)))
        try:
            count = self._desk.deliver(
                numbers, type(how)(POSTED, note, "", "", how.deliverers, how.at)
            )
        except UserError as error:
            self.say(self._sentences.of(error), "refused")
            return
        self.accept()
        self.posted.emit(count)

    def _columns(self) -> tuple[TableColumn[BuildingMissing], ...]:
        def rooms(line: BuildingMissing) -> str:
            return "、".join(one.paper.label for one in line.missing[:20])

        return (
            TableColumn(self.tr("Building"), lambda line: line.label or self.tr("no place")),
            TableColumn(self.tr("Papers"), lambda line: f"{line.papers:,}", is_figure=True),
            TableColumn(
                self.tr("Not delivered"), lambda line: f"{len(line.missing):,}", is_figure=True
            ),
            TableColumn(self.tr("Rooms"), rooms),
        )
