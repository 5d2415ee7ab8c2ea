# SPDX-License-Identifier: Apache-2.0
"""Tables of the register: what was imported, owners, and properties. Areas in cm²."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import VersionedRow


class RegisterImport(VersionedRow):
    """One workbook taken over; owners and properties of the current one are the register."""

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


class Owner(VersionedRow):
    """One person for the count. `owner` stays the same through corrections; `names` is JSON."""

    register = pw.UUIDField()
    owner = pw.UUIDField()
    names = pw.TextField()
    phone = pw.TextField()
    kind = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    class Meta:
        table_name = "owner"


class Property(VersionedRow):
    """One title unit. `property` stays the same through corrections; `owner` is Owner.owner."""

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
