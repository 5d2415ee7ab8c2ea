# SPDX-License-Identifier: Apache-2.0
"""The calendar file as RFC 5545 wants it: lines, escapes, days, and ids that stay."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.services.topics.calendar_file import Event, calendar_text, write_calendar

TOPIC = UUID("0190f1aa-0000-7000-8000-000000000001")
AT = datetime(2026, 3, 1, 1, 2, 3, tzinfo=UTC)
END = Event("end", date(2026, 12, 31), "截止投票：选聘", "第一行\n第二行; 逗号, 反斜杠\\")


def lines_of(content):
    """Lines unfolded again, as a reader does."""
    text = content.decode()
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_file_with_one_day():
    assert lines_of(calendar_text(TOPIC, "选聘", [END], AT)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CommDesk//CommDesk//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:选聘",
        "BEGIN:VEVENT",
        "UID:0190f1aa-0000-7000-8000-000000000001-end@commdesk.invalid",
        "DTSTAMP:20260301T010203Z",
        "SEQUENCE:29538782",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:截止投票：选聘",
        "DESCRIPTION:第一行\\n第二行\\; 逗号\\, 反斜杠\\\\",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_the_same_day_keeps_its_id_and_a_later_file_wins():
    later = AT.replace(hour=2)
    first, second = (lines_of(calendar_text(TOPIC, "", [END], at)) for at in (AT, later))
    numbers = [int(line.split(":")[1]) for line in (first[9], second[9])]
    assert first[7] == second[7]
    assert numbers[0] < numbers[1]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_no_line_is_too_long_and_nothing_is_lost(summary):
    content = calendar_text(TOPIC, "", [Event("end", END.day, summary)], AT)
    pieces = content.split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    for piece in pieces:
        piece.decode()  # no character is cut in two
    assert content.count(b"\n") == content.count(b"\r\n")
    wanted = summary.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:{wanted}" in lines_of(content)


def test_several_days_are_several_events():
    events = [Event(f"day-{n}", date(2026, 1, n), f"第{n}天") for n in range(1, 6)]
    lines = lines_of(calendar_text(TOPIC, "五天", events, AT))
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 5
    assert len({line for line in lines if line.startswith("UID:")}) == 5


def test_a_place_that_takes_no_file_is_said(tmp_path):
    write_calendar(tmp_path / "日历.ics", b"x")
    assert (tmp_path / "日历.ics").read_bytes() == b"x"
    with pytest.raises(UserError) as raised:
        write_calendar(tmp_path / "没有" / "日历.ics", b"x")
    assert raised.value.code == "file-not-writable"
