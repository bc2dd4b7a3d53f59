"""One thread that does the work of the disk, in the order in which it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeAlias

Job: TypeAlias = Callable[[], None]


class Worker:
    """Runs jobs one after another. An error in a job goes to `threading.excepthook`; the next job still runs."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Ask for `job`; returns at once."""
        self._jobs.put(job)

    def finish(self, timeout: float | None = None) -> bool:
        """Let the jobs asked for so far run, then end the thread; False when `timeout` seconds were not enough."""
        self._jobs.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except Exception as error:  # noqa: BLE001 - whatever it is, the hook reports it and the thread goes on
                trouble = (type(error), error, error.__traceback__, threading.current_thread())
                threading.excepthook(threading.ExceptHookArgs(trouble))
