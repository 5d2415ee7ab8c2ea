# SPDX-License-Identifier: Apache-2.0
"""The time, handed in, so that tests can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def local(moment: datetime) -> datetime:
    """The same moment as this PC's wall clock shows it."""
    return moment.astimezone()


def from_text(text: str) -> datetime:
    """The moment of a text as the trail keeps it."""
    return datetime.fromisoformat(text)
