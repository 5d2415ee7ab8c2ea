# SPDX-License-Identifier: Apache-2.0
"""Times taken the same way everywhere, and how they are written."""

from __future__ import annotations

import resource
import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The median over `rounds` runs."""
    taken = []
    for _ in range(rounds):
        begin = perf_counter()
        work()
        taken.append(perf_counter() - begin)
    return statistics.median(taken)


def each(work: Callable[[int], object], count: int) -> list[float]:
    """The time of each of `count` calls."""
    taken = []
    for number in range(count):
        begin = perf_counter()
        work(number)
        taken.append(perf_counter() - begin)
    return taken


def percentile(taken: list[float], share: int) -> float:
    """The value below which `share` percent of the times lie."""
    return statistics.quantiles(taken, n=100)[share - 1]


def compare(what: str, ours: float, bare_what: str, bare: float) -> None:
    """One line: ours, bare, ratio."""
    print(
        f"   {what}: {ours * 1000:.3f} ms; {bare_what}: {bare * 1000:.3f} ms; "
        f"ratio {ours / bare:.2f}"
    )


def peak_memory() -> str:
    """The most memory this process has held."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def held_memory() -> int:
    """What this process holds now, in KiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("this system does not say how much memory a process holds")
