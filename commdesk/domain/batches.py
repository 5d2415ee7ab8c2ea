# SPDX-License-Identifier: Apache-2.0
"""Batches 批次: piles counted by hand first, then keyed, and both figures compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class BatchState(Enum):
    """Where a batch stands."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"  # to be keyed again as a whole; its readings are kept


@dataclass(frozen=True, slots=True)
class Batch:
    """One pile. `declared` papers were counted by hand, `keyed` are stored (void ones too).

    `reason` explains a difference of a closed batch, or why it was withdrawn.
    """

    id: UUID
    number: int
    declared: int
    keyed: int
    box: str
    seal: str
    state: BatchState
    opened_by: str
    opened_at: datetime
    closed_by: str = ""
    closed_at: datetime | None = None
    reason: str = ""

    @property
    def difference(self) -> int:
        """Keyed less declared: negative where papers are missing."""
        return self.keyed - self.declared
