# SPDX-License-Identifier: Apache-2.0
"""A look at a draft before it is opened: the roll it would get, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.findings import Finding
from commdesk.domain.opening_findings import Earlier, Surroundings, opening_findings
from commdesk.domain.register import Register
from commdesk.domain.roll import Roll, make_roll
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Stage, Topic
from commdesk.models.counts import roll_weight
from commdesk.services.clock import local
from commdesk.services.office.date_presets import load_date_presets
from commdesk.services.office.folder import operators_of
from commdesk.services.register.register import load_register
from commdesk.services.topics.topics import list_topics, load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NEVER_OPENED = frozenset({Stage.DRAFT, Stage.DROPPED})


@dataclass(frozen=True, slots=True)
class OpeningCheck:
    """What was found. `roll` is None where there can be none; then something forbids."""

    topic: Topic
    roll: Roll | None
    findings: tuple[Finding, ...]

    @property
    def forbidden(self) -> bool:
        """Whether the vote can not be opened as it stands."""
        return any(finding.forbids for finding in self.findings)

    @property
    def to_acknowledge(self) -> tuple[str, ...]:
        """The codes of what is to be known before opening."""
        return tuple(
            dict.fromkeys(
                finding.code
                for finding in self.findings
                if not finding.forbids and not finding.remark
            )
        )


def check_opening(office: Office, topic_id: UUID) -> OpeningCheck:
    """Look at a draft against today's register. Nothing is stored.

    Raises UserError `topic-unknown`.
    """
    with office.store.connection():
        topic = load_topic(office, topic_id)
        register = load_register(office)
        today = local(office.clock()).date()
        roll, refusal = _roll(topic, register, office)
        around = Surroundings(
            register,
            load_date_presets(office),
            today,
            len(operators_of(office.folder)),
            _earlier(office, topic),
            titles_in_use(office, topic_id),
        )
        findings = opening_findings(topic, roll, around)
    return OpeningCheck(topic, roll, (*refusal, *findings))


def titles_in_use(office: Office, besides: UUID | None = None) -> frozenset[str]:
    """The titles of topics that are neither archived nor put aside."""
    return frozenset(
        line.title
        for line in list_topics(office)
        if line.id != besides and line.stage not in {Stage.ARCHIVED, Stage.DROPPED}
    )


def _roll(
    topic: Topic, register: Register, office: Office
) -> tuple[Roll | None, tuple[Finding, ...]]:
    if not register.properties:
        return None, (Finding("register-empty", forbids=True),)
    on = topic.facts.starts_on or local(office.clock()).date()
    try:
        return make_roll(register, topic.basis, topic.paper_per, topic.extent, on), ()
    except UserError as error:
        return None, (Finding(error.code, error.details, forbids=True),)


def _earlier(office: Office, topic: Topic) -> Earlier | None:
    for line in list_topics(office):
        if line.stage in _NEVER_OPENED or line.id == topic.id:
            continue
        other = load_topic(office, line.id)
        if other.basis is topic.basis and other.extent == topic.extent:
            return Earlier(line.title, Weight(*roll_weight(office.store, line.id.hex)))
    return None
