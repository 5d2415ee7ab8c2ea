# SPDX-License-Identifier: Apache-2.0
"""Two results of one vote side by side: what is different in the later one.

Both are as `count_report.as_json` writes them, so that results kept years ago compare as well
as results counted now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from commdesk.domain.area import parse_area, plain_area
from commdesk.domain.matters import UNCHOSEN

Result = Mapping[str, Any]


class Figure(Enum):
    """What is compared. People are heads, areas m² as text, as they were registered."""

    ROLL_PEOPLE = "roll-people"
    ROLL_AREA = "roll-area"
    PAPERS = "papers"  # `name` says which: issued, returned, valid, void, not_returned, …
    PART_PEOPLE = "taking-part-people"
    PART_AREA = "taking-part-area"
    VOID_PEOPLE = "void-people"
    VOID_AREA = "void-area"
    OPTION_PEOPLE = "option-people"  # `name` is the option; of a candidate `part` as well
    OPTION_AREA = "option-area"
    DEEMED_PEOPLE = "deemed-people"
    DEEMED_AREA = "deemed-area"
    UNDECIDED = "undecided"  # how many voters' papers disagree
    TEST = "test"  # `name` is the test; its values say whether it is met
    PLACE = "place"  # `name` is a candidate or choice
    STANDING = "standing"
    OPINIONS = "opinions"  # how many were written
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is not the same. A value is "" where there was none.

    `matter` is the title of the matter, "" for what concerns the whole vote; `part` the
    candidate where each is voted on.
    """

    matter: str
    figure: Figure
    name: str
    before: str
    after: str
    part: str = ""


_Key = tuple[str, str, Figure, str]  # matter, part, figure, name


def what_changed(before: Result, after: Result) -> tuple[Change, ...]:
    """Every difference, in the order of the sheet; empty where the results are the same."""
    return tuple(one for one in side_by_side(before, after) if one.before != one.after)


def side_by_side(before: Result | None, after: Result) -> tuple[Change, ...]:
    """Every figure of both, changed or not; of `after` alone where there was nothing before."""
    # Of one that did not tell papers left blank apart, both say what it said.
    apart = _tells_blanks(after) and (before is None or _tells_blanks(before))
    old = {} if before is None else dict(_figures(before, apart=apart))
    new = dict(_figures(after, apart=apart))
    found = {_squeezed(key): value for key, value in old.items()}
    known = {_squeezed(key) for key in new}
    keys = (*new, *(key for key in old if _squeezed(key) not in known))
    return tuple(
        Change(matter, figure, name, found.get(_squeezed(key), ""), new.get(key, ""), part)
        for key in keys
        for matter, part, figure, name in (key,)
    )


def _squeezed(key: _Key) -> _Key:
    """Blanks in a name do not tell people apart, and results of earlier programs have none."""
    matter, part, figure, name = key
    return matter, part, figure, "".join(name.split())


def _tells_blanks(result: Result) -> bool:
    return any("blank" in matter for matter in result["matters"])


def _figures(result: Result, *, apart: bool) -> Iterator[tuple[_Key, str]]:
    yield ("", "", Figure.ROLL_PEOPLE, ""), str(result["roll"]["people"])
    yield ("", "", Figure.ROLL_AREA, ""), result["roll"]["area"]
    for name, count in result["papers"].items():
        yield ("", "", Figure.PAPERS, name), str(count)
    seen: dict[str, int] = {}
    for matter in result["matters"]:
        title = matter["name"]
        seen[title] = seen.get(title, 0) + 1
        # Two matters may have one title; the second is told from the first by its number.
        shown = title if seen[title] == 1 else f"{title}（{seen[title]}）"
        yield from _of_matter(shown, "", _with_blanks(matter) if apart else matter)


def _with_blanks(matter: Result) -> Result:
    """The same with papers left blank as an option of its own, and in no other."""
    blank = matter.get("blank")
    if not blank or not (blank["people"] or parse_area(blank["area"])):
        return matter
    told = {"name": UNCHOSEN.name, "people": blank["people"], "area": blank["area"]}
    told |= {"deemed_people": 0, "deemed_area": "0"}

    def without(option: Result) -> Result:
        if option["name"] != blank["among"]:
            return option
        area = plain_area(parse_area(option["area"]) - parse_area(blank["area"]))
        return {**option, "people": option["people"] - blank["people"], "area": area}

    place = "options" if "options" in matter else "abstain"
    return {**matter, place: [*map(without, matter[place]), told]}


def _of_matter(title: str, part: str, matter: Result) -> Iterator[tuple[_Key, str]]:
    def key(figure: Figure, name: str = "") -> _Key:
        return title, part, figure, name

    if "opinions" in matter:
        yield key(Figure.OPINIONS), str(len(matter["opinions"]))
        return
    yield key(Figure.OUTCOME), matter["outcome"]
    for figures, name in (
        ((Figure.PART_PEOPLE, Figure.PART_AREA), "taking_part"),
        ((Figure.VOID_PEOPLE, Figure.VOID_AREA), "void"),
    ):
        if name in matter:
            people, area = figures
            yield key(people), str(matter[name]["people"])
            yield key(area), matter[name]["area"]
    for option in (*matter.get("options", ()), *matter.get("abstain", ())):
        yield from _of_option(key, option)
    yield key(Figure.UNDECIDED), str(len(matter["undecided"]))
    for test in matter["tests"]:
        yield key(Figure.TEST, test["name"]), "met" if test["met"] else "unmet"
    yield from _of_places(key, matter.get("places", ()))
    for candidate in matter.get("candidates", ()):
        yield from _of_matter(title, candidate["name"], candidate)


def _of_option(key: Any, option: Result) -> Iterator[tuple[_Key, str]]:
    name = option["name"]
    yield key(Figure.OPTION_PEOPLE, name), str(option["people"])
    yield key(Figure.OPTION_AREA, name), option["area"]
    if option["deemed_people"] or option["deemed_area"].strip("0."):
        yield key(Figure.DEEMED_PEOPLE, name), str(option["deemed_people"])
        yield key(Figure.DEEMED_AREA, name), option["deemed_area"]


def _of_places(key: Any, places: Sequence[Result]) -> Iterator[tuple[_Key, str]]:
    for place in places:
        name = place["name"]
        yield key(Figure.PLACE, name), str(place["place"])
        yield key(Figure.OPTION_PEOPLE, name), str(place["votes"]["people"])
        yield key(Figure.OPTION_AREA, name), place["votes"]["area"]
        yield key(Figure.STANDING, name), place["standing"]
