"""Runs the figures of the project, each a ratio within one run: `./run bench [NAME ...]`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

from tests.bench.figure import Figure

NAMES = (
    "start",
    "form_reading",
    "durable_answer",
    "open_profile",
    "unlock",
    "thread_hold",
    "window_changes",
    "big_form",
    "log_list",
    "plan_pdf",
    "memory",
)


def main(wanted: list[str]) -> int:
    """Print a line a figure; 1 when one misses its bar."""
    missed = False
    for name in wanted or NAMES:
        if name not in NAMES:
            print(f"no such figure: {name}; there are: {', '.join(NAMES)}", file=sys.stderr)
            return 2
        measure: Callable[[], list[Figure]] = import_module(f"tests.bench.{name}").measure
        for figure in measure():
            print(figure.line(), flush=True)
            missed = missed or not figure.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
