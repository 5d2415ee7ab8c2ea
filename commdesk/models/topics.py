# SPDX-License-Identifier: Apache-2.0
"""Tables of a topic: what is asked, its stages, and the roll frozen when it opened."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import VersionedRow


class Topic(VersionedRow):
    """One vote. `topic` stays the same through corrections; facts, policy, extent, entry are JSON."""

    topic = pw.UUIDField()
    facts = pw.TextField()
    basis = pw.TextField()
    paper_per = pw.TextField()
    policy = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    extent = pw.TextField(null=True)
    entry = pw.TextField(null=True)

    class Meta:
        table_name = "topic"


Topic.add_index(Topic.index(Topic.topic, unique=True).where(Topic.current))


# The kind of a matter that a draft does not ask any more; rows are never taken away.
WITHDRAWN = "withdrawn"


class Matter(VersionedRow):
    """One question; `rule` (with its tests and legal text), `options`, `settings` are JSON.

    A current row of the kind `WITHDRAWN` holds the place of a question taken out of a draft.
    """

    topic = pw.UUIDField()
    position = pw.IntegerField()
    key = pw.TextField()
    title = pw.TextField()
    kind = pw.TextField()
    rule = pw.TextField()
    options = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    settings = pw.TextField(null=True)

    class Meta:
        table_name = "matter"


Matter.add_index(Matter.index(Matter.topic, Matter.position, unique=True).where(Matter.current))


class TopicStage(VersionedRow):
    """A step of a topic; the current row says where it stands."""

    topic = pw.UUIDField()
    stage = pw.TextField()
    reason = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "topic_stage"


TopicStage.add_index(TopicStage.index(TopicStage.topic, unique=True).where(TopicStage.current))


class Voter(VersionedRow):
    """One person of a topic's roll; `people` heads, NULL for one.

    `withdrawn`, as with papers: taken out of the frozen roll by a recorded correction.
    """

    topic = pw.UUIDField()
    number = pw.IntegerField()
    name = pw.TextField()
    area_cm2 = pw.BigIntegerField()
    phone = pw.TextField()
    kind = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    people = pw.IntegerField(null=True)
    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "voter"


Voter.add_index(Voter.index(Voter.topic, Voter.number, unique=True).where(Voter.current))
# The few withdrawn are found without a look at the rest.
Voter.add_index(Voter.index(Voter.topic).where(Voter.current & Voter.withdrawn))


class Paper(VersionedRow):
    """One numbered ballot of a topic; `voter` is Voter.number.

    `places` is JSON: building, entrance and room of each property it speaks for. `voter` is
    0 in a secret topic.
    """

    topic = pw.UUIDField()
    number = pw.IntegerField()
    voter = pw.IntegerField()
    area_cm2 = pw.BigIntegerField()
    places = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "paper"


Paper.add_index(Paper.index(Paper.topic, Paper.number, unique=True).where(Paper.current))
# The few withdrawn are found without a look at the rest.
Paper.add_index(Paper.index(Paper.topic).where(Paper.current & Paper.withdrawn))


class Issue(VersionedRow):
    """A voter of a secret topic was handed a paper; nothing says which one."""

    topic = pw.UUIDField()
    voter = pw.IntegerField()
    receiver = pw.TextField()
    note = pw.TextField()
    at = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "issue"


Issue.add_index(Issue.index(Issue.topic, Issue.voter, unique=True).where(Issue.current))


class Template(VersionedRow):
    """A topic the office keeps to start from; `content` is JSON."""

    template = pw.UUIDField()
    name = pw.TextField()
    content = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "template"
