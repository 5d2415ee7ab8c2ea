# SPDX-License-Identifier: Apache-2.0
"""Words of votes by building and by grid, in Chinese and in English."""

from __future__ import annotations

from commdesk.domain.register import Address


class PlaceWords:
    """The official ones."""

    others = "其他选项"
    """Options with few votes, in one piece."""
    rest = "其余"
    """Small places, in one row."""
    total = "合计"
    deemed_head = "其中未反馈"
    whole_head = "全体"
    part_head = "参与 / 全体"

    numbered = "选项{}"
    """An option whose name is too long to stand in a head."""

    def place(self, name: str, *, is_building: bool) -> str:
        """3幢, 第二网格; "" is where none is known."""
        if not name:
            return "未写楼栋" if is_building else "未分网格"
        if is_building:
            return Address(name, "", "").label
        return f"第{name}网格" if name.isdecimal() else name

    def merged(self, count: int) -> str:
        """Small places, in one row."""
        return f"{self.rest}{count:,}处"

    def share(self, share: str) -> str:
        """Of those who took part."""
        return f"占参与表决的{share}"

    def unit(self, unit: str, *, measure: str, is_building: bool, is_whole: bool) -> str:
        """What the figures are; `is_whole` where the frame of a bar is all who could vote."""
        frame = "，框长为全体，空白为未参与" if is_whole else ""
        return f"各{self._places(is_building=is_building)}{measure}（单位：{unit}{frame}）"

    def many(self, measure: str, *, on_one_paper: bool) -> str:
        """That votes for options add up to more than the voters."""
        more = "一张票可选多项，" if on_one_paper else ""
        return f"{more}各项得票分别计，合起来可多于参与表决的{measure}。"

    def few_options(self, count: int) -> str:
        """That only so many options are shown one by one."""
        return f"只列得票最多的{count}项，其余合为“{self.others}”。"

    def hatched(self, note: str) -> str:
        """What hatching means."""
        return f"斜线部分：{note}。"

    def few_votes(self, least: str, *, is_building: bool) -> str:
        """Why small places are put together."""
        places = self._places(is_building=is_building)
        return (
            f"投票不足{least}的{places}不单列，也不能由各数相减得出，"
            f"部分{places}因此合为“{self.rest}”。"
        )

    def all_in_one(self, least: str, *, is_building: bool) -> str:
        """Why there is no place but all of them together."""
        places = self._places(is_building=is_building)
        return (
            f"投票不足{least}的{places}不单列，也不能由各数相减得出，"
            f"因此不按{places}分列，只列{self.total}。"
        )

    def first_home(self, *, is_building: bool) -> str:
        """Where a paper for several homes counts."""
        return f"一票对应多处房屋的，计入第一处所在{self._places(is_building=is_building)}。"

    def area_home(self, *, is_building: bool) -> str:
        """Where area counts."""
        return f"面积计入房屋所在{self._places(is_building=is_building)}。"

    def largest_home(self, *, is_building: bool) -> str:
        """Where an owner of several homes counts."""
        places = self._places(is_building=is_building)
        return f"一人有多处房屋的，计为1人，计入其面积最大的{places}。"

    def no_areas(self, measure: str, *, is_building: bool) -> str:
        """That votes have areas in all alone, and why."""
        places = self._places(is_building=is_building)
        return f"各{places}只列{measure}，面积以全体为准，以免对照各户面积推算出单户的选择。"

    def _places(self, *, is_building: bool) -> str:
        return "楼栋" if is_building else "网格"


class EnglishPlaceWords(PlaceWords):
    """The same for a screen in English."""

    others = "Other options"
    rest = "Rest"
    total = "Total"
    deemed_head = "of these no answer"
    whole_head = "All"
    part_head = "Took part / all"
    numbered = "Option {}"

    def place(self, name: str, *, is_building: bool) -> str:
        if not name:
            return "No building" if is_building else "No grid"
        if name.isascii():
            return f"{self._place(is_building=is_building).capitalize()} {name}"
        return name

    def merged(self, count: int) -> str:
        return f"Rest ({count})"

    def share(self, share: str) -> str:
        return f"{share} of those taking part"

    def unit(self, unit: str, *, measure: str, is_building: bool, is_whole: bool) -> str:
        frame = "; the frame is all who could vote, blank is who took no part" if is_whole else ""
        return f"{measure} by {self._place(is_building=is_building)} (in {unit}{frame})"

    def many(self, measure: str, *, on_one_paper: bool) -> str:
        more = "A paper may choose several options. " if on_one_paper else ""
        return (
            f"{more}Each is counted on its own; together they may be more than the "
            f"{measure.lower()} taking part."
        )

    def few_options(self, count: int) -> str:
        return f'Only the {count} with the most votes are shown, all else is "{self.others}".'

    def hatched(self, note: str) -> str:
        return f"Slanted lines: {note}."

    def few_votes(self, least: str, *, is_building: bool) -> str:
        place = self._place(is_building=is_building)
        return (
            f"So that nobody can find out what fewer than {least} chose, "
            f'some {place}s are put together as "{self.rest}".'
        )

    def all_in_one(self, least: str, *, is_building: bool) -> str:
        place = self._place(is_building=is_building)
        return (
            f"So that nobody can find out what fewer than {least} chose, "
            f"no {place} is listed by itself."
        )

    def first_home(self, *, is_building: bool) -> str:
        place = self._place(is_building=is_building)
        return f"A paper for several homes counts in the {place} of the first."

    def area_home(self, *, is_building: bool) -> str:
        return f"Area counts in the {self._place(is_building=is_building)} of the home."

    def largest_home(self, *, is_building: bool) -> str:
        place = self._place(is_building=is_building)
        return f"Who has several homes counts once, in the {place} with most of their area."

    def no_areas(self, measure: str, *, is_building: bool) -> str:
        place = self._place(is_building=is_building)
        return (
            f"By {place} only {measure.lower()} are told; area is told of all together, so that "
            "nobody's choice can be worked out from the areas of the rooms."
        )

    def _place(self, *, is_building: bool) -> str:
        return "building" if is_building else "grid"
