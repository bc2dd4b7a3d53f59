"""Why something is suggested, in one sentence, and what it would close."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.i18n.messages import english
from librarian_self.model.ethics import EthicsSection
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import TargetSource
from librarian_self.planning.reasons import closes, ethics_reason, reason

ASK = Suggestion(
    form="competencies",
    item="ask",
    section="service",
    current=2,
    target=4,
    gap=2,
    priority=0.5,
    importance=3,
    importance_assumed=False,
    section_gap=None,
    actions=(),
)


def test_it_says_from_where_to_where() -> None:
    assert english(closes(ASK)) == "level 2 → 4"


@pytest.mark.parametrize(
    ("source", "whose"),
    [
        (TargetSource.OWN, "below your target"),
        (TargetSource.ROLE, "below what your role usually asks for"),
        (TargetSource.ITEM, "below the usual target"),
    ],
)
@pytest.mark.parametrize(("gap", "levels"), [(1, "1 level"), (2, "2 levels")])
def test_it_says_whose_target_it_is(source: TargetSource, whose: str, gap: int, levels: str) -> None:
    said = english(reason(replace(ASK, target_source=source, gap=gap)))

    assert said == f"because this is needed much in your work and is {levels} {whose}"


@pytest.mark.parametrize(
    ("importance", "assumed", "needs"),
    [
        (1, False, "is needed little"),
        (2, False, "is needed in part"),
        (3, False, "is needed much"),
        (2, True, "is probably needed"),
    ],
)
def test_it_says_how_much_the_work_needs_it_and_whether_that_was_said(
    importance: int, assumed: bool, needs: str
) -> None:
    suggestion = replace(ASK, importance=importance, importance_assumed=assumed)

    assert f"because this {needs} in your work" in english(reason(suggestion))


@pytest.mark.parametrize(("count", "words"), [(1, "1 situation an"), (3, "3 situations an")])
def test_a_commitment_is_suggested_for_what_was_answered_not_for_what_somebody_is(
    count: int, words: str
) -> None:
    said = english(ethics_reason(EthicsSection("privacy", 5, 5, count)))

    assert said == f"because in {words} answer of yours differs from the key"


@given(
    st.sampled_from(AVAILABLE),
    st.sampled_from(TargetSource),
    st.integers(0, 12),
    st.integers(-1, 5),
    st.booleans(),
)
def test_every_reason_can_be_said_in_every_language(
    language: str, source: TargetSource, gap: int, importance: int, assumed: bool
) -> None:
    suggestion = replace(
        ASK, target_source=source, gap=gap, importance=importance, importance_assumed=assumed
    )

    said = load_catalogue(language)(reason(suggestion))

    assert f"{gap}" in said
    assert "{" not in said
