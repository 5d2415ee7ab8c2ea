# SPDX-License-Identifier: Apache-2.0
"""What the law leaves open, as a trial: papers not returned, left blank, void."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from commdesk.domain.topics import BlankIs, Policy, Unreturned
from commdesk.ui.kit.forms import Form
from commdesk.ui.words.words import Words


class PolicyFields(QWidget):
    """Three choices; told once each time one is changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = Words(self)
        self.unreturned, self.blank_is = QComboBox(), QComboBox()
        for value in Unreturned:
            self.unreturned.addItem(words.of(value), value)
        for value in BlankIs:
            self.blank_is.addItem(words.of(value), value)
        self.void_takes_part = QCheckBox(self.tr("void papers count as taking part"))
        form = Form()
        form.add(self.tr("Papers not returned"), self.unreturned)
        form.add(self.tr("Papers left blank"), self.blank_is)
        form.add(self.tr("Void papers"), self.void_takes_part)
        self.void_takes_part.setAccessibleName(self.void_takes_part.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        self.unreturned.currentIndexChanged.connect(self.changed)
        self.blank_is.currentIndexChanged.connect(self.changed)
        self.void_takes_part.toggled.connect(self.changed)

    def show_policy(self, policy: Policy) -> None:
        """Fill in a policy."""
        self.unreturned.setCurrentIndex(self.unreturned.findData(policy.unreturned))
        self.blank_is.setCurrentIndex(self.blank_is.findData(policy.blank_is))
        self.void_takes_part.setChecked(policy.void_takes_part)

    def policy(self) -> Policy:
        """What is chosen."""
        return Policy(
            self.unreturned.currentData(),
            self.void_takes_part.isChecked(),
            self.blank_is.currentData(),
        )
