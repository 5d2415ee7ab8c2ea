# SPDX-License-Identifier: Apache-2.0
"""Topics: drafted, read back, and opened on a frozen roll. What follows is in `stages`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.entry_rules import PLAIN_ENTRY, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.roll import Paper, Roll, Voter, make_roll
from commdesk.domain.topics import (
    WHOLE_ESTATE,
    Basis,
    Extent,
    PaperPer,
    Policy,
    Stage,
    Topic,
    TopicFacts,
)
from commdesk.models import codec
from commdesk.models import topics as tables
from commdesk.models.counts import count_papers, count_returned, count_voters, is_secret, opened_by
from commdesk.models.rolls import read_roll
from commdesk.models.topic_rows import matter_rows, topic_row
from commdesk.services.audit import recorded
from commdesk.services.clock import local
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.register import load_register
from commdesk.services.topics.drafts import (
    MatterDraft,
    checked,
    insert_draft,
    supersede_draft,
    tidied,
)
from commdesk.services.topics.stage_steps import stage_row, write_step

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office.office import Office

_VOTER_COLUMNS = ("topic", "number", "name", "area_cm2", "phone", "kind", "supersedes", "people")
_PAPER_COLUMNS = ("topic", "number", "voter", "area_cm2", "places")


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list. `people`, `papers` and `returned` are 0 before it opens.

    `issued` are the papers of a secret topic that were handed out, without those spoilt;
    None where every paper has a voter.
    """

    id: UUID
    title: str
    stage: Stage
    people: int
    papers: int
    returned: int
    starts_on: date | None
    ends_on: date | None
    issued: int | None = None

    @property
    def out_of(self) -> int:
        """How many papers can come back."""
        return self.papers if self.issued is None else self.issued


def create_topic(
    office: Office,
    facts: TopicFacts,
    matters: tuple[MatterDraft, ...],
    *,
    basis: Basis,
    paper_per: PaperPer,
    policy: Policy,
    extent: Extent = WHOLE_ESTATE,
    entry: EntryRules = PLAIN_ENTRY,
) -> Topic:
    """A draft. Raises UserError as `topic_drafts.checked` does."""
    facts, matters = tidied(facts, matters)
    asked = checked(facts, matters, policy, basis, extent)
    topic = Topic(uuid4(), facts, asked, basis, paper_per, policy, extent=extent, entry=entry)
    with recorded(office, "topic.create", topic=topic.id.hex, title=facts.title) as act:
        insert_draft(act, topic)
    return topic


def update_topic(  # noqa: PLR0913 - what a topic is made of, each by its name
    office: Office,
    topic_id: UUID,
    facts: TopicFacts,
    matters: tuple[MatterDraft, ...],
    *,
    basis: Basis,
    paper_per: PaperPer,
    policy: Policy,
    extent: Extent = WHOLE_ESTATE,
    entry: EntryRules = PLAIN_ENTRY,
) -> Topic:
    """Put all of a draft anew; what it said before stays on record.

    Raises UserError as `topic_drafts.checked` does, `topic-unknown`, and `topic-not-draft`
    once the vote was opened.
    """
    facts, matters = tidied(facts, matters)
    asked = checked(facts, matters, policy, basis, extent)
    topic = Topic(topic_id, facts, asked, basis, paper_per, policy, extent=extent, entry=entry)
    with recorded(office, "topic.update", topic=topic_id.hex, title=facts.title) as act:
        _, stage = stage_row(office, topic_id)
        if stage is not Stage.DRAFT:
            raise UserError("topic-not-draft", stage=stage)
        supersede_draft(office.store, act, topic)
    return topic


def list_topics(office: Office) -> tuple[TopicLine, ...]:
    """All topics, the newest first."""
    store, table, stages = office.store, tables.Topic, tables.TopicStage
    with store.connection():
        rows = store.rows(
            table.select(table.topic, table.facts, stages.stage)
            .join(stages, on=(stages.topic == table.topic) & stages.current)
            .where(table.current)
            .order_by(table.arrival.desc())
        )
        return tuple(_line(office, *row) for row in rows)


