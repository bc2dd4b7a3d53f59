"""Results of ethics and attitude forms, and of two raters."""

from __future__ import annotations

import pytest

from librarian_self.model.form import Form
from librarian_self.scoring.pair import Apart
from librarian_self.services.results import care_note_of, ethics_json, pair_json, pair_of, partner_of
from librarian_self.services.session import Session, Taken
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import answer_all, everything
from tests.services.kinds import ETHICS_YAML, OTHER_SIDE, attitude_yaml


def taken_by(
    session: Session, every: OpenedForm, rater: str, levels: dict[str, int], *, finish: bool = True
) -> Taken:
    number = session.start(every, rater, "end").assessment.id
    answer_all(session, number, {item: {"current": level} for item, level in levels.items()})
    if finish:
        session.finish(number)
    return session.take(number)


class TestPair:
    """Self and mentor on the same occasion."""

    def test_both_have_to_have_finished(self, session: Session, every: OpenedForm) -> None:
        own = taken_by(session, every, "self", {"ask": 2})
        other = taken_by(session, every, "mentor", {"ask": 3}, finish=False)
        assert partner_of(session, own.assessment) is None
        assert partner_of(session, other.assessment) is None
        session.finish(other.assessment.id)
        (own, other) = (session.take(own.assessment.id), session.take(other.assessment.id))
        assert partner_of(session, own.assessment) == other
        assert partner_of(session, other.assessment) == own

    def test_another_occasion_is_no_partner(self, session: Session, every: OpenedForm) -> None:
        number = session.start(every, "self", "start").assessment.id
        session.finish(number)
        taken_by(session, every, "mentor", {"ask": 3})
        assert partner_of(session, session.take(number).assessment) is None

    def test_whoever_looks_ones_own_level_comes_first(self, session: Session, every: OpenedForm) -> None:
        own = taken_by(session, every, "self", {"ask": 1, "explain": 3})
        other = taken_by(session, every, "mentor", {"ask": 3, "explain": 3})
        assert pair_of(own, other) == pair_of(other, own)
        pair, first, second = pair_of(other, own)
        assert (first, second) == (own, other)
        assert [(item.id, item.own, item.other, item.apart) for item in pair.items] == [
            ("ask", 1, 3, Apart.FURTHER),
            ("explain", 3, 3, Apart.EQUAL),
        ]

    def test_as_json(self, session: Session, every: OpenedForm) -> None:
        own = taken_by(session, every, "self", {"ask": 1, "explain": 3})
        other = taken_by(session, every, "mentor", {"ask": 2, "explain": 3})
        assert pair_json(own, other) == {
            "own": own.assessment.id,
            "other": other.assessment.id,
            "rater": "mentor",
            "equal": 1,
            "one_apart": 1,
            "further": 0,
            "items": [
                {"id": "ask", "own": 1, "other": 2, "apart": "one-apart"},
                {"id": "explain", "own": 3, "other": 3, "apart": "equal"},
            ],
        }


class TestCareNote:
    """Only for a person's own statements, answered in haste."""

    @pytest.fixture
    def hasty(self, session: Session) -> Taken:
        """Twelve equal answers, a second apart by the clock of the tests."""
        opened = everything(attitude_yaml())
        number = session.start(opened).assessment.id
        answer_all(session, number, {f"item-{place}": {"value": 4} for place in range(12)})
        return session.take(number)

    def test_it_comes_from_the_times_of_the_log(self, session: Session, hasty: Taken) -> None:
        assert care_note_of(session, hasty)

    def test_one_other_answer_in_the_middle_and_there_is_none(self, session: Session, hasty: Taken) -> None:
        session.answer(hasty.assessment.id, "item-5", {"value": 2})
        assert not care_note_of(session, session.take(hasty.assessment.id))

    def test_other_forms_have_none(self, session: Session, every: OpenedForm) -> None:
        assert not care_note_of(session, taken_by(session, every, "self", {"ask": 2}))


class TestEthics:
    """Feedback as JSON."""

    @pytest.fixture
    def form(self) -> Form:
        """Three situations in two sections."""
        return everything(ETHICS_YAML).form

    def test_each_option_stands_beside_the_key(self, session: Session) -> None:
        number = session.start(everything(ETHICS_YAML)).assessment.id
        answer_all(session, number, OTHER_SIDE)
        taken = session.take(number)
        found = ethics_json(taken.form, taken.answers)
        assert found["sections"] == [
            {
                "id": "privacy-section",
                "situations": 2,
                "answered": 2,
                "other_side": 2,
                "suggests_commitment": True,
            },
            {
                "id": "other-section",
                "situations": 1,
                "answered": 1,
                "other_side": 1,
                "suggests_commitment": False,
            },
        ]
        situations = found["situations"]
        assert isinstance(situations, list)
        first, _, last = situations
        assert first["options"] == [
            {"id": "tell", "rated": 4, "chosen": False, "key_side": "other"},
            {"id": "ask-him", "rated": 4, "chosen": False, "key_side": "same"},
            {"id": "hint", "rated": 2, "chosen": False, "key_side": "contested"},
        ]
        assert last["matches"] is False
        assert [option["key_side"] for option in last["options"]] == [None, "other"]

    def test_without_answers_there_are_no_sides(self, form: Form) -> None:
        situations = ethics_json(form, {})["situations"]
        assert isinstance(situations, list)
        assert {option["key_side"] for each in situations for option in each["options"]} == {None}
        assert set(ethics_json(form, {})) == {"sections", "situations"}
