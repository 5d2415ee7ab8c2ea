# SPDX-License-Identifier: Apache-2.0
"""The window of sheets: all that can be printed, what each is for, and how it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import load_topic
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, WrappedLabel, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import card, fill, fit, line, scrolled
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled
from commdesk.ui.sheets.claims import claim_said
from commdesk.ui.sheets.kind import Chosen, Entry, Option, SheetKind, Situation
from commdesk.ui.sheets.letterhead_dialog import LetterheadDialog
from commdesk.ui.sheets.press import Press
from commdesk.ui.sheets.registry import sheet_kinds
from commdesk.ui.sheets.words import SheetWords
from commdesk.ui.words.sentences import Sentences

_ROW = 48
_LONGEST = 120  # characters of an entry


class SheetsWindow(QDialog):
    """A list of the sheets, and beside it the chosen one with its choices and three buttons."""

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._topic_id = office, topic_id
        self._prompts = prompts
        self._sentences = Sentences(self)
        self.press = Press(office, topic_id, jobs, prompts, self)
        self.press.busy_changed.connect(self._allow)
        self.kinds = sheet_kinds(SheetWords(self))
        self.situation = Situation(office, load_topic(office, topic_id))
        self._refusals = [self._refusal(kind) for kind in self.kinds]
        self._combos: dict[str, QComboBox] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._fields: dict[str, QLineEdit] = {}
        self.setWindowTitle(
            self.tr("Sheets: {title}").format(title=self.situation.topic.facts.title)
        )
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.model: TupleModel[SheetKind] = TupleModel(self._columns(), self)
        self.list = Table(self.model, self.tr("Sheets"))
        self.list.set_widths(288, stretch=0)
        self.list.horizontalHeader().hide()
        # Two lines each: what it is called, and what it is for.
        self.list.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.list.selectionModel().selectionChanged.connect(self._show_kind)
        self.name = label("", "heading")
        self.about = WrappedLabel("")
        self.reason = Band()
        self.caution = Band()
        self.note = Band()
        self._options = QVBoxLayout()
        self.preview = button(self.tr("Preview"), "primary", "eye")
        self.print = button(self.tr("Print…"), "", "printer")
        self.save = button(self.tr("Save as PDF…"), "", "download")
        self.letterhead = button(self.tr("Head and words of the office…"))
        self.close_button = button(self.tr("Close"))
        self._lay_out()
        self.preview.clicked.connect(lambda: self._go(self.press.preview))
        self.print.clicked.connect(lambda: self._go(self.press.print))
        self.save.clicked.connect(lambda: self._go(self.press.save))
        self.letterhead.clicked.connect(self._edit_letterhead)
        self.close_button.clicked.connect(self.close)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Print), self, lambda: self._go(self.press.print)
        )
        self.model.show_rows(self.kinds)
        self.list.selectRow(0)
        self.list.setFocus()
        fit(self, 960, 640)

    @property
    def kind(self) -> SheetKind:
        """The chosen sheet."""
        return self.kinds[max(self.list.chosen_row(), 0)]

    def choose(self, key: str) -> None:
        """Choose a sheet by its name on record."""
        self.list.selectRow(next(n for n, kind in enumerate(self.kinds) if kind.key == key))

    def chosen(self) -> Chosen:
        """How the chosen sheet is wanted."""
        return {
            **{key: combo.currentData() for key, combo in self._combos.items()},
            **{key: box.isChecked() for key, box in self._boxes.items()},
            **{key: field.text().strip() for key, field in self._fields.items()},
        }

    def refresh(self) -> None:
        """The topic stands otherwise, or papers were stored."""
        self.situation = Situation(self._office, load_topic(self._office, self._topic_id))
        self._refusals = [self._refusal(kind) for kind in self.kinds]
        row = self.list.chosen_row()
        self.model.show_rows(self.kinds)
        self.list.selectRow(max(row, 0))

    # What is shown

    def _refusal(self, kind: SheetKind) -> str:
        """Why a sheet can not be printed now, "" if it can."""
        try:
            kind.check(self.situation)
        except UserError as error:
            return self._sentences.of(error)
        return ""

    def _show_kind(self) -> None:
        kind = self.kind
        self.name.setText(kind.title)
        self.about.setText(kind.about)
        self.about.setAccessibleName(kind.about)
        self.reason.say(self._refusals[self.kinds.index(kind)], "attention")
        self._clear_options()
        self._combos, self._boxes, self._fields = {}, {}, {}
        form = Form()
        for choice in kind.choices(self.situation):
            if isinstance(choice, Option):
                combo = QComboBox()
                for value, name in choice.values:
                    combo.addItem(name, value)
                combo.currentIndexChanged.connect(self._caution)
                self._combos[choice.key] = combo
                form.add(choice.name, combo)
            elif isinstance(choice, Entry):
                field = QLineEdit()
                field.setPlaceholderText(choice.hint)
                field.setMaxLength(_LONGEST)
                field.editingFinished.connect(self._caution)
                self._fields[choice.key] = field
                form.add(choice.name, field)
            else:
                box = QCheckBox(choice.text)
                box.setChecked(choice.is_on)
                box.toggled.connect(self._caution)
                self._boxes[choice.key] = box
                form.addWidget(box, form.rowCount(), 1)
        self._options.addLayout(form)
        self._caution()
        self._allow()

    def _clear_options(self) -> None:
        while (item := self._options.takeAt(0)) is not None:
            layout = item.layout()
            if layout is None:
                continue
            while (inner := layout.takeAt(0)) is not None:
                widget = inner.widget()
                if widget is not None:
                    # Out of the window at once: it could be found there until it is freed.
                    widget.setParent(None)
                    widget.deleteLater()
            layout.deleteLater()

    def _caution(self) -> None:
        kind, chosen = self.kind, self.chosen()
        self.caution.say(self._warning(kind, chosen), "attention")
        is_refused = bool(self._refusals[self.kinds.index(kind)])
        self.note.say("" if is_refused else kind.note(self.situation, chosen), "attention")

    def _warning(self, kind: SheetKind, chosen: Chosen) -> str:
        """What is to be confirmed first: of the sheet itself, and of the office's words on it."""
        said = [kind.warning(self.situation, chosen)]
        if kind.has_letterhead:
            said.append(claim_said(self.situation.topic, load_letterhead(self._office)))
        return "\n".join(one for one in said if one)

    def _allow(self) -> None:
        can = not self._refusals[self.kinds.index(self.kind)] and not self.press.is_busy
        for made in (self.preview, self.print, self.save):
            made.setEnabled(can)
        for field in (*self._combos.values(), *self._boxes.values(), *self._fields.values()):
            field.setEnabled(can)

    # What is done

    def _go(self, act: Callable[[SheetKind, Situation, Chosen], None]) -> None:
        if not self.preview.isEnabled():
            return
        kind, chosen = self.kind, self.chosen()
        warning = self._warning(kind, chosen)
        if warning and not self._prompts.confirm(
            self,
            self.tr("Make “{sheet}” like this?").format(sheet=kind.title),
            action=self.tr("Make it"),
            detail=warning,
            is_dangerous=True,
        ):
            return
        act(kind, self.situation, chosen)

    def _edit_letterhead(self) -> None:
        dialog = LetterheadDialog(self._office, self._prompts, self)
        dialog.stored.connect(self._caution)
        dialog.open()

    def _lay_out(self) -> None:
        content = QWidget()
        said = QVBoxLayout(content)
        fill(said, 16, 12)
        for widget in (self.name, self.about, self.reason):
            said.addWidget(widget)
        said.addWidget(line())
        said.addLayout(self._options)
        said.addWidget(self.note)
        said.addWidget(self.caution)
        said.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(scaled(8))
        for made in (self.preview, self.print, self.save):
            acts.addWidget(made)
        acts.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(scaled(12))
        side = card()
        inside = QVBoxLayout(side)
        fill(inside, 1, 0)
        inside.addWidget(scrolled(content))
        right.addWidget(side, 1)
        right.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(scaled(16))
        both.addWidget(self.list, 4)
        both.addLayout(right, 5)
        foot = QHBoxLayout()
        foot.addWidget(self.letterhead)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _columns(self) -> tuple[TableColumn[SheetKind], ...]:
        def colour(kind: SheetKind) -> str | None:
            return palette().secondary if self._refusals[self.kinds.index(kind)] else None

        def said(kind: SheetKind) -> str:
            return f"{kind.title}\n{kind.about}"

        return (TableColumn(self.tr("Sheet"), said, colour=colour),)
