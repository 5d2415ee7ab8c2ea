# SPDX-License-Identifier: Apache-2.0
"""What the reader does not tell of an .ods: formulas' errors and lack of values, merged cells.

It gives a blank for a formula with an error and for one that no program has computed, as for
one that came to nothing.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from xml.parsers import expat

Cell = tuple[int, int]  # row and column from 0

_CONTENT = "content.xml"
_MOST_REPEATED = 4096  # such a cell repeated more often is refused elsewhere or a mistake
_CELLS = frozenset({":table-cell", ":covered-table-cell"})
_ERROR = re.compile(r"#[A-Z/0]+[!?]?|Err:[0-9]+")
_VALUES = frozenset(
    {
        *("office:value", "office:date-value", "office:time-value", "office:boolean-value"),
        "office:string-value",
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """By sheet name. An error has its own name ("#REF!", "Err:502").

    Merged cells are top, left, bottom and right, from 0, the last ones included.
    """

    errors: dict[str, dict[Cell, str]] = field(default_factory=dict)
    uncomputed: dict[str, frozenset[Cell]] = field(default_factory=dict)
    merged: dict[str, list[tuple[int, int, int, int]]] = field(default_factory=dict)


def look_at(archive: zipfile.ZipFile) -> Look:
    """Look through an .ods; an archive of another kind gives an empty Look.

    Raises ValueError for tags that do not match.
    """
    if _CONTENT not in archive.namelist():
        return Look()
    xml = archive.read(_CONTENT)
    if b":formula" not in xml and b"-spanned" not in xml:
        return Look()
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    uncomputed = {name: frozenset(cells) for name, cells in walk.uncomputed.items()}
    return Look(dict(walk.errors), uncomputed, dict(walk.merged))


class _Walk:
    def __init__(self) -> None:
        self.errors: dict[str, dict[Cell, str]] = defaultdict(dict)
        self.uncomputed: dict[str, set[Cell]] = defaultdict(set)
        self.merged: dict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
        self._table = ""
        self._row = self._column = 0
        self._rows = self._columns = 1  # repetitions of the ones now open
        # Of the row now open: first column, how many, and the error or "".
        self._found: list[tuple[int, int, str]] = []
        self._formula = self._valued = False
        self._text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag[tag.rfind(":") :]
        if kind == ":table":
            self._table = attributes.get("table:name", "")
            self._row = 0
        elif kind == ":table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            self._column = 0
            self._found = []
        elif kind in _CELLS:
            self._columns = int(attributes.get("table:number-columns-repeated", 1))
            self._formula = "table:formula" in attributes
            self._valued = not _VALUES.isdisjoint(attributes)
            self._text = ""
            down = int(attributes.get("table:number-rows-spanned", 1))
            right = int(attributes.get("table:number-columns-spanned", 1))
            if down > 1 or right > 1:
                top, left = self._row, self._column
                self.merged[self._table].append((top, left, top + down - 1, left + right - 1))

    def text(self, text: str) -> None:
        if self._formula:
            self._text += text

    def end(self, tag: str) -> None:
        kind = tag[tag.rfind(":") :]
        if kind in _CELLS:
            if self._formula:
                self._look_at_formula()
            self._column += self._columns
        elif kind == ":table-row":
            for row in range(self._row, self._row + min(self._rows, _MOST_REPEATED)):
                for first, count, error in self._found:
                    self._keep(row, first, count, error)
            self._row += self._rows

    def _look_at_formula(self) -> None:
        text = self._text.strip()
        error = text if _ERROR.fullmatch(text) else ""
        # A text's value may stand in the cell's paragraphs alone.
        if error or not (self._valued or text):
            self._found.append((self._column, min(self._columns, _MOST_REPEATED), error))
        self._formula = False

    def _keep(self, row: int, first: int, count: int, error: str) -> None:
        cells = [(row, column) for column in range(first, first + count)]
        if error:
            self.errors[self._table].update(dict.fromkeys(cells, error))
        else:
            self.uncomputed[self._table].update(cells)
