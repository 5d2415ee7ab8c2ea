# SPDX-License-Identifier: Apache-2.0
"""Words of the papers that came back day by day, in Chinese and in English."""

from __future__ import annotations

from datetime import date

from commdesk.render.words import wording

_WEEKDAYS = "一二三四五六日"
_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DayWords:
    """The official ones."""

    heads = ("当天", "累计", "占可收回")
    """Over papers of a day, of all days so far, and their share."""

    def day(self, day: date) -> str:
        """11月3日."""
        return f"{day.month}月{day.day}日"

    def weekday(self, day: date) -> str:
        """11月3日 周二."""
        return f"{self.day(day)} 周{_WEEKDAYS[day.weekday()]}"

    def run(self, first: date, last: date) -> str:
        """11月3日至11月9日."""
        return f"{self.day(first)}至{self.day(last)}"

    def returned(self, returned: int, to_return: int, share: str, deadline: date | None) -> str:
        """How many came back in all."""
        said = f"已收回{returned:,}张，可收回{to_return:,}张，占{share}"
        if deadline is not None:
            said += f"；截止日{wording.shown_date(deadline)}"
        return f"{said}。"

    def returned_on(self, label: str, papers: int, so_far: int, share: str) -> str:
        """Papers of a day or of a run of days, with no sign at the end."""
        return f"{label}：收回{papers:,}张，累计{so_far:,}张，占{share}"

    def deadline(self, day: date, *, is_ahead: bool) -> str:
        """On the line between days in time and late ones."""
        return f"截止：{self.day(day)}{'（未到）' if is_ahead else ''}"

    def deadline_mark(self, day: date) -> str:
        """The same below the axis."""
        return f"截止{self.day(day)}"

    def key(self, highest: int) -> str:
        """Which mark of the curve is what."""
        return f"柱：当天收回（最高{highest:,}张）；折线：累计占可收回"


class EnglishDayWords(DayWords):
    """The same for a screen in English."""

    heads = ("That day", "So far", "Share")

    def day(self, day: date) -> str:
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def weekday(self, day: date) -> str:
        return f"{_ENGLISH_DAYS[day.weekday()]} {self.day(day)}"

    def run(self, first: date, last: date) -> str:
        return f"{self.day(first)} to {self.day(last)}"

    def returned(self, returned: int, to_return: int, share: str, deadline: date | None) -> str:
        said = f"{returned:,} of {to_return:,} papers are back ({share})"
        if deadline is not None:
            said += f"; the last day is {self.day(deadline)} {deadline.year}"
        return f"{said}."

    def returned_on(self, label: str, papers: int, so_far: int, share: str) -> str:
        return f"{label}: {papers:,} back, {so_far:,} so far, {share}"

    def deadline(self, day: date, *, is_ahead: bool) -> str:
        return f"Last day: {self.day(day)}{' (still to come)' if is_ahead else ''}"

    def deadline_mark(self, day: date) -> str:
        return f"last day {self.day(day)}"

    def key(self, highest: int) -> str:
        return f"Columns: papers of the day (at most {highest:,}); line: share of all so far"
