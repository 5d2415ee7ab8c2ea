# SPDX-License-Identifier: Apache-2.0
"""Registers made from a few rows, and what is understood of them."""

import pytest

from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import MergedRange, Sheet, Workbook

HEADER = ("幢", "单元", "室号", "业主", "联系电话", "建筑面积")


@pytest.fixture
def make_sheet():
    """A sheet of rows given as text with "|" between cells, or as tuples."""

    def make(*rows, name="名册", merged=(), hidden=False) -> Sheet:
        cells = [tuple(row.split("|")) if isinstance(row, str) else tuple(row) for row in rows]
        width = max(map(len, cells))
        return Sheet(
            name,
            tuple(row + ("",) * (width - len(row)) if any(row) else () for row in cells),
            tuple(MergedRange(*place) for place in merged),
            hidden,
        )

    return make


@pytest.fixture
def preview(make_sheet):
    """What is understood of one sheet of rows."""

    def understood(*rows, merged=(), sheet=None, mapping=None) -> RegisterPreview:
        made = make_sheet(*rows, merged=merged)
        return understand(Workbook("名册.xlsx", "", (made,)), sheet=sheet, mapping=mapping)

    return understood


@pytest.fixture
def simple(preview):
    """What is understood of rows under the plainest header, which is row 1."""

    def understood(*rows, **more) -> RegisterPreview:
        return preview(HEADER, *rows, **more)

    return understood


@pytest.fixture
def told():
    """A preview's properties as short text: 3-1-0502 王伟 106.28, in order."""

    def tell(found: RegisterPreview) -> list[str]:
        owners = found.register.owner_of()
        return [
            f"{item.address.building}-{item.address.entrance}-{item.address.room} "
            f"{owners[item.owner_id].name} {item.area / 10_000:g}"
            for item in found.register.properties
        ]

    return tell


@pytest.fixture
def problems():
    """A preview's problems as (code, cell), in order."""

    def tell(found) -> list[tuple[str, str]]:
        return [(problem.code, problem.cell) for problem in found.problems]

    return tell
