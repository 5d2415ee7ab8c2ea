# SPDX-License-Identifier: Apache-2.0
"""Every settling of a vote, and what is different between two of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.topics import Basis
from commdesk.domain.what_changed import Change
from commdesk.render.words import change_words
from commdesk.services.afterwards.settled import Recount, Settled, changes_between
from commdesk.ui.afterwards.words import AfterwardsWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette


class VersionsPage(QWidget):
    """The chosen version beside the one before it."""

    recount_wanted = Signal()
    print_wanted = Signal(object, object)  # Settled, and the one before it or None

    def __init__(self, words: AfterwardsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._basis = Basis.OWNERS
        self._all: tuple[Settled, ...] = ()
        self._recounted: tuple[Settled, ...] = ()
        self.none = label(
            self.tr(
                "The result is not settled yet. Once the vote is closed, settle its result under "
                "“Topics”; every settled version is kept here."
            ),
            "secondary",
            wrap=True,
        )
        self.versions: TupleModel[Settled] = TupleModel(self._version_columns(), self)
        self.table = Table(self.versions, self.tr("Settled versions"))
        self.table.set_widths(100, 210, 100, 260, stretch=3)
        self.table.show_at_least(2)
        self.state = label("", "secondary", wrap=True)
        self.said = label("", "strong", wrap=True)
        self.changes: TupleModel[Change] = TupleModel(self._change_columns(), self)
        self.differences = Table(self.changes, self.tr("What changed"))
        self.differences.set_widths(260, 200, 150, 150, stretch=0)
        self.differences.show_at_least(4)
        self.band = Band()
        self.recount = button(self.tr("Count again and compare"), "large", "refresh-cw")
        self.recount.clicked.connect(self.recount_wanted)
        self.print = button(self.tr("Print this version…"), "large", "printer")
        self.print.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.addWidget(self.recount)
        foot.addWidget(self.print)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        fill(column, 12, 10)
        column.addWidget(self.none)
        column.addWidget(self.table, 2)
        column.addWidget(self.state)
        column.addWidget(self.said)
        column.addWidget(self.differences, 3)
        column.addWidget(self.band)
        column.addLayout(foot)
        self.table.selectionModel().currentRowChanged.connect(self._show_changes)

    def show_versions(self, versions: tuple[Settled, ...], basis: Basis) -> None:
        """The newest first, and chosen."""
        self._basis = basis
        if versions != self._recounted:
            # What a recount found is true of the versions it was made of.
            self.band.say("")
        self._all = versions
        self.none.setVisible(not versions)
        for widget in (self.table, self.recount, self.print):
            widget.setVisible(bool(versions))
        self.recount.setEnabled(any(one.taken_back is None for one in versions))
        self.versions.show_rows(versions[::-1])
        if versions:
            self.table.selectRow(0)
        self._show_changes()

    def show_recount(self, found: Recount) -> None:
        """What counting again came to; its differences are listed where there are any."""
        state, said = self._words.recounted(found)
        self._recounted = self._all
        self.band.say(said, state)
        if not found.agrees:
            self.said.setText(said)
            self.changes.show_rows(found.changes)
            self._show_differences(shown=True)

    def _print(self) -> None:
        rows, at = self.versions.rows, self.table.chosen_row()
        if 0 <= at < len(rows):
            self.print_wanted.emit(rows[at], rows[at + 1] if at + 1 < len(rows) else None)

    def _show_changes(self, *_: object) -> None:
        rows, at = self.versions.rows, self.table.chosen_row()
        # Reasons may be longer than a line of the table.
        chosen = rows[at] if 0 <= at < len(rows) else None
        has_reason = chosen is not None and bool(chosen.reason or chosen.taken_back)
        self.state.setText(self._words.whole(chosen) if chosen is not None else "")
        self.state.setVisible(has_reason)
        is_later = 0 <= at < len(rows) - 1
        self.said.setVisible(is_later)
        if not is_later:
            self.changes.show_rows(())
            self._show_differences(shown=False)
            return
        after, before = rows[at], rows[at + 1]
        found = changes_between(before, after)
        self.said.setText(self._words.compared(before, after, len(found)))
        self.changes.show_rows(found)
        self._show_differences(shown=bool(found))

    def _show_differences(self, *, shown: bool) -> None:
        self.differences.setVisible(shown)
        self.said.setVisible(shown or self.said.isVisibleTo(self))

    def _version_columns(self) -> tuple[TableColumn[Settled], ...]:
        def colour(one: Settled) -> str | None:
            return palette().stored if one.taken_back is None else None

        return (
            TableColumn(self.tr("Version"), self._words.version),
            TableColumn(self.tr("Settled"), self._words.moment),
            TableColumn(self.tr("By"), lambda one: one.operator),
            TableColumn(self.tr("State"), self._words.holds, colour=colour),
        )

    def _change_columns(self) -> tuple[TableColumn[Change], ...]:
        return (
            TableColumn(self.tr("Matter"), change_words.place),
            TableColumn(self.tr("Figure"), lambda one: change_words.item(one, self._basis)),
            TableColumn(
                self.tr("Before"), lambda one: change_words.value(one, one.before), is_figure=True
            ),
            TableColumn(
                self.tr("After"), lambda one: change_words.value(one, one.after), is_figure=True
            ),
        )
