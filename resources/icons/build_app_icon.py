# SPDX-License-Identifier: Apache-2.0
"""Render commdesk.svg to commdesk.png (Linux desktops) and commdesk.ico (Windows).

.venv/bin/python resources/icons/build_app_icon.py
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """All sizes in one file. Qt's own writer puts in one only."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def main() -> None:
    renderer = QSvgRenderer(str(HERE / "commdesk.svg"))
    (HERE / "commdesk.png").write_bytes(png(renderer, 256))
    (HERE / "commdesk.ico").write_bytes(ico({size: png(renderer, size) for size in ICO_SIZES}))


if __name__ == "__main__":
    main()
