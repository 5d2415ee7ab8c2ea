# SPDX-License-Identifier: Apache-2.0
"""Sentences on the register changed by hand, imported once more, exported, and its lists."""

from __future__ import annotations

from PySide6.QtCore import QObject


class RegisterSentences(QObject):
    """Templates by code."""

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            "register-unchanged": self.tr("Nothing was changed, so nothing was stored."),
            "register-changed": self.tr(
                "The register was changed meanwhile. Please import the file again."
            ),
            "name-missing": self.tr("The name is missing. Please enter one."),
            "name-id-number": self.tr(
                "There is an ID number in the name. ID numbers are not kept; please take it out. "
                "Nothing was stored."
            ),
            "phone-id-number": self.tr(
                "There is an ID number in the phone. ID numbers are not kept; please enter the "
                "phone. Nothing was stored, the old phone is as it was."
            ),
            "phone-unreadable": self.tr(
                "“{text}” is no phone number. Please enter its digits, or leave it empty."
            ),
            "born-in-future": self.tr(
                "The date of birth {text} is later than today. Please correct it."
            ),
            "address-room-missing": self.tr("The room is missing. Please enter it."),
            "room-taken": self.tr(
                "{address} is in the register already. Change it there, or enter another room."
            ),
            "area-negative": self.tr("The area of {address} is below zero. Please correct it."),
            "home-unknown": self.tr("The home of {name} is not in the register any more."),
            "owner-in-use": self.tr(
                "{address} would be without an owner. Give it to somebody first."
            ),
            "owner-unknown": self.tr(
                "That owner is not in the register any more. Please look again."
            ),
            "split-leaves-nothing": self.tr(
                "Mark some of the properties, but not all: both owners must keep one."
            ),
            "people-not-found": self.tr(
                "“{file}” has no such list. It needs a row of headings with name, and for "
                "representatives the buildings carried."
            ),
            "person-twice": self.tr(
                "“{name}” is in the list twice with the same data, first in {other}. Each person "
                "has one vote: please take one row out."
            ),
            "person-taken-as-one": self.tr(
                "“{name}” agrees with {other} in name and home, and the dates of birth do not "
                "differ: both rows are taken as one person with one vote. If they are two people, "
                "give each the own date of birth."
            ),
            "residents-minor": self.tr(
                "{count} are under 18 today: {cells}. They are taken over; the roll of a vote has "
                "those who are 18 on the day of the vote."
            ),
            "person-name-missing": self.tr("The name is missing."),
            "home-not-found": self.tr("{address} is not in the register."),
            "born-unreadable": self.tr("“{text}” is no date. Write it like 1990-3-7."),
            "place-not-found": self.tr("“{place}” is no building or entrance of the register."),
            "export-failed": self.tr(
                "“{path}” could not be written. It may be open in another program, or the disk "
                "may be full or write-protected."
            ),
        }
