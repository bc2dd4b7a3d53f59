"""Scores can be asked for one item or section."""

from __future__ import annotations

from librarian_self.model.scores import ItemScore, Scores, SectionScore

SCORES = Scores(
    form="competencies",
    version="1.0",
    form_hash="c0ffee",
    assessment=7,
    sections=(SectionScore("service", 0, 2), SectionScore("digital", 1, 1)),
    items=(ItemScore("listen", "service"), ItemScore("adapt", "service"), ItemScore("search", "digital", 3)),
)


def test_a_score_is_found_by_the_id_of_its_item_or_section() -> None:
    assert SCORES.item("search") == ItemScore("search", "digital", 3)
    assert SCORES.section("service") == SectionScore("service", 0, 2)


def test_what_was_not_scored_is_none() -> None:
    assert SCORES.item("dance") is None
    assert SCORES.section("dance") is None


def test_nothing_is_known_about_an_item_until_it_is_said() -> None:
    score = ItemScore("listen", "service")

    known = (score.current, score.target, score.gap, score.priority, score.importance, score.scored)
    assert known == (None,) * 6
    assert score.visible
