# SPDX-License-Identifier: Apache-2.0
"""How papers come back: kept from paper to paper; a correction shows that of its paper."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from commdesk.domain.reading import Channel
from commdesk.ui.words.words import Words

CHANNELS = (
    Channel.COUNTER,
    Channel.DOOR,
    Channel.MAIL,
    Channel.ONLINE,
    Channel.PHONE,
    Channel.OTHER,
)


class ChannelBox(QComboBox):
    """A list for the mouse; `step` is for the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Words(self)
        for channel in CHANNELS:
            self.addItem(words.of(channel))
        self._kept: Channel | None = None

    @property
    def channel(self) -> Channel:
        """The channel shown."""
        return CHANNELS[self.currentIndex()]

    @property
    def own(self) -> Channel:
        """The one chosen for the papers to come."""
        return self._kept or self.channel

    def choose(self, channel: Channel) -> None:
        """For the papers to come."""
        self._kept = None
        self._show(channel)

    def step(self) -> None:
        """The next one, round and round."""
        self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    def lend(self, channel: Channel) -> None:
        """Show the channel of one paper for a while."""
        if self._kept is None:
            self._kept = self.channel
        self._show(channel)

    def give_back(self) -> None:
        """Show again what was chosen before."""
        if self._kept is not None:
            self._show(self._kept)
            self._kept = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nothing: a wheel turned over it by chance must not change how papers come back."""
        event.ignore()

    def _show(self, channel: Channel) -> None:
        self.setCurrentIndex(CHANNELS.index(channel))
