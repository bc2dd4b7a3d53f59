"""Mean and median. The standard library's `statistics` brings random numbers, fractions and OpenSSL: 2 MB for these."""

from __future__ import annotations

from collections.abc import Collection
from math import fsum


def mean(values: Collection[float]) -> float:
    """The arithmetic mean, added up without rounding. ZeroDivisionError for none."""
    return fsum(values) / len(values)


def median(values: Collection[float]) -> float:
    """The value in the middle, or the mean of the two in the middle. ValueError for none."""
    if not values:
        raise ValueError(values)
    ordered, middle = sorted(values), len(values) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
