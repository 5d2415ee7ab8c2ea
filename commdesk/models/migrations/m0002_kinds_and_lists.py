# SPDX-License-Identifier: Apache-2.0
"""Kinds of matter, residents and representatives, secret topics, hand-made changes. Frozen.

New columns of old tables are NULL in old rows, which leaves the seals of those rows as they
were (see `Seal`).
"""

from __future__ import annotations

import peewee as pw
from playhouse.migrate import SchemaMigrator
from playhouse.migrate import migrate as run


class Resident(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    register = pw.UUIDField()
    resident = pw.UUIDField()
    name = pw.TextField()
    home = pw.UUIDField(null=True)
    born = pw.TextField(null=True)
    phone = pw.TextField()
    retired = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "resident"


class Representative(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    register = pw.UUIDField()
    representative = pw.UUIDField()
    name = pw.TextField()
    phone = pw.TextField()
    places = pw.TextField()
    retired = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "representative"


class Issue(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Template(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    template = pw.UUIDField()
    name = pw.TextField()
    content = pw.TextField()
    withdrawn = pw.BooleanField(null=True)
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "template"


class Voter(pw.Model):
    topic = pw.UUIDField()
    current = pw.BooleanField()
    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "voter"


class Paper(pw.Model):
    topic = pw.UUIDField()
    current = pw.BooleanField()
    withdrawn = pw.BooleanField(null=True)

    class Meta:
        table_name = "paper"


INDEXES = (
    Voter.index(Voter.topic).where(Voter.current & Voter.withdrawn),
    Paper.index(Paper.topic).where(Paper.current & Paper.withdrawn),
)
TABLES = (Resident, Representative, Issue, Template)

COLUMNS: tuple[tuple[str, str, pw.Field], ...] = (
    ("owner", "retired", pw.BooleanField(null=True)),
    ("property", "grid", pw.TextField(null=True)),
    ("property", "retired", pw.BooleanField(null=True)),
    ("topic", "extent", pw.TextField(null=True)),
    ("matter", "settings", pw.TextField(null=True)),
    ("voter", "people", pw.IntegerField(null=True)),
    ("voter", "withdrawn", pw.BooleanField(null=True)),
    ("paper", "withdrawn", pw.BooleanField(null=True)),
)


def step(database: pw.Database) -> None:
    """Add columns, their indexes, and tables."""
    migrator = SchemaMigrator.from_database(database)
    run(*(migrator.add_column(table, name, field) for table, name, field in COLUMNS))
    for index in INDEXES:
        database.execute(index.safe(False))
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
