"""Mean and median are those of the standard library."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.scoring.averages import mean, median

values = st.lists(st.integers(-1000, 1000) | st.floats(-1e6, 1e6), min_size=1)


@given(values)
def test_the_mean_is_the_standard_library_s(found: list[float]) -> None:
    assert mean(found) == statistics.fmean(found)


@given(values)
def test_the_median_is_the_standard_library_s(found: list[float]) -> None:
    assert median(found) == statistics.median(found)


def test_the_order_does_not_matter() -> None:
    assert median((5, 1, 3)) == median((1, 3, 5)) == 3
    assert median((4, 1, 3, 2)) == 2.5
    assert mean((1, 2, 3, 6)) == 3


def test_nothing_has_no_average() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        median([])
    with pytest.raises(ZeroDivisionError):
        mean([])
