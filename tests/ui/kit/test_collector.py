# SPDX-License-Identifier: Apache-2.0
"""Cycles are collected between events and never while work is running."""

import gc
import weakref

import pytest

from commdesk.ui.kit.collector import Collector


class Knot:
    """Holds itself, so that only the collector frees it."""

    def __init__(self):
        self.self = self


@pytest.fixture
def automatic():
    """The collector as a program finds it."""
    was_on, before = gc.isenabled(), gc.get_threshold()
    gc.enable()
    gc.set_threshold(50, 3, 3)
    yield
    gc.set_threshold(*before)
    if not was_on:
        gc.disable()


@pytest.fixture
def collector(qapp, automatic):
    made = Collector(lambda: False)
    made.start()
    yield made
    made.stop()


def knots(number):
    return [weakref.ref(Knot()) for _ in range(number)]


def is_gone(marks):
    return all(mark() is None for mark in marks)


def test_cycles_wait_for_the_look_and_are_gone_after_it(collector):
    made = knots(500)
    assert not any(mark() is None for mark in made)
    collector.look()
    assert is_gone(made)


def test_it_looks_by_itself(collector, qtbot):
    made = knots(500)
    qtbot.waitUntil(lambda: is_gone(made))


def test_what_has_grown_old_is_collected_in_the_end(collector):
    keeper = [Knot() for _ in range(200)]
    marks = [weakref.ref(each) for each in keeper]
    for _ in range(2):
        gc.collect(1)  # they are among the oldest now
    keeper.clear()
    collector.look()
    assert not is_gone(marks)
    for _ in range(40):
        knots(100)
        collector.look()
    assert is_gone(marks)


def test_nothing_is_collected_while_work_is_running(qapp, automatic):
    busy = [True]
    collector = Collector(lambda: busy[0])
    collector.start()
    made = knots(500)
    collector.look()
    assert not any(mark() is None for mark in made)
    busy[0] = False
    collector.look()
    assert is_gone(made)
    collector.stop()


def test_python_does_it_again_in_the_end(qapp, automatic):
    collector = Collector(lambda: False)
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
