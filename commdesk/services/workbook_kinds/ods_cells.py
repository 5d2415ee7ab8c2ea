# SPDX-License-Identifier: Apache-2.0
"""The cells of an .ods with a formula that no program has computed.

Their reader gives a blank for them, as for a formula that came to nothing.
"""

from __future__ import annotations

import zipfile
from collections import defaultdict
from xml.parsers import expat

Cell = tuple[int, int]  # row and column from 0

_CONTENT = "content.xml"
_MOST_REPEATED = 4096  # such a cell repeated more often is refused elsewhere or a mistake
_VALUES = ("value", "date-value", "time-value", "boolean-value", "string-value")


def uncomputed_of(archive: zipfile.ZipFile) -> dict[str, frozenset[Cell]]:
    """By sheet name. Raises ValueError for tags that do not match."""
    if _CONTENT not in archive.namelist():
        return {}
    xml = archive.read(_CONTENT)
    if b":formula" not in xml:
        return {}
    look = _Look()
    parser = expat.ParserCreate()
    parser.StartElementHandler = look.start
    parser.EndElementHandler = look.end
    parser.CharacterDataHandler = look.text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return {name: frozenset(cells) for name, cells in look.found.items()}


class _Look:
    def __init__(self) -> None:
        self.found: dict[str, set[Cell]] = defaultdict(set)
        self._table = ""
        self._row = self._column = 0
        self._rows = self._columns = 1  # repetitions of the ones now open
        self._in_row: list[tuple[int, int]] = []  # first column and how many
        self._doubtful = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "table":
            self._table = attributes.get("table:name", "")
            self._row = 0
        elif kind == "table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            self._column = 0
            self._in_row = []
        elif kind in {"table-cell", "covered-table-cell"}:
            self._columns = int(attributes.get("table:number-columns-repeated", 1))
            self._doubtful = "table:formula" in attributes and not any(
                f"office:{name}" in attributes for name in _VALUES
            )

    def text(self, text: str) -> None:
        # A text's value may stand in the cell's paragraphs alone.
        if self._doubtful and text.strip():
            self._doubtful = False

    def end(self, tag: str) -> None:
        kind = tag.rpartition(":")[2]
        if kind in {"table-cell", "covered-table-cell"}:
            if self._doubtful:
                self._in_row.append((self._column, min(self._columns, _MOST_REPEATED)))
                self._doubtful = False
            self._column += self._columns
        elif kind == "table-row":
            if self._in_row:
                self.found[self._table].update(
                    (row, column)
                    for row in range(self._row, self._row + min(self._rows, _MOST_REPEATED))
                    for first, count in self._in_row
                    for column in range(first, first + count)
                )
            self._row += self._rows
