# SPDX-License-Identifier: Apache-2.0
"""Before a sheet leaves: what this PC can only print as boxes is said, and asked about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from commdesk.render.layout.lacking import Lacking
from commdesk.ui.kit.prompts import Prompts

_MOST = 6  # characters that are named


def may_leave(lacking: Sequence[Lacking], prompts: Prompts, window: QWidget) -> bool:
    """Whether to go on. Asks only where something would be a box."""
    if not lacking:
        return True
    return prompts.confirm(
        window,
        said_of(lacking),
        action=QCoreApplication.translate("Lacking", "Go on all the same"),
        detail="\n".join((*_lines(lacking), "", what_to_do())),
        is_dangerous=True,
    )


def said_of(lacking: Sequence[Lacking]) -> str:
    """How many characters would be boxes, and where the first is."""
    if len(lacking) == 1:
        return QCoreApplication.translate(
            "Lacking", "This computer has no font for one character in “{text}”."
        ).format(text=lacking[0].texts[0])
    return QCoreApplication.translate(
        "Lacking", "This computer has no font for {count} characters, as in “{text}”."
    ).format(count=len(lacking), text=lacking[0].texts[0])


def what_to_do() -> str:
    """How to have them printed."""
    return QCoreApplication.translate(
        "Lacking",
        "They are printed as boxes. Install a font that has newer rare characters (newer Windows has "
        "SimSun-ExtG) and start CommDesk again; or write them into the boxes by hand and have "
        "that signed.",
    )


def _lines(lacking: Sequence[Lacking]) -> list[str]:
    # On the screen such a character may be a box, too: its number in the list of all characters
    # tells which it is.
    lines = [
        QCoreApplication.translate("Lacking", "{character} (number {number}): {texts}").format(
            character=one.character, number=f"{ord(one.character):X}", texts="、".join(one.texts)
        )
        for one in lacking[:_MOST]
    ]
    return lines if len(lacking) <= _MOST else [*lines, "…"]
