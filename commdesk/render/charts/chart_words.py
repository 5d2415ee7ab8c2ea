# SPDX-License-Identifier: Apache-2.0
"""The words of charts and of the tables beside them, as one value.

What is printed or exported always takes the official Chinese ones; a screen may hand in those of
another language (`chart_words_english`), which say each of these in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from commdesk.domain.matters import Matter, MatterKind, Option, write_in_option
from commdesk.domain.outcome import TestResult
from commdesk.domain.ranking import Place, Ranked
from commdesk.domain.rules import Base, Measure, Rule, Test, Threshold
from commdesk.domain.tally import OptionTally
from commdesk.domain.topics import Basis, Policy, Stage, Topic
from commdesk.render.charts.chart_words_compared import ComparedWords
from commdesk.render.charts.chart_words_days import DayWords
from commdesk.render.charts.chart_words_places import PlaceWords
from commdesk.render.words import numerals, ranking_words, wording
from commdesk.render.words.policy_words import silence_note

_TITLES = {
    "tests": "是否达到条件",
    "options": "各选项得票",
    "grades": "各等次评价",
    "matters": "各事项评价（{heads}）",
    "pair": "{heads}与面积",
    "turnout": "收回进度",
    "tags": "意见分类",
    "buildings": "各楼栋{measure}",
    "grids": "各网格{measure}",
}


_VOTERS = {
    Basis.OWNERS: "业主人数",
    Basis.HOUSEHOLDS: "户数",
    Basis.RESIDENTS: "居民人数",
    Basis.REPRESENTATIVES: "居民代表人数",
}


def limit_words(result: TestResult, basis: Basis) -> tuple[str, ...]:
    """The threshold and what it comes to, the longest first: 过半数（1/2）：至少681人."""
    limit = result.test.threshold
    figure, plain = numerals.threshold_figure(limit), numerals.threshold_plain(limit)
    if not result.whole:
        return (figure, plain)
    least = wording.least(result, basis)
    return (f"{figure}：{least}", f"{plain}：{least}", figure, plain)


class ChartWords:
    """The official words. Another language overrides each of them."""

    days = DayWords()
    places = PlaceWords()
    compared = ComparedWords()

    # How sentences are put together

    def row(self, label: str, parts: Iterable[str]) -> str:
        """What a mark says: its name, then its figures."""
        return f"{label}：{'，'.join(part for part in parts if part)}"

    def sentence(self, text: str) -> str:
        """With the sign that ends it."""
        return f"{text}。"

    def joined(self, sentences: Iterable[str]) -> str:
        """Sentences one after another."""
        return "".join(sentences)

    def with_note(self, text: str, note: str) -> str:
        """Something said behind a text."""
        return f"{text}（{note}）"

    def clauses(self, texts: Iterable[str]) -> str:
        """Several that are about as long as sentences."""
        return "；".join(texts)

    def listed(self, names: Iterable[str]) -> str:
        """Names one after another."""
        return "、".join(names)

    def measured(self, name: str, amount: str) -> str:
        """What is measured, and how much it is: 同意12人, 面积118.90㎡."""
        return f"{name}{amount}"

    def with_share(self, figure: str, share: str) -> str:
        """Both in one column: 12人 17.50%."""
        return f"{figure} {share}"

    def listed_share(self, said: str, share: str) -> str:
        """A figure with its share: 同意12人，占17.50%."""
        return f"{said}，{self.share(share)}"

    def share(self, share: str) -> str:
        """占17.50%."""
        return f"占{share}"

    # What is counted

    def option(self, option: Option | OptionTally) -> str:
        """The name of an option as it is printed; one that voters wrote in is marked as such."""
        return ranking_words.option_name(option)

    def choice(self, matter: Matter, key: str) -> str:
        """The same by its key, which may be that of a name written in."""
        option = next((one for one in matter.options if one.key == key), None)
        return option.name if option else write_in_option(key).name

    void = wording.VOID
    """Votes that say nothing."""

    undecided = wording.UNDECIDED
    """Voters whose papers disagree."""

    waiting = wording.WAITING
    """Silence that is in no option yet."""

    def amount(self, count: int, measure: Measure, basis: Basis) -> str:
        """Heads or area with their unit: 12人, 118.90㎡."""
        return wording.amount(count, measure, basis)

    def figure(self, count: int, measure: Measure, basis: Basis) -> str:
        """The same in a column that is headed by what it counts."""
        return self.amount(count, measure, basis)

    def unit(self, measure: Measure, topic: Topic) -> str:
        """人, 户, ㎡; 张 where papers are counted, as nobody knows whose they are."""
        return "㎡" if measure is Measure.AREA else self.vote_count(0, topic)[-1]

    def with_unit(self, figure: str, unit: str) -> str:
        """A figure, and its unit."""
        return f"{figure}{unit}"

    def papers(self, count: int) -> str:
        """Papers with their unit: 12张."""
        return wording.papers(count)

    def heads(self, basis: Basis) -> str:
        """What heads are called: 人数, 户数."""
        return wording.heads(basis)

    area = "面积"
    """What area is called."""

    def measure(self, measure: Measure, basis: Basis) -> str:
        """人数, 户数, 面积."""
        return self.heads(basis) if measure is Measure.PEOPLE else self.area

    def voters(self, basis: Basis) -> str:
        """Who they are: 业主人数, 户数, 居民代表人数."""
        return _VOTERS[basis]

    def votes(self, topic: Topic) -> str:
        """What is counted of an option: 人数 or 户数, of a secret vote 票数."""
        return "票数" if topic.extent.secret else self.heads(topic.basis)

    def vote_count(self, count: int, topic: Topic) -> str:
        """So many of them, with their unit."""
        if topic.extent.secret:
            return self.papers(count)
        return self.amount(count, Measure.PEOPLE, topic.basis)

    def vote_figure(self, count: int, topic: Topic) -> str:
        """The same in a column that is headed by what it counts."""
        return self.vote_count(count, topic)

    def base(self, base: Base) -> str:
        """What shares are of: 参与表决, 收回票, 全体."""
        return wording.base_short(base)

    # Tests

    def test_name(self, test: Test, basis: Basis, kind: MatterKind) -> str:
        """参与表决人数, 同意面积."""
        return wording.name_of_test(test, basis, kind)

    def threshold(self, limit: Threshold) -> str:
        """三分之二以上, 过半数."""
        return numerals.threshold(limit)

    def silence(self, policy: Policy) -> str:
        """What silence counts as."""
        return silence_note(policy)

    def met(self, *, met: bool) -> str:
        """Whether a test is met, with a sign."""
        return "✓ 达到" if met else "✕ 未达到"

    def missing(self, result: TestResult, basis: Basis) -> str:
        """还差12人."""
        return wording.missing(result, basis)

    def limit(self, result: TestResult, basis: Basis) -> str:
        """The threshold and what it comes to: 过半数（1/2）：至少681人."""
        return limit_words(result, basis)[0]

    def test_deemed(self, policy: Policy, *, with_gap: bool) -> str:
        """What hatching means in a test, and the frame of what is missing."""
        gap = "；虚线框：还差的部分" if with_gap else ""
        return f"斜线部分：{silence_note(policy)}{gap}"

    def test_said(self, result: TestResult, topic: Topic, kind: MatterKind, deemed: int) -> str:
        """One test for a screen reader."""
        test, basis = result.test, topic.basis
        part = wording.amount(result.part, test.measure, basis)
        whole = wording.amount(result.whole, test.measure, basis)
        state = "达到" if result.met else f"未达到，{wording.missing(result, basis)}"
        if deemed:
            said = wording.amount(deemed, test.measure, basis)
            part += f"（其中{silence_note(topic.policy)}{said}）"
        return (
            f"{wording.name_of_test(test, basis, kind)}{part}，"
            f"{wording.base_name(test, basis)}{whole}，"
            f"占{wording.share(result)}，须{numerals.threshold(test.threshold)}，{state}。"
        )

    # Options and places

    def standing(self, place: Place, ranked: Ranked, stage: Stage) -> str:
        """✓ 当选, ○ 目前候补1."""
        sign = ranking_words.sign(place.standing)
        return f"{sign} {self.so_far(ranked, stage)}{ranking_words.standing(place, ranked)}"

    def seat_line(self, ranked: Ranked, stage: Stage) -> str:
        """What is said where those who won end."""
        return f"{self.so_far(ranked, stage)}{ranking_words.seat_line(ranked)}"

    def condition(self, place: Place, ranked: Ranked, topic: Topic) -> str:
        """What the rule asks of one option, and whether it has it; "" where it asks nothing."""
        return ranking_words.condition(place, ranked, topic).replace("\n", "，")

    def so_far(self, ranked: Ranked, stage: Stage) -> str:
        """In front of what may still change."""
        return wording.SO_FAR if ranking_words.is_provisional(ranked, stage) else ""

    not_counted = "不计入"
    """In the place of a share: not part of what shares are of."""

    def option_said(self, label: str, people: str, share: str, rest: Sequence[str]) -> str:
        """A line of the options for a screen reader; `share` may be "", or that there is none."""
        share = f"占{share}" if share else ""
        return self.sentence(f"{label}{'，'.join(part for part in (people, share, *rest) if part)}")

    def options_head(
        self, measure: Measure, basis: Basis, base: Base, whole: int | None, limit: Threshold | None
    ) -> tuple[str, ...]:
        """What the bars of options measure, and what shares are of; what a line on them is."""
        of = "" if whole is None else wording.amount(whole, measure, basis)
        said = f"{wording.measure_name(measure, basis)}（占{wording.base_short(base)}{of}）"
        return (said,) if limit is None else (said, f"竖线：{numerals.threshold_figure(limit)}")

    area_elsewhere = "面积按各票意见计入各选项"
    """Of undecided voters: where their area is."""

    def deemed_note(self, policy: Policy, amount: str, *, is_counted: bool) -> str:
        """What hatching means beside an option, and how much it is."""
        return f"斜线部分：{silence_note(policy) if is_counted else '尚未计入选项'} {amount}"

    def deemed_among(self, amount: str) -> str:
        """How much of a line was deemed."""
        return f"其中未反馈计入{amount}"

    # People against area

    def pair_head(self, topic: Topic) -> str:
        """Over figures that are heads in one line and area in the other."""
        return f"{self.votes(topic)}、面积"

    share_head = "占比"
    """Over shares."""

    def pair_note(self, basis: Basis, rule: Rule) -> str:
        """Which bar is which, and what shares are of."""
        bases = "、".join(
            f"{wording.measure_name(kind, basis)}占{wording.base_short(wording.base_of(rule, kind))}"
            for kind in Measure
        )
        return f"实心为{wording.heads(basis)}，横条为面积，框长为100%（{bases}）。"

    # Grades

    def grades_note(self, good: Iterable[str], bases: Iterable[Base], *, has_apart: bool) -> str:
        """What stands on which side, and what shares are of."""
        of = "、".join(dict.fromkeys(map(wording.base_short, bases)))
        apart = "，含另列于右端的各项" if has_apart else ""
        return f"中线左侧：{'、'.join(good)}；右侧：其余等次。占比按{of}计算{apart}。"

    hatched_deemed = "斜线部分：未反馈计入。"
    """What hatching means in grades."""

    def deemed_to(self, option: str) -> str:
        """The part of an option that was deemed."""
        return f"{option}（未反馈计入）"

    everywhere = "全部"
    """All places together, as a row."""

    # Opinions by tag

    opinions_head = "意见"
    """Over how many opinions have a tag."""

    def opinions(self, count: int) -> str:
        """5条."""
        return f"{count:,}条"

    def tags_note(self, opinions: int) -> str:
        """How many there are in all."""
        return f"意见共{opinions:,}条，一条意见可以归入几类。"

    # Titles

    titles: ClassVar[Mapping[str, str]] = _TITLES

    def title(self, name: str, topic: Topic, measure: Measure = Measure.PEOPLE) -> str:
        """What a chart is called; `name` is one of `titles`."""
        heads = self.votes(topic)
        shown = heads if measure is Measure.PEOPLE else self.area
        return self.titles[name].format(heads=heads, measure=shown)


CHINESE = ChartWords()
