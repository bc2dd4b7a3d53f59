from __future__ import annotations

import pytest

from librarian_self.i18n.messages import Refusal, english, msg, nmsg


def test_a_message_is_said_in_english_for_logs_and_tests() -> None:
    assert english(msg("Saved {name}", name="plan.pdf")) == "Saved plan.pdf"


def test_a_message_within_a_message_is_said_too() -> None:
    assert (
        english(msg("{day}: {what}", day=msg("Today"), what=nmsg("{count} goal", "{count} goals", 2)))
        == "Today: 2 goals"
    )


@pytest.mark.parametrize(("count", "words"), [(0, "0 goals"), (1, "one goal"), (2, "2 goals")])
def test_the_words_follow_the_count(count: int, words: str) -> None:
    assert english(nmsg("one goal", "{count} goals", count)) == words


def test_a_message_with_a_count_may_name_other_values() -> None:
    assert (
        english(nmsg("{count} goal of {name}", "{count} goals of {name}", 3, name="Aziza"))
        == "3 goals of Aziza"
    )


def test_a_refusal_carries_its_message_and_gives_english_to_a_log() -> None:
    message = msg("The disk is full: {path}", path="E:")
    refusal = Refusal(message)

    assert refusal.message is message
    assert str(refusal) == "The disk is full: E:"


def test_messages_are_compared_by_what_they_say() -> None:
    assert msg("Saved {name}", name="a") == msg("Saved {name}", name="a")
    assert msg("Saved {name}", name="a") != msg("Saved {name}", name="b")
