# SPDX-License-Identifier: Apache-2.0
"""Second readings, batches, spoiled papers, roles, deliveries in full. Frozen.

New columns of old tables are NULL in old rows, which leaves the seals of those rows as they
were (see `Seal`).
"""

from __future__ import annotations

import peewee as pw
from playhouse.migrate import SchemaMigrator
from playhouse.migrate import migrate as run


class Batch(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Resolution(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Extra(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Spoilt(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Reading(pw.Model):
    topic = pw.UUIDField()
    paper = pw.IntegerField()
    current = pw.BooleanField()
    withdrawn = pw.BooleanField(null=True)
    batch = pw.UUIDField(null=True)

    class Meta:
        table_name = "reading"


class Delivery(pw.Model):
    topic = pw.UUIDField()
    current = pw.BooleanField()
    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "delivery"


INDEXES = (
    Reading.index(Reading.topic, name="reading_withdrawn").where(
        Reading.current & Reading.withdrawn
    ),
    Reading.index(Reading.topic, Reading.paper, name="reading_earlier").where(~Reading.current),
    Reading.index(Reading.batch).where(Reading.current & Reading.batch.is_null(False)),
    Delivery.index(Delivery.topic).where(Delivery.current & Delivery.withdrawn),
)
TABLES = (Batch, Resolution, Extra, Spoilt, Unfinished)

COLUMNS: tuple[tuple[str, str, pw.Field], ...] = (
    ("operator", "role", pw.TextField(null=True)),
    ("topic", "entry", pw.TextField(null=True)),
    ("delivery", "receiver", pw.TextField(null=True)),
    ("delivery", "relation", pw.TextField(null=True)),
    ("delivery", "deliverers", pw.TextField(null=True)),
    ("delivery", "withdrawn", pw.BooleanField(null=True)),
    ("reading", "batch", pw.UUIDField(null=True)),
    ("reading", "withdrawn", pw.BooleanField(null=True)),
    ("reading", "approved_by", pw.TextField(null=True)),
)


def step(database: pw.Database) -> None:
    """Add columns, their indexes, and tables."""
    migrator = SchemaMigrator.from_database(database)
    run(*(migrator.add_column(table, name, field) for table, name, field in COLUMNS))
    for index in INDEXES:
        database.execute(index.safe(False))
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
