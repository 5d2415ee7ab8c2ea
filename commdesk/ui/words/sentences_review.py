# SPDX-License-Identifier: Apache-2.0
"""Sentences for rights, for papers on which two readings differ, and for what is still open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.services.afterwards.settling import OpenPoint, PointKind

_MOST_NUMBERS = 6


class ReviewSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {
            "right-missing": self.tr(
                "As “{role}” you may not do this: it belongs to {right}. Please ask a colleague "
                "who may."
            ),
            "approver-is-self": self.tr(
                "Nobody approves what he does himself. Please ask another supervisor."
            ),
            "approver-has-no-right": self.tr(
                "{name} may not approve this. Please ask a supervisor or an administrator."
            ),
            "same-operator": self.tr(
                "You keyed paper number {number} yourself. The second time somebody else has to "
                "key it."
            ),
            "reviewer-is-reader": self.tr(
                "You keyed paper number {number} yourself. Somebody else has to decide on it."
            ),
            "paper-not-differing": self.tr(
                "On paper number {number} there is nothing to decide any more."
            ),
            "results-blind": self.tr(
                "{count} papers wait for their second reading. Results can be seen and printed "
                "when all of them are checked."
            ),
            "results-kept-back": self.tr(
                "This vote shows its turnout only while it is open. Results can be seen and "
                "printed when it is closed."
            ),
            "not-balanced": self.tr(
                "The result cannot be settled yet:\n{points}\nPlease do this first, or settle "
                "with a reason."
            ),
        }

    def points(self, points: tuple[OpenPoint, ...]) -> str:
        """What is open, a line for each, with what to do."""
        return "\n".join(f"· {self._point(point)}" for point in points)

    def _point(self, point: OpenPoint) -> str:
        text = {
            PointKind.AWAITING: self.tr(
                "{count} papers wait for their second reading. Somebody else keys them."
            ),
            PointKind.DIFFERING: self.tr(
                "On {count} papers both readings differ. A supervisor decides (Ctrl+Shift+R)."
            ),
            PointKind.BATCH_OPEN: self.tr(
                "{count} batches are not finished (number {which}). Finish them on the entry page "
                "(Ctrl+B); that is possible after the end of the vote as well."
            ),
            PointKind.BATCH_DIFFERS: self.tr(
                "In {count} batches the two figures differ without a reason (number {which}). Look "
                "for the papers, or withdraw the batch and key it again."
            ),
            PointKind.TOO_MANY: self.tr(
                "{count} papers more came back than were issued. Look for foreign papers and "
                "duplicates."
            ),
            PointKind.UNFINISHED: self.tr(
                "{count} papers were begun and not stored (number {which}). Open the vote again to "
                "key them to the end, or give them up on the entry page."
            ),
            PointKind.UNRULED: self.tr(
                "On {count} voters whose papers disagree no ruling was made. They stay undecided "
                "in the result, which does not turn on them."
            ),
            PointKind.REKEY: self.tr(
                "Of withdrawn batches {count} papers are not keyed again: {which}. Open the vote "
                "again and key them in a new batch."
            ),
            PointKind.OBJECTION: self.tr(
                "{count} objections to the result posted before are not answered (number {which}). "
                "Answer them under “Settled results and objections” (Ctrl+J)."
            ),
        }[point.kind]
        return text.format(count=f"{point.count:,}", which=self.which(point.which))

    def which(self, numbers: Sequence[int | str]) -> str:
        """The first of them, of batches or papers."""
        said = self.tr(", ").join(map(str, numbers[:_MOST_NUMBERS]))
        return f"{said}…" if len(numbers) > _MOST_NUMBERS else said
