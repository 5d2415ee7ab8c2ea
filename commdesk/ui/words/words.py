# SPDX-License-Identifier: Apache-2.0
"""Short words for the program's own values: stages, kinds, days. QtCore only."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from PySide6.QtCore import QObject

from commdesk.domain.entry_rules import Double, Precedence
from commdesk.domain.reading import Channel, VoidReason
from commdesk.domain.register import AreaSource, OwnerKind, PropertyUse
from commdesk.domain.rights import Right, Role
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Basis, BlankIs, PaperPer, Stage, Unreturned
from commdesk.services.papers.paper_list import PaperState
from commdesk.services.register_import.preview import Field

# Tables ask for a word per cell; all words of a language are looked up once.
_spoken: dict[str, dict[Enum, str]] = {}


class Words(QObject):
    """Every enumeration a screen shows has its words here."""

    def issued_balance(self, account: PaperAccount) -> str:
        """Issued = returned + out, and spoilt where there are any.

        In a secret vote more can come back than was handed out.
        """
        out = account.not_returned
        figures = {
            "issued": f"{account.issued:,}",
            "returned": f"{account.returned:,}",
            "out": f"{out:,}",
            "spoiled": f"{account.spoiled:,}",
        }
        if out < 0:
            return self.tr("issued {issued}, returned {returned}: {more} too many").format(
                more=f"{-out:,}", **figures
            )
        if account.spoiled:
            return self.tr(
                "issued {issued} = returned {returned} + out {out} + spoilt {spoiled}"
            ).format(**figures)
        return self.tr("issued {issued} = returned {returned} + out {out}").format(**figures)

    def returned_balance(self, account: PaperAccount) -> str:
        """Returned = valid + void."""
        return self.tr("returned {returned} = valid {valid} + void {void}").format(
            returned=f"{account.returned:,}",
            valid=f"{account.valid:,}",
            void=f"{account.void:,}",
        )

    def of(self, value: Enum) -> str:
        """The words for one value. KeyError for one that has none."""
        language = self.tr("voting")  # one word tells it
        known = _spoken.get(language)
        if known is None:
            known = _spoken[language] = self.all()
        return known[value]

    def all(self) -> dict[Enum, str]:
        """All words, in the language in use."""
        return {
            **self._of_topics(),
            **self._of_papers(),
            **self._of_the_register(),
            **self._of_columns(),
            **self._of_the_desk(),
        }

    def day(self, value: date) -> str:
        """2026年11月22日."""
        return self.tr("{year}-{month:02}-{day:02}").format(
            year=value.year, month=value.month, day=value.day
        )

    def day_of_year(self, value: date) -> str:
        """11月22日."""
        return self.tr("{month:02}-{day:02}").format(month=value.month, day=value.day)

    def moment(self, value: datetime) -> str:
        """Local date and time to the minute; the date is left out when it is today's."""
        local = value.astimezone()
        if local.date() == datetime.now().astimezone().date():
            return f"{local:%H:%M}"
        return self.full_moment(value)

    def full_moment(self, value: datetime) -> str:
        """Local date and time to the minute."""
        local = value.astimezone()
        return f"{self.day(local.date())} {local:%H:%M}"

    def _of_topics(self) -> dict[Enum, str]:
        return {
            Stage.DRAFT: self.tr("draft"),
            Stage.OPEN: self.tr("voting"),
            Stage.CLOSED: self.tr("closed"),
            Stage.SETTLED: self.tr("settled"),
            Stage.PUBLISHED: self.tr("published"),
            Stage.ARCHIVED: self.tr("archived"),
            Stage.DROPPED: self.tr("put aside"),
            Basis.OWNERS: self.tr("owners"),
            Basis.HOUSEHOLDS: self.tr("households"),
            Basis.RESIDENTS: self.tr("residents"),
            Basis.REPRESENTATIVES: self.tr("representatives"),
            PaperPer.PROPERTY: self.tr("one paper for each property"),
            PaperPer.OWNER: self.tr("one paper for each owner"),
            Unreturned.NOT_PARTICIPATING: self.tr("do not take part"),
            Unreturned.FOLLOW_MAJORITY: self.tr("follow the majority"),
            Unreturned.ABSTAIN: self.tr("count as abstaining"),
            BlankIs.ABSTAIN: self.tr("abstaining"),
            BlankIs.VOID: self.tr("void"),
        }

    def _of_papers(self) -> dict[Enum, str]:
        return {
            VoidReason.UNSIGNED: self.tr("not signed"),
            VoidReason.SIGNATURE_MISMATCH: self.tr("signature does not match"),
            VoidReason.COPY: self.tr("a copy, not the issued paper"),
            VoidReason.LATE: self.tr("late"),
            VoidReason.NO_PROXY: self.tr("signed for another without authority"),
            VoidReason.DUPLICATE: self.tr("duplicate"),
            VoidReason.SEVERAL_MARKS: self.tr("several options marked"),
            VoidReason.ALTERED: self.tr("altered"),
            VoidReason.ILLEGIBLE: self.tr("illegible"),
            VoidReason.TOO_MANY: self.tr("more marks than seats"),
            VoidReason.OTHER: self.tr("other reason"),
            PaperState.ISSUED: self.tr("not delivered"),
            PaperState.DELIVERED: self.tr("delivered"),
            PaperState.RETURNED: self.tr("returned"),
            PaperState.VOID: self.tr("returned, void"),
            PaperState.REKEY: self.tr("withdrawn, to be keyed anew"),
            Channel.COUNTER: self.tr("at the counter"),
            Channel.DOOR: self.tr("at the door"),
            Channel.MAIL: self.tr("by mail"),
            Channel.PHONE: self.tr("by phone"),
            Channel.ONLINE: self.tr("online"),
            Channel.OTHER: self.tr("another way"),
        }

    def _of_the_desk(self) -> dict[Enum, str]:
        return {
            Double.NONE: self.tr("no paper"),
            Double.SAMPLE: self.tr("a sample"),
            Double.ALL: self.tr("every paper"),
            Precedence.PAPER: self.tr("the paper"),
            Precedence.FIRST: self.tr("what came first"),
            Precedence.LAST: self.tr("what came last"),
            Role.CLERK: self.tr("clerk"),
            Role.SUPERVISOR: self.tr("supervisor"),
            Role.OBSERVER: self.tr("observer"),
            Role.ADMINISTRATOR: self.tr("administrator"),
            Right.KEY: self.tr("keying papers"),
            Right.SUPERVISE: self.tr("deciding and settling"),
            Right.SET_UP: self.tr("setting up votes"),
            Right.ADMINISTER: self.tr("the office and its operators"),
        }

    def _of_the_register(self) -> dict[Enum, str]:
        return {
            PropertyUse.HOME: self.tr("home"),
            PropertyUse.SHOP: self.tr("shop or office"),
            PropertyUse.PARKING: self.tr("parking"),
            PropertyUse.OTHER: self.tr("other use"),
            OwnerKind.PERSON: self.tr("person"),
            OwnerKind.ORGANISATION: self.tr("organisation"),
            OwnerKind.DEVELOPER: self.tr("developer"),
            AreaSource.TITLE: self.tr("title register"),
            AreaSource.SURVEY: self.tr("survey"),
            AreaSource.CONTRACT: self.tr("contract"),
            AreaSource.UNKNOWN: self.tr("source not given"),
        }

    def _of_columns(self) -> dict[Enum, str]:
        return {
            Field.BUILDING: self.tr("building"),
            Field.ENTRANCE: self.tr("entrance"),
            Field.ROOM: self.tr("room"),
            Field.ADDRESS: self.tr("whole address"),
            Field.OWNER: self.tr("owner"),
            Field.CO_OWNER: self.tr("co-owner"),
            Field.PHONE: self.tr("phone"),
            Field.OWNER_KEY: self.tr("owner's number (ties properties together)"),
            Field.AREA: self.tr("area (㎡)"),
            Field.AREA_SOURCE: self.tr("source of the area"),
            Field.USE: self.tr("use"),
            Field.COUNTS: self.tr("counted or not"),
            Field.DELIVERED: self.tr("handed over or not"),
            Field.NOTE: self.tr("note"),
            Field.GRID: self.tr("grid"),
            Field.SERIAL: self.tr("serial number (not kept)"),
            Field.ID_NUMBER: self.tr("ID number (never kept)"),
            Field.DELIVERY: self.tr("way of delivery"),
            Field.CHANNEL: self.tr("way of return"),
            Field.VALIDITY: self.tr("valid or void"),
        }
