# SPDX-License-Identifier: Apache-2.0
"""Days of a topic as a calendar file .ics (RFC 5545), for whatever calendar people keep.

Written by hand: five events of a whole day need a page, and a library with what it leans on
would be the larger part of the program's own parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from commdesk.domain.errors import UserError

_LONGEST = 75  # octets in a line, the line break not counted
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Event:
    """One whole day. `key` tells the events of a topic apart and stays the same for ever."""

    key: str
    day: date
    summary: str
    description: str = ""


def calendar_text(topic_id: UUID, name: str, events: Iterable[Event], made_at: datetime) -> bytes:
    """The file. Taken in a second time, events replace those of the first."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CommDesk//CommDesk//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for event in events:
        lines += _event_lines(topic_id, event, made_at)
    lines.append("END:VCALENDAR")
    return b"".join(piece for line in lines for piece in _folded(line))


def write_calendar(path: Path, content: bytes) -> None:
    """Write the file. Raises UserError `file-not-writable` (path)."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError("file-not-writable", path=str(path)) from error


def _event_lines(topic_id: UUID, event: Event, made_at: datetime) -> Iterator[str]:
    stamp = made_at.astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{topic_id}-{event.key}@commdesk.invalid"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    # Of two versions of an event the one with the higher number holds.
    yield f"SEQUENCE:{int(stamp.timestamp()) // 60}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    # The day does not make anybody busy.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> Iterator[bytes]:
    """A line in pieces of 75 octets at most, cut between characters."""
    piece = b""
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > _LONGEST:
            yield piece + b"\r\n"
            piece = b" "
        piece += octets
    yield piece + b"\r\n"
