# SPDX-License-Identifier: Apache-2.0
"""Online answers: a file previewed, stored when confirmed, and the papers with both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.online import Side
from commdesk.domain.rights import Right
from commdesk.services.office.office import Office
from commdesk.services.online.returns import BothCame, Change, OnlinePreview, OnlineReturns, Planned
from commdesk.services.register_import.preview import Problem
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, WrappedLabel, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, fit, scrolled
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled
from commdesk.ui.online.words import OnlineWords
from commdesk.ui.words.sentences import Sentences


class OnlineWindow(QDialog):
    """What papers say is nowhere on it: which side counts is not decided by that."""

    stored = Signal(int)
    decided = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        """Raises UserError `topic-unknown`, `online-in-secret`."""
        super().__init__(parent)
        self._office, self._topic_id = office, topic_id
        self._jobs, self._prompts = jobs, prompts
        self._returns = OnlineReturns(office, topic_id)
        self._printed = self._returns.topic.codes.printed
        self._words = OnlineWords(self)
        self._sentences = Sentences(self)
        self.preview: OnlinePreview | None = None
        title = self._returns.topic.facts.title
        self.setWindowTitle(self.tr("Online answers: {title}").format(title=title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.choose = button(self.tr("Choose a file…"), "primary")
        self.file = label("", "secondary")
        self.band = Band()
        self.matched: TupleModel[Planned] = TupleModel(self._matched_columns(), self)
        self.problems: TupleModel[Problem] = TupleModel(self._problem_columns(), self)
        self.both: TupleModel[BothCame] = TupleModel(self._both_columns(), self)
        self.tabs = QTabWidget()
        self.both_table = self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(self._store)
        self.paper.clicked.connect(lambda: self._decide(Side.PAPER))
        self.online.clicked.connect(lambda: self._decide(Side.ONLINE))
        self.both_table.selectionModel().currentRowChanged.connect(self._show_chosen)
        fit(self, 1040, 660)
        self.refresh()
        self._show_preview(None)

    def read(self, path: Path) -> None:
        """Look through a file, in the background."""
        office, topic = self._office, self._topic_id
        self.choose.setEnabled(False)
        self._jobs.submit(
            self,
            lambda: OnlineReturns(office, topic).preview(path),
            self._show_preview,
            self._refuse,
            on_settled=lambda: self.choose.setEnabled(True),
        )

    def refresh(self) -> None:
        """Read anew where both came."""
        try:
            self.both.show_rows(self._returns.both())
        except UserError as error:
            self._refuse(error)
        count = len(self.both.rows)
        self.tabs.setTabText(2, self.tr("Both came ({count})").format(count=f"{count:,}"))
        self._show_chosen()

    # Importing

    def _choose(self) -> None:
        kinds = self.tr("Workbooks and text files (*.xlsx *.xls *.ods *.csv)")
        path = self._prompts.ask_file_to_open(self, self.tr("Choose a file"), kinds)
        if path is not None:
            self.read(path)

    def _show_preview(self, preview: OnlinePreview | None) -> None:
        self.preview = preview
        planned = () if preview is None else preview.planned
        problems = () if preview is None else preview.file.problems
        self.matched.show_rows(planned)
        self._show_problems(problems)
        self.tabs.setTabText(0, self.tr("Matched ({count})").format(count=f"{len(planned):,}"))
        fresh = sum(one.change is not Change.KNOWN for one in planned)
        self.save.setText(self.tr("Store {count} answers").format(count=f"{fresh:,}"))
        self.save.setEnabled(bool(fresh))
        if preview is not None:
            self.file.setText(preview.file.file_name)
            self.band.say(*self._words.preview(preview))
            self.tabs.setCurrentIndex(0 if planned else 1)
            if fresh:
                self.save.setFocus()

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        self.problems.show_rows(sorted(problems, key=lambda one: not one.is_error))
        self.tabs.setTabText(
            1, self.tr("Not matched, or noticed ({count})").format(count=f"{len(problems):,}")
        )

    def _store(self) -> None:
        preview, office, topic = self.preview, self._office, self._topic_id
        if preview is None:
            return
        self.save.setEnabled(False)
        self._jobs.submit(
            self, lambda: OnlineReturns(office, topic).store(preview), self._stored, self._refuse
        )

    def _stored(self, count: int) -> None:
        left = self.problems.rows
        self._show_preview(None)
        # What was not matched is still to be looked into.
        self._show_problems(left)
        said = self.tr("{count} online answers are stored.").format(count=f"{count:,}")
        self.band.say(said, "stored")
        self.refresh()
        self.stored.emit(count)

    # Where both came

    def _decide(self, side: Side) -> None:
        row = self.both_table.chosen_row()
        if row < 0:
            return
        one = self.both.rows[row]
        if Right.SUPERVISE not in self._office.role.rights:
            role = self._office.role
            self._refuse(UserError("right-missing", right=Right.SUPERVISE, role=role))
            return
        reason = self._prompts.ask_text(
            self,
            self.tr("Why does the {side} count for no. {number} ({place})?").format(
                side=self._words.side(side),
                number=self._printed(one.paper.number),
                place=one.paper.label,
            ),
            action=self.tr("Let it count"),
            detail=self.tr(
                "What either of them says is not shown here, so that nobody decides by it. The "
                "other one stays on record, and this can be decided again."
            ),
        )
        if reason is None:
            return
        try:
            self._returns.decide(one.paper.number, side, reason)
        except UserError as error:
            self._refuse(error)
            return
        self.band.say(
            self.tr("For no. {number} the {side} counts.").format(
                number=self._printed(one.paper.number), side=self._words.side(side)
            ),
            "stored",
        )
        self.refresh()
        self.both_table.selectRow(row)
        self.decided.emit()

    def _show_chosen(self) -> None:
        row = self.both_table.chosen_row()
        one = self.both.rows[row] if 0 <= row < len(self.both.rows) else None
        self.paper.setEnabled(one is not None and one.counts is not Side.PAPER)
        self.online.setEnabled(one is not None and one.counts is not Side.ONLINE)

    # Inside

    def _refuse(self, error: UserError) -> None:
        self.band.say(self._sentences.of(error), "refused")
        self.save.setEnabled(self.preview is not None and self.preview.changes_anything)

    def _lay_out(self) -> Table:
        matched = Table(self.matched, self.tr("Matched"))
        matched.set_widths(88, 200, 96, 192, 224, 112, stretch=4)
        problems = Table(self.problems, self.tr("Not matched, or noticed"))
        problems.set_widths(104, 88, 640, stretch=2)
        both = Table(self.both, self.tr("Both came"))
        both.set_widths(88, 160, 104, 184, 184, 104, 184, stretch=6)
        page = QWidget()
        inner = QVBoxLayout(page)
        fill(inner, 0, 8)
        inner.addWidget(both, 1)
        self.paper = button(self.tr("Let the paper ballot count…"))
        self.online = button(self.tr("Let the online answer count…"))
        acts = QHBoxLayout()
        acts.setSpacing(scaled(8))
        acts.addWidget(self.paper)
        acts.addWidget(self.online)
        acts.addStretch(1)
        inner.addLayout(acts)
        for widget in (matched, problems, page):
            self.tabs.addTab(widget, "")
        top = QHBoxLayout()
        top.setSpacing(scaled(12))
        top.addWidget(self.choose)
        top.addWidget(self.file, 1)
        self.save = button("", "primary", "check")
        close = button(self.tr("Close"), "large")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addLayout(top)
        said = self.tr(
            "An export of the platform: paper number, room, or name and phone; the time; one "
            "column for each matter."
        )
        rule = self._words.rule(self._returns.topic.entry.precedence)
        content = QWidget()
        middle = QVBoxLayout(content)
        fill(middle, 0, 10)
        middle.addWidget(WrappedLabel(f"{said}{rule}", "secondary"))
        middle.addWidget(self.band)
        middle.addWidget(self.tabs, 1)
        # With large type on a small screen this scrolls, and the buttons stay in sight.
        column.addWidget(scrolled(content), 1)
        column.addLayout(foot)
        return both

    def _matched_columns(self) -> tuple[TableColumn[Planned], ...]:
        words, answer = self._words, lambda one: one.answer
        return (
            TableColumn(self.tr("No."), lambda one: self._printed(answer(one).paper.number)),
            TableColumn(self.tr("Home"), lambda one: answer(one).paper.label),
            TableColumn(self.tr("Row"), lambda one: answer(one).cell),
            TableColumn(self.tr("Answered"), lambda one: words.moment(answer(one).answered)),
            TableColumn(self.tr("What it changes"), words.change, colour=_colour),
            TableColumn(self.tr("Counts"), lambda one: words.side(one.counts)),
        )

    def _problem_columns(self) -> tuple[TableColumn[Problem], ...]:
        return (
            TableColumn(self.tr("Sheet"), lambda one: one.sheet),
            TableColumn(self.tr("Cell"), lambda one: one.cell),
            TableColumn(
                self.tr("What is wrong"),
                lambda one: self._sentences.say(one.code, one.details),
                colour=lambda one: palette().refused if one.is_error else None,
            ),
        )

    def _both_columns(self) -> tuple[TableColumn[BothCame], ...]:
        words = self._words
        return (
            TableColumn(self.tr("No."), lambda one: self._printed(one.paper.number)),
            TableColumn(self.tr("Home"), lambda one: one.paper.label),
            TableColumn(self.tr("Voter"), lambda one: one.voter.name),
            TableColumn(self.tr("Paper keyed"), lambda one: words.moment(one.keyed_at)),
            TableColumn(self.tr("Answered"), lambda one: words.moment(one.answered)),
            TableColumn(self.tr("Counts"), lambda one: words.side(one.counts)),
            TableColumn(self.tr("Why"), lambda one: one.reason),
        )


def _colour(planned: Planned) -> str | None:
    return palette().attention if planned.change in {Change.BESIDE, Change.CHANGED} else None
