# SPDX-License-Identifier: Apache-2.0
"""A count as `commdesk count` writes it, to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from commdesk.domain.count_report import as_json
from commdesk.domain.outcome import Outcome
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Decided, Heard, Results
from commdesk.domain.tally import MatterTally


def count_text(results: Results, warnings: Iterable[str] = ()) -> str:
    """The text of the file."""
    return json.dumps(as_json(results, warnings), ensure_ascii=False, indent=1) + "\n"


def without_names(results: Results) -> Results:
    """The same count with nobody named: voters whose papers disagree are told by their papers."""
    return replace(results, outcomes=tuple(map(_unnamed, results.outcomes)))


def _unnamed(decided: Decided) -> Decided:
    if isinstance(decided, Heard):
        return decided
    if isinstance(decided, Outcome):
        return replace(decided, tally=_nobody(decided.tally))
    return _unnamed_ranked(decided)


def _unnamed_ranked(ranked: Ranked) -> Ranked:
    parts = tuple(replace(part, tally=_nobody(part.tally)) for part in ranked.parts)
    return replace(ranked, tally=_nobody(ranked.tally), parts=parts)


def _nobody(tally: MatterTally) -> MatterTally:
    return replace(
        tally,
        undecided=tuple(
            replace(one, voter=replace(one.voter, name="", phone="")) for one in tally.undecided
        ),
    )
