# SPDX-License-Identifier: Apache-2.0
"""What the counter says while a paper is keyed: how far it is, and why a key did nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.keying import (
    NEXT_NUMBER_KEYS,
    VOID_KEY,
    Keying,
    blank_key,
    can_be_written_on,
    count_of,
    keys_by_number,
)
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.ui.entry.refusal import Refusal
from commdesk.ui.entry.row import labels_of

_MOST_NAMED = 8


class ProgressWords(QObject):
    """Every sentence is a literal with named places; values come in as words already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._is_secret = False
        self._codes = NO_CODES

    def know(self, matters: Sequence[Matter], codes: PaperCodes, *, secret: bool) -> None:
        """The matters that are keyed from now on, and whether papers are nobody's."""
        self._codes = codes
        self._labels = labels_of(matters)
        self._is_secret = secret

    def needs_attention(self, keying: Keying) -> bool:
        """Whether what was keyed so far will be void because of its number of choices."""
        return keying.void is None and bool(keying.too_many)

    def progress(self, keying: Keying) -> str:
        """What is still to be done on this paper."""
        paper = self.tr("No. {number}").format(number=self._codes.printed(keying.paper))
        if self.needs_attention(keying):
            return self._with_too_many(keying, paper)
        if not keying.is_touched and self._is_secret:
            return self.tr("{paper}: key the marks.").format(paper=paper)
        if not keying.is_touched:
            return self.tr("{paper}: compare name and room, then key the marks.").format(
                paper=paper
            )
        if keying.typed:
            return self.tr("{paper}: number {typed}; + or a blank ends it, then the next.").format(
                paper=paper, typed=keying.typed
            )
        matter = keying.current
        if matter is not None and matter.takes_many and (count := self._count(keying)):
            said = self.tr("{paper}: {count} chosen, at most {most}. Enter goes on.")
            if keying.is_complete:
                said = self.tr("{paper}: {count} chosen, at most {most}. Enter stores the paper.")
            return said.format(paper=paper, count=count, most=matter.most)
        if keying.is_complete:
            return self.tr("{paper}: complete. Press Enter to store it.").format(paper=paper)
        open_matters = sum(mark is None for mark in keying.marks)
        return self.tr("{paper}: {count} matters are still open.").format(
            paper=paper, count=open_matters
        )

    def refusal(self, refusal: Refusal, key: str, keying: Keying) -> str:
        """Why a key did nothing, and what would."""
        if refusal is Refusal.INCOMPLETE:
            return self._incomplete(keying)
        if refusal is Refusal.STILL_OPEN:
            return self._still_open(key, keying)
        if refusal is Refusal.ALL_KEYED:
            return self.tr(
                "“{key}” is one key too many: all {count} matters have a mark. Check them."
            ).format(key=key, count=len(keying.matters))
        if refusal is Refusal.CHOSEN_ALREADY:
            return self.tr("{name} is chosen already.").format(name=key)
        if refusal is Refusal.WRITTEN_ALREADY:
            return self.tr(
                "{name} is written already. To take the name off, click it on the screen."
            ).format(name=key)
        if refusal is Refusal.TOO_MANY:
            return self._too_many(keying)
        plain = {
            Refusal.LOOK_FIRST: self.tr(
                "A key was one too many. Compare all marks with the paper, then press Enter again."
            ),
            Refusal.VOID_AS_A_WHOLE: self.tr(
                "The whole paper is void. To mark matters, press Backspace first."
            ),
            Refusal.NOTHING_TO_TAKE_BACK: self.tr("There is nothing to take back."),
            Refusal.NO_MORE_MATTERS: self.tr("There is no matter beyond this one."),
            Refusal.NO_WORDS: self.tr("Nothing can be written on this matter."),
        }
        if refusal in plain:
            return plain[refusal]
        return self._no_meaning(key, keying) if key else self.tr("This key does nothing here.")

    def _still_open(self, key: str, keying: Keying) -> str:
        named, more = self._missing(keying)
        said = self.tr("Matter {matters} has no mark yet. Go on with matter {matter}.")
        if key:
            said = self.tr(
                "“{key}” was not taken: matter {matters} has no mark yet. Go on with matter "
                "{matter}."
            )
        if more:
            named = self.tr("{matters} and others").format(matters=named)
        return said.format(key=key, matters=named, matter=self._label(keying.at))

    def _missing(self, keying: Keying) -> tuple[str, bool]:
        """Matters without a mark, and whether there are more than are named."""
        missing = [place for place, mark in enumerate(keying.marks) if mark is None]
        named = "、".join(self._label(place) for place in missing[:_MOST_NAMED])
        return named, len(missing) > _MOST_NAMED

    def _incomplete(self, keying: Keying) -> str:
        named, more = self._missing(keying)
        if more:
            return self.tr("Not stored: matters {matters} and others have no mark yet.").format(
                matters=named
            )
        return self.tr("Not stored: matter {matters} has no mark yet.").format(matters=named)

    def _with_too_many(self, keying: Keying, paper: str) -> str:
        if keying.is_complete or keying.at in keying.too_many:
            return self._too_many(keying)
        return self.tr(
            "{paper}: {count} matters are still open. Matter {matter} has too many chosen and "
            "will be void."
        ).format(
            paper=paper,
            count=sum(mark is None for mark in keying.marks),
            matter=self._label(keying.too_many[0]),
        )

    def _too_many(self, keying: Keying) -> str:
        place = keying.too_many[0]
        mark, matter = keying.marks[place], keying.matters[place]
        return self.tr(
            "Matter {matter}: {count} chosen, at most {most}. It will be stored as void, more marks "
            "than seats. Enter confirms, Backspace takes back."
        ).format(matter=self._label(place), count=count_of(mark) if mark else 0, most=matter.most)

    def _count(self, keying: Keying) -> int:
        mark = keying.marks[keying.at]
        return 0 if mark is None else count_of(mark)

    def _label(self, place: int) -> str:
        return self._labels[place] if place < len(self._labels) else str(place + 1)

    def _no_meaning(self, key: str, keying: Keying) -> str:
        if keying.at >= len(keying.matters):
            return self.tr("“{key}” means nothing here. Press Enter to store.").format(key=key)
        matter = keying.matters[keying.at]
        if keys_by_number(matter):
            return self.tr(
                "“{key}” means nothing here. Type numbers from 1 to {highest}, with + or a blank "
                "after each; 0 void, * blank."
            ).format(key=key.strip() or self.tr("blank key"), highest=len(matter.options))
        named: list[str] = []
        if matter.kind is not MatterKind.OPINION:
            named += [f"{place} {option.name}" for place, option in enumerate(matter.options, 1)]
        if can_be_written_on(matter):
            named.append(self.tr("/ write"))
        is_opinion = matter.kind is MatterKind.OPINION
        void = self.tr("illegible") if is_opinion else self.tr("void")
        named += [f"{VOID_KEY} {void}", f"{blank_key(matter)} {self.tr('blank')}"]
        if key in NEXT_NUMBER_KEYS:
            key = key.strip() or self.tr("blank key")
        return self.tr("“{key}” means nothing here. Possible are: {keys}.").format(
            key=key, keys="，".join(named)
        )
