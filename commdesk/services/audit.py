# SPDX-License-Identifier: Apache-2.0
"""Every change with its record, and the check that nothing was changed otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from commdesk.models.trail import Act
from commdesk.models.verify import Problem, VerifyReport, verify_store
from commdesk.services.progress import Progress, unheard

__all__ = ["Problem", "VerifyReport", "head", "recorded", "verify"]

if TYPE_CHECKING:
    from commdesk.services.office import Office


@contextmanager
def recorded(office: Office, action: str, **details: Any) -> Iterator[Act]:
    """A change and its record commit together or not at all; on disk when this is left.

    Rows are added through the act that is handed out; its `details` may be added to.
    """
    with (
        office.store.connection(),
        office.journal.record(action, office.operator, office.clock, details) as act,
    ):
        yield act


def verify(office: Office, progress: Progress = unheard) -> VerifyReport:
    """Go through the trail and every row, and name the first thing that was tampered with.

    Raises UserError `office-file-damaged` where the file can not be read at all, and
    whatever `progress` raises to cancel.
    """
    with office.store.connection(), office.store.snapshot():
        return verify_store(office.store, progress)


def head(office: Office) -> str:
    """The seal of the last record: what the check code on a printed page is made of."""
    return office.journal.head
