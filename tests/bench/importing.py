# SPDX-License-Identifier: Apache-2.0
"""How long an import takes, beside reading the cells alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

from python_calamine import CalamineWorkbook

from commdesk.services.office.office import create_office
from commdesk.services.register import register
from commdesk.services.register_import.understand import preview_register
from tests.bench.clock import compare, peak_memory, seconds
from tests.bench.estate import write_workbook

HOMES = 100_000


def import_a_register() -> None:
    """100,000 rows of ten columns: understood, then stored, beside reading the cells."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "register.xlsx"
        write_workbook(book, HOMES)

        def bare() -> object:
            return CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python()

        reading = seconds(bare)
        compare("understand", seconds(lambda: preview_register(book)), "read cells", reading)
        preview = preview_register(book)
        office, _ = create_office(
            Path(folder) / "office", name="测", operator="测", password="long enough"
        )
        compare(
            "store", seconds(lambda: register.store_import(office, preview), 1),
            "read cells", reading,
        )  # fmt: skip
        office.close()
    print(f"   peak memory {peak_memory()}")
