# SPDX-License-Identifier: Apache-2.0
"""A conclusion in English, for the board of a program that speaks it; sheets stay Chinese.

These are no sources to be translated: in Chinese the board says what the sheets say.
"""

from __future__ import annotations

from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import OpenReason, TestResult, Verdict
from commdesk.domain.ranking import Ranked, Standing
from commdesk.domain.results import Decided, Heard
from commdesk.domain.rules import Base, Part
from commdesk.domain.topics import Basis, Stage, Topic
from commdesk.render.charts.chart_words_english import ENGLISH, capital, counted, people
from commdesk.render.words import verdict_words, wording
from commdesk.render.words.facts import (
    Counted,
    deemed_heads,
    quorum_of,
    undecided_heads,
    undecided_of,
)

_SHORT = {
    Verdict.PASSED: "passed",
    Verdict.NOT_PASSED: "not passed",
    Verdict.NO_QUORUM: "too few took part",
    Verdict.UNSETTLED: "to be decided first",
    Verdict.VOID: "void",
}
_SHORT_GRADE = {**_SHORT, Verdict.PASSED: "reached", Verdict.NOT_PASSED: "not reached"}
_SHORT_RANKED = {
    Verdict.PASSED: ("all elected", "passed"),
    Verdict.PARTLY: ("places left", "fewer than asked for"),
    Verdict.SECOND_VOTE: ("second vote", "second vote"),
    Verdict.NOT_PASSED: ("nobody elected", "not passed"),
}


def short(decided: Decided, at: Stage) -> str:
    """The conclusion for a list."""
    if isinstance(decided, Heard):
        return counted(len(decided.opinions), "opinion", "opinions")
    if isinstance(decided, Ranked) and decided.verdict in _SHORT_RANKED:
        election = wording.is_election(decided.matter)
        said = _SHORT_RANKED[decided.verdict][0 if election else 1]
    elif decided.matter.kind is MatterKind.GRADE:
        said = _SHORT_GRADE[decided.verdict]
    else:
        said = _SHORT[decided.verdict]
    return f"so far {said}" if verdict_words.is_tentative(decided, at) else capital(said)


def sentence(decided: Decided, topic: Topic) -> str:
    """The conclusion and why, with “so far” in front while papers come in that could turn it."""
    if isinstance(decided, Heard):
        count = counted(len(decided.opinions), "written opinion", "written opinions")
        return f"{count} received, summed up on their own."
    said = _verdict(decided)
    if verdict_words.is_tentative(decided, topic.stage):
        said = f"so far {said}"
    reasons = "; ".join(_reasons(decided, topic))
    deemed = deemed_heads(decided)
    if reasons and deemed and decided.verdict not in {Verdict.UNSETTLED, Verdict.VOID}:
        heads = people(deemed, topic.basis)
        reasons += f" ({heads} of those taking part gave no answer and are counted by the rule)"
    return capital(f"{said}: {reasons}." if reasons else f"{said}.")


def outlook(decided: Decided, topic: Topic) -> str:
    """What can still turn the conclusion."""
    if isinstance(decided, Heard):
        written = len({opinion.paper for opinion in decided.opinions})
        return f"{written:,} papers have an opinion, {decided.silent:,} have none."
    if wording.is_final(topic.stage):
        return "The result is settled."
    if topic.stage is Stage.CLOSED:
        if decided.verdict is Verdict.UNSETTLED:
            return "Voting is over; rulings can still change the outcome."
        if undecided_of(decided):
            return "Voting is over, to be settled; rulings to come do not change the outcome."
        return "Voting is over, to be settled."
    if decided.verdict is Verdict.VOID:
        return "Once the number of papers is put right, the outcome may change."
    out = decided.tally.outlook.out.people
    if decided.can_change:
        if out:
            return f"Papers of {people(out, topic.basis)} are out: the outcome may still change."
        return "The outcome may change by rulings."
    if out:
        heads = people(out, topic.basis)
        return f"Papers of {heads} are out: whatever they say, the outcome no longer changes."
    return "The outcome no longer changes."


def _verdict(decided: Counted) -> str:
    if decided.verdict is Verdict.NO_QUORUM:
        return "no valid decision, too few took part"
    if decided.verdict is Verdict.UNSETTLED:
        return "to be decided first"
    if decided.verdict is Verdict.VOID:
        return "void, more papers came back than were handed out"
    if isinstance(decided, Ranked):
        return _ranked(decided)
    passed = decided.verdict is Verdict.PASSED
    if decided.matter.kind is not MatterKind.GRADE:
        return "passed" if passed else "not passed"
    said = f"{verdict_words.satisfied_share(decided)} satisfied"
    if not decided.results:
        return said
    return f"{said}, {'which reaches' if passed else 'which does not reach'} what is asked for"


def _ranked(decided: Ranked) -> str:
    election = wording.is_election(decided.matter)
    done, seats = len(decided.of(Standing.ELECTED)), decided.matter.seats
    won = "elected" if election else "passed"
    if decided.verdict is Verdict.SECOND_VOTE:
        tied = len(decided.of(Standing.TIED))
        return f"{done} of {seats} {won}, {tied} are equal for the last place and stand again"
    if decided.verdict is Verdict.NOT_PASSED:
        return "nobody is elected" if election else "no option passed"
    return f"{done} of {seats} {won}"


def _reasons(decided: Counted, topic: Topic) -> list[str]:
    basis = topic.basis
    if decided.verdict is Verdict.UNSETTLED:
        return [_open(reason, decided, basis) for reason in decided.open_reasons]
    if decided.verdict is Verdict.VOID:
        wholes = decided.tally.wholes
        back, out = wholes[Base.RETURNED].people, wholes[Base.ISSUED].people
        return [f"{back:,} back, {out:,} handed out, please find out why"]
    if isinstance(decided, Ranked) and decided.verdict is not Verdict.NO_QUORUM:
        names = [ENGLISH.option(place.option) for place in decided.of(Standing.ELECTED)]
        return [", ".join(names)] if names else []
    results = quorum_of(decided) if isinstance(decided, Ranked) else decided.results
    if decided.verdict is Verdict.PASSED:
        return [_stated(result, basis, decided.matter.kind) for result in results]
    part = Part.TAKING_PART if decided.verdict is Verdict.NO_QUORUM else Part.APPROVAL
    unmet = [result for result in results if result.test.part is part and not result.met]
    return [
        f"{_stated(result, basis, decided.matter.kind)}, {ENGLISH.missing(result, basis)}"
        for result in unmet
    ]


def _open(reason: OpenReason, decided: Counted, basis: Basis) -> str:
    if reason is OpenReason.NO_MAJORITY:
        return "papers not returned follow the majority, and no option has it in people and area"
    heads = people(undecided_heads(decided), basis)
    return f"several papers of {heads} disagree, which matters for the outcome: a ruling is needed"


def _stated(result: TestResult, basis: Basis, kind: MatterKind) -> str:
    """Owners in favour 17.50%, more than 1/2 asked for."""
    name = ENGLISH.test_name(result.test, basis, kind)
    asked = ENGLISH.threshold(result.test.threshold)
    return f"{name[:1].lower()}{name[1:]} {wording.share(result)} ({asked} asked for)"
