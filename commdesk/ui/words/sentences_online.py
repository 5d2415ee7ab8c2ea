# SPDX-License-Identifier: Apache-2.0
"""Sentences for online answers, and for deliveries."""

from __future__ import annotations

from PySide6.QtCore import QObject


class OnlineSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {**self._of_acts(), **self._of_files(), **self._of_deliveries()}

    def _of_acts(self) -> dict[str, str]:
        return {
            "online-in-secret": self.tr(
                "This vote is secret: an online answer would tie a paper to a person. It takes "
                "paper ballots only."
            ),
            "online-outdated": self.tr(
                "Papers were stored since the preview was made. Please look at the preview again."
            ),
            "online-not-both": self.tr(
                "Paper number {number} has not both a ballot and an online answer any more. Please "
                "open the list again."
            ),
            "online-came-first": self.tr(
                "Paper number {number} was answered online at {at}. The rule of this vote says "
                "which of both counts."
            ),
            "paper-kept-aside": self.tr(
                "Of paper number {number} the online answer counts; the paper ballot was keyed by "
                "{operator} at {at} and is kept on record. If the paper is to count, a supervisor "
                "decides so: under “Topics”, “More”, “Online answers”."
            ),
            "online-not-there": self.tr(
                "There is no online answer that counts for paper number {number}. Please key it as "
                "any other paper."
            ),
        }

    def _of_files(self) -> dict[str, str]:
        return {
            "online-who-missing": self.tr(
                "No column tells whose answer it is. A column with the paper number, the room, or "
                "name and phone is needed."
            ),
            "online-matter-missing": self.tr(
                "No column is headed “{title}”. Please head the column of this matter as it stands "
                "on the paper."
            ),
            "online-nobody": self.tr(
                "Neither paper number, room, name nor phone: it is not known whose answer this is."
            ),
            "online-voter-unknown": self.tr(
                "“{text}” is not on the roll of this vote, or the phone is another one."
            ),
            "online-voters-several": self.tr(
                "“{text}” fits {count} people of the roll. Please add the paper number or the room."
            ),
            "online-papers-several": self.tr(
                "“{text}” has {count} papers ({papers}). Please write one row for each, with its "
                "paper number or room."
            ),
            "online-name-differs": self.tr(
                "“{name}” is not the voter of this paper: the roll has {roll}."
            ),
            "online-answer-unreadable": self.tr(
                "“{text}” is no answer to this matter. Please put it right in the file."
            ),
            "online-answer-empty": self.tr("Nothing is answered in this row."),
            "online-time-unreadable": self.tr(
                "“{text}” is no time. Please write it such as 2026-11-22 14:05."
            ),
            "online-time-missing": self.tr(
                "The time of day is missing. In this vote it decides whether the paper or the "
                "online answer counts."
            ),
            "online-time-future": self.tr("“{text}” is still to come. Please check the time."),
            "online-too-early": self.tr(
                "“{text}” is before {first}, when voting began. Please check the time."
            ),
            "online-too-late": self.tr(
                "“{text}” is late: the last day was {last}. It is not counted; whether it is let "
                "in has to be decided."
            ),
            "online-day-only": self.tr(
                "“{text}” has no time of day; the answer is taken without its time."
            ),
            "online-paper-spoilt": self.tr(
                "No. {paper} was spoilt and holds no more; no. {instead} was issued in its place. "
                "Please check whose answer this is."
            ),
            "online-earlier": self.tr(
                "{paper} is answered again in {other}; the later answer is taken."
            ),
            "online-twice": self.tr(
                "{paper} has answers in several rows ({other}), and no time says which came last. "
                "None is taken."
            ),
        }

    def _of_deliveries(self) -> dict[str, str]:
        return {
            "delivery-in-future": self.tr("This time is still to come. Please check it."),
            "delivery-too-early": self.tr(
                "This time is before {day}, when the papers of this vote were not made yet. Please "
                "check it."
            ),
            "delivery-method-missing": self.tr("Say how the papers were delivered."),
            "delivery-not-there": self.tr(
                "No delivery is on record for paper number {number}, so there is nothing to "
                "withdraw."
            ),
            "delivery-secret": self.tr(
                "This vote is secret: papers are handed out at the issue desk, without their "
                "numbers."
            ),
        }
