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
    """One person for the count. `owner` stays the same through corrections; `names` is JSON.

    A current row that is `retired` is kept on record and is not in the register any more; so
    it is in all tables of the register.
    """

    register = pw.UUIDField()
    owner = pw.UUIDField()
    names = pw.TextField()
    phone = pw.TextField()
    kind = pw.TextField()
    supersedes = pw.UUIDField(null=True)
    current = pw.BooleanField()

    retired = pw.BooleanField(null=True)

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

    grid = pw.TextField(null=True)
    retired = pw.BooleanField(null=True)

    class Meta:
        table_name = "property"


class Resident(VersionedRow):
    """One resident; `home` is Property.property, `born` an ISO date."""

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


class Representative(VersionedRow):
    """One representative; `places` is JSON: building and entrance of each place carried."""

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
