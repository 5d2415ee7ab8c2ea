# SPDX-License-Identifier: Apache-2.0
"""Opinions 意见 that papers carry, the tags people gave them, and how often each tag stands."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

LONGEST_TAG = 20
_CANDIDATES = 400  # so that ten thousand opinions take a moment only
# Signs of full width as those of half width, and the other way for those of Japanese.
_WIDTHS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFFEF)}
_NO_CHINESE_SIGNS = " ,;:!()"
# A question mark is none of them: asked is not said.
_CLOSING = ".。!,、;…~"
REMARK = ""
"""Stands for the remark on the whole paper where a matter's key would stand."""


@dataclass(frozen=True, slots=True)
class Written:
    """One opinion: written on a matter, or as a remark on the paper (`matter` is REMARK).

    `room` is "" in a secret vote, and where the paper speaks for no room. `is_void`: the paper
    itself does not count; what was written on it is heard all the same.
    """

    matter: str
    paper: int
    text: str
    room: str = ""
    tags: tuple[str, ...] = ()
    is_void: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """What names it within its topic."""
        return self.matter, self.paper


@dataclass(frozen=True, slots=True)
class Alike:
    """Opinions on one matter that say the same in the same words: at least one.

    `text` is how most of them write it.
    """

    text: str
    opinions: tuple[Written, ...]

    @property
    def matter(self) -> str:
        """On what they were written, as in `Written`."""
        return self.opinions[0].matter

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.opinions)

    @property
    def key(self) -> tuple[str, str]:
        """What names them among all opinions of a topic."""
        return self.matter, plain(self.text)

    @property
    def tags(self) -> tuple[TagCount, ...]:
        """Their tags, each with how many of them carry it, in the order they were given."""
        counts = Counter(tag for one in self.opinions for tag in one.tags)
        return tuple(TagCount(tag, count) for tag, count in counts.items())


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, and how many opinions carry it."""

    tag: str
    count: int


# A search asks for the same texts with every key.
@lru_cache(maxsize=32_768)
def plain(text: str) -> str:
    """A text without what does not change it: spaces, full or half width, its closing signs."""
    whole = "".join(text.translate(_WIDTHS).split())
    return whole.rstrip(_CLOSING) or whole


def alike(opinions: Iterable[Written]) -> tuple[Alike, ...]:
    """Every opinion once, the same ones together.

    Matters stand in the order they come in; on each, what is said most often stands first, and
    what is said as often in the order it comes in. So do the opinions of each group.
    """
    groups: dict[str, dict[str, list[Written]]] = {}
    for one in opinions:
        groups.setdefault(one.matter, {}).setdefault(plain(one.text), []).append(one)
    return tuple(
        Alike(_usual(group), tuple(group))
        for of_matter in groups.values()
        for group in sorted(of_matter.values(), key=len, reverse=True)
    )


def _usual(opinions: Sequence[Written]) -> str:
    """The writing that most of them have; of those as frequent the one with Chinese signs."""
    counts = Counter(one.text for one in opinions)

    def rank(text: str) -> tuple[int, int, str]:
        return -counts[text], sum(char in _NO_CHINESE_SIGNS for char in text), text

    return min(counts, key=rank)


def tag_counts(opinions: Iterable[Written]) -> tuple[TagCount, ...]:
    """The tags by how often they stand, then by name."""
    counts = Counter(tag for one in opinions for tag in one.tags)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(TagCount(tag, count) for tag, count in ordered)


def untagged(opinions: Iterable[Written]) -> int:
    """How many carry no tag yet."""
    return sum(not one.tags for one in opinions)


def found(opinions: Iterable[Written], words: str) -> tuple[Written, ...]:
    """Those in which every word, parted by spaces, stands: in the text, a tag or the room.

    Large or small letters and the width of signs do not matter.
    """
    wanted = words.translate(_WIDTHS).casefold().split()
    return tuple(
        one
        for one in opinions
        for hay in ("\n".join((one.text, *one.tags, one.room)).translate(_WIDTHS).casefold(),)
        if all(word in hay for word in wanted)
    )


def merged(tags: Sequence[str], old: frozenset[str], new: str) -> tuple[str, ...]:
    """Tags after `new` took the place of `old` ones; the first of them keeps its place."""
    return tuple(dict.fromkeys(new if tag in old else tag for tag in tags))


def suggested_words(
    texts: Sequence[str],
    words_of: Sequence[frozenset[str]],
    known: Iterable[str] = (),
    *,
    least: int = 2,
    most: int = 12,
) -> tuple[TagCount, ...]:
    """Words that stand in several opinions, the most frequent first.

    `words_of` has the words of each text. A word counts wherever it stands, within a longer one
    as well, once in each opinion. Words that are tags already, or part of one, are left out, and
    so are those that never stand but within a longer one that is listed.
    """
    taken = tuple(known)
    heard = Counter(word for words in words_of for word in words)
    candidates = [word for word, _ in heard.most_common(_CANDIDATES)]
    counts = {
        word: sum(word in text for text in texts)
        for word in candidates
        if not any(word in tag for tag in taken)
    }
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))
    listed: list[TagCount] = []
    for word, count in ordered:
        if count < least or len(listed) == most:
            break
        # The longer of two words as frequent comes first.
        if not any(count == longer.count and word in longer.tag for longer in listed):
            listed.append(TagCount(word, count))
    return tuple(listed)
