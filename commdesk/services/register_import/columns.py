# SPDX-License-Identifier: Apache-2.0
"""Where a sheet's header is, and what its columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.services.register_import import headers
from commdesk.services.register_import.addresses import split_address
from commdesk.services.register_import.preview import Column, Field, Problem
from commdesk.services.register_import.texts import (
    is_id_number,
    phone_numbers,
    plain,
    squeezed,
    without_id_numbers,
)
from commdesk.services.workbooks import MergedRange, Sheet, cell_name, column_letter

_FIRST_ROWS = 40
_SAMPLES = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet's columns, and its header's rows from 0; `top` and `bottom` -1 without one."""

    columns: tuple[Column, ...]
    top: int = -1
    bottom: int = -1
    problems: tuple[Problem, ...] = ()

    def column(self, what: Field) -> int | None:
        """The index of the column that holds `what`."""
        return next((column.index for column in self.columns if column.field is what), None)

    def has(self, *fields: Field) -> bool:
        """Whether there is a column for each."""
        return all(self.column(what) is not None for what in fields)

    @property
    def missing(self) -> tuple[Field, ...]:
        """What a register cannot do without and this sheet does not have."""
        lacking = [what for what in (Field.OWNER, Field.AREA) if not self.has(what)]
        if not self.has(Field.ROOM) and not self.has(Field.ADDRESS):
            lacking.insert(0, Field.ROOM)
        return tuple(lacking)


def find_layout(
    sheet: Sheet, mapping: Mapping[int, Field | None] | None = None, *, guess: bool = True
) -> Layout:
    """Find the header within the first rows and name the columns, by content if need be.

    `mapping` is a person's word on columns by index (from 0); it goes before everything.
    Without `guess` only what a header says in so many words names a column.
    """
    width = max(map(len, sheet.rows), default=0)
    top, bottom = _header_rows(sheet)
    texts = _header_texts(sheet, top, bottom, width)
    samples = [_samples(sheet, bottom + 1, index) for index in range(width)]
    columns = [
        _column(index, parts, samples[index], guess=guess)
        for index, parts in enumerate(texts)
        if any(parts) or samples[index]
    ]
    problems: list[Problem] = []
    mapping = mapping or {}
    columns = _one_each(sheet, columns, mapping, top, problems)
    if guess:
        _guess_by_content(columns, samples, mapping)
    columns = [_address_for_room(column, columns, samples, mapping) for column in columns]
    problems.extend(
        Problem(
            "column-guessed",
            sheet.name,
            cell_name(max(bottom, 0), column.index),
            {"header": column.header, "field": column.field, "letter": column.letter},
            is_error=False,
        )
        for column in columns
        if column.guessed and column.field is not None
    )
    return Layout(tuple(columns), top, bottom, tuple(problems))


def _samples(sheet: Sheet, start: int, index: int) -> list[str]:
    found: list[str] = []
    for row in sheet.rows[start:]:
        if index < len(row) and (text := plain(row[index])):
            found.append(text)
            if len(found) == _SAMPLES:
                break
    return found


# The header's rows.


def _header_rows(sheet: Sheet) -> tuple[int, int]:
    best, top = 1, -1
    for number, row in enumerate(sheet.rows[:_FIRST_ROWS]):
        found = {field for text in row if text and (field := headers.exact_field(text))}
        score = len({field for field, _ in found})
        if score > best:
            best, top = score, number
    if top < 0:
        return -1, -1
    bottom = top
    while bottom < top + 2 and _continues(sheet, top, bottom + 1):
        bottom += 1
    while top > 0 and bottom - top < 2 and _stands_above(sheet, top - 1):
        top -= 1
    return top, bottom


