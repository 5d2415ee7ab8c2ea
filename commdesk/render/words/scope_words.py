# SPDX-License-Identifier: Apache-2.0
"""The part of an estate that a vote is limited to, as official papers say it."""

from __future__ import annotations

from commdesk.domain.register import Address, Place
from commdesk.domain.topics import Basis, Extent, Topic
from commdesk.render.layout.blocks import Style, paragraph
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.words import wording

NAME = "表决范围"
UNDER_TITLE = Style(size=12, leading=20, align=Align.CENTER, keep=True)
_MOST_ADDRESSED = 24  # characters of places that are still called by name
_RUN = 3  # buildings with numbers in a row that are said as one


def places_asked(extent: Extent) -> str:
    """Every place of the scope: 1至5幢、7幢1单元、2单元; "" for the whole estate."""
    places = sorted(
        set(extent.scope), key=lambda place: Address(place.building, place.entrance, "").sort_key
    )
    said: list[str] = []
    while places:
        run = _run(places)
        first, last = run[0], run[-1]
        if len(run) >= _RUN:
            said.append(f"{first.building}至{last.label}")
        else:
            run = run[:1]
            said.append(first.label)
            same = _numbered_entrances(places)
            said += [Place("", place.entrance).label for place in same[1:]]
            run = same or run
        places = places[len(run) :]
    return "、".join(said)


def scope_line(extent: Extent) -> str:
    """表决范围：1幢1单元; "" for the whole estate."""
    said = places_asked(extent)
    return f"{NAME}：{said}" if said else ""


def addressed(topic: Topic) -> str:
    """To whom a sheet of the topic speaks: 全体业主, 云杉花园1幢、2幢全体业主."""
    everybody = wording.addressed(topic.basis)
    places = places_asked(topic.extent)
    if len(places) > _MOST_ADDRESSED:
        return f"本次{wording.IN_SCOPE}{everybody}"
    return f"{topic.facts.estate}{places}{everybody}" if places else everybody


def meaning(topic: Topic) -> str:
    """What totals are of where a part of the estate was asked; "" for the whole."""
    if not topic.extent.scope:
        return ""
    totals = "总人数、总面积" if topic.basis is Basis.OWNERS else f"总{wording.heads(topic.basis)}"
    return f"本公示所称{totals}，均按表决范围计算。"


def scope_pieces(extent: Extent, width: float, style: Style = UNDER_TITLE) -> list[Piece]:
    """That line below a sheet's title, over as many lines as it needs; none for the whole."""
    said = scope_line(extent)
    return paragraph(said, width, style) if said else []


def _run(places: list[Place]) -> list[Place]:
    """Those at the beginning that are whole buildings, each numbered one after the other."""
    run = places[:1]
    for place in places[1:]:
        before = run[-1]
        follows = all(_is_plain(each.building) and not each.entrance for each in (before, place))
        if not follows or int(place.building) != int(before.building) + 1:
            break
        run.append(place)
    return run


def _numbered_entrances(places: list[Place]) -> list[Place]:
    """Those at the beginning that are numbered entrances of one building."""
    building, found = places[0].building, list[Place]()
    for place in places:
        if place.building != building or not _is_plain(place.entrance):
            break
        found.append(place)
    return found


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isdigit()
