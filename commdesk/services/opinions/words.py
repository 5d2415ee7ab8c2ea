# SPDX-License-Identifier: Apache-2.0
"""Words of Chinese opinions that may serve as tags: what they speak of, not how."""

from __future__ import annotations

from collections.abc import Iterable

_KINDS = frozenset({"n", "nz", "vn", "an", "l", "nt", "ns", "i", "j"})  # nouns and set phrases
_LEAST = 2  # characters
# Nouns of every opinion, which tell none from another.
_SAYS_NOTHING = frozenset(
    [
        "小区",
        "社区",
        "业主",
        "居民",
        "大家",
        "问题",
        "意见",
        "建议",
        "希望",
        "情况",
        "时候",
        "方面",
        "工作",
        "单位",
        "本人",
        "我们",
        "有关",
        "部门",
        "事情",
        "东西",
        "地方",
        "时间",
        "人员",
        "现在",
        "同意",
        "反对",
        "弃权",
        "方案",
        "表决",
    ]
)


def words_of(text: str) -> frozenset[str]:
    """The nouns of an opinion, of two characters or more; neighbours that belong together too.

    停车 and 难 are said as one thing by nobody, but 垃圾 and 分类 are: two nouns side by side
    give the pair as well.
    """
    import rjieba  # noqa: PLC0415 - its dictionary is loaded when opinions are first read

    found: set[str] = set()
    before = ""
    for word, kind in rjieba.tag(text):
        is_noun = kind in _KINDS and word not in _SAYS_NOTHING
        if is_noun and len(word) >= _LEAST:
            found.add(word)
            if before:
                found.add(before + word)
            before = word
        else:
            before = ""
    return frozenset(found)


def all_words(texts: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The words of each text."""
    return tuple(words_of(text) for text in texts)
