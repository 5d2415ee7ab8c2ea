# SPDX-License-Identifier: Apache-2.0
"""Which paper a row of an online export is for: by number, by room, or by name and phone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fnmatch import fnmatchcase

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.register import OwnerKind
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.services.entry.lookup import understand
from commdesk.services.register_import import texts, words
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.cells import READ, RowError, address_of
from commdesk.services.register_import.contents import is_address
from commdesk.services.register_import.preview import Field

_SHOWN = 3
_PLACES = (Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS)
_MASKS = "*＊xX×某"


class People:
    """A roll, and how its papers are found."""

    def __init__(self, roll: Roll, codes: PaperCodes, replaced: Mapping[int, int]) -> None:
        """`replaced` are the numbers of spoilt papers, each with the one in its place."""
        self._codes = codes
        self._replaced = replaced
        self._papers = {paper.number: paper for paper in roll.papers}
        self._voters = {voter.number: voter for voter in roll.voters}
        self._papers_of = roll.papers_of
        self._places = {
            match_key(place): paper for paper in roll.papers for place in paper.addresses
        }
        self._by_name: dict[str, list[Voter]] = defaultdict(list)
        self._by_phone: dict[str, list[Voter]] = defaultdict(list)
        for voter in roll.voters:
            for name in {voter.name, *voter.name.split("、")}:
                self._by_name[texts.squeezed(name)].append(voter)
            for phone in texts.phone_numbers(texts.plain(voter.phone)):
                self._by_phone[phone].append(voter)

    def paper_of(self, number: str, told: dict[Field, str]) -> Paper:
        """The one paper that a row is for; a name beside number or room must agree.

        `told` are the cells by what they hold. Raises RowError.
        """
        name = texts.without_id_numbers(told.get(Field.OWNER, ""))
        if number.strip():
            paper = self._numbered(number)
        elif told.get(Field.ROOM, "").strip() or told.get(Field.ADDRESS, "").strip():
            paper = self._at(told)
        else:
            return self._of_voter(name, told.get(Field.PHONE, ""))
        self._must_be_named(paper, name)
        return paper

    def _numbered(self, text: str) -> Paper:
        try:
            wanted = understand(text, self._codes)
        except UserError as error:
            raise RowError(error.code, _NUMBER, **error.details) from None
        number = None if wanted is None else wanted.number
        paper = None if number is None else self._papers.get(number)
        if paper is None and number is not None and number in self._replaced:
            instead = number
            while instead in self._replaced:  # its replacement may have been spoilt as well
                instead = self._replaced[instead]
            printed = self._codes.printed
            raise RowError(
                "online-paper-spoilt",
                _NUMBER,
                paper=printed(number),
                instead=printed(instead),
            )
        if paper is None:
            raise RowError("paper-not-found", _NUMBER, text=text.strip())
        return paper

    def _at(self, told: dict[Field, str]) -> Paper:
        room = texts.plain(told.get(Field.ROOM, ""))
        if Field.BUILDING not in told and Field.ADDRESS not in told and is_address(room):
            # A platform's 房号 is often the whole of 3-1-502.
            told = {Field.ADDRESS: room}
        values = [texts.without_id_numbers(told.get(what, "")) for what in READ]
        address, _ = address_of(values, has_building=Field.BUILDING in told)
        paper = self._places.get(match_key(address))
        if paper is None:
            field = Field.ROOM if told.get(Field.ROOM, "").strip() else Field.ADDRESS
            raise RowError("room-not-on-roll", field, address=address.label)
        return paper

    def _of_voter(self, name: str, phone: str) -> Paper:
        """Of somebody with one paper. Name and phone must both agree, where both are told."""
        plain, numbers = texts.squeezed(name), texts.phone_numbers(texts.plain(phone))
        where = Field.OWNER if plain else Field.PHONE
        if not plain and not numbers:
            raise RowError("online-nobody", where)
        found = self._by_name.get(plain, []) if plain else []
        if numbers:
            called = {
                voter.number: voter for one in numbers for voter in self._by_phone.get(one, ())
            }
            if not plain:
                found = list(called.values())
            elif _is_masked(plain):
                found = [one for one in called.values() if _is_called(one, plain)]
            else:
                found = [one for one in found if one.number in called]
        text = name.strip() or phone.strip()
        if not found:
            raise RowError("online-voter-unknown", where, text=text)
        if len({voter.number for voter in found}) > 1:
            raise RowError("online-voters-several", where, text=text, count=len(found))
        papers = self._papers_of.get(found[0].number, ())
        if len(papers) != 1:
            shown = "、".join(paper.label for paper in papers[:_SHOWN])
            raise RowError(
                "online-papers-several", where, text=text, count=len(papers), papers=shown
            )
        return papers[0]

    def _must_be_named(self, paper: Paper, name: str) -> None:
        plain = texts.squeezed(name)
        voter = self._voters[paper.voter]
        if texts.is_nothing(plain) or voter.kind is OwnerKind.DEVELOPER:
            return
        if not _is_called(voter, plain):
            raise RowError("online-name-differs", Field.OWNER, name=name.strip(), roll=voter.name)


_NUMBER = -1
"""Stands for the column of paper numbers in a RowError."""


def _is_masked(name: str) -> bool:
    return any(sign in name for sign in "*＊")


def _is_called(voter: Voter, plain: str) -> bool:
    """Whether a name, which may be masked 王*, can be the voter's or those of co-owners."""
    names = {texts.squeezed(one) for one in {voter.name, *voter.name.split("、")}}
    if _is_masked(plain):
        mask = plain.replace("＊", "*").replace("[", "?")
        return any(fnmatchcase(one, mask) for one in names)
    told = set(map(texts.squeezed, words.owner_of(plain).names))
    return bool(told) and told <= names
