# SPDX-License-Identifier: Apache-2.0
"""What to look at before a vote is opened: nothing that is opened becomes a draft again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commdesk.domain.calendar import DatePresets
from commdesk.domain.date_doubts import doubts
from commdesk.domain.findings import Finding
from commdesk.domain.matters import Matter, MatterKind, OptionRole
from commdesk.domain.poll import poll_of_topic
from commdesk.domain.register import AreaSource, Register, Representative
from commdesk.domain.roll import Roll
from commdesk.domain.rules import TWO_THIRDS, Base, Measure, Part
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis, Topic

_SHOWN = 3
GAP = "××"
"""Stands in texts of templates for what only the office can say."""
_AGAINST_KINDS = frozenset({MatterKind.MOTION, MatterKind.CANDIDATES})
_NO_DECISION = frozenset({MatterKind.GRADE, MatterKind.OPINION})
_ABSTAIN_KINDS = frozenset({MatterKind.CHOICE, MatterKind.CHOICES, MatterKind.ELECTION})


@dataclass(frozen=True, slots=True)
class Earlier:
    """The vote opened last that asked the same kind of people in the same places."""

    title: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is looked at besides the topic: the register, the office, and the day.

    `titles` are those of the other topics that are neither archived nor put aside.
    """

    register: Register
    presets: DatePresets
    today: date
    operators: int
    earlier: Earlier | None = None
    titles: frozenset[str] = frozenset()


def opening_findings(topic: Topic, roll: Roll | None, around: Surroundings) -> tuple[Finding, ...]:
    """All that forbids opening, is to be known first, or is a mere remark, in this order.

    `roll` is None where there can be none, which the caller says.
    """
    return tuple(sorted(_found(topic, roll, around), key=_weight))


def _found(topic: Topic, roll: Roll | None, around: Surroundings) -> Iterator[Finding]:
    yield from _secrecy(topic)
    yield from _gaps(topic)
    if topic.facts.title in around.titles:
        yield Finding("title-taken", {"title": topic.facts.title})
    yield from doubts(topic.facts, around.presets, around.today, poll_of_topic(topic))
    starts = topic.facts.starts_on
    if starts is not None and around.today < starts:
        yield Finding("opened-early", {"day": starts}, remark=True)
    yield from _matters(topic.matters)
    yield from _owners_rules(topic)
    yield from _areas(topic, around.register)
    yield from _representatives(topic, around.register)
    if roll is not None:
        yield from _total(roll, around.earlier)
    yield from _checked_by(topic, around)


def _weight(finding: Finding) -> int:
    return 0 if finding.forbids else 2 if finding.remark else 1


def _secrecy(topic: Topic) -> Iterator[Finding]:
    if topic.extent.secret and any(matter.rule.needs_area for matter in topic.matters):
        yield Finding("secret-needs-no-area", forbids=True)


def _gaps(topic: Topic) -> Iterator[Finding]:
    texts = [topic.facts.title]
    for matter in topic.matters:
        texts += [matter.title, *(option.name for option in matter.options)]
    for text in dict.fromkeys(text for text in texts if GAP in text):
        yield Finding("gap-left", {"title": text}, forbids=True)


def _matters(matters: tuple[Matter, ...]) -> Iterator[Finding]:
    for matter in matters:
        roles = {option.role for part in matter.parts[:1] for option in part.options}
        if matter.kind in _AGAINST_KINDS and OptionRole.AGAINST not in roles:
            yield Finding("no-against-option", {"title": matter.title})
        if matter.kind in _ABSTAIN_KINDS and OptionRole.ABSTAIN not in roles:
            yield Finding("no-abstain-option", {"title": matter.title})
    titles = Counter("".join(matter.title.split()) for matter in matters)
    for title, count in titles.items():
        if count > 1:
            yield Finding("matter-title-twice", {"title": title})
    for name in dict.fromkeys(matter.rule.name for matter in matters if matter.rule.check_law):
        yield Finding("law-to-compare", {"rule": name})


def _owners_rules(topic: Topic) -> Iterator[Finding]:
    """Owners decide only where two thirds by people and by area take part: art. 278."""
    if topic.basis is not Basis.OWNERS:
        return
    for matter in topic.matters:
        if matter.kind in _NO_DECISION:
            continue
        held = {
            test.measure
            for test in matter.rule.tests_of(Part.TAKING_PART)
            if test.base is Base.ALL and test.threshold.share >= TWO_THIRDS.share
        }
        if held != set(Measure):
            yield Finding("owners-quorum-missing", {"title": matter.title})


def _areas(topic: Topic, register: Register) -> Iterator[Finding]:
    if not any(matter.rule.needs_area for matter in topic.matters):
        return
    asked = [
        item for item in register.properties if item.counts and topic.extent.covers(item.address)
    ]
    without = [item.address.label for item in asked if item.area <= 0]
    if without:
        yield Finding("areas-missing", {"count": len(without), "places": tuple(without[:_SHOWN])})
    unknown = sum(item.area > 0 and item.area_source is AreaSource.UNKNOWN for item in asked)
    if unknown:
        yield Finding("area-sources-missing", {"count": unknown})


def _representatives(topic: Topic, register: Register) -> Iterator[Finding]:
    if topic.basis is not Basis.REPRESENTATIVES or not topic.extent.carries:
        return
    listed = register.representatives
    for at, one in enumerate(listed):
        for other in listed[at + 1 :]:
            shared = _shared_place(one, other)
            if shared:
                details = {"first": one.name, "second": other.name, "place": shared}
                yield Finding("representatives-overlap", details)
    addresses = [item.address for item in register.properties if item.counts]
    idle = tuple(
        person.name
        for person in listed
        if not any(place.covers(address) for place in person.places for address in addresses)
    )
    if idle:
        yield Finding("representatives-carry-nothing", {"count": len(idle), "names": idle[:_SHOWN]})


def _shared_place(one: Representative, other: Representative) -> str:
    for mine in one.places:
        for theirs in other.places:
            if mine.building == theirs.building and (
                mine.entrance == theirs.entrance or not mine.entrance or not theirs.entrance
            ):
                return max(mine, theirs, key=lambda place: len(place.entrance)).label
    return ""


def _total(roll: Roll, earlier: Earlier | None) -> Iterator[Finding]:
    now = Weight(roll.people, roll.area)
    if earlier is None or now == earlier.weight:
        return
    if now.area == earlier.weight.area or not now.area or not earlier.weight.area:
        details = {"people": now.people, "before": earlier.weight.people, "title": earlier.title}
        if now.people != earlier.weight.people:
            yield Finding("people-differ-from-earlier", details)
        return
    yield Finding(
        "total-differs-from-earlier",
        {
            "title": earlier.title,
            "people": now.people,
            "before": earlier.weight.people,
            "area": now.area,
            "found": earlier.weight.area,
        },
    )


def _checked_by(topic: Topic, around: Surroundings) -> Iterator[Finding]:
    if not topic.facts.supervisor.strip():
        yield Finding("supervisor-missing")
    if around.operators < 2:
        yield Finding("one-operator")
