# SPDX-License-Identifier: Apache-2.0
"""A line in which a template leaves something to be said."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from commdesk.services.topics.template_texts import GAP, PLACE_GAP


class GapEdit(QLineEdit):
    """What is still to be said is marked when the keys come here; typing replaces it."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = self._named = ""

    def name_place(self, label: str) -> None:
        """Put the one place a vote is held in where it is still to be said; "" takes it out.

        What was typed over since then stays.
        """
        text = self.text()
        if text != self._named:
            self._whole = text
        if PLACE_GAP in self._whole:
            self._named = self._whole.replace(PLACE_GAP, label or PLACE_GAP)
            if text != self._named:
                self.setText(self._named)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        at = self.text().find(GAP)
        if at >= 0:
            self.setSelection(at, len(GAP))
