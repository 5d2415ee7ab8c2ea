# SPDX-License-Identifier: Apache-2.0
"""The recovery key on paper: painted on an A4 page, for the printer and for a PDF alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from commdesk.domain.errors import UserError
from commdesk.ui.kit.theme import FAMILY
from commdesk.ui.words.words import Words

_LAYOUT = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(28, 37, 26, 35),
    QPageLayout.Unit.Millimeter,
)


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What stands on the page."""

    office: str
    key: str
    made: datetime


class KeySheet(QObject):
    """Paints the page; knows nothing of where it goes."""

    def __init__(self, facts: KeyFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts

    @property
    def title(self) -> str:
        """What the page is."""
        return self.tr("Recovery key of {office}").format(office=self._facts.office)

    def lines(self) -> tuple[str, ...]:
        """What is said under the key."""
        return (
            self.tr("Whoever has this key can open the office's data without a password."),
            self.tr("Keep it on paper, sealed, in the safe or with the person in charge."),
            self.tr(
                "Do not keep it on the computer that holds the data, and do not photograph it."
            ),
            self.tr("If all passwords are lost, this key is the only way in."),
        )

    def as_text(self) -> str:
        """For a plain file, line by line."""
        made = Words(self).day(self._facts.made.astimezone().date())
        return "\n".join(
            (
                self.title,
                "",
                *("  ".join(row) for row in key_groups(self._facts.key)),
                "",
                *self.lines(),
                made,
                "",
            )
        )

    def save_text(self, path: Path) -> None:
        """Write the plain file. Raises UserError `file-not-written`."""
        try:
            path.write_text(self.as_text(), encoding="utf-8")
        except OSError as error:
            raise UserError("file-not-written", path=path) from error

    def save_pdf(self, path: Path) -> None:
        """Write the page as a PDF. Raises UserError `file-not-written`."""
        writer = QPdfWriter(str(path))
        writer.setTitle(self.title)
        if not self.paint(writer):
            raise UserError("file-not-written", path=path)

    def paint(self, device: QPagedPaintDevice) -> bool:
        """Paint on a printer or a PDF; whether it could be begun."""
        device.setPageLayout(_LAYOUT)
        painter = QPainter()
        if not painter.begin(device):
            return False
        # One unit is a typographic point, whatever the device's resolution.
        unit = device.logicalDpiX() / 72
        painter.scale(unit, unit)
        width = painter.window().width() / unit
        top = self._write(painter, QRectF(0, 0, width, 60), self.title, 22, bold=True)
        top += 20
        side = width / 3
        for row in key_groups(self._facts.key):
            for at, group in enumerate(row):
                box = QRectF(at * side, top, side, 56)
                painter.drawRect(box)
                self._write(painter, box.adjusted(0, 11, 0, 0), group, 24, bold=True)
            top += 56
        top += 16
        for text in self.lines():
            top = self._write(painter, QRectF(0, top, width, 200), text, 14, centred=False) + 6
        made = Words(self).day(self._facts.made.astimezone().date())
        self._write(painter, QRectF(0, top + 40, width, 40), made, 14)
        return painter.end()

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: int,
        *,
        bold: bool = False,
        centred: bool = True,
    ) -> float:
        """Write in points, broken into lines; the y below it."""
        face = QFont(FAMILY)
        face.setPixelSize(size)
        face.setBold(bold)
        painter.setFont(face)
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap.value)
        return painter.drawText(box, flags, text).bottom()


def key_groups(key: str) -> tuple[tuple[str, ...], ...]:
    """The groups of a key, in rows of three, for reading aloud and copying by hand."""
    groups = key.replace(" ", "-").split("-")
    return tuple(tuple(groups[at : at + 3]) for at in range(0, len(groups), 3))
