"""The thread that does the work of the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest

from librarian_self.services.worker import Worker


def test_jobs_run_in_the_order_in_which_they_were_asked() -> None:
    done: list[int] = []
    worker = Worker("disk")
    for number in range(200):
        worker.submit(partial(done.append, number))
    assert worker.finish(10)
    assert done == list(range(200))


def test_jobs_run_on_one_thread_of_that_name_and_not_on_ours() -> None:
    threads: list[threading.Thread] = []
    worker = Worker("disk")
    for _ in range(3):
        worker.submit(lambda: threads.append(threading.current_thread()))
    assert worker.finish(10)
    assert len(set(threads)) == 1
    assert threads[0].name == "disk"
    assert threads[0] is not threading.current_thread()


def wait_for(gate: threading.Event) -> None:
    assert gate.wait(10)


def test_asking_does_not_wait_for_the_work() -> None:
    gate = threading.Event()
    worker = Worker("disk")
    worker.submit(partial(wait_for, gate))
    assert not worker.finish(0.01)
    gate.set()
    assert worker.finish(10)


def test_finishing_lets_everything_run_that_was_asked_for() -> None:
    done: list[str] = []
    gate = threading.Event()
    worker = Worker("disk")
    worker.submit(partial(wait_for, gate))
    worker.submit(lambda: done.append("last"))
    gate.set()
    assert worker.finish(10)
    assert done == ["last"]


def test_a_job_that_asks_for_another_is_served() -> None:
    done: list[str] = []
    asked = threading.Event()
    worker = Worker("disk")

    def first() -> None:
        worker.submit(lambda: done.append("second"))
        asked.set()

    worker.submit(first)
    assert asked.wait(10)
    assert worker.finish(10)
    assert done == ["second"]


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[threading.ExceptHookArgs]:
    """What reached the hook for errors in threads."""
    found: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", found.append)
    return found


def fail() -> None:
    raise ZeroDivisionError("a fault of the program")


def test_an_error_is_reported_and_the_next_job_runs(reported: list[threading.ExceptHookArgs]) -> None:
    done: list[str] = []
    worker = Worker("disk")
    jobs: list[Callable[[], None]] = [fail, lambda: done.append("one"), fail, lambda: done.append("two")]
    for job in jobs:
        worker.submit(job)
    assert worker.finish(10)
    assert done == ["one", "two"]
    assert [report.exc_type for report in reported] == [ZeroDivisionError, ZeroDivisionError]
    first = reported[0]
    assert str(first.exc_value) == "a fault of the program"
    assert first.exc_traceback is not None
    assert first.thread is not None
    assert first.thread.name == "disk"
