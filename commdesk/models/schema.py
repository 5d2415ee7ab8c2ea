# SPDX-License-Identifier: Apache-2.0
"""All tables in one list."""

from __future__ import annotations

import peewee as pw

from commdesk.models.afterwards import Objection, OpinionTag, PrintedSheet, SettledResult
from commdesk.models.base import SealedRow
from commdesk.models.office import Counter, Operator, Setting, Trail
from commdesk.models.register import Owner, Property, RegisterImport, Representative, Resident
from commdesk.models.topics import Issue, Matter, Paper, Template, Topic, TopicStage, Voter
from commdesk.models.votes import (
    Batch,
    Delivery,
    Extra,
    Reading,
    Resolution,
    Ruling,
    Spoilt,
    Unfinished,
)

TRACKED: tuple[type[SealedRow], ...] = (
    Counter,
    Operator,
    Setting,
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
    Resident,
    Representative,
    Issue,
    Template,
    Batch,
    Resolution,
    Extra,
    Spoilt,
    OpinionTag,
    SettledResult,
    PrintedSheet,
    Objection,
)
ALL: tuple[type[pw.Model], ...] = (Trail, *TRACKED, Unfinished)
