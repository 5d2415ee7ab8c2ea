# SPDX-License-Identifier: Apache-2.0
"""Sentences for papers that can not be keyed, or not in this turn."""

from __future__ import annotations

from PySide6.QtCore import QObject


class DeskSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {**self._of_numbers(), **self._of_turns()}

    def _of_numbers(self) -> dict[str, str]:
        return {
            "check-digit-wrong": self.tr(
                "The check digit of “{text}” is wrong. Look whether the paper belongs to this vote, "
                "and type its number again; for a room type -502 or 3-502."
            ),
            "other-topics-paper": self.tr(
                "This paper belongs to another vote (code {topic_code}). Put it aside, and look "
                "which vote it belongs to."
            ),
            "paper-spoilt": self.tr(
                "Paper number {number} was given back and replaced by number {replacement}. Key "
                "that one; keep this one with the spoilt papers."
            ),
            "first-paper-missing": self.tr(
                "Paper number {number} was not keyed yet. Please key it first."
            ),
            "extra-gone": self.tr(
                "This line was taken back already. Please close this window and open it again."
            ),
        }

    def _of_turns(self) -> dict[str, str]:
        return {
            "first-reading-missing": self.tr(
                "Paper number {number} was not keyed a first time yet. Put it with the papers of "
                "the first reading, or press Ctrl+R and key it there."
            ),
            "second-reading-not-asked": self.tr(
                "Paper number {number} is keyed once only, so nothing is to be done. Take the next "
                "paper."
            ),
            "second-reading-final": self.tr(
                "Only the second reading that you stored last can still be corrected. Hand paper "
                "number {number} to a supervisor."
            ),
            "second-readings-all-in": self.tr(
                "All second readings are in, so none of them is corrected any more. Where both "
                "readings differ, a supervisor decides."
            ),
            "paper-awaits-check": self.tr(
                "Paper number {number} was keyed by somebody else and waits for its second reading. "
                "It can be corrected after that."
            ),
            "paper-differs": self.tr(
                "Both readings of paper number {number} differ. Hand the paper to a supervisor, who "
                "decides."
            ),
            "approval-missing": self.tr(
                "A correction needs a supervisor's approval in this vote. It is not stored yet."
            ),
        }
