# SPDX-License-Identifier: Apache-2.0
"""The last look before a vote is opened: what becomes fixed, and what to know first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.findings import Finding
from commdesk.domain.roll import Roll
from commdesk.domain.topics import Topic
from commdesk.render.words.scope_words import places_asked
from commdesk.services.topics.opening_check import OpeningCheck
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.matters_said import MattersSaid
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words


class OpeningDialog(Sheet):
    """Says what was found; a vote that nothing forbids can be opened once it was acknowledged."""

    confirmed = Signal()

    def __init__(self, check: OpeningCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Open the vote"), 680)
        self._check = check
        self._sentences = Sentences(self)
        title = check.topic.facts.title
        self.body.addWidget(
            WrappedLabel(self.tr("Open the vote “{title}”?").format(title=title), "heading")
        )
        forbidding = [finding for finding in check.findings if finding.forbids]
        remarks = [finding for finding in check.findings if finding.remark]
        doubtful = [
            finding for finding in check.findings if not finding.forbids and not finding.remark
        ]
        if forbidding:
            self._list(self.tr("This must be put right first"), forbidding, "refused")
        self.known = QCheckBox()
        if doubtful:
            count = len(doubtful)
            self._list(
                self.tr("Please look at this ({count})").format(count=count), doubtful, "attention"
            )
            self.known.setText(self.tr("I know of all this and go on"))
        for remark in remarks:
            self.body.addWidget(WrappedLabel(self._say(remark), "secondary"))
        self.effect = WrappedLabel(self._effect(check))
        self.body.addWidget(self.effect)
        self.body.addStretch()
        # In sight however much there is to read.
        self.footer.insertWidget(0, self.known)
        self.known.setVisible(bool(doubtful) and not forbidding)
        self.known.toggled.connect(self._allow)
        back = button(self.tr("Back to the draft"))
        back.clicked.connect(self.reject)
        self.start = button(self.tr("Open the vote"), "primary", "play")
        self.start.clicked.connect(self._start)
        self.add_button(back)
        self.add_main_button(self.start)
        self._allow()
        (back if forbidding else self.known if doubtful else self.start).setFocus()

    @property
    def said(self) -> tuple[str, ...]:
        """Every finding in words."""
        return tuple(self._say(finding) for finding in self._check.findings)

    def _list(self, heading: str, findings: list[Finding], state: str) -> None:
        self.body.addWidget(label(heading, "strong"))
        column = QVBoxLayout()
        column.setSpacing(scaled(4))
        for finding in findings:
            band = Band()
            band.say(self._say(finding), state)
            column.addWidget(band)
        self.body.addLayout(column)

    def _say(self, finding: Finding) -> str:
        return self._sentences.say(finding.code, finding.details)

    def _allow(self) -> None:
        needs_tick = bool(self._check.to_acknowledge) and not self.known.isChecked()
        self.start.setEnabled(not self._check.forbidden and not needs_tick)

    def _start(self) -> None:
        self.accept()
        self.confirmed.emit()

    def _effect(self, check: OpeningCheck) -> str:
        matters = MattersSaid(self).of(check.topic)
        if check.roll is None:
            return matters
        return self.tr(
            "{size}\n\n{matters}\n\nFrom now on the roll, the matters and their rules are fixed "
            "for this vote; later changes of the register do not reach it. A vote that was "
            "opened can be closed, but it does not become a draft again."
        ).format(size=self._asked(check.topic, check.roll), matters=matters)

    def _asked(self, topic: Topic, roll: Roll) -> str:
        """Who is asked, and what silence means: it is the last chance to see either."""
        places = places_asked(topic.extent) or self.tr("whole estate")
        return "\n".join(
            (
                self.tr("Scope: {places}").format(places=places),
                self._size(roll),
                self.tr("Papers that do not come back: {silence}").format(
                    silence=Words(self).of(topic.policy.unreturned)
                ),
            )
        )

    def _size(self, roll: Roll) -> str:
        people, papers = f"{roll.people:,}", f"{len(roll.papers):,}"
        if not roll.area:
            return self.tr("{people} people receive {papers} papers.").format(
                people=people, papers=papers
            )
        return self.tr("{people} people with {area} ㎡ receive {papers} papers.").format(
            people=people, area=shown_area(roll.area), papers=papers
        )
