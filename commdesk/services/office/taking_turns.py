# SPDX-License-Identifier: Apache-2.0
"""Two people take turns at one PC: the office is opened as somebody else, by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office, open_office

if TYPE_CHECKING:
    from commdesk.domain.rights import Role


def others(office: Office) -> tuple[tuple[str, Role], ...]:
    """Who may take over, and as what."""
    return tuple((name, role) for name, role in office.operators() if name != office.operator)


def check_successor(office: Office, name: str, password: str) -> None:
    """Quiet where this operator may take over; the office stays as it is.

    Raises UserError `operator-unknown` (name), and for the password as `open_office` does.
    """
    if name not in dict(office.operators()):
        raise UserError("operator-unknown", name=name)
    office.check_password(name, password)


def take_over(office: Office, name: str, password: str) -> Office:
    """Close the office and open it as somebody else, whom `check_successor` let pass.

    Raises UserError as `open_office` does; the office is closed then.
    """
    folder, clock = office.folder, office.clock
    office.close()
    return open_office(folder, operator=name, password=password, clock=clock)
