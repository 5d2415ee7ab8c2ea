# SPDX-License-Identifier: Apache-2.0
"""The accounting as a sheet."""

from __future__ import annotations

from commdesk.domain.register import Address
from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document
from commdesk.render.sheets.account_sheet import AccountRow, AccountSheet, Piles, account_document
from commdesk.services.accounting.by_building import AccountLine, BuildingAccounts
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.results.results import imprint


def make_sheet(
    office: Office, found: BuildingAccounts, page_format: PageFormat = NOTICE
) -> Document:
    """What is on the screen as a document."""
    return account_document(sheet_of(found), imprint(office), load_letterhead(office), page_format)


def sheet_of(found: BuildingAccounts) -> AccountSheet:
    """The same as what a sheet says."""
    piles = found.piles
    return AccountSheet(
        found.title,
        found.stage,
        tuple(_row(Address(one.building, "", "").label or "未写楼栋", one) for one in found.lines),
        _row("合计", found.total),
        found.gap,
        Piles(piles.batches, piles.declared, piles.keyed, piles.still_open),
        is_secret=found.is_secret,
        hides_validity=found.hides_validity,
        first_place_only=found.first_place_only,
        to_rekey=found.to_rekey,
        differing=found.differing,
        extent=found.extent,
    )


def _row(name: str, line: AccountLine) -> AccountRow:
    return AccountRow(
        name, line.issued, line.returned, line.out, line.spoiled, line.valid, line.void
    )
