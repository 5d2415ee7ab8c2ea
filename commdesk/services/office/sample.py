# SPDX-License-Identifier: Apache-2.0
"""An invented office to try the program on, made through the real import."""

from __future__ import annotations

import shutil
from pathlib import Path

from commdesk.resources import resources_dir
from commdesk.services.clock import Clock, system_clock
from commdesk.services.office.folder import SAMPLE_NAME
from commdesk.services.office.office import STRONG, Kdf, Office, create_office
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.register import store_import

__all__ = ["SAMPLE_NAME", "open_sample", "sample_file"]


def sample_file() -> Path:
    """The sample register as a workbook."""
    return resources_dir() / "sample" / "register.xlsx"


def open_sample(
    folder: Path,
    operator: str,
    password: str,
    progress: Progress = unheard,
    *,
    clock: Clock = system_clock,
    kdf: Kdf = STRONG,
) -> tuple[Office, str]:
    """A new office with the sample register, and its recovery key.

    Raises UserError as `create_office` does, and what `progress` raises to cancel; then no
    office is left behind.
    """
    # Not at the start of the program: reading workbooks loads slow parts.
    from commdesk.services.register_import.understand import preview_register  # noqa: PLC0415

    preview = preview_register(sample_file())
    office, recovery_key = create_office(
        folder, name=SAMPLE_NAME, operator=operator, password=password, clock=clock, kdf=kdf
    )
    try:
        store_import(office, preview, progress)
    except BaseException:
        # Made a moment ago, and holding nothing of anybody's.
        office.close()
        shutil.rmtree(folder)
        raise
    return office, recovery_key