def _continues(sheet: Sheet, top: int, number: int) -> bool:
    """Whether a row below a header's first belongs to it: fields, units or column numbers."""
    if number >= len(sheet.rows):
        return False
    cells = {
        place: text for place, cell in enumerate(sheet.rows[number]) if (text := squeezed(cell))
    }
    texts = list(cells.values())
    if not texts:
        return False
    if len(texts) > 2 and all(text.isdigit() for text in texts):
        return [int(text) for text in texts] == list(range(1, len(texts) + 1))
    if any(map(_is_datum, texts)):
        return False
    exact = sum(headers.exact_field(text) is not None for text in texts)
    known = sum(map(_is_header_text, texts))
    if exact >= 2 or known * 2 >= len(texts):
        return True
    merged = any(area.top == top and area.bottom >= number for area in sheet.merged)
    head = sheet.rows[top]
    named = {place for place, text in enumerate(head) if text and headers.exact_field(text)}
    # Titles of ballots' matters stand below one head, and nothing below the others.
    return (merged or len(texts) > 1) and not named & cells.keys()


def _is_header_text(text: str) -> bool:
    return (
        headers.is_unit(text)
        or headers.exact_field(text) is not None
        or headers.is_other(text)
        or headers.guessed_field(text) is not None
    )


def _is_datum(text: str) -> bool:
    """Whether a cell of a row is content: a figure, a phone, 3幢, and no longer title."""
    has_figures = any(map(str.isdigit, text.replace("m2", "")))
    return has_figures and (len(text) <= 6 or bool(phone_numbers(text)))


def _stands_above(sheet: Sheet, number: int) -> bool:
    """Whether a row above the one with the names groups its columns: 房屋信息 | 业主信息."""
    texts = [squeezed(text) for text in sheet.rows[number] if squeezed(text)]
    return (
        len(texts) >= 2
        and all(len(text) <= 12 and ":" not in text for text in texts)
        and not any(map(_is_datum, texts))
    )


def _header_texts(sheet: Sheet, top: int, bottom: int, width: int) -> list[list[str]]:
    """The header's texts of each column from top to bottom, merged cells spread sideways."""
    if top < 0:
        return [[] for _ in range(width)]
    rows = [
        ["".join(text.split()) for text in row] + [""] * (width - len(row))
        for row in sheet.rows[top : bottom + 1]
    ]
    for depth, row in enumerate(rows[:-1]):
        ranges = [merged for merged in sheet.merged if merged.top == top + depth]
        _spread(row, rows[depth + 1], ranges, known=bool(sheet.merged))
    return [list(dict.fromkeys(row[index] for row in rows if row[index])) for index in range(width)]


def _spread(row: list[str], below: list[str], ranges: list[MergedRange], *, known: bool) -> None:
    if known:
        for merged in ranges:
            for index in range(merged.left + 1, min(merged.right + 1, len(row))):
                row[index] = row[index] or row[merged.left]
        return
    for index in range(1, len(row)):
        # Without word of merged cells: blank above, and something below that needs a head.
        if not row[index] and below[index] and below[index - 1]:
            row[index] = row[index - 1]


# What a column holds.


def _column(index: int, parts: list[str], samples: list[str], *, guess: bool) -> Column:
    header = without_id_numbers("/".join(parts))
    what, guessed = _field_of(parts)
    if guessed and not guess:
        what, guessed = None, False
    if _mostly(samples, is_id_number):
        what, guessed = Field.ID_NUMBER, False
    sample = "" if what is Field.ID_NUMBER or not samples else without_id_numbers(samples[0])
    title = without_id_numbers(parts[-1]) if parts else ""
    return Column(index, column_letter(index), header, what, sample, guessed, title)


def _field_of(parts: list[str]) -> tuple[Field | None, bool]:
    words = [part for part in parts if not headers.is_unit(part) and not part.isdigit()]
    if not words:
        return None, False
    joined = "".join(words)
    if found := headers.exact_field(joined):
        return found[0], False
    if headers.is_other(joined):
        return None, False
    if found := headers.exact_field(words[-1]) or headers.exact_field(words[0]):
        return found[0], False
    guess = headers.guessed_field(joined)
    return guess, guess is not None


def _rank(column: Column) -> tuple[bool, int, int]:
    parts = column.header.split("/")
    ranks = [found[1] for part in (column.header, *parts) if (found := headers.exact_field(part))]
    return column.guessed, min(ranks, default=999), column.index


