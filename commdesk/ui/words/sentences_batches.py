# SPDX-License-Identifier: Apache-2.0
"""Sentences for batches of papers."""

from __future__ import annotations

from PySide6.QtCore import QObject


class BatchSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {
            "batch-missing": self.tr(
                "Papers of this vote are keyed in batches. Count a pile first, then press Ctrl+B to "
                "start a batch."
            ),
            "batch-open-already": self.tr(
                "Your batch {number} is still open. Please finish it first (Ctrl+B)."
            ),
            "batch-size-wrong": self.tr(
                "The number counted is not right: please type a number from 1 to {most}."
            ),
            "batch-unknown": self.tr("This batch is not in this vote. Please open the list again."),
            "batch-differs": self.tr(
                "Batch {number}: {declared} papers counted, {keyed} keyed. Please look for the "
                "difference, or say why there is one."
            ),
            "batch-not-open": self.tr("Batch {number} is finished already."),
            "batch-of-another": self.tr(
                "Batch {number} is {operator}'s. {operator} or a supervisor can do this."
            ),
            "batch-withdrawn": self.tr("Batch {number} was withdrawn already."),
        }
