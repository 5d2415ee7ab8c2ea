# SPDX-License-Identifier: Apache-2.0
"""Deliveries as stored, by paper. Called with a connection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commdesk.models.database import Store
from commdesk.models.votes import Delivery


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One delivery on record; `deliverers` is a JSON list, `at` when it was, as text."""

    arrival: int
    paper: int
    method: str
    note: str
    at: str
    receiver: str
    relation: str
    deliverers: str | None


_COLUMNS = (
    Delivery.arrival,
    Delivery.paper,
    Delivery.method,
    Delivery.note,
    Delivery.at,
    Delivery.receiver,
    Delivery.relation,
    Delivery.deliverers,
)


def current_delivery(store: Store, topic: str, number: int) -> DeliveryRow | None:
    """The delivery of a paper that holds."""
    row = store.one(
        Delivery.select(*_COLUMNS)
        .where(
            (Delivery.topic == topic)
            & (Delivery.paper == number)
            & Delivery.current
            & Delivery.withdrawn.is_null()
        )
        .order_by(Delivery.arrival)
        .limit(1)
    )
    return None if row is None else _row(*row)


def last_deliveries(store: Store, topic: str, count: int) -> tuple[DeliveryRow, ...]:
    """Those that hold, the newest on record first."""
    rows = store.rows(
        Delivery.select(*_COLUMNS)
        .where((Delivery.topic == topic) & Delivery.current & Delivery.withdrawn.is_null())
        .order_by(Delivery.arrival.desc())
        .limit(count)
    )
    return tuple(_row(*row) for row in rows)


def delivered_among(store: Store, topic: str, numbers: Iterable[int]) -> set[int]:
    """Which of a few papers have a delivery that holds."""
    rows = store.rows(
        Delivery.select(Delivery.paper).where(
            (Delivery.topic == topic)
            & Delivery.paper.in_(list(numbers))
            & Delivery.current
            & Delivery.withdrawn.is_null()
        )
    )
    return {number for (number,) in rows}


def withdrawn_rows(store: Store, topic: str, numbers: Iterable[int]) -> dict[int, int]:
    """Where the withdrawn deliveries of some papers came in; there are few."""
    wanted = set(numbers)
    rows = store.rows(
        Delivery.select(Delivery.paper, Delivery.arrival).where(
            (Delivery.topic == topic) & Delivery.current & Delivery.withdrawn
        )
    )
    return {number: arrival for number, arrival in rows if number in wanted}


def _row(
    arrival: int,
    paper: int,
    method: str,
    note: str,
    at: str,
    receiver: str | None,
    relation: str | None,
    deliverers: str | None,
) -> DeliveryRow:
    return DeliveryRow(arrival, paper, method, note, at, receiver or "", relation or "", deliverers)
