# SPDX-License-Identifier: Apache-2.0
"""Sentences for papers that are keyed and handed out."""

from __future__ import annotations

from PySide6.QtCore import QObject


class EntrySentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {
            "name-ambiguous": self.tr(
                "“{text}” fits the names of {count} papers. Please type more of the name, or the "
                "paper number."
            ),
            "words-too-long": self.tr(
                "What is written on paper number {number} has more than {longest} characters. "
                "Please shorten it."
            ),
            "note-too-long": self.tr(
                "There are more than {longest} characters. Please shorten it."
            ),
            "voter-not-on-roll": self.tr(
                "This voter is not on the roll any more. Please close this window and open it again."
            ),
            "paper-issued-already": self.tr("{name} was handed a paper on {on} already."),
            "paper-not-issued": self.tr("{name} has no paper handed out that could be taken back."),
        }
