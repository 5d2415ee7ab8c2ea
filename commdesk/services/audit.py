# SPDX-License-Identifier: Apache-2.0
"""Every change with its record, and the check that nothing was changed otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.models.trail import Recording
from commdesk.models.verify import Problem, VerifyReport, verify_store
from commdesk.services.progress import Progress, unheard

__all__ = ["Problem", "VerifyReport", "head", "must_be_whole", "recorded", "verify"]

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


def recorded(office: Office, action: str, **details: Any) -> Recording:
    """A change and its record commit together or not at all; on disk when this is left.

    `with recorded(…) as act:` adds rows through the act; its `details` may be added to.
    Raises UserError `office-file-damaged` once damage was found: nothing is written on top;
    and `right-missing` for an observer, who may change nothing but the own password.
    """
    if not office.role.rights and action != "operator.password":
        raise UserError("right-missing", right=Right.KEY, role=office.role)
    must_be_whole(office)
    return office.journal.record(action, office.operator, office.clock, details)


def must_be_whole(office: Office) -> None:
    """Raises UserError `office-file-damaged` once damage was found: nothing goes on top."""
    if office.is_damaged:
        raise UserError("office-file-damaged", path=str(office.store.path))


def verify(office: Office, progress: Progress = unheard) -> VerifyReport:
    """Go through the trail and every row, and name the first thing that was tampered with.

    Raises UserError `office-file-damaged` where the file can not be read at all, and
    whatever `progress` raises to cancel.
    """
    try:
        with office.store.connection(), office.store.snapshot():
            office.store.check_file()
            return verify_store(office.store, progress)
    except UserError as error:
        if error.code == "office-file-damaged":
            office.is_damaged = True
        raise


def head(office: Office) -> str:
    """The seal of the last record: what the check code on a printed page is made of."""
    return office.journal.head
