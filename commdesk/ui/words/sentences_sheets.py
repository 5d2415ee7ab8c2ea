# SPDX-License-Identifier: Apache-2.0
"""Sentences for sheets that can not be printed."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SheetSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {
            "no-papers-wanted": self.tr(
                "There is no paper like that. Choose another building or other numbers."
            ),
            "numbers-unclear": self.tr(
                "“{text}” is no paper number. Write them like this: 1~200, 317."
            ),
            "rooms-secret": self.tr(
                "In a secret vote no paper belongs to a room: there is no list by room."
            ),
        }
