# SPDX-License-Identifier: Apache-2.0
"""Words of the export: kinds of files, tables, and what follows from naming people."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.matters import MatterKind
from commdesk.domain.topics import Basis, Topic
from commdesk.services.results.few_votes import FewVotes
from commdesk.ui.exports.wish import SAYING, Format, Wish
from commdesk.ui.kit.giveaway import areas_said, chosen_said, few_said, opinions_said


class ExportWords(QObject):
    """Names for the choice, and for the file dialog."""

    def name(self, kind: Format) -> str:
        """A kind of file with its ending."""
        return {
            Format.WORKBOOK: self.tr("Workbook (.xlsx)"),
            Format.CSV_ZIP: self.tr("CSV tables in one zip file (.zip)"),
            Format.CSV_FOLDER: self.tr("CSV tables in a folder"),
            Format.WORD: self.tr("Result notice for Word (.docx)"),
            Format.JSON: self.tr("Figures for other programs (.json)"),
        }[kind]

    def meaning(self, kind: Format) -> str:
        """What it is good for."""
        return {
            Format.WORKBOOK: self.tr("All tables in one file, each on a sheet of its own."),
            Format.CSV_ZIP: self.tr("A file for each table, for other programs."),
            Format.CSV_FOLDER: self.tr("The same files in a new folder."),
            Format.WORD: self.tr(
                "The words and tables of the notice, without charts, to be edited. What is "
                "printed from it is no longer checked by the program."
            ),
            Format.JSON: self.tr("The whole count with exact figures, as text."),
        }[kind]

    def file_kinds(self, kind: Format) -> str:
        """As the file dialog writes them."""
        return {
            Format.WORKBOOK: self.tr("Workbooks (*.xlsx)"),
            Format.CSV_ZIP: self.tr("Zip files (*.zip)"),
            Format.WORD: self.tr("Word files (*.docx)"),
            Format.JSON: self.tr("JSON files (*.json)"),
        }[kind]

    def table(self, key: str) -> str:
        """What a table is called."""
        return {
            "facts": self.tr("Overview"),
            "votes": self.tr("Votes of each matter"),
            "tests": self.tr("Conditions"),
            "buildings": self.tr("By building"),
            "grids": self.tr("By grid"),
            "accounts": self.tr("Ballot accounting"),
            "opinions": self.tr("Opinions"),
            "papers": self.tr("Paper by paper"),
        }[key]

    def cautions(self, topic: Topic, wish: Wish, few: FewVotes, chosen: int) -> list[str]:
        """What a file may give away all the same.

        `few` papers as `few_votes_of`, `chosen` by few people as `few_chosen` have them.
        """
        if not topic.extent.secret:
            has_areas = topic.basis is Basis.OWNERS or topic.extent.carries
            if not wish.says_places or not has_areas:
                return []
            said = areas_said() if wish.apart else chosen_said(chosen)
            return [said] if said else []
        says_figures = not wish.format.has_tables or bool(wish.tables & SAYING)
        says_opinions = wish.format.has_tables and "opinions" in wish.tables
        if wish.format is Format.JSON:
            says_opinions = any(one.kind is MatterKind.OPINION for one in topic.matters)
        return [
            *([few_said(few)] if few and says_figures else []),
            *([opinions_said()] if says_opinions else []),
        ]

    def naming(self) -> str:
        """The warning."""
        return self.tr(
            "The file then lets people see how somebody voted. Give it only to who may know; that "
            "you made it is kept on record."
        )

    def no_places(self, *, buildings: bool, grids: bool) -> str:
        """Why a table by place can not be chosen; "" where both can."""
        if not buildings:
            return self.tr("No paper of this vote is tied to a building or a grid.")
        if not grids:
            return self.tr(
                "By grid: no property of this vote has a grid. Enter grids in the register first."
            )
        return ""

    def secret(self) -> str:
        """Why nobody can be named."""
        return self.tr("The vote is secret: no paper is tied to anybody.")
