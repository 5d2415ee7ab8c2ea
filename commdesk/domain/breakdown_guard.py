# SPDX-License-Identifier: Apache-2.0
"""Which buildings and grids may stand by themselves, so that no line tells how a few people voted.

Lines by building, lines by grid and the whole are published side by side, and may be added and
subtracted. Take a point for every line and, between a building's and a grid's point, an edge
for the voters who are at both. Whatever sums and differences of lines tell is told of the
voters on the edges of a cut of these points, and every cut is told by some difference. So
nothing is given away exactly when every cut that has voters at all has enough of them.

Only voters with a valid paper matter: the others chose nothing, and who they are is no secret.
What is told so are people: votes by place have no areas (`place_areas`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from commdesk.domain.place_areas import without_areas
from commdesk.domain.place_votes import (
    LEAST_PAPERS,
    NOWHERE,
    MatterBreakdown,
    building_of,
    home_of,
    place_key,
    summed,
)
from commdesk.domain.roll import Paper, Roll
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy

Spot = tuple[str, str]
"""Building and grid."""
_REST = None
_Point = tuple[int, str | None]
"""Level (0 buildings, 1 grids) and place; `_REST` for those summed up there."""
_Edges = dict[_Point, dict[_Point, int]]
_BUILDINGS, _GRIDS = 0, 1
_LEVELS = (_BUILDINGS, _GRIDS)


@dataclass(frozen=True, slots=True)
class Apart:
    """The places whose figures may stand by themselves; the others are 其余."""

    buildings: frozenset[str]
    grids: frozenset[str]


class Presence:
    """Where those are who chose: by building and by grid together."""

    def __init__(self) -> None:
        # As heads, and with area: a person may be counted where none of the papers speaks.
        self._heads: Counter[Spot] = Counter()
        self._areas: Counter[Spot] = Counter()
        self._traces: Counter[Spot] = Counter()  # more area of the same voters

    def add_alike(self, spot: Spot, voters: int = 1) -> None:
        """Voters with one valid paper each, at one spot."""
        self._heads[spot] += voters
        self._areas[spot] += voters

    def add_voter(self, sheets: Iterable[tuple[Spot, int, bool]]) -> None:
        """A voter with several papers: where each is, its area, whether it came back valid."""
        listed = list(sheets)
        chose = {spot for spot, _, is_valid in listed if is_valid}
        if not chose:
            return
        homes = tuple(home_of((spot[level], area) for spot, area, _ in listed) for level in _LEVELS)
        self._heads[homes[_BUILDINGS], homes[_GRIDS]] += 1
        # One voter wherever they have area: not to be counted twice in any sum.
        first = min(chose)
        self._areas[first] += 1
        self._traces.update(chose - {first})

    def apart(self, least: int = LEAST_PAPERS) -> Apart:
        """As many places as may be told by themselves, with `least` voters in whatever is told.

        Places join 其余 until no sum or difference is of fewer, the smallest ones first. Where
        so few voted at all, nothing is told apart.
        """
        told = (_Told.of(self._heads, Counter(), least), _Told.of(self._areas, self._traces, least))
        heads, areas = told
        shown = {
            point
            for point, size in areas.sizes.items()
            if size >= areas.limit and (heads.sizes[point] >= heads.limit or not heads.sizes[point])
        }
        while joining := next(filter(None, (one.joining(shown) for one in told)), ()):
            shown.difference_update(joining)
        buildings, grids = (
            frozenset(place for at, place in shown if at == level and place is not None)
            for level in _LEVELS
        )
        return Apart(buildings, grids)


@dataclass(frozen=True, slots=True)
class _Told:
    """Heads, or area: how much every spot tells of voters, and how much is enough."""

    weights: Mapping[Spot, int]
    sizes: Counter[_Point]
    limit: int

    @classmethod
    def of(cls, voters: Counter[Spot], traces: Counter[Spot], least: int) -> _Told:
        """A trace tells of a voter, but all of them do not make one voter more."""
        one = 1 + traces.total()
        # In order: two sheets of the same papers must tell the same places apart.
        weights = {
            spot: voters[spot] * one + traces[spot]
            for spot in sorted(voters.keys() | traces.keys())
            if voters[spot] or traces[spot]
        }
        sizes: Counter[_Point] = Counter()
        for spot, weight in weights.items():
            for level in _LEVELS:
                sizes[level, spot[level]] += weight
        return cls(weights, sizes, least * one)

    def joining(self, shown: Collection[_Point]) -> tuple[_Point, ...]:
        """What is to join 其余 next; empty where nothing is given away, or nothing is left."""
        edges = _edges(self.weights, shown)
        part = next(_weak_parts(edges, self.limit), None)
        return () if part is None else _joining(part, edges, self.sizes)


def presence_of(
    roll: Roll,
    returns: Returns,
    policy: Policy,
    grid_of: Callable[[Paper], str] = lambda _: NOWHERE,
) -> Presence:
    """Of a roll that is at hand whole."""
    found = Presence()

    def is_valid(paper: Paper) -> bool:
        reading = returns.readings.get(paper.number)
        return reading is not None and not reading.is_void_by(policy.blank_is)

    for _, held in roll.ballots():
        sheets = [((building_of(one), grid_of(one)), one.area, is_valid(one)) for one in held]
        if len(sheets) > 1:
            found.add_voter(sheets)
        elif sheets and sheets[0][2]:
            found.add_alike(sheets[0][0])
    return found


def guarded(found: MatterBreakdown, apart: Collection[str]) -> MatterBreakdown:
    """The same with all places as one line that may not stand by themselves, and without areas.

    See `place_areas`: areas tell of single voters however many there are at a place.
    """
    rest = [row for row in found.rows if row.place not in apart]
    rows = tuple(row for row in found.rows if row.place in apart)
    return without_areas(replace(found, rows=(*rows, summed(rest)) if rest else rows))


def _edges(weights: Mapping[Spot, int], shown: Collection[_Point]) -> _Edges:
    edges: _Edges = defaultdict(lambda: defaultdict(int))
    for spot, weight in weights.items():
        building, grid = (
            (level, spot[level]) if (level, spot[level]) in shown else (level, _REST)
            for level in _LEVELS
        )
        edges[building][grid] += weight
        edges[grid][building] += weight
    return edges


@dataclass(frozen=True, slots=True)
class _Part:
    """Points that lie on one side of a cut of too few voters; `others` are across."""

    points: frozenset[_Point]
    others: frozenset[_Point]


def _weak_parts(edges: _Edges, limit: int) -> Iterator[_Part]:
    """Cuts below the limit, each within points that hang together."""
    seen: set[_Point] = set()
    for point in edges:
        if point in seen:
            continue
        whole = _reached(point, edges)
        seen |= whole
        side = _weak_side([one for one in edges if one in whole], edges, limit)
        if side:
            yield _Part(side, whole - side)


def _reached(start: _Point, edges: _Edges) -> frozenset[_Point]:
    found, open_ones = {start}, [start]
    while open_ones:
        for other in edges[open_ones.pop()]:
            if other not in found:
                found.add(other)
                open_ones.append(other)
    return frozenset(found)


def _weak_side(whole: Collection[_Point], edges: _Edges, limit: int) -> frozenset[_Point]:
    """One side of any cut below the limit, by the method of Stoer and Wagner; empty for none."""
    merged = {point: {point} for point in whole}
    near = {point: dict(edges[point]) for point in whole}

    def merge(kept: _Point, gone: _Point) -> None:
        merged[kept] |= merged.pop(gone)
        for other, weight in near.pop(gone).items():
            del near[other][gone]
            if other != kept:
                near[kept][other] = near[kept].get(other, 0) + weight
                near[other][kept] = near[other].get(kept, 0) + weight

    while len(near) > 1:
        # What is tied as strongly as that lies on one side of every cut looked for.
        strong = next(
            (
                (one, other)
                for one in near
                for other, weight in near[one].items()
                if weight >= limit
            ),
            None,
        )
        if strong is not None:
            merge(*strong)
            continue
        before, last, weight = _most_apart(near)
        if weight < limit:
            return frozenset(merged[last])
        merge(before, last)
    return frozenset()


def _most_apart(near: Mapping[_Point, Mapping[_Point, int]]) -> tuple[_Point, _Point, int]:
    """The last two points when each next one is the most tied to those before, and its ties."""
    start = next(iter(near))
    ties = dict.fromkeys(near, 0)
    taken: list[_Point] = []
    seen: set[_Point] = set()
    heap: list[tuple[int, int, _Point]] = [(0, 0, start)]
    pushed = 0
    while heap:
        *_, point = heappop(heap)
        if point in seen:
            continue
        seen.add(point)
        taken.append(point)
        for other, weight in near[point].items():
            if other not in seen:
                ties[other] += weight
                pushed += 1
                heappush(heap, (-ties[other], pushed, other))
    return taken[-2], taken[-1], ties[taken[-1]]


def _joining(part: _Part, edges: _Edges, sizes: Mapping[_Point, int]) -> tuple[_Point, ...]:
    """What is to be summed up so that this cut is told no more; empty where nothing is left."""
    found = _cheapest(part.points, part.others, sizes)
    if not found:
        # All that hangs together is too few: it is tied to something else.
        inside = part.points | part.others
        found = _cheapest(inside, edges.keys() - inside, sizes)
    return found


def _cheapest(
    here: Collection[_Point], there: Collection[_Point], sizes: Mapping[_Point, int]
) -> tuple[_Point, ...]:
    """The smallest places, of one level, that tie the two sides as soon as they are 其余."""

    def cost(points: Iterable[_Point]) -> tuple[object, ...]:
        listed = [(sizes[point], place_key(point[1] or ""), point[1]) for point in points]
        return (sum(size for size, *_ in listed), listed)

    def smallest(points: Iterable[_Point], level: int) -> list[_Point]:
        own = [point for point in points if point[0] == level and point[1] is not _REST]
        return sorted(own, key=lambda point: cost((point,)))[:1]

    choices: list[list[_Point]] = []
    for level in _LEVELS:
        one, other = smallest(here, level), smallest(there, level)
        if (level, _REST) in here:
            choices.append(other)
        elif (level, _REST) in there:
            choices.append(one)
        elif one and other:
            choices.append(one + other)
    return tuple(min(filter(None, choices), key=cost, default=()))
