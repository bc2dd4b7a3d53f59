"""A character of a value is found in the file, however the file writes the value."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.formfile.marks import place_inside, place_of
from librarian_self.formfile.tree import read_tree


def found(source: str, letter: str) -> tuple[int, int]:
    """Where the first `letter` of the value of the file's only key is said to be."""
    ((_, value),) = read_tree(source).value
    return place_inside(source, value, value.value.index(letter))


@pytest.mark.parametrize(
    "source",
    [
        "k: one §two",
        "k: 'one §two'",
        "k: 'it''s §two'",
        'k: "one §two"',
        'k: "one \\"and\\" §two"',
        'k: "one \\\\ §two"',
        "k: one\n  §two",
        "k: one\n\n\n  §two",
        "k: 'one\n  §two'",
        "k: |\n  one\n  §two",
        "k: |-  # why\n  one\n    §two",
        "k: >\n  one\n  §two\n",
        "k: >+2\n    one §two\n",
        "k:\n  one §two",
        "{k: one §two}",
        "k: бир\u00a0§two",
        "k: 😀😀 §two",
        "# first\r\nk: one\r\n  §two\r\n",
    ],
)
def test_a_character_is_found(source: str) -> None:
    before = source[: source.index("§")].replace("\r\n", "\n")

    assert found(source, "§") == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize("source", ['k: "\\u0041 §"', 'k: "\\t§"'])
def test_where_the_file_writes_the_value_in_another_way_the_value_itself_is_told(source: str) -> None:
    ((_, value),) = read_tree(source).value

    assert found(source, "§") == place_of(value) == (1, 4)


@given(st.text(max_size=30), st.sampled_from(["'", '"', "|", ">", None]), st.integers(0, 30))
def test_the_place_is_inside_the_file_for_any_value(words: str, style: str | None, offset: int) -> None:
    source = yaml.safe_dump({"k": words}, default_style=style, allow_unicode=True)
    ((_, value),) = read_tree(source).value

    line, column = place_inside(source, value, min(offset, len(value.value)))

    assert 1 <= line <= len(source.splitlines()) + 1
    assert 1 <= column <= len(source) + 1
    assert (line, column) >= place_of(value)
