# SPDX-License-Identifier: Apache-2.0
"""Paragraphs and tables as a Word file (.docx) that looks like our own pages.

The library is loaded by whoever makes a file, and by nobody else: it is large.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from commdesk.render.layout.blocks import Cell, Row, Style, Table, column_widths
from commdesk.render.layout.ink import Align

if TYPE_CHECKING:
    from docx.shared import Length

SONG, FANG, HEI = "宋体", "仿宋", "黑体"

# What the same face is called elsewhere, and what comes next to it.
_FACES = {
    SONG: ("SimSun", "02010600030101010101"),
    FANG: ("FangSong", "02010609060101010101"),
    HEI: ("SimHei", "02010609060101010101"),
}
_TWIPS = 2  # of a tenth of a point
_EIGHTHS = 4  # of a hairline's half point
_PADDING = 80  # twips within a cell, at its sides
_IN_CELL = 2.5  # points above and below what stands in a cell
_SPARE = 1.5  # characters: the faces of the PC are not ours, and some have wider figures
_ALIGNED = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
# What no file of this kind can hold, whoever wrote it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _InCell:
    """How cells are set; `keep` with the row below."""

    size: float
    keep: bool


class WordFile:
    """A document that grows from its top. Lengths in tenths of a point."""

    def __init__(self, title: str, author: str, made_at: datetime) -> None:
        from docx import Document  # noqa: PLC0415

        self._made = Document()
        properties = self._made.core_properties
        properties.title, properties.author = _clean(title), _clean(author)
        properties.last_modified_by, properties.comments = _clean(author), ""
        properties.language = "zh-CN"
        properties.created = properties.modified = made_at.replace(tzinfo=None)
        self._name_faces()
        _set_face(self._made.styles["Normal"].element.get_or_add_rPr(), FANG)

    def page(self, size: tuple[float, float], margins: tuple[float, float, float, float]) -> None:
        """The paper, and its margins from the top clockwise."""
        section = self._made.sections[0]
        section.page_width, section.page_height = _emu(size[0]), _emu(size[1])
        section.top_margin, section.right_margin = _emu(margins[0]), _emu(margins[1])
        section.bottom_margin, section.left_margin = _emu(margins[2]), _emu(margins[3])

    def paragraph(self, text: str, style: Style, face: str = FANG) -> None:
        """A paragraph as our pages would set it."""
        self._set(self._made.add_paragraph(), text, style, face)

    def header(self, left: str, right: str, size: float = 9) -> None:
        """What stands above every page, over a line: one text at each edge."""
        header = self._made.sections[0].header
        first, second = header.paragraphs[0], header.add_paragraph()
        self._set(first, left, Style(size, size * 1.4, indent=0), SONG)
        style = Style(size, size * 1.4, bold=True, indent=0, align=Align.RIGHT)
        self._set(second, right, style, SONG)
        edges = _child(second._p.get_or_add_pPr(), "w:pBdr")  # noqa: SLF001
        _child(edges, "w:bottom", val="single", sz=_EIGHTHS, space=4, color="000000")

    def footer(self, texts: Sequence[str]) -> None:
        """The page number below every page, and small beneath it these texts and how many there are."""
        footer = self._made.sections[0].footer
        number = footer.paragraphs[0]
        self._set(number, "— ", Style(14, 20, indent=0, align=Align.CENTER), SONG)
        _field(number, "PAGE", 14)
        _set_run(number.add_run(" —"), 14, SONG)
        line = footer.add_paragraph()
        said = "　　".join([*texts, "共"])
        self._set(line, said, Style(9, 14, indent=0, align=Align.CENTER), SONG)
        _field(line, "NUMPAGES", 9)
        _set_run(line.add_run("页"), 9, SONG)

    def table(self, content: Table, width: float, *, keep: bool = False) -> None:
        """A table with hairlines; its head stands on every page, and no row is parted.

        `keep`: its last rows stay with what follows.
        """
        # What stands in place of a drawing is words, which break, and need no more than words.
        narrower = replace(content, stretch=tuple(min(1.0, part) for part in content.stretch))
        size, widths = column_widths(narrower, width, _SPARE)
        made = self._made.add_table(rows=0, cols=len(widths))
        made.style = "Table Grid"
        made.autofit = False
        for column, wide in zip(made.columns, widths, strict=True):
            column.width = _emu(wide)
        margins = _child(made._tbl.tblPr, "w:tblCellMar")  # noqa: SLF001
        for side in ("left", "right"):
            _child(margins, f"w:{side}", w=_PADDING, type="dxa")
        if content.head:
            self._row(made, content.head, widths, _InCell(size / 10, keep=True), is_head=True)
        last = len(content.rows)
        for number, row in enumerate(content.rows, start=1):
            # As on our own pages: the first two rows and the last two are not parted.
            held = number < last and number in (1, last - 1)
            inside = _InCell(size / 10, keep=held or (keep and number == last))
            self._row(made, row, widths, inside)
        # Two tables with nothing between them would become one.
        self._set(self._made.add_paragraph(), "", Style(4, 6, indent=0, keep=keep), SONG)

    def content(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        self._made.save(made)
        return made.getvalue()

    def _row(
        self, made: Any, cells: Row, widths: list[float], inside: _InCell, *, is_head: bool = False
    ) -> None:
        row = made.add_row()
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        _child(properties, "w:cantSplit")
        if is_head:
            _child(properties, "w:tblHeader")
        places, at = row.cells, 0
        for cell in cells:
            place = places[at]
            if cell.span > 1:
                place = place.merge(places[at + cell.span - 1])
            place.width = _emu(sum(widths[at : at + cell.span]))
            if cell.align is Align.RIGHT:
                # A figure over two lines is read as two.
                _child(place._tc.get_or_add_tcPr(), "w:noWrap")  # noqa: SLF001
            place.vertical_alignment = 1
            self._cell(place.paragraphs[0], cell, inside)
            at += cell.span

    def _cell(self, paragraph: Any, cell: Cell, inside: _InCell) -> None:
        text = cell.instead if cell.draw is not None else cell.text
        style = Style(inside.size, 0, cell.bold, 0, cell.align, _IN_CELL, inside.keep)
        self._set(paragraph, text, style, SONG)
        paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before

    @staticmethod
    def _set(paragraph: Any, text: str, style: Style, face: str) -> None:
        """`leading` 0 leaves the lines as high as the face needs."""
        from docx.enum.text import WD_LINE_SPACING  # noqa: PLC0415
        from docx.shared import Pt  # noqa: PLC0415

        layout = paragraph.paragraph_format
        layout.space_before, layout.space_after = Pt(style.space), Pt(0)
        if style.leading:
            layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            layout.line_spacing = Pt(style.leading)
        if style.indent and style.align is Align.LEFT:
            layout.first_line_indent = Pt(style.indent * style.size)
        layout.keep_with_next = style.keep
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
        _child(properties, "w:jc", val=_ALIGNED[style.align])
        if text:
            _set_run(paragraph.add_run(_clean(text)), style.size, face, bold=style.bold)

    def _name_faces(self) -> None:
        """Say what our faces are called elsewhere, so that a like one is taken."""
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415

        part = self._made.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
        named = "".join(
            f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
            '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
            for name, (other, panose) in _FACES.items()
        )
        end = b"</w:fonts>"
        part._blob = part.blob.replace(end, named.encode() + end)  # noqa: SLF001


def _emu(length: float) -> Length:
    from docx.shared import Twips  # noqa: PLC0415

    return Twips(round(length * _TWIPS))


def _child(parent: Any, name: str, **values: object) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    parent.append(made)
    return made


def _set_run(run: Any, size: float, face: str, *, bold: bool = False) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    run.font.size, run.font.bold = Pt(size), bold or None
    _set_face(run._r.get_or_add_rPr(), face)  # noqa: SLF001


def _set_face(properties: Any, face: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415

    fonts = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), face)
    # Quotes and dashes are Chinese ones, not the narrow ones of the same code.
    fonts.set(qn("w:hint"), "eastAsia")


def _field(paragraph: Any, name: str, size: float) -> None:
    """A number that the program which opens the file puts in."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        _set_run(run, size, SONG)
        if kind is None:
            said = _child(run._r, "w:instrText")  # noqa: SLF001
            said.text = f" {name} "
        else:
            _child(run._r, "w:fldChar", fldCharType=kind)  # noqa: SLF001


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
