# SPDX-License-Identifier: Apache-2.0
"""Tables of what goes out and comes back: deliveries, readings, batches, rulings."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import VersionedRow

FIRST_TURN = 1
SECOND_TURN = 2  # keyed blind by another person, to compare
OTHER_CHANNEL = 3  # as another channel brought it, whichever counts
PAPER_ASIDE = 4  # the paper ballot, while what the other channel brought counts


class Delivery(VersionedRow):
    """A paper reached its voter.

    `deliverers` is a JSON list of names; `withdrawn` takes back what was recorded in error.
    """

    topic = pw.UUIDField()
    paper = pw.IntegerField()
    method = pw.TextField()
    note = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    receiver = pw.TextField(null=True)
    relation = pw.TextField(null=True)
    deliverers = pw.TextField(null=True)
    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "delivery"


Delivery.add_index(Delivery.index(Delivery.topic, Delivery.paper).where(Delivery.current))
# The few withdrawn are found without a look at the rest.
Delivery.add_index(Delivery.index(Delivery.topic).where(Delivery.current & Delivery.withdrawn))


class Reading(VersionedRow):
    """What one operator keyed for one paper; `marks` is JSON (see `codec`).

    Of the turns only FIRST_TURN counts; the others are compared with it. `is_void`,
    `operator` and `at` follow from the rest and from the record; they are here to be counted
    and shown fast. `withdrawn`: its batch is to be keyed again, and the paper counts as not
    returned until it is. `approved_by` is the supervisor who let a correction pass.
    """

    topic = pw.UUIDField()
    paper = pw.IntegerField()
    turn = pw.IntegerField()
    version = pw.IntegerField()
    marks = pw.TextField()
    void = pw.TextField(null=True)
    is_void = pw.BooleanField()
    channel = pw.TextField()
    remark = pw.TextField()
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    batch = pw.UUIDField(null=True)
    withdrawn = pw.BooleanField(null=True)
    approved_by = pw.TextField(null=True)

    class Meta:
        table_name = "reading"


# One paper counts once, whatever goes wrong above.
Reading.add_index(
    Reading.index(Reading.topic, Reading.paper, Reading.turn, unique=True).where(Reading.current)
)
# The few void ones are counted without a look at the rest.
Reading.add_index(Reading.index(Reading.topic).where(Reading.current & Reading.is_void))
Reading.add_index(
    Reading.index(Reading.topic, name="reading_withdrawn").where(
        Reading.current & Reading.withdrawn
    )
)
# The history of a paper: what was superseded, which are few.
Reading.add_index(
    Reading.index(Reading.topic, Reading.paper, name="reading_earlier").where(~Reading.current)
)
Reading.add_index(
    Reading.index(Reading.batch).where(Reading.current & Reading.batch.is_null(False))
)


class Ruling(VersionedRow):
    """The option decided for a voter whose papers disagree."""

    topic = pw.UUIDField()
    matter = pw.TextField()
    voter = pw.IntegerField()
    option = pw.TextField()
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "ruling"


Ruling.add_index(
    Ruling.index(Ruling.topic, Ruling.matter, Ruling.voter, unique=True).where(Ruling.current)
)


class Batch(VersionedRow):
    """A pile of papers keyed together; `batch` stays the same through its states."""

    topic = pw.UUIDField()
    batch = pw.UUIDField()
    number = pw.IntegerField()
    declared = pw.IntegerField()
    box = pw.TextField()
    seal = pw.TextField()
    state = pw.TextField()
    opened_by = pw.TextField()
    opened_at = pw.TextField()
    closed_by = pw.TextField()
    closed_at = pw.TextField(null=True)
    reason = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "batch"


Batch.add_index(Batch.index(Batch.topic, Batch.number, unique=True).where(Batch.current))


class Resolution(VersionedRow):
    """What a supervisor made of two readings that differ; `matters` is a JSON list of keys.

    It holds while `first` and `second` are the versions of the readings that count.
    """

    topic = pw.UUIDField()
    paper = pw.IntegerField()
    decision = pw.TextField()
    matters = pw.TextField()
    first = pw.IntegerField()
    second = pw.IntegerField()
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "resolution"


Resolution.add_index(
    Resolution.index(Resolution.topic, Resolution.paper, unique=True).where(Resolution.current)
)


class Extra(VersionedRow):
    """A paper that came and does not count: a second one of its number, a copy, a foreign one."""

    topic = pw.UUIDField()
    paper = pw.IntegerField(null=True)
    what = pw.TextField()
    note = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "extra_paper"


Extra.add_index(Extra.index(Extra.topic).where(Extra.current))


class Spoilt(VersionedRow):
    """A paper given back before the vote; `replacement` is the number of the one instead."""

    topic = pw.UUIDField()
    paper = pw.IntegerField()
    replacement = pw.IntegerField(null=True)
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "spoilt"


Spoilt.add_index(Spoilt.index(Spoilt.topic, Spoilt.paper, unique=True).where(Spoilt.current))


class Unfinished(pw.Model):
    """Keys of a paper that is not stored yet. No record of anything: it comes and goes."""

    arrival = pw.AutoField()
    topic = pw.UUIDField()
    operator = pw.TextField()
    turn = pw.IntegerField()
    paper = pw.IntegerField()
    keyed = pw.TextField()
    at = pw.TextField()

    class Meta:
        table_name = "unfinished"


Unfinished.add_index(
    Unfinished.index(
        Unfinished.topic, Unfinished.operator, Unfinished.turn, Unfinished.paper, unique=True
    )
)
