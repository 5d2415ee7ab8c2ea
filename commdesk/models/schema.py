# SPDX-License-Identifier: Apache-2.0
"""All tables in one list."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import SealedRow
from commdesk.models.office import Counter, Operator, Setting, Trail
from commdesk.models.register import Owner, Property, RegisterImport, Representative, Resident
from commdesk.models.topics import Issue, Matter, Paper, Template, Topic, TopicStage, Voter
from commdesk.models.votes import Delivery, Reading, Ruling

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
)
ALL: tuple[type[pw.Model], ...] = (Trail, *TRACKED)
