"""About how long questions take, by their type."""

from __future__ import annotations

import pytest

from librarian_self.model.form import ItemType
from librarian_self.model.pace import SECONDS, minutes_for, seconds_for
from tests.builders import competency_item, option_of, plain_item, situation_item, statement_item


def test_every_type_of_item_has_an_estimate() -> None:
    assert set(SECONDS) == set(ItemType)
    assert all(seconds >= 0 for seconds in SECONDS.values())


def test_a_statement_is_quicker_than_five_described_levels_and_these_than_a_situation() -> None:
    statement = seconds_for([statement_item("calm")])
    competency = seconds_for([competency_item("ask")])
    situation = seconds_for([situation_item("late-reader", option_of("wait"), option_of("close"))])
    assert (statement, competency, situation) == (10, 40, 90)


def test_a_note_is_only_read_and_counts_nothing() -> None:
    assert seconds_for([plain_item("thanks", ItemType.NOTE)]) == 0
    assert seconds_for([]) == 0


def test_items_add_up() -> None:
    items = [statement_item("calm"), statement_item("proud"), plain_item("readers", ItemType.NUMBER)]
    assert seconds_for(items) == 35


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 1), (10, 1), (60, 1), (61, 2), (1880, 32)])
def test_time_is_told_in_whole_minutes(seconds: int, minutes: int) -> None:
    assert minutes_for(seconds) == minutes
