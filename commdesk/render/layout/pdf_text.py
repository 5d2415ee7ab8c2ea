# SPDX-License-Identifier: Apache-2.0
"""So that rare characters can be found and copied in a PDF.

Qt tells readers of a PDF which character a glyph is only up to U+FFFF. Characters beyond, as in
some names, are shown and not found. Here the tables that say so are written anew behind the end
of the file, as the format provides for changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFont, QRawFont

from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Text

_LAST_OF_QT = "\uffff"
_BUNDLED = {family.replace(" ", ""): family for family in (fonts.FAMILY, fonts.RARE)}
_MOST_LINES = 100  # of a block in such a table
_FONT = re.compile(
    rb"/Subtype /Type0\n/BaseFont /(\S+)\n/Encoding /Identity-H\n.*?/ToUnicode (\d+) 0 R", re.DOTALL
)
_RANGES = re.compile(rb"\d+ beginbfrange\n.*endbfrange\n", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (?:<([0-9A-F]{4})>|\[([^\]]*)\])")
_TRAILER = re.compile(
    rb"trailer\n<<\n/Size (\d+) \n(.*?)>>\nstartxref\n(\d+) \n%%EOF\s*$", re.DOTALL
)


class PaintedText:
    """All characters of a PDF in the order in which they were painted first, by weight."""

    def __init__(self) -> None:
        self._seen: dict[bool, dict[str, None]] = {False: {}, True: {}}
        self._all: dict[str, None] = {}

    def note(self, texts: Iterable[Text]) -> None:
        """These were painted next."""
        both = [(text.bold, text.text) for text in texts]
        for bold, seen in self._seen.items():
            seen.update(dict.fromkeys("".join([text for own, text in both if own is bold])))
        self._all.update(dict.fromkeys("".join([text for _, text in both])))

    def mended(self, pdf: bytes) -> bytes:
        """The same file, in which all these can be found; as it was where nothing is amiss."""
        if max(self._all, default="") <= _LAST_OF_QT:
            return pdf
        changed: dict[int, bytes] = {}
        for name, number in _FONT.findall(pdf):
            table = _stream_of(pdf, int(number))
            known = _mapping(table)
            for order in self._orders(name.decode()):
                if order.agrees(known):
                    changed[int(number)] = order.written_into(table)
                    break
        return _appended(pdf, changed) if changed else pdf

    def _orders(self, post_script: str) -> Iterable[_Order]:
        """Which characters the glyphs of a font could be."""
        bold = post_script.endswith("Bold")
        bundled = _BUNDLED.get(post_script.partition("-")[0])
        for family in dict.fromkeys(map(fonts.holder, self._all)):
            # Fonts of the PC may be called otherwise in a file: any of them could be meant.
            if family is None or bundled != (family if family in _BUNDLED.values() else None):
                continue
            # Only this family has two weights; another is one font, however it is painted.
            seen = self._seen[bold] if family == fonts.FAMILY else self._all
            mine = [one for one in seen if fonts.holder(one) == family]
            if max(mine, default="") > _LAST_OF_QT:
                yield _Order(family, mine, bold=bold)


class _Order:
    """Characters of one font by the numbers of their glyphs in a PDF: as they are painted, from 1."""

    def __init__(self, family: str, characters: Iterable[str], *, bold: bool) -> None:
        face = QFont(family)
        face.setBold(bold)
        self._raw = QRawFont.fromFont(face)
        glyphs: dict[int, str] = {}
        for one in characters:
            # Some signs share a glyph.
            if glyph := self._glyph(one):
                glyphs.setdefault(glyph, one)
        self._characters = dict(enumerate(glyphs.values(), start=1))

    def _glyph(self, character: str) -> int:
        return next(iter(self._raw.glyphIndexesForString(character)), 0)

    def agrees(self, known: Mapping[int, str]) -> bool:
        """Whether what a table says of its glyphs is true of these."""
        return all(
            self._characters.get(number) == said
            or self._glyph(self._characters.get(number, "")) == self._glyph(said)
            for number, said in known.items()
        )

    def written_into(self, table: bytes) -> bytes:
        """The same table with all of these."""
        lines = [
            b"<%04X> <%s>\n" % (number, one.encode("utf-16-be").hex().upper().encode())
            for number, one in self._characters.items()
        ]
        blocks = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
        said = b"".join(
            b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks
        )
        return _RANGES.sub(lambda _: said, table)


def _stream_of(pdf: bytes, number: int) -> bytes:
    start = pdf.index(b"\n%d 0 obj\n" % number)
    start = pdf.index(b"stream\n", start) + len(b"stream\n")
    return pdf[start : pdf.index(b"\nendstream", start)]


def _mapping(table: bytes) -> dict[int, str]:
    """What a table says, glyph by glyph, but for the one that stands for none."""
    known: dict[int, str] = {}
    for start, one, several in _RANGE.findall(table):
        codes = [one] if one else re.findall(rb"<([0-9A-F]{4})>", several)
        for glyph, code in enumerate(codes, start=int(start, 16)):
            known[glyph] = chr(int(code, 16))
    known.pop(0, None)
    return known


def _appended(pdf: bytes, changed: Mapping[int, bytes]) -> bytes:
    """The file with these streams in place of those of the same number."""
    trailer = _TRAILER.search(pdf)
    if trailer is None:
        return pdf
    size, entries, start = trailer.groups()
    made, table = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n"), b"xref\n"
    for number, stream in sorted(changed.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(made))
        made += b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
            number,
            len(stream),
            stream,
        )
    end = b"trailer\n<<\n/Size %s\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(made + table + end % (size, entries, start, len(made)))
