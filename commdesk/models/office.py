# SPDX-License-Identifier: Apache-2.0
"""Tables of the office itself: counters, operators, settings, and the audit trail."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import SealedRow, VersionedRow


class Counter(SealedRow):
    """One PC where ballots are counted; it writes a trail of its own."""

    counter = pw.UUIDField()
    name = pw.TextField()

    class Meta:
        table_name = "counter"


class Operator(VersionedRow):
    """Someone who may open the office. Names are never given to a second person.

    `role` is NULL for those of the days before roles: they may do everything.
    """

    operator = pw.UUIDField()
    name = pw.TextField()
    active = pw.BooleanField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    role = pw.TextField(null=True)

    class Meta:
        table_name = "operator"


Operator.add_index(Operator.index(Operator.name, unique=True).where(Operator.current))


class Setting(VersionedRow):
    """One setting of the office by its name; `value` is JSON."""

    name = pw.TextField()
    value = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "setting"


Setting.add_index(Setting.index(Setting.name, unique=True).where(Setting.current))


class Trail(pw.Model):
    """One record of the audit trail; see domain/chain.py. JSON is kept in its canonical form."""

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
