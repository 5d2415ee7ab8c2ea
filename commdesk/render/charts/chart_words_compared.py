# SPDX-License-Identifier: Apache-2.0
"""Words of two votes side by side, in Chinese and in English."""

from __future__ import annotations

from commdesk.domain.topics import Extent
from commdesk.render.words import scope_words


class ComparedWords:
    """The official ones."""

    earlier = "前次"
    later = "本次"
    turnout = "参与表决"
    satisfied = "满意率"
    share_head = "占比"
    change_head = "变化\n（百分点）"

    def count_head(self, before: str, after: str) -> str:
        """What is counted; both, where that is not the same."""
        return before if before == after else f"{before}、{after}"

    def change(self, points: str) -> str:
        """变化+50.00个百分点."""
        return f"变化{points}个百分点"

    def key(self, earlier: str, later: str, before: str, after: str) -> str:
        """Which bar is which vote, by title, and what shares of its options are of."""
        return (
            f"横条为{self.earlier}（{earlier}），实心为{self.later}（{later}）；框长为100%。"
            f"“参与表决”的占比按全体计算，{self.bases(before, after)}。"
        )

    def bases(self, before: str, after: str) -> str:
        """What shares of all other lines are of."""
        if before == after:
            return f"其余按{before}计算"
        return f"其余{self.earlier}按{before}、{self.later}按{after}计算"

    def other_heads(self, before: str, after: str) -> str:
        """That both do not count the same."""
        return (
            f"两次表决的计票对象不同：{self.earlier}按{before}，{self.later}按{after}，"
            "占比只供参考。"
        )

    def other_scope(self) -> str:
        """That not the same part of the estate was asked."""
        return "两次表决的范围不同，占比只供参考。"

    def scope(self, extent: Extent) -> str:
        """The part of the estate that was asked; "" for all of it."""
        return scope_words.scope_line(extent)


class EnglishComparedWords(ComparedWords):
    """The same for a screen in English."""

    earlier = "Earlier"
    later = "Later"
    turnout = "Taking part"
    satisfied = "Satisfied in all"
    share_head = "Share"
    change_head = "Change \n(points)"

    def count_head(self, before: str, after: str) -> str:
        return before if before == after else f"{before}, {after.lower()}"

    def change(self, points: str) -> str:
        return f"{points} percentage points"

    def key(self, earlier: str, later: str, before: str, after: str) -> str:
        return (
            f"Level lines: the earlier vote ({earlier}); filled: the later one ({later}). "
            f"A frame is 100%. Taking part is a share of all, {self.bases(before, after)}."
        )

    def bases(self, before: str, after: str) -> str:
        if before == after:
            return f"all else of {before}"
        return f"all else of {before} (earlier) and of {after} (later)"

    def other_heads(self, before: str, after: str) -> str:
        return (
            f"These votes do not count the same: {before.lower()} in the earlier one, "
            f"{after.lower()} in the later one. Take the shares as a hint only."
        )

    def other_scope(self) -> str:
        return (
            "Not the same part of the estate was asked in these votes. "
            "Take the shares as a hint only."
        )

    def scope(self, extent: Extent) -> str:
        places = [
            f"building {place.building}" + (f" entrance {place.entrance}" if place.entrance else "")
            for place in extent.scope
        ]
        return f"only {', '.join(places)}" if places else ""