def _line(office: Office, identity: str, facts_text: str, stage: str) -> TopicLine:
    facts, store = codec.facts_of(facts_text), office.store
    return TopicLine(
        UUID(identity),
        facts.title,
        Stage(stage),
        count_voters(store, identity),
        count_papers(store, identity),
        count_returned(store, identity),
        facts.starts_on,
        facts.ends_on,
        office.accounts.of(identity).can_return if is_secret(store, identity) else None,
    )


def load_topic(office: Office, topic_id: UUID) -> Topic:
    """A topic as it stands. Raises UserError `topic-unknown`."""
    store, identity = office.store, topic_id.hex
    with store.connection():
        row = topic_row(store, identity)
        if row is None:
            raise UserError("topic-unknown", topic=str(topic_id))
        asked = matter_rows(store, identity)
        _, stage = stage_row(office, topic_id)
        seed = opened_by(store, identity)
    facts, basis, paper_per, policy, extent, entry = row
    return Topic(
        topic_id,
        codec.facts_of(facts),
        tuple(
            Matter(
                key,
                title,
                codec.rule_of(rule),
                MatterKind(kind),
                codec.options_of(options),
                **codec.settings_of(settings),
            )
            for key, title, rule, kind, options, settings in asked
        ),
        Basis(basis),
        PaperPer(paper_per),
        codec.policy_of(policy),
        stage,
        codec.extent_of(extent),
        codec.entry_of(entry),
        seed,
    )


def open_topic(
    office: Office,
    topic_id: UUID,
    progress: Progress = unheard,
    *,
    acknowledged: Sequence[str] = (),
) -> Topic:
    """Freeze the roll from today's register, number the papers from 1, and open.

    `acknowledged` are the codes of what was found doubtful and known all the same (see
    `opening_check`); they stay on record.
    Raises UserError `register-empty`, `roll-empty`, `no-residents`, `no-representatives`,
    `stage-not-allowed`,
    and whatever `progress` raises to cancel.
    """
    with office.store.connection(), collector_paused():
        topic = load_topic(office, topic_id)
        if topic.stage is not Stage.DRAFT:
            # Closed topics open again on the roll they have: see reopen_topic.
            raise UserError("stage-not-allowed", current=topic.stage, following=Stage.OPEN)
        register = load_register(office)
        if not register.properties:
            raise UserError("register-empty")
        roll = make_roll(
            register,
            topic.basis,
            topic.paper_per,
            topic.extent,
            topic.facts.starts_on or local(office.clock()).date(),
        )
        with recorded(
            office,
            "topic.open",
            topic=topic_id.hex,
            people=roll.people,
            papers=len(roll.papers),
            area_cm2=roll.area,
            **({"acknowledged": list(acknowledged)} if acknowledged else {}),
        ) as act:
            write_step(office, act, topic_id, Stage.OPEN, "")
            _store_roll(act, topic_id, roll, progress)
        # A desk that still sees the draft refuses papers, so the lock is not needed.
        office.accounts.forget(topic_id.hex)
        return load_topic(office, topic_id)


def load_roll(office: Office, topic_id: UUID) -> Roll:
    """The frozen roll; empty before the topic opened."""
    with office.store.connection():
        return read_roll(office.store, topic_id.hex)


def _store_roll(act: Act, topic_id: UUID, roll: Roll, progress: Progress) -> None:
    voters, papers = len(roll.voters), len(roll.papers)
    total = voters + papers
    identity = topic_id.hex
    progress(0, total)
    act.insert_many(
        tables.Voter,
        _VOTER_COLUMNS,
        (_voter_row(identity, voter) for voter in roll.voters),
        lambda count: progress(count, total),
    )
    act.insert_many(
        tables.Paper,
        _PAPER_COLUMNS,
        (_paper_row(identity, paper) for paper in roll.papers),
        lambda count: progress(voters + count, total),
    )


def _voter_row(identity: str, voter: Voter) -> tuple[Any, ...]:
    people = None if voter.people == 1 else voter.people
    return (
        identity,
        voter.number,
        voter.name,
        voter.area,
        voter.phone,
        voter.kind.value,
        None,
        people,
    )


def _paper_row(identity: str, paper: Paper) -> tuple[Any, ...]:
    places = codec.places_text(paper.addresses)
    return (identity, paper.number, paper.voter, paper.area, places)
