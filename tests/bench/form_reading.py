"""Reading and checking the shipped form, against composing its YAML alone."""

from __future__ import annotations

import yaml

from librarian_self.assets import asset
from librarian_self.formfile import read_form
from tests.bench.figure import Figure, side_by_side

TIMES = 25


def measure() -> list[Figure]:
    """Time both in turn, on the same bytes."""
    data = asset("forms", "professional-competencies.yaml").read_bytes()

    def read() -> object:
        return read_form(data)

    def compose() -> object:
        return yaml.compose(data, Loader=yaml.CSafeLoader)

    ours, floor = side_by_side(read, compose, TIMES)
    return [
        Figure("reading the shipped form / yaml.compose", ours / floor, 2.0, note=f"{ours * 1000:.1f} ms")
    ]
