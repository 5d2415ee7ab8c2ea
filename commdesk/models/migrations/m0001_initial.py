# SPDX-License-Identifier: Apache-2.0
"""The first schema, as it was. Frozen: later changes are later steps."""

from __future__ import annotations

import peewee as pw


class Counter(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    counter = pw.UUIDField()
    name = pw.TextField()

    class Meta:
        table_name = "counter"


class Operator(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    operator = pw.UUIDField()
    name = pw.TextField()
    active = pw.BooleanField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "operator"


Operator.add_index(Operator.index(Operator.name, unique=True).where(Operator.current))


class Setting(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    name = pw.TextField()
    value = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "setting"


Setting.add_index(Setting.index(Setting.name, unique=True).where(Setting.current))


class Trail(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    counter = pw.UUIDField()
    sequence = pw.IntegerField()
    at = pw.TextField()
    operator = pw.TextField()
    action = pw.TextField()
    details = pw.TextField()
    rows = pw.TextField()
    seen = pw.TextField()
    previous = pw.TextField()
    seal = pw.TextField()

    class Meta:
        table_name = "trail"


class RegisterImport(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    register = pw.UUIDField()
    file_name = pw.TextField()
    sha256 = pw.TextField()
    at = pw.TextField()
    properties = pw.IntegerField()
    owners = pw.IntegerField()
    counted = pw.IntegerField()
    people = pw.IntegerField()
    area_cm2 = pw.BigIntegerField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "register_import"


RegisterImport.add_index(
    RegisterImport.index(RegisterImport.current, unique=True).where(RegisterImport.current)
)


class Owner(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    register = pw.UUIDField()
    owner = pw.UUIDField()
    names = pw.TextField()
    phone = pw.TextField()
    kind = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "owner"


class Property(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    register = pw.UUIDField()
    property = pw.UUIDField()
    building = pw.TextField()
    entrance = pw.TextField()
    room = pw.TextField()
    owner = pw.UUIDField()
    area_cm2 = pw.BigIntegerField()
    area_source = pw.TextField()
    use = pw.TextField()
    counts = pw.BooleanField()
    delivered = pw.BooleanField()
    note = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "property"


class Topic(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    facts = pw.TextField()
    basis = pw.TextField()
    paper_per = pw.TextField()
    policy = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "topic"


Topic.add_index(Topic.index(Topic.topic, unique=True).where(Topic.current))


class Matter(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    position = pw.IntegerField()
    key = pw.TextField()
    title = pw.TextField()
    kind = pw.TextField()
    rule = pw.TextField()
    options = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "matter"


Matter.add_index(Matter.index(Matter.topic, Matter.position, unique=True).where(Matter.current))


class TopicStage(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    stage = pw.TextField()
    reason = pw.TextField()
    at = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "topic_stage"


TopicStage.add_index(TopicStage.index(TopicStage.topic, unique=True).where(TopicStage.current))


class Voter(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    number = pw.IntegerField()
    name = pw.TextField()
    area_cm2 = pw.BigIntegerField()
    phone = pw.TextField()
    kind = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "voter"


Voter.add_index(Voter.index(Voter.topic, Voter.number, unique=True).where(Voter.current))


class Paper(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
    topic = pw.UUIDField()
    number = pw.IntegerField()
    voter = pw.IntegerField()
    area_cm2 = pw.BigIntegerField()
    places = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "paper"


Paper.add_index(Paper.index(Paper.topic, Paper.number, unique=True).where(Paper.current))


class Delivery(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


class Reading(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


Reading.add_index(
    Reading.index(Reading.topic, Reading.paper, Reading.turn, unique=True).where(Reading.current)
)
Reading.add_index(Reading.index(Reading.topic).where(Reading.current & Reading.is_void))


class Ruling(pw.Model):
    arrival = pw.AutoField()
    id = pw.UUIDField()
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


TABLES = (
    Counter,
    Operator,
    Setting,
    Trail,
    RegisterImport,
    Owner,
    Property,
    Topic,
    Matter,
    TopicStage,
    Voter,
    Paper,
    Delivery,
    Reading,
    Ruling,
)


def step(database: pw.Database) -> None:
    """Make the first tables."""
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
