# SPDX-License-Identifier: Apache-2.0
"""Sentences on what a topic asks: its matters, whom it asks, and what does not go together."""

from __future__ import annotations

from PySide6.QtCore import QObject


class MatterSentences(QObject):
    """Templates by code."""

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            "options-too-few": self.tr(
                "“{title}” has too few options to choose from. Please add some."
            ),
            "option-empty": self.tr("“{title}” has an option without a name. Please name it."),
            "option-twice": self.tr(
                "“{title}” has the option “{option}” twice. Please tell them apart."
            ),
            "seats-out-of-range": self.tr(
                "“{title}”: the number of places must lie between 1 and {highest}."
            ),
            "most-out-of-range": self.tr(
                "“{title}”: a paper may choose between 1 and {highest}. Please put that right."
            ),
            "most-over-seats": self.tr(
                "“{title}”: a paper may choose no more than the {seats} places to fill. Please "
                "put that right."
            ),
            "silence-needs-motions": self.tr(
                "Papers not returned can be counted only where every matter is voted for or "
                "against. Let them not take part, or hold a vote of its own."
            ),
            "secret-needs-no-area": self.tr(
                "A secret vote cannot weigh area: nobody may know whose paper it is. Choose a "
                "rule that counts people only, or vote by name."
            ),
            "secret-needs-returned-only": self.tr(
                "In a secret vote papers not returned cannot be counted: nobody may know whose "
                "they are. Let them not take part."
            ),
            "area-not-weighed": self.tr(
                "The rule weighs area, and who is counted here has none. Choose a rule that "
                "counts people only, or count by owners."
            ),
            "no-residents": self.tr(
                "The register has no residents yet. Enter or import them first."
            ),
            "no-representatives": self.tr(
                "The register has no representatives yet. Enter or import them first."
            ),
            "template-name-empty": self.tr("The template needs a name. Please enter one."),
            "template-name-too-long": self.tr(
                "The name of a template has {longest} characters at most. Please shorten it."
            ),
            "template-name-taken": self.tr(
                "There is a template named “{name}” already. Choose another name."
            ),
            "template-unknown": self.tr(
                "This template is not in use any more. Choose another one."
            ),
        }
