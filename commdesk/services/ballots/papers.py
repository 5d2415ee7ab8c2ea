# SPDX-License-Identifier: Apache-2.0
"""The rows of a table of ballots, each matched to its paper and read, or told by its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from operator import itemgetter

from commdesk.domain.reading import Channel, Mark, Reading
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.roll import Paper, Roll
from commdesk.services.ballots import wording
from commdesk.services.ballots.matters import MatterColumns
from commdesk.services.ballots.places import Places
from commdesk.services.ballots.table import Row, Table
from commdesk.services.register_import import texts, votes, words
from commdesk.services.register_import.cells import NOTE, OWNER, READ, RowError, Values, address_of
from commdesk.services.register_import.fill import make_filler
from commdesk.services.register_import.preview import Field, Problem

_MORE = (Field.DELIVERY, Field.CHANNEL, Field.VALIDITY)
_ALL = (*READ, *_MORE)
_SHOWN = 20


class PaperReader:
    """Fills `readings` and `delivered` by paper number, and `problems`."""

    def __init__(
        self,
        table: Table,
        columns: MatterColumns,
        roll: Roll,
        without_vote: Collection[Address] = (),
    ) -> None:
        self.table = table
        self.layout = columns.layout
        self.matters = columns.matters
        self.untitled = columns.untitled
        self.roll = roll
        self.problems: list[Problem] = []
        self.readings: dict[int, Reading] = {}
        self.delivered: set[int] = set()
        self.places = Places(roll, self.layout)
        self.without_vote = {self.places.key(address) for address in without_vote}
        self.voters = {voter.number: voter for voter in roll.voters}
        self.rows_of: dict[tuple[str, str, str], int] = {}
        self.seen: dict[int, int] = {}  # paper number: row
        self.told: set[int] = set()  # papers with a row, whatever is wrong in it
        self.noted: dict[str, list[str]] = defaultdict(list)  # cells by code

    def read(self) -> None:
        """Go through all rows."""
        if not self.matters:
            self._error("votes-missing", "")
        if not self.layout.has(Field.CHANNEL):
            # Which papers came back decides the quorum: it is never guessed.
            self._error("channel-column-missing", "")
        if not self.layout.has(Field.DELIVERY):
            self._warn("delivery-column-missing", "")
        sheet = self.table.sheet
        width = max(map(len, sheet.rows), default=0)
        columns = [self.layout.column(what) for what in _ALL]
        pick = itemgetter(*(width if index is None else index for index in columns))
        fillers = {
            what: make_filler(sheet, index, self.table.start, may_group=True)
            for what in (Field.BUILDING, Field.ENTRANCE)
            if (index := self.layout.column(what)) is not None
        }
        for number, row in self.table.rows.items():
            self._check_untitled(number, row)
            values = [*map(texts.without_id_numbers, pick((*row, "")))]
            for what, filler in fillers.items():
                place = READ.index(what)
                values[place] = filler.text(sheet, number, values[place])
            try:
                self._row(number, row, values)
            except RowError as error:
                self._error(error.code, self.table.cell(number, error.what), **error.details)
        for what, filler in fillers.items():
            if filler.filled:
                cell = self.table.cell(filler.filled[0], what)
                self._warn("filled-down", cell, field=what, count=len(filler.filled))
        self._close()

    def _check_untitled(self, number: int, row: Row) -> None:
        for column in self.untitled:
            text = row[column.index] if column.index < len(row) else ""
            if text.strip():
                cell = self.table.cell(number, column.index)
                self._error("cell-without-header", cell, text=texts.without_id_numbers(text))

    def _row(self, number: int, row: Row, values: Values) -> None:
        address = self._address(values)
        paper = self.places.paper_at(address)
        if paper is None:
            self._not_on_roll(number, address, values)
            return
        self.told.add(paper.number)
        known = self.rows_of.setdefault(self.places.key(address), number)
        if known != number:
            other = self.table.cell(known, self._room_field)
            raise RowError("same-room-twice", self._room_field, address=address.label, other=other)
        remark = values[NOTE]
        delivery, channel_text, validity = values[len(READ) :]
        if self._is_unclear(number, delivery, channel_text, validity):
            return
        reading = self._reading(number, row, paper, channel_text, validity, remark)
        self._compare_owner(number, values, paper)
        if paper.number in self.seen and self.readings.get(paper.number) != reading:
            other = self.table.cell(self.seen[paper.number], self._room_field)
            raise RowError(
                "paper-votes-differ", self._room_field, address=address.label, other=other
            )
        self.seen.setdefault(paper.number, number)
        if votes.is_delivered(delivery) and not wording.is_delivery_known(delivery):
            self._note("delivery-unknown", self.table.cell(number, Field.DELIVERY))
        if votes.is_delivered(delivery) or (reading and not self.layout.has(Field.DELIVERY)):
            self.delivered.add(paper.number)
        elif reading is not None:
            self._note("returned-not-delivered", self.table.cell(number, Field.DELIVERY))
        if reading is not None:
            self.readings[paper.number] = reading

    def _not_on_roll(self, number: int, address: Address, values: Values) -> None:
        """A place the register knows and this vote does not ask is left out, not in silence."""
        if self.places.key(address) not in self.without_vote:
            if self.places.lacks_a_column(address, number):
                return
            raise RowError("room-not-on-roll", self._room_field, address=address.label)
        _, channel, _ = values[len(READ) :]
        back = votes.channel_of(channel) is not None
        code = "returned-without-vote" if back else "room-without-vote"
        self._note(code, self.table.cell(number, self._room_field))

    def _is_unclear(self, number: int, delivery: str, channel: str, validity: str) -> bool:
        """Whether a word may mean that nothing was delivered or came back; that is said."""
        unclear = False
        delivered, returned = votes.is_delivered(delivery), votes.channel_of(channel) is not None
        for what, text, is_unclear, code, says_yes in (
            (Field.DELIVERY, delivery, votes.is_delivery_unclear, "delivery-unclear", delivered),
            (Field.CHANNEL, channel, votes.is_channel_unclear, "channel-unclear", returned),
        ):
            if texts.is_formula_error(text):
                unclear = True
                self._error("cell-formula-error", self.table.cell(number, what), text=text)
            elif (
                is_unclear(text)
                or wording.is_choice(text)
                or (says_yes and wording.is_sign_only(text))
            ):
                unclear = True
                self._error(code, self.table.cell(number, what), text=text)
        header = self._header(Field.VALIDITY)
        if texts.is_formula_error(validity) or wording.is_validity_unclear(validity, header):
            unclear = True
            cell = self.table.cell(number, Field.VALIDITY)
            self._error("validity-unclear", cell, text=validity)
        return unclear

    @property
    def _room_field(self) -> Field:
        return Field.ROOM if self.layout.has(Field.ROOM) else Field.ADDRESS

    def _address(self, values: Values) -> Address:
        address, prefix = address_of(values, has_building=self.layout.has(Field.BUILDING))
        if prefix and self.places.paper_at(address) is None:
            address = replace(address, building=f"{prefix}{address.building}幢")
        return address

    def _reading(
        self,
        number: int,
        row: Row,
        paper: Paper,
        channel_text: str,
        validity: str,
        remark: str,
    ) -> Reading | None:
        """What the row tells of its paper; None for one not returned. Raises RowError."""
        marks: dict[str, Mark] = {}
        reason = votes.validity_of(validity)
        told = ""
        for place, column in enumerate(self.matters, start=1):
            text = row[column.index] if column.index < len(row) else ""
            mark = wording.mark_of(text)
            if mark is None:
                cell = self.table.cell(number, column.index)
                self._error("vote-unreadable", cell, text=texts.without_id_numbers(text))
                continue
            told = told or (self.table.cell(number, column.index) if text.strip() else "")
            if mark.reason in votes.PAPER_REASONS:
                reason = reason or mark.reason
            marks[f"m{place}"] = mark
        if len(marks) < len(self.matters):
            return None
        channel = self._channel(number, channel_text, told)
        if channel is None:
            if told and self.layout.has(Field.CHANNEL):
                raise RowError("vote-without-channel", Field.CHANNEL, vote=told)
            if reason is not None:
                raise RowError("void-without-channel", Field.CHANNEL, text=validity)
            return None
        reading = Reading(paper.number, marks, reason, channel, remark)
        if not reading.is_void:
            self._check_remark(number, remark)
        return reading

    def _check_remark(self, number: int, remark: str) -> None:
        """A remark is no vote; one that speaks of a void paper beside a valid one is said."""
        if wording.says_void(remark):
            header = self._header(Field.NOTE)
            raise RowError("void-word-aside", Field.NOTE, text=remark, header=header)
        if remark and wording.may_say_void(remark):
            self._note("remark-may-say-void", self.table.cell(number, Field.NOTE))

    def _channel(self, number: int, text: str, told: str) -> Channel | None:
        if not self.layout.has(Field.CHANNEL):
            return Channel.OTHER if told else None
        channel = votes.channel_of(text)
        if channel is not None and not votes.is_channel_known(text):
            if not told:
                # Nothing is marked, and the word may tell why: 外出, 空置.
                raise RowError("channel-unclear", Field.CHANNEL, text=text)
            self._note("channel-unknown", self.table.cell(number, Field.CHANNEL))
        return channel

    def _compare_owner(self, number: int, values: Values, paper: Paper) -> None:
        text = texts.plain(values[OWNER])
        voter = self.voters[paper.voter]
        if texts.is_nothing(text) or voter.kind is OwnerKind.DEVELOPER:
            return
        told = set(words.owner_of(text).names)
        if not told <= set(voter.name.split("、")):
            cell = self.table.cell(number, Field.OWNER)
            self._warn("owner-differs", cell, name=text, register=voter.name)

    def _header(self, what: Field) -> str:
        return next((column.header for column in self.layout.columns if column.field is what), "")

    def _error(self, code: str, cell: str, **details: object) -> None:
        self.problems.append(Problem(code, self.table.sheet.name, cell, details))

    def _warn(self, code: str, cell: str, **details: object) -> None:
        self.problems.append(Problem(code, self.table.sheet.name, cell, details, is_error=False))

    def _note(self, code: str, cell: str) -> None:
        self.noted[code].append(cell)

    def _close(self) -> None:
        for code, cells in self.noted.items():
            shown = "、".join(cells[:_SHOWN])
            self._warn(code, cells[0], count=len(cells), cells=shown)
        for what, rows in self.places.lacking.items():
            cell = self.table.cell(rows[0], self._room_field)
            self._error("place-column-missing", cell, field=what, count=len(rows))
        without = [paper for paper in self.roll.papers if paper.number not in self.told]
        if without and not self.places.lacking:
            shown = "、".join(paper.label for paper in without[:_SHOWN])
            self._warn("papers-without-row", "", count=len(without), papers=shown)
