# SPDX-License-Identifier: Apache-2.0
"""A workbook imported once more: what it would change, and the part of it that was confirmed.

Properties are the same by their address. Of these only what the workbook has a column for is
compared. An owner stays who he is where the names are the same, so that owners merged or told
apart by hand stay so; a blank phone takes none away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from commdesk.domain.errors import UserError
from commdesk.domain.register import AreaSource, Owner, OwnerKind, Property, Register
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.edit import record
from commdesk.services.register.plan import (
    Difference,
    Item,
    News,
    Part,
    UpdatePlan,
    changes_of,
)
from commdesk.services.register.register import ImportDone, load_register, register_version
from commdesk.services.register.tidy import names_of, note_of
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.texts import phone_numbers, plain
from commdesk.services.register_import.words import note_says

if TYPE_CHECKING:
    from uuid import UUID

    from commdesk.services.office.office import Office
    from commdesk.services.register_import.preview import RegisterPreview

_BY_COLUMN = {Part.AREA_SOURCE: Field.AREA_SOURCE, Part.USE: Field.USE, Part.NOTE: Field.NOTE}


def plan_update(office: Office, preview: RegisterPreview) -> UpdatePlan:
    """What a workbook would change. Raises UserError `import-has-errors`, `register-empty`."""
    if preview.has_errors:
        raise UserError("import-has-errors", count=len(preview.errors))
    version = _version(office)
    register = load_register(office)
    with collector_paused():
        return _Planner(register, preview).plan(version)


def apply_update(
    office: Office,
    plan: UpdatePlan,
    preview: RegisterPreview,
    chosen: Iterable[Item],
    reason: str,
    progress: Progress = unheard,
) -> ImportDone:
    """Make the chosen changes, all in one act, and nothing else.

    Raises UserError `register-changed` where the register is not any more what the plan was
    made for, `register-unchanged` where nothing is chosen, `reason-missing`, as
    `change_register` does, and whatever `progress` raises to cancel.
    """
    if _version(office) != plan.version:
        raise UserError("register-changed")
    chosen = tuple(chosen)
    if not chosen:
        raise UserError("register-unchanged")
    told: dict[str, Any] = dict(Counter(item.news.name.lower() for item in chosen))
    register = record(
        office,
        "register.update",
        changes_of(load_register(office), chosen),
        reason,
        progress,
        source=preview,
        left=len(plan.items) - len(chosen),
        **told,
    )
    return ImportDone(len(register.properties), len(register.owners))


def known_owners(register: Register, preview: RegisterPreview) -> tuple[Property, ...]:
    """The workbook's properties, each with the owner that an update would leave it."""
    return _Planner(register, preview).with_known_owners()


def _version(office: Office) -> str:
    version = register_version(office)
    if version is None:
        raise UserError("register-empty")
    return version


