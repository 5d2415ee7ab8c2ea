# SPDX-License-Identifier: Apache-2.0
"""What this PC remembers between two starts: type size, colours, language, known offices."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSettings

from commdesk.resources import data_dir
from commdesk.ui.kit.theme import SCALES

SCALE_VARIABLE = "COMMDESK_SCALE"
_MOST_OFFICES = 8


class Preferences:
    """Kept in a small file of the user's; nothing secret is in it."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or data_dir() / "settings.ini"
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scale(self) -> int:
        """Type size in percent; COMMDESK_SCALE comes first."""
        told = os.environ.get(SCALE_VARIABLE, "")
        if told.isascii() and told.isdigit() and SCALES[0] <= int(told) <= SCALES[-1]:
            return int(told)
        kept = str(self._kept.value("scale", ""))
        return int(kept) if kept in map(str, SCALES) else SCALES[0]

    @scale.setter
    def scale(self, percent: int) -> None:
        os.environ.pop(SCALE_VARIABLE, None)  # what is chosen now is later than what was told
        self._kept.setValue("scale", str(percent))

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours were chosen."""
        return str(self._kept.value("colours", "")) == "dark"

    @is_dark.setter
    def is_dark(self, dark: bool) -> None:
        self._kept.setValue("colours", "dark" if dark else "light")

    @property
    def has_sounds(self) -> bool:
        """Whether what happens is heard as well; it is until somebody turns it off."""
        return str(self._kept.value("sounds", "")) != "off"

    @has_sounds.setter
    def has_sounds(self, on: bool) -> None:
        self._kept.setValue("sounds", "on" if on else "off")

    @property
    def language(self) -> str:
        """The language chosen, or nothing."""
        return str(self._kept.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def offices(self) -> tuple[Path, ...]:
        """Folders of the offices opened here, the last one first."""
        kept = str(self._kept.value("offices", ""))
        return tuple(Path(text) for text in kept.split("\n") if text)

    def remember_office(self, folder: Path) -> None:
        """Put an office first."""
        others = [known for known in self.offices if known != folder]
        kept = [folder, *others][:_MOST_OFFICES]
        self._kept.setValue("offices", "\n".join(map(str, kept)))
