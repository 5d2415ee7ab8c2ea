# SPDX-License-Identifier: Apache-2.0
"""The key card: one page for any topic, with the keys that really mark."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.entry_rules import NEW_ENTRY, Double, EntryRules
from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.render.layout.ink import Line
from commdesk.render.layout.pages import MM, PAGE_HEIGHT, PAGE_WIDTH
from commdesk.render.layout.printing import write_pdf
from commdesk.render.sheets.key_card import common_keys, key_card, matter_keys

MOTION = Matter("m1", "选聘物业服务企业", OWNERS_GENERAL)


def card_topic(matters, entry=NEW_ENTRY):
    return Topic(UUID(int=7), TopicFacts("第一次业主大会", estate="示范花园"), matters, entry=entry)


def election(count, most=3):
    options = tuple(Option(f"c{n}", f"候选人{n}", OptionRole.CHOICE) for n in range(1, count + 1))
    return Matter(
        "e", "选举委员", OWNERS_GENERAL, kind=MatterKind.ELECTION, options=options, most=most
    )


@pytest.mark.parametrize("matter", [MOTION, election(5)], ids=["motion", "election"])
def test_every_key_on_the_card_marks_the_matter(matter):
    for key, _ in matter_keys(matter):
        assert Keying.start(1, (matter,)).press(key) is not None


def test_many_candidates_are_keyed_by_number():
    keys = [key for key, _ in matter_keys(election(12))]
    assert keys == ["编号 +", "0", "*"]


@pytest.mark.parametrize(("matters", "rules"), [((), 1), ((MOTION,), 2)])
def test_two_rules_never_stand_about_nothing(qapp, matters, rules):
    (page,) = key_card("示范社区", card_topic(matters)).pages
    assert sum(isinstance(item, Line) for item in page.drawing.items) == rules


@pytest.mark.parametrize("count", [1, 3, 12, 40])
def test_it_is_one_page_and_nothing_is_written_beyond_it(qapp, count):
    matters = tuple(
        Matter(f"m{n}", f"第{n}件很长的事项名称" * 3, OWNERS_GENERAL) for n in range(count)
    )
    document = key_card("示范社区", card_topic(matters))
    (page,) = document.pages
    for text in page.drawing.texts:
        assert text.rect.left() >= 0
        assert text.rect.right() <= PAGE_WIDTH
        assert text.rect.bottom() <= PAGE_HEIGHT


def test_what_a_topic_has_not_is_not_on_its_card():
    plain = dict(common_keys(card_topic((MOTION,), EntryRules())))
    assert "F2" not in plain
    assert "Ctrl+R" not in plain
    rich = dict(common_keys(card_topic((MOTION,), EntryRules(Double.ALL, alike=True))))
    assert {"F2", "Ctrl+R"} <= rich.keys()
    assert "校验位" in dict(common_keys(card_topic((MOTION,), NEW_ENTRY)))["票号 回车"]


def test_it_says_when_the_last_key_stores(qapp):
    def words(rules):
        return "".join(
            t.text for t in key_card("", card_topic((MOTION,), rules)).pages[0].drawing.texts
        )

    assert "自动保存" in words(EntryRules(on_complete=True))
    assert "自动保存" not in words(EntryRules())


def test_the_pdf_is_written(qapp, tmp_path):
    path = tmp_path / "card.pdf"
    write_pdf(key_card("示范社区", card_topic((MOTION,))), path)
    assert path.read_bytes().count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("word", ["W", "m", "8", "选", "i."])
def test_titles_without_a_place_to_break_stay_on_the_page(qapp, word, strays):
    asked = card_topic((Matter("m1", word * 200, OWNERS_GENERAL),))
    asked = replace(asked, facts=replace(asked.facts, title=word * 200))
    (page,) = key_card(word * 200, asked).pages
    inside = QRectF(0, 0, PAGE_WIDTH - 18 * MM, PAGE_HEIGHT)
    assert strays(page.drawing, inside) == []