class _Planner:
    def __init__(self, register: Register, preview: RegisterPreview) -> None:
        self._register = register
        self._owners = register.owner_of()
        self._new = preview.register.owner_of()
        self._news = preview.register.properties
        self._by_place = {match_key(item.address): item for item in register.properties}
        self._columns = {column.field for column in preview.columns}
        self._has_grids = any(item.grid for item in self._news)
        self._linked: dict[UUID, Counter[UUID]] = defaultdict(Counter)  # new owner → old ones
        self._becomes: dict[UUID, Owner] = {}

    def plan(self, version: str) -> UpdatePlan:
        pairs = [(item, self._by_place.get(match_key(item.address))) for item in self._news]
        found = {old.id for _, old in pairs if old is not None}
        self._link(pairs)
        items: list[Item] = []
        same = 0
        for new, old in pairs:
            if old is None:
                items.append(self._added(new))
            elif (item := self._changed(new, old)) is not None:
                items.append(item)
            else:
                same += 1
        items += [
            Item(News.VANISHED, self._owners[old.owner_id], old)
            for old in self._register.properties
            if old.id not in found
        ]
        items.sort(key=lambda item: item.home.address.sort_key if item.home else ())
        return UpdatePlan(version, (*items, *self._owner_items()), same)

    def with_known_owners(self) -> tuple[Property, ...]:
        pairs = [(item, self._by_place.get(match_key(item.address))) for item in self._news]
        self._link(pairs)
        return tuple(replace(new, owner_id=self._holder(new, old).id) for new, old in pairs)

    def _holder(self, new: Property, old: Property | None) -> Owner:
        """Who holds a property then."""
        if old is not None and old.owner_id in self._linked.get(new.owner_id, ()):
            return self._owners[old.owner_id]
        return self._owner(new.owner_id)

    def _link(self, pairs: list[tuple[Property, Property | None]]) -> None:
        """Who of the workbook is who of the register."""
        held: dict[UUID, set[UUID]] = defaultdict(set)  # old owner → owners of the workbook there
        for new, old in pairs:
            if old is not None:
                held[old.owner_id].add(new.owner_id)
                if self._same_names(self._new[new.owner_id], self._owners[old.owner_id]):
                    self._linked[new.owner_id][old.owner_id] += 1
        for new, old in pairs:
            if old is None or self._linked.get(new.owner_id):
                continue
            before, after = self._owners[old.owner_id], self._new[new.owner_id]
            renamed = len(held[before.id]) == 1 and _numbers(before) & _numbers(after)
            if renamed and before.kind is after.kind:
                self._linked[after.id][before.id] += 1

    def _owner(self, new: UUID) -> Owner:
        """Whom of the register the workbook means, or a new one."""
        known = self._becomes.get(new)
        if known is None:
            linked = self._linked.get(new)
            if linked:
                known = self._owners[linked.most_common(1)[0][0]]
            else:
                known = self._namesake(self._new[new]) or self._new[new]
            self._becomes[new] = known
        return known

    def _namesake(self, new: Owner) -> Owner | None:
        """One of the same name, and for a person with a phone number in common."""
        for old in self._by_names.get(_names(new), ()):
            is_person = old.kind is OwnerKind.PERSON
            if is_person == (new.kind is OwnerKind.PERSON) and (
                not is_person or _numbers(old) & _numbers(new)
            ):
                return old
        return None

    @cached_property
    def _by_names(self) -> dict[tuple[str, ...], list[Owner]]:
        found: dict[tuple[str, ...], list[Owner]] = defaultdict(list)
        for owner in self._register.owners:
            found[_names(owner)].append(owner)
        return found

    def _same_names(self, new: Owner, old: Owner) -> bool:
        return new.names == old.names or _names(new) == _names(old)

    def _added(self, new: Property) -> Item:
        owner = self._owner(new.owner_id)
        return Item(News.ADDED, owner, replace(new, owner_id=owner.id))

    def _changed(self, new: Property, old: Property) -> Item | None:
        differences = tuple(self._differences(new, old))
        before = self._owners[old.owner_id]
        values = {found.part.value: found.new for found in differences}
        owner = self._holder(new, old)
        if owner.id != before.id:
            values["owner_id"] = owner.id
            told = Difference(Part.OWNER, before.name, owner.name)
            differences = (told, *differences)
        if not differences:
            return None
        return Item(News.CHANGED, owner, old, differences, values)

    def _differences(self, new: Property, old: Property) -> Iterator[Difference]:
        if new.area != old.area:
            yield Difference(Part.AREA, old.area, new.area)
        has_source = new.area_source is not AreaSource.UNKNOWN
        if has_source and new.area_source is not old.area_source and self._has(Part.AREA_SOURCE):
            yield Difference(Part.AREA_SOURCE, old.area_source, new.area_source)
        if new.use is not old.use and self._has(Part.USE):
            yield Difference(Part.USE, old.use, new.use)
        if self._has_grids and new.grid and new.grid != old.grid:
            yield Difference(Part.GRID, old.grid, new.grid)
        same_note = new.note == old.note or new.note == note_of(old.note)
        new_note = not same_note and self._has(Part.NOTE)
        if new_note:
            yield Difference(Part.NOTE, old.note, new.note)
        says = note_says(new.note)
        if same_note and any(says):
            # It was weighed when the register was put right.
            return
        if new.counts is not old.counts and (new_note or says[0] or self._has_column(Field.COUNTS)):
            yield Difference(Part.COUNTS, old.counts, new.counts)
        # A remark is only a question, but one taken away may have been the reason.
        denied = new_note and note_says(old.note)[1] and not says[1]
        told = denied or not new.delivered or self._has_column(Field.DELIVERED)
        if new.delivered is not old.delivered and told:
            yield Difference(Part.DELIVERED, old.delivered, new.delivered)

    def _has(self, part: Part) -> bool:
        return self._has_column(_BY_COLUMN[part])

    def _has_column(self, what: Field) -> bool:
        # A preview made without columns says everything.
        return not self._columns or what in self._columns

    def _owner_items(self) -> Iterator[Item]:
        sources: dict[UUID, list[Owner]] = defaultdict(list)
        held = Counter(item.owner_id for item in self._register.properties)
        merges: list[Item] = []
        for new_id, olds in self._linked.items():
            new = self._new[new_id]
            meant = self._meant(new, [self._owners[old] for old, _ in olds.most_common()])
            for old in meant:
                sources[old.id].append(new)
            if len(meant) > 1 and _are_news(new, meant):
                keep, *others = meant
                total = sum(held[old.id] for old in meant)
                merges.append(Item(News.MERGED, keep, others=tuple(others), held=total))
        for old_id, news in sources.items():
            old = self._owners[old_id]
            differences = tuple(_owner_differences(old, news))
            if differences:
                values = {found.part.value: found.new for found in differences}
                yield Item(News.OWNER, old, None, differences, values, held=held[old_id])
        yield from merges

    @staticmethod
    def _meant(new: Owner, olds: list[Owner]) -> list[Owner]:
        """Without those whom the office tells apart by another phone."""
        if len(olds) == 1:
            return olds
        numbers = _numbers(new)
        if not any(_numbers(old) & numbers for old in olds):
            return olds
        return [old for old in olds if _numbers(old) & numbers or not _numbers(old)]


def _are_news(new: Owner, olds: list[Owner]) -> bool:
    """Whether a phone number, new to one of them, now shows owners apart to be one."""
    numbers = _numbers(new)
    if new.kind is not OwnerKind.PERSON or not numbers:
        return False
    return not all(_numbers(old) & numbers for old in olds)


def _owner_differences(old: Owner, news: list[Owner]) -> Iterator[Difference]:
    first = news[0]
    if len(news) == 1 and (old.names, old.phone) == (first.names, first.phone):
        return
    if _names(old) != _names(first):
        yield Difference(Part.NAMES, old.names, first.names)
    known = _numbers(old)
    found = [numbers for new in news if (numbers := _numbers(new))]
    if not found or (len(found) > 1 and any(known & numbers for numbers in found)):
        return
    if known != found[0]:
        phone = next(new.phone for new in news if _numbers(new))
        yield Difference(Part.PHONE, old.phone, phone)


def _names(owner: Owner) -> tuple[str, ...]:
    if len(owner.names) == 1 and owner.kind is OwnerKind.PERSON:
        return names_of(owner.names[0])
    return tuple(sorted(names_of(owner.name)))


def _numbers(owner: Owner) -> frozenset[str]:
    return frozenset(phone_numbers(plain(owner.phone)))
