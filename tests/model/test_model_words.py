"""Everything that the program names by a code has words for a person."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from librarian_self.i18n.messages import Message, english
from librarian_self.model.form import NO_OPPORTUNITY, NOT_MY_WORK, NOT_OBSERVED, RATHER_NOT_SAY, ActionKind
from librarian_self.model.plan import GoalStatus
from librarian_self.model.profile import NOT_SURE, ROLES
from librarian_self.model.words import ACTION_KIND, GOAL_STATUS, IMPORTANCE, ROLE, UNRATED, hours


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (ROLE, set(ROLES)),
        (UNRATED, {NOT_MY_WORK, NO_OPPORTUNITY, RATHER_NOT_SAY, NOT_OBSERVED}),
        (IMPORTANCE, {1, 2, 3}),
        (ACTION_KIND, set(ActionKind)),
        (GOAL_STATUS, set(GoalStatus)),
    ],
)
def test_each_code_has_words_and_no_two_have_the_same(
    words: Mapping[object, Message], codes: set[object]
) -> None:
    assert set(words) == codes
    said = {english(message) for message in words.values()}
    assert len(said) == len(codes)
    assert all(sentence.strip() for sentence in said)


def test_the_role_for_those_who_are_not_sure_is_one_of_the_roles() -> None:
    assert NOT_SURE in ROLES


@pytest.mark.parametrize(("count", "said"), [(0, "0 h"), (1, "1 h"), (12, "12 h")])
def test_hours_are_said_short(count: int, said: str) -> None:
    assert english(hours(count)) == said
