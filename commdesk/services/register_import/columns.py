# SPDX-License-Identifier: Apache-2.0
"""Where a sheet's header is, and what its columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from commdesk.services.register_import import headers
from commdesk.services.register_import.contents import BY_CONTENT, is_address, mostly
from commdesk.services.register_import.header_rows import find_header, header_texts
from commdesk.services.register_import.preview import Column, Field, Problem
from commdesk.services.register_import.texts import (
    is_id_number,
    plain,
    squeezed,
    without_id_numbers,
)
from commdesk.services.workbooks import Sheet, cell_name, column_letter

_SAMPLES = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet's columns, and its header's rows from 0; `top` and `bottom` -1 without one.

    `chosen` are the columns (from 0) that a person has spoken on, now or, for those in
    `recalled`, at an earlier import. `asides` are columns of remarks right of the table.
    """

    columns: tuple[Column, ...]
    top: int = -1
    bottom: int = -1
    problems: tuple[Problem, ...] = ()
    chosen: frozenset[int] = frozenset()
    recalled: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()

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
    sheet: Sheet,
    mapping: Mapping[int, Field | None] | None = None,
    *,
    remembered: Mapping[str, Field | None] | None = None,
    guess: bool = True,
) -> Layout:
    """Find the header within the first rows and name the columns, by content if need be.

    `mapping` is a person's word on columns by index (from 0); it goes before everything.
    `remembered` is the same of earlier imports, by `header_keys`; it goes before any guess.
    Without `guess` only what a header says in so many words names a column.
    """
    width = max(map(len, sheet.rows), default=0)
    top, bottom = find_header(sheet)
    texts = header_texts(sheet, top, bottom, width)
    samples = [_samples(sheet, bottom + 1, index) for index in range(width)]
    columns = [
        _column(index, parts, samples[index], guess=guess)
        for index, parts in enumerate(texts)
        if any(parts) or samples[index]
    ]
    problems: list[Problem] = []
    said = mapping or {}
    recalled = _recalled(columns, said, remembered or {})
    problems += _said_again(sheet, columns, recalled, max(bottom, 0))
    mapping = {**recalled, **said}
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
    return Layout(
        tuple(columns), top, bottom, tuple(problems), frozenset(mapping), frozenset(recalled)
    )


def header_keys(columns: Iterable[Column]) -> dict[int, str]:
    """What each column (from 0) is remembered by: its header, and its place among equal ones."""
    seen: Counter[str] = Counter()
    keys: dict[int, str] = {}
    for column in columns:
        if header := squeezed(column.header):
            seen[header] += 1
            keys[column.index] = header if seen[header] == 1 else f"{header}#{seen[header]}"
    return keys


def _recalled(
    columns: Iterable[Column],
    said: Mapping[int, Field | None],
    remembered: Mapping[str, Field | None],
) -> dict[int, Field | None]:
    """What earlier imports tell of columns that nobody speaks on now."""
    columns = list(columns)
    keys = header_keys(columns)
    taken = {what for what in said.values() if what is not None}
    recalled: dict[int, Field | None] = {}
    for column in columns:
        key = keys.get(column.index, "")
        # The contents tell ID numbers more surely than a header does.
        if column.index in said or key not in remembered or column.field is Field.ID_NUMBER:
            continue
        what = remembered[key]
        if what is None or what not in taken:
            recalled[column.index] = what
            taken |= {what} if what is not None else set()
    return recalled


def _said_again(
    sheet: Sheet, columns: Iterable[Column], recalled: Mapping[int, Field | None], row: int
) -> Iterable[Problem]:
    for column in columns:
        if column.index not in recalled or recalled[column.index] is column.field:
            continue
        what = recalled[column.index]
        facts: dict[str, object] = {"letter": column.letter, "header": column.header}
        code = "column-remembered" if what else "column-remembered-unused"
        facts |= {"field": what} if what else {}
        cell = cell_name(row, column.index)
        yield Problem(code, sheet.name, cell, facts, is_error=False)


def _samples(sheet: Sheet, start: int, index: int) -> list[str]:
    found: list[str] = []
    for row in sheet.rows[start:]:
        if index < len(row) and (text := plain(row[index])):
            found.append(text)
            if len(found) == _SAMPLES:
                break
    return found


def _column(index: int, parts: list[str], samples: list[str], *, guess: bool) -> Column:
    header = without_id_numbers("/".join(parts))
    what, guessed = _field_of(parts)
    if guessed and not guess:
        what, guessed = None, False
    if mostly(samples, is_id_number):
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


def _guess_by_content(
    columns: list[Column], samples: list[list[str]], mapping: Mapping[int, Field | None]
) -> None:
    """Give what no header names to the first column that looks like it."""
    for what, test, instead in BY_CONTENT:
        if any(column.field in {what, *instead} for column in columns):
            continue
        for place, column in enumerate(columns):
            free = column.field is None and column.index not in mapping
            if free and not headers.is_other(column.header) and mostly(samples[column.index], test):
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
        and mostly(samples[column.index], is_address)
    ):
        return replace(column, field=Field.ADDRESS)
    return column
