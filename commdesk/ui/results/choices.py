# SPDX-License-Identifier: Apache-2.0
"""What a paper chose, in the names that are printed on it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.matters import Matter
from commdesk.domain.tally import keys_of_choice
from commdesk.ui.results import said


class ChoiceWords(QObject):
    """Says a choice as `Undecided.choices` has it."""

    def of(self, matter: Matter, choice: str) -> str:
        """The names, in printed order; or that nobody was chosen."""
        keys = keys_of_choice(choice)
        if not keys:
            return self.tr("nobody chosen")
        words = said.words()
        return words.listed(words.choice(matter, key) for key in keys)

    def all_of(self, matter: Matter, choices: tuple[str, ...]) -> str:
        """Several choices, set apart from the names within each."""
        words, each = said.words(), [self.of(matter, choice) for choice in choices]
        return words.clauses(each) if matter.takes_many else words.listed(each)
