# SPDX-License-Identifier: Apache-2.0
"""Sentences on what follows a count: settled results, objections, opinions and their tags."""

from __future__ import annotations

from PySide6.QtCore import QObject


class AfterwardsSentences(QObject):
    """Templates by code."""

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            "nothing-settled": self.tr(
                "No settled result of this vote is kept, so that there is nothing to compare "
                "with. Please settle the result first."
            ),
            "objector-missing": self.tr("Please say who objects."),
            "objection-empty": self.tr("Please write down what the objection says."),
            "answer-empty": self.tr("Please write down what they were told."),
            "answer-before-objection": self.tr(
                "The objection came on {day}; it cannot be answered before. Please check the day."
            ),
            "text-too-long": self.tr("This is too long: at most {longest} characters are kept."),
            "day-to-come": self.tr("{day} is still to come. Please check the day."),
            "topic-not-published": self.tr(
                "This vote is at the stage “{stage}”, and its result was never posted. Objections "
                "are recorded from the day on which it is posted."
            ),
            "objection-gone": self.tr(
                "This objection was withdrawn meanwhile. Please look at the list again."
            ),
            "objections-open": self.tr(
                "{count} objections are not answered yet. Please answer them first, or archive "
                "with a reason."
            ),
            "tag-empty": self.tr("Please type a tag, such as “parking”."),
            "tag-too-long": self.tr("A tag has at most {longest} characters."),
            "notice-unreadable": self.tr(
                "These are no figures of a notice that can be checked ({where}). The manual "
                "on counting shows how they are written."
            ),
            "figures-file-missing": self.tr(
                "“{path}” is not there or cannot be read. Please check the file's name."
            ),
            "notice-unknown-figure": self.tr(
                "{where}: there is no figure called “{name}”. The manual on counting shows which "
                "there are."
            ),
            "notice-share-differs": self.tr(
                "{place}: {part} of {whole} is {right}, printed is {stated}."
            ),
            "notice-total-differs": self.tr(
                "{place}: the parts come to {right}, printed is {stated}."
            ),
            "notice-does-not-balance": self.tr(
                "{place}: {whole} took part, the lines come to {told}: {missing} are missing."
            ),
            "notice-counts-too-many": self.tr(
                "{place}: {whole} took part, the lines come to {told}: {missing} too many."
            ),
            "notice-more-than-all": self.tr("{place}: {part} took part of {whole} in all."),
            "nothing-to-compare": self.tr(
                "There is no other vote of this office that papers were taken for. Two votes are "
                "needed to compare."
            ),
            "topic-archived": self.tr("This vote is archived. Nothing in it can be changed."),
        }
