# SPDX-License-Identifier: Apache-2.0
"""Which sheets left the program, when, and whether what they show still holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.models.afterwards import PrintedSheet
from commdesk.services.afterwards.settled import settled_number
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


_NOTICES = frozenset({"notice", "export-docx"})
WITHOUT_RESULT = frozenset(
    {"ballots", "issue-sheet", "undelivered", "doors", "accounting", "key-card"}
)
"""Kinds of sheets that say nothing of what was voted: a new result makes none of them wrong."""


class Way(Enum):
    """How a sheet left."""

    PRINTER = "printer"
    PDF = "pdf"
    FILE = "file"  # a workbook, a text for editing, figures for other programs


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet that left. `settled` is the settled result it shows, None for a provisional one."""

    sheet: str
    way: Way
    check_code: str
    settled: int | None
    operator: str
    at: datetime
    holds: bool

    @property
    def tells_result(self) -> bool:
        """Whether it says how the vote came out; what does not holds whatever is settled."""
        return self.sheet not in WITHOUT_RESULT


def record_sheet(
    office: Office,
    topic_id: UUID,
    sheet: str,
    way: Way,
    check_code: str,
    *,
    shows: int | None = None,
) -> None:
    """Put on record that a sheet left; `sheet` is the name of its kind, such as "notice".

    Call it when the printer or the file has it. `check_code` is what is printed on it; `shows`
    is the settling whose figures it has, where that need not be the one that holds.
    """
    settled = settled_number(office, topic_id) if shows is None else shows
    told = {} if shows is None else {"settled": shows}
    with recorded(
        office,
        "sheet.print",
        topic=topic_id.hex,
        sheet=sheet,
        way=way.value,
        code=check_code,
        **told,
    ) as act:
        act.insert(
            PrintedSheet,
            topic=topic_id.hex,
            sheet=sheet,
            way=way.value,
            check_code=check_code,
            settled=settled,
            operator=office.operator,
            at=act.at,
        )


def printed_sheets(office: Office, topic_id: UUID) -> tuple[Printed, ...]:
    """All that left of a topic, the newest first.

    What was provisional holds until the topic is settled; a final sheet until its settling is
    taken back.
    """
    now = settled_number(office, topic_id)
    with office.store.connection():
        rows = office.store.rows(
            PrintedSheet.select(
                PrintedSheet.sheet,
                PrintedSheet.way,
                PrintedSheet.check_code,
                PrintedSheet.settled,
                PrintedSheet.operator,
                PrintedSheet.at,
            )
            .where((PrintedSheet.topic == topic_id.hex) & PrintedSheet.current)
            .order_by(PrintedSheet.arrival.desc())
        )
    return tuple(
        Printed(
            sheet,
            Way(way),
            code,
            settled,
            operator,
            from_text(at),
            holds=settled == now or sheet in WITHOUT_RESULT,
        )
        for sheet, way, code, settled, operator, at in rows
    )


def has_final_notice(office: Office, topic_id: UUID) -> bool:
    """Whether the notice of the settled result that holds was ever printed or saved."""
    return any(
        one.sheet in _NOTICES and one.settled is not None and one.holds
        for one in printed_sheets(office, topic_id)
    )
