# SPDX-License-Identifier: Apache-2.0
"""Opinions that say the same, and words that stand in several."""

import pytest

from commdesk.domain.opinions import REMARK, TagCount, Written, alike, found, plain, suggested_words


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("停车位太少", "停车位太少。"),
        ("停车位太少", " 停车位　太 少！！ "),
        ("停车位太少，电梯坏", "停车位太少,电梯坏；"),
        ("加装３部电梯（西侧）", "加装3部电梯(西侧)…"),
        ("更换门禁｡", "更换门禁"),
    ],
)
def test_spaces_width_and_closing_signs_change_nothing(text, other):
    assert plain(text) == plain(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("物业好", "物业好？"),
        ("停车位太少，电梯坏", "停车位太少电梯坏"),
        ("同意", "不同意"),
        ("第①条", "第1条"),
        ("？", "。"),
    ],
)
def test_everything_else_does(text, other):
    assert plain(text) != plain(other)


def test_the_same_opinions_stand_together_and_each_stays():
    written = [
        Written("m2", 1, "停车难"),
        Written("m2", 4, "电梯旧", tags=("电梯",)),
        Written("m2", 5, "电梯旧。"),
        Written("m2", 9, "电梯旧", tags=("电梯", "维修")),
        Written("m3", 4, "电梯旧"),
        Written(REMARK, 2, "停车难"),
    ]
    groups = alike(written)
    assert [(one.matter, one.text, one.count) for one in groups] == [
        ("m2", "电梯旧", 3), ("m2", "停车难", 1), ("m3", "电梯旧", 1), (REMARK, "停车难", 1),
    ]  # fmt: skip
    assert groups[0].opinions == (written[1], written[2], written[3])
    assert groups[0].tags == (TagCount("电梯", 2), TagCount("维修", 1))
    assert len({one.key for one in groups}) == 4


@pytest.mark.parametrize("words", ["３部,电梯", "3部，电梯", "加装　(西侧)", "wifi"])
def test_a_search_does_not_mind_the_width_of_signs(words):
    here = Written("m1", 1, "加装3部，电梯（西侧），要有ＷｉＦｉ")
    assert found((here, Written("m1", 2, "加装4部，电梯")), words) == (here,)


def test_the_usual_writing_stands_for_all_whatever_their_order():
    texts = ["好。", "好", "好。", "好！"]
    made = [Written("m1", number, text) for number, text in enumerate(texts)]
    assert [one.text for one in alike(made)] == ["好。"]
    mixed = (Written("m1", 1, "停车难,电梯旧"), Written("m1", 2, "停车难，电梯旧"))
    assert [one.text for one in alike(mixed)] == ["停车难，电梯旧"]
    assert [one.text for one in alike(made[2:])] == [one.text for one in alike(made[:1:-1])]


def test_a_word_never_seen_but_within_a_longer_one_is_not_suggested_beside_it():
    texts = ["垃圾分类不好", "垃圾分类要管", "停车位少", "停车难"]
    words = [frozenset({"垃圾", "分类", "垃圾分类"})] * 2 + [frozenset({"停车位", "停车"})] * 2
    assert suggested_words(texts, words) == (TagCount("垃圾分类", 2), TagCount("停车", 2))
