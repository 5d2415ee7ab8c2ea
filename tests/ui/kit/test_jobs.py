# SPDX-License-Identifier: Apache-2.0
"""Slow work comes back on the interface thread, or not at all."""

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from commdesk.domain.errors import UserError


def test_the_result_comes_back_on_the_interface_thread(jobs, qtbot):
    seen = []

    def note(result):
        seen.append((result, threading.current_thread()))

    jobs.submit(jobs, threading.current_thread, note, pytest.fail)
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert here is threading.main_thread()
    assert worker is not here


def test_a_user_error_is_handed_over_and_nothing_stays_busy(jobs, qtbot):
    errors, order = [], []

    def refuse():
        raise UserError("disk-full")

    jobs.submit(
        jobs,
        refuse,
        pytest.fail,
        lambda error: (errors.append(error), order.append("error")),
        on_settled=lambda: order.append("settled"),
    )
    assert jobs.is_busy
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "disk-full"
    assert order == ["settled", "error"]
    assert not jobs.is_busy


def test_a_defect_of_ours_reaches_the_crash_reporter(jobs, qtbot):
    settled = []

    def stumble():
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.submit(
            jobs, stumble, pytest.fail, pytest.fail, on_settled=lambda: settled.append(True)
        )
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert settled == [True]


def test_nothing_reaches_a_closed_window(jobs, qtbot):
    window, gate = QObject(), threading.Event()
    jobs.submit(window, gate.wait, pytest.fail, pytest.fail, on_settled=pytest.fail)
    delete(window)
    with qtbot.waitSignal(jobs.busy_changed):
        gate.set()


def test_progress_arrives_and_its_last_step_is_never_left_out(jobs, qtbot):
    steps, done = [], []

    def work(progress):
        for number in range(1, 1001):
            progress(number, 1000)
        return True

    jobs.submit_long(
        jobs, work, done.append, pytest.fail, on_progress=lambda *step: steps.append(step)
    )
    qtbot.waitUntil(lambda: bool(done))
    assert steps[-1] == (1000, 1000)
    assert len(steps) < 1000


def test_cancelled_work_stops_at_its_next_sign_of_progress(jobs, qtbot):
    gate, errors, counted = threading.Event(), [], []

    def work(progress):
        progress(0, 2)
        gate.wait()
        progress(1, 2)
        counted.append(1)

    job = jobs.submit_long(jobs, work, pytest.fail, errors.append)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "cancelled"
    assert counted == []
