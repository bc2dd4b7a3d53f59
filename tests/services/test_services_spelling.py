"""Sentences are kept in the spelling of their language; names and places stay as they were typed."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.orthography import APOSTROPHES
from librarian_self.model.answer import NO_ANSWER, Answer, Evidence
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalAction, GoalOrder, PlanSettings
from librarian_self.model.review import GoalReview, Review
from librarian_self.services.session import Session
from librarian_self.services.spelling import PROSE, spelled
from tests.strategies import languages

TYPED = "o'quv ma`lumot"
KEPT = "oʻquv maʼlumot"


def test_a_note_and_an_example_are_spelled() -> None:
    answer = Answer(current=3, note=TYPED, value=TYPED, evidence=Evidence(TYPED, "2026-11-23"))

    assert spelled(answer, "uz") == Answer(
        current=3, note=KEPT, value=KEPT, evidence=Evidence(KEPT, "2026-11-23")
    )


def test_a_goal_is_spelled_with_its_actions_but_not_who_helps() -> None:
    goal = Goal(
        "g",
        title=TYPED,
        support="O'razov",
        if_then=TYPED,
        actions=(GoalAction(TYPED, ActionKind.PRACTICE, 2),),
    )

    assert spelled(goal, "uz") == Goal(
        "g", title=KEPT, support="O'razov", if_then=KEPT, actions=(GoalAction(KEPT, ActionKind.PRACTICE, 2),)
    )


def test_a_review_is_spelled_with_what_it_says_of_each_goal() -> None:
    review = Review("r", "2026-11-23", noticed=TYPED, goals=(GoalReview("g", helped=TYPED),))

    assert spelled(review, "uz") == Review(
        "r", "2026-11-23", noticed=KEPT, goals=(GoalReview("g", helped=KEPT),)
    )


def test_institutions_and_people_keep_their_spelling() -> None:
    assert spelled(
        PlanSettings(institution="Nukus 'Bilim' o'quv uyi", aim_one_year=TYPED), "uz"
    ) == PlanSettings(institution="Nukus 'Bilim' o'quv uyi", aim_one_year=KEPT)
    assert spelled(Commitment("c", action=TYPED, asks="G'ulom"), "uz") == Commitment(
        "c", action=KEPT, asks="G'ulom"
    )


def test_files_and_addresses_are_no_words() -> None:
    entry = LearningEntry(
        "e",
        "2026-11-23",
        "/home/o'quv/fayl.pdf haqida, https://example.org/o'quv",
        evidence_file="/home/o'quv/a.pdf",
    )

    assert spelled(entry, "uz") == entry


@pytest.mark.parametrize("language", ["uz_Cyrl", "kaa_Cyrl", "ru", "en"])
def test_other_languages_keep_their_apostrophes(language: str) -> None:
    assert spelled(Goal("g", title="don't 'quote'"), language).title == "don't 'quote'"


def test_what_holds_no_sentence_is_the_same_thing() -> None:
    order, answer = GoalOrder(), NO_ANSWER

    assert spelled(order, "uz") is order
    assert spelled(answer, "uz") is answer


def test_every_field_that_is_spelled_exists() -> None:
    unknown = {
        f"{kind.__name__}.{name}"
        for kind, names in PROSE.items()
        for name in names
        if name not in {field.name for field in fields(kind)}
    }

    assert unknown == set()


@given(st.text(st.sampled_from("oOgGaAtsh -./" + APOSTROPHES) | st.characters(), max_size=30), languages)
def test_spelling_twice_changes_nothing_more(words: str, language: str) -> None:
    once = spelled(Goal("g", title=words), language)

    assert spelled(once, language) is once


@pytest.mark.parametrize("mark", list(APOSTROPHES))
def test_what_is_saved_is_spelled_whoever_saves_it(tmp_path: Path, mark: str) -> None:
    """The command line saves without the window."""
    typed = f"o{mark}quv ma{mark}lumot"
    with Session.create(tmp_path / "p.lself", "O'gʻiloy", lang="uz") as session:
        session.save(Goal("g", title=typed))
        session.save_all([LearningEntry("e", "2026-11-23", typed)])

        assert session.goals()[0].title == KEPT
        assert session.learning()[0].activity == KEPT
        assert session.profile().name == "O'gʻiloy"
