# SPDX-License-Identifier: Apache-2.0
"""Where things lie: what is shipped with the program, and what it writes on this PC."""

import os
import sys
from pathlib import Path

import platformdirs

HOME_VARIABLE = "COMMDESK_HOME"
_PROGRAM = "CommDesk"


def resources_dir() -> Path:
    """The shipped files: beside the package in a checkout, in the bundle when frozen."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle is not None else Path(__file__).resolve().parent.parent
    return root / "resources"


def font_files() -> tuple[Path, ...]:
    """The bundled faces, regular first, so that the family is known by its usual weight."""
    return tuple(
        resources_dir() / "fonts" / f"CommDeskSansSC-{weight}.ttf" for weight in ("Regular", "Bold")
    )


def rare_font_file() -> Path:
    """The bundled face of rare characters. It is large: load it when it is needed."""
    return resources_dir() / "fonts" / "CommDeskRareSC.ttf"


def icon_file(name: str) -> Path:
    """An icon by its bare name: "printer" for printer.svg."""
    return resources_dir() / "icons" / f"{name}.svg"


def sound_file(name: str) -> Path:
    """A sound by its bare name: "stored" for stored.wav."""
    return resources_dir() / "sounds" / f"{name}.wav"


def translations_dir() -> Path:
    """The built .qm files; in a checkout they are there after `make run` or `make test`."""
    return resources_dir() / "i18n"


def style_file() -> Path:
    return resources_dir() / "style.qss"


def data_dir() -> Path:
    """Where this user's office files lie unless another place is chosen; made when missing.

    COMMDESK_HOME moves data and logs together: for a stick, a second set-up, and the tests.
    """
    home = _home()
    return _made(home or platformdirs.user_data_path(_PROGRAM, appauthor=False))


def log_dir() -> Path:
    """Where the log is written; made when missing."""
    home = _home()
    return _made(home / "log" if home else platformdirs.user_log_path(_PROGRAM, appauthor=False))


def _home() -> Path | None:
    value = os.environ.get(HOME_VARIABLE)
    return Path(value).expanduser().absolute() if value else None


def _made(directory: Path) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    return directory
