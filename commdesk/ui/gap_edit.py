# SPDX-License-Identifier: Apache-2.0
"""A line in which a template leaves something to be said."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from commdesk.services.template_texts import GAP


class GapEdit(QLineEdit):
    """What is still to be said is marked when the keys come here; typing replaces it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        at = self.text().find(GAP)
        if at >= 0:
            self.setSelection(at, len(GAP))
