# SPDX-License-Identifier: Apache-2.0
"""Opinions 意见 that papers carry, the tags people gave them, and how often each tag stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST_TAG = 20
_CANDIDATES = 400  # so that ten thousand opinions take a moment only
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
class TagCount:
    """A tag, and how many opinions carry it."""

    tag: str
    count: int


def tag_counts(opinions: Iterable[Written]) -> tuple[TagCount, ...]:
    """The tags by how often they stand, then by name."""
    counts = Counter(tag for one in opinions for tag in one.tags)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(TagCount(tag, count) for tag, count in ordered)


def untagged(opinions: Iterable[Written]) -> int:
    """How many carry no tag yet."""
    return sum(not one.tags for one in opinions)


def found(opinions: Iterable[Written], words: str) -> tuple[Written, ...]:
    """Those in which every word, parted by spaces, stands: in the text, a tag or the room."""
    wanted = [word.casefold() for word in words.split()]
    return tuple(
        one
        for one in opinions
        for hay in ("\n".join((one.text, *one.tags, one.room)).casefold(),)
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
    as well, once in each opinion. Words that are tags already, or part of one, are left out.
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
    return tuple(TagCount(word, count) for word, count in ordered if count >= least)[:most]
