# SPDX-License-Identifier: Apache-2.0
"""Dialogs over the counter: what is scanned into one is not keyed, and that is said there too."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from commdesk.ui.kit.labels import Band
from commdesk.ui.kit.sheet import Sheet


def dialog_over(part: QWidget) -> QWidget | None:
    """The window that keeps keys from this part of another one, if there is one."""
    dialog = QApplication.activeModalWidget()
    return None if dialog is part.window() else dialog


def give_over(dialog: QWidget, text: str) -> bool:
    """Whether the dialog has a place for what is scanned, and took it there."""
    take = getattr(dialog, "take_scan", None)
    return bool(take(text)) if callable(take) else False


def say_over(dialog: QWidget, text: str) -> None:
    """Where the eyes are; the band of the counter may be covered."""
    if isinstance(dialog, Sheet):
        dialog.say(text, "attention")
    elif isinstance(band := getattr(dialog, "band", None), Band):
        band.say(text, "attention")
