# SPDX-License-Identifier: Apache-2.0
"""A printed notice's figures from JSON: as `commdesk count` writes them, or typed by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.domain.notice_check import Amount, Line, PrintedMatter, PrintedNotice, Share
from commdesk.domain.rules import Measure

_VOID, _UNDECIDED = "无效", "待认定"
_TOP = frozenset({"roll", "papers", "taking_part", "taking_part_share", "matters", "warnings"})
# Besides the figures, what `commdesk count` says of a matter.
_MATTER = frozenset(
    [
        "name",
        "kind",
        "rule",
        "seats",
        "most",
        "places",
        "undecided",
        "undecided_people",
        "tests",
        "outcome",
        "open_reasons",
        "can_change",
        "candidates",
        "taking_part",
        "options",
        "abstain",
        "void",
        "opinions",
        "silent",
    ]
)
_OPTION = frozenset(
    [
        "name",
        "people",
        "area",
        "deemed_people",
        "deemed_area",
        "share_people",
        "share_area",
        "total_people",
        "total_area",
        "total_share_people",
        "total_share_area",
    ]
)


def notice_of(content: Any) -> PrintedNotice:
    """A notice from JSON, as `commdesk count` writes it, or typed from a printed one.

    Besides what the count writes, `taking_part` and `taking_part_share` may stand at the top,
    and each option may have `share_people`, `share_area`, `total_people`, `total_area`,
    `total_share_people` and `total_share_area`. Areas are m² as text.
    Raises UserError `notice-unreadable` (where).
    """
    reader = _Reader(content)
    content = reader.content
    reader.must_be_known(content, _TOP, "notice")
    matters = reader.items(content, "matters")
    if not matters:
        # A notice that decides nothing has nothing to be checked.
        raise UserError("notice-unreadable", where="matters")
    common = reader.amount(content, "taking_part")
    return PrintedNotice(
        reader.amount(content, "roll"),
        common,
        reader.share(content, "taking_part_share"),
        tuple(reader.matter(matter, common) for matter in matters),
    )


class _Reader:
    """Takes JSON apart and says where it is not what it should be."""

    def __init__(self, content: Any) -> None:
        self.content = self.mapping(content, "{}")

    @staticmethod
    def must_be_known(content: Mapping[str, Any], known: frozenset[str], where: str) -> None:
        """A misspelt figure would go unchecked in silence."""
        for name in content:
            if name not in known:
                raise UserError("notice-unknown-figure", where=where, name=name)

    def items(self, content: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
        found = content.get(name, [])
        if not isinstance(found, list):
            raise UserError("notice-unreadable", where=name)
        listed = cast("list[Any]", found)
        return [self.mapping(one, name) for one in listed]

    @staticmethod
    def mapping(found: Any, name: str) -> Mapping[str, Any]:
        if not isinstance(found, Mapping):
            raise UserError("notice-unreadable", where=name)
        return cast("Mapping[str, Any]", found)

    def matter(self, content: Mapping[str, Any], common: Amount) -> PrintedMatter:
        self.must_be_known(content, _MATTER, str(content.get("name", "matters")))
        own = self.amount(content, "taking_part")
        part = common if own == Amount() else own
        lines = [self.line(option) for option in self.items(content, "options")]
        void = self.amount(content, "void")
        # Of a count, void papers are in the base only where the options leave room for them.
        people = [line.together(Measure.PEOPLE) for line in lines]
        told = sum(one for one in people if one is not None)
        undecided = self.people(content.get("undecided_people"), "undecided_people")
        if undecided is None:
            listed = self.items(content, "undecided")
            undecided = sum(self.people(one.get("people", 1), "undecided") or 0 for one in listed)
        if undecided:
            lines.append(Line(_UNDECIDED, Amount(undecided, 0)))
            told += undecided
        if void.people and part.people is not None and told + void.people <= part.people:
            lines.append(Line(_VOID, void))
        return PrintedMatter(str(content.get("name", "")), part, tuple(lines))

    def line(self, content: Mapping[str, Any]) -> Line:
        self.must_be_known(content, _OPTION, str(content.get("name", "options")))
        return Line(
            str(content.get("name", "")),
            self.pair(content, "people", "area"),
            self.shares(content, "share_people", "share_area"),
            Amount(
                self.people(content.get("deemed_people", 0), "deemed_people"),
                self.area(content.get("deemed_area", "0"), "deemed_area"),
            ),
            self.pair(content, "total_people", "total_area"),
            self.shares(content, "total_share_people", "total_share_area"),
        )

    def amount(self, content: Mapping[str, Any], name: str) -> Amount:
        found = content.get(name)
        if found is None:
            return Amount()
        return self.pair(self.mapping(found, name), "people", "area")

    def share(self, content: Mapping[str, Any], name: str) -> Share:
        found = content.get(name)
        if found is None:
            return Share()
        return self.shares(self.mapping(found, name), "people", "area")

    def pair(self, content: Mapping[str, Any], people: str, area: str) -> Amount:
        return Amount(self.people(content.get(people), people), self.area(content.get(area), area))

    def shares(self, content: Mapping[str, Any], people: str, area: str) -> Share:
        return Share(
            self.percentage(content.get(people, ""), people),
            self.percentage(content.get(area, ""), area),
        )

    def people(self, value: Any, name: str) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise UserError("notice-unreadable", where=name)
        return value

    def area(self, value: Any, name: str) -> int | None:
        if value is None:
            return None
        try:
            return parse_area(str(value))
        except UserError:
            raise UserError("notice-unreadable", where=name) from None

    def percentage(self, value: Any, name: str) -> str:
        text = str(value).strip()
        if not text:
            return ""
        number = text.rstrip("%％")
        if not number.replace(".", "", 1).isascii() or not number.replace(".", "", 1).isdigit():
            raise UserError("notice-unreadable", where=name)
        return text
