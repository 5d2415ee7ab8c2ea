# SPDX-License-Identifier: Apache-2.0
"""Recording that the papers were delivered: how, and which ones were not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet

_SPAN = re.compile(r"(\d+)(?:\s*[-–—~至到]\s*(\d+))?")
_BETWEEN = re.compile(r"[,，、;；\s]+")


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """What was entered."""

    numbers: tuple[int, ...]
    method: str
    note: str


class DeliveryDialog(Sheet):
    """Asks; whoever opened it stores the deliveries and closes the dialog."""

    delivery_entered = Signal(object)  # DeliveryDraft

    def __init__(
        self, numbers: Collection[int], delivered: int, parent: QWidget | None = None
    ) -> None:
        """`numbers` are those of all papers; a corrected roll has gaps among them."""
        super().__init__(parent, self.tr("Record deliveries"), 600)
        self._numbers = frozenset(numbers)
        self._last = max(self._numbers, default=0)
        issued = len(self._numbers)
        self.method = QComboBox()
        self.method.setEditable(True)
        # Kept as written on the issue sheet, whatever the language of the screen.
        self.method.addItems(["当面送达", "投放信箱", "邮寄", "短信或微信", "公告"])
        self.exceptions = QLineEdit()
        self.exceptions.setPlaceholderText(self.tr("such as: 12, 35-40"))
        self.exceptions.textChanged.connect(self._show_count)
        self.note = QLineEdit()
        self.body.addWidget(
            label(
                self.tr(
                    "{issued} papers were issued, {delivered} have a delivery on record. All "
                    "others are recorded now, but for the numbers you name."
                ).format(issued=f"{issued:,}", delivered=f"{delivered:,}"),
                wrap=True,
            )
        )
        form = Form()
        form.add(self.tr("How"), self.method)
        form.add(
            self.tr("Not delivered"),
            self.exceptions,
            self.tr("Numbers of the papers, separated by commas; a span as 35-40."),
        )
        form.add(self.tr("Note"), self.note)
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Record"), "primary", "check")
        self.save.setDefault(True)
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self._show_count()
        self.method.setFocus()

    def _show_count(self) -> None:
        left_out = numbers_of(self.exceptions.text())
        if left_out is None or not left_out <= self._numbers:
            self.say(
                self.tr("The numbers are not clear. Papers have the numbers 1 to {issued}.").format(
                    issued=f"{self._last:,}"
                ),
                "refused",
            )
            self.save.setEnabled(False)
            return
        self.say(
            self.tr("{count} papers will be on record as delivered.").format(
                count=f"{len(self._numbers) - len(left_out):,}"
            )
        )
        self.save.setEnabled(len(left_out) < len(self._numbers))

    def _enter(self) -> None:
        left_out = numbers_of(self.exceptions.text()) or frozenset()
        numbers = tuple(sorted(self._numbers - left_out))
        method = self.method.currentText().strip()
        if not method:
            self.say(self.tr("Say how the papers were delivered."), "refused")
            self.method.setFocus()
            return
        self.delivery_entered.emit(DeliveryDraft(numbers, method, self.note.text().strip()))


def numbers_of(text: str) -> frozenset[int] | None:
    """Numbers and spans such as "12、35-40"; None when something else stands there."""
    found: set[int] = set()
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub(r"\s*([-–—~至到])\s*", r"\1", plain)
    for piece in filter(None, _BETWEEN.split(plain)):
        match = _SPAN.fullmatch(piece)
        if match is None or len(piece) > 16:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first or last - first > 1_000_000:
            return None
        found.update(range(first, last + 1))
    return frozenset(found)
