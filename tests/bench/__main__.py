"""Runs the figures of the project, each a ratio within one run: `./run bench [NAME ...]`."""

from __future__ import annotations

import subprocess
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
    "saving_plan",
    "memory",
)


def main(wanted: list[str]) -> int:
    """Print a line a figure; 1 when one misses its bar. Several figures have a process each: Qt starts once in one."""
    names = wanted or list(NAMES)
    unknown = next((name for name in names if name not in NAMES), None)
    if unknown is not None:
        print(f"no such figure: {unknown}; there are: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    if len(names) > 1:
        command = [sys.executable, "-P", "-m", "tests.bench"]
        return max(subprocess.run([*command, name], check=False).returncode for name in names)
    measure: Callable[[], list[Figure]] = import_module(f"tests.bench.{names[0]}").measure
    figures = measure()
    for figure in figures:
        print(figure.line(), flush=True)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
