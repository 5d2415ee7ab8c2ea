# SPDX-License-Identifier: Apache-2.0
"""The keys of the counter, for the help and for the card beside the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.keying import ALWAYS_BLANK_KEY, BLANK_KEY, VOID_KEY

KeyRows = tuple[tuple[str, str], ...]


class KeyWords(QObject):
    """A key, or several, and what they do."""

    def all(self, *, secret: bool = False) -> KeyRows:
        """Everything, for the help; secret papers have no room and no name to be found by."""
        return (*self.of_papers(secret=secret), *self.of_marks(), *self.of_acts())

    def of_papers(self, *, secret: bool = False) -> KeyRows:
        """With no paper at hand."""
        digits = self.tr("digits, then Enter")
        by_room = self.tr("find a paper by its number; by its room with a dash: -502, 3-1-502")
        found: KeyRows = (
            (digits, by_room),
            ("F4", self.tr("find a paper by the voter's name")),
        )
        if secret:
            found = ((digits, self.tr("find a paper by its number")),)
        return (
            *found,
            ("F3", self.tr("open again what you stored last")),
            (self.tr("Backspace"), self.tr("right after storing: the same")),
            ("F6", self.tr("correct a stored paper: type its number first")),
            ("F11", self.tr("another paper of a stored number: keep it, uncounted")),
        )

    def of_marks(self) -> KeyRows:
        """With a paper at hand."""
        return (
            (self.tr("1, 2, 3 …"), self.tr("the options of a matter, as they are printed")),
            (
                "12 +",
                self.tr("where there are more than eight options: number, then + or a blank"),
            ),
            (VOID_KEY, self.tr("void on this matter")),
            (BLANK_KEY, self.tr("blank on this matter")),
            (ALWAYS_BLANK_KEY, self.tr("blank, also where 9 is the number of an option")),
            (
                self.tr("Enter"),
                self.tr("store the paper, when every matter has a mark; else the next matter"),
            ),
            ("+ / →", self.tr("the next matter, where several may be chosen")),
            ("/", self.tr("write: another name, or an opinion")),
            (self.tr("Backspace"), self.tr("take the last mark back")),
            (self.tr("Up / Down"), self.tr("go to another matter")),
            ("F2", self.tr("the same marks as on your last paper, where the topic allows it")),
            ("F8", self.tr("the whole paper is void")),
            ("Esc", self.tr("leave the paper without storing it")),
        )

    def of_acts(self) -> KeyRows:
        """At any time."""
        return (
            ("F10", self.tr("all that was ever keyed for a paper")),
            ("F7", self.tr("change how papers come back")),
            ("F9", self.tr("building map")),
            ("Ctrl+R", self.tr("first reading, second reading, where papers are keyed twice")),
        )
