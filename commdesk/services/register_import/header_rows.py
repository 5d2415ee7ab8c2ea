# SPDX-License-Identifier: Apache-2.0
"""Which rows of a sheet are its header, and what they say above each column."""

from __future__ import annotations

from commdesk.services.register_import import headers
from commdesk.services.register_import.texts import phone_numbers, squeezed
from commdesk.services.workbooks import MergedRange, Sheet

_FIRST_ROWS = 40


def find_header(sheet: Sheet) -> tuple[int, int]:
    """The header's first and last row from 0, one to three rows; -1 for both without one."""
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
    if not any(map(str.isdigit, text.replace("m2", ""))):
        return False
    if not text[0].isdigit() and (headers.exact_field(text) or headers.guessed_field(text)):
        return False  # 电话2
    return len(text) <= 6 or bool(phone_numbers(text))


def _stands_above(sheet: Sheet, number: int) -> bool:
    """Whether a row above the one with the names groups its columns: 房屋信息 | 业主信息."""
    texts = [squeezed(text) for text in sheet.rows[number] if squeezed(text)]
    return (
        len(texts) >= 2
        and all(len(text) <= 12 and ":" not in text for text in texts)
        and not any(map(_is_datum, texts))
    )


def header_texts(sheet: Sheet, top: int, bottom: int, width: int) -> list[list[str]]:
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
