# SPDX-License-Identifier: Apache-2.0
"""A first look into an .ods: its password, and what would keep its reader busy for ever.

A table that is not closed is one such thing; repetitions are another. An .ods says "this row
1,048,570 times". Blank rows at the end are how the program fills the sheet; filled ones in
such numbers are a mistake or a trap.
"""

from __future__ import annotations

import re
import zipfile
from xml.parsers import expat

_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14
_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_REPEATED = re.compile(rb'number-(rows|columns)-repeated\s*=\s*["\'](\d+)["\']')
_ROW = re.compile(
    rb'<(?:\w+:)?table-row\b[^>]*number-rows-repeated\s*=\s*["\'](\d+)["\'][^>]*(?<!/)>'
    rb"(.*?)</(?:\w+:)?table-row>",
    re.DOTALL,
)
_FILLED = re.compile(rb"<(?:\w+:)?table-cell\b[^>]*(?:value|formula)[\w-]*\s*=[^>]*>|<(?:\w+:)?p\b")


def has_password(archive: zipfile.ZipFile) -> bool:
    """Whether the parts are encrypted."""
    return _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST)


def is_too_large(archive: zipfile.ZipFile, most_cells: int) -> bool:
    """Whether repetitions make more cells than can be laid out, or than a sheet can have.

    Raises ValueError for tags that do not match.
    """
    if _CONTENT not in archive.namelist():
        return False
    xml = archive.read(_CONTENT)
    _refuse_broken(xml)
    most = {b"rows": _MOST_ROWS, b"columns": _MOST_COLUMNS}
    if any(int(count) > most[what] for what, count in _REPEATED.findall(xml)):
        return True
    cells = 0
    for count, row in _ROW.findall(xml):
        filled = _FILLED.search(row)
        if int(count) > 1 and filled:
            wide = sum(int(times) for _, times in _REPEATED.findall(row)) or 1
            cells += int(count) * (wide + row.count(b"table-cell"))
    return cells > most_cells


def _refuse_broken(xml: bytes) -> None:
    try:
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
