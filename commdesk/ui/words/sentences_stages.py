# SPDX-License-Identifier: Apache-2.0
"""Sentences on rules and dates of a topic, its stages, its roll, and what to know before opening."""

from __future__ import annotations

from PySide6.QtCore import QObject


class StageSentences(QObject):
    """Templates by code."""

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            **self._of_rules(),
            **self._of_stages(),
            **self._of_the_roll(),
            **self._of_dates(),
            **self._of_matters(),
            **self._of_the_register(),
        }

    def _of_rules(self) -> dict[str, str]:
        return {
            "share-unreadable": self.tr("“{text}” is no share. Please write it as 2/3 or as 60%."),
            "share-out-of-reach": self.tr(
                "“{text}” can never be reached. A share lies above 0 and is at most 100%."
            ),
            "share-never-exceeded": self.tr(
                "More than all can never be reached. Choose “or more”, or a smaller share."
            ),
            "rule-without-tests": self.tr(
                "This rule asks for nothing, so everything would pass. Please tick at least one "
                "test."
            ),
            "rule-without-approval": self.tr(
                "This rule asks nobody to agree, so everything would pass. Please tick people in "
                "favour, or area in favour."
            ),
        }

    def _of_stages(self) -> dict[str, str]:
        return {
            "matters-unsettled": self.tr(
                "There is no verdict yet on: {titles}. Decide what is open under “Results” first, "
                "or settle with a reason."
            ),
            "closed-early": self.tr(
                "The last day of the vote is {day}, which is still to come. Closing it now needs "
                "a reason."
            ),
            "closed-before-start": self.tr(
                "Voting begins only on {day}. Closing it before it has begun needs a reason."
            ),
            "archived-early": self.tr(
                "Objections are taken until {day}, which is not over yet. Archiving now needs a "
                "reason."
            ),
            "ruling-too-late": self.tr(
                "Nothing can be decided any more: the vote is at the stage “{stage}”. Take the "
                "settling back first."
            ),
            "topic-never-opened": self.tr(
                "This vote was never opened, so there are no papers to count."
            ),
            "presets-reversed": self.tr(
                "The longest voting period is shorter than the shortest one. Please put that right."
            ),
            "day-off-and-on": self.tr(
                "{days} is listed both as a day off and as a working day. Please take it out of "
                "one of the lists."
            ),
        }

    def _of_the_roll(self) -> dict[str, str]:
        return {
            "roll-fixed": self.tr(
                "The roll cannot be corrected now: the vote is at the stage “{stage}”."
            ),
            "replacing-over": self.tr(
                "Papers can be replaced only until the result is settled, and the vote is at the "
                "stage “{stage}”. If the settling is taken back, it is possible again."
            ),
            "roll-unchanged": self.tr("Nothing was changed. Please enter what is to be corrected."),
            "roll-has-no-area": self.tr(
                "In this vote only people are counted, so a paper has no area."
            ),
            "roll-would-be-empty": self.tr(
                "This is the last voter of the roll, who cannot be withdrawn."
            ),
            "voter-unknown": self.tr("There is no voter number {number} on the roll of this vote."),
            "voter-not-found": self.tr(
                "There is nobody called “{text}” on the roll, and no voter of that number."
            ),
            "voter-ambiguous": self.tr(
                "{count} voters are called “{text}”. Please type the number of the voter."
            ),
            "paper-is-voters-last": self.tr(
                "Paper number {number} is the only one of its voter. Withdraw the voter, or issue "
                "another paper in its place."
            ),
            "paper-handed-out": self.tr(
                "This voter was handed a paper, and nobody may know which. Take the paper back "
                "and cancel its issue first."
            ),
            "secret-paper-has-no-voter": self.tr(
                "In a secret vote no paper belongs to a voter. Withdraw the voter, or replace the "
                "paper by another."
            ),
            "room-has-paper": self.tr(
                "{place} has paper number {number} already. A room has one paper only."
            ),
        }

    def _of_dates(self) -> dict[str, str]:
        return {
            "dates-missing": self.tr("The first or the last day of the vote is not set."),
            "dates-reversed": self.tr("The last day, {last}, lies before the first, {first}."),
            "vote-too-short": self.tr(
                "The vote lasts {days} days; this office keeps to {least} days at least."
            ),
            "vote-too-long": self.tr(
                "The vote lasts {days} days; this office keeps to {most} days at most."
            ),
            "opened-early": self.tr(
                "Voting begins on {day}; opening now only gives the papers their numbers, so that "
                "they can be printed and handed out."
            ),
            "vote-start-past": self.tr("The first day, {day}, is past already."),
            "gap-left": self.tr(
                "“{title}” still has ×× where the office has to say something. Please fill it in."
            ),
            "vote-end-past": self.tr("The last day, {day}, is past already."),
            "notice-missing": self.tr("The day on which the vote is announced is not set."),
            "notice-after-start": self.tr(
                "The vote is announced on {day}, after it has begun. No vote may be held on what "
                "was not announced."
            ),
            "notice-too-late": self.tr(
                "The vote is announced {days} days before it begins; this office keeps to {least} "
                "days, that is {day} at the latest."
            ),
            "publication-late": self.tr(
                "The result is posted {days} days after the end; this office keeps to {most} days."
            ),
            "objection-short": self.tr(
                "There are {days} days for objections; this office gives {least}."
            ),
            "objection-ends-on-rest-day": self.tr(
                "The time for objections would end on {day}, a day of rest. It ends on the next "
                "working day, {following}."
            ),
        }

    def _of_matters(self) -> dict[str, str]:
        return {
            "owners-quorum-missing": self.tr(
                "“{title}”: in an owners' vote two thirds of the people and of the area have to "
                "take part (Civil Code, article 278). The rule chosen does not ask for that. "
                "Please make sure that it may be used."
            ),
            "title-taken": self.tr(
                "Another topic is called “{title}” as well. Two of one name are easily mistaken; "
                "please make sure that this is meant."
            ),
            "no-against-option": self.tr("“{title}” has no option against."),
            "no-abstain-option": self.tr("“{title}” has no option to abstain."),
            "matter-title-twice": self.tr("Two matters are called “{title}”."),
            "law-to-compare": self.tr(
                "The law behind the rule “{rule}” was revised. Please compare with the law in force."
            ),
        }

    def _of_the_register(self) -> dict[str, str]:
        return {
            "areas-missing": self.tr(
                "{count} properties have no area, such as {places}. They weigh nothing in this vote."
            ),
            "area-sources-missing": self.tr(
                "For {count} properties it is not known where the area was taken from."
            ),
            "total-differs-from-earlier": self.tr(
                "In “{title}” there were {before} people with {found} ㎡; now there are {people} "
                "with {area} ㎡. Is that right?"
            ),
            "people-differ-from-earlier": self.tr(
                "In “{title}” there were {before} people; now there are {people}. Is that right?"
            ),
            "supervisor-missing": self.tr("Nobody is named who supervises this vote."),
            "one-operator": self.tr(
                "Only one operator is known in this office, so nobody can check the entries."
            ),
            "representatives-overlap": self.tr(
                "{first} and {second} both carry {place}. The one listed first carries it."
            ),
            "representatives-carry-nothing": self.tr(
                "{count} representatives carry no property, such as {names}. Nothing is counted "
                "for them."
            ),
        }