def _one_each(
    sheet: Sheet,
    columns: list[Column],
    mapping: Mapping[int, Field | None],
    top: int,
    problems: list[Problem],
) -> list[Column]:
    """One column for each field: as a person said, else the one with the better name."""
    said = {what for what in mapping.values() if what is not None}
    taken: dict[Field, Column] = {}
    for column in sorted(columns, key=_rank):
        what = column.field
        if what is None or what in said or column.index in mapping:
            continue
        if what is Field.ID_NUMBER:
            continue
        if what not in taken:
            taken[what] = column
        elif not column.guessed:
            problems.append(
                Problem(
                    "column-twice",
                    sheet.name,
                    cell_name(max(top, 0), column.index),
                    {"field": what, "used": taken[what].header, "header": column.header},
                    is_error=False,
                )
            )
    result: list[Column] = []
    for column in columns:
        if column.index in mapping:
            what = mapping[column.index]
            sample = "" if what is Field.ID_NUMBER else column.sample
            result.append(replace(column, field=what, guessed=False, sample=sample))
        elif column.field is Field.ID_NUMBER or column in taken.values():
            result.append(column)
        else:
            result.append(replace(column, field=None, guessed=False))
    return result


# By content, where the header does not tell.


def _guess_by_content(
    columns: list[Column], samples: list[list[str]], mapping: Mapping[int, Field | None]
) -> None:
    """Give what no header names to the first column that looks like it."""
    for what, test, instead in _CONTENTS:
        if any(column.field in {what, *instead} for column in columns):
            continue
        for place, column in enumerate(columns):
            free = column.field is None and column.index not in mapping
            if (
                free
                and not headers.is_other(column.header)
                and _mostly(samples[column.index], test)
            ):
                columns[place] = replace(column, field=what, guessed=True)
                break


def _address_for_room(
    column: Column,
    columns: Iterable[Column],
    samples: list[list[str]],
    mapping: Mapping[int, Field | None],
) -> Column:
    """A column of rooms (or buildings) that holds whole addresses is one of addresses."""
    fields = {other.field for other in columns}
    alone = {Field.ROOM: Field.BUILDING, Field.BUILDING: Field.ROOM}
    if (
        column.field in alone
        and column.index not in mapping
        and Field.ADDRESS not in fields
        and alone[column.field] not in fields
        and _mostly(samples[column.index], _is_address)
    ):
        return replace(column, field=Field.ADDRESS)
    return column


def _mostly(samples: list[str], test: Callable[[str], bool]) -> bool:
    return bool(samples) and sum(map(test, samples)) * 10 >= len(samples) * 6


def _is_phone(text: str) -> bool:
    return len(text) < 30 and any(len(number) == 11 for number in phone_numbers(text))


def _is_address(text: str) -> bool:
    try:
        split_address(text)
    except UserError:
        return False
    return True


def _is_building(text: str) -> bool:
    return any(sign in text for sign in "幢栋座楼#") and len(text) < 12


def _is_area(text: str) -> bool:
    try:
        area = parse_area(text)
    except UserError:
        return False
    return "." in text and 50_000 <= area < 500_000_000


def _is_name(text: str) -> bool:
    han = Counter("\u3400" <= sign <= "\u9fff" for sign in text)
    return (
        2 <= han[True] <= 30 and han[False] <= 4 and not any(sign in text for sign in "幢栋室年月")
    )


# What contents tell, in the order of how surely they do, unless one of the last is there.
_CONTENTS: tuple[tuple[Field, Callable[[str], bool], tuple[Field, ...]], ...] = (
    (Field.PHONE, _is_phone, ()),
    (Field.ADDRESS, _is_address, (Field.BUILDING, Field.ROOM)),
    (Field.BUILDING, _is_building, (Field.ADDRESS,)),
    (Field.AREA, _is_area, ()),
    (Field.OWNER, _is_name, ()),
)
