# SPDX-License-Identifier: Apache-2.0
"""The result notice 表决结果公示, as it is posted."""

from __future__ import annotations

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint, Results
from commdesk.render.layout.blocks import Style, parted
from commdesk.render.layout.flow import Piece, paginate
from commdesk.render.layout.letterhead_parts import heading_parts
from commdesk.render.layout.manuscript import Part, Words, typeset
from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.notice.ending import ending_parts
from commdesk.render.notice.facts import facts_parts
from commdesk.render.notice.laws import law_parts
from commdesk.render.notice.matters import matters_parts
from commdesk.render.notice.styles import NoticeLook, NoticeStyles, looks_for
from commdesk.render.words import course_words, numerals, policy_words, scope_words, wording

_LONG = 80  # characters
_SAID = ("表决", "投票", "选举", "测评", "评议", "调查", "意见")


def result_notice(
    results: Results,
    imprint: Imprint,
    words: Letterhead = PLAIN,
    page_format: PageFormat = NOTICE,
    *,
    is_superseded: bool = False,
) -> Document:
    """The notice with every figure of the count, in the office's `words`. No voter is named on it.

    It is set closer where that saves a page. `is_superseded`: it shows a result that holds no
    more, and says so across each page.
    """
    facts = results.topic.facts
    running = running_of(results.topic, imprint, is_superseded=is_superseded)
    _, pieces = _fitted(results, imprint, words, page_format)
    return make_document(notice_title(facts.title), pieces, running, page_format)


def notice_parts(results: Results, imprint: Imprint, words: Letterhead = PLAIN) -> list[Part]:
    """All that the notice says in its order, set as it is printed."""
    look, _ = _fitted(results, imprint, words, NOTICE)
    return _parts(results, imprint, words, look)


def _parts(results: Results, imprint: Imprint, words: Letterhead, look: NoticeLook) -> list[Part]:
    styles, sections = look.styles, _Sections(look.styles.heading)
    return [
        *heading_parts(words, styles.office),
        *_opening(results, notice_title(results.topic.facts.title), styles),
        sections.heading("基本情况"),
        *facts_parts(results, styles),
        sections.heading(f"表决结果{_only_matter(results)}"),
        *matters_parts(results, styles),
        *_rules(results, sections, styles),
        sections.heading("监督与异议"),
        *ending_parts(results, imprint, words, look),
    ]


def notice_title(title: str) -> str:
    """What the notice is called; 表决 is not said twice."""
    if title.endswith("表决结果公示"):
        return title
    return f"{title}结果公示" if title.endswith(_SAID) else f"{title}表决结果公示"


def _fitted(
    results: Results, imprint: Imprint, words: Letterhead, page_format: PageFormat
) -> tuple[NoticeLook, list[Piece]]:
    """Of the ways to set it that need the fewest pages, the one that is read most easily.

    Short tables in one piece are better than parted ones, and larger type than smaller.
    """
    height = page_format.text_height
    looks = looks_for(page_format)
    whole = [typeset(_parts(results, imprint, words, at), at.width) for at in looks]
    ways = [*zip(looks, whole, strict=True), *zip(looks, map(parted, whole), strict=True)]
    return min(ways, key=lambda way: len(paginate(way[1], height)))


class _Sections:
    def __init__(self, style: Style) -> None:
        self._style = style
        self._count = 0

    def heading(self, name: str) -> Words:
        """一、基本情况."""
        self._count += 1
        return Words(f"{numerals.ordinal(self._count)}、{name}", self._style)


def _opening(results: Results, title: str, styles: NoticeStyles) -> list[Part]:
    topic = results.topic
    facts = topic.facts
    parts: list[Part] = [Words(title, styles.long_title if len(title) > _LONG else styles.title)]
    if not wording.is_final(topic.stage):
        parts.append(Words("（初步结果，以核定后的正式结果为准）", styles.stage))
    elif results.course.settled > 1:
        now, before = results.course.settled, results.course.settled - 1
        parts.append(Words(f"（第{now}次核定，替代第{before}次核定的结果）", styles.stage))
    if results.course.differing:
        waiting = f"（{results.course.differing:,}张票两次录入不一致，待主管裁定）"
        parts.append(Words(waiting, styles.stage))
    parts.append(Words(f"{scope_words.addressed(topic)}：", styles.addressed))
    form = f"以{facts.form}的形式进行，" if facts.form else ""
    days = course_words.days(facts, results.course)
    said = f"本次表决{form}表决时间为{days}。现将表决结果公示如下。"
    parts.append(Words(said, styles.body))
    return parts


def _only_matter(results: Results) -> str:
    """Named with the heading where there is no other."""
    return f"：{results.outcomes[0].matter.title}" if len(results.outcomes) == 1 else ""


def _rules(results: Results, sections: _Sections, styles: NoticeStyles) -> list[Part]:
    lines = enumerate(policy_words.rule_lines(results.topic), start=1)
    rules = [Words(f"{number}．{line}", styles.rule) for number, line in lines]
    laws = law_parts([one.matter.rule for one in results.outcomes], styles.law, styles.note)
    name = "计票规则和法律依据" if laws else "计票规则"
    return [sections.heading(name), *rules, *laws]
