# SPDX-License-Identifier: Apache-2.0
"""Codes for scanners as rectangles: sharp on any device, and nothing is scaled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from commdesk.render.layout.ink import Bar
from commdesk.render.layout.page_format import MM

_BLACK = "#000000"
_QUIET_QR = 4  # white modules all around, as the standard asks (ISO/IEC 18004)
_QUIET_LINEAR = 10  # to the left and right (ISO/IEC 15417)
QR_MODULE = 0.6 * MM
LINEAR_MODULE = 0.33 * MM
"""The usual 13 mil: the narrowest bar that cheap scanners read from cheap paper."""
QR_SIZE = (21 + 2 * _QUIET_QR) * QR_MODULE
LINEAR_WIDTH = (123 + 2 * _QUIET_LINEAR) * LINEAR_MODULE
"""How wide the codes of a paper are, whose 13 digits never need more."""


def qr_code(text: str, x: float, y: float, module: float = QR_MODULE) -> list[Bar]:
    """The QR code of a text; its white edge has its corner at (x, y).

    Nearly a third of it may be dirty or torn: papers are folded and carried about.
    """
    # Loaded here, because most starts of the program print no ballot.
    import zxingcpp  # noqa: PLC0415

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
    rows = _modules(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    left, top = x + _QUIET_QR * module, y + _QUIET_QR * module
    return [
        Bar(left + at * module, top + row * module, wide * module, high * module, _BLACK)
        for at, row, wide, high in _rectangles(rows)
    ]


def code_128(
    text: str, x: float, y: float, height: float, module: float = LINEAR_MODULE
) -> list[Bar]:
    """The linear code of a text, so high; the white to its left begins at `x`."""
    import zxingcpp  # noqa: PLC0415

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    row = _first_row(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    left = x + _QUIET_LINEAR * module
    return [Bar(left + at * module, y, wide * module, height, _BLACK) for at, wide in _runs(row)]


def _modules(image: object) -> list[list[bool]]:
    """Rows of an image, True where it is dark."""
    return [[level < 128 for level in row] for row in memoryview(image).tolist()]  # type: ignore[arg-type]


def _first_row(image: object) -> list[bool]:
    """All rows of a linear code are alike."""
    view = memoryview(image)  # type: ignore[arg-type]
    wide = view.shape[1] if view.shape else 0
    return [level < 128 for level in bytes(view)[:wide]]


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where the dark runs of a row begin, and how long they are."""
    at = 0
    for dark, same in groupby(row):
        length = len(list(same))
        if dark:
            yield at, length
        at += length


def _rectangles(rows: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int, int]]:
    """Dark runs across and down, which overlap where both are: so no seam shows between rows.

    A run of one square is drawn only where the other direction has none either.
    """
    across = {(x, y): wide for y, row in enumerate(rows) for x, wide in _runs(row)}
    columns = [[row[x] for row in rows] for x in range(len(rows[0]))]
    down = {(x, y): high for x, column in enumerate(columns) for y, high in _runs(column)}
    covered = {(x, y + step) for (x, y), high in down.items() if high > 1 for step in range(high)}
    for (x, y), wide in across.items():
        if wide > 1 or (x, y) not in covered:
            yield x, y, wide, 1
    for (x, y), high in down.items():
        if high > 1:
            yield x, y, 1, high
