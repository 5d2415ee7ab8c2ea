# SPDX-License-Identifier: Apache-2.0
"""The rows of a draft topic: written, and replaced as long as nothing was frozen."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from commdesk.domain.errors import UserError
from commdesk.domain.matters import (
    MOTION_OPTIONS,
    RANKED_KINDS,
    Matter,
    MatterKind,
    Option,
    OptionRole,
)
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis, Extent, Policy, Topic, TopicFacts, Unreturned
from commdesk.models import codec
from commdesk.models import topics as tables
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.models.database import Store
    from commdesk.models.trail import Act

_T = TypeVar("_T", TopicFacts, "MatterDraft", Option, Rule)

LONGEST_TITLE = 300
_MOST_WRITE_INS = 20


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """A question before it has a key; see Matter for what the kinds need."""

    title: str
    rule: Rule
    kind: MatterKind = MatterKind.MOTION
    options: tuple[Option, ...] = MOTION_OPTIONS
    most: int = 1
    seats: int = 1
    write_ins: bool = False
    tie_by_area: bool = False


def tidied(
    facts: TopicFacts, matters: tuple[MatterDraft, ...]
) -> tuple[TopicFacts, tuple[MatterDraft, ...]]:
    """The same with every text in one line, without signs nobody sees and blank ends."""
    return _tidy(facts), tuple(
        replace(_tidy(matter), options=tuple(map(_tidy, matter.options)), rule=_tidy(matter.rule))
        for matter in matters
    )


def _tidy(value: _T) -> _T:
    """A value with its own texts made so; those of the values in it are left alone."""
    texts = {field.name: getattr(value, field.name) for field in fields(value)}
    changed = {
        name: one_line(text).strip()
        for name, text in texts.items()
        if isinstance(text, str) and name != "key"
    }
    return replace(value, **changed)


def draft_of(matter: Matter) -> MatterDraft:
    """A matter as a draft, to be changed or copied."""
    return MatterDraft(
        matter.title,
        matter.rule,
        matter.kind,
        matter.options,
        matter.most,
        matter.seats,
        matter.write_ins,
        matter.tie_by_area,
    )


def checked(
    facts: TopicFacts,
    matters: tuple[MatterDraft, ...],
    policy: Policy,
    basis: Basis,
    extent: Extent,
) -> tuple[Matter, ...]:
    """The matters with their keys.

    Raises UserError `title-empty`, `title-too-long`, `no-matters`; for a matter
    `options-too-few`, `option-empty`, `option-twice`, `seats-out-of-range`,
    `most-out-of-range`, `most-over-seats` (each with `title`); for what does not go together
    `silence-needs-motions`, `secret-needs-no-area`, `secret-needs-returned-only`,
    `area-not-weighed`.
    """
    titles = (facts.title, *(matter.title for matter in matters))
    if not all(title.strip() for title in titles):
        raise UserError("title-empty")
    if any(len(title) > LONGEST_TITLE for title in titles):
        raise UserError("title-too-long", longest=LONGEST_TITLE)
    if not matters:
        raise UserError("no-matters")
    for matter in matters:
        _check_options(matter)
    _check_together(matters, policy, basis, extent)
    return tuple(
        Matter(
            f"m{number}",
            matter.title,
            matter.rule,
            matter.kind,
            matter.options,
            matter.most,
            matter.seats,
            matter.write_ins,
            matter.tie_by_area,
        )
        for number, matter in enumerate(matters, start=1)
    )


def _check_options(matter: MatterDraft) -> None:
    if matter.kind is MatterKind.OPINION:
        return
    names = ["".join(option.name.split()) for option in matter.options]
    about = {"title": matter.title}
    if not all(names):
        raise UserError("option-empty", **about)
    if any(len(option.name) > LONGEST_TITLE for option in matter.options):
        raise UserError("title-too-long", longest=LONGEST_TITLE)
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UserError("option-twice", option=twice, **about)
    standing = [option for option in matter.options if option.role is OptionRole.CHOICE]
    if matter.kind not in RANKED_KINDS:
        if len(matter.options) < 2 or (matter.kind is MatterKind.GRADE and not _has_favour(matter)):
            raise UserError("options-too-few", **about)
        return
    least = 1 if matter.kind is MatterKind.CANDIDATES or matter.write_ins else 2
    if len(standing) < least:
        raise UserError("options-too-few", **about)
    _check_places(matter, len(standing))


def _check_places(matter: MatterDraft, standing: int) -> None:
    """How many can win, and how many a paper may choose."""
    about = {"title": matter.title}
    highest = standing + (_MOST_WRITE_INS if matter.write_ins else 0)
    if not 1 <= matter.seats <= highest:
        raise UserError("seats-out-of-range", highest=highest, **about)
    if not 1 <= matter.most <= highest:
        raise UserError("most-out-of-range", highest=highest, **about)
    if matter.kind is MatterKind.ELECTION and matter.most > matter.seats:
        raise UserError("most-over-seats", seats=matter.seats, **about)


def _has_favour(matter: MatterDraft) -> bool:
    return any(option.role is OptionRole.FOR for option in matter.options)


def _check_together(
    matters: tuple[MatterDraft, ...], policy: Policy, basis: Basis, extent: Extent
) -> None:
    counted = [matter for matter in matters if matter.kind is not MatterKind.OPINION]
    weighs_area = any(matter.rule.needs_area for matter in counted)
    motions = {MatterKind.MOTION, MatterKind.CANDIDATES}
    if policy.unreturned is not Unreturned.NOT_PARTICIPATING:
        # Silence follows 同意, 反对 or 弃权; it never chooses among people or grades.
        if any(matter.kind not in motions for matter in counted):
            raise UserError("silence-needs-motions")
        if extent.secret:
            raise UserError("secret-needs-returned-only")
    if extent.secret and (weighs_area or extent.carries):
        raise UserError("secret-needs-no-area")
    has_area = basis is Basis.OWNERS or (basis is Basis.REPRESENTATIVES and extent.carries)
    if weighs_area and not has_area:
        raise UserError("area-not-weighed")


def insert_draft(act: Act, topic: Topic) -> None:
    """Add a topic that was not there."""
    act.insert(tables.Topic, **_topic_row(topic))
    for position, matter in enumerate(topic.matters, start=1):
        act.insert(tables.Matter, **_matter_row(topic, position, matter))
    act.insert(tables.TopicStage, topic=topic.id.hex, stage=topic.stage.value, reason="", at=act.at)


def supersede_draft(store: Store, act: Act, topic: Topic) -> None:
    """Put new versions in the place of the rows that count now.

    Rows are never taken away: a matter too many is superseded by one that says withdrawn,
    and that one again when its position is needed later.
    """
    table, matters, identity = tables.Topic, tables.Matter, topic.id.hex
    row = store.value(table.select(table.arrival).where((table.topic == identity) & table.current))
    act.supersede(table, row, **_topic_row(topic))
    old = {
        position: (arrival, kind, values)
        for position, arrival, kind, *values in store.rows(
            matters.select(
                matters.position,
                matters.arrival,
                matters.kind,
                matters.key,
                matters.rule,
                matters.options,
            ).where((matters.topic == identity) & matters.current)
        )
    }
    for position, matter in enumerate(topic.matters, start=1):
        values = _matter_row(topic, position, matter)
        if position in old:
            arrival, _, _ = old.pop(position)
            act.supersede(matters, arrival, **values)
        else:
            act.insert(matters, **values)
    for position, (arrival, kind, (key, rule, options)) in sorted(old.items()):
        if kind != tables.WITHDRAWN:
            act.supersede(
                matters,
                arrival,
                topic=identity,
                position=position,
                key=key,
                title="",
                kind=tables.WITHDRAWN,
                rule=rule,
                options=options,
            )


def _topic_row(topic: Topic) -> dict[str, Any]:
    return {
        "topic": topic.id.hex,
        "facts": codec.facts_text(topic.facts),
        "basis": topic.basis.value,
        "paper_per": topic.paper_per.value,
        "policy": codec.policy_text(topic.policy),
        "extent": codec.extent_text(topic.extent),
        "entry": codec.entry_text(topic.entry),
    }


def _matter_row(topic: Topic, position: int, matter: Matter) -> dict[str, Any]:
    return {
        "topic": topic.id.hex,
        "position": position,
        "key": matter.key,
        "title": matter.title,
        "kind": matter.kind.value,
        "rule": codec.rule_text(matter.rule),
        "options": codec.options_text(matter.options),
        "settings": codec.settings_text(matter),
    }
