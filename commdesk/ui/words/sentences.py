# SPDX-License-Identifier: Apache-2.0
"""Codes as sentences: what is wrong, where, what to do. QtCore only, for the command line too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.ui.words.sentences_afterwards import AfterwardsSentences
from commdesk.ui.words.sentences_batches import BatchSentences
from commdesk.ui.words.sentences_desk import DeskSentences
from commdesk.ui.words.sentences_entry import EntrySentences
from commdesk.ui.words.sentences_exports import ExportSentences
from commdesk.ui.words.sentences_import import ImportSentences
from commdesk.ui.words.sentences_matters import MatterSentences
from commdesk.ui.words.sentences_online import OnlineSentences
from commdesk.ui.words.sentences_register import RegisterSentences
from commdesk.ui.words.sentences_review import ReviewSentences
from commdesk.ui.words.sentences_sheets import SheetSentences
from commdesk.ui.words.sentences_stages import StageSentences
from commdesk.ui.words.words import Words

# Details that are areas in cm² wherever they occur.
_AREAS = frozenset({"area", "stated", "found", "difference"})


class Sentences(QObject):
    """One sentence for every code. A test checks that every code raised in the source is here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._afterwards = AfterwardsSentences(self)
        self._batches = BatchSentences(self)
        self._desk = DeskSentences(self)
        self._entry = EntrySentences(self)
        self._exports = ExportSentences(self)
        self._import = ImportSentences(self)
        self._matters = MatterSentences(self)
        self._online = OnlineSentences(self)
        self._register = RegisterSentences(self)
        self._review = ReviewSentences(self)
        self._sheets = SheetSentences(self)
        self._stages = StageSentences(self)

    def of(self, error: UserError) -> str:
        """The sentence for an error."""
        return self.say(error.code, error.details)

    def say(self, code: str, details: Mapping[str, object]) -> str:
        """The sentence for a code and its facts. KeyError for a code that has none."""
        shown = {name: self._detail(name, value) for name, value in details.items()}
        return self.templates()[code].format(**shown)

    def which(self, numbers: Sequence[int | str]) -> str:
        """Numbers of batches or papers, the first few where there are many."""
        return self._review.which(numbers)

    def why_left_out(self, code: str) -> str:
        """Why a row of a file was left out, in a few words."""
        templates = self.templates()
        return templates.get(f"{code}-why") or templates[code]

    def templates(self) -> dict[str, str]:
        """All sentences, in the language in use."""
        return {
            **self._of_the_office(),
            **self._of_keys(),
            **self._of_the_record(),
            **self._of_topics(),
            **self._of_entry(),
            **self._of_output(),
            **self._afterwards.templates(),
            **self._batches.templates(),
            **self._desk.templates(),
            **self._entry.templates(),
            **self._exports.templates(),
            **self._import.templates(),
            **self._matters.templates(),
            **self._online.templates(),
            **self._register.templates(),
            **self._review.templates(),
            **self._sheets.templates(),
            **self._stages.templates(),
        }

    def _detail(self, name: str, value: object) -> str:
        if name in _AREAS and isinstance(value, int):
            # A difference is said as "differs by", so its sign would confuse.
            return shown_area(abs(value))
        if name == "points" and isinstance(value, tuple):
            return self._review.points(value)
        if name == "cell" and value:
            return self.tr("It is near {cell}.").format(cell=value)
        return self._shown(value)

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
            "cancelled": self.tr("Stopped. Nothing was stored."),
            "office-folder-not-empty": self.tr(
                "The folder “{path}” is not empty. Choose an empty folder or a new one."
            ),
            "office-file-damaged": self.tr(
                "The data in “{path}” cannot be read: it is damaged, or it is no office file. "
                "Please open a backup copy."
            ),
            "office-file-missing": self.tr(
                "There is no office data in “{path}”. It may have been moved: choose the folder "
                "where it is now."
            ),
            "office-file-read-only": self.tr(
                "“{path}” cannot be written to. Check the rights of the folder, or whether the "
                "disk is write-protected."
            ),
            "office-in-use": self.tr(
                "This office is open in another window or program. Close it there first."
            ),
            "disk-full": self.tr(
                "The disk is full, and the last step was not stored. Free some space, then do it "
                "again."
            ),
            "disk-failed": self.tr(
                "The disk reports an error at “{path}”, and the last step was not stored. Make a "
                "copy of the data on another disk before going on."
            ),
            "database-from-newer-program": self.tr(
                "This data was written by a newer version of the program. Please install the "
                "newer version."
            ),
            "copy-target-exists": self.tr("“{path}” exists already. Choose another name."),
            "name-empty": self.tr("The name is missing. Please enter one."),
            "operator-unknown": self.tr(
                "{name} cannot log in to this office. Choose another operator."
            ),
            "operator-name-taken": self.tr(
                "There is or was an operator named {name}. Choose another name, such as with the "
                "department."
            ),
            "operator-is-self": self.tr(
                "You cannot take your own access away. Another operator can do that."
            ),
        }

    def _of_keys(self) -> dict[str, str]:
        return {
            "password-too-short": self.tr(
                "The password is too short. Choose one of at least {least} characters."
            ),
            "wrong-password": self.tr(
                "The password is wrong. Tries left: {left}; after that there is a wait of 1 minute."
            ),
            "password-wait": self.tr(
                "The password was wrong three times. Please try again in {seconds} seconds."
            ),
            "memory-short": self.tr(
                "This computer has too little memory left to check the password. Please close "
                "other programs, then try again."
            ),
            "keys-missing": self.tr(
                "The key file “{path}” is missing, and without it the data cannot be opened. Please "
                "put the whole folder back from a backup copy."
            ),
            "keys-damaged": self.tr(
                "The key file “{path}” is damaged, and without it the data cannot be opened. "
                "Please put the folder back from a backup copy."
            ),
            "recovery-key-mistyped": self.tr(
                "This is not a recovery key: a character is wrong or missing. Compare it with the "
                "paper, group by group."
            ),
            "recovery-key-wrong": self.tr(
                "This recovery key belongs to another office. Please look for the right paper."
            ),
        }

    def _of_the_record(self) -> dict[str, str]:
        return {
            "record-sequence": self.tr(
                "The record is broken: entry {sequence} is missing or out of order. Do not go on; "
                "keep this folder as it is and open a backup copy."
            ),
            "record-link": self.tr(
                "The record is broken: entry {sequence} does not follow from the one before. Do "
                "not go on; keep this folder as it is and open a backup copy."
            ),
            "record-seal": self.tr(
                "The record is broken: entry {sequence} was changed from outside. Do not go on; "
                "keep this folder as it is and open a backup copy."
            ),
            "record-row-changed": self.tr(
                "Data was changed from outside: it does not agree with entry {sequence} of the "
                "record. Do not go on; keep this folder as it is and open a backup copy."
            ),
            "record-rows-missing": self.tr(
                "Data is missing that entry {sequence} of the record speaks of. Do not go on; "
                "keep this folder as it is and open a backup copy."
            ),
            "record-rows-added": self.tr(
                "There is more data than entry {sequence} of the record speaks of. Do not go on; "
                "keep this folder as it is and open a backup copy."
            ),
            "record-stray-row": self.tr(
                "There is data that no entry of the record speaks of. Do not go on; keep this "
                "folder as it is and open a backup copy."
            ),
            "record-current-wrong": self.tr(
                "It was changed from outside which version of an entry counts (entry {sequence} "
                "of the record). Do not go on; keep this folder as it is and open a backup copy."
            ),
        }

    def _of_topics(self) -> dict[str, str]:
        return {
            "title-empty": self.tr("A title is missing. Please enter one."),
            "title-too-long": self.tr(
                "A title has more than {longest} characters. Please shorten it."
            ),
            "topic-not-draft": self.tr(
                "Only a draft can be changed: the vote is at the stage “{stage}”."
            ),
            "no-matters": self.tr("There is no matter to vote on. Please add at least one."),
            "topic-unknown": self.tr("This topic is not there any more. Choose another one."),
            "register-empty": self.tr("The register is still empty. Please import it first."),
            "register-already-there": self.tr(
                "A vote was opened on this register, so it cannot be replaced."
            ),
            "import-has-errors": self.tr(
                "{count} places of the file must be put right before it can be taken over."
            ),
            "no-papers-yet": self.tr(
                "There are no papers yet. They are numbered when the vote is opened."
            ),
            "roll-empty": self.tr(
                "Nobody in the register is counted in this vote. Check the register, and who is "
                "counted."
            ),
            "stage-not-allowed": self.tr(
                "This cannot be done now: the vote is at the stage “{current}”."
            ),
            "reason-missing": self.tr("The reason is missing. Please enter one."),
            "ruling-outdated": self.tr(
                "The papers of this voter no longer disagree like that: one of them was corrected. "
                "Please look at the result again."
            ),
        }

    def _of_entry(self) -> dict[str, str]:
        return {
            "paper-not-found": self.tr(
                "“{text}” is not on the roll of this vote. Please check the number or the room on "
                "the paper."
            ),
            "paper-ambiguous": self.tr(
                "“{text}” fits {count} papers, such as {places}. Please type the building as well, or "
                "the paper number."
            ),
            "paper-not-in-topic": self.tr(
                "There is no paper number {number} in this vote. Please check the number."
            ),
            "paper-incomplete": self.tr(
                "Paper number {number} is not complete. Key every matter, or make it void."
            ),
            "paper-already-stored": self.tr(
                "Paper number {number} was keyed by {operator} at {at}. To correct it, press F6."
            ),
            "paper-not-stored": self.tr(
                "Paper number {number} was not keyed yet, so there is nothing to correct."
            ),
            "topic-not-open": self.tr(
                "No papers can be taken: the vote is at the stage “{stage}”."
            ),
        }

    def _of_output(self) -> dict[str, str]:
        return {
            "file-not-written": self.tr(
                "“{path}” cannot be written. Choose another folder, or close the file in other "
                "programs."
            ),
            "output-is-input": self.tr(
                "“{path}” is already in use in this count. Choose another name for the result."
            ),
            "output-not-a-file": self.tr(
                "“{path}” is no file that can be written. Choose a file name for the result."
            ),
            "file-not-writable": self.tr(
                "“{path}” cannot be written. Choose another folder, or close the file in other "
                "programs."
            ),
            "pdf-not-writable": self.tr(
                "The PDF “{path}” cannot be written. Choose another folder, or close it in other "
                "programs."
            ),
            "svg-not-writable": self.tr(
                "The picture “{path}” cannot be written. Choose another folder."
            ),
            "printer-failed": self.tr(
                "The printer did not take the page. Check whether it is on and connected."
            ),
            "printer-not-ready": self.tr(
                "The printer “{printer}” is not ready. Check whether it is on and connected."
            ),
        }
