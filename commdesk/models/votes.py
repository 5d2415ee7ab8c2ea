# SPDX-License-Identifier: Apache-2.0
"""Tables of what comes back: deliveries, readings, and rulings."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import VersionedRow

FIRST_TURN = 1


class Delivery(VersionedRow):
    """A paper reached its voter."""

    topic = pw.UUIDField()
    paper = pw.IntegerField()
    method = pw.TextField()
    note = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "delivery"


Delivery.add_index(Delivery.index(Delivery.topic, Delivery.paper).where(Delivery.current))


class Reading(VersionedRow):
    """What one operator keyed for one paper; `marks` is JSON (see `marks.py`).

    `turn` is FIRST_TURN; a blind second keying will be another. `is_void`, `operator` and
    `at` follow from the rest and from the record; they are here to be counted and shown fast.
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

    class Meta:
        table_name = "reading"


# One paper counts once, whatever goes wrong above.
Reading.add_index(
    Reading.index(Reading.topic, Reading.paper, Reading.turn, unique=True).where(Reading.current)
)
# The few void ones are counted without a look at the rest.
Reading.add_index(Reading.index(Reading.topic).where(Reading.current & Reading.is_void))


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
