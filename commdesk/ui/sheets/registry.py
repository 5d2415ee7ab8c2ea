# SPDX-License-Identifier: Apache-2.0
"""All sheets there are, in the order in which the window lists them: one entry each."""

from __future__ import annotations

from commdesk.ui.results.charts_sheet import ChartsKind
from commdesk.ui.sheets.ballot_kinds import BallotKind, IssueKind
from commdesk.ui.sheets.desk_kinds import AccountKind, DoorKind, KeyCardKind, UndeliveredKind
from commdesk.ui.sheets.kind import SheetKind
from commdesk.ui.sheets.opinion_kind import OpinionsKind
from commdesk.ui.sheets.result_kinds import AnnexKind, NoticeKind, TallyKind
from commdesk.ui.sheets.words import SheetWords

KINDS = (
    NoticeKind,
    TallyKind,
    AnnexKind,
    ChartsKind,
    OpinionsKind,
    BallotKind,
    IssueKind,
    UndeliveredKind,
    DoorKind,
    AccountKind,
    KeyCardKind,
)


def sheet_kinds(words: SheetWords) -> tuple[SheetKind, ...]:
    """One of each, with their words in the language in use."""
    return tuple(kind(words) for kind in KINDS)
