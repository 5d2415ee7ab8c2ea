# SPDX-License-Identifier: Apache-2.0
"""What the operator of an open office may do, and a supervisor's signature on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right, Role

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_MADE_HERE = object()


@dataclass(frozen=True, slots=True)
class Approval:
    """A supervisor said yes at this PC, with a password. Only `approve` makes one."""

    operator: str
    made: object

    def __post_init__(self) -> None:
        if self.made is not _MADE_HERE:
            raise ValueError("an approval is given by a password")


def require(office: Office, right: Right) -> None:
    """Raises UserError `right-missing` (right, role) unless the operator has it."""
    if right not in office.role.rights:
        raise UserError("right-missing", right=right, role=office.role)


def supervisors(office: Office) -> tuple[str, ...]:
    """Names of the others who may approve what this operator does."""
    return tuple(
        name
        for name, role in office.operators()
        if Right.SUPERVISE in role.rights and name != office.operator
    )


def approve(office: Office, name: str, password: str) -> Approval:
    """A supervisor's consent to what somebody else is about to do.

    Raises UserError `approver-is-self`, `approver-has-no-right` (name), and for the password
    as `open_office` does.
    """
    if name == office.operator:
        raise UserError("approver-is-self", name=name)
    if Right.SUPERVISE not in dict(office.operators()).get(name, Role.OBSERVER).rights:
        raise UserError("approver-has-no-right", name=name)
    office.check_password(name, password)
    return Approval(name, _MADE_HERE)
