# SPDX-License-Identifier: Apache-2.0
"""The preview of a register: what was understood, what is in doubt, and whether to take it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from commdesk.domain.area import shown_area
from commdesk.services.register_import.preview import Field, RegisterPreview
from commdesk.ui.imports.columns import ColumnsView
from commdesk.ui.imports.lists import PreviewLists
from commdesk.ui.imports.mends import MendsView
from commdesk.ui.imports.problems import ProblemsView
from commdesk.ui.imports.sheets import SheetBox
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, ElidedLabel
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.register.card import Figure
from commdesk.ui.words.sentences import Sentences

if TYPE_CHECKING:
    from commdesk.services.workbooks import Sheet as FileSheet

Mapped = Mapping[int, Field | None]
_LEAST = 205  # of the lists: two rows, and a cell to be put right


@dataclass(frozen=True, slots=True)
class Understood:
    """A preview with the heads it would count, which only a roll tells.

    `sheet` is the one read, with the cells that were put right.
    """

    preview: RegisterPreview
    people: int
    sheet: FileSheet | None = None


class ImportDialog(Sheet):
    """Shows a preview; whoever opened it reads again, stores, and closes it."""

    confirmed = Signal()
    sheet_chosen = Signal(str)
    columns_changed = Signal(object)  # Mapped: what was said anew
    cells_mended = Signal(object)  # dict[tuple[str, str], str]: texts by sheet and cell
    mend_taken_back = Signal(object)  # tuple[str, str]: sheet and cell
    read_again = Signal()
    stop_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, understood: Understood, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Import a register"), 1080, 680)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._sentences = Sentences(self)
        self._is_storing = False
        self._preview = understood.preview
        fill(self.body, 14, 8)  # the lists need the height, at large type above all
        self.file = ElidedLabel("", "heading")
        self.sheets = SheetBox()
        self.sheets.chosen.connect(self.sheet_chosen)
        top = QHBoxLayout()
        top.addWidget(self.file, 1)
        top.addWidget(self.sheets)
        self.body.addLayout(top)
        self.properties = Figure(self.tr("properties"))
        self.counted = Figure(self.tr("of them counted"))
        self.not_counted = Figure(self.tr("not counted"))
        self.people = Figure(self.tr("people counted"))
        self.area = Figure(self.tr("area counted, ㎡"))
        self.stated = Figure(self.tr("total stated in the file, ㎡"))
        self.body.addWidget(self._figures())
        self.total = Band()
        self.body.addWidget(self.total)
        self.columns = ColumnsView()
        self.columns.begun.connect(self._hold_back)
        self.columns.changed.connect(self.columns_changed)
        self._columns_page = _padded(self.columns)
        self.problems = ProblemsView()
        self.problems.mended.connect(self.cells_mended)
        self.mends = MendsView()
        self.mends.taken_back.connect(self.mend_taken_back)
        self.lists = PreviewLists(self)
        self.tabs = _Tabs()
        set_role(self.tabs.tabBar(), "small")
        self.body.addWidget(self.tabs, 1)
        self._build_footer()
        self.show_preview(understood)
        # With nothing to look into, Enter goes on; with a doubt the eye goes there first.
        (self.problems if self.problems.count else self._confirm).setFocus()

    def show_preview(self, understood: Understood) -> None:
        """Show what was understood, the first time or after another reading."""
        preview = understood.preview
        self._preview = preview
        self.file.show_text(
            self.tr("“{file}”, sheet “{sheet}”").format(file=preview.file_name, sheet=preview.sheet)
        )
        self.sheets.show_sheets(preview.sheets, preview.sheet)
        self.properties.show_value(f"{len(preview.register.properties):,}")
        self.counted.show_value(f"{preview.counted:,}")
        self.not_counted.show_value(f"{len(preview.not_counted):,}")
        self.not_counted.setVisible(bool(preview.not_counted))
        self.people.show_value(f"{understood.people:,}")
        self.area.show_value(shown_area(preview.total_found))
        self._show_total(preview)
        self.columns.show_columns(preview.columns)
        self.set_reading(False)
        self.problems.show_preview(preview, understood.sheet)
        self.mends.show_preview(preview)
        focused = self.focusWidget()
        self._fill_tabs(preview)
        if not self.problems.go_on() and focused is not None:
            # Where it was; what was put right may have been the last of its kind.
            next_one = self._confirm if self._confirm.isEnabled() else self.tabs
            (focused if focused.isVisibleTo(self) else next_one).setFocus()

    def set_reading(self, reading: bool) -> None:
        """While the file is read again, nothing can be confirmed."""
        self._again.setEnabled(not reading)
        self.problems.set_busy(reading)
        self.mends.set_busy(reading)
        waits = reading or self.columns.is_waiting
        self._confirm.setEnabled(not waits and not self._preview.has_errors)
        if reading:
            self._say(self.tr("Reading the file…"), "secondary")
        else:
            self._show_verdict(self._preview)

    def set_storing(self, storing: bool) -> None:
        """While it is stored, closing means stopping."""
        self._is_storing = storing
        self._again.setVisible(not storing)
        self._confirm.setVisible(not storing)
        self.bar.setVisible(storing)
        self.bar.setRange(0, 0)
        self.tabs.setEnabled(not storing)
        self.sheets.setEnabled(not storing)
        self._back.setText(self.tr("Stop") if storing else self.tr("Cancel"))
        self._back.setEnabled(True)
        if storing:
            self._say(self.tr("Storing the register…"), "secondary")
        else:
            self._show_verdict(self._preview)

    def show_progress(self, done: int, total: int) -> None:
        """A step further in storing."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def reject(self) -> None:
        """Leave, or stop what is being stored."""
        if self._is_storing:
            self._back.setEnabled(False)
            self.stop_wanted.emit()
        elif self._is_worked_on:
            self.leave_wanted.emit()
        else:
            super().reject()

    def leave(self) -> None:
        """Leave, whatever was put right."""
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_storing or self._is_worked_on:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    @property
    def _is_worked_on(self) -> bool:
        """Whether cells were put right or columns changed here."""
        said = any(not choice.is_remembered for choice in self._preview.choices)
        return bool(self._preview.mends) or said or self.columns.is_waiting

    def _hold_back(self) -> None:
        """What was just said of a column is not understood yet."""
        self._confirm.setEnabled(False)

    def _figures(self) -> QWidget:
        made = card()
        row = QHBoxLayout(made)
        row.setContentsMargins(scaled(20), scaled(6), scaled(20), scaled(6))
        row.setSpacing(scaled(40))
        for figure in (
            self.properties,
            self.counted,
            self.not_counted,
            self.people,
            self.area,
            self.stated,
        ):
            row.addWidget(figure)
        row.addStretch()
        return made

    def _build_footer(self) -> None:
        self.reason = ElidedLabel("", "secondary")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Storing the register…"))
        self.bar.setMaximumWidth(scaled(280))
        self.bar.hide()
        self._again = button(self.tr("Read again"), "", "refresh-cw")
        self._again.setToolTip(
            self.tr("After putting the file right and saving it in the workbook program")
        )
        self._again.clicked.connect(self.read_again)
        self._back = button(self.tr("Cancel"))
        self._back.clicked.connect(self.reject)
        self._confirm = button(self.tr("Take over the register"), "primary", "check")
        self._confirm.clicked.connect(self.confirmed)
        self.footer.insertWidget(0, self.reason, 1)
        self.footer.addWidget(self.bar)
        self.add_button(self._again)
        self.add_button(self._back)
        self.add_main_button(self._confirm)

    def _show_total(self, preview: RegisterPreview) -> None:
        if preview.total_stated is None:
            self.stated.show_value(self.tr("none"))
            self.total.say("")
            return
        self.stated.show_value(shown_area(preview.total_stated))
        for problem in preview.problems:
            if problem.code == "total-not-checked":
                self.total.say("")  # what keeps it from being checked comes first
                return
            if problem.code.startswith("total-"):
                state = "refused" if problem.is_error else "attention"
                state = "stored" if problem.code == "total-rounded" else state
                self.total.say(self._sentences.say(problem.code, problem.details), state)
                return
        self.total.say(
            self.tr("The total stated in the file agrees with the sum of its rows."), "stored"
        )

    def _fill_tabs(self, preview: RegisterPreview) -> None:
        front = self.tabs.tabText(self.tabs.currentIndex()).split(" ")[0]
        kept = (self.problems, self.mends, self._columns_page)
        while self.tabs.count():
            page = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if page is not None and page not in kept:
                page.deleteLater()
        if self.problems.count:
            title = self.tr("Problems {count}").format(count=self.problems.count)
            self.tabs.addTab(self.problems, title)
        if self.mends.count:
            title = self.tr("Put right here {count}").format(count=self.mends.count)
            self.tabs.addTab(self.mends, title)
        title = self.tr("Columns {count}").format(count=len(preview.columns))
        self.tabs.addTab(self._columns_page, title)
        for part in self.lists.of(preview):
            if part.count:
                self.tabs.addTab(part.view, part.title)
        for at in range(self.tabs.count()):
            if front and self.tabs.tabText(at).split(" ")[0] == front:
                self.tabs.setCurrentIndex(at)

    def _show_verdict(self, preview: RegisterPreview) -> None:
        if preview.has_errors:
            self._say(
                self.tr("Still to be put right: {count}").format(count=len(preview.errors)),
                "refused",
            )
        elif preview.warnings:
            self._say(
                self.tr("To be looked at: {count}; you may go on.").format(
                    count=len(preview.warnings)
                ),
                "attention",
            )
        else:
            self._say(self.tr("Everything was understood."), "stored")

    def _say(self, text: str, role: str) -> None:
        set_role(self.reason, role)
        self.reason.show_text(text)


class _Tabs(QTabWidget):
    """Takes the height that is left, and asks for no more than some rows."""

    def hasHeightForWidth(self) -> bool:
        # Else the page asks for all the height its lists would like, and scrolls as a whole.
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(_LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), scaled(_LEAST))


def _padded(view: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    fill(column, 0, 0)
    column.addWidget(view)
    return made
