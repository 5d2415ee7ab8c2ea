# SPDX-License-Identifier: Apache-2.0
"""Tags of opinions, settled results, sheets that left, objections. Frozen."""

from __future__ import annotations

import peewee as pw


class OpinionTag(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    matter = pw.TextField()
    paper = pw.IntegerField()
    tags = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "opinion_tag"


OpinionTag.add_index(
    OpinionTag.index(OpinionTag.topic, OpinionTag.matter, OpinionTag.paper, unique=True).where(
        OpinionTag.current
    )
)


class SettledResult(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    number = pw.IntegerField()
    result = pw.TextField()
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "settled_result"


SettledResult.add_index(
    SettledResult.index(SettledResult.topic, SettledResult.number, unique=True).where(
        SettledResult.current
    )
)


class PrintedSheet(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    sheet = pw.TextField()
    way = pw.TextField()
    check_code = pw.TextField()
    settled = pw.IntegerField(null=True)
    operator = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "printed_sheet"


PrintedSheet.add_index(PrintedSheet.index(PrintedSheet.topic).where(PrintedSheet.current))


class Objection(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    objection = pw.UUIDField()
    number = pw.IntegerField()
    settled = pw.IntegerField(null=True)
    received_on = pw.TextField()
    objector = pw.TextField()
    contact = pw.TextField()
    text = pw.TextField()
    answer = pw.TextField()
    answered_on = pw.TextField(null=True)
    result = pw.TextField()
    reason = pw.TextField()
    operator = pw.TextField()
    at = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "objection"


Objection.add_index(
    Objection.index(Objection.topic, Objection.number, unique=True).where(Objection.current)
)


TABLES = (OpinionTag, SettledResult, PrintedSheet, Objection)


def step(database: pw.Database) -> None:
    """Add the tables."""
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
