# SPDX-License-Identifier: Apache-2.0
"""The annex by room 附表: every paper with its rooms, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from commdesk.domain.annex_choices import Choices
from commdesk.domain.reading import Reading
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Topic, Unreturned

_ROOMS = 6  # of one paper that are written out
_KEEPS = 2  # characters of a name, one at each end, that a mask leaves
_SHORT = 2
_STARS = 2  # at most: as many as characters would tell a long name by its length


class Names(Enum):
    """How much of a name a sheet says."""

    HIDDEN = "hidden"
    MASKED = "masked"  # 张*三
    FULL = "full"


class PaperFate(Enum):
    """What became of a paper, as a posted list says it."""

    OUT = "out"  # 未收回
    DEEMED = "deemed"  # 未收回, delivered, and counted by the policy
    RETURNED = "returned"  # 收回
    VOID = "void"  # 无效


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """One paper. `number` as printed; `area` in cm²; `name` and `choice` are "" where not shown."""

    room: str
    number: str
    area: int
    name: str
    fate: PaperFate
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """All papers of a named vote in the order of rooms. `hides_void`: nobody may know them yet."""

    topic: Topic
    lines: tuple[AnnexLine, ...]
    names: Names
    shows_choices: bool
    hides_void: bool


def masked_name(name: str) -> str:
    """张三 as 张*, 张小三 as 张*三, longer ones as 阿**明; each of several owners by itself."""
    return "、".join(map(_masked, name.split("、")))


def _masked(name: str) -> str:
    if len(name) <= _SHORT:
        return name[:1] + "*" * (len(name) - 1)
    return f"{name[0]}{'*' * min(len(name) - _KEEPS, _STARS)}{name[-1]}"


def rooms_text(paper: Paper) -> str:
    """Every room a paper speaks for: 3幢1单元0502、0601; of very many the first ones."""
    labels: list[str] = []
    known = ("", "")
    for address in paper.addresses[:_ROOMS]:
        here = (address.building, address.entrance)
        # A building that was just named is not named again.
        labels.append(address.room if here == known and address.room else address.label)
        known = here
    said = "、".join(labels)
    more = len(paper.addresses)
    return f"{said}等{more}处" if more > _ROOMS else said


def make_annex(
    topic: Topic,
    roll: Roll,
    returns: Returns,
    *,
    names: Names = Names.HIDDEN,
    shows_choices: bool = False,
    hides_void: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Annex:
    """Put all papers in the order of rooms. Raises ValueError for a secret vote."""
    if topic.extent.secret or roll.is_secret:
        raise ValueError("papers of a secret vote are no room's")
    voters = {voter.number: voter for voter in roll.voters}
    papers = sorted(roll.papers, key=_place)
    codes, blank_is = topic.codes, topic.policy.blank_is
    deems = topic.policy.unreturned is not Unreturned.NOT_PARTICIPATING
    # Whoever returned one of several papers took part with it: the others are no silence.
    took_part = {paper.voter for paper in papers if paper.number in returns.readings}
    chosen = Choices(topic) if shows_choices else None
    lines: list[AnnexLine] = []
    for done, paper in enumerate(papers):
        if not done % 500:
            progress(done, len(papers))
        reading = returns.readings.get(paper.number)
        fate = _fate(reading, is_void=reading is not None and reading.is_void_by(blank_is))
        if hides_void and fate is PaperFate.VOID:
            fate = PaperFate.RETURNED
        elif (
            deems
            and fate is PaperFate.OUT
            and paper.number in returns.delivered
            and paper.voter not in took_part
        ):
            fate = PaperFate.DEEMED
        lines.append(
            AnnexLine(
                rooms_text(paper),
                codes.printed(paper.number),
                paper.area,
                _name(voters[paper.voter], names),
                fate,
                "" if chosen is None or reading is None else chosen.said(reading),
            )
        )
    return Annex(topic, tuple(lines), names, shows_choices, hides_void)


def _place(paper: Paper) -> tuple[object, ...]:
    first = paper.addresses[0] if paper.addresses else Address("", "", "")
    return (not paper.addresses, first.sort_key, paper.number)


def _fate(reading: Reading | None, *, is_void: bool) -> PaperFate:
    if reading is None:
        return PaperFate.OUT
    return PaperFate.VOID if is_void else PaperFate.RETURNED


def _name(voter: Voter, names: Names) -> str:
    if names is Names.HIDDEN:
        return ""
    if names is Names.FULL or voter.kind is not OwnerKind.PERSON:
        return voter.name
    return masked_name(voter.name)
