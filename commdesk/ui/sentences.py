# SPDX-License-Identifier: Apache-2.0
"""Codes as sentences: what is wrong, where, what to do. QtCore only, for the command line too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.ui.words import Words


class Sentences(QObject):
    """One sentence for every code. A test checks that every code raised in the source is here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def of(self, error: UserError) -> str:
        """The sentence for an error."""
        return self.say(error.code, error.details)

    def say(self, code: str, details: Mapping[str, object]) -> str:
        """The sentence for a code and its facts. KeyError for a code that has none."""
        shown = {name: self._shown(value) for name, value in details.items()}
        return self.templates()[code].format(**shown)

    def templates(self) -> dict[str, str]:
        """All sentences, in the language in use."""
        return {
            **self._of_the_office(),
            **self._of_the_register(),
            **self._of_topics(),
            **self._of_entry(),
        }

    def _shown(self, value: object) -> str:
        if isinstance(value, Enum):
            return self._words.of(value)
        if isinstance(value, datetime):
            return self._words.moment(value)
        if isinstance(value, date):
            return self._words.day(value)
        if isinstance(value, Path):
            return str(value)
        if isinstance(value, tuple | list):
            return self.tr(", ").join(self._shown(item) for item in value)
        return str(value)

    def _of_the_office(self) -> dict[str, str]:
        return {
            "cancelled": self.tr("Cancelled. Nothing was stored."),
            "office-folder-not-empty": self.tr(
                "The folder “{folder}” is not empty. Choose an empty folder or a new one."
            ),
            "name-empty": self.tr("A name is missing. Please enter one."),
            "password-too-short": self.tr(
                "The password is too short. Choose one of at least {least} characters."
            ),
            "wrong-password": self.tr(
                "The password is wrong. {left} tries are left, then there is a wait of 1 minute."
            ),
            "password-wait": self.tr(
                "The password was wrong too often. Please try again in {seconds} seconds."
            ),
            "office-file-damaged": self.tr(
                "The data file cannot be read: it is damaged, or it is not an office file. "
                "Please open a backup copy."
            ),
            "office-file-missing": self.tr(
                "No office data was found in “{folder}”. It may have been moved: choose the "
                "folder where it is now."
            ),
            "office-file-read-only": self.tr(
                "The data file cannot be written to. Check the rights of the folder, or whether "
                "the disk is write-protected."
            ),
            "office-in-use": self.tr(
                "This office is open in another window or program. Close it there first."
            ),
            "disk-full": self.tr(
                "The disk is full, and the last step was not stored. Free some space, then try "
                "again."
            ),
            "database-from-newer-program": self.tr(
                "This data was written by a newer version of the program. Please install the "
                "newer version."
            ),
        }

    def _of_the_register(self) -> dict[str, str]:
        return {}

    def _of_topics(self) -> dict[str, str]:
        return {
            "title-empty": self.tr("The title is missing. Please enter one."),
            "no-matters": self.tr("There is no matter to vote on. Please add at least one."),
            "register-empty": self.tr("The register is still empty. Import it first."),
            "roll-empty": self.tr(
                "Nobody in the register is counted in this vote. Check the register and who is "
                "counted."
            ),
            "basis-not-ready": self.tr(
                "Votes counted by {basis} cannot be opened yet. Choose another way of counting."
            ),
            "stage-not-allowed": self.tr(
                "This cannot be done now: the topic is at the stage “{current}”."
            ),
        }

    def _of_entry(self) -> dict[str, str]:
        return {}
