# SPDX-License-Identifier: Apache-2.0
"""What the command line says of itself, and how it frames what is wrong with a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from commdesk.services.register_import.preview import Problem


class Words(QObject):
    """What the command line says of itself."""

    def count_help(self) -> dict[str, str]:
        """Help for each argument of `count`."""
        return {
            "": self.tr("Count a vote from two workbooks and say the result exactly."),
            "register": self.tr("the register of owners (.xlsx, .xls, .ods or .csv)"),
            "ballots": self.tr("the ballots: one row for each property, one column a matter"),
            "rule": self.tr("the rule that decides every matter"),
            "unreturned": self.tr("what a delivered ballot that did not come back counts as"),
            "void": self.tr("void ballots count as taking part"),
            "blank": self.tr("what a returned ballot with nothing marked counts as"),
            "title": self.tr("the meeting's name, for the notice"),
            "json": self.tr("write the result as JSON to a file, or to standard output with -"),
            "sheet": self.tr("write the result notice as PDF"),
        }

    def usage_help(self) -> dict[str, str]:
        """Help for the program itself."""
        return {
            "": self.tr("CommDesk: votes of owners and residents, counted exactly."),
            "demo": self.tr("hold the sample office's vote without a window, to a PDF notice"),
            "check": self.tr("check whether the figures of a printed notice hold together"),
            "notice": self.tr("figures of the notice as JSON (see the manual on counting)"),
            "version": self.tr("say the version and end"),
            "lang": self.tr("language of the interface"),
        }

    def checked(self, faults: int) -> str:
        """What checking a notice came to."""
        if not faults:
            return self.tr("The figures of the notice hold together.")
        return self.tr("{count} figures of the notice do not hold together.").format(count=faults)

    def error(self, sentence: str) -> str:
        """A line for standard error."""
        return self.tr("Error: {sentence}").format(sentence=sentence)

    def warning(self, sentence: str) -> str:
        """A line for standard error."""
        return self.tr("Please check: {sentence}").format(sentence=sentence)

    def at_place(self, file: Path, problem: Problem, sentence: str) -> str:
        """A sentence with the file, the sheet and the cell it is about."""
        if not problem.sheet:
            place = file.name
        elif not problem.cell:
            place = self.tr("{file}, sheet “{sheet}”").format(file=file.name, sheet=problem.sheet)
        else:
            place = self.tr("{file}, sheet “{sheet}”, cell {cell}").format(
                file=file.name, sheet=problem.sheet, cell=problem.cell
            )
        return self.tr("{place}: {sentence}").format(place=place, sentence=sentence)

    def standard_output(self) -> str:
        """In place of a file's name."""
        return self.tr("standard output")

    def prints_boxes(self, texts: Iterable[str]) -> str:
        """What of a notice no font of this computer holds."""
        return self.tr(
            "No font of this computer holds some characters of: {texts}. The notice shows boxes "
            "for them. Install a font that has rare characters and write the notice again."
        ).format(texts=self.tr(", ").join(dict.fromkeys(texts)))

    def sheet_written(self, path: Path) -> str:
        """Where the notice was put."""
        return self.tr("The result notice is in {path}.").format(path=path)
