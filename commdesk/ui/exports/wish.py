# SPDX-License-Identifier: Apache-2.0
"""What is to be exported: which kind of file, which tables, and whether people are named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Format(Enum):
    """A kind of file."""

    WORKBOOK = "xlsx"
    CSV_ZIP = "zip"
    CSV_FOLDER = "folder"
    WORD = "docx"
    JSON = "json"

    @property
    def has_tables(self) -> bool:
        """Whether it is made of tables that can be chosen."""
        return self in {Format.WORKBOOK, Format.CSV_ZIP, Format.CSV_FOLDER}


TABLES = ("facts", "votes", "tests", "buildings", "grids", "accounts", "opinions", "papers")
"""All tables by key, in their order."""

SAYING = frozenset(TABLES) - {"accounts"}
"""Those that say how people voted; how many papers came back says nothing of it."""

_NAMING = frozenset({"opinions", "papers"})
_PLACES = frozenset({"buildings", "grids"})


@dataclass(frozen=True, slots=True)
class Wish:
    """One export. `rooms` and `names` tie papers to people, where a table or JSON can.

    So do `numbers`, with areas, for whoever has a list of papers by room; they are written with
    rooms and names as well. `apart`: buildings and grids with few papers stand by themselves,
    and votes by place have their exact areas.
    """

    format: Format
    tables: frozenset[str] = frozenset(TABLES)
    rooms: bool = False
    names: bool = False
    numbers: bool = False
    apart: bool = False

    @property
    def tied(self) -> dict[str, bool]:
        """What was wished for that may tell whose papers they are, for the record."""
        return {
            "rooms": self.rooms,
            "names": self.names,
            "numbers": self.numbers,
            "apart": self.apart,
        }

    @property
    def shows_numbers(self) -> bool:
        """Whether the numbers of papers are written."""
        return self.rooms or self.names or self.numbers

    @property
    def says_places(self) -> bool:
        """Whether votes stand by building or grid."""
        return self.format.has_tables and bool(_PLACES & self.tables)

    @property
    def ties_people(self) -> bool:
        """Whether the file says whose papers are: that is kept on record."""
        if self.format is Format.JSON:
            return self.names
        if not self.format.has_tables:
            return False
        if self.names and "papers" in self.tables:
            return True
        if self.apart and self.says_places:
            return True
        return (self.rooms or self.numbers) and bool(_NAMING & self.tables)
