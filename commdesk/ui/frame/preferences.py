# SPDX-License-Identifier: Apache-2.0
"""What this PC remembers between two starts: type size, colours, language, known offices."""

from __future__ import annotations

import json
import os
import re
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings

from commdesk.resources import data_dir
from commdesk.ui.kit.theme import SCALES

SCALE_VARIABLE = "COMMDESK_SCALE"
_MOST_OFFICES = 8
_MOST_TOPICS = 40


class Preferences:
    """Kept in a small file of the user's; nothing secret is in it."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or data_dir() / "settings.ini"
        self._home = file.parent
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
        # One that is relative lies beside this file: a copy of both opens the copy.
        return tuple(self._home / text for text in kept.split("\n") if text)

    def remember_office(self, folder: Path) -> None:
        """Put an office first."""
        others = [known for known in self.offices if known != folder]
        kept = [folder, *others][:_MOST_OFFICES]
        self._kept.setValue("offices", "\n".join(map(self._told, kept)))

    def _told(self, folder: Path) -> str:
        inside = folder != self._home and folder.is_relative_to(self._home)
        return folder.relative_to(self._home).as_posix() if inside else str(folder)

    def last_topic(self, folder: Path, operator: str) -> UUID | None:
        """What this operator of this office worked on last."""
        known = self._last_topics()
        kept = known.get(self._key(folder, operator)) or known.get(_key(folder, operator), "")
        return UUID(hex=kept) if re.fullmatch("[0-9a-f]{32}", kept) else None

    def remember_topic(self, folder: Path, operator: str, topic: UUID) -> None:
        """This operator works on it now."""
        kept = self._last_topics()
        key = self._key(folder, operator)
        for old in (key, _key(folder, operator)):
            kept.pop(old, None)
        kept[key] = topic.hex
        latest = dict(list(kept.items())[-_MOST_TOPICS:])
        self._kept.setValue("topics", json.dumps(latest))

    def _key(self, folder: Path, operator: str) -> str:
        return _key(self._told(folder), operator)

    def _last_topics(self) -> dict[str, str]:
        try:
            kept = json.loads(str(self._kept.value("topics", "")) or "{}")
        except ValueError:
            return {}
        return {str(key): str(topic) for key, topic in kept.items()} if type(kept) is dict else {}


def _key(folder: Path | str, operator: str) -> str:
    # Names of operators are nothing to lie about in a file of settings.
    return sha256(f"{folder}\n{operator}".encode()).hexdigest()[:16]
