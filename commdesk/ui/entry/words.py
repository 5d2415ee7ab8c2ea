# SPDX-License-Identifier: Apache-2.0
"""What the counter says: stored, refused, and what to do next, in whole sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from commdesk.domain.keying import ALWAYS_BLANK_KEY, BLANK_KEY, VOID_KEY, Keying
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Stage
from commdesk.services.entry import PaperFacts, StoredReading
from commdesk.ui.entry.marks import MarkWords
from commdesk.ui.entry.papers import StoredLine
from commdesk.ui.entry.voter import area_text, paper_number
from commdesk.ui.words.words import Words

_TAIL = 4
VOID_REASONS = (
    VoidReason.UNSIGNED,
    VoidReason.SIGNATURE_MISMATCH,
    VoidReason.COPY,
    VoidReason.LATE,
    VoidReason.NO_PROXY,
    VoidReason.DUPLICATE,
    VoidReason.OTHER,
)


class EntryWords(QObject):
    """Every sentence is a literal with named places; values come in as words already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._marks = MarkWords(self)
        # Asked for at every key: looked up once.
        self._names = self._words.all()

    def number(self, number: int) -> str:
        """No. 0317, as on the paper."""
        return self.tr("No. {number}").format(number=paper_number(number))

    def paper(self, facts: PaperFacts) -> str:
        """The paper and its room, or whose it is where no room is known."""
        number = self.number(facts.paper.number)
        if facts.paper.voter == NOBODY:
            return self.tr("secret paper {number}").format(number=number)
        return f"{number} {facts.paper.label or facts.voter.name}".strip()

    def candidate(self, paper: Paper, voter: Voter) -> str:
        """One of several papers that fit."""
        # Of two people of one name, the phone tells which.
        tail = "" if paper.addresses or len(voter.phone) < _TAIL else voter.phone[-_TAIL:]
        phone = self.tr("phone …{tail}").format(tail=tail) if tail else ""
        parts = (
            self.number(paper.number),
            paper.label,
            voter.name,
            phone,
            area_text(paper.area),
        )
        return "  ".join(part for part in parts if part)

    def reason(self, reason: VoidReason) -> str:
        """Why a paper is void."""
        return self._names[reason]

    def moment(self, at: datetime) -> str:
        """When, in local time."""
        return self._words.moment(at)

    def marks(self, matters: Sequence[Matter], reading: Reading) -> str:
        """What is marked, matter by matter."""
        return self._marks.of(matters, reading)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the counter, for the help."""
        return (
            (
                self.tr("digits, then Enter"),
                self.tr("find a paper by its number or room: 17, 3-1-502"),
            ),
            ("F4", self.tr("find a paper by the voter's name")),
            (self.tr("1, 2, 3 …"), self.tr("the options of a matter, as they are printed")),
            (
                "12 +",
                self.tr("where there are more than eight options: number, then + or a blank"),
            ),
            (VOID_KEY, self.tr("void on this matter")),
            (BLANK_KEY, self.tr("blank on this matter")),
            (ALWAYS_BLANK_KEY, self.tr("blank, also where 9 is the number of an option")),
            (
                self.tr("Enter"),
                self.tr("store the paper, when every matter has a mark; else the next matter"),
            ),
            ("+ / →", self.tr("the next matter, where several may be chosen")),
            ("/", self.tr("write: another name, or an opinion")),
            (self.tr("Backspace"), self.tr("take the last mark back")),
            (self.tr("Up / Down"), self.tr("go to another matter")),
            ("F6", self.tr("correct a stored paper: type its number first")),
            ("F7", self.tr("change how papers come back")),
            ("F8", self.tr("the whole paper is void")),
            ("F9", self.tr("building map")),
            ("Esc", self.tr("leave the paper without storing it")),
        )

    # Nothing is being keyed

    def lookup(self, *, secret: bool) -> str:
        """The name of the field for the number."""
        return self.tr("Paper number") if secret else self.tr("Paper number or room")

    def first_step(self, *, secret: bool = False) -> str:
        """What to do with no paper at hand."""
        if secret:
            return self.tr("Type the paper number, then press Enter.")
        return self.tr("Type the paper number or the room, then press Enter.")

    def examples(self, *, secret: bool = False) -> str:
        """Under the first step: what is taken for what."""
        if secret:
            return self.tr("A secret vote: papers are found by their number alone.")
        return self.tr(
            "Digits alone are taken as a paper number first; type a room as 3-1-502 or 3-502. "
            "F4 finds a name; its initials can be typed here."
        )

    def entrance_missing(self, **details: object) -> str:
        """A building and a room that several entrances have (text, count, places)."""
        return self.tr(
            "“{text}” fits {count} papers, such as {places}. The entrance is missing: type "
            "building, entrance and room, or the paper number."
        ).format(**details)

    def ask_name(self) -> str:
        """Over the field for a name."""
        return self.tr("Whose paper is it? Name or how it begins")

    def secret_by_number(self) -> str:
        """F4 in a secret vote."""
        return self.tr("Secret papers are found by their number only.")

    def no_number(self) -> str:
        """Enter with an empty field."""
        return self.tr("There is no number yet. Type the paper number or the room first.")

    def number_first(self, key: str) -> str:
        """F6 or F8 with no paper."""
        return self.tr("Type the number of the paper first, then press {key}.").format(key=key)

    def not_in_a_number(self, text: str) -> str:
        """A character that no number and no room holds."""
        return self.tr("“{text}” does not belong in a paper number or a room.").format(text=text)

    def key_without_meaning(self) -> str:
        """A key of no use here."""
        return self.tr("This key does nothing here.")

    def not_an_answer(self, key: str) -> str:
        """A key that answers none of the choices."""
        if not key:
            return self.key_without_meaning()
        return self.tr("“{key}” is none of the answers. Esc goes back.").format(key=key)

    def returned_by(self, channel: Channel) -> str:
        """After the way papers come back was changed."""
        return self.tr("Papers now come back: {channel}.").format(channel=self._names[channel])

    def several(self, text: str, count: int) -> str:
        """Over the candidates."""
        return self.tr("{count} papers fit “{text}”. Which one is it?").format(
            count=count, text=text
        )

    def already(self) -> str:
        """Beside a candidate that is stored."""
        return self.tr("stored already")

    def stored_already(self, facts: PaperFacts, operator: str, at: datetime) -> str:
        """A paper that somebody stored before."""
        return self.tr("{paper} was stored by {operator} at {at}. To correct it, press F6.").format(
            paper=self.paper(facts), operator=operator, at=self.moment(at)
        )

    # A paper is being keyed

    def scanned_over(self, number: str, keying: Keying) -> str:
        """A scanner read another paper before this one was stored."""
        return self.tr(
            "The scan “{number}” was not taken: {paper} is not stored yet. Finish it first."
        ).format(number=number, paper=self.number(keying.paper))

    def whole_void(self, reason: VoidReason) -> str:
        """The note over the matters of a void paper."""
        return self.tr(
            "The whole paper is void: {reason}. Enter stores it, Backspace takes it back."
        ).format(reason=self.reason(reason))

    def void_state(self) -> str:
        """In a word, beside the voter."""
        return self.tr("whole paper void")

    def correction_state(self) -> str:
        """In a word, beside the voter."""
        return self.tr("correction")

    def ask_void(self, paper: int) -> str:
        """Over the reasons for a void paper."""
        return self.tr("Why is the whole paper {paper} void?").format(paper=self.number(paper))

    def ask_leave(self, paper: int) -> str:
        """Before keyed marks are dropped."""
        return self.tr("{paper} is not stored yet. Leave it?").format(paper=self.number(paper))

    def stay_or_leave(self) -> tuple[str, str]:
        """The two answers."""
        return (self.tr("Go on keying"), self.tr("Leave it, store nothing"))

    def left(self, paper: int) -> str:
        """After an unfinished paper was left."""
        return self.tr("{paper} was left and is not stored.").format(paper=self.number(paper))

    # Corrections

    def correcting(self, paper: int, version: int, operator: str, at: datetime) -> str:
        """The note over the matters while a stored paper is corrected."""
        return self.tr(
            "Correcting {paper}: version {version} was stored by {operator} at {at}."
        ).format(paper=self.number(paper), version=version, operator=operator, at=self.moment(at))

    def unchanged(self, paper: int) -> str:
        """Enter on a correction that changes nothing."""
        return self.tr("Nothing was changed on {paper}. Change a mark, or leave with Esc.").format(
            paper=self.number(paper)
        )

    def ask_correction(self, paper: int) -> str:
        """Over the reasons for a correction."""
        return self.tr("Why is {paper} corrected?").format(paper=self.number(paper))

    def correction_reasons(self) -> tuple[str, ...]:
        """Reasons as they are recorded; the last asks for other words."""
        return (
            self.tr("Keyed wrongly, the paper says otherwise"),
            self.tr("The paper was examined again"),
            self.tr("Wrong paper number or room"),
            self.tr("Another reason, to be written…"),
        )

    def store_correction(self) -> str:
        """On the button under a reason in one's own words."""
        return self.tr("Store the correction")

    def not_stored(self, paper: int) -> str:
        """A correction of what was never stored."""
        return self.tr("{paper} is not stored yet, so there is nothing to correct.").format(
            paper=self.number(paper)
        )

    def finish_first(self, paper: int) -> str:
        """Something that has to wait for this paper."""
        return self.tr("Store {paper} first, or leave it with Esc.").format(
            paper=self.number(paper)
        )

    # Afterwards

    def line(
        self, matters: Sequence[Matter], facts: PaperFacts, stored: StoredReading
    ) -> StoredLine:
        """A stored paper for the list of the last ones."""
        return StoredLine(
            paper=facts.paper.number,
            number=paper_number(facts.paper.number),
            rooms=facts.paper.label,
            name=facts.voter.name,
            marks=self.marks(matters, stored.reading),
            channel=self._names[stored.reading.channel],
            at=self._version(stored),
            operator=stored.operator,
        )

    def _version(self, stored: StoredReading) -> str:
        at = self.moment(stored.at)
        if stored.version == 1:
            return at
        return self.tr("{at}, version {version}").format(at=at, version=stored.version)

    def stored(self, facts: PaperFacts, marks: str, at: datetime, today: int | None) -> str:
        """A paper is on disk, the so-many-eth of this operator today if that is known."""
        return self.tr("Stored: {paper}  {marks}  {today} today  {at}").format(
            paper=self.paper(facts),
            marks=marks,
            today="—" if today is None else today,
            at=f"{at.astimezone():%H:%M:%S}",
        )

    def corrected(self, facts: PaperFacts, marks: str, version: int) -> str:
        """A correction is on disk."""
        return self.tr("Corrected: {paper}  {marks}  version {version}").format(
            paper=self.paper(facts), marks=marks, version=version
        )

    def more_than_issued(self, account: PaperAccount) -> str:
        """More secret papers came back than were handed out; nothing where all is well."""
        if account.not_returned >= 0:
            return ""
        return self.tr(
            "{returned} papers came back, but only {issued} are on record as handed out. Please "
            "check the issue register."
        ).format(returned=f"{account.returned:,}", issued=f"{account.issued:,}")

    def account(self, account: PaperAccount) -> str:
        """Ballot accounting as two equations."""
        words = self._words
        return f"{words.issued_balance(account)}     {words.returned_balance(account)}"

    # Nothing can be keyed

    def no_topic(self) -> tuple[str, str]:
        """With no topic chosen: what is, and what to do."""
        return (
            self.tr("No topic is chosen."),
            self.tr("Choose one at the top, or make a new one under “Topics”."),
        )

    def not_open(self, stage: Stage, title: str) -> tuple[str, str]:
        """With a topic that takes no papers: what is, and what to do."""
        if stage is Stage.DRAFT:
            return (
                self.tr("“{title}” is not open yet.").format(title=title),
                self.tr("Open the voting under “Topics”. Papers can be keyed after that."),
            )
        return (
            self.tr("“{title}” takes no more papers: {stage}.").format(
                title=title, stage=self._names[stage]
            ),
            self.tr("To key or correct a paper, open the voting again under “Topics”."),
        )
