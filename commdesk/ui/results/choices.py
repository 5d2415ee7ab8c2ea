# SPDX-License-Identifier: Apache-2.0
"""What a paper chose, in the names that are printed on it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.matters import Matter, write_in_option
from commdesk.domain.tally import keys_of_choice


class ChoiceWords(QObject):
    """Says a choice as `Undecided.choices` has it."""

    def of(self, matter: Matter, choice: str) -> str:
        """The names, in printed order; or that nobody was chosen."""
        names = {option.key: option.name for option in matter.options}
        keys = keys_of_choice(choice)
        if not keys:
            return self.tr("nobody chosen")
        return "、".join(names.get(key) or write_in_option(key).name for key in keys)

    def all_of(self, matter: Matter, choices: tuple[str, ...]) -> str:
        """Several choices, set apart from the names within each."""
        mark = "；" if matter.takes_many else "、"
        return mark.join(self.of(matter, choice) for choice in choices)
