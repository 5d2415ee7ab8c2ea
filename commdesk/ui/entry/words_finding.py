# SPDX-License-Identifier: Apache-2.0
"""What the counter says while it looks for a paper: by what, which of them, and what is wrong."""

from __future__ import annotations

from datetime import datetime

from commdesk.domain.errors import UserError
from commdesk.domain.reading import Channel
from commdesk.services.entry.desk import PaperFacts
from commdesk.ui.entry.burst import is_code
from commdesk.ui.entry.words_paper import PaperWords


class FindingWords(PaperWords):
    """Every sentence is a literal with named places; values come in as words already."""

    def error(self, error: UserError) -> str:
        """What was misread by a scanner is not to be typed but scanned again."""
        text = str(error.details.get("text", ""))
        if error.code == "check-digit-wrong" and is_code(text):
            return self.tr(
                "The scan “{text}” was misread. Please scan again; if that fails, type the number."
            ).format(text=text)
        return super().error(error)

    def lookup(self, *, secret: bool) -> str:
        """The name of the field for the number."""
        return self.tr("Paper number") if secret else self.tr("Paper number or room")

    def first_step(self, *, secret: bool = False) -> str:
        """What to do with no paper at hand."""
        if secret:
            return self.tr("Type the paper number, then press Enter.")
        return self.tr("Type the paper number or the room, then press Enter.")

    def examples(self, *, secret: bool = False) -> str:
        """Under the first step: what is taken for what."""
        if secret:
            return self.tr("A secret vote: papers are found by their number alone.")
        if self._codes.checked:
            return self.tr(
                "The last digit of a paper number is its check digit: 17-3 is typed 173. A room is "
                "typed with a dash: -502, 3-502, 3-1-502. F4 finds a name; initials can be typed."
            )
        return self.tr(
            "Digits alone are taken as a paper number first; type a room as 3-1-502 or 3-502. "
            "F4 finds a name; its initials can be typed here."
        )

    def entrance_missing(self, **details: object) -> str:
        """A building and a room that several entrances have (text, count, places)."""
        return self.tr(
            "“{text}” fits {count} papers, such as {places}. The entrance is missing: type "
            "building, entrance and room, or the paper number."
        ).format(**details)

    def ask_name(self) -> str:
        """Over the field for a name."""
        return self.tr("Whose paper is it? Name or how it begins")

    def secret_by_number(self) -> str:
        """F4 in a secret vote."""
        return self.tr("Secret papers are found by their number only.")

    def no_number(self) -> str:
        """Enter with an empty field."""
        return self.tr("There is no number yet. Type the paper number or the room first.")

    def number_first(self, key: str) -> str:
        """F6 or F8 with no paper."""
        return self.tr("Type the number of the paper first, then press {key}.").format(key=key)

    def not_in_a_number(self, text: str) -> str:
        """A character that no number and no room holds."""
        return self.tr("“{text}” does not belong in a paper number or a room.").format(text=text)

    def key_without_meaning(self) -> str:
        """A key of no use here."""
        return self.tr("This key does nothing here.")

    def not_an_answer(self, key: str) -> str:
        """A key that answers none of the choices."""
        if not key:
            return self.key_without_meaning()
        return self.tr("“{key}” is none of the answers. Esc goes back.").format(key=key)

    def returned_by(self, channel: Channel) -> str:
        """After the way papers come back was changed."""
        return self.tr("Papers now come back: {channel}.").format(channel=self._names[channel])

    def several(self, text: str, count: int) -> str:
        """Over the candidates."""
        return self.tr("{count} papers fit “{text}”. Which one is it?").format(
            count=count, text=text
        )

    def already(self) -> str:
        """Beside a candidate that is stored."""
        return self.tr("stored already")

    def stored_already(self, facts: PaperFacts, operator: str, at: datetime) -> str:
        """A paper that somebody stored before."""
        return self.tr(
            "{paper} was stored by {operator} at {at}. A second or copied paper: F11. Keyed "
            "wrongly: F6."
        ).format(paper=self.paper(facts), operator=operator, at=self.moment(at))

    def read_twice(self, facts: PaperFacts, operator: str, at: datetime) -> str:
        """A paper whose second reading is stored: by somebody else, or by whoever asks ("")."""
        if not operator:
            return self.tr(
                "{paper}: you keyed it a second time at {at}; nothing more is to be keyed."
            ).format(paper=self.paper(facts), at=self.moment(at))
        return self.tr(
            "{paper}: {operator} keyed it a second time at {at}; nothing more is to be keyed."
        ).format(paper=self.paper(facts), operator=operator, at=self.moment(at))

    def no_history(self, number: int, *, may_key: bool) -> str:
        """F10 for a paper that never came back."""
        said = self.tr("{paper} is not keyed yet, so there is no history.")
        if may_key:
            said = self.tr("{paper} is not keyed yet, so there is no history. Enter keys it now.")
        return said.format(paper=self.number(number))

    def concealed(self, facts: PaperFacts, operator: str) -> str:
        """A paper that somebody else keyed, and that is to be keyed blind once more."""
        return self.tr(
            "{paper} was keyed by {operator}; what it says is not shown before the second reading. "
            "To key it a second time, press Ctrl+R first."
        ).format(paper=self.paper(facts), operator=operator)
