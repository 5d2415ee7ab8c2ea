# SPDX-License-Identifier: Apache-2.0
"""Tables of what follows a count: tags of opinions, settled results, sheets, objections."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import VersionedRow


class OpinionTag(VersionedRow):
    """All tags of one opinion; `tags` is a JSON list of names, in the order they were given.

    `matter` is the key of the matter it was written on, or "" for the remark on the paper.
    """

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


class SettledResult(VersionedRow):
    """What a topic was settled with; `result` is JSON, as `commdesk count` writes it.

    `number` counts the settlings of the topic from 1. A current row with `withdrawn` is a
    settling that was taken back for the `reason`; its sheets hold no more.
    """

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


class PrintedSheet(VersionedRow):
    """A sheet that left the program, on paper or as a file.

    `sheet` names its kind, `way` how it left (printer, PDF, other file), `check_code` what is
    printed on it; `settled` is the number of the settled result it shows, NULL before one.
    """

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


class Objection(VersionedRow):
    """Somebody objected to a posted result; `objection` stays the same through its states.

    `received_on` and `answered_on` are days, `settled` the settled result that was posted.
    `answer` is "" until it is answered; `reason` says why a row superseded another.
    """

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
