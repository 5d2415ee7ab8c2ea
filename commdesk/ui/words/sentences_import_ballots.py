# SPDX-License-Identifier: Apache-2.0
"""Sentences on workbooks of returned ballots."""

from __future__ import annotations

from PySide6.QtCore import QObject


class BallotFileSentences(QObject):
    """Templates by code."""

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            "votes-missing": self.tr("No column with votes was found."),
            "ballot-sheets-several": self.tr(
                "Several sheets look like ballots: {sheets}. Keep the one that counts, and move the "
                "others to a file of their own."
            ),
            "ballot-sheet-not-read": self.tr("Sheet “{sheet}” has no ballots and was not read."),
            "formulas-not-computed": self.tr(
                "{count} formulas have no result saved in the file: {cells}. Open it in the "
                "workbook program, save it there, and count again."
            ),
            "formulas-blank": self.tr(
                "{count} formulas have a blank result and count as blank: {cells}. Open the file "
                "in the workbook program and check that they are blank there too."
            ),
            "votes-merged": self.tr(
                "{range} is merged, so only its first cell has content. Take it apart and fill in "
                "every row."
            ),
            "vote-aside": self.tr(
                "“{text}” looks like a vote, but column “{header}” is no matter. Move it under the "
                "matter, or write it differently."
            ),
            "void-word-aside": self.tr(
                "“{text}” in column “{header}” may mean that the paper is void, but is not counted "
                "there. Write it under the matter, or write it differently."
            ),
            "remark-may-say-void": self.tr(
                "{count} remarks may mean a void paper, but do not count as such: {cells}"
            ),
            "matter-left": self.tr(
                "Column “{header}” stands left of the way of return and was counted as a matter."
            ),
            "matter-twice": self.tr(
                "“{title}” is the heading of another column too ({other}). Give each matter its "
                "own heading."
            ),
            "place-column-missing": self.tr(
                "There is no column “{field}”, and without it {count} rows cannot be told apart "
                "from others. Please add it."
            ),
            "void-without-channel": self.tr(
                "The paper is called void ({text}), but nothing says how it came back. Fill that "
                "in, or clear this word."
            ),
            "validity-unclear": self.tr(
                "“{text}” says neither valid nor void. Write “有效”, or “无效” with its reason."
            ),
            "residents-by-owners": self.tr(
                "There is no list of residents: each owner named in the register was counted as "
                "one resident. Please check whether that is what is meant."
            ),
            "room-not-on-roll": self.tr("{address} is not on the roll. Please correct the room."),
            "paper-votes-differ": self.tr(
                "{address} and {other} are one paper, but differ. Please make them alike."
            ),
            "vote-unreadable": self.tr(
                "The vote “{text}” is not understood. Please write one of the answers on the paper."
            ),
            "vote-without-channel": self.tr(
                "There is a vote ({vote}), but nothing says how the paper came back. Fill that "
                "in, or delete the vote."
            ),
            "channel-column-missing": self.tr(
                "There is no column “收回渠道” saying how papers came back. Please add it: a way of "
                "return for each paper that came back, blank for the others."
            ),
            "delivery-column-missing": self.tr(
                "There is no column for deliveries: what came back was taken as delivered."
            ),
            "deliveries-unknown": self.tr(
                "There is no column “送达方式”, but papers that were delivered and did not come "
                "back count by this rule. Please add it."
            ),
            "column-not-used": self.tr("Column “{header}” was not used."),
            "matter-without-title": self.tr(
                "Column {column} has votes, but no heading. Write the matter above it."
            ),
            "cell-without-header": self.tr(
                "“{text}” stands in a column without a heading. Add a heading, or clear the cell."
            ),
            "delivery-unclear": self.tr(
                "“{text}” does not say how the paper was delivered. Write the way of delivery, or "
                "leave the cell blank."
            ),
            "channel-unclear": self.tr(
                "“{text}” does not say how the paper came back. Write the way of return, or leave "
                "the cell blank."
            ),
            "delivery-unknown": self.tr(
                "The way of delivery is not understood in {count} cells and was taken as "
                "delivered: {cells}"
            ),
            "channel-unknown": self.tr(
                "The way of return is not understood in {count} cells and was taken as “other”: "
                "{cells}"
            ),
            "room-without-vote": self.tr(
                "{count} places have no vote under this rule and are left out: {cells}"
            ),
            "returned-without-vote": self.tr(
                "{count} papers came back for places that have no vote under this rule; they are "
                "not counted: {cells}"
            ),
            "returned-not-delivered": self.tr(
                "{count} papers came back without a delivery on record: {cells}"
            ),
            "owner-differs": self.tr(
                "The owner “{name}” differs from “{register}” in the register. Please check."
            ),
            "papers-without-row": self.tr("{count} papers have no row in the file: {papers}"),
        }
