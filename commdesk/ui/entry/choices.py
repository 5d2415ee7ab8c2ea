# SPDX-License-Identifier: Apache-2.0
"""A matter with answers of its own: options or candidates to choose from, grades, or words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.domain.keying import (
    VOID_KEY,
    blank_key,
    can_be_written_on,
    count_of,
    keys_by_number,
)
from commdesk.domain.matters import Matter, MatterKind, OptionRole
from commdesk.domain.reading import Mark, MarkState
from commdesk.ui.entry.band import broken
from commdesk.ui.entry.option import OptionButton
from commdesk.ui.entry.row import COMPACT_TITLE, MARKER, TITLE, Look, PaperRow
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label

WRITE_KEY = "/"
NAME = "w:"
"""Before the name in the key of what was written in."""

_GAP = 6
_SIDE = 12
_WORDS = 16
_MOST_LINES = 3
_MANY = 12  # so many options are shown smaller
_ONE_LINE = 0.6  # of the width, for all answers beside a short title


class WordsBox(QWidget):
    """What was written, on at most three lines; the whole of it in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def say(self, text: str) -> None:
        """Show these words."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def height_at(self, width: int) -> int:
        """How high it is in this width; nothing without words."""
        if not self._text:
            return 0
        lines = min(_MOST_LINES, len(self._lines(width)))
        return lines * QFontMetrics(theme.font(_WORDS)).height() + theme.scaled(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        font = theme.font(_WORDS)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        metrics = QFontMetrics(font)
        lines = self._lines(self.width())
        if len(lines) > _MOST_LINES:
            rest = "".join(lines[_MOST_LINES - 1 :])
            room = self.width() - 2 * theme.scaled(8)
            cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            lines = [*lines[: _MOST_LINES - 1], cut]
        top = theme.scaled(4) + metrics.ascent()
        for place, line in enumerate(lines):
            painter.drawText(theme.scaled(8), top + place * metrics.height(), line)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        room = max(1, width - 2 * theme.scaled(8))
        return [
            line
            for piece in self._text.split("\n")
            for line in broken(piece, room, theme.font(_WORDS))
        ]


class ChoicesRow(PaperRow):
    """The title, how many are chosen, and the answers below, in as many lines as they need."""

    def __init__(
        self, place: int, matter: Matter, number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, matter, number, parent)
        self._mark: Mark | None = None
        self._touched: OptionButton | None = None
        self._answers: dict[str, OptionButton] = {}  # by option key
        self._names: list[OptionButton] = []
        self._usable = self._faded = False
        if matter.kind is not MatterKind.OPINION:
            for at, option in enumerate(matter.options, start=1):
                self._answers[option.key] = self._button(str(at), option.name, option.role)
        self._write: OptionButton | None = None
        if can_be_written_on(matter):
            is_opinion = matter.kind is MatterKind.OPINION
            said = self.tr("write down the opinion") if is_opinion else self.tr("another name…")
            self._write = self._button(WRITE_KEY, said, OptionRole.WRITE_IN)
        illegible = matter.kind is MatterKind.OPINION
        self._void = self._button(VOID_KEY, self.tr("illegible") if illegible else self.tr("void"))
        self._blank = self._button(blank_key(matter), self.tr("blank"))
        self._words = WordsBox(self)
        # Begins as a chip, because a label without padding never gets any later.
        self._count = label("", "chip")
        self._count.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._head = 0
        self._look()

    @property
    def status(self) -> str:
        """How many are chosen, and what is being typed."""
        return self._count.text()

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.scaled(400))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(280), self.look.room)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_in(width, self.look)

    def height_in(self, width: int, look: Look) -> int:
        return self._arrange(width, look, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_in_place()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for button in self._buttons():
            self._size(button)
        self._put_in_place()

    def show_mark(self, mark: Mark | None, typed: str = "") -> None:
        old, self._mark = self._mark, mark
        chosen = frozenset(mark.choices) if mark is not None else frozenset[str]()
        for key, button in self._answers.items():
            if button.isChecked() != (key in chosen):
                button.setChecked(key in chosen)
                self._touched = button
        self._void.setChecked(mark is not None and mark.state is MarkState.VOID)
        self._blank.setChecked(mark is not None and mark.state is MarkState.BLANK)
        written = mark.written if mark is not None else ()
        if written != (old.written if old is not None else ()):
            self._show_written(written)
        self._show_status(mark, typed)

    def set_usable(self, *, usable: bool, void: bool) -> None:
        self._usable, self._faded = usable and not void, void
        for button in self._buttons():
            button.setEnabled(self._usable)
            button.set_faded(faded=void)

    def focus_rect(self) -> QRect:
        if self._touched is None or not self._current:
            return QRect(0, 0, self.width(), self._head)
        return self._touched.geometry()

    def _is_small(self, look: Look) -> bool:
        return look.small or len(self._answers) > _MANY

    def _size(self, button: OptionButton) -> None:
        button.set_narrow(narrow=self._is_small(self.look))
        button.set_room(self.look.answer_room)

    def _put_in_place(self) -> None:
        self._arrange(self.width(), self.look, move=True)

    def _head_height(self) -> int:
        return self._head or self.height()

    def _look(self) -> None:
        super()._look()
        if not self._current:
            self._touched = None

    def _button(self, key: str, name: str, role: OptionRole | None = None) -> OptionButton:
        made = OptionButton(key, name, role, self)
        made.setToolTip(name)
        made.clicked.connect(self._clicked)
        return made

    def _buttons(self) -> list[OptionButton]:
        """All of them, in their order on the screen."""
        write = [] if self._write is None else [self._write]
        return [*self._answers.values(), *self._names, *write, self._void, self._blank]

    def _show_written(self, written: tuple[str, ...]) -> None:
        if self._matter.kind is MatterKind.OPINION:
            self._words.say(written[0] if written else "")
            if self._write is not None:
                self._write.setChecked(bool(written))
        else:
            for button in self._names:
                button.hide()
                button.deleteLater()
            self._names = []
            for name in written:
                button = self._button(NAME + name, name, OptionRole.WRITE_IN)
                button.setToolTip(self.tr("take {name} back").format(name=name))
                button.setChecked(True)
                self._size(button)
                button.setEnabled(self._usable)
                button.set_faded(faded=self._faded)
                button.show()
                self._names.append(button)
                self._touched = button
        self._put_in_place()
        self.updateGeometry()

    def _show_status(self, mark: Mark | None, typed: str) -> None:
        matter, said = self._matter, []
        count = 0 if mark is None else count_of(mark)
        if matter.takes_many:
            said.append(
                self.tr("{count} chosen, at most {most}").format(count=count, most=matter.most)
            )
        if count > matter.most:
            said.append("! " + self.tr("too many: void"))
        if typed:
            said.append(self.tr("typing {number}▏").format(number=typed))
        text = "  ".join(said)
        if text != self._count.text():
            theme.set_role(self._count, "chip-attention" if count > matter.most else "chip")
            self._count.setText(text)
            self._put_in_place()

    def _arrange(self, width: int, look: Look, *, move: bool) -> int:
        """Put everything in its place; return the height."""
        left, gap = theme.scaled(MARKER), theme.scaled(_GAP)
        right = width - theme.scaled(_SIDE)
        room = max(1, right - left)
        small, free = self._is_small(look), look.answer_room
        sizes = [(button, button.size_in(free, narrow=small)) for button in self._buttons()]
        together = sum(size.width() + gap for _, size in sizes)
        metrics = QFontMetrics(theme.font(COMPACT_TITLE if look.compact else TITLE, bold=True))
        pad = theme.scaled(4 if look.compact else 7)
        counts = self._matter.takes_many or keys_by_number(self._matter)
        is_one_line = not counts and self._write is None and together <= _ONE_LINE * room
        beside = together if is_one_line else self._count_width(room)
        title_room = max(1, room - beside - gap)
        # Bold, as it is while it is current: nothing moves when it gets that.
        is_long = metrics.horizontalAdvance(self._matter.title) > title_room
        head = look.room
        if not is_one_line:
            head = metrics.height() * (2 if is_long else 1) + 2 * pad
        if move:
            self._head = head
            self._title.setGeometry(left, 0, title_room, head)
            self._place_count(right, head, shown=not is_one_line)
            self._words.setVisible(False)
        if is_one_line:
            at = right - together + gap
            for button, size in sizes:
                if move:
                    button.setGeometry(at, (head - size.height()) // 2, size.width(), size.height())
                at += size.width() + gap
            return head
        top = head + self._place_words(left, head, room, move=move)
        return self._flow(sizes, QRect(left, top, room, 0), move=move) + pad + gap // 2

    def _count_width(self, room: int) -> int:
        if not self._count.text():
            return 0
        return min(self._count.sizeHint().width(), room // 2)

    def _place_count(self, right: int, head: int, *, shown: bool) -> None:
        self._count.setVisible(shown and bool(self._count.text()))
        size = self._count.sizeHint()
        height = min(size.height(), head)
        self._count.setGeometry(right - size.width(), (head - height) // 2, size.width(), height)

    def _place_words(self, left: int, top: int, room: int, *, move: bool) -> int:
        height = self._words.height_at(room)
        if move and height:
            self._words.setGeometry(left, top, room, height)
            self._words.show()
        return height + theme.scaled(_GAP) if height else 0

    def _flow(self, sizes: list[tuple[OptionButton, QSize]], area: QRect, *, move: bool) -> int:
        """Answers one after another, in columns where they are many; return the bottom."""
        gap, room = theme.scaled(_GAP), area.width()
        column = 0
        if keys_by_number(self._matter):
            widest = max(size.width() for button, size in sizes[: len(self._answers)])
            column = min(widest, room)
        at, top, bottom = area.left(), area.top(), area.top()
        for button, size in sizes:
            width = min(max(column, size.width()), room)
            if at > area.left() and at + width > area.left() + room:
                at, top = area.left(), bottom + gap
            if move:
                button.setGeometry(at, top, width, size.height())
            bottom = top + size.height()
            at += width + gap
        return bottom

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, OptionButton):
            self.pressed.emit(self._place, button.key)
