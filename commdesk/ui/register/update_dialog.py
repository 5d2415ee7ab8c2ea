# SPDX-License-Identifier: Apache-2.0
"""What a workbook would change in the register, to be confirmed line by line or together."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.services.register.plan import Item, News, Part, UpdatePlan
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.register.marks import MarkModel, MarksView
from commdesk.ui.register.words import RegisterWords
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words


class UpdateModel(MarkModel):
    """The lines of a plan."""

    def __init__(self, plan: UpdatePlan, parent: QObject) -> None:
        super().__init__((), parent)
        self._says = RegisterWords(self)
        self._words = Words(self)
        self._titles = (
            self.tr("What"), self.tr("Property"), self.tr("Owner"), self.tr("Change"),
        )  # fmt: skip
        self.show_items(plan.items)

    def text(self, item: Item, column: int) -> str:
        """What a cell shows."""
        if column == 0:
            return self._says.news(item.news)
        if column == 1:
            if item.address is not None:
                return item.address.label
            return self.tr("{count} properties").format(count=item.held)
        if column == 2:
            return item.owner.name
        return self._change(item)

    def _change(self, item: Item) -> str:
        if item.news is News.ADDED and item.home is not None:
            return f"{shown_area(item.home.area)} ㎡  {self._words.of(item.home.use)}"
        if item.news is News.VANISHED:
            return self.tr("not in the workbook")
        if item.news is News.MERGED:
            others = "、".join(f"{o.name} {o.phone}".strip() for o in (item.owner, *item.others))
            return self.tr("one person by the phone now given: {others}").format(others=others)
        told = [
            self.tr("{part}: {old} → {new}").format(
                part=self._says.part(found.part),
                old=self._value(found.part, found.old),
                new=self._value(found.part, found.new),
            )
            for found in item.differences
        ]
        return self.tr("; ").join(told)

    def _value(self, part: Part, value: Any) -> str:
        if part is Part.AREA:
            return shown_area(value)
        if part in {Part.COUNTS, Part.DELIVERED}:
            return self.tr("yes") if value else self.tr("no")
        if part in {Part.USE, Part.AREA_SOURCE}:
            return self._words.of(value)
        if isinstance(value, tuple):
            value = "、".join(value)
        return value or self.tr("empty")


class UpdateDialog(Sheet):
    """Shows a plan; `entered` carries the lines marked and the reason."""

    entered = Signal(object, str)
    stop_wanted = Signal()

    def __init__(self, plan: UpdatePlan, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Update the register"), 1080, 640)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._plan = plan
        self._sentences = Sentences(self)
        self._is_storing = False
        self.right_file = QCheckBox(self.tr("It is the right file"))
        says = RegisterWords(self)
        told = Counter(item.news for item in plan.items)
        heading = self.tr("“{file}” differs from the register in {count} places").format(
            file=file_name, count=f"{len(plan.items):,}"
        )
        self.body.addWidget(ElidedLabel(heading, "heading"))
        figures = [f"{says.news(news)} {told[news]:,}" for news in News if told[news]]
        figures.append(self.tr("unchanged {count}").format(count=f"{plan.same:,}"))
        self.figures = label(self.tr(", ").join(figures), "secondary", wrap=True)
        self.body.addWidget(self.figures)
        self.model = UpdateModel(plan, self)
        self.marks = MarksView(self.model, (120, 180, 180, 480), stretch=3)
        self.marks.show_items(plan.items)
        self.only, self.table = self.marks.only, self.marks.table
        self.body.addWidget(self.marks, 1)
        if told[News.VANISHED]:
            text = self.tr(
                "What is not in the workbook is not marked: a workbook may hold only a part of "
                "the estate. Mark it when it is to leave the register."
            )
            self.body.addWidget(label(text, "secondary", wrap=True))
        self.reason = QLineEdit(self.tr("update from “{file}”").format(file=file_name))
        form = Form()
        form.add(self.tr("Reason"), self.reason)
        if plan.is_doubtful:
            text = self.tr(
                "Is this the wrong file? Of {total} properties in the workbook {known} are in the "
                "register, {owners} of them with another owner."
            )
            total = plan.known + told[News.ADDED]
            self.doubt = label(
                text.format(total=total, known=plan.known, owners=plan.other_owners),
                "attention",
                wrap=True,
            )
            self.add_foot(self.doubt)
            self.add_foot(self.right_file)
        self.add_foot(form)
        self.right_file.toggled.connect(self._count)
        self._build_footer()
        self.model.marked_changed.connect(self._count)
        self._count()
        self.table.selectRow(0)
        self.table.setFocus()

    def _build_footer(self) -> None:
        self.bar = QProgressBar()
        self.bar.setMaximumWidth(scaled(280))
        self.bar.setAccessibleName(self.tr("Storing the register…"))
        self.bar.hide()
        self.summary = ElidedLabel("", "secondary")
        self._back = button(self.tr("Cancel"))
        self._back.clicked.connect(self.reject)
        self.confirm = button(self.tr("Update the register"), "primary", "check")
        self.confirm.clicked.connect(self._enter)
        self.footer.insertWidget(0, self.summary, 1)
        self.footer.addWidget(self.bar)
        self.add_button(self._back)
        self.add_main_button(self.confirm)

    def set_storing(self, *, storing: bool) -> None:
        """While it is stored, leaving means stopping."""
        self._is_storing = storing
        self.bar.setVisible(storing)
        self.bar.setRange(0, 0)
        self.confirm.setEnabled(not storing)
        self._back.setText(self.tr("Stop") if storing else self.tr("Cancel"))

    def show_progress(self, done: int, total: int) -> None:
        """A step further."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def refuse(self, error: UserError) -> None:
        """Say what is wrong; what was marked stays."""
        self.say(self._sentences.of(error), "refused")

    def reject(self) -> None:
        """Leave, or stop what is being stored."""
        if self._is_storing:
            self.stop_wanted.emit()
        else:
            super().reject()

    def _count(self) -> None:
        count = sum(self.model.marked)
        self.summary.show_text(
            self.tr("{count} of {total} marked. Votes opened already do not change.").format(
                count=f"{count:,}", total=f"{len(self.model.items):,}"
            )
        )
        is_sure = self.right_file.isChecked() or not self._plan.is_doubtful
        self.confirm.setEnabled(bool(count) and is_sure)

    def _enter(self) -> None:
        if not self.reason.text().strip():
            self.refuse(UserError("reason-missing"))
            self.reason.setFocus()
            return
        self.entered.emit(self.model.chosen, self.reason.text().strip())
